package quote

import (
	"embed"
	"strconv"
	"strings"
	"sync"
)

// situationNames and traitNames are what the data file calls them.
var situationNames = [situations]string{"more", "after", "first", "alone", "colon", "on", "he", "role", "verb", "led", "name", "means"}

var traitNames = nameTraits([traitCount]string{
	ruled: "ruled", ruledSure: "ruled-sure", itself: "itself", itselfShort: "itself-short", itselfBare: "itself-bare",
	itselfLong: "itself-long", itselfCalled: "itself-called", itselfSimple: "itself-simple", roleHeld: "role-held",
	roleOther: "role-other", roleless: "roleless", subjectHere: "subject-here", namedHere: "named-here",
	namedBehind: "named-behind", subjectAhead: "subject-ahead", subjectOne: "subject-one", namedOne: "named-one",
	pronounOne: "pronoun-one", roleOne: "role-one", subjectTwo: "subject-two", namedTwo: "named-two",
	subjectOver: "subject-over", namedOver: "named-over", firstOver: "first-over", lastOver: "last-over",
	firstHere: "first-here", introduced: "introduced", spokeLast: "spoke-last", spokeOver: "spoke-over",
	spokeFar: "spoke-far", spokeSecond: "spoke-second", spoke: "spoke", asked: "asked", answers: "answers",
	alternates: "alternates", nearest: "nearest", alone: "alone", heKnown: "he-known", heOther: "he-other",
	aPerson: "person", aBody: "body", aPlace: "place", aGuess: "guess", oneTerm: "one-word", leading: "leading",
	led: "led", inQuote: "in-quote", described: "described", told: "told", toldFar: "told-far",
	itselfPointed: "itself-pointed", itselfBody: "itself-body", bodyPerson: "body-person", manBody: "man-body", presented: "presented", atHand: "at-hand",
	leadingOver: "leading-over", spokeAlone: "spoke-alone",
	heGiven: "he-given", aheadFirst: "ahead-first",
	behindOblique: "behind-oblique", goesOn: "goes-on", replies: "replies", repliesTo: "replies-to",
	itselfOwn: "itself-own", itselfBehind: "itself-behind", itselfAgain: "itself-again", overOne: "over-one",
	since: "since", unbroken: "unbroken", pointedOne: "pointed-one",
	sheEndsA: "she-ends-a", sheEnds: "she-ends", heEndsA: "he-ends-a", heEnds: "he-ends",
	toldOver: "told-over", pronounOver: "pronoun-over", pointedOver: "pointed-over", agentOne: "agent-one",
	agentOver:  "agent-over",
	itselfMany: "itself-many", itselfNoun: "itself-noun", manyPerson: "many-person", describedMany: "described-many",
	describedBody: "described-body", describedNoun: "described-noun", describedNew: "described-new",
	questioned: "questioned", questionedLed: "questioned-led", namedAhead: "named-ahead",
	itselfNew: "itself-new", cued: "cued", cuedBest: "cued-best", cuedWell: "cued-well", cuedSay: "cued-say",
	cuedLess: "cued-less", ruledHigh: "ruled-high", ruledLow: "ruled-low",
	center: "center", centerAlone: "center-alone", held: "held", itBody: "it-body", itPerson: "it-person",
	givenAgrees: "given-agrees", givenOther: "given-other",
	reporting:     "reporting",
	behindPointed: "behind-pointed",
	cuedNext:      "cued-next",
})

// nameTraits names the clues to what the rules name too.
func nameTraits(names [traitCount]string) [traitCount]string {
	for k, name := range clueNames {
		names[clueFrom+trait(k)] = "clue-" + name
	}
	return names
}

//go:embed data/taste.txt data/confidence.txt
var learntData embed.FS

// learnt returns the taste that was learnt: data/taste.txt.
var learnt = sync.OnceValue(func() *taste {
	text, err := learntData.ReadFile("data/taste.txt")
	if err != nil {
		return nil
	}
	return readTaste(string(text))
})

// readTaste reads lines of a situation, a trait and a weight. The trait
// "nobody" is that none of the candidates speaks.
func readTaste(text string) *taste {
	t := &taste{}
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		at := index(situationNames[:], f[0])
		weight, err := strconv.ParseFloat(f[2], 64)
		if at < 0 || err != nil {
			continue
		}
		if f[1] == "nobody" {
			t.nobody[at] = weight
		} else if k := index(traitNames[:], f[1]); k >= 0 {
			t.weights[at][k] = weight
		}
	}
	return t
}

func index(names []string, name string) int {
	for i, n := range names {
		if n == name {
			return i
		}
	}
	return -1
}
