package entity

import (
	"strings"

	"warta/article"
	"warta/article/entity/tag"
)

// refine returns the mentions without what belongs to the sentence and not to
// the name, pairs as two names, and no days, months or bare titles.
func (r *reading) refine(found []mention) []mention {
	out := refined{placed: r.placed(found)}
	for _, m := range found {
		if m = r.trim(m); m.from < m.to && !r.isJunk(m) {
			out.add(m)
		}
	}
	return out.mentions
}

// A refined collects mentions as they should be.
type refined struct {
	placed
	mentions []mention
}

func (r *refined) add(m mention) {
	after := 0
	n := len(r.mentions)
	if n > 0 {
		after = r.mentions[n-1].to
	}
	if left, right, ok := r.pair(m); ok {
		r.mentions = append(r.mentions, left, right)
		return
	}
	m = r.withSyllable(r.withArticle(r.withGivenName(m, after), after))
	if n > 0 && r.isParticle(r.mentions[n-1], m) {
		r.mentions[n-1].to = m.to
		return
	}
	r.mentions = append(r.mentions, m)
}

// isJunk reports whether the mention names nothing: a day or month, a bare
// title, a number, a single letter, or a word that only begins a sentence.
func (r *reading) isJunk(m mention) bool {
	plain := true
	for i := m.from; i < m.to; i++ {
		t := &r.toks[i]
		c := r.text.Class(i)
		if t.Shape != tag.Sign && t.Shape != tag.Digits && c&tag.Time == 0 {
			plain = false
		}
	}
	if plain || m.to-m.from > 1 {
		return plain
	}
	t, c := &r.toks[m.from], r.text.Class(m.from)
	known := r.text.Known(m.from, m.to)&(placeFlags|tag.FirstName|tag.LastName|tag.KnownOrg) != 0
	return t.Shape == tag.Letter || c&tag.Demonym != 0 || !known && (c&(tag.Function|tag.In) != 0 || c&tag.Role != 0 && m.kind == article.Person)
}

// withGivenName returns a person's mention with a given name before it.
func (r *reading) withGivenName(m mention, after int) mention {
	i := m.from - 1
	if m.kind == article.Person && i >= after && r.toks[i].Shape == tag.Title && r.toks[m.from].Spaced && !r.toks[m.from].Line &&
		r.text.Class(i) == 0 && r.text.Known(i, m.from)&(tag.FirstName|tag.OfPeople) != 0 && r.text.Known(i, m.from)&(tag.Common|placeFlags) == 0 {
		m.from = i
	}
	return m
}

// articles are the Arabic article's forms, which belong to a name even when
// they are written small: "al-Sudani".
var articles = map[string]bool{
	"al": true, "el": true, "ad": true, "an": true, "ar": true, "as": true, "ash": true, "at": true, "az": true,
}

// withArticle returns the mention with an Arabic article before it.
func (r *reading) withArticle(m mention, after int) mention {
	if m.from-2 >= after && r.is(m.from-1, "-") && r.glued(m.from-1) && r.glued(m.from-2) && articles[strings.ToLower(r.word(m.from-2))] {
		m.from -= 2
	}
	return m
}

// particles stand inside names of people in whatever language.
var particles = map[string]bool{
	"von": true, "van": true, "der": true, "den": true, "ter": true, "ten": true, "zu": true, "bin": true, "binti": true, "ibn": true, "bint": true,
}

// isParticle reports whether only particles stand between a person's given name
// and m: "Ursula von der Leyen".
func (r *reading) isParticle(before, m mention) bool {
	if before.kind != article.Person || before.to == m.from || m.from-before.to > 3 || m.kind == article.Org {
		return false
	}
	for i := before.to; i < m.from; i++ {
		if !particles[r.word(i)] {
			return false
		}
	}
	return !r.toks[m.from].Line
}
