package quote

import (
	"strings"

	"warta/article/quote/lex"
)

// isSpeech reports whether stretch k is somebody's words, and not a title, a
// nickname or a word that the writer keeps at arm's length.
func (s *story) isSpeech(k int) bool {
	q := &s.stretches[k]
	words, capitals, all := s.count(q)
	if words == 0 || q.custom == byBlock {
		return words > 0
	}
	if s.isNickname(q, words) {
		return false
	}
	score := length(words) + s.ending(q) + s.setting(q) - s.namesArabic(q, words)
	if q.reported == 0 && q.speaker == "" && words < 9 {
		score--
	}
	score += 2.2 * q.reported
	if s.lx.Lang == "ko" && s.quotativeBehind(q) || s.boundTurkish(q) {
		score += 1.2
	}
	if s.isSentence(q) {
		score += 1.2
	}
	if s.lx.Has(lex.Unspaced) {
		score += s.hanSpeech(q)
	}
	if words >= 2 && s.tokens[q.from].shape == lower {
		score += 0.5 // names and titles begin with a capital
	}
	if !s.isSentence(q) {
		score -= s.titleCase(q, words, capitals, all) // "“Never.”" is none
	}
	if s.namesSomething(q, words) {
		score -= 1.2
	}
	if q.cue.Start >= s.tokens[q.last-1].End && q.reported > 0.8 && !q.called && q.first == s.sentences[q.sentence].first {
		score += 0.8 // "“Yes”, says Ek" opens its sentence
	}
	if q.custom == bySingle && words < 5 && !s.singles {
		score--
	}
	if q.custom == byDash || q.resumed || k+1 < len(s.stretches) && s.stretches[k+1].resumed {
		score += 3
	}
	if q.speaker != "" && !q.own {
		score += 0.6
	}
	return score >= 1.5
}

// isSentence reports whether a stretch is all of a sentence, as no title in a
// running text is.
func (s *story) isSentence(q *stretch) bool {
	one := s.sentences[q.sentence]
	p := s.passages[q.passage]
	return q.first == one.first && one.last-q.last <= 1 && (s.finished(q) || one.last > q.last && s.tokens[q.last].terminal()) &&
		(p.last > one.last || p.first < one.first || s.inTurns(q))
}

// inTurns reports whether a quotation fills its passage and the passage before
// or behind begins with one too, as where two people take turns.
func (s *story) inTurns(q *stretch) bool {
	if q.passage == 0 || !s.fillsPassage(q) || !s.tokens[s.passages[q.passage].last-1].terminal() && !s.finished(q) {
		return false
	}
	for _, n := range [...]int{q.passage - 1, q.passage + 1} {
		if n > 0 && n < len(s.passages) {
			if o := s.owner[s.passages[n].first]; o >= 0 && s.stretches[o].opener == q.opener {
				return true
			}
		}
	}
	return false
}

// titleCase says how much a stretch looks like a title or a name by its
// capitals. German writes every noun with one.
func (s *story) titleCase(q *stretch, words, capitals, all int) float32 {
	german := s.lx.Has(lex.CapitalNouns)
	switch {
	case words > 1 && s.stopInside(q):
		return 0
	case all > 0 && capitals == all && words <= 6:
		if german && words == 1 || q.reported >= 0.8 && !q.called {
			return 0.6
		}
		return 1.5
	case capitals*2 > all && words > 2 && words <= 8 && !german:
		return 1
	}
	return 0
}

// stopInside reports whether a sentence ends inside a stretch, as none does in
// a title.
func (s *story) stopInside(q *stretch) bool {
	for i := q.from + 1; i < min(q.to-1, q.from+outlook); i++ {
		if s.tokens[i].terminal() && s.stops(&s.passages[q.passage], i) {
			return true
		}
	}
	return false
}

// namesSomething reports whether a stretch is the name of what the noun before
// it means: "the director of the plant “North Star” said".
func (s *story) namesSomething(q *stretch, words int) bool {
	if q.first == 0 || words > 4 || s.tokens[q.from].shape != capital || s.ending(q) > 0 || q.called || s.lx.Has(lex.CapitalNouns) {
		return false
	}
	b := &s.tokens[q.first-1]
	if b.class.Is(lex.Words) && q.reported >= 0.9 {
		return false // "with the words “Enough is enough”"
	}
	if s.boundTurkish(q) {
		return false // "duyuruda “Biletler iade edilecek” denildi"
	}
	return s.owner[q.first-1] < 0 && b.shape == lower && !b.class.Is(lex.Verb|lex.That|lex.As|lex.Prep|lex.Aux|lex.Det|lex.Source|lex.Object|lex.Pronoun) &&
		!s.lx.In(lex.Conjunction, b.low) && !s.lx.AnyVerb(b.low)
}

