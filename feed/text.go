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
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		n := tagLength(s[i:])
		if n == 0 {
			b.WriteByte('<')
			n = 1
		}
		s = s[i+n:]
	}
}

// tagLength returns the length of the tag or comment that s begins with, or 0.
func tagLength(s string) int {
	if strings.HasPrefix(s, "<!--") {
		if end := strings.Index(s, "-->"); end >= 0 {
			return end + len("-->")
		}
		return 0
	}
	name := strings.TrimPrefix(s[1:], "/")
	n := strings.IndexFunc(name, func(r rune) bool { return !isNameByte(r) })
	if n <= 0 || atom.Lookup([]byte(strings.ToLower(name[:n]))) == 0 {
		return 0
	}
	if end := strings.IndexByte(s, '>'); end >= 0 {
		return end + 1
	}
	return 0
}

func isNameByte(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
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
