package tag

import (
	_ "embed"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Class is a set of the lexicon's classes, one bit each. The same class
// holds words of many languages: what follows "presiden" is learned from
// Indonesian and holds for what follows "presidente".
type Class uint16

// The lexicon's classes.
const (
	Function  Class = 1 << iota // articles, pronouns, particles, conjunctions
	In                          // prepositions that a place follows
	Role                        // titles and offices, which a person's name follows or precedes
	Say                         // verbs of speech
	OrgHead                     // head nouns of organisations
	OrgTail                     // company forms
	PlaceHead                   // head nouns of places
	WorkHead                    // head nouns of treaties, laws, events, works
	Time                        // months and days
	Link                        // particles inside names
	Demonym                     // adjectives and nouns of nations
)

var classNames = map[string]Class{
	"function": Function, "in": In, "role": Role, "say": Say, "org": OrgHead, "company": OrgTail,
	"place": PlaceHead, "work": WorkHead, "time": Time, "link": Link, "demonym": Demonym,
}

//go:embed lexicon.txt
var lexiconText string

// A lexicon holds the classes of words, in their language and in any.
type lexicon struct {
	in      map[uint64]Class    // of a word in one language
	any     map[uint64]Class    // of a word in whichever language
	guesses map[uint64][]string // languages that have the word as a function word
	langs   map[string]bool
}

var theLexicon = sync.OnceValue(func() *lexicon { return readLexicon(lexiconText) })

// readLexicon reads lines of "class language word word …"; "#" starts a comment.
func readLexicon(text string) *lexicon {
	x := &lexicon{map[uint64]Class{}, map[uint64]Class{}, map[uint64][]string{}, map[string]bool{}}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 3 || f[0] == "#" {
			continue
		}
		class, lang := classNames[f[0]], f[1]
		x.langs[lang] = true
		for _, word := range f[2:] {
			h := Hash(word)
			x.in[mix(Hash(lang), h)] |= class
			x.any[h] |= class
			if class&(Function|In) != 0 {
				x.guesses[h] = append(x.guesses[h], lang)
			}
		}
	}
	return x
}

// A Lexicon tells what words do in one language.
type Lexicon struct {
	words     *lexicon
	lang      uint64
	known     bool
	compounds bool
}

// LexiconOf returns the lexicon of a language; of one it does not know, the
// words of all languages that mean the same wherever they stand.
func LexiconOf(lang string) Lexicon {
	x := theLexicon()
	return Lexicon{words: x, lang: Hash(lang), known: x.langs[lang], compounds: compounding[lang]}
}

// Class returns the classes of a word. Heads of names are looked up in all
// languages, for a story names "University of Oxford" in any of them.
func (l Lexicon) Class(word uint64) Class {
	everywhere := l.words.any[word]
	if everywhere == 0 || !l.known {
		return everywhere &^ (Function | In | Say | Link)
	}
	return l.words.in[mix(l.lang, word)] | everywhere&(OrgHead|OrgTail|PlaceHead|WorkHead)
}

// compounding are the languages that write compounds as one word.
var compounding = map[string]bool{"de": true, "nl": true, "sv": true, "da": true, "no": true, "fi": true}

// The shortest and the longest head of a compound, and the shortest compound,
// in bytes. No word of the lexicon is longer than the longest head.
const (
	minHead     = 4
	maxHead     = 40
	minCompound = 8
)

// compound returns what the head of a compound is: a "Bundesfinanzministerium"
// is a ministry.
func (l Lexicon) compound(word string) Class {
	if !l.compounds || len(word) < minCompound {
		return 0
	}
	for i := max(2, len(word)-maxHead); i <= len(word)-minHead; i++ {
		if !utf8.RuneStart(word[i]) {
			continue
		}
		if c := l.words.in[mix(l.lang, Hash(word[i:]))] & (Role | OrgHead | PlaceHead | WorkHead); c != 0 {
			return c
		}
	}
	return 0
}
