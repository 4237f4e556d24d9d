package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// findSubject sets the subject of cs[k]: the likeliest mention beside it.
func (s *story) findSubject(one *sentence, cs []cue, k int) {
	c := &cs[k]
	switch {
	case s.quotativeAt(c.at):
		s.koreanSubject(one, c)
	case s.fromQuoted(c):
		// found
	case c.class.Is(lex.Self):
		c.subject, c.sure = mention{first: c.at, last: c.at + 1, kind: byPronoun}, 0.9
	case s.lx.Lang == "tr" && s.turkishSubject(one, c):
		// found
	case s.lx.Lang == "ar" && c.class.Is(lex.Verb) && !c.class.Is(lex.Within) && s.arabicSubject(one, cs, k):
		// found
	case s.lx.Lang == "ar" && c.class.Is(lex.Source) && s.arabicSource(one, c):
		// found
	case c.class.Is(lex.Source) && c.at > one.first && s.tokens[c.at-1].class.Is(lex.Own):
		c.subject, c.sure = mention{first: c.at - 1, last: c.at, kind: byPronoun}, 0.85
	case c.class.Is(lex.Within) && s.findDocument(one, c):
		// found
	case !c.class.Is(lex.Cue):
		c.sure = 0 // "auf dem Platz stand Ek"
	case s.findAgent(one, c):
		// found
	case s.isPassiveVerb(one, c.at):
		c.sure = 0 // "staff would be offered …": whoever said it
	case s.lx.Has(lex.Declines) && c.class.Is(lex.Object) && s.fromHisWords(one, c):
		// found
	case s.fromMain(one, c), s.fromRelative(one, c), s.fromQuarter(one, c), s.fromVoice(one, c):
		// found
	case c.class.Is(lex.Object) && c.class.Is(lex.After) && s.passive(one, c.at):
		c.subject, c.sure = s.leftOf(one, c.at, cs[:k])
	case c.class.Is(lex.Object) && s.lx.PassivePrefix(s.low(c.at)):
		c.subject, c.sure = s.agentBehind(one, c.at)
	case c.class.Is(lex.Source|lex.Object) && !c.class.Is(lex.Say|lex.Weak):
		c.subject, c.sure = s.rightOf(one, c.at, 0)
		if c.class.Is(lex.Source) && c.sure > 0 {
			c.sure = max(c.sure, 0.8)
		}
	case c.class.Is(lex.After) && !c.class.Is(lex.Say|lex.Weak):
		c.subject, c.sure = s.leftOf(one, c.at, cs[:k])
	default:
		s.verbSubject(one, cs, k)
	}
}

// verbSubject sets the subject of a verb of speech: the mention before it or
// behind it, that of the verb before ("said … and called"), or nobody.
func (s *story) verbSubject(one *sentence, cs []cue, k int) {
	c := &cs[k]
	if s.nobodyBefore(one, c.at) {
		return
	}
	left, l := s.leftOf(one, s.passiveBefore(c.at), cs[:k])
	right, r := s.rightOf(one, s.lettingBefore(one, c.at), 1)
	switch {
	case l >= 0.65 && s.endsMarked(right) && right.first == right.head && !s.follows(one, c.at):
		r = 0 // "Ek shouted “Free Berg”": what is shouted
	case right.kind == byRole && r > 0:
		right.last = s.markedEnd(right.last)
	}
	if m, ok := s.quotedBy(c, right); ok {
		c.subject, c.sure = m, 0.85
		return
	}
	if r > 0 && s.lx.VerbFirst(s.low(c.at)) {
		r, l = r+0.1, l-0.4 // "portal, kata Ek, …"
	} else if r > 0 {
		if !s.lx.Has(lex.VerbSecond) || !left.after {
			r += s.inversion(one, c, l)
		}
	}
	if b := verbBefore(cs, k); b != nil && (l < 0.5 || left.first < b.at || s.coordinated(c.at)) && r < 0.7 {
		c.subject, c.sure = b.subject, b.sure*0.95
		return
	}
	if r > 0 && (s.follows(one, c.at) || l < 0.35) {
		r += 0.25
	}
	if s.lx.Has(lex.VerbSecond) && right.kind == byName && left.kind == byRole && right.end-right.head > 1 && r >= 0.8 {
		r += 0.2 // "Der Zeitung sagte Jo Ek"
	}
	if right.first == c.at+1 && right.kind == byPronoun && s.lx.Nominative(s.low(right.first)) {
		r += 0.5 // "In einem Brief an Ek versicherte er"
	}
	if s.lx.Has(lex.Declines) && l > 0 && r > 0 && s.lx.OfSeveral(s.low(c.at)) && s.isMany(right) && !s.isMany(left) && right.first == c.at+1 {
		l = 0 // "Случившееся описывают очевидцы"
	}
	switch {
	case r > l:
		c.subject, c.sure = right, min(r, 1)
		c.only = s.endsMarked(right) && s.follows(one, c.at) // "“…”, writes the “Post”"
	case l > 0:
		c.subject, c.sure = left, l
	default:
		c.subject, c.sure = mention{first: c.at, last: c.at + 1, kind: byNothing}, s.lx.MeansDropped()
	}
}

