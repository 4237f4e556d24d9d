package quote

// A trait is something that speaks for or against a candidate. What each
// weighs is learned: cmd/train-quotes.
type trait uint8

const (
	ruled        trait = iota // the rules name it
	ruledSure                 // and are sure of it
	itself                    // it is the description beside the verb, of somebody new
	itselfShort               // which points to somebody known: "the mayor"
	itselfBare                // has no article
	itselfLong                // has four words or more
	itselfCalled              // is an office that the story gave to a name
	itselfSimple              // says no more than who is meant: "the singer"
	roleHeld                  // the story gave it the office beside the verb
	roleOther                 // it gave it others
	roleless                  // it gave it none
	subjectHere               // the subject of the sentence, before the stretch
	namedHere                 // named there
	namedBehind               // named in it behind the stretch
	subjectAhead              // the subject of the next sentence
	subjectOne                // the subject of the sentence before, in the passage
	namedOne                  // named there
	pronounOne                // a pronoun is its subject, and means it
	roleOne                   // a description is, and means it
	subjectTwo                // the subject of an earlier sentence of the passage
	namedTwo                  // named there
	subjectOver               // a subject in the passage before
	namedOver                 // named there
	firstOver                 // the first subject there
	lastOver                  // the last subject there
	firstHere                 // the first subject of the passage
	introduced                // named for the first time in the sentence before
	spokeLast                 // spoke last, in the passage
	spokeOver                 // spoke last, in the passage before
	spokeFar                  // spoke last, earlier
	spokeSecond               // spoke before the last speaker
	spoke                     // spoke before that
	asked                     // spoke last, and asked something
	answers                   // quotations fill the passages, and it spoke last
	alternates                // and it spoke before the last speaker
	nearest                   // the last person named
	alone                     // nobody else was named
	heKnown                   // the pronoun's gender agrees with what the story says
	heOther                   // it does not
	aPerson
	aBody
	aPlace
	aGuess  // no entity, though the story's entities are known
	oneTerm // its name has one word
	leading // the person named most
	led     // named in the first passage
	inQuote // a word of its name stands in the stretch
	described
	told          // a word of speech in the sentence before has it for its subject
	toldFar       // one in an earlier sentence of the passage
	sheEndsA      // "she", and the first name ends as women's do
	sheEnds       // "she", and it does not
	heEndsA       // "he", and it does
	heEnds        // "he", and it does not
	itselfOwn     // somebody's: "his lawyer"
	itselfBehind  // it stands behind the stretch
	itselfAgain   // its noun stood in the story before
	overOne       // the subject of the sentence before, in another passage
	since         // a subject since somebody spoke
	unbroken      // spoke last, and nobody else was a subject since
	pointedOne    // a description that points to it is the subject of the sentence before
	itselfPointed // a demonstrative says that it is of somebody known
	itselfBody    // it is of a body, a group or a paper
	bodyPerson    // a person, and such a description stands beside the verb
	manBody       // a body, and one of a person does
	presented     // the subject of the sentence before, and new there
	atHand        // the last person named, and the subject of the sentence before
	leadingOver   // the person named most, and a subject in the passage before
	spokeAlone    // spoke last in the passage, the person named most
	toldOver      // a word of speech in the last sentences of the passage before has it for its subject
	pronounOver   // a pronoun is the subject of the last sentence there, and means it
	pointedOver   // a description that points to it is
	agentOne      // the agent of a passive in the sentence before: "it was launched by Ek"
	agentOver     // of one in the passage before
	itselfNew     // an "a" says that it is of somebody new
	cued          // a word of speech in the sentence has it for its subject
	cuedBest      // the one that fits the stretch best
	cuedWell      // and it fits well
	cuedSay       // and means nothing but speech
	cuedLess      // another word of speech has it for its subject
	itselfMany    // it is of more than one
	itselfNoun    // no word that heads descriptions stands in it
	manyPerson    // a person, and the words beside the verb are of more than one
	describedMany // a description of more than one
	describedBody // a description of a body
	describedNoun // one without a word that heads descriptions
	describedNew  // an "a" says that it is of somebody new
	questioned    // spoke last before a passage that asks
	questionedLed // the person named most, behind a passage that asks
	namedAhead    // named in the next sentence of the passage
	ruledHigh     // the rules are very sure of it
	ruledLow      // or hardly
	center        // going back, the first person who is a subject or speaks
	centerAlone   // and nobody else was named since
	held          // words point to the speaker, and the story gives it an office
	itBody        // "it", and it is a body
	itPerson      // "it", and it is a person
	givenAgrees   // the first name is a woman's or a man's as the text says
	givenOther    // it is not
	heGiven       // the pronoun's or the description's gender is that of its name
	aheadFirst    // the subject of the next sentence, and the passage names no subject before
	behindOblique // named behind the stretch, with a preposition before it
	goesOn        // the verb says that somebody goes on, and it spoke last
	replies       // the verb says that somebody replies, and it spoke last
	repliesTo     // the verb says so, and it spoke before the last speaker
	reporting     // the sentence goes on to report what it said
	behindPointed // named behind the stretch, and what points to the speaker stands before it
	cuedNext      // the word of speech that fits best stands between it and the stretch, with nothing else

	// clueFrom is the first of the clues to what the rules name.
	clueFrom
	traitCount = clueFrom + trait(clueCount)
)

type traits [3]uint64

// It has a bit for each trait.
const _ = uint(len(traits{})*64 - int(traitCount))

func (t *traits) note(k trait, ok bool) {
	if ok {
		t[k/64] |= 1 << (k % 64)
	}
}

// noteClues notes the clues to what the rules name.
func (t *traits) noteClues(c clues) {
	for k := clue(0); k < clueCount; k++ {
		t.note(clueFrom+trait(k), c.has(k))
	}
}

func (t traits) has(k trait) bool { return t[k/64]&(1<<(k%64)) != 0 }
