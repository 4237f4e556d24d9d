package quote

// opinionAt returns the word of speech that a noun for what somebody thinks takes the
// place of: "Ek is of the opinion that …", "from the point of view of Ek, …".
func (s *story) opinionAt(one *sentence, i int) (cue, bool) {
	if !s.tokens[i].class.is(isOpinion) || i == one.first || i+1 >= one.last || s.owner[i+1] >= 0 {
		return cue{}, false
	}
	next := &s.tokens[i+1]
	switch {
	case (next.class.is(isThat) || next.low == "," || next.class.is(isLink) && i+2 < one.last && s.tokens[i+2].class.is(isThat)) && s.isOf(one, i):
		return cue{at: i, class: isSay}, true
	case i <= one.first+longestView && s.tokens[one.first].class.is(isPrep|isView|isLink) && (next.class.is(isLink) || !s.lx.links() && next.shape == capital):
		return cue{at: i, class: isSource}, true
	}
	return cue{}, false
}

// longestView is how far from the beginning of a sentence the noun may stand of
// "from the point of view of".
const longestView = 5

// isOf reports whether a form of "to be" stands before the noun at i with no more than
// small words between: "is of the", "est d'", "is van".
func (s *story) isOf(one *sentence, i int) bool {
	for j := i - 1; j >= max(one.first, i-4) && s.owner[j] < 0; j-- {
		switch t := &s.tokens[j]; {
		case isToBe(t.low) || isRomanceBe(t.low) || isGermanicBe(t.low):
			return true
		case !t.class.is(isPrep | isDet | isLink | isAgent):
			return false
		}
	}
	return false
}

func isGermanicBe(low string) bool {
	switch low {
	case "ist", "sind", "war", "waren", "sei", "seien", "zijn", "är", "var":
		return true
	}
	return false
}
