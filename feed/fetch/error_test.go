package fetch_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"warta/feed/fetch"
)

// Whatever went wrong, the message is one line that names the address, and
// says what to do unless that is nothing.
func TestErrorsSayWhatToDo(t *testing.T) {
	for cause := fetch.Network; cause <= fetch.Canceled; cause++ {
		for _, status := range []int{0, 204, 401, 403, 404, 410, 429, 451, 500, 999} {
			err := &fetch.Error{Cause: cause, URL: "https://example.org/feed", Status: status, Err: errors.New("beneath\nit"), Detail: ""}
			got := err.Error()
			if !strings.HasPrefix(got, "https://example.org/feed: beneath") || strings.Contains(got, "\n") {
				t.Errorf("cause %d, status %d: %q, want one line that names the address", cause, status, got)
			}
			if silent := cause == fetch.Paused || cause == fetch.Canceled; strings.HasSuffix(got, ")") == silent {
				t.Errorf("cause %d, status %d: %q, want a next step: %v", cause, status, got, !silent)
			}
		}
	}
}

// A refusal says until when it holds, and so does whatever waits for that.
func TestAPauseNamesItsDay(t *testing.T) {
	now := time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "86400")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	c := newClient(t, fetch.Options{Now: func() time.Time { return now }})
	want := now.Add(24 * time.Hour).Local().Format("2 January, 15:04")
	for _, path := range []string{"/feed", "/other"} {
		if _, err := c.Get(t.Context(), fetch.Request{URL: s.URL + path}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Get(%s) = %v, want %q in it", path, err, want)
		}
	}
}
