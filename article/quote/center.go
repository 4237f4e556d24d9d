package quote

import "warta/article"

// outOfCenter is how many sentences back the center is looked for.
const outOfCenter = 6

// noteCenter notes whom the story is about just before the stretch.
func (l *shortlist) noteCenter() {
	who, at := l.center()
	if who < 0 {
		return
	}
	t := l.find(who, l.s.names.all[who].full)
	t.note(center, true)
	t.note(centerAlone, !l.namedSince(who, at))
}

// center returns the first person, going back from the stretch, who is the
// subject of a sentence or speaks in one, and the token where.
func (l *shortlist) center() (who, at int) {
	s := l.s
	for n := l.q.sentence; n >= 0 && n > l.q.sentence-outOfCenter && s.sentences[n].passage >= l.q.passage-2; n-- {
		if who := s.speakerIn(n, l.q.first); who >= 0 {
			return who, s.sentences[n].first
		}
		i := s.subjectOf(n)
		if i < 0 || s.mentions[i].first >= l.q.first {
			continue
		}
		m := s.mentions[i]
		if m.kind == byRole && s.described(m) < 0 && s.definite(m) && (s.isEpithet(m) || s.pointed(m)) {
			m.kind = byPronoun
		}
		who, _ := s.meant(m)
		if m.kind == byPronoun {
			who = s.antecedent(m, n).who
		}
		if who >= 0 && s.names.all[who].kind == article.Person {
			return who, m.first
		}
	}
	return -1, 0
}

// speakerIn returns the person who speaks last in sentence n before a token, or
// -1.
func (s *story) speakerIn(n, before int) int {
	one := s.sentences[n]
	for k := one.stretches[1] - 1; k >= one.stretches[0]; k-- {
		q := &s.stretches[k]
		if q.first < before && q.speech && q.speaker != "" && q.who >= 0 && s.names.all[q.who].kind == article.Person {
			return q.who
		}
	}
	return -1
}

// namedSince reports whether another person is named between a token and the
// stretch.
func (l *shortlist) namedSince(who, at int) bool {
	s := l.s
	for k, left := s.mentionFrom(l.q.first)-1, mostMentions; k >= 0 && left > 0 && s.mentions[k].first >= at; k-- {
		left--
		if m := s.mentions[k]; m.kind == byName && m.name != who && s.person(m) && m.first < l.q.first {
			return true
		}
	}
	return false
}
