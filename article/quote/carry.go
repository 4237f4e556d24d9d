package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// carry gives a stretch whose sentence names nobody the speaker of the one
// before, if the speech goes on. A block quote goes on only with another: it
// shows something, and who spoke before hardly said it.
func (s *story) carry(k, n int) {
	q := &s.stretches[k]
	if q.custom == byBlock && !q.resumed {
		return
	}
	indirect := q.reported == 0 && s.isIndirect(n)
	if indirect {
		q.reported = 0.5
	}
	if k == 0 || s.stretches[k-1].speaker == "" || !s.stretches[k-1].speech || s.stretches[k-1].passage < q.passage {
		if indirect || s.standsAlone(q, n) {
			s.fromSubject(q, n)
		}
		if q.speaker != "" || k == 0 || s.stretches[k-1].speaker == "" {
			return
		}
	}
	before := &s.stretches[k-1]
	var sure float32
	var how clue
	switch {
	case q.resumed:
		sure, how = 0.97, resumes
	case before.passage == q.passage && n-before.sentence <= 1:
		sure, how = 0.92, carried
	case before.passage == q.passage && n-before.sentence <= memory:
		sure, how = 0.8, carriedFar
	case q.passage == before.passage+1 && s.fillsPassage(q):
		sure, how = 0.7, carriedOver
	default:
		return
	}
	q.speaker, q.who, q.by = before.speaker, before.who, before.by
	q.confidence, q.clues = before.confidence*sure, before.clues
	q.clues.note(how, true)
	if q.resumed {
		q.choice.made, q.choice.likely, q.choice.taken = before.choice.made, before.choice.likely, -1
	}
}

// isIndirect reports whether sentence n is indirect speech by its verbs, as
// German marks it.
func (s *story) isIndirect(n int) bool {
	one := s.sentences[n]
	for i := one.first; i < one.last; i++ {
		if s.owner[i] < 0 && s.tokens[i].class.Is(lex.Reported) {
			return true
		}
	}
	return false
}

// longestLead is how many tokens may say that somebody goes on: "Und weiter:".
const longestLead = 9

// leadsOnly reports whether the words before a colon and stretch k name nobody
// and only say that who spoke before goes on.
func (s *story) leadsOnly(k int) bool {
	q := &s.stretches[k]
	if k == 0 || s.low(q.first-1) != ":" {
		return false
	}
	before := &s.stretches[k-1]
	if !before.speech || before.speaker == "" || q.passage-before.passage > 1 {
		return false
	}
	more := false
	first := q.first - 2
	for ; first >= before.last && !s.tokens[first].terminal() && s.owner[first] < 0; first-- {
		t := &s.tokens[first]
		if q.first-first > longestLead || t.class.Is(lex.Role|lex.Pronoun|lex.Document) {
			return false
		}
		more = more || s.lx.In(lex.More, t.low)
	}
	m := s.mentionFrom(first)
	return more && (m >= len(s.mentions) || s.mentions[m].first >= q.first)
}

// longestReport is how many sentences one word of speech may report.
const longestReport = 6

// isReport reports whether sentence n is indirect speech, and no word of
// speech in it says whose.
func (s *story) isReport(n int) bool {
	if !s.isIndirect(n) {
		return false
	}
	for _, c := range s.cuesOf(n) {
		if c.sure >= 0.5 {
			return false
		}
	}
	return true
}

// reporting returns who is reported in sentence n, when it goes on with what
// one before began: "Ek denied it. That be a lie."
func (s *story) reporting(n int) (who int, name string) {
	from := n
	for from > 0 && n-from < longestReport && s.isReport(from) && s.sentences[n].passage-s.sentences[from-1].passage <= 1 {
		from--
	}
	if from == n || s.isReport(from) {
		return -1, ""
	}
	for _, c := range s.cuesOf(from) {
		if who, name = s.sayer(c.subject, from); c.sure >= 0.5 && name != "" {
			return who, name
		}
	}
	one := s.sentences[from]
	if one.stretches[0] < one.stretches[1] {
		if q := &s.stretches[one.stretches[1]-1]; q.speech && q.speaker != "" {
			return q.who, q.speaker
		}
	}
	if i := s.subjectOf(from); i >= 0 {
		return s.sayer(s.mentions[i], from)
	}
	return -1, ""
}

// standsAlone reports whether a stretch is a whole sentence of its own.
func (s *story) standsAlone(q *stretch, n int) bool {
	one := s.sentences[n]
	return q.first == one.first && one.last-q.last <= 1 && q.to-q.from >= 5
}

// fromSubject names the subject of the sentence before, in the same passage,
// as the speaker.
func (s *story) fromSubject(q *stretch, n int) {
	who, _, back := s.subjectBefore(q.first, n, 0)
	if who >= 0 && s.sentences[n-back].passage == q.passage {
		q.clues.note(bySubject, true)
		q.speaker, q.who, q.confidence = s.names.all[who].full, who, 0.65-0.05*float32(back)
	}
}

// fillsPassage reports whether a stretch is all of its passage.
func (s *story) fillsPassage(q *stretch) bool {
	p := &s.passages[q.passage]
	rest := 0
	for i := q.last; i < p.last && rest < 2; i++ {
		if !strings.Contains(".,", s.tokens[i].low) {
			rest++
		}
	}
	return q.first == p.first && rest == 0
}

// lookBack gives a stretch without a speaker that of the next, if that goes
// on with it: "“No.” “Never,” said Ek."
func (s *story) lookBack() {
	for k := len(s.stretches) - 2; k >= 0; k-- {
		q, next := &s.stretches[k], &s.stretches[k+1]
		if !q.speech || !next.speech || next.speaker == "" || q.own {
			continue
		}
		if next.resumed && next.own || q.speaker == "" && q.passage == next.passage && next.first == q.last {
			q.speaker, q.who, q.by, q.cue, q.confidence, q.clues = next.speaker, next.who, next.by, next.cue, next.confidence*0.95, next.clues
			q.clues.note(fromNext, true)
			q.choice.made, q.choice.likely, q.choice.taken = next.choice.made, next.choice.likely, -1
			q.own = next.resumed
		}
	}
}

// goesOnByDash reports whether stretch k is the rest of what a dash opened
// before the narration that only says who spoke: "– Nie – odparł Kos. – Nigdy."
func (s *story) goesOnByDash(k int) bool {
	q := &s.stretches[k]
	if q.custom != byDash || k == 0 || s.lx.Has(lex.Unspaced) {
		return false
	}
	before := &s.stretches[k-1]
	if before.custom != byDash || before.passage != q.passage || !before.speech || before.cue.Len() == 0 || q.first-before.last > longestAside {
		return false
	}
	for i := before.last; i < q.first-1; i++ {
		if s.tokens[i].terminal() && s.stops(&s.passages[q.passage], i) && s.tokens[i+1].word() {
			return false
		}
	}
	return true
}

// longestAside is how many tokens of narration may part an utterance.
const longestAside = 40

// goOn gives stretch k the speaker of the one before, whoever that is.
func (s *story) goOn(k int) {
	q, before := &s.stretches[k], &s.stretches[k-1]
	q.speech, q.reported = true, 0.9
	q.speaker, q.who, q.by = before.speaker, before.who, before.by
	q.confidence, q.clues = before.confidence, before.clues
	q.clues.note(resumes, true)
	q.choice = choice{made: before.choice.made, likely: before.choice.likely, taken: -1}
}
