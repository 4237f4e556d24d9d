package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// typing is the pause of a fast hand between two keys.
const typing = 40 * time.Millisecond

// BenchmarkKey moves the cursor in the list of the real program in a terminal,
// and reports when the half of the keys and 99 of 100 were painted, as in
//
//	go test -run xxx -bench Key/ -benchtime 400x ./cmd/warta
//
// Loading has 500 feeds fetched meanwhile, which this process serves. Its work
// and the terminal's are in the figures.
func BenchmarkKey(b *testing.B) {
	for name, feeds := range map[string]int{"rest": 0, "loading": 500} {
		b.Run(name, func(b *testing.B) {
			home := b.TempDir()
			f := newFarm(b, feeds, 50)
			f.follow(b, home)
			fill(b, home, 1000)
			s := &screen{cols: 120, rows: 36, dir: home, env: []string{"PATH=" + filepath.Dir(f.program) + ":" + os.Getenv("PATH"), "HOME=" + home, "WARTA_HOME=" + home, "TERM=xterm-256color"}}
			s.changed = sync.NewCond(&s.mu)
			defer s.close()
			for _, step := range [][2]string{{"see", "Headline"}, {"press", "g a"}, {"see", "Headline 5"}} {
				if err := s.step(step[0], step[1]); err != nil {
					b.Fatalf("%v\n%s", err, s.text())
				}
			}
			if feeds > 0 {
				if err := s.press([]string{"R"}); err != nil {
					b.Fatal(err)
				}
			}
			var waits []time.Duration
			for i := 0; b.Loop(); i++ {
				b.StopTimer()
				time.Sleep(typing)
				b.StartTimer()
				waits = append(waits, s.moved(b, "jjjjjkkkkk"[i%10:i%10+1]))
			}
			slices.Sort(waits)
			for unit, q := range map[string]float64{"p50-ms": .5, "p99-ms": .99} {
				b.ReportMetric(float64(waits[int(q*float64(len(waits)-1))].Microseconds())/1000, unit)
			}
		})
	}
}

// moved presses a key and returns how long the cursor took to move.
func (s *screen) moved(b *testing.B, key string) time.Duration {
	b.Helper()
	cursor := func() int {
		return slices.IndexFunc(strings.Split(s.vt.String(), "\n"), func(row string) bool { return strings.Contains(row, "▌") && strings.Contains(row, "Headline") })
	}
	s.mu.Lock()
	before := cursor()
	s.mu.Unlock()
	start := time.Now()
	if err := s.press([]string{key}); err != nil {
		b.Fatal(err)
	}
	if err := s.wait(func() bool { return cursor() != before }); err != nil {
		b.Fatalf("%q: %v\n%s", key, err, s.vt.String())
	}
	return time.Since(start)
}
