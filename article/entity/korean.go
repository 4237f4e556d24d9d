package entity

import (
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
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

// families are the syllables that Korean family names are written with.
const families = "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용"

// A Korean full name has fullSyllables, as a rule.
const fullSyllables = 3

// addressed reports whether token i is a Korean full name for what stands
// after it: 씨, or an age in brackets.
func (r *reading) addressed(i int) bool {
	word := r.word(i)
	if first, _ := utf8.DecodeRuneInString(word); utf8.RuneCountInString(word) != fullSyllables || !strings.ContainsRune(families, first) {
		return false
	}
	if i+1 < len(r.toks) && strings.HasPrefix(r.word(i+1), "씨") {
		return true
	}
	return r.is(i+1, "(") && r.glued(i) && r.is(i+3, ")") && r.toks[i+2].Shape == tag.Digits && r.toks[i+2].End-r.toks[i+2].Start <= 2
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
