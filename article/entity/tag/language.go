package tag

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// guessed is how many tokens of a text are looked at to guess its language.
const guessed = 600

// readAs are the languages that the lexicon reads as a close relative.
var readAs = map[string]string{"ms": "id", "nb": "no", "nn": "no", "bs": "hr", "in": "id"}

// ReadAs returns the language that a language is read as.
func ReadAs(lang string) string {
	if kin, ok := readAs[lang]; ok {
		return kin
	}
	return lang
}

// Language returns the language that the tokens are written in, by their
// function words. Pages state it wrongly so often that stated only decides
// when the words do not.
func Language(text string, toks []Token, stated string) string {
	stated, _, _ = strings.Cut(strings.ToLower(stated), "-")
	stated = ReadAs(stated)
	if lang := byScript(text, toks); lang != "" {
		return lang
	}
	x := theLexicon()
	votes := map[string]int{}
	for _, t := range toks[:min(len(toks), guessed)] {
		for _, lang := range x.guesses[t.Word] {
			votes[lang]++
		}
	}
	best := ""
	for lang, n := range votes {
		if n > votes[best] || n == votes[best] && lang < best {
			best = lang
		}
	}
	// Close kin (Malay and Indonesian, Danish and Norwegian) share most
	// function words, so a near miss leaves what the page says.
	if stated != "" && (votes[best] < 5 || votes[stated]*10 >= votes[best]*8) {
		return stated
	}
	return best
}

// byScript returns the language of a text in a script that one language is
// mostly written in, or "". A text in kana and Han characters is Japanese.
func byScript(text string, toks []Token) string {
	scripts := []struct {
		lang  string
		table *unicode.RangeTable
	}{{"ja", unicode.Hiragana}, {"ja", unicode.Katakana}, {"ko", unicode.Hangul}, {"zh", unicode.Han}, {"ar", unicode.Arabic}, {"th", unicode.Thai}}
	counts := map[string]int{}
	uncased, words := 0, 0
	for _, t := range toks[:min(len(toks), guessed)] {
		if t.Shape == Sign || t.Shape == Digits {
			continue
		}
		words++
		if t.Shape != Uncased {
			continue
		}
		uncased++
		c, _ := utf8.DecodeRuneInString(text[t.Start:])
		for _, s := range scripts {
			if unicode.Is(s.table, c) {
				counts[s.lang]++
				break
			}
		}
	}
	if uncased*2 <= words {
		return ""
	}
	if counts["ja"]*20 > uncased {
		return "ja"
	}
	best := ""
	for _, lang := range []string{"zh", "ko", "ar", "th"} {
		if counts[lang] > counts[best] {
			best = lang
		}
	}
	return best
}
