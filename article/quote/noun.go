package quote

import "warta/article/quote/lex"

// rightOf returns the mention that follows token at closely, as in "said Ek".
func (s *story) rightOf(one *sentence, at int, strict int) (mention, float32) {
	if strict > 0 && s.lx.Has(lex.Postposes) && s.follows(one, at) {
		if m, ok := s.postposed(one, at); ok {
			return m, s.weight(m)
		}
	}
	k := s.mentionFrom(at)
	if k >= len(s.mentions) || s.mentions[k].first >= one.last {
		return s.nounRight(one, at)
	}
	for strict > 0 && k+1 < len(s.mentions) && s.mentions[k+1].first < one.last && s.isObject(k) {
		k++ // "рассказал журналистам министр"
	}
	m := s.mentions[k]
	if strict > 0 && s.toldAgency(k) {
		m = s.mentions[k+1] // "poinformował PAP rzecznik Jan Kos"
		return m, max(0.8, s.weight(m))
	}
	if strict > 0 && s.lx.Has(lex.Declines) && s.oblique(m) {
		return s.beyond(one, at, at)
	}
	gap, from := 0, at+1
	if k+1 < len(s.mentions) && m.first == from && m.kind == byName && s.possesses(m) { // "said Ek's lawyer"
		m, from = s.mentions[k+1], m.last+1
	}
	for i := from; i < m.first; i++ {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.shape == sign || t.class.Is(lex.That) || t.class.Is(lex.Verb) && strict > 0 {
			return s.nounRight(one, at)
		}
		if t.class.Is(lex.Prep|lex.Link) && !t.class.Is(lex.Det) {
			if strict > 0 {
				return s.beyond(one, at, i)
			}
			continue
		}
		if !t.class.Is(lex.Aux | lex.Det | lex.Title | lex.Source) {
			gap++
		}
	}
	if strict == 0 {
		m.after, m.linked = false, false
	}
	return m, max(0, s.weight(m)-0.15*float32(gap))
}

// isObject reports whether mention k is a description in the case of an object.
func (s *story) isObject(k int) bool {
	m := s.mentions[k]
	return m.kind == byRole && s.lx.Has(lex.Declines) && s.tokens[m.head].class.Is(lex.Oblique)
}

// toldAgency reports whether mention k is an agency or a paper in capitals, which
// no ending tells from a subject, and the subject stands right behind it.
func (s *story) toldAgency(k int) bool {
	if !s.lx.Has(lex.Declines) || k+1 >= len(s.mentions) {
		return false
	}
	m, next := s.mentions[k], s.mentions[k+1]
	if m.kind != byName || m.last != m.head+1 || m.first != m.head || !isAcronym(s.text(m.head, m.last)) || s.oblique(next) || next.first-m.last > 6 {
		return false
	}
	for i := m.last; i < next.first; i++ {
		if t := &s.tokens[i]; t.low == "." && s.tokens[i-1].class.Is(lex.Title) {
			continue // "powiedziała PAP dr hab. Anna Kos"
		} else if t.shape != lower || t.class.Is(lex.Prep|lex.Link|lex.That|lex.Verb) {
			return false
		}
	}
	return next.kind == byRole && next.first == m.last || next.kind == byName && s.person(next)
}

// beyond returns the subject behind the words that the preposition at i opens:
// "“…”, said to the agency Jo Ek".
func (s *story) beyond(one *sentence, at, i int) (mention, float32) {
	if s.follows(one, at) && !s.lx.Has(lex.SubjectFirst) && !s.lx.Has(lex.VerbSecond) {
		for k := s.mentionFrom(i); k < len(s.mentions) && s.mentions[k].first < min(one.last, i+longestPhrase); k++ {
			m := s.mentions[k]
			if !s.clear(i+1, m.first) {
				break
			}
			if m.kind == byName && s.person(m) && !m.linked && (!m.after || s.nounBefore(i, m.first)) && !s.oblique(m) {
				return m, max(0.85, s.weight(m)) - 0.1
			}
		}
	}
	return s.nounRight(one, at)
}

// nounBefore reports whether the preposition before the phrase at last has its
// noun already, in a language where what follows it in the case of a subject is
// one: "powiedziała w środę minister Anna Kos".
func (s *story) nounBefore(first, last int) bool {
	if !s.lx.Has(lex.Declines) {
		return false
	}
	words := 0
	for i := first + 1; i < last; i++ {
		t := &s.tokens[i]
		if t.class.Is(lex.Prep) {
			words = 0
		} else if t.word() {
			words++
		}
	}
	return words > 0
}

// clear reports whether no sign, stretch or verb of speech stands between two
// tokens.
func (s *story) clear(i, j int) bool {
	for ; i < j; i++ {
		if s.owner[i] >= 0 || s.tokens[i].shape == sign || s.tokens[i].class.Is(lex.Verb|lex.That) {
			return false
		}
	}
	return true
}

