package entity

import (
	"sync"

	"golang.org/x/text/language/display"

	"warta/article/entity/tag"
)

// maxPhrase is how many tokens a known name may have.
const maxPhrase = 8

// phrases is a set of names, as hashes of their tokens.
type phrases map[uint64]bool

// countries returns the names of all countries in all languages that CLDR has.
var countries = sync.OnceValue(func() phrases {
	known := phrases{}
	for _, lang := range display.Supported.Tags() {
		namer := display.Regions(lang)
		for _, region := range display.Supported.Regions() {
			if region.IsCountry() && namer != nil {
				known.add(namer.Name(region))
			}
		}
	}
	return known
})

func (p phrases) add(name string) {
	toks := tag.Tokenize(nil, name, 0, len(name), true)
	if len(toks) > 0 && len(toks) <= maxPhrase && len(name) > 2 {
		p[hashOf(toks)] = true
	}
}

// longest returns how many tokens the longest known name at the start has.
func (p phrases) longest(toks []tag.Token) int {
	best, h := 0, uint64(0)
	for i, t := range toks[:min(len(toks), maxPhrase)] {
		h = h*31 + t.Word
		if p[h] {
			best = i + 1
		}
	}
	return best
}

func hashOf(toks []tag.Token) uint64 {
	h := uint64(0)
	for _, t := range toks {
		h = h*31 + t.Word
	}
	return h
}
