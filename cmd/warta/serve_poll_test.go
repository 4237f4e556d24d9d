package main

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/library"
	"warta/feed/store"
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

// TestHouseTrims holds that every guest sees no more than the quota, whoever
// follows the same, and that what nobody sees is removed.
func TestHouseTrims(t *testing.T) {
	h, ctx := newTestHouse(t), t.Context()
	h.quota = store.Quota{Entries: 4}
	var accounts []store.Account
	for _, name := range []string{"rina", "budi"} {
		n, err := h.store.AddAccount(ctx, name)
		if err != nil {
			t.Fatal(err)
		}
		accounts = append(accounts, h.store.Account(n))
	}
	owner := h.store.Account(store.Owner)
	for address, followers := range map[string][]store.Account{
		"https://example.org/guests": accounts, "https://example.org/all": {accounts[0], accounts[1], owner},
	} {
		var id int64
		for _, a := range followers {
			sub, _, err := a.Follow(ctx, address, "")
			if err != nil {
				t.Fatal(err)
			}
			id = sub.ID
		}
		w, err := h.store.Watch(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		var list []feed.Entry
		for i := range 10 {
			list = append(list, feed.Entry{GUID: strconv.Itoa(i), Title: "A story", Summary: "Text."})
		}
		if _, err := h.store.Save(ctx, store.Listing{Watch: w, Feed: feed.Feed{Entries: list}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := h.trim(ctx, slog.New(slog.DiscardHandler)); err != nil {
		t.Fatal(err)
	}
	for i, a := range append(accounts, owner) {
		want := []int{4, 4, 10}[i]
		if used, err := a.Usage(ctx); err != nil || used.Entries != want {
			t.Errorf("account %d: got %+v, %v, want %d entries", a.ID(), used, err, want)
		}
	}
	if n, err := h.store.Purge(ctx); err != nil || n != 0 {
		t.Errorf("left to remove: %d, %v, want nothing", n, err)
	}
}