// lettingBefore returns the German verb that has the verb at i said for its subject,
// or i: "ließ Ek über den Anwalt ausrichten".
func (s *story) lettingBefore(one *sentence, i int) int {
	for j := i - 1; strings.HasSuffix(s.low(i), "en") && j >= max(one.first, i-longestPhrase) && s.owner[j] < 0; j-- {
		switch s.low(j) {
		case "ließ", "lässt", "ließen", "lassen":
			return j
		}
	}
	return i
}

// quotedBy returns whom a body, or a paper in marks, quotes behind a verb: "zitiert die
// „Zeit“ den Trainer Ek", "цитирует тренера Ека пресс-служба клуба".
func (s *story) quotedBy(c *cue, right mention) (mention, bool) {
	if !c.class.Is(lex.Object) {
		return mention{}, false
	}
	k := s.mentionFrom(c.at)
	if k < len(s.mentions) && s.mentions[k].first == c.at+1 && s.declined(s.mentions[k]) && k+1 < len(s.mentions) && s.mentions[k+1].first == s.mentions[k].last && s.standsForBody(s.mentions[k+1]) {
		return s.mentions[k], true
	}
	k = s.mentionFrom(right.last - 1)
	if k >= len(s.mentions) || s.mentions[k].first > right.last+1 || s.mentions[k].after {
		return mention{}, false
	}
	next := s.mentions[k]
	return next, s.endsMarked(right) || s.standsForBody(right) && (next.first == right.last || s.tokens[right.last].class.Is(lex.Det)) && !next.linked && (next.kind == byName && s.person(next) || next.kind == byRole && !s.standsForBody(next))
}

// standsForBody reports whether a mention is of a body by its name or its head.
func (s *story) standsForBody(m mention) bool {
	switch m.kind {
	case byName:
		return s.names.all[m.name].kind == article.Org
	case byRole:
		return s.isBodyRole(m)
	}
	return false
}

// verbBefore returns the nearest word of speech before cs[k] that has a subject.
func verbBefore(cs []cue, k int) *cue {
	for k--; k >= 0; k-- {
		if cs[k].sure > 0 {
			return &cs[k]
		}
	}
	return nil
}

// nobodyBefore reports whether the subject of the English verb at i is nobody:
// "but no one here remembers it".
func (s *story) nobodyBefore(one *sentence, i int) bool {
	for j := i - 1; j >= max(one.first, i-3) && s.owner[j] < 0; j-- {
		switch s.low(j) {
		case "nobody", "no-one", "none":
			return true
		case "one":
			return s.low(j-1) == "no"
		}
	}
	return false
}

