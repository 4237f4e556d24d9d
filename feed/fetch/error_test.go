package fetch_test

import (
	"errors"
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

func TestAPauseNamesItsDay(t *testing.T) {
	c := newClient(t, fetch.Options{})
	until := time.Now().Add(36 * time.Hour)
	c.Pause("http://127.0.0.1:9/feed", until)
	_, err := c.Get(t.Context(), fetch.Request{URL: "http://127.0.0.1:9/other"})
	if want := until.Local().Format("2 January, 15:04"); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("Get = %v, want %q in it", err, want)
	}
}
