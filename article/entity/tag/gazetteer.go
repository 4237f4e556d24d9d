package tag

// Flags say what lists know of a name or of a word in names.
type Flags uint32

// The flags. The first seven are of whole names.
const (
	Country Flags = 1 << iota
	City
	FirstName
	LastName
	KnownPerson
	KnownOrg
	KnownPlace
	Prefix   // a longer name begins so
	OfPeople // the word stands mostly in names of people
	OfOrgs
	OfPlaces
	Common // the word is mostly written without a capital
	Famous // the name is in a list made with care

	inPlace // of a token: part of a known place of several words
	inOrg
	inPerson
	inFamous
	begins    // the first of them
	flagCount = iota
)

const wholeName = Country | City | FirstName | LastName | KnownPerson | KnownOrg | KnownPlace

// MaxPhrase is how many tokens a listed name may have.
const MaxPhrase = 6

// A Gazetteer holds names and words and what lists know of them.
type Gazetteer struct {
	table *Table
	kinds kinds
}

// NewGazetteer returns a gazetteer of flags by hash: as HashPhrase
// and HashWord return them.
func NewGazetteer(hashes []uint64, flags []Flags) *Gazetteer {
	t, order := NewTable(hashes)
	of := make([]Flags, len(order))
	for i, o := range order {
		of[i] = flags[o]
	}
	return &Gazetteer{t, newKinds(of)}
}

// HashPhrase returns the gazetteer's hash of a name, given its tokens.
func HashPhrase(toks []Token) uint64 {
	h := toks[0].Word
	for _, t := range toks[1:] {
		h = mix(h, t.Word)
	}
	return spread(h)
}

// HashWord returns the gazetteer's hash of a token's Word.
func HashWord(word uint64) uint64 { return spread(word) }

// spread makes the high bits of a word's hash, which tables sort by, depend on
// all its letters.
func spread(h uint64) uint64 { return mix(h, h>>31) }

// Of returns what the lists know of a name.
func (g *Gazetteer) Of(hash uint64) Flags {
	if i := g.table.Find(hash); i >= 0 {
		return g.kinds.at(i)
	}
	return 0
}

// match returns the flags of each token, those of names of several words too.
func (g *Gazetteer) match(toks []Token) []Flags {
	flags := make([]Flags, len(toks))
	for i, t := range toks {
		if t.Shape == Sign || t.Shape == Digits {
			continue
		}
		flags[i] |= g.Of(spread(t.Word)) &^ Prefix
		if n, f := g.longest(toks[i:]); n > 1 {
			for k := range n {
				flags[i+k] |= f
			}
			flags[i] |= begins
		}
	}
	return flags
}

// longest returns how many tokens the longest listed name of several words at
// the start of toks has, and what it is.
func (g *Gazetteer) longest(toks []Token) (int, Flags) {
	if !toks[0].Shape.Capital() && toks[0].Shape != Uncased {
		return 0, 0
	}
	best, what := 0, Flags(0)
	h := toks[0].Word
	for i := 0; ; {
		f := g.Of(spread(h))
		if i > 0 && f&wholeName != 0 && (toks[i].Shape.Capital() || toks[i].Shape == Uncased) {
			best, what = i+1, inName(f)
		}
		i++
		if f&Prefix == 0 || i == len(toks) || i == MaxPhrase || toks[i].Line {
			return best, what
		}
		h = mix(h, toks[i].Word)
	}
}

// inName returns the flags of a token inside a name with flags f.
func inName(f Flags) Flags {
	in := Flags(0)
	if f&(Country|City|KnownPlace) != 0 {
		in |= inPlace
	}
	if f&KnownOrg != 0 {
		in |= inOrg
	}
	if f&(KnownPerson|FirstName|LastName) != 0 {
		in |= inPerson
	}
	if f&Famous != 0 {
		in |= inFamous
	}
	return in
}

// Append writes the gazetteer: a table, and the kinds of the names in it.
func (g *Gazetteer) Append(data []byte) []byte {
	return g.kinds.append(g.table.append(data))
}

// readGazetteer reads what Append wrote and returns the rest of the data.
func readGazetteer(data []byte) (*Gazetteer, []byte, error) {
	t, data, err := readTable(data)
	if err != nil {
		return nil, nil, err
	}
	k, data, err := readKinds(t.Len(), data)
	if err != nil {
		return nil, nil, err
	}
	return &Gazetteer{t, k}, data, nil
}

// Len returns how many names and words the gazetteer holds.
func (g *Gazetteer) Len() int { return g.table.Len() }
