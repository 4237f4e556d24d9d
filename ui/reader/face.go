package reader

import (
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

// set returns how a run of the mould looks: the theme's styles laid over each
// other from the block inward, so that the colour of what is nearest the words
// wins and weight, slant and lines add up.
func (m mould) set(t theme.Theme) theme.Style {
	s := t.Text
	heading := m.kind == article.Heading
	for _, layer := range [...]struct {
		holds bool
		theme.Style
	}{
		{m.quoted, t.Block},
		{heading, t.Subheading},
		{heading && m.rank == 1, t.Heading},
		{m.link, t.Link},
		{m.style&article.Mono != 0, t.Code},
		{m.style&article.Strong != 0, t.Strong},
		{m.style&article.Em != 0, t.Em},
		{m.style&article.Strike != 0, t.Strike},
		{m.style&article.Underline != 0, theme.Style{Underline: true}},
		{m.style&article.Highlight != 0, t.Mention},
	} {
		if layer.holds {
			s = layer.Over(s)
		}
	}
	return s
}
