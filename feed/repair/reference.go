package repair

import (
	"bytes"
	"html"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxReference is longer than any reference of HTML.
const maxReference = 40

// text mends character data outside CDATA sections.
func (m *mender) text(from, to int) {
	if mended := mendReferences(m.src[from:to], &m.entities, false); mended != nil {
		m.edit(from, to, string(mended))
	}
}

// mendReferences returns the text with every reference one that plain XML
// knows, or nil where it is so already. HTML's names become characters, the
// document's own entities their text, a bare "&" a reference to itself.
func mendReferences(text []byte, entities *entities, attribute bool) []byte {
	var out []byte
	done := 0
	for i := 0; i < len(text); {
		n := bytes.IndexByte(text[i:], '&')
		if n < 0 {
			break
		}
		i += n
		if _, n := plainReference(text[i:]); n > 0 {
			i += n
			continue
		}
		length, instead := reference(text[i:], entities, attribute)
		if string(text[i:i+length]) != instead {
			if out == nil {
				out = make([]byte, 0, len(text)+len(instead)) // not nil even when nothing is left
			}
			out = append(append(out, text[done:i]...), instead...)
			done = i + length
		}
		i += length
	}
	if out != nil {
		text = append(out, text[done:]...)
	}
	if shut := []byte("]]>"); !attribute && bytes.Contains(text, shut) {
		return bytes.ReplaceAll(text, shut, []byte("]]&gt;"))
	}
	if out == nil {
		return nil
	}
	return text
}

// plainReferences are XML's own, and what they stand for.
var plainReferences = [...]struct {
	text string
	char byte
}{{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}

// plainReference returns the character and the length of the reference that s
// begins with if it is one of XML's own five, else 0.
func plainReference(s []byte) (char byte, length int) {
	for _, r := range plainReferences {
		if len(s) >= len(r.text) && string(s[:len(r.text)]) == r.text {
			return r.char, len(r.text)
		}
	}
	return 0, 0
}

// reference reads the reference that s begins with, none of XML's own, and returns its length and
// what is to stand in its place.
func reference(s []byte, entities *entities, attribute bool) (length int, instead string) {
	window := s[:min(len(s), maxReference)]
	end := bytes.IndexByte(window, ';')
	if end < 0 || bytes.IndexByte(window[1:], '&')+1 > 0 && bytes.IndexByte(window[1:], '&')+1 < end {
		return unterminated(window, attribute)
	}
	name := string(s[1:end])
	if text, ok := entities.expand(name); ok {
		return end + 1, text
	}
	if strings.HasPrefix(name, "#") {
		if r, n := surrogates(window); n > 0 {
			return n, string(r)
		}
		if text, ok := numeric(name); ok {
			return end + 1, text
		}
		return 1, "&amp;"
	}
	ref := "&" + name + ";"
	if text := html.UnescapeString(ref); text != ref && !strings.HasSuffix(text, ";") {
		return end + 1, escape(text)
	}
	return 1, "&amp;"
}

// unterminated reads a reference without its semicolon, as HTML's oldest names
// are read before a blank: "fish &amp chips", but not "?a=1&copy=2".
func unterminated(window []byte, attribute bool) (int, string) {
	n := 1
	for n < len(window) && isName(window[n]) {
		n++
	}
	if n == 1 || attribute || n < len(window) && !isSpace(window[n]) {
		return 1, "&amp;"
	}
	ref := string(window[:n])
	if text := html.UnescapeString(ref); text != ref {
		return n, escape(text)
	}
	return 1, "&amp;"
}

// numeric returns a reference by number as it may stand: itself, the character
// that windows-1252 has there, or nothing for a control character.
func numeric(name string) (string, bool) {
	ref := "&" + name + ";"
	text := html.UnescapeString(ref)
	r, n := utf8.DecodeRuneInString(text)
	if text == ref || n != len(text) {
		return "", false
	}
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || isNoCharacter(r) {
		return "", true
	}
	if len(ref) <= len("&#x10FFFF;") && !strings.ContainsAny(name, "X ") && (r < 0x80 && r >= ' ' || r > 0x9f && r != utf8.RuneError) && utf8.RuneLen(r) > 0 && r != 0x20ac {
		return ref, true
	}
	return escape(text), true
}

// surrogates reads two references that stand for one character, as programs
// write them that think in UTF-16: "&#55357;&#56832;".
func surrogates(window []byte) (r rune, length int) {
	pair := surrogatePair().FindSubmatch(window)
	if pair == nil {
		return 0, 0
	}
	r = utf16.DecodeRune(codeUnit(pair[1]), codeUnit(pair[2]))
	if r == utf8.RuneError || isNoCharacter(r) {
		return 0, 0
	}
	return r, len(pair[0])
}

var surrogatePair = lazily(`^&#(x[dD][89aAbB]\w\w|5[56]\d{3});&#(x[dD][c-fC-F]\w\w|5[67]\d{3});`)

// codeUnit returns the number of a reference, "55357" or "xD83D".
func codeUnit(number []byte) rune {
	n, err := strconv.ParseUint("0"+string(number), 0, 16)
	if number[0] != 'x' {
		n, err = strconv.ParseUint(string(number), 10, 16)
	}
	if err != nil {
		return utf8.RuneError
	}
	return rune(n)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func escape(s string) string { return escaper.Replace(s) }
