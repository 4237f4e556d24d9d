package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

// A dateline stands in one of the first lines, after a title or a byline, and
// its dash within a few tokens: "LONDON, 3 March (Reuters) —".
const (
	datelineLines  = 3
	datelineLength = 14
)

// addDatelines adds the places in capitals that begin a story, in place of
// what the tagger makes of them.
func (r *reading) addDatelines(found []mention) []mention {
	lines := 0
	for i := range r.toks {
		if !r.toks[i].Line {
			continue
		}
		if lines++; lines > datelineLines {
			break
		}
		if to := r.dateline(i); to > i {
			r.capitals = mention{i, to, article.Place, maxVote}
			return overlay(found, []mention{r.capitals})
		}
	}
	return found
}

// dateline returns where the name of the place in capitals that begins a
// dateline at token i ends, or i.
func (r *reading) dateline(i int) (to int) {
	to = i
	for to < len(r.toks) && to-i < 3 && r.toks[to].Shape == tag.Upper && (to == i || !r.toks[to].Line) {
		to++
	}
	if to == i || to == len(r.toks) || r.toks[i].End-r.toks[i].Start < 3 {
		return i
	}
	known := r.text.Known(i, to)
	switch {
	case known&tag.KnownOrg != 0 && known&placeFlags == 0:
		return i
	case r.isDash(to), r.is(to, ".") && known&placeFlags != 0:
		return to
	case !r.is(to, ",") && !r.is(to, "("):
		return i
	}
	for k := to + 1; k < len(r.toks) && k < i+datelineLength && !r.toks[k].Line; k++ {
		if r.isDash(k) {
			return to
		}
	}
	return i
}

// isDash reports whether token i is a dash that parts a dateline from the
// text, not a hyphen inside a word.
func (r *reading) isDash(i int) bool {
	return i < len(r.toks) && r.toks[i].Spaced && (r.isHyphen(i) || r.is(i, "—"))
}

// lowered returns a word in lower case, as its language has it: the small form of
// the Turkish I has no dot.
func lowered(word, lang string) string {
	if lang == "tr" || lang == "az" {
		return strings.ToLowerSpecial(unicode.TurkishCase, word)
	}
	return strings.ToLower(word)
}

// capitalised returns a name in capitals as it is written elsewhere: "Stromness".
func capitalised(name, lang string) string {
	var b strings.Builder
	for i, word := range strings.Fields(name) {
		if i > 0 {
			b.WriteByte(' ')
		}
		_, n := utf8.DecodeRuneInString(word)
		b.WriteString(word[:n] + lowered(word[n:], lang))
	}
	return b.String()
}
