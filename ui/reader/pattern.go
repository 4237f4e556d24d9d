package reader

import (
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// blank is what a blank in a query stands for: no-break spaces too.
const blank = `[\s\p{Z}]+`

// pattern returns the expression that a query stands for: a regular one, or
// else itself. Each line of the text counts for ^ and $, and what is easily
// typed stands for what is finely set: a query without capitals for capitals,
// a plain letter for one with marks, a typewriter's quotes for a printer's.
func pattern(query string) *regexp.Regexp {
	flags := syntax.PerlX | syntax.UnicodeGroups
	if !strings.ContainsFunc(query, unicode.IsUpper) {
		flags |= syntax.FoldCase
	}
	words := strings.Fields(query)
	re, err := syntax.Parse(strings.Join(words, blank), flags)
	if err != nil {
		for i := range words {
			words[i] = regexp.QuoteMeta(words[i])
		}
		if re, err = syntax.Parse(strings.Join(words, blank), flags); err != nil {
			return never
		}
	}
	if found, err := regexp.Compile(loosen(re).String()); err == nil {
		return found
	}
	return never
}

// never matches nothing: it stands for an expression too long to compile.
var never = regexp.MustCompile(`[^\x{0}-\x{10FFFF}]`)

// loosen has each plain character of an expression stand for its finer forms.
func loosen(re *syntax.Regexp) *syntax.Regexp {
	for i, sub := range re.Sub {
		re.Sub[i] = loosen(sub)
	}
	if re.Op != syntax.OpLiteral {
		return re
	}
	all := &syntax.Regexp{Op: syntax.OpConcat, Flags: re.Flags}
	for _, r := range re.Rune {
		one := &syntax.Regexp{Op: syntax.OpLiteral, Flags: re.Flags, Rune: []rune{r}}
		if forms := finer()[r]; forms != nil {
			one = &syntax.Regexp{Op: syntax.OpCharClass, Flags: re.Flags, Rune: class(r, forms, re.Flags&syntax.FoldCase != 0)}
		}
		all.Sub = append(all.Sub, one)
	}
	return all
}

// class returns the character class of a character and its finer forms.
func class(r rune, forms []rune, fold bool) []rune {
	all := append([]rune{r}, forms...)
	if fold {
		for _, r := range slices.Clone(all) {
			all = append(all, unicode.ToUpper(r), unicode.ToLower(r))
		}
		if other := unicode.ToUpper(r); other != r {
			all = append(all, finer()[other]...)
		}
	}
	slices.Sort(all)
	var pairs []rune
	for _, r := range slices.Compact(all) {
		pairs = append(pairs, r, r)
	}
	return pairs
}

// finer returns, by plain character, the forms that print has of it: letters
// with marks, quotes, dashes.
var finer = sync.OnceValue(func() map[rune][]rune {
	forms := map[rune][]rune{
		'\'': []rune("’‘ʼ′"), '"': []rune("“”„‟«»″"), '-': []rune("‐‑‒–—−"),
		'o': []rune("ø"), 'O': []rune("Ø"), 'd': []rune("đ"), 'D': []rune("Đ"), 'l': []rune("ł"), 'L': []rune("Ł"), 'i': []rune("ı"),
	}
	for _, block := range [][2]rune{{'À', 'ɏ'}, {'Ḁ', 'ỿ'}} {
		for r := block[0]; r <= block[1]; r++ {
			plain := []rune(norm.NFD.String(string(r)))
			if len(plain) > 1 && plain[0] < unicode.MaxASCII {
				forms[plain[0]] = append(forms[plain[0]], r)
			}
		}
	}
	return forms
})
