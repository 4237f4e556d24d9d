package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"warta/feed/fetch"
)

func TestJournalHoldsTheChainAndNoSecret(t *testing.T) {
	beneath := errors.New("tls: first record does not look like a TLS handshake")
	for _, tt := range []struct {
		name, address string
		err           error
		want          string
	}{
		{"a chain", "https://rina:sandi@example.org/feed?key=sandi", &fetch.Error{
			Cause: fetch.TLS, URL: "https://rina:xxxxx@example.org/feed?key=sandi", At: "https://example.org/x?key=sandi", Detail: "no secure connection", Err: beneath,
		}, "https://example.org/feed: no secure connection: tls: first record does not look like a TLS handshake"},
		{"what is no fetch's", "https://example.org/feed?key=sandi",
			fmt.Errorf("%s: %w", "https://example.org/feed?key=sandi", errors.New("no feed")), "https://example.org/feed: no feed"},
		{"a command", "exec:curl -u rina:sandi example.org", &fetch.Error{Cause: fetch.Command, Err: errors.New("curl -u rina:sandi: exit status 1")},
			"exec: its command or secret failed"},
		{"a filter", "filter:sed s/sandi//:https://example.org/", &fetch.Error{Cause: fetch.Command, Err: errors.New("sed s/sandi//")},
			"filter: its command or secret failed"},
		{"control characters", "https://example.org/", errors.New("a\x1b[2Jb\nc"), "https://example.org/: a[2Jb c"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			j := journal{filepath.Join(t.TempDir(), "state", "warta.log"), func() time.Time { return time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC) }}
			j.failed(tt.address, tt.err)
			got, err := os.ReadFile(j.path)
			if want := "2026-03-01T08:00:00Z " + tt.want + "\n"; err != nil || string(got) != want {
				t.Errorf("journal\n got %q, %v\nwant %q", got, err, want)
			}
			if strings.Contains(string(got), "sandi") {
				t.Errorf("the journal tells a secret: %q", got)
			}
		})
	}
}

func TestJournalIsBounded(t *testing.T) {
	j := journal{filepath.Join(t.TempDir(), "warta.log"), time.Now}
	for range 3 * journalSize / causeLength {
		j.failed("https://example.org/feed", errors.New(strings.Repeat("long ", causeLength)))
	}
	for _, name := range []string{j.path, j.path + ".old"} {
		info, err := os.Stat(name)
		if err != nil || info.Size() > journalSize+2*causeLength || info.Mode().Perm() != 0o600 {
			t.Errorf("%s: %+v, %v; want at most %d bytes, for the owner alone", name, info, err, journalSize)
		}
	}
}
