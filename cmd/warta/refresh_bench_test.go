//go:build linux

package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"warta/feed/store"
)

// BenchmarkRefresh runs `warta refresh` on feeds of hosts 100 ms away, as in
//
//	go test -run xxx -bench Refresh -benchtime 5x ./cmd/warta
//
// First is the first fetch of feeds with 40 stories of 600 words each,
// unchanged a later one when nothing is new. queue is how often as long it took
// as the longest host's queue has to.
func BenchmarkRefresh(b *testing.B) {
	for _, tt := range []struct {
		name         string
		feeds, hosts int
		first        bool
	}{
		{"first/100", 100, 50, true},
		{"first/1000", 1000, 50, true},
		{"unchanged/1000", 1000, 200, false},
	} {
		b.Run(tt.name, func(b *testing.B) {
			f := newFarm(b, tt.feeds, tt.hosts)
			home := b.TempDir()
			f.follow(b, home)
			if !tt.first {
				f.refresh(b, home)
			}
			f.latency.Store(int64(100 * time.Millisecond))
			var cpu time.Duration
			var peak int64 // KB
			for b.Loop() {
				if tt.first {
					b.StopTimer()
					home = b.TempDir()
					f.follow(b, home)
					b.StartTimer()
				}
				p := f.refresh(b, home)
				cpu += p.UserTime() + p.SystemTime()
				peak = max(peak, p.SysUsage().(*syscall.Rusage).Maxrss)
			}
			queue := time.Duration(tt.feeds/tt.hosts) * 100 * time.Millisecond
			b.ReportMetric(b.Elapsed().Seconds()/float64(b.N)/queue.Seconds(), "queue")
			b.ReportMetric(float64(peak)/1024, "peak-MB")
			b.ReportMetric(float64(cpu.Microseconds())/float64(b.N*tt.feeds), "cpu-µs/feed")
		})
	}
}

// A farm is hosts on loopback, each a port of its own, that serve feeds.
type farm struct {
	program string
	urls    []string
	text    string
	latency atomic.Int64
}

func newFarm(b *testing.B, feeds, hosts int) *farm {
	b.Helper()
	exe, err := os.Executable()
	if err != nil {
		b.Fatal(err)
	}
	f := &farm{program: filepath.Join(b.TempDir(), "warta"), text: strings.Repeat(story, 4)}
	if err := os.Symlink(exe, f.program); err != nil {
		b.Fatal(err)
	}
	servers := make([]*httptest.Server, hosts)
	for i := range servers {
		servers[i] = httptest.NewServer(f)
		b.Cleanup(servers[i].Close)
	}
	for i := range feeds {
		f.urls = append(f.urls, fmt.Sprintf("%s/feed/%d", servers[i%hosts].URL, i))
	}
	return f
}

func (f *farm) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	time.Sleep(time.Duration(f.latency.Load())) // the way there and back
	w.Header().Set("ETag", `"1"`)
	if r.Header.Get("If-None-Match") == `"1"` {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	fmt.Fprintf(w, `<rss version="2.0"><channel><title>Farm %s</title>`, r.URL.Path)
	for i := range 40 {
		fmt.Fprintf(w, "<item><title>News %d of %s</title><guid>%d</guid><link>http://%s/page/%d</link><description><![CDATA[%s]]></description></item>",
			i, r.URL.Path, i, r.Host, i, f.text[i:])
	}
	fmt.Fprint(w, "</channel></rss>")
}

// follow makes a store that follows all feeds.
func (f *farm) follow(b *testing.B, home string) {
	b.Helper()
	s, err := store.Open(b.Context(), filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	for _, u := range f.urls {
		if _, _, err := s.Account(store.Owner).Follow(b.Context(), u, ""); err != nil {
			b.Fatal(err)
		}
	}
}

// refresh runs the program once.
func (f *farm) refresh(b *testing.B, home string) *os.ProcessState {
	b.Helper()
	c := exec.CommandContext(b.Context(), f.program, "refresh", "--force", "--feeds-only", "--quiet")
	c.Env = []string{"WARTA_HOME=" + home, "HOME=" + home}
	if out, err := c.CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return c.ProcessState
}
