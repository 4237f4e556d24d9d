// Package lex knows the words of speech and the grammar of each language that
// quotations are read in: what kinds of word a word is, how it is inflected, and
// what the language does that others do not. What it knows of a language stands
// in data/LL.txt; a new language is a new file. Package quote asks it what the
// words of a story may be, and finds out who speaks.
package lex

// A Class is a set of kinds of word; data/README.md says what each does.
type Class uint64

const (
	Say Class = 1 << iota
	Weak
	Self
	Source
	After
	Object
	Aux
	He
	She
	They
	Role
	Det
	Link
	Prep
	Title
	Naming
	That
	Reported
	Particle
	Stop
	In
	View
	As
	Within
	Agent
	Epithet
	Own
	Body
	Alias
	People
	Words
	Man
	Woman
	Charge
	Document
	Therein
	Relative
	Indefinite
	Quality
	Oblique
	GenitiveCase
	One
	Aide
	Subordinate
	Follower
	Press
	Opinion
	Postposition

	Pronoun = He | She | They
	Verb    = Say | Weak | Self
	Cue     = Verb | Source | After | Object
)

// Is reports whether a word is of one of the kinds.
func (c Class) Is(d Class) bool { return c&d != 0 }

// kinds names the kinds of word as the data files do.
var kinds = [...]struct {
	name  string
	class Class
}{
	{"say", Say}, {"weak", Weak}, {"self", Self}, {"source", Source}, {"after", After},
	{"object", Object}, {"aux", Aux}, {"he", He}, {"she", She}, {"they", They}, {"role", Role},
	{"det", Det}, {"link", Link}, {"prep", Prep}, {"title", Title}, {"naming", Naming},
	{"that", That}, {"reported", Reported}, {"particle", Particle}, {"stop", Stop}, {"in", In},
	{"view", View}, {"as", As}, {"agent", Agent}, {"within", Within},
	{"epithet", Epithet | Role}, {"own", Own}, {"body", Body}, {"alias", Alias},
	{"people", People | Epithet | Role}, {"words", Words},
	{"man", Man}, {"woman", Woman}, {"charge", Charge},
	{"document", Document}, {"writing", Document | Body | Role}, {"therein", Therein},
	{"relative", Relative}, {"indefinite", Indefinite}, {"quality", Quality}, {"one", One},
	{"aide", Aide}, {"subordinate", Subordinate}, {"follower", Follower}, {"press", Press},
	{"opinion", Opinion}, {"postposition", Postposition},
}

// classOf returns the class of a kind of word.
func classOf(kind string) Class {
	for _, k := range kinds {
		if k.name == kind {
			return k.class
		}
	}
	return 0
}
