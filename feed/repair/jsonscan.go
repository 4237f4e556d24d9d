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

// trimJSON drops commas before a closing bracket and values nested too deep.
func trimJSON(src []byte) []byte {
	var out []byte
	done, depth, deepFrom, comma := 0, 0, -1, -1
	cut := func(from, to int, instead string) {
		out = append(append(out, src[done:from]...), instead...)
		done = to
	}
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case ' ', '\t', '\r', '\n':
			continue
		case '"':
			i = endOfString(src, i)
		case '{', '[':
			if depth++; depth == maxNesting {
				deepFrom = i
			}
		case '}', ']':
			if depth == maxNesting {
				cut(deepFrom, i+1, "null")
			} else if comma >= 0 && depth < maxNesting {
				cut(comma, comma+1, "")
			}
			depth--
		case ',':
			comma = i
			continue
		}
		comma = -1
	}
	if out == nil {
		return src
	}
	return append(out, src[done:]...)
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