// coordinated reports whether an "and" or "but" joins the verb at i to the one
// before: "welcomed the report but warned …".
func (s *story) coordinated(i int) bool {
	for i--; i > 0 && s.owner[i] < 0 && s.tokens[i].class.Is(lex.Aux) && !s.lx.In(lex.Conjunction, s.tokens[i].low); i-- {
	}
	return i > 0 && s.owner[i] < 0 && s.lx.In(lex.Conjunction, s.tokens[i].low)
}

// inversion says how unlikely a mention behind the verb is to be its subject,
// when another stands before it with the weight left. Behind a quotation it is
// the rule: "“…”, said Ek".
func (s *story) inversion(one *sentence, c *cue, left float32) float32 {
	if s.follows(one, c.at) {
		return 0
	}
	var w float32
	if s.lx.Has(lex.SubjectFirst) {
		w -= 0.3
	}
	if left >= 0.35 {
		w -= 0.2
		if !c.class.Is(lex.Say) {
			w -= 0.3 // "Ek called the minister …": the object
		}
	}
	return w
}

// follows reports whether only signs and helping words stand between the cue
// and a stretch before it.
func (s *story) follows(one *sentence, at int) bool {
	for i := at - 1; i >= max(one.first, at-5); i-- {
		if s.owner[i] >= 0 {
			return true
		}
		if t := &s.tokens[i]; t.shape != sign && (!t.class.Is(lex.Aux) || t.class.Is(lex.Pronoun)) && !s.isDative(i) {
			return false // "“…”, he told the council"
		}
	}
	return false
}

// leftOf returns the likeliest subject before token at: in its clause, not
// behind a preposition, and near.
func (s *story) leftOf(one *sentence, at int, before []cue) (mention, float32) {
	var best mention
	var score float32
	clause, noun := s.relativeBefore(one, at), at
	for k := s.mentionFrom(at) - 1; k >= 0 && s.mentions[k].first >= one.first; k-- {
		m := s.mentions[k]
		if m.last > at || at-m.last > outlook {
			break
		}
		if s.isObject(k) {
			continue
		}
		if m.relative > 0 {
			noun = m.relative // "firefighters who rescued Ek said"
			continue
		}
		last := s.pastBracket(m.last)
		words, _ := s.gap(last, at)
		w := s.weight(m) - 0.02*float32(words)
		oblique := s.oblique(m) || m.first > clause
		if oblique {
			w -= 0.5
		}
		if !oblique && s.adjacent(last, at) {
			w += 0.15
			if m.after && s.opensClause(m, at) {
				w += 0.5
			}
		} else if !oblique && m.after && s.inSubordinate(m, at) {
			w += 0.5
		}
		if s.lx.Has(lex.VerbSecond) && s.tokens[at-1].low == "," && s.tokens[s.pastBracket(m.end)].low != "," && s.tokens[last].low != "," && m.end < at-1 {
			w -= 0.6 // a subordinate clause: "…, sagte Ek"
		}
		if !s.lx.Has(lex.VerbLast) && s.barred(last, at) {
			w -= 0.45
		}
		for _, c := range before {
			if c.at >= m.last && c.at < at && c.subject.first != m.first {
				w -= 0.2
			}
		}
		if w > score {
			best, score = m, w
		}
	}
	if score <= 0 {
		return s.nounLeft(one, noun)
	}
	if m, ok := s.headedBy(one, best); ok {
		return m, 0.7
	}
	if whole, ok := s.whole(one, best); ok {
		return whole, 0.8
	}
	return best, min(score, 1)
}

// headedBy returns the description that a sentence opens with and a name only belongs
// to: "Aanhangers van Jo Ek riepen …".
func (s *story) headedBy(one *sentence, m mention) (mention, bool) {
	link := m.first - 1
	if m.kind != byName || !m.linked || !s.person(m) || link <= one.first || !s.tokens[link].class.Is(lex.Link) || s.owner[link-1] >= 0 {
		return m, false
	}
	head := link - 1
	if t := &s.tokens[head]; !t.word() || t.class.Is(lex.Verb|lex.Prep|lex.Pronoun|lex.Aux|lex.Body) || head > one.first && !(head == one.first+1 && s.tokens[one.first].class.Is(lex.Det)) {
		return m, false
	}
	return mention{first: one.first, head: head, last: m.last, end: head + 1, kind: byRole}, true
}

