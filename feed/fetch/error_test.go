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

// What somebody typed wrong comes back with what would have been right.
func TestErrorsOfWhatWasTyped(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNotFound) })
	c := newClient(t, fetch.Options{})
	for _, tt := range []struct{ address, want string }{
		{"/home/me/feed.xml", "/home/me/feed.xml: a file and no address (read it with warta feed, or follow what a command prints: exec:cat FILE)"},
		{"file:///feed.xml", "a file and no address"},
		{"http://127.0.0.1:99999/", "there is no port 99999 (give an address"},
		{"https" + strings.TrimPrefix(s.URL, "http"), "the server does not speak https there (give the address with http:// in front)"},
		{"exec:", "no command (write it behind the colon: exec:COMMAND)"},
		{"exec:/no/such/program", "exec:/no/such/program: there is no such program (check its name, or give its whole path)"},
		{"exec:echo hi", "what the command prints is no feed (run the command in a shell to see)"},
		{"filter:cat", "filter:cat: no address behind the filter's command (write filter:COMMAND:URL)"},
		{strings.Replace(s.URL, "http://", "http://me:secret@", 1) + "/1", "/1: the server says 404"},
	} {
		_, err := c.Discover(t.Context(), fetch.Request{URL: tt.address})
		if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s\n got %v\nwant %s", tt.address, err, tt.want)
		}
	}
}
