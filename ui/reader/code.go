package reader

import (
	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"

	"warta/article"
	"warta/ui/theme"
)

// maxCode is how long a block of code may be, in bytes, to be coloured: a
// lexer may take long over what it does not understand.
const maxCode = 1 << 14

// code sets a block of code, coloured when the page says what it is written
// in. A lexer only ever changes faces, so that it cannot lose a character.
func (s *setter) code(b *article.Block) [][]glyph {
	lines := s.text(b, b.Span, article.Mono)
	if b.Language == "" || b.Len() > maxCode {
		return lines
	}
	lexer := lexers.Get(b.Language)
	if lexer == nil {
		return lines
	}
	tokens, err := chroma.Tokenise(chroma.Coalesce(lexer), nil, b.In(s.g.article.Text))
	if err != nil {
		return lines
	}
	s.colour(lines, tokens, b.Start)
	return lines
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
			line[k].face = f
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
