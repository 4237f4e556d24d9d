package main

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/library"
)

const quickFeed = `<rss version="2.0"><channel><title>Quick</title>
<item><title>A bridge opens</title><guid>1</guid><description>At noon.</description></item></channel></rss>`

// TestPollPastSlowHost holds that a host which does not answer keeps only its
// own feeds waiting, and is asked once all the while.
func TestPollPastSlowHost(t *testing.T) {
	h, ctx := newTestHouse(t), t.Context()
	h.settings.now = time.Now
	h.client = fetch.New(fetch.Options{})
	defer h.client.Close()
	h.library = library.New(library.Options{Store: h.store, Client: h.client})

	asked, answer := make(chan struct{}, 8), make(chan struct{})
	slow := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {
		asked <- struct{}{}
		<-answer
	}))
	defer slow.Close()
	served := make(chan struct{}, 8)
	quick := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, quickFeed)
		served <- struct{}{}
	}))
	defer quick.Close()

	p := &poller{house: h, log: slog.New(slog.DiscardHandler)}
	follow := func(url string) {
		t.Helper()
		if _, err := h.library.Import(ctx, []feed.Subscription{{URL: url}}); err != nil {
			t.Fatal(err)
		}
		if err := p.look(ctx); err != nil {
			t.Fatal(err)
		}
	}
	follow(slow.URL)
	<-asked
	follow(quick.URL) // the look returns, and the pass over the slow host is under way
	<-served
	close(answer)
	p.passes.Wait()
	if n := len(asked); n != 0 {
		t.Errorf("the slow host was asked %d times more meanwhile", n)
	}
	if got, err := h.library.Headlines(ctx, feed.Filter{}, feed.Key{}, 10); err != nil || len(got) != 1 {
		t.Errorf("got %v, %v, want the quick host's one story", got, err)
	}
	if len(p.asked) != 0 {
		t.Errorf("still taken: %v", p.asked)
	}
}
