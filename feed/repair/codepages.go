package repair

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// codepagesText has a line for each code page that old systems write and the
// registries of x/text lack: its name, a tab and the characters of its highest
// bytes. Those before them are ASCII's, or EBCDIC's where only the lowest 64 are.
//
//go:embed codepages.txt
var codepagesText string

var codepages = sync.OnceValue(func() map[string][]rune {
	pages := map[string][]rune{}
	for line := range strings.Lines(codepagesText) {
		name, chars, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		pages[name] = []rune(chars)
	}
	return pages
})

// codepage finds a code page of the table.
func codepage(label string) decoder {
	high, ok := codepages()[label]
	if !ok {
		return nil
	}
	first := 256 - len(high)
	return func(body []byte) []byte {
		text := make([]byte, 0, len(body)+len(body)/2)
		for _, b := range body {
			switch {
			case int(b) >= first:
				text = utf8.AppendRune(text, high[int(b)-first])
			case first == utf8.RuneSelf:
				text = append(text, b)
			default:
				text = utf8.AppendRune(text, charmap.CodePage037.DecodeByte(b))
			}
		}
		return text
	}
}
