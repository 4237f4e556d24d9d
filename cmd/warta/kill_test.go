package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"warta/feed"
	"warta/feed/store"
)

const (
	killRounds = 40
	killFeeds  = 6
)

// TestKill ends refresh after refresh as kill -9 does, at a request or at an
// ack that chance picks. Whatever was acknowledged or marked before is there
// afterwards, once and unchanged, and the store is whole.
func TestKill(t *testing.T) {
	t.Parallel()
	k := newKilling(t)
	known := map[string]feed.Headline{}
	for round := range killRounds {
		k.size.Add(3)
		acks := k.refresh(round)
		now := k.read(round)
		for _, a := range acks {
			if _, ok := now[a]; !ok {
				t.Errorf("round %d: %s was acknowledged and is not stored", round, a)
			}
		}
		for key, was := range known {
			is, ok := now[key]
			if !ok || is.Starred != was.Starred || is.Read != was.Read {
				t.Errorf("round %d: %s\n got %t, starred %t, read %t\nwant starred %t, read %t",
					round, key, ok, is.Starred, is.Read, was.Starred, was.Read)
			}
		}
		if known = now; t.Failed() {
			return
		}
		k.mark(known)
	}
	if k.killed < killRounds/2 || len(known) == 0 {
		t.Errorf("%d of %d refreshes were killed, %d entries are stored: this tested nothing", k.killed, killRounds, len(known))
	}
}

// A killing is a store, the feeds that it follows, and chance.
type killing struct {
	*testing.T
	rnd    *rand.Rand
	home   string
	size   atomic.Int64  // entries of each feed
	asked  chan struct{} // a token for each request
	killed int
}

func newKilling(t *testing.T) *killing {
	k := &killing{T: t, rnd: rand.New(rand.NewPCG(40, 9)), home: t.TempDir(), asked: make(chan struct{}, killFeeds)}
	server := httptest.NewServer(http.HandlerFunc(k.serve))
	t.Cleanup(server.Close)
	list := filepath.Join(t.TempDir(), "feeds.txt")
	var addresses strings.Builder
	for i := range killFeeds {
		fmt.Fprintf(&addresses, "%s/%d\n", server.URL, i)
	}
	if err := os.WriteFile(list, []byte(addresses.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := k.warta("import", list).CombinedOutput(); err != nil {
		t.Fatalf("import: %v: %s", err, out)
	}
	return k
}

// serve answers with a feed that has grown since it was last asked for.
func (k *killing) serve(w http.ResponseWriter, r *http.Request) {
	select {
	case k.asked <- struct{}{}:
	default: // nobody counts
	}
	var b bytes.Buffer
	b.WriteString(`<rss version="2.0"><channel><title>Feed</title>`)
	for i := range k.size.Load() {
		fmt.Fprintf(&b, "<item><title>Story %d</title><guid>%s-%d</guid><description>%s</description></item>",
			i, r.URL.Path, i, strings.Repeat("text ", 200))
	}
	b.WriteString("</channel></rss>")
	w.Header().Set("Content-Type", "application/rss+xml")
	_, _ = w.Write(b.Bytes()) // who asked may be dead
}

func (k *killing) warta(args ...string) *exec.Cmd {
	c := exec.Command("warta", args...)
	c.Env = append(os.Environ(), "WARTA_HOME="+k.home)
	return c
}

// refresh starts a refresh, kills it, and returns what it acknowledged.
func (k *killing) refresh(round int) []string {
	c := k.warta("refresh", "--force", "--feeds-only", "--ack")
	out, err := c.StdoutPipe()
	if err != nil {
		k.Fatal(err)
	}
	if err := c.Start(); err != nil {
		k.Fatal(err)
	}
	requests, lines := k.fate(round)
	ended := make(chan struct{})
	go k.killAt(requests, c.Process, ended)
	var acks []string
	for in := bufio.NewReader(out); ; {
		line, err := in.ReadString('\n')
		if err != nil {
			break // half a line is no ack
		}
		if acks = append(acks, strings.TrimSpace(strings.TrimPrefix(line, "ack "))); len(acks) == lines {
			_ = c.Process.Kill() // it may have ended
		}
	}
	if c.Wait() != nil {
		k.killed++
	}
	close(ended)
	return acks
}

// fate picks the request or the ack at which a refresh is killed; the other is
// 0. Every tenth is left to end.
func (k *killing) fate(round int) (requests, lines int) {
	switch {
	case round%10 == 9:
		return 0, 0
	case round%2 == 0:
		return 1 + k.rnd.IntN(killFeeds), 0
	}
	return 0, 1 + k.rnd.IntN(3*killFeeds)
}

// killAt kills a process at its n-th request, unless it ends before that.
func (k *killing) killAt(n int, p *os.Process, ended <-chan struct{}) {
	for asked := 1; ; asked++ {
		select {
		case <-k.asked:
		case <-ended:
			return
		}
		if asked == n {
			_ = p.Kill()
		}
	}
}

// read checks the store and returns its entries by feed and guid.
func (k *killing) read(round int) map[string]feed.Headline {
	ctx := context.Background()
	s, err := store.Open(ctx, filepath.Join(k.home, "warta.db"), store.Options{})
	if err != nil {
		k.Fatalf("round %d: %v", round, err)
	}
	defer s.Close()
	if err := s.Check(ctx); err != nil {
		k.Errorf("round %d: %v", round, err)
	}
	list, err := s.Account(store.Owner).Headlines(ctx, feed.Filter{}, feed.Key{}, 1<<20)
	if err != nil {
		k.Fatalf("round %d: %v", round, err)
	}
	entries := make(map[string]feed.Headline, len(list))
	for _, h := range list {
		key := h.FeedURL + " " + h.GUID
		if _, twice := entries[key]; twice {
			k.Errorf("round %d: %s is stored twice", round, key)
		}
		entries[key] = h
	}
	return entries
}

// mark stars an entry and reads another, and notes that in what is known.
func (k *killing) mark(known map[string]feed.Headline) {
	for key, h := range known { // any will do
		if h.Starred {
			continue
		}
		id := fmt.Sprint(h.ID)
		if out, err := k.warta("mark", "--star", id).CombinedOutput(); err != nil {
			k.Fatalf("mark: %v: %s", err, out)
		}
		h.Starred = true
		known[key] = h
		return
	}
}
