package reader

import (
	"strings"
	"testing"

	"github.com/alecthomas/chroma"
	"github.com/alecthomas/chroma/lexers"

	"warta/article"
	"warta/ui/theme"
)

// listing is an article of blocks of code in Go.
func listing(blocks ...string) article.Article {
	var b article.Builder
	for _, text := range blocks {
		b.Start(article.Block{Kind: article.Code, Language: "go"})
		b.Add(text, 0, "")
	}
	return article.Article{Document: b.Document(article.Document{})}
}

// hued counts the blocks in which a keyword has its colour.
func (g *Galley) hued() int {
	n := 0
	for _, s := range g.slips {
		if s.fixed && g.faces[s.lines[0][0].face].style == g.theme.Syntax.Keyword {
			n++
		}
	}
	return n
}

func TestColour(t *testing.T) {
	block := "func f() {}\n" + strings.Repeat("// a line of some length\n", 240)
	tests := []struct {
		name string
		a    article.Article
		want int
	}{
		{"a block", listing("func f() {}"), 1},
		{"no code", story("func f() {}"), 0},
		{"a block that is too long", listing(block+block, "func f() {}"), 1},
		{"more than is coloured", listing(block, block, block, block, block, block, block), maxCode / len(block)},
	}
	for _, tt := range tests {
		g := Typeset(tt.a, theme.New(true, false))
		c := g.Colour()
		if got := c.hued(); got != tt.want || g.hued() != 0 || c.Plain() || g.Plain() != (len(tt.a.Blocks) > 0 && tt.a.Blocks[0].Kind == article.Code) {
			t.Errorf("%s: %d blocks are coloured, want %d; of the galley before %d, want 0", tt.name, got, tt.want, g.hued())
		}
		if err := check(c.Break(60)); err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}

// What the publisher took out of code stays struck through in its colours.
func TestColourKeepsWhatWasTakenOut(t *testing.T) {
	th := theme.New(true, false)
	g := Compare(listing("func old() {}"), listing("func now() {}"), th, "").Colour()
	for _, line := range g.slips[len(g.slips)-1].lines {
		for _, gl := range line {
			if s := g.faces[gl.face].style; gl.at == decoration && !isBlank(gl) && !s.Strike {
				t.Errorf("%q, which was taken out, is not struck through", gl.text)
			}
		}
	}
	if g.hued() != 1 {
		t.Error("the keyword has no colour")
	}
}

func TestColourOutlivesItsLexer(t *testing.T) {
	lexers.Register(chroma.MustNewLexer(&chroma.Config{Name: "broken"}, chroma.Rules{"root": {{Pattern: "f", Type: chroma.Keyword, Mutator: chroma.Pop(9)}}}))
	a := listing("func f() {}", "func g() {}")
	a.Blocks[0].Language = "broken"
	if got := Typeset(a, theme.New(true, false)).Colour().hued(); got != 1 {
		t.Errorf("%d blocks are coloured beside one whose lexer panics, want 1", got)
	}
}
