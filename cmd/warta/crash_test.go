package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// crashes is how often TestCrash kills the server, as in
//
//	go test -v -timeout 20m -run TestCrash ./cmd/warta -crashes 100
var crashes = flag.Int("crashes", 3, "how often to kill the server")

// TestCrash kills the server as kill -9 does, again and again, while people
// log in for the first time, follow feeds and mark what they read. What it had
// acknowledged is there when it comes back: accounts, feeds and marks.
func TestCrash(t *testing.T) {
	var edition atomic.Int64
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `<rss version="2.0"><channel><title>News</title>`)
		for i := range 30 {
			fmt.Fprintf(w, "<item><title>Story %d</title><guid>%d-%d</guid></item>", i, edition.Add(1), i)
		}
		fmt.Fprint(w, `</channel></rss>`)
	}))
	defer site.Close()
	w := &witness{site: site.URL}
	c := newCrowd(t, 3)
	c.kill()
	<-c.ended
	if err := c.start(crashFlags...); err != nil {
		t.Fatal(err)
	}
	for round := range *crashes {
		w.work(t, c, round)
		if err := c.start(crashFlags...); err != nil {
			t.Fatalf("after crash %d: %v", round, err)
		}
		w.check(t, c)
	}
	t.Logf("%d crashes, %d acknowledged changes, none lost", *crashes, w.changes)
}

var crashFlags = []string{"--open", "--allow-net", "127.0.0.0/8"}

// A witness notes what the server has acknowledged.
type witness struct {
	site string

	mu      sync.Mutex
	changes int
	last    int                       // the change after which
	crash   func()                    // the server is killed, in the midst of others
	starred map[string]map[int64]bool // by the name of the key
	feeds   map[string][]string
}

// work keeps the server busy until it is killed.
func (w *witness) work(t *testing.T, c *crowd, round int) {
	t.Helper()
	newcomer := fmt.Sprintf("new%d", round)
	if err := newKey(c.dir + "/" + newcomer); err != nil {
		t.Fatal(err)
	}
	crash := make(chan struct{})
	kill := sync.OnceFunc(func() { close(crash) })
	w.mu.Lock()
	w.last, w.crash = w.changes+rand.IntN(40), kill
	w.mu.Unlock()
	var people sync.WaitGroup
	for _, name := range []string{"0", "1", "2", newcomer} {
		people.Go(func() { w.live(c, name, round) })
	}
	go func() {
		people.Wait()
		kill()
	}()
	<-crash
	c.kill()
	<-c.ended
	people.Wait()
}

// live follows a feed and stars what there is, until the server is gone.
func (w *witness) live(c *crowd, name string, round int) {
	address := fmt.Sprintf("%s/%s-%d.xml", w.site, name, round)
	if _, _, err := runVerb(c.server, name, "add --feeds-only "+address); err == nil {
		w.note(func() { w.feeds[name] = append(w.feeds[name], address) })
	}
	entries, err := list(c.server, name, "--limit 60")
	for _, e := range entries {
		if err != nil {
			return
		}
		if _, _, err = runVerb(c.server, name, fmt.Sprint("mark --star --read ", e.ID)); err == nil {
			w.note(func() {
				if w.starred[name] == nil {
					w.starred[name] = map[int64]bool{}
				}
				w.starred[name][e.ID] = true
			})
		}
	}
}

func (w *witness) note(change func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.feeds == nil {
		w.feeds, w.starred = map[string][]string{}, map[string]map[int64]bool{}
	}
	w.changes++
	change()
	if w.changes > w.last {
		w.crash()
	}
}

// check holds that all that was acknowledged is there.
func (w *witness) check(t *testing.T, c *crowd) {
	t.Helper()
	for name, addresses := range w.feeds {
		out, errs, err := runVerb(c.server, name, "feeds --json")
		if err != nil {
			t.Fatalf("%s: %v %s", name, err, errs)
		}
		for _, a := range addresses {
			if !strings.Contains(out, a) {
				t.Fatalf("%s does not follow %s any more", name, a)
			}
		}
	}
	for name, ids := range w.starred {
		entries, err := list(c.server, name, "--starred")
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		here := map[int64]bool{}
		for _, e := range entries {
			here[e.ID] = e.Starred && e.Read
		}
		for id := range ids {
			if !here[id] {
				t.Fatalf("%s's entry %d lost its marks", name, id)
			}
		}
	}
}

// list returns what `ssh HOST list --json` prints.
func list(s *server, name, flags string) ([]headlineRecord, error) {
	out, errs, err := runVerb(s, name, "list --json "+flags)
	if err != nil {
		return nil, fmt.Errorf("%w: %s", err, errs)
	}
	var all []headlineRecord
	for line := range strings.Lines(out) {
		var h headlineRecord
		if err := json.NewDecoder(bytes.NewReader([]byte(line))).Decode(&h); err != nil {
			return nil, err
		}
		all = append(all, h)
	}
	return all, nil
}
