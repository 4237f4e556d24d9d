package feed

import (
	"html"
	"strings"
)

// plainText makes one line of plain text of HTML: tags go, references are
// decoded, white space folds. What looks like a tag but names no element of
// HTML is text: "Vec<T>" keeps its brackets.
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
			if elements[strings.ToLower(elementName(s[i:]))] {
				b.WriteByte(' ')
			}
			done = i + n
			i = done - 1
		}
	}
	b.WriteString(s[done:])
	return b.String()
}

// tagLength returns the length of the tag, comment or instruction that s begins with, or 0.
func tagLength(s string, comment bool) int {
	switch {
	case strings.HasPrefix(s, "<!--") && comment:
		return strings.Index(s, "-->") + len("-->")
	case strings.HasPrefix(s, "<?"): // an instruction to some program
		return strings.IndexByte(s, '>') + 1
	}
	if _, known := elements[strings.ToLower(elementName(s))]; !known {
		return 0
	}
	return strings.IndexByte(s, '>') + 1
}

// elementName returns the name in the tag that s begins with.
func elementName(s string) string {
	s = strings.TrimPrefix(s[1:], "/")
	n := 0
	for n < len(s) && n < maxElementName && isNameByte(s[n]) {
		n++
	}
	return s[:n]
}

// elements are those of HTML that feeds have in titles and names, and whether
// they part words.
var elements = readElements(
	"a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup tt u var wbr",
	`address article aside audio blockquote body br button canvas center col dd details div dl dt embed fieldset figcaption figure footer
	form frame h1 h2 h3 h4 h5 h6 head header hr html iframe img input legend li link main meta nav noscript object ol option p param picture
	pre script section select source style summary svg table tbody td textarea tfoot th thead title tr ul video`)

func readElements(within, parting string) map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Fields(within) {
		all[name] = false
	}
	for _, name := range strings.Fields(parting) {
		all[name] = true
	}
	return all
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
			return strings.Trim(outer, `"'`)
		case strings.Contains(outer, "@") && inner != "":
			return inner
		}
	}
	return plainText(s)
}