// count returns how many words a stretch has, and how many of those in a
// script with case begin with a capital.
func (s *story) count(q *stretch) (words, capitals, all int) {
	for i := q.from; i < q.to; i++ {
		switch s.tokens[i].shape {
		case capital:
			capitals++
			fallthrough
		case lower:
			all++
			words++
		case caseless:
			if s.lx.Lang == "ar" {
				words++
				continue
			}
			words += max(1, runes(&s.tokens[i])/2)
		case number:
			if s.lx.Has(lex.Unspaced) { // "5元能买几片叶子"
				words += runes(&s.tokens[i]) / 2
			}
		}
	}
	return words, capitals, all
}

func length(words int) float32 {
	switch {
	case words >= 9:
		return 3
	case words >= 6:
		return 2
	case words >= 3:
		return 0.5
	}
	return 0
}

// ending scores what stands before the closing mark.
func (s *story) ending(q *stretch) float32 {
	switch last := s.tokens[q.to-1].low; {
	case last == "," && q.to-q.from > 3 && s.sentences[q.sentence].first == q.first:
		return 2 // "“We stay here,” …"
	case strings.Contains(",!?…，！？", last):
		return 1.5
	case strings.Contains(".。", last):
		return 1
	}
	return 0
}

// setting scores what stands before the opening mark.
func (s *story) setting(q *stretch) float32 {
	if q.first == 0 || s.passages[q.passage].first == q.first {
		return 0.3
	}
	b := &s.tokens[q.first-1]
	switch {
	case b.low == ":" || b.low == "：":
		return 2
	case s.isCharge(q):
		return -3.5
	case b.dash() && s.startsSentence(q.first-1):
		return 1 // "— сказал он. — «…»"
	case b.class.Is(lex.Naming) && s.tokens[q.from].shape == lower && q.reported > 0.6 && (q.called || q.to-q.from > 1):
		return -0.1 // "calls the book “a quiet masterpiece”"
	case b.class.Is(lex.Naming) && b.class.Is(lex.Weak) && s.lx.Lang == "ar" && q.reported > 0:
		return 0.3 // "بما سماه «…»"
	case b.class.Is(lex.Words|lex.Naming) && q.reported > 0 && s.used(q):
		return 0.3 // "used the word “disaster”"
	case b.class.Is(lex.Words) && q.reported >= 0.9:
		return 0.3 // "with the words “Enough is enough”"
	case b.class.Is(lex.Naming):
		return -2
	case s.lx.Has(lex.Declines) && b.class.Is(lex.Say) && s.tokens[q.from].shape == capital && q.to-q.from <= 3 && s.thatBehind(q):
		return -2.5 // "рассказал «Вестнику», что"
	case b.class.Is(lex.Det) && s.tokens[q.from].shape == capital && s.toldTo(q):
		return -1.5 // "told the “Evening Post”"
	case b.class.Is(lex.Det) && s.tokens[q.from].shape == capital && q.to-q.from > 1:
		return -0.8 // the “Evening Post”
	case b.class.Is(lex.As) && q.first > 1 && s.tokens[q.first-2].class.Is(lex.Naming):
		return -2 // "known as the “…”"
	case b.class.Is(lex.As) && q.reported > 0:
		return 0.3
	}
	return 0
}

// thatBehind reports whether a clause with what was said follows a stretch.
func (s *story) thatBehind(q *stretch) bool {
	return s.low(q.last) == "," && q.last+1 < len(s.tokens) && s.tokens[q.last+1].class.Is(lex.That)
}

// toldTo reports whether a word of speech, and a name at most, stands before
// the determiner of a stretch: "sagte Ek der „Zeitung“".
func (s *story) toldTo(q *stretch) bool {
	for i := q.first - 2; i >= max(0, q.first-5); i-- {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.shape == sign || t.shape == lower && !t.class.Is(lex.Say) {
			return false
		}
		if t.class.Is(lex.Say) {
			return true
		}
	}
	return false
}

// hanSpeech scores a stretch of Chinese or Japanese by what stands around it:
// all of a sentence is somebody's words, and what tells a name is none.
func (s *story) hanSpeech(q *stretch) float32 {
	one := s.sentences[q.sentence]
	before, after := s.narrationText(one.first, q.first), s.narrationText(q.last, one.last)
	switch {
	case hasAnyPrefix(after, []string{"と名付", "と名づけ", "と呼ばれ", "と称され", "と題し", "と題する", "という名", "と銘打"}):
		return -2
	case strings.HasSuffix(before, "は") && s.namesHan(strings.TrimSuffix(before, "は")), s.namesHan(before):
		return -2
	case strings.Trim(before+after, terminals) == "" && q.to-q.from > 1 && (s.lx.Lang == "ja" || s.finished(q)):
		return 1.2
	}
	return 0
}

// namesHan reports whether narration ends with a word that a name follows.
func (s *story) namesHan(before string) bool {
	for _, w := range s.lx.Naming {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	return false
}

// narrationText returns the text in tokens[first:last] that no stretch has.
func (s *story) narrationText(first, last int) string {
	text := ""
	for i := first; i < last; i++ {
		if s.owner[i] < 0 {
			text += s.text(i, i+1)
		}
	}
	return text
}
