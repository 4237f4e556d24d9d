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
	wash        Colour // a background under mentions
	ink         Colour // text on glow and flame
	glow, flame Colour // backgrounds of matches
	speakers    [8]Colour
}

// The colours are those of the 256 that most terminals have, so that one
// without 24 bits shows the same. The speakers' hues go round the circle and
// differ in lightness too, so that neighbours stay apart for eyes that do not
// tell red from green.
var darkPalette = palette{
	dim:    rgb(0x9e9e9e),
	soft:   rgb(0xbcbcbc),
	accent: rgb(0x87afd7),
	link:   rgb(0x87afd7),
	code:   rgb(0x87af87),
	sand:   rgb(0xd7d7af),
	amber:  rgb(0xd7af5f),
	red:    rgb(0xff8787),
	rule:   rgb(0x4e4e4e),
	wash:   rgb(0x3a3a3a),
	ink:    rgb(0x121212),
	glow:   rgb(0xd7af5f),
	flame:  rgb(0xffaf5f),
	speakers: [8]Colour{
		rgb(0xd7af87), // sand
		rgb(0x5fafd7), // sky
		rgb(0xffafaf), // rose
		rgb(0x87af5f), // leaf
		rgb(0xd7afff), // lilac
		rgb(0x5fafaf), // teal
		rgb(0xd7875f), // clay
		rgb(0xafd7ff), // ice
	},
}

var lightPalette = palette{
	dim:    rgb(0x626262),
	soft:   rgb(0x4e4e4e),
	accent: rgb(0x005f87),
	link:   rgb(0x005faf),
	code:   rgb(0x005f5f),
	sand:   rgb(0x5f5f00),
	amber:  rgb(0x875f00),
	red:    rgb(0xaf0000),
	rule:   rgb(0xc6c6c6),
	wash:   rgb(0xe4e4e4),
	ink:    rgb(0x121212),
	glow:   rgb(0xffd787),
	flame:  rgb(0xffaf5f),
	speakers: [8]Colour{
		rgb(0x875f00), // umber
		rgb(0x005faf), // blue
		rgb(0xaf005f), // wine
		rgb(0x005f00), // leaf
		rgb(0x5f5faf), // violet
		rgb(0x005f5f), // teal
		rgb(0x870000), // rust
		rgb(0x5f5f87), // slate
	},
}
