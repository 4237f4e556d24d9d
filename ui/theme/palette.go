package theme

// A palette is the colours of one background. Those that text is set in keep
// a contrast of 4.5 to 1 with every background that the tests list.
type palette struct {
	dim, soft   Colour // weaker than the text, and a little weaker
	accent      Colour
	link, code  Colour
	sand        Colour // an unknown speaker
	amber, red  Colour
	rule        Colour // lines, which need not be read
	faint       Colour // a mark that need be seen, not read
	wash        Colour // a background under mentions
	ink         Colour // text on glow and flame
	glow, flame Colour // backgrounds of matches
	speakers    [8]Colour
	slanted     int // the speakers from here on are set in italics too
}

// The colours are those of the 256 that most terminals have, so that one
// without 24 bits shows the same. The speakers' hues differ from each other,
// from the text and from an unknown speaker's; neighbours stay apart for eyes
// that do not tell red from green.
var darkPalette = palette{
	dim:    rgb(0x9e9e9e),
	soft:   rgb(0xbcbcbc),
	accent: rgb(0x87afd7),
	link:   rgb(0x87afd7),
	code:   rgb(0x87af87),
	sand:   rgb(0xafaf87),
	amber:  rgb(0xd7af5f),
	red:    rgb(0xff8787),
	rule:   rgb(0x4e4e4e),
	faint:  rgb(0x767676),
	wash:   rgb(0x303030),
	ink:    rgb(0x121212),
	glow:   rgb(0xd7af5f),
	flame:  rgb(0xffaf5f),
	speakers: [8]Colour{
		rgb(0xd7af5f), // gold
		rgb(0x5fafd7), // sky
		rgb(0xffafaf), // rose
		rgb(0x87af5f), // leaf
		rgb(0xd7afff), // lilac
		rgb(0x87d7af), // mint
		rgb(0xd7875f), // clay
		rgb(0xafffff), // ice
	},
	slanted: 8,
}

var lightPalette = palette{
	dim:    rgb(0x626262),
	soft:   rgb(0x4e4e4e),
	accent: rgb(0x005f87),
	link:   rgb(0x005faf),
	code:   rgb(0x005f5f),
	sand:   rgb(0x5f5f87),
	amber:  rgb(0x875f00),
	red:    rgb(0xaf0000),
	rule:   rgb(0xc6c6c6),
	faint:  rgb(0x808080),
	wash:   rgb(0xe4e4e4),
	ink:    rgb(0x121212),
	glow:   rgb(0xffd787),
	flame:  rgb(0xffaf5f),
	speakers: [8]Colour{
		rgb(0x875f00), // umber
		rgb(0x005faf), // blue
		rgb(0xaf005f), // wine
		rgb(0x005f00), // leaf
		rgb(0x8700af), // violet
		rgb(0x005f5f), // teal
		rgb(0x870000), // rust
		rgb(0x5f005f), // plum
	},
	slanted: 8,
}

// Of sixteen colours a terminal's owner chooses each, and few can be read on
// the background in every choice: on a dark one the bright ones but blue, on a
// light one blue, red and magenta. The rest is done with weight and slant.
var darkSixteen = palette{
	dim: basic(7), soft: basic(7), accent: basic(14), link: basic(14), code: basic(10), sand: basic(7),
	amber: basic(11), red: basic(9), rule: basic(8), faint: basic(8), ink: basic(0), glow: basic(11), flame: basic(14),
	speakers: [8]Colour{basic(11), basic(14), basic(13), basic(10), basic(11), basic(14), basic(13), basic(10)},
	slanted:  4,
}

var lightSixteen = palette{
	accent: basic(4), link: basic(4), code: basic(5), amber: basic(1), red: basic(1),
	rule: basic(7), faint: basic(8), ink: basic(0), glow: basic(11), flame: basic(14),
	speakers: [8]Colour{basic(4), basic(1), basic(5), basic(4), basic(1), basic(5), basic(4), basic(1)},
	slanted:  3,
}
