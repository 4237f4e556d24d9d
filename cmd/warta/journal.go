package main

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"warta/article"
	"warta/feed/fetch"
)

// A journal is the file that failed looks at feeds are written to, for whoever
// reports one. It holds no titles and nothing secret: of an address neither
// user nor query, of a command nothing. It can be deleted at any time.
type journal struct {
	path string
	now  func() time.Time
}

const (
	journalSize = 256 << 10 // then the next line begins a new one, and the last is kept
	causeLength = 500
)

// failed adds a line. A journal that cannot be written is no reason to stop, or
// to say so in the middle of a screen.
func (j journal) failed(address string, err error) {
	if info, err := os.Stat(j.path); err == nil && info.Size() > journalSize {
		_ = os.Rename(j.path, j.path+".old")
	}
	_ = os.MkdirAll(filepath.Dir(j.path), 0o700)
	f, open := os.OpenFile(j.path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if open != nil {
		return
	}
	defer f.Close()
	fmt.Fprintf(f, "%s %s: %s\n", j.now().UTC().Format(time.RFC3339), place(address), cause(address, err))
}

// cause is the whole chain of what went wrong, on one line.
func cause(address string, err error) string {
	text := strings.ReplaceAll(err.Error(), fetch.Redact(address), place(address))
	text = strings.TrimPrefix(text, place(address)+": ")
	if e := (*fetch.Error)(nil); errors.As(err, &e) {
		text = e.Detail
		switch {
		case e.Cause == fetch.Command || e.Cause == fetch.Secret:
			text = "its command or secret failed"
		case e.Err != nil && text == "":
			text = e.Err.Error()
		case e.Err != nil:
			text += ": " + e.Err.Error()
		}
	}
	text = article.Clean(text)
	if len(text) > causeLength {
		text = strings.ToValidUTF8(text[:causeLength], "") + "…"
	}
	return text
}

// place is what of an address may be told to others.
func place(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return "an address"
	}
	if u.Host == "" {
		return cmp.Or(u.Scheme, "an address")
	}
	return article.Clean((&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String())
}
