package reader

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// Quotes lists what was said in an article, by speaker. The zero Quotes is
// empty.
type Quotes struct {
	page   *Page
	rows   []quoteRow
	chosen int // index in the list's quotes
	listed []int
	top    int
	w, h   int
}

// A quoteRow is a row of the list.
type quoteRow struct {
	glyphs []glyph
	voice  int // the speaker's number; -1 when he is not known
	quote  int // index in listed and 1 more; 0 for a speaker's name and a blank row
	turned bool
}

// most is how many rows a quotation gets; longer ones are read in the story.
const most = 3

// Set lists the quotations of a page's article, the most quoted speaker first,
// and stands on the one with the given index in the article's Quotes.
func (q *Quotes) Set(p *Page, quote int) {
	q.page, q.top, q.chosen, q.listed = p, 0, 0, nil
	for _, s := range bySpeaker(p.galley.article) {
		q.listed = append(q.listed, s.quotes...)
	}
	q.chosen = max(0, slices.Index(q.listed, quote))
	q.lay()
}

// said is what one speaker said: indexes in Quotes.
type said struct {
	name   string
	voice  int
	quotes []int
}

// bySpeaker sorts an article's quotations; those of nobody known come last.
func bySpeaker(a article.Article) []said {
	var all []said
	for i, name := range append(a.Speakers(), "") {
		s := said{name: name, voice: i}
		for k, quote := range a.Quotes {
			if quote.Speaker == name {
				s.quotes = append(s.quotes, k)
			}
		}
		if name == "" {
			s.name, s.voice = "Speaker not known", -1
		}
		if len(s.quotes) > 0 {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b said) int {
		if a.voice < 0 || b.voice < 0 {
			return cmp.Compare(b.voice, a.voice)
		}
		return cmp.Compare(len(b.quotes), len(a.quotes))
	})
	return all
}

// lay makes the rows for the width.
func (q *Quotes) lay() {
	q.rows = nil
	if q.page == nil || q.w == 0 {
		return
	}
	g, m, n := q.page.galley, q.page.method, 0
	for i, s := range bySpeaker(g.article) {
		if i > 0 {
			q.rows = append(q.rows, quoteRow{})
		}
		name := label(s.name+" · "+strconv.Itoa(len(s.quotes)), 0)
		q.rows = append(q.rows, quoteRow{fold(name, max(1, q.w-3), m)[0], s.voice, 0, false})
		for _, k := range s.quotes {
			n++
			for _, r := range setQuote(words(g.article, k), q.w-5, m) {
				r.voice, r.quote = s.voice, n
				q.rows = append(q.rows, r)
			}
		}
	}
	q.follow()
}

// setQuote sets a quotation's words in at most so many cells. The mark that
// opens it hangs.
func setQuote(words string, room int, m ansi.Method) []quoteRow {
	line, turned, hang := label(words, 0), leads(words), 0
	if len(line) > 0 && wayOf(line[0].text) == neither && !turned {
		hang = int(line[0].width[m])
	}
	parts := fold(line, max(1, room-hang), m)
	if len(parts) > most {
		parts = append(parts[:most-1:most-1], append(slices.Clone(parts[most-1]), ornament("…", 0)))
	}
	rows := make([]quoteRow, len(parts))
	for i, part := range parts {
		switch {
		case turned:
			part = turn(part)
		case i > 0:
			part = slices.Concat([]glyph{blanks(hang)}, part)
		}
		rows[i] = quoteRow{glyphs: part, turned: turned}
	}
	return rows
}

// Resize sets the list's size.
func (q *Quotes) Resize(w, h int) {
	q.w, q.h = max(w, 0), max(h, 0)
	q.lay()
}

// Selected returns the index in the article's Quotes of the one that the list
// stands on, and whether there is one.
func (q *Quotes) Selected() (int, bool) {
	if len(q.listed) == 0 {
		return 0, false
	}
	return q.listed[q.chosen], true
}

// Move goes n quotations on, back when negative, and reports whether it moved.
func (q *Quotes) Move(n int) bool {
	to := max(0, min(q.chosen+n, len(q.listed)-1))
	moved := to != q.chosen
	q.chosen = to
	q.follow()
	return moved
}

// Click goes to the quotation on a row, and reports whether there is one.
func (q *Quotes) Click(row int) bool {
	i := q.top + row
	if row < 0 || i >= len(q.rows) || q.rows[i].quote == 0 {
		return false
	}
	q.chosen = q.rows[i].quote - 1
	return true
}

// follow keeps the chosen quotation on the screen, with the speaker's name
// above the first of his.
func (q *Quotes) follow() {
	on := func(r quoteRow) bool { return r.quote == q.chosen+1 }
	first := slices.IndexFunc(q.rows, on)
	if first < 0 {
		return
	}
	last := first
	for last+1 < len(q.rows) && on(q.rows[last+1]) {
		last++
	}
	q.top = max(q.top, last-q.h+1)
	q.top = min(q.top, first)
	if first > 0 && q.rows[first-1].quote == 0 && q.top == first {
		q.top--
	}
	q.top = max(0, min(q.top, len(q.rows)-q.h))
}

// View returns the list: h rows of w cells.
func (q *Quotes) View() string {
	if q.w == 0 || q.h == 0 {
		return ""
	}
	var b []byte
	for i := range q.h {
		if i > 0 {
			b = append(b, '\n')
		}
		br := &brush{b: b, page: q.page, limit: q.w}
		if q.page != nil && q.top+i < len(q.rows) {
			q.paint(br, q.rows[q.top+i])
		}
		b = br.end()
	}
	return string(b)
}

func (q *Quotes) paint(br *brush, r quoteRow) {
	t := q.page.galley.theme
	style := t.Speaker(r.voice)
	if r.quote > 0 && r.quote-1 == q.chosen {
		br.put(currentMark, 1, t.Marker, 0)
	}
	begin := 4
	if r.quote == 0 {
		begin, style = 2, t.Strong.Over(style)
	}
	if r.turned {
		begin = q.w - 1 - width(r.glyphs, q.page.method)
	}
	fenced := slices.ContainsFunc(r.glyphs, func(g glyph) bool { return wayOf(g.text) == leftward })
	if fenced {
		br.fence(begin)
	}
	br.blank(begin)
	for _, g := range r.glyphs {
		br.put(g.on(q.page.method), int(g.width[q.page.method]), style, 0)
	}
	if fenced {
		br.fence(br.cells + 1)
	}
}
