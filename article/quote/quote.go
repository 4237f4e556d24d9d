// Package quote finds who says what in a story: the stretches of a document
// that are somebody's words, and the speaker of each.
//
// It knows the quotation marks of every custom and the words of speech of
// seventeen languages. It tells direct speech and attributed fragments from
// scare quotes and titles of works, and it would rather name no speaker than
// a wrong one. Where the text leaves a choice, it weighs all whom it may mean by
// what was learnt from stories. It guesses nothing that the story does not say: a
// speaker is always a name or a description that stands in the text, in the form
// that a subject has.
package quote

import "warta/article"

// Version counts the changes to what Find returns, so that a stored analysis
// can be told from a newer one.
const Version = 9

// Find returns the quotations of a document in order, marks included. The
// spans lie in d.Text on rune borders and do not overlap. Names are the
// story's entities; Find also sees capitalised names beside words of speech
// on its own, so names may be nil.
func Find(d *article.Document, names []article.Entity) []article.Quote {
	return solve(d, names, learnt()).quotes()
}

// solve finds the stretches of speech and who may speak each.
func solve(d *article.Document, names []article.Entity, by *taste) *story {
	s := read(d, names)
	s.taste = by
	s.pairMarks()
	s.pairDashes()
	s.quoteBlocks()
	s.cutAsides()
	s.cutSentences()
	s.findMentions()
	s.attribute()
	s.number()
	return s
}
