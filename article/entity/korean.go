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
	full := map[rune][]*thing{}
	for _, t := range things {
		if t.isPerson() && len(t.forms[0]) > utf8.RuneLen(t.family()) && len(full[t.family()]) < maxRivals {
			full[t.family()] = append(full[t.family()], t)
		}
	}
	for _, t := range things {
		rivals := full[t.family()]
		if !t.isPerson() || len(rivals) == 0 || len(t.forms[0]) > utf8.RuneLen(t.family()) {
			continue
		}
		for _, m := range t.mentions {
			nearest(rivals, m.from).take([]mention{m}, t)
		}
		t.mentions = nil
	}
}

func (t *thing) isPerson() bool { return t.kind == article.Person && len(t.mentions) > 0 }

// family returns the first character of the name.
func (t *thing) family() rune {
	c, _ := utf8.DecodeRuneInString(t.forms[0])
	return c
}
