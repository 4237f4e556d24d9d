package quote

import (
	"slices"
	"sort"
	"strings"

	"warta/article/quote/lex"
)

// A cue is a word of speech in the narration and who it says spoke.
type cue struct {
	at      int // the token
	class   lex.Class
	subject mention
	sure    float32 // how surely the subject is the speaker, 0 to 1
	only    bool    // nobody else can be
}

// mostCues is how many words of speech of one sentence are looked at.
const mostCues = 12

// cuesOf finds the words of speech in a sentence, each with its subject.
func (s *story) cuesOf(n int) []cue {
	if s.cues == nil {
		s.cues = make([][]cue, len(s.sentences))
		s.cued = make([]bool, len(s.sentences))
	}
	if !s.cued[n] {
		s.cues[n], s.cued[n] = s.findCues(n), true
	}
	return s.cues[n]
}

func (s *story) findCues(n int) []cue {
	one := s.sentences[n]
	if s.lx.Has(lex.Unspaced) {
		return s.cuesHan(n)
	}
	var cs []cue
	for i := one.first; i < one.last && len(cs) < mostCues; i++ {
		if s.owner[i] >= 0 {
			i = s.stretches[s.owner[i]].last - 1
			continue
		}
		t := &s.tokens[i]
		if (i == one.first || s.lx.Has(lex.Postposes) && (s.tokens[i-1].low == "," || s.lx.In(lex.Conjunction, s.tokens[i-1].low) || s.tokens[i-1].class.Is(lex.That))) && t.class.Is(lex.View) && s.givesView(i) {
			cs = append(cs, cue{at: i, class: lex.Source})
			continue
		}
		if s.quotativeAt(i) {
			cs = append(cs, cue{at: i, class: lex.Say})
			continue
		}
		if c, ok := s.opinionAt(&one, i); ok {
			cs = append(cs, c)
			continue
		}
		if c, ok := s.wordsAbout(&one, i); ok {
			cs = append(cs, c)
			continue
		}
		if t.class.Is(lex.Cue|lex.Within) && s.speaks(i) && !s.inMention(i) {
			cs = append(cs, cue{at: i, class: t.class})
		} else if s.namedBy(&one, i) {
			cs = append(cs, cue{at: i, class: lex.Object | lex.Weak})
		} else if s.servesAsSaid(&one, i) {
			c := cue{at: i, class: lex.Say}
			if s.lx.SaysOfHim(t.low) {
				c.class = lex.Self
			}
			cs = append(cs, c)
		}
	}
	for k := range cs {
		s.findSubject(&one, cs, k)
	}
	return slices.DeleteFunc(cs, func(c cue) bool { return c.sure == 0 })
}

// servesAsSaid reports whether a word that is none of speech does what one does where
// it stands.
func (s *story) servesAsSaid(one *sentence, i int) bool {
	return s.usesWord(one, i) || s.hidesNot(one, i) || s.standsForSaid(one, i) || s.wantsToKnow(one, i)
}

// hidesNot reports whether the verb at i says that somebody does not hide, or rule out,
// what they think: "ne cache pas".
func (s *story) hidesNot(one *sentence, i int) bool {
	return s.lx.In(lex.Hide, s.tokens[i].low) && s.deniedIn(max(one.first, i-3), min(one.last, i+2))
}

