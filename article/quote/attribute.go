package quote

import (
	"warta/article"
	"warta/article/quote/lex"
)

// An answer is who speaks a stretch, and why.
type answer struct {
	speaker    string
	who        int // a place in story.names.all, or -1 for a description
	by, cue    article.Span
	confidence float32
	reported   float32 // how surely the sentence reports speech, 0 to 1
	called     bool    // the cue says what somebody called something
	own        bool    // the stretch's own sentence names the speaker
	direct     bool    // and leaves no choice
	clues      clues
	points     mention // what points to the speaker, if anything does
	pointed    bool
	answered   bool // to an interviewer's question
	joined     bool // it goes on behind the narration that parts it from the stretch before
}

// attribute finds out who speaks each stretch, and whether it is speech.
func (s *story) attribute() {
	for n := range s.sentences {
		one := &s.sentences[n]
		if one.stretches[0] == one.stretches[1] {
			continue
		}
		var cs []cue
		if !s.lx.Has(lex.Unspaced) {
			cs = s.cuesOf(n)
		}
		for k := one.stretches[0]; k < one.stretches[1]; k++ {
			q := &s.stretches[k]
			q.who = -1
			if s.goesOnByDash(k) {
				s.goOn(k)
				continue
			}
			if !s.fromInterview(k) {
				s.answer(k, n, cs)
			}
			q.speech = s.isSpeech(k)
			if q.speech && q.speaker == "" && !q.direct && !s.lx.Has(lex.Unspaced) {
				s.fromClause(q, n)
			}
			s.rank(k)
		}
	}
	s.lookBack()
	s.fromPulled()
}

// answer finds the speaker of stretch k in sentence n.
func (s *story) answer(k, n int, cs []cue) {
	q := &s.stretches[k]
	if s.lx.Has(lex.Unspaced) {
		s.answerUnspaced(k, n)
		return
	}
	if s.fromKorean(k, n, cs) {
		return
	}
	if s.fromWordsBefore(q, n) || s.fromBracket(q, n) {
		return
	}
	if c, fit := s.bestCue(q, cs); fit > 0 {
		if s.joins(k, &c) {
			return
		}
		q.reported = fit
		s.credit(q, c, fit, n)
		if q.speaker != "" {
			return
		}
		q.clues = 0
	}
	if s.fromWords(q, n) || s.fromThus(q, n) {
		return
	}
	if s.leadsOnly(k) {
		s.goOn(k)
		q.joined = true
		return
	}
	if s.fromBlock(q) || q.custom != byBlock && s.fromInside(q, n) || s.fromColon(q, n) || s.fromDash(q, n) {
		return
	}
	s.carry(k, n)
}

// joins gives a stretch the speaker of the one before when one word of speech
// stands between the two for both: "“We stay”, said Ek, “or we go.”"
func (s *story) joins(k int, c *cue) bool {
	if k == 0 {
		return false
	}
	q, before := &s.stretches[k], &s.stretches[k-1]
	if before.sentence != q.sentence || before.cue != s.tokens[c.at].Span || before.speaker == "" || !before.speech ||
		c.at < before.last || c.at >= q.first || s.leadsOn(c) && s.low(q.first-1) != "," {
		return false
	}
	custom := q.answer
	q.answer = before.answer
	q.called, q.joined = custom.called, true
	q.choice.made, q.choice.likely, q.choice.taken = before.choice.made, before.choice.likely, -1
	return true
}

// bestCue returns the word of speech that reports the stretch, and how well
// it fits.
func (s *story) bestCue(q *stretch, cs []cue) (cue, float32) {
	var best cue
	var fit float32
	for _, c := range cs {
		f := s.fit(q, &c)
		if fit > 0 && f >= 0.5 && s.onlyReports(q, &best, &c) {
			best, fit = c, f
			continue
		}
		if s.opensWithHow(q, &c) && !s.reportedOwn(q, cs, &c) {
			return c, 0.9
		}
		if fit >= 0.5 && best.at < q.first && c.at >= q.last && best.class.Is(lex.Verb) && !c.class.Is(lex.Verb) && best.sure >= 0.5 {
			continue // "Ek called it “…”, according to Berg": a verb before, a source behind
		}
		if fit >= 0.5 && s.inserted(q, &best, &c) {
			continue
		}
		if f > fit {
			best, fit = c, f
		}
	}
	return best, fit
}

// onlyReports reports whether a sentence opens with who reports it, and has a verb of
// speech with a subject of its own between that and a stretch: "According to the Daily
// Post, the minister called it “…”".
func (s *story) onlyReports(q *stretch, source, c *cue) bool {
	one := &s.sentences[q.sentence]
	if !c.class.Is(lex.Verb) || c.sure < 0.5 || c.at >= q.first || c.at <= source.at || c.subject.first < source.subject.last || c.subject.first >= q.first || !s.mayReport(c.subject) {
		return false
	}
	return source.class.Is(lex.Source) && !source.class.Is(lex.Verb) && source.at <= one.first+1 || s.inHow(one, source)
}

