package quote

import (
	"strings"

	"warta/article/quote/lex"
)

const (
	terminals = ".!?…。！？؟"
	// tail is how long the narration behind a finished quotation may be to
	// belong to it.
	tail = 14
	// longestSentence bounds what one sentence costs, in tokens; text without
	// a stop is cut there.
	longestSentence = 250
)

func (t *token) terminal() bool { return t.shape == sign && strings.Contains(terminals, t.low) }

// cutSentences cuts the passages into sentences. A quotation is part of the
// sentence around it, whatever stops are inside.
func (s *story) cutSentences() {
	s.owner = make([]int32, len(s.tokens))
	for i := range s.owner {
		s.owner[i] = -1
	}
	for k := range s.stretches {
		for i := s.stretches[k].first; i < s.stretches[k].last; i++ {
			s.owner[i] = int32(k)
		}
	}
	k := 0
	for n, p := range s.passages {
		for i := p.first; i < p.last; {
			end := s.sentenceEnd(&p, i)
			one := sentence{first: i, last: end, passage: n}
			one.stretches[0] = k
			for k < len(s.stretches) && s.stretches[k].first < end {
				s.stretches[k].sentence = len(s.sentences)
				k++
			}
			one.stretches[1] = k
			s.sentences = append(s.sentences, one)
			i = end
		}
	}
}

// sentenceEnd returns where the sentence that begins at i ends.
func (s *story) sentenceEnd(p *passage, i int) int {
	limit := i + longestSentence
	for i < p.last {
		if i >= limit {
			return i
		}
		if o := s.owner[i]; o >= 0 {
			q := &s.stretches[o]
			i = q.last
			if s.finished(q) && !s.goesOn(p, q) {
				if i < p.last && s.owner[i] < 0 && s.tokens[i].terminal() {
					i++
				}
				return i
			}
			continue
		}
		if s.stops(p, i) {
			for i++; i < p.last && s.owner[i] < 0 && s.tokens[i].terminal(); i++ {
			}
			return i
		}
		i++
	}
	return p.last
}

// finished reports whether a quotation ends like a sentence.
func (s *story) finished(q *stretch) bool {
	last := q.to - 1
	for last > q.from && isMark(&s.tokens[last]) {
		last-- // “He says, ‘Stay.’”
	}
	return last >= q.from && s.tokens[last].terminal()
}

// goesOn reports whether the sentence goes on behind a finished quotation.
func (s *story) goesOn(p *passage, q *stretch) bool {
	i := q.last
	if i >= p.last || s.owner[i] >= 0 {
		return false
	}
	t := &s.tokens[i]
	switch t.shape {
	case sign:
		return strings.Contains(",،，、–—-;(", t.low)
	case lower:
		return true
	case number:
		return s.lx.Lang == "ko" && s.verbEnds(p, i)
	case caseless:
		if s.lx.Lang == "ko" {
			return !t.blank || s.verbEnds(p, i)
		}
		return !t.blank || s.verbAfter(p, i-1, reach)
	case capital:
		if s.lx.Lang == "de" && s.tokens[q.to-1].low == "." {
			return false // German keeps no stop before its "sagte Ek"
		}
		if s.lx.Has(lex.Postposes) && s.tokens[q.to-1].low == "." {
			return false // there the verb follows, in lower case: "« … », dit Ek"
		}
		return s.attributesBehind(p, i)
	}
	return false
}

// attributesBehind reports whether the words from i on only say who spoke:
// "“Why?” Smith asked." but not "“No.” Smith said the plan was dead."
func (s *story) attributesBehind(p *passage, i int) bool {
	verb := -1
	for j := i; j < p.last && j < i+tail; j++ {
		t := &s.tokens[j]
		if s.owner[j] >= 0 || t.low == ":" || t.class.Is(lex.That) && verb >= 0 {
			return false
		}
		if verb < 0 && t.class.Is(lex.Verb) {
			verb = j
			continue
		}
		if verb < 0 {
			continue
		}
		if t.low == "," || s.stops(p, j) {
			return true
		}
		if j == verb+1 && !t.class.Is(lex.Prep|lex.Aux) && t.shape == lower {
			return false
		}
	}
	return false
}

// stops reports whether the token at i ends a sentence.
func (s *story) stops(p *passage, i int) bool {
	t := &s.tokens[i]
	if !t.terminal() {
		return false
	}
	if t.low != "." || i+1 >= p.last {
		return true
	}
	next := &s.tokens[i+1]
	if !next.blank || next.shape == lower {
		return false
	}
	if i == p.first {
		return true
	}
	before := &s.tokens[i-1]
	switch {
	case before.shape == number && before.Len() <= 2 && s.lx.Has(lex.OrdinalDots) && next.shape == capital:
		return false
	case before.shape == capital && runes(before) == 1 && i-2 >= p.first && s.tokens[i-2].shape == capital && next.class.Is(lex.Stop|lex.Det|lex.Pronoun|lex.Body) && !next.class.Is(lex.Particle|lex.Title):
		return true // "Jan W. Hij zweeg": no name goes on so
	case (before.shape == capital || before.shape == caseless && s.lx.Lang == "ar") && runes(before) == 1, before.word() && isAbbreviation(before.low):
		return false
	case s.lx.Has(lex.OrdinalDots) && i-2 >= p.first && s.tokens[i-2].shape == capital && isRoman(s.text(i-1, i)) && s.owner[i+1] >= 0:
		return false // "Benedikt XVI. „ist müde“"
	case before.class.Is(lex.Title) && before.Len() <= 5 && next.shape == capital && s.lx.Lang != "id" && s.lx.Lang != "tr":
		return false
	}
	return true
}

// isRoman reports whether a word is a Roman numeral, as kings and popes have.
func isRoman(word string) bool {
	return strings.Trim(word, "IVX") == ""
}

func runes(t *token) int {
	n := 0
	for range t.low {
		n++
	}
	return n
}

// isAbbreviation reports words that a stop does not end a sentence behind.
func isAbbreviation(low string) bool {
	switch low {
	case "mr", "mrs", "ms", "dr", "prof", "doç", "av", "yrd", "st", "sen", "rep", "gov", "gen", "sgt", "lt", "col", "jr", "sr", "no", "vs",
		"mme", "mlle", "bzw", "nr", "abs", "ca", "evtl", "usw", "art", "sra", "srta", "dra", "dott", "sig", "drs", "ir", "hj", "tzw", "ul", "im", "г", "ул", "им":
		return true
	}
	return false
}

// verbEnds reports whether a verb of speech ends the narration that begins at
// i, as a Korean one does: "“…” 역전 홈런을 친 이도현이 말했다."
func (s *story) verbEnds(p *passage, i int) bool {
	said := false
	for ; i < p.last && s.owner[i] < 0 && !s.tokens[i].terminal(); i++ {
		if s.tokens[i].word() {
			said = s.tokens[i].class.Is(lex.Verb)
		}
	}
	return said && (i >= p.last || s.owner[i] < 0)
}
