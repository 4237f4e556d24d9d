package entity

import (
	"embed"
	"strings"
	"sync"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

//go:embed lists/*.txt
var wordFiles embed.FS

// listed holds the words of a file, read when a story needs them.
type listed struct {
	once  sync.Once
	words map[string]bool
}

// common are the words of each language that name nobody. Chinese ones are in
// simplified characters.
var common = map[string]*listed{"ar": {}, "id": {}, "ja": {}, "ko": {}, "pl": {}, "sv": {}, "tr": {}, "zh": {}}

// isCommon reports whether a word is common in the language and names nobody.
func isCommon(word, lang string) bool {
	l, ok := common[lang]
	if !ok {
		return false
	}
	l.once.Do(func() { l.words = setOf(uncommented(lang)) })
	return l.words[word]
}

// uncommented returns the text of a list without its comments.
func uncommented(name string) string {
	text, err := wordFiles.ReadFile("lists/" + name + ".txt")
	if err != nil {
		panic(err) // it is built in
	}
	var b strings.Builder
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "#") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// simple returns the simplified character of each traditional one.
var simple = sync.OnceValue(func() map[rune]rune {
	all := map[rune]rune{}
	for pairs := range strings.FieldsSeq(uncommented("han")) {
		for pairs != "" {
			old, n := utf8.DecodeRuneInString(pairs)
			plain, m := utf8.DecodeRuneInString(pairs[n:])
			all[old] = plain
			pairs = pairs[n+m:]
		}
	}
	return all
})

// simplified returns a Chinese text in simplified characters.
func simplified(text string) string {
	return strings.Map(func(c rune) rune {
		if plain, ok := simple()[c]; ok {
			return plain
		}
		return c
	}, text)
}

// plain returns a text as the lists spell it.
func (r *reading) plain(text string) string {
	if r.lang == "zh" {
		return simplified(text)
	}
	return text
}

// whole are the lists' flags of names.
const whole = placeFlags | tag.FirstName | tag.LastName | tag.KnownPerson | tag.KnownOrg

// isPlainNoun reports whether the mention is a common word in a script that has
// no capitals. Chinese people are called by such words too.
func (r *reading) isPlainNoun(m mention) bool {
	if r.toks[m.from].Shape != tag.Uncased || r.lang == "zh" && m.kind == article.Person || r.text.Known(m.from, m.to)&whole != 0 {
		return false
	}
	return isCommon(r.plain(r.span(m).In(r.doc.Text)), r.lang)
}

// onlyBegins reports whether the mention is a word that is common in the
// language and only begins a sentence: Turkish "Ben" is "I", though people are
// called so elsewhere.
func (r *reading) onlyBegins(m mention) bool {
	i := m.from
	if m.to-i != 1 || r.toks[i].Shape != tag.Title || !r.toks[i].First && !r.isSpoken(i) {
		return false
	}
	word := lowered(r.word(i), r.lang)
	if openers[r.lang][word] {
		return true
	}
	return r.toks[i].First && !r.text.WithinSentence(i) && r.text.Known(i, i+1)&whole == 0 && isCommon(word, r.lang)
}

// isSpoken reports whether token i comes right after the sign that a quotation
// begins with.
func (r *reading) isSpoken(i int) bool {
	if i == 0 || !r.toks[i-1].Spaced {
		return false
	}
	c, _ := utf8.DecodeRuneInString(r.word(i - 1))
	return strings.ContainsRune("\"“„«»'‘–—", c)
}

// openers are words that often begin a sentence and are names elsewhere.
var openers = map[string]map[string]bool{
	"tr": setOf("ben benim bana beni biz bizim bize sen senin sana siz sizin size onu ona onun onlar kim ne bu şu hani yan baba bakan genç"),
	"pl": setOf("ja mnie mi my nas nam on ona ono oni ani stolica stolicą stolicę stolicy"),
	"sv": setOf("jag mig min vi oss du dig han hon"),
	"id": setOf("dia ia kami kita saya aku anda polis"),
	"nl": setOf("elke heel anders velen"),
	"de": setOf("anders"),
	"pt": setOf("deste desta"),
	"ru": setOf("посёлок поселок картина"),
}

// esteemed are common nouns that a language likes to write with a capital: "il
// Paese", the hours of prayer.
var esteemed = map[string]map[string]bool{
	"it": setOf("Paese Paesi Capitale"),
	"id": setOf("Subuh Zuhur Dzuhur Asar Ashar Magrib Maghrib Isya Duha Tarawih Ramadan Ramadhan Lebaran"),
}

// isEsteemed reports whether the mention is such a noun.
func (r *reading) isEsteemed(m mention) bool {
	return m.to-m.from == 1 && esteemed[r.lang][r.word(m.from)]
}
