package store

import (
	"context"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestCrowd(t *testing.T) {
	for _, tt := range []struct {
		name    string
		patient int // changes that may wait
		hurried int // changes that come after them and may not
		waited  time.Duration
	}{
		{"one waits for others", 1, 0, crowdWait},
		{"some wait for others", crowdSize - 1, 0, crowdWait},
		{"enough wait for nobody", crowdSize, 0, 0},
		{"a person takes them along", 2, 1, 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				s := newStore(t)
				defer s.Crowd()()
				began := time.Now()
				var mu sync.Mutex
				transactions := map[*tx]int{}
				note := func(t *tx) error {
					mu.Lock()
					defer mu.Unlock()
					transactions[t]++
					return nil
				}
				var all sync.WaitGroup
				change := func(n int, write func(context.Context, func(*tx) error) error) {
					for range n {
						all.Go(func() {
							if err := write(t.Context(), note); err != nil {
								t.Error(err)
							}
						})
					}
					synctest.Wait()
				}
				change(tt.patient, s.writeSoon)
				change(tt.hurried, s.write)
				all.Wait()
				if got := time.Since(began); got != tt.waited {
					t.Errorf("waited\n got %v\nwant %v", got, tt.waited)
				}
				if len(transactions) != 1 {
					t.Errorf("transactions\n got %d\nwant 1", len(transactions))
				}
			})
		})
	}
}

func TestNoCrowdNoWait(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s := newStore(t)
		s.Crowd()() // over
		began := time.Now()
		if err := s.writeSoon(t.Context(), func(*tx) error { return nil }); err != nil || time.Since(began) != 0 {
			t.Errorf("a change alone\n got %v after %v\nwant no error at once", err, time.Since(began))
		}
	})
}
