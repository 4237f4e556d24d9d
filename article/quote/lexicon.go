package quote

import (
	"embed"
	"path"
	"strings"
	"sync"
	"unicode/utf8"
)

// A class is a set of kinds of word; data/README.md says what each does.
type class uint32

const (
	isSay class = 1 << iota
	isWeak
	isSelf
	isSource
	isAfter
	isObject
	isAux
	isHe
	isShe
	isThey
	isRole
	isDet
	isLink
	isPrep
	isTitle
	isNaming
	isThat
	isReported
	isParticle
	isStop
	isIn
	isView
	isAs
	isWithin
	isAgent
	isEpithet

	isPronoun = isHe | isShe | isThey
	isVerb    = isSay | isWeak | isSelf
	isCue     = isVerb | isSource | isAfter | isObject
)

func (c class) is(d class) bool { return c&d != 0 }

// classOf names a kind of word as the data files do.
func classOf(kind string) class {
	switch kind {
	case "say":
		return isSay
	case "weak":
		return isWeak
	case "self":
		return isSelf
	case "source":
		return isSource
	case "after":
		return isAfter
	case "object":
		return isObject
	case "aux":
		return isAux
	case "he":
		return isHe
	case "she":
		return isShe
	case "they":
		return isThey
	case "role":
		return isRole
	case "det":
		return isDet
	case "link":
		return isLink
	case "prep":
		return isPrep
	case "title":
		return isTitle
	case "naming":
		return isNaming
	case "that":
		return isThat
	case "reported":
		return isReported
	case "particle":
		return isParticle
	case "stop":
		return isStop
	case "in":
		return isIn
	case "view":
		return isView
	case "as":
		return isAs
	case "epithet":
		return isEpithet | isRole
	case "agent":
		return isAgent
	case "within":
		return isWithin
	}
	return 0
}

// A lexicon is the words of speech of one language.
type lexicon struct {
	lang     string
	words    map[string]class
	stems    []string // of verbs of speech
	suffixes []string // of compound words for roles
	titles   []string // in the order of the file: longer before shorter
	after    []string
	they     []string
	naming   []string
	elision  map[string]bool
	inverted map[string]bool
}

//go:embed data/*.txt
var data embed.FS

var lexicons sync.Map // language -> func() *lexicon

// lexiconOf returns the words of a language. One that warta has no words for
// gets English, whose marks and names still serve.
func lexiconOf(lang string) *lexicon {
	if f, ok := lexicons.Load(lang); ok {
		return f.(func() *lexicon)()
	}
	f, _ := lexicons.LoadOrStore(lang, sync.OnceValue(func() *lexicon { return loadLexicon(lang) }))
	return f.(func() *lexicon)()
}

func loadLexicon(lang string) *lexicon {
	text, err := data.ReadFile(path.Join("data", lang+".txt"))
	if err != nil {
		return lexiconOf("en")
	}
	lx := &lexicon{lang: lang, words: map[string]class{}, elision: map[string]bool{}, inverted: map[string]bool{}}
	for line := range strings.Lines(string(text)) {
		kind, words, ok := strings.Cut(line, ":")
		if ok && line[0] != '#' {
			lx.add(kind, strings.Fields(words))
		}
	}
	return lx
}

func (lx *lexicon) add(kind string, words []string) {
	switch kind {
	case "stem":
		lx.stems = words
		return
	case "suffix":
		lx.suffixes = words
		return
	case "title":
		lx.titles = words
	case "after":
		lx.after = words
	case "they":
		lx.they = words
	case "naming":
		lx.naming = words
	}
	c := classOf(kind)
	for _, w := range words {
		switch kind {
		case "elision":
			lx.elision[w] = true
		case "inverted":
			lx.inverted[w] = true
		default:
			lx.words[w] |= c
		}
	}
}

// class returns what kinds of word a folded word is.
func (lx *lexicon) class(low string) class {
	if c, ok := lx.words[low]; ok {
		return c
	}
	for _, s := range lx.stems {
		if strings.HasPrefix(low, s) {
			return isSay
		}
	}
	for _, s := range lx.suffixes {
		if strings.HasSuffix(low, s) {
			return isRole
		}
	}
	switch lx.lang {
	case "de", "nl": // "verkündeten": the singular is listed
		if one, ok := strings.CutSuffix(low, "n"); ok && strings.HasSuffix(one, "e") {
			return lx.words[one] & isVerb
		}
	case "ar":
		if rest := strings.TrimPrefix(strings.TrimPrefix(low, "و"), "ف"); len(rest) > 4 && rest != low {
			return lx.words[rest] & (isCue | isPronoun | isPrep)
		}
	case "ko":
		return lx.korean(low)
	case "pt": // "limitou-se", "disse-lhe"
		if verb, _, ok := strings.Cut(low, "-"); ok {
			return lx.words[verb] & isVerb
		}
	}
	return 0
}

// korean looks a word up without the particle at its end.
func (lx *lexicon) korean(low string) class {
	for _, p := range [...]string{"께서는", "께서", "은", "는", "이", "가", "도", "에", "의"} {
		if stem, ok := strings.CutSuffix(low, p); ok && stem != "" {
			return lx.words[stem] & (isRole | isTitle)
		}
	}
	return 0
}

// split returns the length of the first part of a word that is written as
// one: French "l'homme" and "dit-il", English "Kim's", Turkish "Ankara'da".
func (lx *lexicon) split(word string) int {
	at := strings.IndexAny(word, "'’")
	if at < 0 {
		if len(lx.inverted) == 0 {
			return len(word)
		}
		for i := 1; i < len(word); i++ {
			if word[i] == '-' && lx.inverted[fold(word[i+1:])] {
				return i
			}
		}
		return len(word)
	}
	_, n := utf8.DecodeRuneInString(word[at:])
	switch rest := word[at+n:]; {
	case lx.elision[fold(word[:at])]:
		return at + n
	case at > 0 && (lx.lang == "tr" || rest == "s" || rest == "S"):
		return at
	}
	return len(word)
}
