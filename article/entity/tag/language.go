package tag

import "strings"

// guessed is how many tokens of a text are looked at to guess its language.
const guessed = 600

// Language returns the language that the tokens are written in, by their
// function words. Pages state it wrongly so often that stated only decides
// when the words do not.
func Language(toks []Token, stated string) string {
	stated, _, _ = strings.Cut(strings.ToLower(stated), "-")
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
