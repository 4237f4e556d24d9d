package quote

import "strings"

// pastEnds and nowEnds are how verbs of the third person end, in the past and
// in the present, in languages whose other words seldom end so.
var pastEnds = map[string][]string{
	"pl": {"ł", "ła", "li", "ły", "ło"},
	"ru": {"л", "ла", "ли", "ло", "лся", "лась", "лись", "лось"},
	"sv": {"ade", "ades"},
}

var nowEnds = map[string][]string{
	"pl": {"a", "e", "i", "y", "ją", "ą"},
	"ru": {"ет", "ёт", "ит", "ют", "ут", "ят", "ат", "ется", "ётся", "ится", "ются", "утся", "ятся", "атся"},
	"sv": {"ar", "er"},
}

// endsAs reports whether a word of some length has one of the endings.
func endsAs(low string, ends []string) bool {
	for _, e := range ends {
		if strings.HasSuffix(low, e) && len(low) > len(e)+3 {
			return true
		}
	}
	return false
}

// pastVerb reports whether a word ends as a verb in the past does.
func (lx *lexicon) pastVerb(low string) bool { return endsAs(low, pastEnds[lx.lang]) }

// anyVerb reports whether a word may be a verb of the third person by its end.
func (lx *lexicon) anyVerb(low string) bool {
	return lx.pastVerb(low) || endsAs(low, nowEnds[lx.lang])
}

// notVerb are the words that are no verb, whatever their end.
const notVerb = isPrep | isStop | isThat | isDet | isPronoun | isLink | isRole | isTitle | isNaming | isAux

// tells reports whether the words behind the sign at j say who spoke, with a
// verb that no list has: "— отрезает она", "– odciął się Kos".
func (s *story) tells(p *passage, j int) bool {
	i := j + 1
	if i >= p.last || s.tokens[i].shape != lower || s.tokens[i].class.is(notVerb) || isConjunction(s.tokens[i].low) || !s.lx.anyVerb(s.tokens[i].low) {
		return false
	}
	past := s.lx.pastVerb(s.tokens[i].low)
	k := i + 1
	for k < p.last && s.tokens[k].class.is(isAux) && !s.tokens[k].class.is(isPronoun) && k < i+3 {
		past = past || isReflexive(s.tokens[k].low)
		k++
	}
	if k >= p.last {
		return past
	}
	t := &s.tokens[k]
	if t.shape == sign {
		return past && s.tokens[j].dash() && (t.terminal() || t.low == "," || t.dash())
	}
	if !t.class.is(isHe|isShe|isRole) && t.shape != capital {
		return false
	}
	return s.lx.lang != "sv" || s.endsSoon(p, k)
}

func isReflexive(low string) bool { return low == "się" || low == "sig" }

// endsSoon reports whether the sentence ends behind the name or the word at k.
func (s *story) endsSoon(p *passage, k int) bool {
	for k++; k < p.last && s.tokens[k].shape == capital; k++ {
	}
	return k >= p.last || s.tokens[k].terminal()
}
