package reader

import (
	"slices"

	// The second version reads 250 XML files before main, 10 ms of each start;
	// the first has the same lexers, made from them only when they are used.
	"github.com/alecthomas/chroma"
	"github.com/alecthomas/chroma/lexers"

	"warta/ui/theme"
)

// maxBlock and maxCode are how long a block of code and all of an article may
// be, in bytes, to be coloured: a lexer may take long over what it does not
// understand.
const maxBlock, maxCode = 1 << 13, 1 << 15

// Plain reports whether there is code that has no colours yet.
func (g *Galley) Plain() bool { return g.plain }

// Colour returns the galley with its code coloured, where the page says what it
// is written in. A lexer takes milliseconds for each kilobyte, as long as all of
// an article takes to be set, so that this is done behind its first screen.
func (g *Galley) Colour() *Galley {
	c := *g
	c.plain, c.faces, c.slips = false, slices.Clone(g.faces), slices.Clone(g.slips)
	s := setter{g: &c, numbers: map[face]uint16{}}
	for i, f := range slices.Backward(c.faces) {
		s.numbers[f] = uint16(i)
	}
	left := maxCode
	for i := range c.slips {
		sl := &c.slips[i]
		if lexer := lexers.Get(sl.language); sl.language != "" && lexer != nil && sl.span.Len() <= min(maxBlock, left) {
			left -= sl.span.Len()
			s.code(sl, lexer)
		}
	}
	return &c
}

// code colours a block of code. A lexer only ever changes faces, so that it
// cannot lose a character. One that panics over what a stranger wrote leaves
// the block plain.
func (s *setter) code(sl *slip, lexer chroma.Lexer) {
	defer func() { _ = recover() }()
	tokens, err := chroma.Tokenise(chroma.Coalesce(lexer), nil, sl.span.In(s.g.article.Text))
	if err != nil {
		return
	}
	lines := slices.Clone(sl.lines)
	for i := range lines {
		lines[i] = slices.Clone(lines[i])
	}
	sl.lines = lines
	s.colour(lines, tokens, sl.span.Start)
}

// colour lays the tokens' faces on the glyphs; both are in the text's order.
func (s *setter) colour(lines [][]glyph, tokens []chroma.Token, at int) {
	i, end := -1, at
	var f uint16
	for _, line := range lines {
		for k := range line {
			for int(line[k].at) >= end && i+1 < len(tokens) {
				i++
				end += len(tokens[i].Value)
				f = s.plain(s.syntax(tokens[i].Type))
			}
			if line[k].at != decoration { // words that were taken out
				line[k].face = f
			}
		}
	}
}

// syntax returns the style of a kind of token.
func (s *setter) syntax(k chroma.TokenType) theme.Style {
	t := s.g.theme
	switch {
	case k.InCategory(chroma.Comment):
		return t.Syntax.Comment
	case k.InCategory(chroma.Keyword):
		return t.Syntax.Keyword
	case k.InSubCategory(chroma.LiteralNumber):
		return t.Syntax.Number
	case k.InCategory(chroma.Literal):
		return t.Syntax.Literal
	case k == chroma.NameFunction, k == chroma.NameClass, k == chroma.NameTag:
		return t.Syntax.Name
	}
	return t.Text
}
