package main

import (
	"errors"
	"flag"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"
)

// load is how many people TestLoad logs in, as in
//
//	go test -v -timeout 20m -run TestLoad ./cmd/warta -load 200
//
// With so many as a person asks for it also measures, and rests and types for
// a while to do so.
var load = flag.Int("load", 0, "how many sessions to measure; 0 logs a few in and measures nothing")

const (
	loadRest  = 20 * time.Second       // for the processor's share
	loadKeys  = 100                    // of each who types
	loadPause = 200 * time.Millisecond // between two keys
)

// TestLoad fills a house: everybody has an account, and reads.
func TestLoad(t *testing.T) {
	n := *load
	if n == 0 {
		n = 4
	}
	h := newCrowd(t, n)
	before := h.memory(t)
	readers := h.seatAll(t, n)
	if *load == 0 {
		return
	}
	t.Logf("%d sessions, each reading, on %d cores", n, runtime.NumCPU())
	t.Logf("memory: %.1f MB, and %.2f MB a session", before, (h.memory(t)-before)/float64(n))
	start := h.processor(t)
	time.Sleep(loadRest)
	t.Logf("at rest: %.3f %% of a core a session", 100*(h.processor(t)-start).Seconds()/loadRest.Seconds()/float64(n))
	start = h.processor(t)
	began := time.Now()
	waits := typeAll(readers[:(n+3)/4])
	t.Logf("typing: %.1f %% of a core", 100*(h.processor(t)-start).Seconds()/time.Since(began).Seconds())
	slices.Sort(waits)
	at := func(q float64) time.Duration {
		return waits[int(q*float64(len(waits)-1))].Round(100 * time.Microsecond)
	}
	t.Logf("key to paint: %d keys, p50 %v, p90 %v, p99 %v, max %v", len(waits), at(.5), at(.9), at(.99), at(1))
}

// typeAll has everybody scroll for a while, and returns how long each key's
// paint took.
func typeAll(readers []*seated) []time.Duration {
	var mu sync.Mutex
	var all []time.Duration
	var typing sync.WaitGroup
	for i, r := range readers {
		typing.Go(func() {
			time.Sleep(loadPause * time.Duration(i) / time.Duration(len(readers))) // nobody types in step
			tick := time.NewTicker(loadPause)
			defer tick.Stop()
			for k := range loadKeys {
				<-tick.C
				wait, ok := r.press("jk"[k%2])
				if !ok {
					continue
				}
				mu.Lock()
				all = append(all, wait)
				mu.Unlock()
			}
		})
	}
	typing.Wait()
	return all
}

// TestBytes holds that a key costs on a line over SSH what it costs at home.
func TestBytes(t *testing.T) {
	if *load == 0 {
		t.Skip("what belongs to a key is told by the clock: go test -v -run TestBytes ./cmd/warta -load 1")
	}
	h := newCrowd(t, 1)
	for _, tt := range []struct {
		name, before, see, keys string
		cols, rows              int
	}{
		{"a step in the list at 80x24", "", "Headline 3", "jjj", 80, 24},
		{"a step in the list at 200x60", "", "Headline 3", "jjj", 200, 60},
		{"a line of a story at 80x24", "\r", "Rotterdam", "jjj", 80, 24},
		{"a line of a story alone at 80x24", "\rz", "Rotterdam", "jjj", 80, 24},
		{"a page of a story alone at 80x24", "\rz", "Rotterdam", "  ", 80, 24},
	} {
		t.Run(tt.name, func(t *testing.T) {
			home, err1 := h.sitAtHome(tt.cols, tt.rows, tt.before, tt.see)
			away, err2 := h.sit(0, tt.cols, tt.rows, tt.before, tt.see)
			if err := errors.Join(err1, err2); err != nil {
				t.Fatal(err)
			}
			var want, got int
			var both sync.WaitGroup
			both.Go(func() { want = home.cost(tt.keys) })
			both.Go(func() { got = away.cost(tt.keys) })
			both.Wait()
			t.Logf("%d bytes at home, %d over SSH", want, got)
			if got > want+want/4+64 {
				t.Errorf("%s costs %d bytes over SSH, and %d at home", tt.name, got, want)
			}
		})
	}
}

// quiet is how long nothing comes when a key's paint is over.
const quiet = 200 * time.Millisecond

// cost returns how many bytes a key brings, and ends the session.
func (r *seated) cost(keys string) int {
	defer r.kill()
	r.settle(quiet)
	start := r.bytes()
	for i := range keys {
		r.press(keys[i])
		r.settle(quiet)
	}
	return (r.bytes() - start) / len(keys)
}
