package entity

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// bodies are the syllables that Korean names of parties, ministries, offices,
// towns and provinces end with.
const bodies = "당부청처원시도군구"

// withoutBody returns a Korean person's mention without the body or the town
// before or after the name, each a word of its own: 새벽당 서미경.
func (r *reading) withoutBody(m mention) mention {
	if r.lang != "ko" || m.kind != article.Person || m.to-m.from != 2 || r.glued(m.from) {
		return m
	}
	switch first, last := r.body(m.from), r.body(m.to-1); {
	case first > last:
		m.from++
	case last > first:
		m.to--
	}
	return m
}

// A Korean name of a body has three syllables and more, as a person's has: of
// two words that might be one the longer is.
const minBody = 3

// body returns how many syllables the name of a body at token i has, or 0.
func (r *reading) body(i int) int {
	word := r.word(i)
	last, _ := utf8.DecodeLastRuneInString(word)
	if n := utf8.RuneCountInString(word); n >= minBody && strings.ContainsRune(bodies, last) {
		return n
	}
	return 0
}

// joinFamilies moves a Korean family name, which stands alone before a title
// (최 의원), to the full name that begins with it.
func joinFamilies(things []*thing) {
	for _, t := range things {
		if t.kind != article.Person || len(t.mentions) == 0 || len(t.words) != 1 || utf8.RuneCountInString(t.forms[0]) != 1 {
			continue
		}
		var full []*thing
		for _, f := range things {
			if f != t && f.kind == article.Person && len(f.mentions) > 0 && len(full) < maxRivals && strings.HasPrefix(f.forms[0], t.forms[0]) {
				full = append(full, f)
			}
		}
		if len(full) > 0 {
			for _, m := range t.mentions {
				nearest(full, m.from).take([]mention{m}, t)
			}
			t.mentions = nil
		}
	}
}
