// Package article holds what warta knows of one story: its text, the blocks
// the text is set in, who is quoted and who is named. Everything is a value;
// the package does no I/O, knows no clock and keeps no state.
package article

import "time"

// A Span is a stretch of a document's text: Text[Start:End], in bytes.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Contains reports whether t lies wholly inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// In returns the part of text that the span covers.
func (s Span) In(text string) string { return text[s.Start:s.End] }

// A Document is a story's text and the shape it is set in. Build one with a
// Builder: its Text is then clean (see Clean), and every Block and Run lies in
// it on grapheme borders. Title and Standfirst are clean texts of their own.
type Document struct {
	URL        string    `json:"url,omitempty"`
	Title      string    `json:"title,omitempty"`
	Standfirst string    `json:"standfirst,omitempty"` // the deck, where it is not part of Text
	Byline     string    `json:"byline,omitempty"`     // names, parted by ", "
	Site       string    `json:"site,omitempty"`
	Lang       string    `json:"lang,omitempty"` // BCP 47
	Published  time.Time `json:"published,omitzero"`
	Modified   time.Time `json:"modified,omitzero"`
	Excerpt    string    `json:"excerpt,omitempty"`
	Image      string    `json:"image,omitempty"`
	Stub       bool      `json:"stub,omitempty"` // the page shows a part and asks for money or a login
	Text       string    `json:"text"`
	Blocks     []Block   `json:"blocks,omitempty"`
}

// A Quote is one stretch of somebody's words, marks included. An utterance
// that the narration interrupts is several Quotes with one Utterance number.
// Speaker is empty when warta is not sure; By is where the text names the
// speaker and Cue the word of speech, both zero when there is none.
type Quote struct {
	Span
	Utterance  int     `json:"utterance"`
	Speaker    string  `json:"speaker"`
	By         Span    `json:"by,omitzero"`
	Cue        Span    `json:"cue,omitzero"`
	Confidence float32 `json:"confidence"`
}

// EntityKind says what a name names.
type EntityKind uint8

// The kinds of entity. One name has one kind in an article.
const (
	Person EntityKind = iota
	Place
	Org
	Misc // treaties, events, laws, works
)

var entityKinds = [...]string{"person", "place", "org", "misc"}

// String returns the kind's name on the command line and in JSON.
func (k EntityKind) String() string {
	if int(k) < len(entityKinds) {
		return entityKinds[k]
	}
	return "misc"
}

// An Entity is somebody or something that the story names. Mentions are all
// the places in Text, in order; Salience is its share of the story, 0 to 1.
type Entity struct {
	Kind     EntityKind `json:"kind"`
	Name     string     `json:"name"` // the fullest form the story gives
	Aliases  []string   `json:"aliases,omitempty"`
	Mentions []Span     `json:"mentions"`
	Salience float32    `json:"salience"`
}

// An Article is a document that has been read: who is quoted, who is named.
type Article struct {
	Document
	Quotes   []Quote  `json:"quotes,omitempty"`
	Entities []Entity `json:"entities,omitempty"` // most salient first
}
