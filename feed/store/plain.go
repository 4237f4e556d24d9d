package store

import (
	"html"
	"strings"

	"warta/article"
)

// excerptLength is how many bytes an excerpt has at the most.
const excerptLength = 240

// excerpt returns the beginning of an HTML text as one clean line.
func excerpt(markup string) string {
	// Cleaning costs more than finding the words, and leaves most of them.
	s := article.Clean(html.UnescapeString(words(markup, excerptLength*9/8)))
	return shorten(s, excerptLength)
}

// plain returns the words of an HTML text on one clean line. It is made for
// excerpts and for finding words: what an article looks like is extract's.
func plain(markup string) string {
	return article.Clean(html.UnescapeString(words(markup, len(markup))))
}

// words returns an HTML text without its tags, and ends it when enough bytes
// of words have come.
func words(markup string, enough int) string {
	var b strings.Builder
	b.Grow(min(len(markup), 2*enough))
	for written := 0; markup != "" && written < enough; {
		i := strings.IndexByte(markup, '<')
		if i < 0 {
			i = len(markup)
		}
		text := markup[:i]
		if len(text) > 2*enough {
			text = text[:2*enough]
		}
		b.WriteString(text)
		written += len(strings.TrimSpace(text))
		if markup = markup[i:]; markup == "" {
			break
		}
		name, rest, ok := tag(markup)
		if !ok {
			b.WriteByte('<')
			markup = markup[1:]
			continue
		}
		if !inline[name] {
			b.WriteByte(' ')
		}
		if name == "script" || name == "style" {
			rest = afterRaw(rest, name)
		}
		markup = rest
	}
	return b.String()
}

// inline are the elements that do not part words.
var inline = map[string]bool{
	"a": true, "abbr": true, "b": true, "em": true, "font": true, "i": true, "mark": true, "q": true, "s": true,
	"small": true, "span": true, "strong": true, "sub": true, "sup": true, "u": true, "wbr": true,
}

// tag reads the tag, comment or declaration that markup begins with: its name
// in lower case and what follows it. It is not ok when "<" begins none.
func tag(markup string) (name, rest string, ok bool) {
	if strings.HasPrefix(markup, "<!--") {
		_, rest, _ = strings.Cut(markup[4:], "-->")
		return "!", rest, true
	}
	i := 1
	if i < len(markup) && markup[i] == '/' {
		i++
	}
	start := i
	for i < len(markup) && isNameByte(markup[i]) {
		i++
	}
	if i == start {
		return "", "", false
	}
	name = strings.ToLower(markup[start:i])
	_, rest, closed := strings.Cut(markup[i:], ">")
	if !closed {
		rest = "" // cut off inside a tag
	}
	return name, rest, true
}

// afterRaw returns what follows an element whose content is no markup.
func afterRaw(markup, name string) string {
	for at := 0; ; at += 2 {
		i := strings.Index(markup[at:], "</")
		if i < 0 {
			return ""
		}
		at += i
		if closing, rest, _ := tag(markup[at:]); closing == name {
			return rest
		}
	}
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '!' || c == '?' || c == '-' || c == ':'
}

// shorten cuts a clean line to a length in bytes, between words where it can.
func shorten(s string, length int) string {
	if len(s) <= length {
		return s
	}
	cut := length
	for cut > 0 && s[cut]&0xc0 == 0x80 {
		cut--
	}
	s = s[:cut]
	if i := strings.LastIndexByte(s, ' '); i > length/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " .,;:–—-") + "…"
}
