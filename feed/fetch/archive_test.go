package fetch_test

import (
	"errors"
	"testing"

	"warta/feed/fetch"
)

func TestNoArchiveForOtherRobots(t *testing.T) {
	for tag, want := range map[string]bool{
		"noarchive":                     true,
		"noindex noarchive":             true,
		"warta: noindex, noarchive":     true,
		"noarchive, googlebot: noindex": true,
		"*: none":                       true,
		"robots: none":                  true,
		"unavailable_after: 25 Jun 2027 15:00:00 GMT, noarchive": true,
		"max-snippet:-1, noarchive":                              true,
		"googlebot: noarchive":                                   false,
		"GoogleBot: noindex, noarchive":                          false,
		"googlebot: noarchive, warta: noindex":                   false,
	} {
		s := serve(t, answer("<html>", "X-Robots-Tag", tag))
		_, err := newClient(t, fetch.Options{Robots: true}).Get(t.Context(), fetch.Request{URL: s.URL + "/1", Kind: fetch.Page})
		var e *fetch.Error
		if got := errors.As(err, &e) && e.Cause == fetch.Unwanted; got != want {
			t.Errorf("X-Robots-Tag %q: Get = %v, want it refused: %t", tag, err, want)
		}
	}
}
