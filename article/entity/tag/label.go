package tag

// A Kind is what a tagger can say that a name names.
type Kind uint8

// The kinds.
const (
	Person Kind = iota
	Place
	Org
	Kinds int = iota
)

// Labels is how many labels a token can have: none, and for each kind that it
// begins, goes on in, ends or alone is a name.
const Labels = 1 + 4*Kinds

// A Label says what part of which kind of name a token is; 0 is none.
type Label uint8

// The parts of a name.
const (
	begin = iota
	inside
	last
	unit
)

func label(k Kind, part int) Label { return Label(1 + 4*int(k) + part) }

// Kind returns what kind of name the token is of.
func (l Label) Kind() Kind { return Kind((l - 1) / 4) }
func (l Label) part() int  { return int(l-1) % 4 }

// open reports whether the name goes on after a token labelled l.
func (l Label) open() bool { return l > 0 && l.part() < last }

// Follows reports whether the label after may come after l. At the start of a
// text l is 0, and what is open at the end must not be.
func (l Label) Follows(after Label) bool {
	if l.open() {
		return after > 0 && after.Kind() == l.Kind() && (after.part() == inside || after.part() == last)
	}
	return after == 0 || after.part() == begin || after.part() == unit
}

// Ends reports whether a text may end after a token labelled l.
func (l Label) Ends() bool { return !l.open() }

// SetName labels the tokens of a name of kind k.
func SetName(labels []Label, k Kind) {
	n := len(labels)
	if n == 1 {
		labels[0] = label(k, unit)
		return
	}
	for i := range labels {
		labels[i] = label(k, inside)
	}
	labels[0], labels[n-1] = label(k, begin), label(k, last)
}

// A Name is a stretch of tokens, [From:To], that names something.
type Name struct {
	From, To int
	Kind     Kind
	Sure     float32 // how much better the kind scored than the others
}
