package quote

import (
	"slices"

	"warta/article"
	"warta/article/quote/lex"
)

// noteOblique rules out whom the sentence names before a description in a part
// that is not its subject: "After a meeting with Jo Ek, the minister said …". Who
// is told of by name there is not told of once more as somebody's office.
func (l *shortlist) noteOblique(at situation) {
	s, m := l.s, l.q.points
	if !at.isRole() || m.kind != byRole {
		return
	}
	holders := s.called(s.office(m))
	for i := s.mentionFrom(s.sentences[l.q.sentence].first - 1); i < len(s.mentions) && s.mentions[i].first < m.first; i++ {
		o := s.mentions[i]
		if o.kind != byName || !s.person(o) || slices.Contains(holders, o.name) {
			continue
		}
		if o.after || o.linked || s.declined(o) {
			l.ruleOut(o.name)
		}
	}
}

// noteObviate rules out whom the sentence names, or describes, behind the pronoun
// or description of the speaker: "the prosecutor said the son had …" tells of two,
// and so does "he said Ek had …".
func (l *shortlist) noteObviate(at situation) {
	s, m := l.s, l.q.points
	if !at.isRole() && !at.isHe() || s.lx.Has(lex.Unspaced) {
		return
	}
	var holders []int
	if at.isRole() {
		holders = s.called(s.office(m))
	}
	last := s.sentences[l.q.sentence].last
	verb := m.last
	for verb < last && !s.tokens[verb].class.Is(lex.Verb|lex.Aux|lex.That) {
		verb++
	}
	for i := s.mentionFrom(m.last); i < len(s.mentions) && s.mentions[i].first < last; i++ {
		o := s.mentions[i]
		if o.first < verb && (!o.after || o.linked) && !s.lx.In(lex.Possessive, s.low(o.first)) {
			continue // "the director of the choir, Jo Ek," may be one
		}
		who, _ := s.meant(o)
		if who < 0 && o.kind == byName {
			who = o.name
		}
		if who >= 0 && s.names.all[who].kind <= article.Place && !slices.Contains(holders, who) {
			l.ruleOut(who)
		}
	}
}

// ruleOut notes that a name is not the speaker's.
func (l *shortlist) ruleOut(who int) {
	for i := range l.all {
		l.all[i].traits.note(heOther, l.all[i].who == who)
	}
}
