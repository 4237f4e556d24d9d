package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// josa are the particles that Korean writes without a blank after a name, the
// longer ones first, and what a person is called by.
var josa = strings.Fields(`에게서는 으로부터 이라고 에서는 에서도 으로는 으로도 에게는 에게도 이라는 까지는 씨에게 씨로부터
	에게 에서 으로 라고 까지 부터 처럼 보다 이나 이며 이란 라는 에는 에도 과의 와의 씨는 씨가 씨의 씨를 씨도 씨와 님은 님이
	은 는 이 가 을 를 의 에 와 과 도 로 만 씨`)

// minStem is how many syllables stand before a particle at least: shorter words
// often end like one.
const minStem = 2

// particleAt returns where in a word the Korean particle at its end begins, or
// the word's length.
func particleAt(word string) int {
	last, _ := utf8.DecodeLastRuneInString(word)
	if !unicode.Is(unicode.Hangul, last) {
		return len(word)
	}
	for _, j := range josa {
		stem, ok := strings.CutSuffix(word, j)
		if !ok || stem == "" {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(stem)
		if !unicode.Is(unicode.Hangul, before) || utf8.RuneCountInString(stem) >= minStem {
			return len(stem)
		}
	}
	return len(word)
}
