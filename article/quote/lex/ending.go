package lex

import "strings"

// An endKind is what an ending says of a word.
type endKind uint8

const (
	pastEnd        endKind = iota // a verb of the third person in the past
	nowEnd                        // or in the present, where other words seldom end so
	infinitiveEnd                 // an infinitive
	passiveEnd                    // a participle that says what is done to something
	severalEnd                    // a verb of several
	manyEnd                       // a noun for more than one person
	obliqueEnd                    // a noun, an adjective or a surname that is no subject
	obliqueNounEnd                // a common noun that is none; a name may end so in the dictionary
	apartEnd                      // an object or an adverb that opens a sentence
	rootEnd                       // what a noun has beside its root, longer before shorter, as from:to
	formEnd                       // a verb's form and the one that the lists have, as from:to
	pairEnd                       // a woman's role and a man's, as she:he

	endCount
)

// endNames names them as the data files do.
var endNames = [endCount]string{
	pastEnd: "past-end", nowEnd: "now-end", infinitiveEnd: "infinitive-end", passiveEnd: "passive-end", severalEnd: "several-end", manyEnd: "many-end", obliqueEnd: "oblique-end",
	obliqueNounEnd: "oblique-noun-end", apartEnd: "apart-end", rootEnd: "root-end", formEnd: "form", pairEnd: "pair",
}

// An ending turns into another.
type ending struct{ from, to string }

// addEnds notes endings; one that is written alone turns into nothing.
func (lx *Language) addEnds(k endKind, words []string) {
	for _, w := range words {
		from, to, _ := strings.Cut(w, ":")
		lx.ends[k] = append(lx.ends[k], ending{from, to})
	}
}

// endsAs reports whether a word of some length ends so.
func (lx *Language) endsAs(k endKind, low string) bool {
	for _, e := range lx.ends[k] {
		if strings.HasSuffix(low, e.from) && len(low) > len(e.from)+3 {
			return true
		}
	}
	return false
}

// PastVerb reports whether a word ends as a verb in the past does.
func (lx *Language) PastVerb(low string) bool { return lx.endsAs(pastEnd, low) }

// TellsVerbs reports whether verbs of the language are told by their ends.
func (lx *Language) TellsVerbs() bool { return len(lx.ends[nowEnd]) > 0 }

// AnyVerb reports whether a word may be a verb of the third person by its end.
func (lx *Language) AnyVerb(low string) bool { return lx.PastVerb(low) || lx.endsAs(nowEnd, low) }

// IsInfinitive reports whether a word ends as an infinitive.
func (lx *Language) IsInfinitive(low string) bool {
	for _, e := range lx.ends[infinitiveEnd] {
		if strings.HasSuffix(low, e.from) && len(low) > len(e.from)+1 {
			return true
		}
	}
	return false
}

// EndsPassive reports whether a verb is a passive by its end.
func (lx *Language) EndsPassive(low string) bool { return lx.endsAs(passiveEnd, low) }

// OfSeveral reports whether a verb is of several people by its end.
func (lx *Language) OfSeveral(low string) bool { return lx.endsAs(severalEnd, low) }

// Many reports whether a noun is of more than one person by its end.
func (lx *Language) Many(low string) bool {
	for _, e := range lx.ends[manyEnd] {
		if len(low) > len(e.from)+2 && strings.HasSuffix(low, e.from) {
			return true
		}
	}
	return false
}

// EndsOblique reports whether a word ends as none does that is a subject.
func (lx *Language) EndsOblique(low string) bool { return lx.endsAs(obliqueEnd, low) }

// EndsObliqueNoun reports whether a common noun does.
func (lx *Language) EndsObliqueNoun(low string) bool { return lx.endsAs(obliqueNounEnd, low) }

// EndsApart reports whether a word ends as an object or an adverb that opens a sentence.
func (lx *Language) EndsApart(low string) bool { return lx.endsAs(apartEnd, low) }
