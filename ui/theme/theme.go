// Package theme names every colour and style of the screen: nothing else in
// warta spells one. A Theme is a value and can be compared; it knows nothing of
// the terminal, which thins out colours that it cannot show.
package theme

// A Theme is how everything looks. Body text keeps the terminal's own colours,
// so that reading looks as its owner set it.
type Theme struct {
	Dark    bool
	NoColor bool

	Text       Style // body text: the terminal's own
	Dim        Style // what may be overlooked: ages, counts, bylines
	Title      Style // an article's title
	Standfirst Style // what stands under the title
	Heading    Style // a heading in the text, or of a group of rows
	Subheading Style // a heading below another in rank
	Strong     Style
	Em         Style
	Strike     Style
	Accent     Style // focus, marks and keys
	Unread     Style // an unread row's title
	Read       Style // a read row's title
	Mark       Style // the unread mark
	Star       Style // the star
	Selected   Style // the chosen row of a short list
	Marker     Style // the margin mark of the row under the cursor
	Faded      Style // the same mark in a pane without focus

	Quote    Style    // words of a speaker who is not known
	Speakers [8]Style // words of each known speaker; more than eight begin again
	Mention  Style    // mentions of the chosen entity; laid over what is there
	Match    Style    // what find found; laid over what is there
	Found    Style    // the match that find stands on
	Link     Style
	Hint     Style // a link's number while one is chosen
	Code     Style
	Syntax   Syntax
	Block    Style // a block quotation
	Caption  Style // under a figure
	Added    Style // words that the publisher added
	Removed  Style // words that the publisher took out

	Rule    Style // lines between panes and in tables
	Bar     Style // the status line
	Key     Style // a key's name in the help
	Error   Style
	Warning Style
	Prompt  Style // the sign before a line of input
}

// Syntax is how the words of code look.
type Syntax struct {
	Keyword, Literal, Number, Comment, Name Style
}

// Speaker returns the style of the article's nth speaker, counted from 0; a
// negative n is a speaker who is not known.
func (t Theme) Speaker(n int) Style {
	if n < 0 {
		return t.Quote
	}
	return t.Speakers[n%len(t.Speakers)]
}

// New returns the theme for a dark or a light background, or the one that
// does without colours.
func New(dark, noColor bool) Theme {
	switch {
	case noColor:
		return plain(dark)
	case dark:
		return colour(darkPalette, true)
	}
	return colour(lightPalette, false)
}

// Sixteen returns the theme for a terminal of sixteen colours.
func Sixteen(dark bool) Theme {
	p := lightSixteen
	if dark {
		p = darkSixteen
	}
	t := colour(p, dark)
	t.Quote.Italic = true
	t.Mention = Style{Bold: true, Underline: true}
	t.Syntax.Number, t.Syntax.Literal = Style{}, Style{}
	return t
}

func colour(p palette, dark bool) Theme {
	t := shape()
	t.Dark = dark
	ink := func(s *Style, c Colour) { s.Fg = c }
	for _, s := range []*Style{&t.Dim, &t.Bar, &t.Caption, &t.Removed, &t.Syntax.Comment, &t.Standfirst} {
		ink(s, p.dim)
	}
	for _, s := range []*Style{&t.Accent, &t.Heading, &t.Mark, &t.Marker, &t.Key, &t.Prompt, &t.Selected, &t.Syntax.Keyword} {
		ink(s, p.accent)
	}
	ink(&t.Read, p.soft)
	ink(&t.Block, p.soft)
	ink(&t.Star, p.amber)
	ink(&t.Warning, p.amber)
	ink(&t.Error, p.red)
	ink(&t.Quote, p.sand)
	ink(&t.Link, p.link)
	ink(&t.Code, p.code)
	ink(&t.Added, p.code)
	ink(&t.Syntax.Literal, p.sand)
	ink(&t.Syntax.Number, p.amber)
	ink(&t.Syntax.Name, p.link)
	ink(&t.Rule, p.rule)
	ink(&t.Faded, p.faint)
	for i, c := range p.speakers {
		t.Speakers[i] = Style{Fg: c, Italic: i >= p.slanted}
	}
	t.Mention = Style{Bg: p.wash, Bold: true}
	t.Match = Style{Fg: p.ink, Bg: p.glow}
	t.Found = Style{Fg: p.ink, Bg: p.flame, Bold: true}
	t.Hint = Style{Fg: p.ink, Bg: p.glow}
	return t
}

// shape is what all themes share: weight and slant, which a terminal without
// colours shows as well.
func shape() Theme {
	return Theme{
		Title:      Style{Bold: true},
		Standfirst: Style{Italic: true},
		Heading:    Style{Bold: true},
		Subheading: Style{Bold: true},
		Strong:     Style{Bold: true},
		Em:         Style{Italic: true},
		Strike:     Style{Strike: true},
		Unread:     Style{Bold: true},
		Selected:   Style{Bold: true},
		Link:       Style{Underline: true},
		Caption:    Style{Italic: true},
		Added:      Style{Underline: true},
		Removed:    Style{Strike: true},
		Key:        Style{Bold: true},
		Error:      Style{Bold: true},
		Prompt:     Style{Bold: true},
		Syntax:     Syntax{Keyword: Style{Bold: true}, Comment: Style{Italic: true}},
	}
}

// plain does with weight, slant and underline alone. Faint is left out where
// text must be read: terminals show it too weakly.
func plain(dark bool) Theme {
	t := shape()
	t.Dark, t.NoColor = dark, true
	t.Accent = Style{Bold: true}
	t.Mark = Style{Bold: true}
	t.Marker = Style{Bold: true}
	t.Faded = Style{Faint: true}
	t.Rule = Style{Faint: true}
	t.Quote = Style{Italic: true}
	for i := range t.Speakers {
		t.Speakers[i] = Style{Italic: true}
	}
	t.Mention = Style{Underline: true, Bold: true}
	t.Match = Style{Reverse: true}
	t.Found = Style{Reverse: true, Bold: true}
	t.Hint = Style{Reverse: true}
	return t
}
