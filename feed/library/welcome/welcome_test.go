package welcome

import (
	"encoding/xml"
	"html"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

type entry struct {
	Lang      string    `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID        string    `xml:"id"`
	Title     string    `xml:"title"`
	Author    string    `xml:"author>name"`
	Summary   string    `xml:"summary"`
	Published time.Time `xml:"published"`
	Content   struct {
		Type string `xml:"type,attr"`
		Body string `xml:",innerxml"`
	} `xml:"content"`
}

func read(t *testing.T) []entry {
	t.Helper()
	url, body := Feed()
	if url != URL {
		t.Errorf("Feed() address = %q, want %q", url, URL)
	}
	var f struct {
		Entries []entry `xml:"entry"`
	}
	if err := xml.Unmarshal(body, &f); err != nil {
		t.Fatalf("Feed() is not well-formed: %v", err)
	}
	return f.Entries
}

func TestFeedLanguages(t *testing.T) {
	got := map[string]int{}
	for _, e := range read(t) {
		got[e.Lang]++
	}
	for lang, want := range map[string]int{"id": 3, "en": 2, "de": 1, "es": 1, "ru": 1, "ja": 1} {
		if got[lang] != want {
			t.Errorf("%d entries in %q, want %d", got[lang], lang, want)
		}
	}
}

func TestFeedEntriesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	before := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, e := range read(t) {
		if e.ID == "" || seen[e.ID] {
			t.Errorf("id %q is empty or used twice", e.ID)
		}
		seen[e.ID] = true
		if e.Title == "" || e.Author == "" || e.Summary == "" || e.Content.Type != "xhtml" {
			t.Errorf("%s lacks a title, an author, a summary or XHTML content", e.ID)
		}
		if e.Published.Year() != 2026 || !e.Published.Before(before) {
			t.Errorf("%s is dated %v, want 2026 and before the entry above it", e.ID, e.Published)
		}
		before = e.Published
	}
}

var tag = regexp.MustCompile(`<[^>]*>`)

func TestFeedLengths(t *testing.T) {
	for _, e := range read(t) {
		text := html.UnescapeString(tag.ReplaceAllString(e.Content.Body, " "))
		words, least, most := len(strings.Fields(text)), 200, 350
		if e.Lang == "ja" {
			words, least, most = letters(text), 500, 1000
		}
		if words < least || words > most {
			t.Errorf("%s has %d words, want %d to %d", e.ID, words, least, most)
		}
	}
}

func letters(s string) int {
	return utf8.RuneCountInString(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s))
}

func TestFeedQuotesInTheLanguagesMarks(t *testing.T) {
	marks := map[string]string{"id": "“", "en": "“", "de": "„", "es": "«", "ru": "«", "ja": "「"}
	for _, e := range read(t) {
		if n := strings.Count(e.Content.Body, marks[e.Lang]); n < 4 {
			t.Errorf("%s has %d quotations in %s, want at least 4", e.ID, n, marks[e.Lang])
		}
	}
}

func TestFeedShowsEveryBlock(t *testing.T) {
	_, body := Feed()
	for _, element := range []string{"<h2>", "<ul>", "<ol>", "<table>", "<blockquote>", "<pre><code", "<a href=", "<img ", "alt=", "<figcaption>", `class="footnotes"`} {
		if !strings.Contains(string(body), element) {
			t.Errorf("no entry has %s", element)
		}
	}
}

func TestFirstEntryTeachesTheKeys(t *testing.T) {
	first := read(t)[0].Content.Body
	for _, key := range []string{"j", "k", "l", "Enter", "h", "Tab", "a", "R", "]q", "[q", "]e", "[e", "/", "s", "m", "o", "y", "z", "?", "q"} {
		if !strings.Contains(first, "<kbd>"+key+"</kbd>") {
			t.Errorf("the first entry does not name the key %q", key)
		}
	}
	if !strings.Contains(first, "space bar") {
		t.Error("the first entry does not name the space bar")
	}
}
