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

// The speakers' hues go round the circle and differ in lightness too, so that
// neighbours stay apart for eyes that do not tell red from green.
var darkPalette = palette{
	dim:    rgb(0x979ca6),
	soft:   rgb(0xb4b8bf),
	accent: rgb(0x86b7d6),
	link:   rgb(0x8fb3e8),
	code:   rgb(0x9cc9a9),
	sand:   rgb(0xd9c39a),
	amber:  rgb(0xe3b45f),
	red:    rgb(0xf0918a),
	rule:   rgb(0x4b505a),
	wash:   rgb(0x343f52),
	ink:    rgb(0x17181a),
	glow:   rgb(0xd8bf72),
	flame:  rgb(0xf2a65a),
	speakers: [8]Colour{
		rgb(0xe6c48c), // sand
		rgb(0x7db5e6), // sky
		rgb(0xeaa0b0), // rose
		rgb(0x8fc274), // leaf
		rgb(0xc3b2ee), // lilac
		rgb(0x62b8aa), // teal
		rgb(0xe2955f), // clay
		rgb(0xb9d3e0), // ice
	},
}

var lightPalette = palette{
	dim:    rgb(0x5c626c),
	soft:   rgb(0x474c54),
	accent: rgb(0x1d6286),
	link:   rgb(0x1f57a8),
	code:   rgb(0x2b6146),
	sand:   rgb(0x74530d),
	amber:  rgb(0x8a5a00),
	red:    rgb(0xb02a23),
	rule:   rgb(0xc3c7cd),
	wash:   rgb(0xdbe6f2),
	ink:    rgb(0x17181a),
	glow:   rgb(0xf2dc94),
	flame:  rgb(0xf5b266),
	speakers: [8]Colour{
		rgb(0x7a5200), // umber
		rgb(0x0a5a9c), // blue
		rgb(0x9c2448), // wine
		rgb(0x2f6b1f), // leaf
		rgb(0x5b3aa8), // violet
		rgb(0x005f57), // teal
		rgb(0x9a4200), // rust
		rgb(0x35445c), // slate
	},
}
