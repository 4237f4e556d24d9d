package lex

import (
	"strings"
	"unicode/utf8"
)

// korean looks a word up without the particle at its end.
func (lx *Language) korean(low string) Class {
	for _, p := range [...]string{"께서는", "께서", "에는", "은", "는", "이", "가", "도", "에", "의", "을", "를"} {
		if stem, ok := strings.CutSuffix(low, p); ok && stem != "" {
			if c := lx.Words[stem] & (Role | Title | Body | Document); c != 0 || !lx.EndsInOffice(stem) {
				return c
			}
			return Role
		}
	}
	return 0
}

// EndsInOffice reports whether the last syllables of a word are an office.
func (lx *Language) EndsInOffice(word string) bool {
	if utf8.RuneCountInString(word) > 1 && lx.heads.Ends(word) {
		return true
	}
	for at := lx.Tail(word, 1); at <= len(word)-6; at++ { // "경기지사": a title behind a place
		if utf8.RuneStart(word[at]) && lx.Words[word[at:]].Is(Title) {
			return !strings.HasSuffix(word, "시장") && !strings.HasSuffix(word, "판사") && !strings.HasSuffix(word, "검사")
		}
	}
	return false
}

// IsBodyKorean reports whether a word ends as the names of bodies do.
func (lx *Language) IsBodyKorean(word string) bool {
	if lx.Words[word].Is(Stop) {
		return false
	}
	for at := lx.Tail(word, 0); at <= len(word)-6; at++ {
		if utf8.RuneStart(word[at]) && lx.Words[word[at:]].Is(Body|Document) {
			return true
		}
	}
	return len(word) > 6 && EndsAs(word, []string{"부", "청", "당", "측", "위", "처"}) || EndsAs(word, []string{"측"})
}
