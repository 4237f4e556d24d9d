package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// A clue is something that speaks for or against an answer. What each weighs
// is learned from answers that are known to be right or wrong: cmd/train-quotes.
type clue uint8

const (
	cueBefore      clue = iota // the word of speech stands before the quotation
	cueBehind                  // or behind it
	cueRightBehind             // verb and speaker follow the quotation: "“…”, said Ek"
	cueColon                   // speaker, verb and colon go before it: "Ek said: “…”"
	cueWeak                    // it may have other senses: "called"
	cueSource                  // it is none: "according to"
	cueFar                     // several words stand between it and the quotation
	cueParted                  // another quotation does
	subjectNext                // nothing stands between it and the speaker
	subjectLeads               // the speaker opens the sentence
	subjectFar                 // several words stand between it and the speaker
	subjectBehind              // the speaker stands behind the word of speech

	byColon   // the sentence before a colon names the speaker
	byAside   // narration inside the marks does
	bySign    // a dash and a name behind the quotation do
	byPage    // the page says who wrote the block quote
	byClause  // no word of speech: the sentence has a subject
	bySubject // nothing reports speech: somebody was the subject before

	carried      // from the quotation before, in the same sentence or the next
	carriedFar   // from farther back in the passage
	carriedOver  // from the passage before
	resumes      // marks say that the utterance goes on
	fromNext     // from the quotation behind
	mentionNamed // a name stands where the speaker is pointed to
	mentionRole  // a description does
	mentionHe    // a pronoun does
	mentionNone  // nothing does: the verb has no subject
	roleNew      // the description is of nobody named
	roleGiven    // the story gave it to a name
	roleEpithet  // it can mean whom the story speaks of

	toldJustNow   // whom a pronoun means spoke in the sentence before
	onlySpoke     // spoke last, and nobody was a subject since
	onlySubject   // was the subject before, and nobody spoke
	spokeSubject  // both
	subjectNearer // was the subject after another spoke
	spokeNearer   // spoke after another was the subject
	backOne       // stands one sentence back
	backMore      // more
	otherPassage  // in another passage
	genderKnown   // the pronoun's gender agrees with what the story says
	rivals        // the sentences name other people before the quotation
	manyRivals    // several

	short     // the quotation has one word or two
	titleLike // it begins with a capital, and does not end like a sentence

	isPerson
	isPlaceName
	isOrg
	isKnown     // the name is an entity
	isGuessed   // it is not, though the story's entities are known
	oneWord     // the name has one word
	unspacedOne // the language has no blanks

	weightNone // how sure the rules are, in five steps
	weightLow
	weightMid
	weightHigh
	weightSure

	clueCount
)

// clues is a set of clues.
type clues uint64

// It has a bit for each clue.
const _ = uint(64 - clueCount)

func (c *clues) note(k clue, ok bool) {
	if ok {
		*c |= 1 << k
	}
}

func (c clues) has(k clue) bool { return c&(1<<k) != 0 }

// evidence returns the clues of a stretch's answer: those that were noted on
// the way to it, and those of who it names.
func (s *story) evidence(q *stretch) clues {
	c := q.clues
	c.note(unspacedOne, s.lx.Has(lex.Unspaced))
	if q.who >= 0 && q.who < len(s.names.all) {
		n := &s.names.all[q.who]
		c.note(isPerson, n.kind == article.Person)
		c.note(isPlaceName, n.kind == article.Place)
		c.note(isOrg, n.kind == article.Org)
		c.note(isKnown, n.known)
		c.note(isGuessed, !n.known && len(s.entities) > 0)
		c.note(oneWord, !strings.Contains(n.full, " "))
	}
	words, capitals, all := s.count(q)
	c.note(short, words <= 2)
	c.note(titleLike, words <= 5 && all > 0 && capitals == all && s.ending(q) == 0)
	people := s.peopleBefore(q)
	c.note(rivals, people == 1)
	c.note(manyRivals, people > 1)
	switch w := q.confidence; {
	case w < 0.5:
		c.note(weightNone, true)
	case w < 0.65:
		c.note(weightLow, true)
	case w < 0.78:
		c.note(weightMid, true)
	case w < 0.88:
		c.note(weightHigh, true)
	default:
		c.note(weightSure, true)
	}
	return c
}

// peopleBefore counts the people other than the speaker that the sentence of a
// stretch and the one before it name before the stretch, up to a bound.
func (s *story) peopleBefore(q *stretch) int {
	var seen [3]int
	n := 0
	first := max(s.passages[q.passage].first, s.sentences[max(0, q.sentence-1)].first)
	for k, left := s.mentionFrom(q.first)-1, mostMentions; k >= 0 && left > 0 && n < len(seen); k-- {
		left--
		m := s.mentions[k]
		if m.first < first {
			break
		}
		if m.kind != byName || m.name == q.who || !s.person(m) {
			continue
		}
		known := false
		for _, who := range seen[:n] {
			known = known || who == m.name
		}
		if !known {
			seen[n] = m.name
			n++
		}
	}
	return n
}