// pastBracket returns where the brackets end that open at token i, "Jo Ek (SPD),",
// or i.
func (s *story) pastBracket(i int) int {
	if s.low(i) != "(" {
		return i
	}
	for j := i + 1; j < min(len(s.tokens)-1, i+longestPhrase) && s.owner[j] < 0; j++ {
		if s.tokens[j].low == ")" {
			return j + 1
		}
	}
	return i
}

// oblique reports whether its ending, or a German article, says that a mention
// is no subject: "den Rat", or "der großen Zeitung", which as one would be "der
// große".
func (s *story) oblique(m mention) bool {
	if s.declined(m) || s.lx.Lang == "tr" && (m.after || m.linked) {
		return true
	}
	if s.lx.Has(lex.ArticleCases) && m.kind == byRole && s.lx.Dative(s.low(m.head)) {
		return true
	}
	if !s.lx.Has(lex.ArticleCases) || m.last-m.first < 2 {
		return false
	}
	next := &s.tokens[m.first+1]
	switch s.low(m.first) {
	case "dem", "den", "des", "einem", "einen", "eines":
		return true
	case "der", "einer":
		if next.shape == capital { // "die Rolle der Vorsitzenden"
			one, ok := strings.CutSuffix(next.low, "n")
			return ok && strings.HasSuffix(one, "e") && s.lx.Class(one).Is(lex.Role) && s.lx.Class(one+"r").Is(lex.Role)
		}
		return next.shape == lower && strings.HasSuffix(next.low, "en")
	}
	return false
}

// adjacent reports whether only helping words stand between two tokens.
func (s *story) adjacent(i, at int) bool {
	for ; i < at; i++ {
		if t := &s.tokens[i]; s.owner[i] >= 0 || !t.class.Is(lex.Aux) && t.low != "," {
			return false
		}
	}
	return true
}

// barred reports whether a stretch or a new clause stands between two tokens.
// What stands between two commas, "Ek, who …, said", does not part them.
func (s *story) barred(i, at int) bool {
	if s.low(i) == "," {
		last := at - 1
		for last > i && s.owner[last] < 0 && s.tokens[last].class.Is(lex.Aux) {
			last--
		}
		if last > i && s.tokens[last].low == "," && s.owner[last] < 0 {
			return false
		}
	}
	for ; i < at; i++ {
		if s.owner[i] >= 0 || s.tokens[i].class.Is(lex.That) || s.tokens[i].low == ";" || s.tokens[i].low == ":" {
			return true
		}
	}
	return false
}

// besideVerb reports whether a verb of speech stands right beside a mention.
func (s *story) besideVerb(m mention) bool {
	return m.last < len(s.tokens) && s.tokens[m.last].class.Is(lex.Verb) || m.first > 0 && s.tokens[m.first-1].class.Is(lex.Verb)
}

// weight says how likely a mention is to speak, beside a word of speech.
func (s *story) weight(m mention) float32 {
	var w float32
	switch m.kind {
	case byName:
		w = [...]float32{0.85, 0.3, 0.7, 0}[s.names.all[m.name].kind]
	case byRole:
		w = 0.8
	case byPronoun:
		w = 0.75
	}
	if m.after {
		w -= 0.5
	}
	if m.kind == byName && m.end == m.first+1 && s.startsSentence(m.first) && len(s.names.all[m.name].at) == 1 && !s.names.all[m.name].known {
		w -= 0.25 // a capital that may only begin the sentence
		if s.lx.Has(lex.CapitalNouns) || len(s.entities) > 0 && !s.besideVerb(m) {
			w -= 0.15
		}
	}
	if m.linked {
		w -= 0.35
	}
	return w
}
