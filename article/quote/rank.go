package quote

import (
	"math"
	"math/bits"

	"warta/article/quote/lex"
)

// A situation is what the text says of a speaker who is not named beside the
// quotation.
type situation uint8

const (
	saidMore  situation = iota // no word of speech, right behind another quotation
	saidAfter                  // behind narration of the same passage: "Ek shrugged. “…”"
	saidFirst                  // at the passage's beginning, with narration behind
	saidAlone                  // the quotation is all of its passage
	saidColon                  // behind a colon: "Ek looked up: “…”"
	saidOn                     // inside a sentence that has no word of speech
	saidHe                     // a pronoun: "she said"
	saidRole                   // a description: "the minister said"
	saidVerb                   // a verb without a subject: "dijo"
	saidLed                    // a pronoun before the quotation: "She said: “…”"
	saidName                   // a name: "Ek said"
	saidMeans                  // a description that only points: "the singer said"
	situations
)

// isHe reports whether a pronoun points to the speaker.
func (at situation) isHe() bool { return at == saidHe || at == saidLed }

// isRole reports whether a description does.
func (at situation) isRole() bool { return at == saidRole || at == saidMeans }

// situationOf tells how a stretch points to its speaker, and whether that
// leaves a choice.
func (s *story) situationOf(k int) (situation, bool) {
	q := &s.stretches[k]
	switch {
	case q.resumed || q.joined || q.custom == byBlock || q.clues.has(byPage) || q.direct:
		return 0, false
	case q.pointed && q.speaker != "" && s.latterEnd(q.points.first) == q.points.last:
		return 0, false // "ce dernier" leaves no choice
	case q.pointed && q.points.kind == byPronoun && q.points.first < q.first:
		return saidLed, true
	case q.pointed && q.points.kind == byPronoun:
		return saidHe, true
	case q.pointed && q.points.kind == byRole && s.onlyPoints(q.points):
		return saidMeans, true
	case q.pointed && q.points.kind == byRole:
		return saidRole, true
	case q.pointed && q.points.kind == byNothing:
		return saidVerb, true
	case q.pointed:
		return saidName, true
	case s.fillsPassage(q) && (q.first == 0 || s.low(q.first-1) != ":"):
		return saidAlone, true
	case s.low(q.first-1) == ":":
		return saidColon, true
	case q.first == s.passages[q.passage].first:
		return saidFirst, true
	case q.first == s.sentences[q.sentence].first:
		if k > 0 && s.stretches[k-1].speech && s.stretches[k-1].passage == q.passage && q.sentence-s.stretches[k-1].sentence <= 1 {
			return saidMore, true
		}
		return saidAfter, true
	}
	return saidOn, true
}

// onlyPoints reports whether a description says no more than that somebody
// known is meant, and no office of theirs.
func (s *story) onlyPoints(m mention) bool {
	return s.definite(m) && (!s.lx.In(lex.Possessive, s.low(m.first)) && s.isEpithet(m) || s.pointed(m) && !s.isWriting(m)) && s.described(m) < 0
}

// isIndefinite reports whether a description says that it is of somebody new.
func (s *story) isIndefinite(m mention) bool {
	for i := m.first; i <= m.head; i++ {
		if s.lx.Indefinite(s.low(i)) || s.isPart(m) {
			return true
		}
	}
	return false
}

// A choice is what there was to choose from for one stretch.
type choice struct {
	at     situation
	among  []candidate
	taken  int     // a place in among, or -1
	likely float32 // how likely the one that was taken is right
	made   bool
}

// rank chooses the likeliest candidate for the speaker of stretch k, where the
// text leaves a choice.
func (s *story) rank(k int) {
	q := &s.stretches[k]
	at, ok := s.situationOf(k)
	if !ok || !q.speech {
		return
	}
	if before := s.sameSubject(k); before != nil && s.taste != nil {
		q.speaker, q.who, q.by, q.confidence, q.choice = before.speaker, before.who, before.by, before.confidence, before.choice
		q.choice.among, q.choice.taken = nil, -1
		return
	}
	q.choice = choice{at: at, among: s.candidates(k, at), taken: -1}
	if s.taste == nil {
		return
	}
	q.choice.made = true
	best, likely := s.taste.pick(at, q.choice.among)
	q.choice.taken = best
	if best < 0 {
		q.speaker, q.who = "", -1
		return
	}
	c := &q.choice.among[best]
	q.speaker, q.who, q.choice.likely = c.name, c.who, likely
	q.confidence = likely
}

// sameSubject returns the stretch before stretch k that the same words name
// the speaker of: "she called it “…” and “…”".
func (s *story) sameSubject(k int) *stretch {
	q := &s.stretches[k]
	if k == 0 || !q.pointed {
		return nil
	}
	before := &s.stretches[k-1]
	if before.sentence != q.sentence || !before.speech || !before.choice.made || !before.pointed || before.points.first != q.points.first {
		return nil
	}
	return before
}

// A taste is what each trait of a candidate weighs in each situation.
type taste struct {
	weights [situations][traitCount]float64
	nobody  [situations]float64
}

// pick returns the likeliest candidate and how likely it is.
func (t *taste) pick(at situation, cs []candidate) (best int, likely float32) {
	best = -1
	var top float64
	all := math.Exp(t.nobody[at])
	for i := range cs {
		if cs[i].traits.has(heOther) {
			continue // whatever speaks for it
		}
		odds := math.Exp(t.sum(at, cs[i].traits))
		all += odds
		if odds > top {
			best, top = i, odds
		}
	}
	return best, float32(top / all)
}

// sum adds up what some traits weigh.
func (t *taste) sum(at situation, of traits) (sum float64) {
	for i, word := range of {
		for ; word != 0; word &= word - 1 {
			sum += t.weights[at][i*64+bits.TrailingZeros64(word)]
		}
	}
	return sum
}
