package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// indefinite are articles that stand in no name.
var indefinite = setOf("un une uno una unos unas um uma uns umas ein eine einen einem einer een")

// beforeSentence returns the mention without what the sentence goes on with:
// from an indefinite article on ("l'Agence une institutrice"), and a verb that
// one or a quotation follows ("l'Union cycliste internationale invoque « des
// anomalies »").
func (r *reading) beforeSentence(m mention) mention {
	for i := m.from + 1; i < m.to; i++ {
		if r.isIndefinite(i) {
			m.to = i
		}
	}
	last := m.to - 1
	if m.kind == article.Org && m.to-m.from > 2 && r.toks[last].Shape == tag.Lower && (r.isIndefinite(m.to) || r.opens(m.to)) &&
		r.text.Class(last-1)&(tag.Link|tag.Function|tag.In) == 0 && r.text.Known(m.from, m.to) == 0 {
		m.to = last
	}
	return m
}

func (r *reading) isIndefinite(i int) bool {
	return i < len(r.toks) && r.toks[i].Shape == tag.Lower && !r.toks[i].Line && indefinite[r.word(i)] && r.text.Class(i)&tag.Function != 0
}

// opens reports whether a quotation begins at token i.
func (r *reading) opens(i int) bool {
	return i < len(r.toks) && r.toks[i].Spaced && (r.is(i, "«") || r.is(i, "“") || r.is(i, "„"))
}
