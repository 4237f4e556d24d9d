package reader

import (
	"bytes"
	"fmt"

	glamour "charm.land/glamour/v2/ansi"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	extension "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"warta/article"
	"warta/ui/theme"
)

// A face is how a glyph looks and where it leads.
type face struct {
	style theme.Style
	link  int  // index in the galley's links and 1 more; 0 for none
	code  bool // keeps its colour inside a quotation: keys and commands must stay apart
}

// A mould is a way of setting a run: in what block, in what style.
type mould struct {
	kind   article.BlockKind
	rank   int // a heading's
	quoted bool
	style  article.Style
	link   bool
}

// A foundry asks glamour how each way of setting looks. It asks once for each
// mould, with one letter, and not once for each run: an article has a dozen
// moulds however long it is, and its text never passes through Markdown.
type foundry struct {
	theme    theme.Theme
	renderer renderer.Renderer
	colours  map[string]theme.Colour
	cast     map[mould]theme.Style
}

// specimen is the letter that glamour is asked to set.
const specimen = "x"

func newFoundry(t theme.Theme) *foundry {
	f := &foundry{theme: t, colours: map[string]theme.Colour{}, cast: map[mould]theme.Style{}}
	f.renderer = renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(
		glamour.NewRenderer(glamour.Options{Styles: f.styles()}), 1000)))
	return f
}

// style returns how a run is set.
func (f *foundry) style(m mould) theme.Style {
	s, ok := f.cast[m]
	if !ok {
		s = f.set(m)
		f.cast[m] = s
	}
	return s
}

// set has glamour set the specimen and reads its cell back.
func (f *foundry) set(m mould) theme.Style {
	var out bytes.Buffer
	if err := f.renderer.Render(&out, []byte(specimen), m.tree()); err != nil {
		return f.theme.Text
	}
	s := f.theme.Text
	for _, line := range uv.NewStyledString(out.String()).Lines(ansi.GraphemeWidth) {
		for _, c := range line {
			if c.Content == specimen {
				s = f.read(c.Style)
			}
		}
	}
	// Markdown has no word for these two.
	if m.style&article.Underline != 0 {
		s.Underline = true
	}
	if m.style&article.Highlight != 0 {
		s = f.theme.Mention.Over(s)
	}
	return s
}

// tree returns the mould as a Markdown document.
func (m mould) tree() ast.Node {
	var n ast.Node = ast.NewTextSegment(text.NewSegment(0, len(specimen)))
	around := func(outer ast.Node) {
		outer.AppendChild(outer, n)
		n = outer
	}
	if m.style&article.Mono != 0 {
		around(ast.NewCodeSpan())
	}
	if m.style&article.Strike != 0 {
		around(extension.NewStrikethrough())
	}
	if m.style&article.Em != 0 {
		around(ast.NewEmphasis(1))
	}
	if m.style&article.Strong != 0 {
		around(ast.NewEmphasis(2))
	}
	if m.link {
		link := ast.NewLink()
		link.Destination = []byte("#") // an anchor: glamour prints no address
		around(link)
	}
	if m.kind == article.Heading {
		around(ast.NewHeading(m.rank))
	} else {
		around(ast.NewParagraph())
	}
	if m.quoted {
		around(ast.NewBlockquote())
	}
	around(ast.NewDocument())
	return n
}

// read turns a cell's style back into the theme's: glamour only uses the
// colours that it was given.
func (f *foundry) read(s uv.Style) theme.Style {
	out := theme.Style{
		Bold:      s.Attrs&uv.AttrBold != 0,
		Italic:    s.Attrs&uv.AttrItalic != 0,
		Strike:    s.Attrs&uv.AttrStrikethrough != 0,
		Reverse:   s.Attrs&uv.AttrReverse != 0,
		Underline: s.Underline != uv.UnderlineNone,
	}
	if s.Fg != nil {
		r, g, b, _ := s.Fg.RGBA()
		out.Fg = f.colours[fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)]
	}
	return out
}

// styles is the theme in glamour's terms.
func (f *foundry) styles() glamour.StyleConfig {
	t := f.theme
	return glamour.StyleConfig{
		Document:      glamour.StyleBlock{StylePrimitive: f.primitive(t.Text)},
		H1:            glamour.StyleBlock{StylePrimitive: f.primitive(t.Heading)},
		Heading:       glamour.StyleBlock{StylePrimitive: f.primitive(t.Subheading)},
		BlockQuote:    glamour.StyleBlock{StylePrimitive: f.primitive(t.Block)},
		Emph:          f.primitive(t.Em),
		Strong:        f.primitive(t.Strong),
		Strikethrough: f.primitive(t.Strike),
		LinkText:      f.primitive(t.Link),
		Code:          glamour.StyleBlock{StylePrimitive: f.primitive(t.Code)},
	}
}

func (f *foundry) primitive(s theme.Style) glamour.StylePrimitive {
	var p glamour.StylePrimitive
	if name := s.Fg.String(); name != "" {
		f.colours[name] = s.Fg
		p.Color = &name
	}
	on := func(set bool) *bool {
		if !set {
			return nil
		}
		return &set
	}
	p.Bold, p.Italic, p.Underline = on(s.Bold), on(s.Italic), on(s.Underline)
	p.CrossedOut, p.Inverse = on(s.Strike), on(s.Reverse)
	return p
}
