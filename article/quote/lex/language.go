package lex

import (
	"embed"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Given holds the first names that tell a woman from a man.
var Given = sync.OnceValue(func() map[string]Class { return read("given").Words })

// GivenOf returns the pronoun that a person's first name calls for, or 0.
func GivenOf(full string) Class {
	first, _, ok := strings.Cut(full, " ")
	if !ok {
		return 0
	}
	return Given()[Fold(first)] & (He | She)
}

// A Language is the words of speech and the grammar of one language.
type Language struct {
	Lang        string // its ISO 639-1 code
	Words       map[string]Class
	Stems       []string // of verbs of speech
	LongestStem int      // in bytes
	Suffixes    []string // of compound words for roles
	Titles      []string // in Chinese and Japanese longer before shorter
	After       []string
	They        []string
	Naming      []string
	Adverbs     []string            // may stand between a Chinese subject and its verb
	Offices     WordSet             // the titles of two characters and more
	Callings    WordSet             // the words for people that a Japanese name may stand right behind
	Fields      WordSet             // what is never part of a name, of two characters and more
	Openers     WordSet             // what may stand right behind a Chinese name
	Same        map[string][]string // roles that may be of one office

	grammar Feature
	lists   [listCount]map[string]bool
	ends    [endCount][]ending
	stems   map[rune][]string // the stems by the letter that they begin with
	ages    []string          // ends of words for somebody of an age: "-year-old"
	stops   []string          // are never part of a name
	heads   WordSet           // the Korean endings of words for roles
	cases   declensions
	longest int // of the words and endings, in bytes
}

//go:embed data/*.txt
var data embed.FS

var languages sync.Map // language -> func() *Language

// Of returns the words of a language. One that warta has no words for
// gets English, whose marks and names still serve.
func Of(lang string) *Language {
	// A page may say that its language is "given", and each page another.
	if len(lang) != 2 {
		lang = "en"
	}
	if f, ok := languages.Load(lang); ok {
		return f.(func() *Language)()
	}
	f, _ := languages.LoadOrStore(lang, sync.OnceValue(func() *Language { return load(lang) }))
	return f.(func() *Language)()
}

func load(lang string) *Language {
	lx := read(lang)
	if lx == nil {
		return Of("en")
	}
	lx.declineNouns()
	lx.declineGiven()
	return lx
}

// read reads the lists of a language, or returns nil where there are none.
func read(lang string) *Language {
	text, err := data.ReadFile(path.Join("data", lang+".txt"))
	if err != nil {
		return nil
	}
	lx := &Language{Lang: lang, Words: map[string]Class{}, Same: map[string][]string{}, stems: map[rune][]string{}}
	kind := ""
	for line := range strings.Lines(string(text)) {
		words := line
		if line[0] == '#' {
			continue
		}
		if line[0] != ' ' {
			kind, words, _ = strings.Cut(line, ":")
		}
		lx.add(kind, strings.Fields(words))
	}
	if lang == "ko" {
		lx.heads = newWordSet(lx.Suffixes)
		for _, w := range lx.Suffixes {
			lx.heads.Words[w] = true // "씨" too
		}
	}
	if lx.Has(Unspaced) {
		slices.SortStableFunc(lx.Titles, func(a, b string) int { return len(b) - len(a) })
		lx.Offices = newWordSet(lx.Titles)
		lx.Fields = newWordSet(lx.stops)
		lx.Callings = newWordSet(slices.DeleteFunc(slices.Concat(lx.Titles, lx.Suffixes), func(w string) bool {
			r, n := utf8.DecodeRuneInString(w)
			return unicode.Is(unicode.Hiragana, r) || IsHan(r) && len(w) < 3*n
		}))
		lx.Openers = newWordSet(lx.Titles, lx.Stems, lx.Adverbs)
	}
	return lx
}

func (lx *Language) add(kind string, words []string) {
	switch kind {
	case "stem":
		lx.Stems = append(lx.Stems, words...)
		for _, w := range words {
			r, _ := utf8.DecodeRuneInString(w)
			lx.stems[r] = append(lx.stems[r], w)
			lx.LongestStem = max(lx.LongestStem, len(w))
		}
		return
	case "suffix":
		lx.Suffixes = append(lx.Suffixes, words...)
		return
	case "adverb":
		lx.Adverbs = append(lx.Adverbs, words...)
		return
	case "age":
		lx.ages = append(lx.ages, words...)
		return
	case "title":
		lx.Titles = append(lx.Titles, words...)
	case "stop":
		lx.stops = append(lx.stops, words...)
	case "after":
		lx.After = append(lx.After, words...)
	case "they":
		lx.They = append(lx.They, words...)
	case "naming":
		lx.Naming = append(lx.Naming, words...)
	case "surname":
		lx.cases.learnSurname(words)
		return
	case "grammar":
		for _, w := range words {
			lx.grammar |= features[w]
		}
		return
	case "cases", "plural", "adjective":
		lx.cases.learn(kind, words)
		return
	case "same":
		for _, w := range words {
			lx.Same[w] = append(lx.Same[w], words...)
		}
		return
	}
	if k := slices.Index(endNames[:], kind); k >= 0 {
		lx.addEnds(endKind(k), words)
		return
	}
	if l, ok := lx.listOf(kind); ok {
		lx.addTo(l, words)
		return
	}
	c := classOf(kind)
	for _, w := range words {
		w = Fold(w)
		lx.longest = max(lx.longest, len(w))
		lx.Words[w] |= c
	}
}

// listOf returns the list that a kind of word is kept in, if one.
func (lx *Language) listOf(kind string) (List, bool) {
	if lx.Has(Postposes) { // where "rosa" is a word too
		switch kind {
		case "woman":
			return WomanName, true
		case "man":
			return ManName, true
		}
	}
	l := slices.Index(listNames[:], kind)
	return List(l), l >= 0
}
