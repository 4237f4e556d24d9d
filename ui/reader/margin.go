package reader

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"warta/article"
)

// bullets are the marks of lists within lists.
var bullets = [...]string{"•", "◦", "▪"}

// margin sets what stands before a block's lines: bars, bullets, numbers.
func (s *setter) margin(sl *slip, i int) {
	t, b := s.g.theme, &s.g.article.Blocks[i]
	if b.Quoted > 0 {
		bars := label(strings.Repeat("│ ", b.Quoted), s.plain(t.Rule))
		sl.lead, sl.next, sl.barred = bars, bars, true
	}
	if b.Author != "" {
		f := s.plain(t.Dim)
		if sl.author = slices.Index(s.g.names, b.Author); sl.author >= 0 {
			f = s.g.signatures[sl.author][0].face
		}
		sl.after = label("— "+b.Author, f)
	}
	switch b.Kind {
	case article.Item:
		mark := bullet(b)
		free := s.indent(i) - utf8.RuneCountInString(mark)
		sl.hang(strings.Repeat(" ", free)+mark, s.plain(t.Accent))
		if b.Continued {
			sl.lead = sl.next
		}
	case article.Note:
		sl.hang("["+b.Mark+"] ", s.plain(t.Dim))
	case article.Code:
		sl.hang("  ", 0)
	}
}

func bullet(b *article.Block) string {
	if b.Ordered {
		return strconv.Itoa(b.Number) + ". "
	}
	return bullets[(max(1, b.Level)-1)%len(bullets)] + " "
}

// deepest is how deep lists are told apart.
const deepest = 6

// An itemList is a stretch of items: marks of one depth take the room of the widest,
// so that the items' texts line up, and those of the next stand under the text.
type itemList struct {
	end  int // the block after it
	room [deepest]int
}

// indent returns how far the text of an item stands in.
func (s *setter) indent(i int) int {
	blocks := s.g.article.Blocks
	depth := func(b *article.Block) int { return max(0, min(b.Level, deepest)-1) }
	if i >= s.list.end {
		s.list = itemList{end: i, room: [deepest]int{2, 2, 2, 2, 2, 2}}
		for ; s.list.end < len(blocks) && blocks[s.list.end].Kind == article.Item; s.list.end++ {
			b := &blocks[s.list.end]
			room := &s.list.room[depth(b)]
			*room = max(*room, utf8.RuneCountInString(bullet(b)))
		}
	}
	return sum(s.list.room[:depth(&blocks[i])+1])
}

// hang puts a mark before the slip's first line and blanks before the others.
func (sl *slip) hang(mark string, f uint16) {
	m := label(mark, f)
	sl.lead = append(sl.lead[:len(sl.lead):len(sl.lead)], m...)
	blank := blanks(width(m, ansi.GraphemeWidth))
	sl.next = append(sl.next[:len(sl.next):len(sl.next)], blank)
}

// figure sets a picture as words: what it shows and what stands under it.
func (s *setter) figure(sl *slip, b *article.Block) {
	t := s.g.theme
	link := 0
	if b.Image != "" {
		link = s.link(article.Run{Span: b.Span, Link: b.Image}, 0)
	}
	alt, caption := b.Alt, b.Caption
	if alt == "" && caption == "" {
		alt = "a picture"
	}
	if alt != "" {
		sl.lines = append(sl.lines, label(alt, s.face(face{style: t.Dim, link: link})))
	}
	if caption != "" && caption != alt {
		sl.lines = append(sl.lines, label(caption, s.plain(t.Caption)))
	}
	bar := label("▒ ", s.plain(t.Rule))
	sl.lead, sl.next = bar, bar
	sl.turned = leads(alt + caption)
}

// spacing says how many blank rows stand before each slip: a drop of space
// between paragraphs, more before a heading, none inside a list.
func (s *setter) spacing() {
	if len(s.g.slips) > 0 {
		s.g.slips[0].space = 0
	}
	for i := 1; i < len(s.g.slips); i++ {
		a, b := &s.g.slips[i-1], &s.g.slips[i]
		switch {
		case a.head && b.head:
			b.space = min(b.space, 1)
		case a.head:
			b.space = 1
		case b.kind == article.Item && a.kind == article.Item, b.kind == article.Note && a.kind == article.Note:
			b.space = 0
		case b.kind == article.Heading && b.rank == 1 && a.kind != article.Heading:
			b.space = 2
		default:
			b.space = 1
		}
	}
}
