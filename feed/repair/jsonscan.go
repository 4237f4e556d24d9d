package repair

import "bytes"

// maxNesting is how deep an object of a JSON Feed may nest; what is deeper is
// an extension that nobody reads.
const maxNesting = 32

// FirstItems returns the text without what stands in the root's lists beyond
// the first n objects. A small text can hold more of them than memory should.
func FirstItems(text []byte, n int) []byte {
	if len(text) < n*len("{},") {
		return text
	}
	depth, count, cut := 0, 0, -1
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = endOfString(text, i)
		case '{', '[':
			if depth == 2 && text[i] == '{' {
				if count++; count == n+1 {
					cut = bytes.LastIndexByte(text[:i], ',')
				}
			}
			depth++
		case '}', ']':
			if depth--; depth == 1 && cut >= 0 {
				return append(bytes.Clone(text[:cut]), text[i:]...)
			}
		}
	}
	return text
}

// trimJSON makes an object of what is nearly one: commas before a closing
// bracket, values nested too deep and what follows the object go, line breaks in
// strings are escaped, and an object that is cut, ending too early, keeps the
// items that are whole.
func trimJSON(src []byte) (trimmed []byte, cut bool) {
	t := trimmer{src: src}
	depth, deepFrom, comma, whole := 0, 0, -1, 0
	inList := false // of the root's
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case ' ', '\t', '\r', '\n':
			continue
		case '"':
			i = t.string(i)
		case '{', '[':
			switch depth++; depth {
			case 2:
				inList = c == '['
			case maxNesting:
				deepFrom = i
			}
		case '}', ']':
			if depth == maxNesting {
				t.cut(deepFrom, i+1, "null")
			} else if comma >= 0 && depth < maxNesting {
				t.cut(comma, comma+1, "")
			}
			if depth--; depth == 0 {
				return t.end(i + 1), false
			} else if depth == 2 && inList {
				whole = i + 1
			}
		case ',':
			comma = i
			continue
		}
		comma = -1
	}
	if whole > 0 {
		trimmed, _ = trimJSON(append(bytes.Clone(src[:whole]), "]}"...))
		return trimmed, true
	}
	return t.end(len(src)), true
}

// A trimmer copies a text with cuts in it.
type trimmer struct {
	src, out []byte
	done     int // src before it is in out or left out
}

func (t *trimmer) cut(from, to int, instead string) {
	if from >= t.done {
		t.out = append(append(t.out, t.src[t.done:from]...), instead...)
		t.done = to
	}
}

func (t *trimmer) end(at int) []byte {
	if t.out == nil {
		return t.src[:at]
	}
	return append(t.out, t.src[t.done:at]...)
}

// string escapes the control characters of the string at i and returns the
// place of the quote that ends it.
func (t *trimmer) string(i int) int {
	end := endOfString(t.src, i)
	for ; i < end; i++ {
		switch c := t.src[i]; {
		case c == '\n':
			t.cut(i, i+1, `\n`)
		case c < ' ':
			t.cut(i, i+1, " ")
		}
	}
	return end
}

// endOfString returns the place of the quote that ends the string at i.
func endOfString(src []byte, i int) int {
	for i++; i < len(src) && src[i] != '"'; i++ {
		if src[i] == '\\' {
			i++
		}
	}
	return min(i, len(src)-1)
}
