// Package repair makes documents that a feed parser would refuse or misread
// into ones that it reads: text in any charset becomes clean UTF-8, broken XML
// becomes well-formed, loose JSON strict. A sound document passes through as
// it is. The package knows the vocabulary of feeds, but not what it means.
package repair

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// Text returns the document in UTF-8 without a byte order mark and without the
// control characters that XML forbids. A mark counts most, then what the bytes
// show, then the charset of the content type, then the document's declaration.
func Text(body []byte, contentType string) []byte {
	if d, mark := unmistakable(body); d != nil {
		return printable(d(body[mark:]))
	} else if mark > 0 {
		return printable(mixed(body[mark:]))
	}
	valid := utf8.Valid(body)
	if (valid || isMostlyUTF8(body)) && !isIn7Bit(body) {
		if !valid {
			body = mixed(body)
		}
		return printable(body)
	}
	var text []byte
	for _, label := range []string{headerCharset(contentType), declaredCharset(body)} {
		if d := named(label); d != nil {
			decoded := d(body)
			if !bytes.Contains(decoded, []byte("\ufffd")) {
				return printable(decoded)
			}
			if text == nil {
				text = decoded
			}
		}
	}
	if text != nil {
		return printable(text) // damaged, whichever it is
	}
	return printable(guess(body))
}

var (
	utf16le = of(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM))
	utf16be = of(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM))
	utf32le = of(utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM))
	utf32be = of(utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM))
)

// marks are the first bytes that settle the question: byte order marks, and
// how "<" or "<?" looks without one. Four bytes come before two.
var marks = []struct {
	prefix string
	length int // of the mark itself
	decode decoder
}{
	{"\xff\xfe\x00\x00", 4, utf32le},
	{"\x00\x00\xfe\xff", 4, utf32be},
	{"<\x00\x00\x00", 0, utf32le},
	{"\x00\x00\x00<\x00", 0, utf32be}, // not the NULs of a sick server before "<rss"
	{"{\x00\x00\x00", 0, utf32le},
	{"\x00\x00\x00{\x00", 0, utf32be},
	{"\xff\xfe", 2, utf16le},
	{"\xfe\xff", 2, utf16be},
	{"<\x00", 0, utf16le},
	{"\x00<\x00", 0, utf16be},
	{"{\x00", 0, utf16le},
	{"\x00{\x00", 0, utf16be},
	{"\xef\xbb\xbf", 3, nil},
	{"\x4c\x6f\xa7\x94", 0, ebcdic}, // "<?xm"
}

func unmistakable(body []byte) (d decoder, mark int) {
	for _, m := range marks {
		if bytes.HasPrefix(body, []byte(m.prefix)) {
			return m.decode, m.length
		}
	}
	return nil, 0
}

// ebcdic reads a document in some code page of EBCDIC. All of them agree on what
// a declaration is written in.
func ebcdic(body []byte) []byte {
	text := of(charmap.CodePage037)(body)
	if d := named(declaredCharset(text)); d != nil {
		return d(body)
	}
	return text
}

// isIn7Bit reports whether the document is in an encoding that looks like ASCII
// byte for byte, and so like UTF-8. A byte of eight bits proves the label wrong.
func isIn7Bit(body []byte) bool {
	label := declaredCharset(body)
	return (strings.HasPrefix(label, "iso-2022-") || strings.HasPrefix(label, "iso2022") || strings.HasPrefix(label, "csiso2022") ||
		strings.HasPrefix(label, "hz") || spelling(label) == "utf-7" || isShifted(body)) && isASCII(body)
}

func isASCII(body []byte) bool {
	return !slices.ContainsFunc(body, func(c byte) bool { return c >= utf8.RuneSelf })
}

// isMostlyUTF8 reports whether the body is UTF-8, but for damage here and there.
// Text in any other charset has hardly a sequence that could be UTF-8.
func isMostlyUTF8(body []byte) bool {
	good, bad := 0, 0
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		switch {
		case n > 1:
			good++
		case r == utf8.RuneError:
			bad++
		}
		body = body[n:]
	}
	return good > 5*bad
}

// mixed reads what is UTF-8 as such and every other byte as windows-1252: a
// document that is one of the two, or was sewn together from both.
func mixed(body []byte) []byte {
	if utf8.Valid(body) {
		return body
	}
	text := make([]byte, 0, len(body)+len(body)/8)
	for len(body) > 0 {
		r, n := utf8.DecodeRune(body)
		if r == utf8.RuneError && n == 1 {
			r = charmap.Windows1252.DecodeByte(body[0])
			text = utf8.AppendRune(text, r)
		} else {
			text = append(text, body[:n]...)
		}
		body = body[n:]
	}
	return text
}

// printable drops the characters that XML forbids, controls but tab, line feed
// and carriage return, and those that are none to Unicode.
func printable(text []byte) []byte {
	i := firstForbidden(text)
	if i < 0 {
		return text
	}
	kept := make([]byte, 0, len(text))
	for i >= 0 {
		kept = append(kept, text[:i]...)
		n := 1
		if text[i] == 0xef {
			n = 3
		}
		text = text[i+n:]
		i = firstForbidden(text)
	}
	return append(kept, text...)
}

func firstForbidden(text []byte) int {
	for i, c := range text {
		if c >= ' ' && c != 0xef {
			continue
		}
		switch c {
		case '\t', '\n', '\r':
		case 0xef: // begins U+F000 to U+FFFF
			if r, _ := utf8.DecodeRune(text[i:]); isNoCharacter(r) {
				return i
			}
		default:
			return i
		}
	}
	return -1
}

// isNoCharacter reports whether Unicode will never make r a character. Of the
// planes beyond the first it has some too, which do no harm.
func isNoCharacter(r rune) bool {
	return r == 0xfffe || r == 0xffff || 0xfdd0 <= r && r <= 0xfdef
}