// inserted reports whether a source only stands between commas behind a verb of speech
// that has its own subject: "Ek told his guest, according to the office, that “…”".
func (s *story) inserted(q *stretch, verb, c *cue) bool {
	return verb.class.Is(lex.Verb) && verb.sure >= 0.5 && verb.at < c.at && c.at < q.first && c.class.Is(lex.Source) && !c.class.Is(lex.Verb) &&
		(s.mayReport(verb.subject) && (s.low(c.at-1) == "," || s.low(c.at-1) == "،") || s.low(c.at) == "لسان") // through its spokesman
}

// mayReport reports whether a mention is of somebody, and not of something written.
func (s *story) mayReport(m mention) bool {
	switch m.kind {
	case byName:
		return s.person(m)
	case byRole:
		return !s.isWriting(m)
	}
	return false
}

// inHow reports whether a word of speech stands in the clause that opens a sentence with
// "as": "as the agency reports,".
func (s *story) inHow(one *sentence, c *cue) bool {
	return s.lx.In(lex.How, s.low(one.first)) && s.clear(one.first, c.at)
}

// reportedOwn reports whether a verb behind a how-clause says of somebody else what a
// stretch is.
func (s *story) reportedOwn(q *stretch, cs []cue, how *cue) bool {
	for i := range cs {
		if s.onlyReports(q, how, &cs[i]) {
			return true
		}
	}
	return false
}

// opensWithHow reports whether a sentence opens with a German clause that says who
// reports all behind it: "Wie Ek mitteilt, verlangt das Gesetz …".
func (s *story) opensWithHow(q *stretch, c *cue) bool {
	one := s.sentences[q.sentence]
	return s.lx.In(lex.How, s.low(one.first)) && c.class.Is(lex.Say) && c.sure >= 0.5 && c.at < q.first && s.low(c.at+1) == "," &&
		c.subject.first > one.first && c.subject.last <= c.at
}

// fit says how well a cue stands to a stretch: beside it, with a colon, and
// not beside another.
func (s *story) fit(q *stretch, c *cue) float32 {
	if c.subject.first < q.last && q.first < c.subject.last {
		return 0 // a name in marks, "writes the “Evening Post”", speaks no words of its own
	}
	if c.at < q.first && (s.deniesSaying(c) || s.ownParticle(q) || s.spent(q, c)) {
		return 0
	}
	f := float32(0.9)
	if c.class.Is(lex.Weak) && !c.class.Is(lex.Say) {
		f = 0.75
	}
	if s.quotativeAt(c.at) || s.bindsTurkish(c) {
		if c.at == q.last {
			return f
		}
		return 0 // it ends the words of another
	}
	if c.at >= q.last {
		gap, between := s.gap(q.last, s.finiteOf(q, c))
		if s.sentences[q.sentence].first+1 < q.first && s.lx.Lang != "tr" {
			f -= 0.15 // inside a sentence, its own verb before the agency's behind
		}
		f -= 0.04 * float32(gap)
		if s.lx.Has(lex.VerbLast) {
			f -= 0.05 * float32(between)
		} else {
			f -= 0.3 * float32(between)
		}
		if s.leadsOn(c) {
			f -= 0.3
		}
		if c.class.Is(lex.Source) && s.low(c.at-1) == "حد" {
			f += 0.2 // "على حد تعبير …"
		}
		return f
	}
	gap, between := s.gap(c.at+1, q.first)
	f -= 0.01*float32(gap) + 0.1*float32(between)
	if gap <= 2 && between == 0 {
		f += 0.08 // the nearest verb, not the one of the main clause
	}
	if q.first > 0 && s.tokens[q.first-1].low == ":" {
		f += 0.1
	}
	return f
}

// finiteOf returns where the verb stands that a cue behind a stretch is part of: in
// German its helping verb, "Vor „…“ hat Ek gewarnt".
func (s *story) finiteOf(q *stretch, c *cue) int {
	for i := q.last; i < min(c.at, q.last+3) && s.owner[i] < 0 && s.low(i) != ","; i++ {
		if s.lx.In(lex.Finite, s.low(i)) {
			return i
		}
	}
	return c.at
}

// spent reports whether a word of speech before a stretch ends the words of another
// behind which somebody else comes: "Ek “…” yorumunu yaparken, Berg temkinli: “…”".
func (s *story) spent(q *stretch, c *cue) bool {
	if s.lx.Lang != "tr" || c.at == 0 || s.owner[c.at-1] < 0 {
		return false
	}
	for k := s.mentionFrom(c.at); k < len(s.mentions) && s.mentions[k].first < q.first; k++ {
		if m := s.mentions[k]; m.kind == byName && !m.after && !m.linked && m.first != c.subject.first {
			return true
		}
	}
	return false
}

// gap counts the words and the stretches between two tokens, up to a bound.
func (s *story) gap(i, j int) (words, between int) {
	for ; i < j && words < 30; i++ {
		if o := s.owner[i]; o >= 0 {
			between++
			i = s.stretches[o].last - 1
			continue
		}
		if s.tokens[i].shape != sign {
			words++
		}
	}
	return words, between
}

// leadsOn reports whether a cue reports what comes behind it.
func (s *story) leadsOn(c *cue) bool {
	for i := c.at + 1; i < min(len(s.tokens), c.at+8); i++ {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.low == ":" || t.class.Is(lex.That) {
			return true
		}
		if t.terminal() || t.low == "," {
			return false
		}
	}
	return false
}
