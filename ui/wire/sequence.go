package wire

// A kind says what a sequence is.
type kind uint8

const (
	single  kind = iota // a control character, or what is not understood
	text                // printable
	control             // a control sequence: CSI
	message             // a control string: a title, a link, a colour
	index               // a row up
)

// A sequence is the first thing in some output.
type sequence struct {
	kind          kind
	size          int
	final         byte // of a control sequence
	first, second int  // its parameters, 0 where there are none
	private       bool // they mean something else than the standard's
}

const esc = 0x1b

// isPen reports whether a sequence changes what is written with.
func (s sequence) isPen() bool { return s.kind == control && s.final == 'm' && !s.private }

// next reads the first sequence of b, which is not empty.
func next(b []byte) sequence {
	switch {
	case b[0] >= ' ' && b[0] != 0x7f:
		n := 1
		for n < len(b) && b[n] >= ' ' && b[n] != 0x7f {
			n++
		}
		return sequence{kind: text, size: n}
	case b[0] != esc || len(b) < 2:
		return sequence{size: 1}
	case b[1] == '[':
		return controlSequence(b)
	case b[1] == ']' || b[1] == 'P':
		return controlString(b)
	case b[1] == 'M':
		return sequence{kind: index, size: 2}
	}
	return sequence{size: 1}
}

func controlSequence(b []byte) sequence {
	s := sequence{kind: control}
	params := [2]*int{&s.first, &s.second}
	at := 0
	for i := 2; i < len(b); i++ {
		switch c := b[i]; {
		case c >= '0' && c <= '9' && at < len(params):
			*params[at] = min(9999, *params[at]*10+int(c-'0'))
		case c == ';':
			at++
		case c >= '<' && c <= '?':
			s.private = true
		case c >= '@' && c <= '~':
			s.final, s.size = c, i+1
			return s
		case c < ' ' || c > '~':
			return sequence{size: 1}
		}
	}
	return sequence{size: 1}
}

// controlString ends at a bell or at ESC \.
func controlString(b []byte) sequence {
	for i := 2; i < len(b); i++ {
		switch {
		case b[i] == '\a':
			return sequence{kind: message, size: i + 1}
		case b[i] == esc && i+1 < len(b) && b[i+1] == '\\':
			return sequence{kind: message, size: i + 2}
		}
	}
	return sequence{size: 1}
}

// absolute reports whether b is an absolute move and nothing else.
func absolute(b []byte) (to place, ok bool) {
	s := next(b)
	if s.kind != control || s.final != 'H' || s.size != len(b) {
		return place{}, false
	}
	return place{max(1, s.second) - 1, max(1, s.first) - 1}, true
}