// standsForSaid reports whether the word at i takes the place of a word of
// speech, whatever it means: right behind a quotation and its comma, with a name
// or a description right behind it: "“…,” beamed Smith".
func (s *story) standsForSaid(one *sentence, i int) bool {
	t := &s.tokens[i]
	if t.shape != lower || i == one.first || t.class.Is(lex.Cue|notVerb) || s.lx.In(lex.Conjunction, t.low) {
		return false
	}
	j := i - 1
	for j > one.first && s.owner[j] < 0 && s.tokens[j].class.Is(lex.Aux|lex.Pronoun) && !s.tokens[j].class.Is(lex.Prep) && i-j < 4 {
		j--
	}
	comma := s.owner[j] < 0 && (s.tokens[j].low == "," || s.tokens[j].dash())
	if comma {
		j--
	}
	if comma && j > one.first && s.owner[j] < 0 && s.tokens[j].low == "," && s.tokens[j+1].dash() {
		j-- // "«…», — говорит"
	}
	if j < one.first || s.owner[j] < 0 {
		return false
	}
	q := &s.stretches[s.owner[j]]
	if !comma && !strings.Contains(",!?…", s.tokens[q.to-1].low) {
		return false
	}
	if s.lx.SaysOfHim(t.low) {
		return true
	}
	if s.lx.TellsVerbs() && (s.owner[i-1] >= 0 || s.tokens[i-1].shape == sign) && s.tells(&s.passages[one.passage], i-1) {
		return true
	}
	if s.lx.Has(lex.Declines) { // nouns may stand there: "„…” – to zdanie Kos zna"
		return s.lx.PastVerb(t.low) && comma && s.owner[i-1] < 0 && s.tokens[i-1].shape == sign
	}
	k := s.mentionFrom(i)
	if k < len(s.mentions) && s.mentions[k].first == i+1 && (s.mentions[k].kind != byPronoun || comma && s.lx.Has(lex.VerbSecond)) {
		return true
	}
	if s.lx.Has(lex.Postposes) && comma && s.finite(i) {
		if _, ok := s.postposed(one, i); ok {
			return true
		}
		if s.lx.MeansDropped() > 0.5 && i+1 < one.last && s.governs(i+1) {
			end := s.phraseBehind(i + 2)
			return end >= one.last || s.tokens[end].terminal()
		}
	}
	return s.lx.MeansDropped() > 0.5 && s.lx.Lang != "id" && s.lx.Lang != "ar" && (i+1 >= one.last || s.tokens[i+1].terminal())
}

// speaks reports whether a word that may be a word of speech is one here.
func (s *story) speaks(i int) bool {
	t := &s.tokens[i]
	if s.lx.Lang == "ar" && s.isNoSpeech(i) {
		return false
	}
	if t.class.Is(lex.Role|lex.Document) && t.class.Is(lex.Verb) && i > 0 && s.tokens[i-1].class.Is(lex.Det) {
		return false // "the report", not "they report"
	}
	if t.class.Is(lex.Verb) && i > 0 && s.tokens[i-1].class.Is(lex.Det) && !s.tokens[i-1].class.Is(lex.Pronoun) && s.startsSentence(i-1) && s.latterEnd(i-1) < i {
		return false // "Le critique", not "il le critique"
	}
	if i > 0 && s.owner[i-1] < 0 && s.isNominal(i) || s.isAsked(i) {
		return false
	}
	if t.shape == capital && !t.class.Is(lex.Source) && !s.startsSentence(i) && !s.inHeadline(i) {
		return false
	}
	if s.thereIs(i) || s.isAgo(i) {
		return false
	}
	if t.low == "tertulis" && i > 0 && s.tokens[i-1].class.Is(lex.Document) {
		return false // "dalam keterangan tertulis"
	}
	if t.class.Is(lex.Source) && t.class.Is(lex.Aux) && s.saysBehind(i) {
		return false // "dikutip mengatakan"
	}
	if t.low == "so" && s.startsSentence(i) && s.low(i+1) != "" && s.tokens[i+1].shape == lower && !s.tokens[i+1].class.Is(lex.Det|lex.Role) {
		return false // "So gewonnene Daten seien …"
	}
	if t.class.Is(lex.Source) && s.lx.Has(lex.SourceNouns) && t.low != "laut" && t.low != "gemäß" && t.low != "so" {
		return i > 0 && s.tokens[i-1].class.Is(lex.Prep|lex.Link|lex.Source|lex.Own) || i > 1 && s.tokens[i-2].class.Is(lex.Prep|lex.Source)
	}
	return true
}

