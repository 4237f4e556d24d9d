package entity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
)

// Japanese says by a word after it that a name is a person's. The longest name
// before it has maxHonoured characters.
var (
	honorifics  = []string{"さん", "氏", "ちゃん", "くん", "容疑者", "被告"}
	maxHonoured = 5
)

// offices end words that are no names though a person is addressed by them:
// 運転士さん.
const offices = "者士員人屋長客師生民官家手様皆"

// addHonoured adds the people whose names Japanese or Korean marks as such, in
// place of what the tagger makes of them.
func (r *reading) addHonoured(found []mention) []mention {
	if r.lang != "ja" && r.lang != "ko" {
		return found
	}
	var people []mention
	for i := range r.toks {
		if from := r.honoured(i); r.lang == "ja" && from < i {
			people = append(people, mention{from, i, article.Person, 1})
		} else if r.lang == "ko" && r.addressed(i) {
			people = append(people, mention{i, i + 1, article.Person, 1})
		}
	}
	return overlay(found, people)
}

// honoured returns where the name starts that the honorific at token i
// follows, or i.
func (r *reading) honoured(i int) (from int) {
	rest := r.doc.Text[r.toks[i].Start:]
	if !slices.ContainsFunc(honorifics, func(h string) bool { return strings.HasPrefix(rest, h) }) {
		return i
	}
	from = i
	for from > 0 && i-from <= maxHonoured && r.glued(from-1) && r.isHan(from-1) {
		from--
	}
	if n := i - from; n < 2 || n > maxHonoured || strings.Contains(offices, r.word(i-1)) {
		return i
	}
	return from
}

// isHan reports whether token i is a Chinese character.
func (r *reading) isHan(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.word(i))
	return unicode.Is(unicode.Han, c)
}

// overlay returns both lists' mentions in order, and of those that overlap the
// second list's.
func overlay(found, over []mention) []mention {
	if len(over) == 0 {
		return found
	}
	out := make([]mention, 0, len(found)+len(over))
	for _, m := range found {
		for len(over) > 0 && over[0].to <= m.from {
			out = append(out, over[0])
			over = over[1:]
		}
		// The next of over reaches into m, or comes after it, or the last one
		// that was added reaches into m.
		if len(over) > 0 && over[0].from < m.to || len(out) > 0 && out[len(out)-1].to > m.from {
			continue
		}
		out = append(out, m)
	}
	return append(out, over...)
}
