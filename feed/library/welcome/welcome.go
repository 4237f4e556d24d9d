// Package welcome holds the feed that a new reader opens with: nine short
// articles, one of which teaches the keys. It needs no network. The people,
// the papers and the events in it are made up.
package welcome

import (
	"bytes"
	"embed"
	"io/fs"
)

// URL is the address under which the feed is followed; no server answers it.
const URL = "warta:welcome"

const (
	head = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>` + URL + `</id>
<title>Welcome to warta</title>
<subtitle>Nine stories to try the reader on</subtitle>
<updated>2026-11-20T06:00:00Z</updated>
<generator>warta</generator>
`
	foot = "</feed>\n"
)

// entries are Atom entries, one a file, named so that they sort newest first.
//
//go:embed entry/*.xml
var entries embed.FS

// Feed returns the feed's address and the Atom document behind it.
func Feed() (url string, body []byte) {
	var b bytes.Buffer
	b.WriteString(head)
	names, _ := fs.Glob(entries, "entry/*.xml") // fails on a bad pattern only
	for _, name := range names {
		entry, _ := entries.ReadFile(name) // embedded, so it is there
		b.Write(entry)
	}
	b.WriteString(foot)
	return URL, b.Bytes()
}
