package quote

import (
	"slices"
	"strings"

	"warta/article/quote/lex"
)

// addSpeakers adds who spoke before.
func (l *shortlist) addSpeakers(k int) {
	s := l.s
	var order []string
	for j := k - 1; j >= max(0, k-8) && len(order) < 3; j-- {
		o := &s.stretches[j]
		if !o.speech || o.speaker == "" || slices.Contains(order, o.speaker) {
			continue
		}
		t := l.find(o.who, o.speaker)
		if o.who < 0 && o.pointed && o.points.kind == byRole {
			l.noteGenderOf(o.speaker, o.points)
		}
		switch len(order) {
		case 0:
			t.note(spokeLast, o.passage == l.q.passage)
			t.note(spokeOver, o.passage == l.q.passage-1)
			t.note(spokeFar, o.passage < l.q.passage-1)
			t.note(asked, s.low(o.to-1) == "?")
			t.note(answers, l.turns(o))
			t.note(questioned, l.asked)
		case 1:
			t.note(spokeSecond, true)
			t.note(alternates, l.turns(&s.stretches[k-1]) && o.passage >= l.q.passage-2)
		default:
			t.note(spoke, true)
		}
		order = append(order, o.speaker)
	}
}

// addReporting adds whom the sentence of the stretch goes on to report.
func (l *shortlist) addReporting() {
	if who, name := l.s.reporting(l.q.sentence); name != "" {
		l.find(who, name).note(reporting, true)
	}
}

// noteSince notes who was a subject since somebody spoke.
func (l *shortlist) noteSince(k int) {
	s := l.s
	if k == 0 || !s.stretches[k-1].speech || s.stretches[k-1].speaker == "" {
		return
	}
	o := &s.stretches[k-1]
	others := false
	for n := o.sentence + 1; n < min(l.q.sentence+1, o.sentence+4); n++ {
		i := s.subjectOf(n)
		if i < 0 || s.mentions[i].first >= l.q.first {
			continue
		}
		if who, name := s.meant(s.mentions[i]); name != "" {
			l.find(who, name).note(since, true)
			others = others || who != o.who || who < 0
		}
	}
	if !others {
		l.find(o.who, o.speaker).note(unbroken, true)
	}
}

// turns reports whether a stretch and the one before it are dialogue. Swedish
// papers open every paragraph of one speaker with a dash.
func (l *shortlist) turns(before *stretch) bool {
	if l.s.lx.Lang == "sv" && before.custom == byDash && l.s.low(before.to-1) != "?" {
		return false
	}
	return before.passage == l.q.passage-1 && l.s.fillsPassage(l.q) && before.first == l.s.passages[before.passage].first && !l.q.resumed
}

// asksBefore reports whether the passage before a stretch's is a question of
// the writer's, as in an interview.
func (s *story) asksBefore(q *stretch) bool {
	if q.passage == 0 || q.first != s.passages[q.passage].first {
		return false
	}
	p := &s.passages[q.passage-1]
	last := p.last - 1
	return s.owner[last] < 0 && s.tokens[last].low == "?"
}

// questions reports whether a passage is what an interviewer asks: a dash opens
// it and no quotation fills it, "――今後の目標は。", or it ends with a question and the
// story goes on like that.
func (s *story) questions(passage int) bool {
	if passage < 0 {
		return false
	}
	p := &s.passages[passage]
	if s.lx.Has(lex.Unspaced) || s.lx.Lang == "ko" {
		return strings.Contains("―—─", s.tokens[p.first].low) && s.tokens[p.first].shape == sign && s.owner[p.first] < 0
	}
	return s.putsQuestion(passage) && s.isInterview()
}

// putsQuestion reports whether a passage is a short one of the writer's own that
// ends with a question.
func (s *story) putsQuestion(passage int) bool {
	p := &s.passages[passage]
	return p.last-p.first <= longestQuestion && s.owner[p.first] < 0 && s.owner[p.last-1] < 0 && s.low(p.last-1) == "?"
}

// longestQuestion is how many tokens an interviewer's question may have.
const longestQuestion = 60

// isInterview reports whether the story is one, or has one in it: quotations fill
// the passages behind two questions or more.
func (s *story) isInterview() bool {
	if s.answers == 0 {
		s.answers = 1
		for i := range s.stretches {
			if q := &s.stretches[i]; q.passage > 0 && q.first == s.passages[q.passage].first && s.fillsPassage(q) && s.putsQuestion(q.passage-1) {
				s.answers++
			}
		}
	}
	return s.answers > 2
}

// fromInterview gives what is all of a passage behind an interviewer's question
// to the one who answered before, or at first to the person named most.
func (s *story) fromInterview(k int) bool {
	q := &s.stretches[k]
	if q.first != s.passages[q.passage].first || !s.fillsPassage(q) || !s.questions(q.passage-1) {
		return false
	}
	if q.who = s.interviewed(k); q.who < 0 {
		return false
	}
	q.speaker, q.reported, q.confidence = s.names.all[q.who].full, 0.9, 0.9
	q.answered, q.direct = true, true
	q.choice = choice{made: true, likely: 0.9, taken: -1}
	return true
}

// interviewed returns who answers an interviewer's questions: whoever did
// before, or else the person named most before the first of them.
func (s *story) interviewed(k int) int {
	for j := k - 1; j >= 0; j-- {
		if s.stretches[j].answered {
			return s.stretches[j].who
		}
	}
	best, count := -1, map[int]int{}
	for _, p := range s.passages[:s.stretches[k].passage-1] {
		if !s.tokens[p.last-1].terminal() {
			continue // a headline, or who asks
		}
		for i := s.mentionFrom(p.first - 1); i < len(s.mentions) && s.mentions[i].first < p.last; i++ {
			m := s.mentions[i]
			if m.kind != byName || !s.person(m) {
				continue
			}
			if count[m.name]++; best < 0 || count[m.name] > count[best] {
				best = m.name
			}
		}
	}
	for who, n := range count {
		if leader := s.leader(); n == count[best] && who != best {
			return leader // who asks may be named once, too
		}
	}
	if best < 0 {
		return s.leader()
	}
	return best
}
