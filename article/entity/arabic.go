package entity

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

// withinSense returns an Arabic mention without what no name has: words that
// are none, what is joined to another word, and in a name with an article a
// noun without one after it.
func (r *reading) withinSense(m mention) mention {
	if r.lang != "ar" {
		return m
	}
	m = r.fromHead(m)
	for m.kind == article.Person && m.to-m.from > 2 && r.isNoun(m.from) && !strings.HasPrefix(r.word(m.from), theArticle) {
		m.from++
	}
	for i := m.from + 1; i < m.to; i++ {
		if r.endsArabic(m, i) {
			m.to = i
		}
	}
	if m.to-m.from == 1 && r.isNoun(m.from) {
		m.to = m.from
	}
	return m
}

// fromHead returns an Arabic organisation's mention from its head noun on:
// "a study of the University of Aleppo" is the university's.
func (r *reading) fromHead(m mention) mention {
	if m.kind != article.Org || r.text.Class(m.from)&tag.OrgHead != 0 {
		return m
	}
	for i := m.from + 1; i < m.to-1; i++ {
		if r.text.Class(i)&tag.OrgHead != 0 && r.isJoined(i-1) {
			m.from = i
			return m
		}
	}
	return m
}

// endsArabic reports whether the mention ends before token i.
func (r *reading) endsArabic(m mention, i int) bool {
	if r.isJoined(i) {
		return m.kind == article.Person || r.is(i, "ب")
	}
	if !r.isNoun(i) {
		return false
	}
	definite := strings.HasPrefix(r.word(i), theArticle)
	if m.kind == article.Person {
		return !definite || strings.HasSuffix(r.word(i), "ة")
	}
	return !definite && strings.HasPrefix(r.word(i-1), theArticle)
}

// isJoined reports whether token i is an Arabic word of one letter that is
// written together with the next.
func (r *reading) isJoined(i int) bool {
	return r.toks[i].End-r.toks[i].Start == letter && r.glued(i)
}

// Endings of Arabic words that say whose something is.
var possessive = strings.Fields("هما هم ها نا كم ه ي ك")

// isNoun reports whether token i is a common word in Arabic, as it stands or
// with what is joined to it, and no name that the lists know.
func (r *reading) isNoun(i int) bool {
	if r.text.Known(i, i+1)&whole != 0 || r.text.Class(i)&(tag.OrgHead|tag.PlaceHead|tag.Demonym) != 0 {
		return false
	}
	word := r.word(i)
	if isArabicNoun(word) {
		return true
	}
	_, n := utf8.DecodeRuneInString(word)
	return strings.Contains("بلفكو", word[:n]) && utf8.RuneCountInString(word) > 3 && isArabicNoun(word[n:])
}

func isArabicNoun(word string) bool {
	rest, definite := strings.CutPrefix(word, theArticle)
	if isCommon(word, "ar") || definite && isCommon(rest, "ar") || !definite && isCommon(theArticle+word, "ar") {
		return true
	}
	return slices.ContainsFunc(possessive, func(ending string) bool {
		stem, ok := strings.CutSuffix(word, ending)
		return ok && utf8.RuneCountInString(stem) > 2 && (isCommon(stem, "ar") || isCommon(strings.TrimSuffix(stem, "ت")+"ة", "ar"))
	})
}
