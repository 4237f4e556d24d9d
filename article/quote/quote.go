// Package quote finds who says what in a story: the stretches of a document
// that are somebody's words, and the speaker of each.
//
// It knows the quotation marks of every custom and the words of speech of
// seventeen languages. It tells direct speech and attributed fragments from
// scare quotes and titles of works, and it would rather name no speaker than
// a wrong one. It guesses nothing that the story does not say: a speaker is
// always a name or a description that stands in the text.
package quote

import (
	"cmp"
	"slices"

	"warta/article"
)

// Version counts the changes to what Find returns, so that a stored analysis
// can be told from a newer one.
const Version = 1

// Find returns the quotations of a document in order, marks included. The
// spans lie in d.Text on rune borders and do not overlap. Names are the
// story's entities; Find also sees capitalised names beside words of speech
// on its own, so names may be nil.
func Find(d *article.Document, names []article.Entity) []article.Quote {
	s := read(d, names)
	s.pairMarks()
	s.pairDashes()
	s.cutSentences()
	s.findMentions()
	s.attribute()
	s.number()
	return s.quotes()
}

// A Speaker is somebody who is quoted, and in how many utterances.
type Speaker struct {
	Name       string
	Utterances int
}

// Speakers lists who is quoted, the most often quoted first. Quotations
// without a speaker are left out.
func Speakers(qs []article.Quote) []Speaker {
	var all []Speaker
	last := -1
	for _, q := range qs {
		if q.Speaker == "" || q.Utterance == last {
			continue
		}
		last = q.Utterance
		i := slices.IndexFunc(all, func(s Speaker) bool { return s.Name == q.Speaker })
		if i < 0 {
			i = len(all)
			all = append(all, Speaker{Name: q.Speaker})
		}
		all[i].Utterances++
	}
	slices.SortStableFunc(all, func(a, b Speaker) int { return cmp.Compare(b.Utterances, a.Utterances) })
	return all
}
