// Package opml reads and writes lists of feeds: OPML, plain lists of addresses
// and newsboat's urls file. It touches neither disk nor network, and it takes
// no setting from a stranger's file that would run a command, reveal a secret
// or lead the reader's traffic elsewhere.
package opml

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"

	"warta/article"
	"warta/feed"
	"warta/feed/repair"
)

// maxSize is how large a list may be.
const maxSize = 32 << 20

// A File is a list of feeds. Of a Subscription it holds what a person sets:
// URL, Title, SiteURL, Folder, Tags and Settings. An empty Title means that
// the publisher's is to be shown.
type File struct {
	Title string
	Feeds []feed.Subscription
	Notes []string // what was left out and why, one line each
}

// Read reads a list from anywhere: OPML when it begins with "<", else lines.
// It leaves out feeds that are commands, and of the settings in OPML the
// secrets, the browser and the proxy.
func Read(r io.Reader) (File, error) { return read(r, false) }

// ReadOwn reads a list that the reader has written: it leaves nothing out.
func ReadOwn(r io.Reader) (File, error) { return read(r, true) }

func read(r io.Reader, own bool) (File, error) {
	body, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	if err != nil {
		return File{}, fmt.Errorf("reading the list of feeds: %w", err)
	}
	if len(body) > maxSize {
		return File{}, fmt.Errorf("the list of feeds is larger than %d MB", maxSize>>20)
	}
	text := bytes.TrimSpace(repair.Text(body, ""))
	l := list{own: own, at: map[string]int{}}
	if bytes.HasPrefix(text, []byte("<")) {
		err = l.readOutlines(text)
	} else {
		l.readLines(string(text))
	}
	if err == nil && len(l.Feeds) == 0 && len(l.Notes) == 0 {
		err = fmt.Errorf("the list names no feed")
	}
	return l.File, err
}

// A list is a File that is being read.
type list struct {
	File
	own bool
	at  map[string]int // where in Feeds an address is
}

func (l *list) note(format string, args ...any) {
	l.Notes = append(l.Notes, withoutPassword(fmt.Sprintf(format, args...)))
}

// add takes a feed in, its texts cleaned. One that is there already gets the
// tags of both.
func (l *list) add(s feed.Subscription) {
	s.URL, s.Title, s.SiteURL = article.Clean(s.URL), article.Clean(s.Title), article.Clean(s.SiteURL)
	tags := s.Tags
	s.Tags = nil
	for _, tag := range tags {
		if tag = article.Clean(tag); tag != "" && !slices.Contains(s.Tags, tag) {
			s.Tags = append(s.Tags, tag)
		}
	}
	if s.Title == s.URL {
		s.Title = ""
	}
	i, again := l.at[s.URL]
	if !again {
		l.at[s.URL] = len(l.Feeds)
		l.Feeds = append(l.Feeds, s)
		return
	}
	for _, tag := range s.Tags {
		if !slices.Contains(l.Feeds[i].Tags, tag) {
			l.Feeds[i].Tags = append(l.Feeds[i].Tags, tag)
		}
	}
	l.note("%s: listed twice; the first place counts", s.URL)
}

// isCommand reports whether the address is one of newsboat's that run a program.
func isCommand(url string) bool {
	return strings.HasPrefix(url, "exec:") || strings.HasPrefix(url, "filter:")
}

// refuse notes why an address is left out.
func (l *list) refuse(address string) {
	reason := "not an address of the web"
	if isCommand(address) {
		reason = "a list may bring no command: add it by hand, or import a list of your own by --own"
	} else if len(address) > 5 && strings.EqualFold(address[:5], "file:") {
		reason = `a file is not followed: read it by "warta feed", or follow a command that prints it`
	}
	l.note("%s: %s", address, reason)
}

// isFeed reports whether the address can be followed.
func isFeed(url string) bool {
	for _, scheme := range []string{"http://", "https://"} {
		if len(url) > len(scheme) && strings.EqualFold(url[:len(scheme)], scheme) {
			return true
		}
	}
	return isCommand(url)
}