// isAgo reports whether the Italian verb at i ends a measure of time: "un mese fa".
func (s *story) isAgo(i int) bool {
	if s.tokens[i].low != "fa" || i == 0 {
		return false
	}
	switch s.low(i - 1) {
	case "anno", "anni", "mese", "mesi", "settimana", "settimane", "giorno", "giorni", "ora", "ore", "minuto", "minuti", "secolo", "secoli", "poco", "tempo", "molto":
		return true
	}
	return false
}

// thereIs reports whether the German verb at i says that there is something:
// "gibt es", "in dem es kaum Regen gab,".
func (s *story) thereIs(i int) bool {
	if s.low(i) != "gibt" && s.low(i) != "gab" && s.low(i) != "gaben" {
		return false
	}
	if s.low(i+1) == "es" {
		return true
	}
	for j := i - 1; j >= max(0, i-longestPhrase) && s.owner[j] < 0 && s.tokens[j].shape != sign; j-- {
		if s.low(j) == "es" {
			return j == i-1 || s.low(i+1) == ","
		}
	}
	return false
}

// inHeadline reports whether a verb has its capital because all words do, as in
// "“We Stay,” Says Ek".
func (s *story) inHeadline(i int) bool {
	if i < 2 || i+1 >= len(s.tokens) || s.tokens[i+1].shape != capital {
		return false
	}
	return s.owner[i-1] >= 0 || s.low(i-1) == "," && s.owner[i-2] >= 0
}

// isNominal reports whether a word that may be a verb is a noun by what stands
// before it: "a warning", "melalui pesan".
func (s *story) isNominal(i int) bool {
	b := &s.tokens[i-1]
	switch s.lx.Lang {
	case "en":
		return strings.HasSuffix(s.low(i), "ing") && b.class.Is(lex.Det) && !b.class.Is(lex.Pronoun)
	case "id":
		return b.class.Is(lex.Prep) && s.lx.VerbFirst(s.low(i))
	}
	return false
}

// isAsked reports whether the German infinitive at i is but what somebody is
// reported to have to do: "Ek müsse erklären, wer da schlief".
func (s *story) isAsked(i int) bool {
	if !strings.HasSuffix(s.low(i), "en") {
		return false
	}
	for j := i - 1; j >= max(0, i-longestPhrase) && s.owner[j] < 0 && s.tokens[j].shape != sign; j-- {
		switch s.tokens[j].low {
		case "müsse", "müssten", "solle", "sollten", "könne", "dürfe", "wolle", "werde":
			return true
		}
	}
	return false
}

// saysBehind reports whether the passive at i, "dikutip kantor berita …
// mengatakan", only goes before a verb of speech.
func (s *story) saysBehind(i int) bool {
	for j := i + 1; j < min(len(s.tokens), i+longestPhrase); j++ {
		if s.owner[j] >= 0 || s.tokens[j].shape == sign {
			return false
		}
		if s.tokens[j].class.Is(lex.Verb) {
			return true
		}
	}
	return false
}

// passiveBefore returns the passive that the verb at i goes with, or i.
func (s *story) passiveBefore(i int) int {
	for j := i - 1; j >= max(0, i-longestPhrase); j-- {
		t := &s.tokens[j]
		if s.owner[j] >= 0 || t.shape == sign || t.class.Is(lex.Verb) {
			break
		}
		if t.class.Is(lex.Source) && t.class.Is(lex.Aux) {
			return j
		}
	}
	return i
}

func (s *story) inMention(i int) bool {
	k := s.mentionFrom(i)
	return k > 0 && s.mentions[k-1].last > i && s.mentions[k-1].kind == byName && s.mentions[k-1].end > i && s.mentions[k-1].head <= i
}

// mentionFrom returns the place of the first mention that begins after i.
func (s *story) mentionFrom(i int) int {
	return sort.Search(len(s.mentions), func(k int) bool { return s.mentions[k].first > i })
}
