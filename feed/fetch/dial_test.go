package fetch_test

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"warta/feed/fetch"
)

// TestDialTriesEveryAddress holds that one address that does not answer, or
// answers no, costs a moment and not the fetch.
func TestDialTriesEveryAddress(t *testing.T) {
	const dead, mute = "2606:2800::dead", "2606:2800::1"
	tests := []struct {
		name, addrs string
		wait        time.Duration
		fails       fetch.Cause
	}{
		{"the first answers", "93.184.215.14 " + mute, 0, 0},
		{"the first refuses", dead + " 93.184.215.14", 0, 0},
		{"the first is mute", mute + " 93.184.215.14", 250 * time.Millisecond, 0},
		{"all are mute", mute + " " + mute, 15 * time.Second, fetch.Timeout},
		{"one is mute", mute, 15 * time.Second, fetch.Timeout},
		{"all refuse", dead + " " + dead, 0, fetch.Network},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				w := newWorld(t, map[string][]string{"many.example": {tt.addrs}}, answer(anyFeed))
				o := w.options()
				o.Dial = func(ctx context.Context, network, address string) (net.Conn, error) {
					switch {
					case strings.HasPrefix(address, "["+dead):
						return nil, errors.New("refused")
					case strings.HasPrefix(address, "["+mute):
						<-ctx.Done()
						return nil, ctx.Err()
					}
					return w.dial(ctx, network, address)
				}
				start := time.Now()
				_, err := newClient(t, o).Get(t.Context(), fetch.Request{URL: "http://many.example/"})
				var e *fetch.Error
				if errors.As(err, &e) != (tt.fails != 0 || tt.name == "all refuse") || e != nil && e.Cause != tt.fails {
					t.Errorf("Get = %v", err)
				}
				if got := time.Since(start); got != tt.wait {
					t.Errorf("took %v, want %v", got, tt.wait)
				}
			})
		})
	}
}

func TestACancelledDialIsWaitedFor(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t, map[string][]string{"slow.example": {"127.0.0.1"}}, answer(anyFeed))
		o := w.options()
		dialling := make(chan struct{})
		o.Dial = func(_ context.Context, network, address string) (net.Conn, error) {
			close(dialling)
			time.Sleep(time.Second) // deaf to its context, as a resolver may be
			return w.dial(context.Background(), network, address)
		}
		c := newClient(t, o)
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			<-dialling
			cancel()
		}()
		_, _ = c.Get(ctx, fetch.Request{URL: "http://slow.example/"})
		_, err := c.Get(t.Context(), fetch.Request{URL: "http://slow.example/1", Kind: fetch.Page, Feed: "http://public.example/"})
		if !isForbidden(err) || len(w.asked()) != 0 {
			t.Errorf("Get = %v after %d requests, want the late connection refused", err, len(w.asked()))
		}
	})
}
