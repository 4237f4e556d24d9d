package feed

import (
	"errors"
	"fmt"

	"warta/feed/repair"
)

// ErrNotFeed is the error of Parse for what is no feed at all, such as a page.
var ErrNotFeed = errors.New("no feed")

// ErrBrokenOff is the error of Parse for a document that ends before its first
// entry does. To take it for an empty feed would hide that.
var ErrBrokenOff = errors.New("the feed breaks off before its first entry")

// DefaultMaxEntries is how many entries Parse reads when an Origin names no number.
const DefaultMaxEntries = 50_000

// An Origin says where a document came from: what the document itself may not say.
type Origin struct {
	URL         string // the address it was read from; relative links start there
	ContentType string // the answer's header, for its charset
	Location    string // the answer's Content-Location
	MaxEntries  int    // DefaultMaxEntries when 0; what comes after is left out
}

// Parse reads a feed in any version of RSS, RDF, Atom or JSON Feed. Broken
// documents are repaired as far as they can be. An entry without a guid gets
// its link for one, and without a link a hash of title and date.
func Parse(body []byte, o Origin) (Feed, error) {
	if o.MaxEntries <= 0 {
		o.MaxEntries = DefaultMaxEntries
	}
	if o.Location = newBase(o.URL).resolve(o.Location); o.Location == o.URL {
		o.Location = "" // it says nothing that the address does not
	}
	text := repair.Text(body, o.ContentType)
	if repair.IsJSON(text) {
		return parseJSON(text, o)
	}
	doc, err := repair.XML(text, o.MaxEntries)
	switch {
	case errors.Is(err, repair.ErrNoRoot):
		return Feed{}, ErrNotFeed
	case err != nil:
		return Feed{}, fmt.Errorf("reading the feed: %w", err)
	}
	read := parseRSS
	if doc.Atom {
		read = parseAtom
	}
	f, err := read(doc, o)
	if err == nil && len(f.Entries) == 0 && (doc.Lost || doc.Cut && f.Title == "") {
		return f, ErrBrokenOff
	}
	return f, err
}
