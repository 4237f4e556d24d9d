package lex

import "strings"

// A Feature is something that the grammar of a language does, and that of
// others does not. The first line of a data file says which its language has.
type Feature uint32

const (
	// SourceNouns names a source by a noun behind a preposition: "nach
	// Angaben", "по словам".
	SourceNouns Feature = 1 << iota
	// VerbSecond puts the verb second, so that a comma before it ends a
	// subordinate clause.
	VerbSecond
	// SubjectFirst hardly ever puts the subject behind its verb but after a
	// quotation.
	SubjectFirst
	// DropsSubject means by a verb without a subject somebody named before.
	// In other languages one was only not understood.
	DropsSubject
	// MarksSubject tells a subject from all else by its ending, so that a
	// sentence without one goes on with the one before.
	MarksSubject
	// MarksTopic has a particle that tells whom a sentence is about.
	MarksTopic
	// PeopleAlone keeps "he" and "she" for people. In other languages bodies
	// have a gender too.
	PeopleAlone
	// BodyFollows has the name of a body right behind an office, and a comma
	// before the name of whose it is: "Ketua Persib, Jo Ek,".
	BodyFollows
	// OrdinalDots writes a stop behind an ordinal.
	OrdinalDots
	// VerbLast ends the sentence with its verb, so that one verb reports all
	// quotations before it.
	VerbLast
	// ClauseVerbLast ends a relative clause with its verb.
	ClauseVerbLast
	// AdjectiveFirst says where somebody is from before what he is: "the
	// Danish coach".
	AdjectiveFirst
	// DashSpeech opens speech with a dash inside a paragraph. In others that
	// is a dateline: "NEW YORK, N.Y. — The mayor said …".
	DashSpeech
	// HeadTells says who or what somebody is by the head of a description.
	HeadTells
	// Unspaced writes no blanks between words. Its narration is searched for
	// verbs of speech as text, and the subject is cut out of the clause before.
	Unspaced
	// BareCompounds puts two nouns together with no word such as "of".
	BareCompounds
	// Postposes puts the subject behind the verb of speech and whatever
	// belongs to that: "“…”, a dit mardi à la radio le maire".
	Postposes
	// Feminizes has a word of its own for each office that a woman holds.
	Feminizes
	// Declines tells a subject by its ending, and a noun has cases.
	Declines
	// CapitalNouns writes every noun with a capital.
	CapitalNouns
	// ArticleCases tells by the article whether a noun is a subject, an object
	// or a genitive: "der", "den", "des".
	ArticleCases
)

// features names them as the data files do.
var features = map[string]Feature{
	"source-nouns": SourceNouns, "verb-second": VerbSecond, "subject-first": SubjectFirst, "drops-subject": DropsSubject,
	"marks-subject": MarksSubject, "marks-topic": MarksTopic, "people-alone": PeopleAlone, "body-follows": BodyFollows,
	"ordinal-dots": OrdinalDots, "verb-last": VerbLast, "clause-verb-last": ClauseVerbLast, "adjective-first": AdjectiveFirst,
	"dash-speech": DashSpeech, "head-tells": HeadTells, "unspaced": Unspaced, "bare-compounds": BareCompounds,
	"postposes": Postposes, "feminizes": Feminizes, "declines": Declines, "capital-nouns": CapitalNouns, "article-cases": ArticleCases,
}

// Has reports whether the language has one of the features.
func (lx *Language) Has(f Feature) bool { return lx.grammar&f != 0 }

// MeansDropped says how surely a verb without a subject means somebody named
// before.
func (lx *Language) MeansDropped() float32 {
	if lx.Has(DropsSubject) {
		return 0.75
	}
	return 0.4
}

// Nominative reports pronouns that are never an object.
func (lx *Language) Nominative(low string) bool {
	switch low {
	case "er":
		return lx.Lang == "de"
	case "hij":
		return lx.Lang == "nl"
	case "han", "hon":
		return lx.Lang == "sv"
	}
	return false
}

// OnlyPeople reports whether a pronoun of that class can stand for nothing but a
// person: "she", "han".
func (lx *Language) OnlyPeople(c Class) bool {
	return lx.Has(PeopleAlone) && c.Is(He|She) && !c.Is(They)
}

// Indefinite reports whether a determiner makes somebody new: "a witness".
func (lx *Language) Indefinite(low string) bool { return lx.Words[low].Is(Indefinite) }

// IsDenial reports words that make what a verb says not so.
func (lx *Language) IsDenial(low string) bool {
	return lx.In(Denial, low) || lx.Lang == "en" && (strings.HasSuffix(low, "n't") || strings.HasSuffix(low, "n’t"))
}

// IsSomebodys reports whether an Indonesian role before the name of somebody
// known is of another: "istri Ek".
func (lx *Language) IsSomebodys(role string) bool {
	if lx.Lang != "id" {
		return false
	}
	switch strings.ToLower(role) {
	case "kuasa hukum", "tim kuasa hukum", "pengacara", "penasihat hukum", "istri", "isteri", "suami", "menantu", "mertua", "keponakan", "sepupu", "peguam", "juru bicara", "jurucakap":
		return true
	}
	return false
}
