package feed

import "time"

// A Line is a feed as "warta feed --json" prints it: one object a line.
type Line struct {
	File        string     `json:"file"`
	Title       string     `json:"title"`
	Link        string     `json:"link"`
	Description string     `json:"description"`
	Language    string     `json:"language"`
	Format      string     `json:"format"`
	Updated     time.Time  `json:"updated,omitzero"`
	Items       []LineItem `json:"items"`
	Error       string     `json:"error,omitempty"`
}

// A LineItem is an entry of a Line.
type LineItem struct {
	ID         string      `json:"id"`
	Title      string      `json:"title"`
	Link       string      `json:"link"`
	Published  time.Time   `json:"published,omitzero"`
	Updated    time.Time   `json:"updated,omitzero"`
	Authors    []string    `json:"authors"`
	Summary    string      `json:"summary"`
	Content    string      `json:"content"`
	Categories []string    `json:"categories"`
	Enclosures []Enclosure `json:"enclosures"`
}

// Line returns what the command line prints of the feed, read from file, or of
// the error that reading it gave.
func (f Feed) Line(file string, err error) Line {
	l := Line{
		File: file, Title: f.Title, Link: f.Link, Description: f.Description,
		Language: f.Language, Format: f.Format, Updated: f.Updated,
		Items: make([]LineItem, 0, len(f.Entries)),
	}
	if err != nil {
		l.Error = err.Error()
	}
	for _, e := range f.Entries {
		l.Items = append(l.Items, LineItem{
			ID: e.GUID, Title: e.Title, Link: e.URL, Published: e.Published, Updated: e.Updated,
			Authors: list(e.Authors), Summary: e.Summary, Content: e.Content,
			Categories: list(e.Categories), Enclosures: list(e.Enclosures),
		})
	}
	return l
}

// list is an empty list rather than null in JSON.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}
