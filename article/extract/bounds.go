package extract

import "strings"

// Bounds on a page, far above what an article holds. They keep a page that is
// made to be costly within a few hundred megabytes.
const (
	maxPage   = 16 << 20  // how much of a page is read
	maxText   = 1 << 20   // how much of its text
	maxState  = 4 << 20   // how much of one script is read as data
	maxTags   = 200_000   // above this many, a page is read by shallow
	maxNodes  = 400_000   // how many nodes shallow makes
	maxDepth  = 256       // how deep they nest; what lies deeper is lifted up to it
	maxAttrs  = 2000      // a tag with more attributes is none
	largePage = 512 << 10 // a smaller page cannot cost much
	maxChunks = 50_000
	maxPieces = 200_000
	maxHeld   = 20     // elements that a script shows, or that show without scripts
	maxStated = 300    // times, and values of one name, that a page states
	maxSpan   = 1000   // columns or rows of a cell
	maxCells  = 40_000 // pieces of a table
)

// lean returns a page without the tags that carry thousands of attributes.
func lean(s string) string {
	if len(s) < largePage {
		return s
	}
	var b strings.Builder
	from := 0
	for i := 0; i < len(s); {
		open := strings.IndexByte(s[i:], '<')
		if open < 0 {
			break
		}
		open += i
		n, attrs := measureTag(s[open:])
		if i = open + n; attrs > maxAttrs {
			b.WriteString(s[from:open])
			from = i
		}
	}
	if from == 0 {
		return s
	}
	b.WriteString(s[from:])
	return b.String()
}

// measureTag returns the length of what s begins with, up to the end of the
// tag or the start of another, and about how many attributes the tag has: the
// blanks and slashes outside of quotes.
func measureTag(s string) (n, attrs int) {
	if !opensTag(s) {
		return 1, 0
	}
	quote := byte(0)
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '>':
			return i + 1, attrs
		case c == '<' && opensTag(s[i:]):
			return i, 0
		case c == ' ' || c == '\n' || c == '\t' || c == '/' || c == '\f':
			attrs++
		case (c == '"' || c == '\'') && s[i-1] == '=':
			quote = c
		}
	}
	return len(s), attrs
}

// opensTag reports whether a tag begins at the "<" that s begins with.
func opensTag(s string) bool {
	return len(s) > 1 && (s[1] == '/' || s[1]|0x20 >= 'a' && s[1]|0x20 <= 'z')
}

// within returns the first n bytes of s at the most, less half a character.
func within(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:max(0, n)], "")
}
