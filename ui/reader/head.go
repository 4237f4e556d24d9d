package reader

import (
	"strconv"
	"strings"
	"time"

	"warta/article"
)

// head sets what stands above the text: headline, standfirst and one quiet
// line of who wrote it, where, when and how long it takes to read.
func (s *setter) head() {
	d, t := &s.g.article.Document, s.g.theme
	title := face{style: t.Title}
	if d.URL != "" { // the headline leads to its page, also where a terminal opens links
		title.link = s.link(article.Run{Link: d.URL}, 0)
	}
	s.g.head = d.Title + "\n" + d.Standfirst
	s.above(s.face(title), 0, headAt(s.g.head), d.Title)
	s.above(s.plain(t.Standfirst), 1, headAt(d.Standfirst), d.Standfirst)
	s.above(s.plain(t.Dim), 1, decoration, quiet(d, s.language)...)
}

// headAt is where a text that ends the head begins. The head is no part of
// Text and has no place to keep, but find looks into it: its bytes are counted
// up to decoration, where Text's are counted from 0.
func headAt(text string) int { return decoration - len(text) }

// above sets a part of the head: a text that begins at a byte, or several that
// are decoration, as a series.
func (s *setter) above(f uint16, space, at int, texts ...string) {
	sl := slip{head: true, space: space, series: len(texts) > 1}
	for _, text := range texts {
		if text != "" {
			sl.turned = sl.turned || leads(text)
			line := label(text, f)
			for i, begin := 0, at; i < len(line); i++ {
				if at < decoration {
					line[i].at, begin = int32(begin), begin+int(line[i].size)
				}
				// A name is no place for a hyphen's break.
				line[i].ends = line[i].ends && (!sl.series || isBlank(line[i]))
			}
			sl.lines = append(sl.lines, line)
		}
	}
	if sl.lines != nil {
		s.g.slips = append(s.g.slips, sl)
	}
}

// quiet returns the parts of the quiet line.
func quiet(d *article.Document, language string) []string {
	var parts []string
	if d.Byline != "" && d.Byline != d.Site {
		parts = append(parts, d.Byline)
	}
	if d.Site != "" {
		parts = append(parts, d.Site)
	}
	if !d.Published.IsZero() {
		parts = append(parts, day(d.Published, language))
	}
	if changed := d.Modified; !d.Published.IsZero() && changed.Sub(d.Published) >= 24*time.Hour {
		parts = append(parts, "changed "+day(changed, language))
	}
	if n := minutes(d); n > 0 {
		parts = append(parts, strconv.Itoa(n)+" min")
	}
	return parts
}

// minutes returns how long the document takes to read, rounded up: 230 words a
// minute, or 450 characters where Words counts those.
func minutes(d *article.Document) int {
	rate := 230
	switch lang, _, _ := strings.Cut(d.Lang, "-"); lang {
	case "ja", "zh", "th", "lo", "km", "my":
		rate = 450
	}
	return (article.Words(d.Text) + rate - 1) / rate
}

// foot says under the text that the page showed a part of it only.
func (s *setter) foot() {
	d := &s.g.article.Document
	if !d.Stub {
		return
	}
	end := article.Span{Start: len(d.Text), End: len(d.Text)}
	line := label("The page shows only a part of this story.", s.plain(s.g.theme.Dim))
	s.g.slips = append(s.g.slips, slip{span: end, lines: [][]glyph{line}})
}
