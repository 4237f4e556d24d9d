package feed

import (
	"html"
	"strings"

	"golang.org/x/net/html/atom"
)

// plainText makes one line of plain text of HTML: tags go, references are
// decoded, white space folds. What looks like a tag but names no element of
// HTML is text: "if a <b and c>" and "Vec<T>" keep their brackets.
func plainText(s string) string {
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s)
	}
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
		// A title escaped once too often is far more frequent than one
		// that speaks of entities.
		if strings.IndexByte(s, '&') >= 0 {
			s = html.UnescapeString(s)
		}
	}
	return oneLine(s)
}

// oneLine folds white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func stripTags(s string) string {
	var b strings.Builder
	// Behind the last end of a tag or comment there is none to look for.
	tags, comments := strings.LastIndexByte(s, '>'), strings.LastIndex(s, "-->")
	done := 0
	for i := 0; i <= tags; i++ {
		if s[i] != '<' {
			continue
		}
		if n := tagLength(s[i:], i < comments); n > 0 {
			b.WriteString(s[done:i])
			done = i + n
			i = done - 1
		}
	}
	b.WriteString(s[done:])
	return b.String()
}

// tagLength returns the length of the tag or comment that s begins with, or 0.
func tagLength(s string, comment bool) int {
	if strings.HasPrefix(s, "<!--") && comment {
		return strings.Index(s, "-->") + len("-->")
	}
	name := strings.TrimPrefix(s[1:], "/")
	n := 0
	for n < len(name) && n < maxElementName && isNameByte(name[n]) {
		n++
	}
	if atom.Lookup([]byte(strings.ToLower(name[:n]))) == 0 {
		return 0
	}
	return strings.IndexByte(s, '>') + 1
}

// maxElementName is longer than the name of any element of HTML.
const maxElementName = 16

func isNameByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// personName takes the name out of "address (Name)", "Name <address>" and
// "Name (address)"; an address alone stays.
func personName(s string) string {
	s = strings.Join(strings.Fields(html.UnescapeString(s)), " ")
	for _, marks := range []string{"()", "<>"} {
		open, shut := strings.IndexByte(s, marks[0]), strings.LastIndexByte(s, marks[1])
		if open < 0 || shut < open {
			continue
		}
		outer, inner := strings.TrimSpace(s[:open]), strings.TrimSpace(s[open+1:shut])
		switch {
		case strings.Contains(inner, "@") && outer != "":
			return strings.Trim(outer, `"`)
		case strings.Contains(outer, "@") && inner != "":
			return inner
		}
	}
	return plainText(s)
}