// nounRight makes a mention of the words behind a verb when warta knows none
// of them: "said passers-by".
func (s *story) nounRight(one *sentence, at int) (mention, float32) {
	if s.lx.Has(lex.MarksSubject) {
		return mention{}, 0 // particles mark the subject, and the verb is last
	}
	first := at + 1
	skipped := lex.Aux
	if s.tokens[at].class.Is(lex.Source) {
		skipped |= lex.Prep | lex.Link
	}
	for first < one.last && s.owner[first] < 0 && s.tokens[first].class.Is(skipped) && !s.tokens[first].class.Is(lex.Det) {
		first++
	}
	if m, ok := s.titleRight(one, first); ok {
		return m, 0.9
	}
	last := first
	if s.lx.Lang == "ar" {
		last = s.arabicPhrase(one, first)
	}
	for s.lx.Lang != "ar" && last < min(one.last, first+longestPhrase) && s.owner[last] < 0 && s.tokens[last].word() &&
		!s.tokens[last].class.Is(lex.Cue|lex.Prep|lex.That|lex.Pronoun) && (last == first || !s.tokens[last].class.Is(lex.Stop&^lex.Det)) {
		if s.lx.Has(lex.CapitalNouns) && s.tokens[last].shape == lower && !s.tokens[last].class.Is(lex.Det|lex.Link) && !s.describes(last) {
			break
		}
		last++
	}
	for last > first && s.tokens[last-1].class.Is(lex.Det|lex.Link) {
		last--
	}
	if last > first && s.declined(mention{first: first, head: first, end: last, kind: byRole}) {
		return mention{}, 0 // "powiedziała dziennikarzom"
	}
	if last == first || s.tokens[first].class.Is(lex.Stop) && !s.tokens[first].class.Is(lex.Det) ||
		!s.follows(one, at) && !s.tokens[at].class.Is(lex.Source) && s.lx.Lang != "ar" {
		return mention{}, 0
	}
	return mention{first: first, head: first, last: last, end: last, kind: byRole}, 0.6
}

// titleRight makes a mention of a name in marks, with the words before it:
// "writes the “Evening Post”".
func (s *story) titleRight(one *sentence, first int) (mention, bool) {
	for i := first; i < min(one.last, first+5); i++ {
		if o := s.owner[i]; o >= 0 {
			q := &s.stretches[o]
			ok := q.to-q.from <= 5 && !s.tokens[q.to-1].terminal() && s.tokens[q.from].shape == capital
			return mention{first: first, head: i, last: q.last, end: q.last, kind: byRole}, ok
		}
		if t := &s.tokens[i]; !t.word() || t.class.Is(lex.That|lex.Prep|lex.Cue|lex.Naming) {
			break
		}
	}
	return mention{}, false
}

// endsMarked reports whether a mention ends with a name in marks, and is of no
// person: "the weekly “Post”".
func (s *story) endsMarked(m mention) bool {
	if m.last == m.first || s.owner[m.last-1] < 0 {
		return false
	}
	for i := m.first; i < m.last; i++ {
		if s.ofPerson(i) {
			return false
		}
	}
	return true
}

// nounLeft makes a mention of the words from the sentence's beginning to a
// verb when warta knows none of them.
func (s *story) nounLeft(one *sentence, at int) (mention, float32) {
	if s.lx.Lang == "ko" || s.lx.Lang == "ar" {
		return mention{}, 0
	}
	if s.lx.Lang == "tr" {
		return s.turkishLeft(one, at)
	}
	last := at
	for last > one.first && s.owner[last-1] < 0 && s.tokens[last-1].class.Is(lex.Aux) {
		last--
	}
	first := last
	if s.lx.Indefinite(s.low(one.first)) && last-one.first <= longestPhrase && last-one.first > 1 && s.wordsOnly(one.first, last) {
		return mention{first: one.first, head: one.first + 1, last: last, end: last, kind: byRole}, 0.6 // "En person med insyn"
	}
	for first > one.first && last-first < 6 && s.owner[first-1] < 0 && s.tokens[first-1].word() &&
		!s.tokens[first-1].class.Is(lex.Cue|lex.Prep|lex.That|lex.Pronoun) {
		first--
	}
	if first == last || last == first+1 && s.tokens[first].class.Is(lex.Det) || first > one.first && s.owner[first-1] < 0 && s.tokens[first-1].low != "," ||
		s.tokens[first].class.Is(lex.Stop) && !s.tokens[first].class.Is(lex.Det) || !s.tokens[first].class.Is(lex.Det) && s.tokens[first].shape == lower && s.lx.MeansDropped() > 0.5 {
		return mention{}, 0
	}
	if s.declined(mention{first: first, head: first, end: last, kind: byRole}) {
		return mention{}, 0 // "Ustawę uważa za"
	}
	if s.lx.Has(lex.CapitalNouns) {
		if first, last = s.germanNoun(first, last); first == last || isAbstract(s.low(last-1)) {
			return mention{}, 0 // "Jede Verantwortung weist Ek von sich"
		}
	}
	if s.lx.Has(lex.Postposes) {
		if first, last = s.nounOf(first, last); first == last {
			return mention{}, 0
		}
	}
	sure := float32(0.4)
	if s.lx.Has(lex.Postposes) && s.low(at) == ":" && s.tokens[first].class.Is(lex.Det) {
		sure = 0.75
	} else if first == one.first && s.tokens[first].class.Is(lex.Det) {
		sure = 0.6
	}
	return mention{first: first, head: first, last: last, end: last, kind: byRole}, sure
}

// germanNoun returns the last article of tokens[first:last] with the nouns
// behind it, which have capitals: "biss der Kater ihn und rief".
func (s *story) germanNoun(first, last int) (int, int) {
	noun := -1
	for i := last - 1; i >= first; i-- {
		switch t := &s.tokens[i]; {
		case t.shape == capital && i > first && noun < 0:
			noun = i
		case t.class.Is(lex.Det) && noun > i:
			return i, noun + 1
		case noun >= 0 && t.shape == lower && !s.describes(i):
			return noun, noun
		}
	}
	return first, last
}

// wordsOnly reports whether tokens[i:j] are words outside of any stretch.
func (s *story) wordsOnly(i, j int) bool {
	for ; i < j; i++ {
		if s.owner[i] >= 0 || !s.tokens[i].word() || s.tokens[i].class.Is(lex.Verb|lex.That|lex.Pronoun) {
			return false
		}
	}
	return true
}
