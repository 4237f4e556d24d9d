package quote

import "warta/article/quote/lex"

// turkishPaper sets the subject of a passive to whom the paper is of that says
// it, or to the paper: "Valilikten yapılan açıklamada “…” denildi", "Raporda “…”
// ifadesi yer aldı".
func (s *story) turkishPaper(one *sentence, c *cue) bool {
	paper := s.paperBefore(one, c.at)
	if paper < 0 || !s.saysWithin(one, c.at, paper) {
		return false
	}
	if m, ok := s.paperOwner(one, paper); ok {
		m.after, m.linked = false, false
		c.subject, c.sure = m, 0.9
		return true
	}
	if !s.lx.TurkishPaperSpeaks(s.low(paper)) {
		return false
	}
	c.subject = mention{first: s.phraseStart(paper, one.first), head: paper, last: paper + 1, end: paper + 1, kind: byRole}
	c.sure = 0.85
	return true
}

// paperBefore returns the last word up to token at that says in what something
// stands: "raporda", "açıklamasında"; or -1.
func (s *story) paperBefore(one *sentence, at int) int {
	for i := at; i >= one.first; i-- {
		if o := s.owner[i]; o >= 0 {
			i = s.stretches[o].first
			continue
		}
		if s.tokens[i].word() && s.lx.IsPaper(s.low(i)) {
			return i
		}
	}
	return -1
}

// saysWithin reports whether the word of speech at token at, or the verb that it
// goes with, is one of what stands in a paper.
func (s *story) saysWithin(one *sentence, at, paper int) bool {
	for i := at; i < min(one.last, at+4) && s.owner[i] < 0; i++ {
		if s.tokens[i].class.Is(lex.Within) {
			return true
		}
	}
	for i, words := one.last-1, 0; i > at && at == paper && words < 3 && s.owner[i] < 0; i-- {
		if s.tokens[i].class.Is(lex.Within) {
			return true
		}
		if s.tokens[i].word() {
			words++
		}
	}
	return false
}

// paperOwner returns whom a paper is of: "Bakanlığın açıklamasında", "kulüpten
// yapılan açıklamada", "dernek tarafından hazırlanan raporda".
func (s *story) paperOwner(one *sentence, paper int) (mention, bool) {
	for k := s.mentionFrom(paper-1) - 1; k >= 0 && s.mentions[k].first >= one.first; k-- {
		m := s.mentions[k]
		end := s.behindCase(m)
		if words, between := s.gap(end, paper); words > 8 || between > 0 {
			break
		}
		if m.kind > byRole {
			continue
		}
		switch as := s.caseOf(m); {
		case as == lex.Owning, as == lex.Ablative, s.low(end) == "tarafından", as == lex.Bare && end == paper && lex.EndsAs(s.low(paper), []string{"nda", "nde"}):
			return m, true
		}
	}
	return mention{}, false
}
