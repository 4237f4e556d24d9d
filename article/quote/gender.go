package quote

import (
	"strings"

	"warta/article"
)

// noteGenders notes who of the story's people is a woman and who a man: by the
// title before a name, else by the first name, else by the office.
func (s *story) noteGenders() {
	if len(s.lx.women) == 0 {
		return
	}
	for i := range s.names.all {
		n := &s.names.all[i]
		given, rest, _ := strings.Cut(fold(n.full), " ")
		if n.kind != article.Person || n.she || n.he {
			continue
		}
		if hyphen := strings.IndexByte(given, '-'); hyphen > 0 && !s.lx.women[given] && !s.lx.men[given] {
			given = given[:hyphen] // "Jean-Marie" is Jean
		}
		n.she, n.he = s.lx.women[given] && !s.lx.men[given], s.lx.men[given] && !s.lx.women[given]
		if rest == "" && len(n.at) == 0 {
			n.she, n.he = false, false
		}
	}
	for _, m := range s.mentions {
		if m.kind != byName || m.first == m.head || !s.person(m) {
			continue
		}
		if n := &s.names.all[m.name]; !n.she && !n.he {
			n.she, n.he = s.phraseGender(m)
		}
	}
}

// phraseGender reports whether a phrase is of a woman or of a man, by its
// article and its first role. What the language gives one gender whoever it
// is, "la victime", says nothing of a person.
func (s *story) phraseGender(m mention) (she, he bool) {
	for i := m.first; i < m.last; i++ {
		t := &s.tokens[i]
		if !t.class.is(isRole) || t.shape == sign {
			continue
		}
		if isEpicene(t.low) && m.kind == byName {
			return false, false
		}
		return s.lx.gender(s.low(m.first), t.low)
	}
	return false, false
}

// isPlural reports determiners of several people.
func isPlural(low string) bool {
	switch low {
	case "les", "des", "ces", "ses", "leurs", "plusieurs", "los", "las", "sus", "unos", "unas", "varios", "os", "as", "seus", "suas", "vários", "uns", "i", "gli", "suoi", "alcuni", "alcune":
		return true
	}
	return false
}

func isEpicene(low string) bool {
	switch low {
	case "victime", "star", "vedette", "personne", "recrue", "víctima", "figura", "estrella", "persona", "vittima", "guida", "guardia", "vítima", "testemunha", "criança", "pessoa":
		return true
	}
	return false
}

// pairedGender tells a woman's role from a man's by its ending, where the
// lists have both.
func (lx *lexicon) pairedGender(noun string) (she, he bool) {
	for _, p := range pairs[lx.lang] {
		if stem, ok := strings.CutSuffix(noun, p.she); ok && len(stem) > 2 && lx.words[stem+p.he].is(isRole) {
			return true, false
		}
	}
	for _, p := range pairs[lx.lang] {
		if stem, ok := strings.CutSuffix(noun, p.he); ok && len(stem) > 2 && lx.words[stem+p.she].is(isRole) {
			return false, true
		}
	}
	return false, false
}

// pairs are the endings of a woman's role and of a man's.
var pairs = map[string][]struct{ she, he string }{
	"es": {{"triz", "tor"}, {"esa", "e"}, {"ora", "or"}, {"enta", "ente"}, {"ina", "ín"}, {"a", "o"}},
	"pt": {{"triz", "tor"}, {"ora", "or"}, {"esa", "ês"}, {"ã", "ão"}, {"enta", "ente"}, {"a", "o"}},
	"it": {{"trice", "tore"}, {"essa", "e"}, {"essa", "ore"}, {"iera", "iere"}, {"ora", "ore"}, {"a", "o"}},
	"fr": {{"trice", "teur"}, {"euse", "eur"}, {"esse", "e"}, {"ère", "er"}, {"ienne", "ien"}, {"onne", "on"}, {"ve", "f"}, {"e", ""}},
}
