package tag

// A run is a stretch of capitalised tokens, with the particles between them.
type run struct{ from, to int }

// runs returns the run that each token lies in; a token without a capital is
// a run of its own.
func runs(toks []Token, class []Class) []run {
	out := make([]run, len(toks))
	for i := 0; i < len(toks); {
		j := i + 1
		if toks[i].Shape.Capital() {
			j = runEnd(toks, class, j)
		}
		for k := i; k < j; k++ {
			out[k] = run{i, j}
		}
		i = j
	}
	return out
}

// runEnd returns where the run that reaches j goes on to.
func runEnd(toks []Token, class []Class, j int) int {
	for j < len(toks) && !toks[j].Line {
		if toks[j].Shape.Capital() {
			j++
			continue
		}
		if j+1 == len(toks) || toks[j+1].Line || !toks[j+1].Shape.Capital() || !joins(toks, class, j) {
			break
		}
		j += 2
	}
	return j
}

// joins reports whether token i holds the capitalised words around it
// together: "J. Smith", "Si-won", "Ursula von Storch".
func joins(toks []Token, class []Class, i int) bool {
	switch t := &toks[i]; {
	case t.Shape == Lower:
		return class[i]&Link != 0 && class[i]&(In|Function) == 0 || particle[t.Word]
	case t.Shape != Sign || t.Spaced:
		return false
	case t.Word == fullStop:
		return toks[i-1].Shape == Letter
	default:
		return t.Word == hyphen || t.Word == apostrophe
	}
}

var (
	fullStop   = Hash(".")
	hyphen     = Hash("-")
	apostrophe = Hash("'")
	bracket    = Hash("(")
	particle   = map[uint64]bool{
		Hash("de"): true, Hash("van"): true, Hash("von"): true, Hash("bin"): true, Hash("der"): true,
		Hash("del"): true, Hash("da"): true, Hash("of"): true, Hash("al"): true, Hash("du"): true,
	}
)
