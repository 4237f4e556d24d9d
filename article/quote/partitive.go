package quote

// oneOf returns where a phrase for some of several ends that begins at i, "one
// of them", "einer der Männer", "один из пожарных", or i.
func (s *story) oneOf(i int) int {
	if s.lx.declines() {
		return s.oneOfThem(i)
	}
	if !s.tokens[i].class.is(isOne) || !s.ofSeveral(i+1) || i > 0 && s.tokens[i-1].class.is(isPrep|isLink) && !s.tokens[i-1].class.is(isDet) {
		return i
	}
	if next := s.low(i + 1); next == "deles" || next == "delas" {
		return i + 2
	}
	last := i + 2
	if s.lx.lang == "de" && s.tokens[i+1].class.is(isDet) {
		last = i + 1 // "einer der Männer": a genitive
	}
	for ; last < min(len(s.tokens), i+longestPhrase) && s.owner[last] < 0; last++ {
		t := &s.tokens[last]
		if t.class.is(isRole) || last == i+2 && isThem(t.low) {
			return last + 1
		}
		if t.shape == sign || t.class.is(isCue|isPrep|isThat|isAux|isPronoun) && !t.class.is(isDet) || s.lx.lang == "de" && t.shape == capital {
			break
		}
	}
	switch t := &s.tokens[min(last, len(s.tokens)-1)]; {
	case s.lx.lang == "de" && t.shape == capital:
		return last + 1
	case last > i+2:
		return last
	}
	return i
}

// isThem reports pronouns behind the preposition of "one of them".
func isThem(low string) bool {
	switch low {
	case "them", "those", "us", "ihnen", "uns", "hen", "ons", "ze", "dem", "oss",
		"ellos", "ellas", "nosotros", "eux", "elles", "nous", "loro", "essi", "esse", "nós", "них", "нас", "nich", "nas":
		return true
	}
	return false
}

// isPart reports whether a description is of some of several, whom no office
// tells.
func (s *story) isPart(m mention) bool {
	return m.kind == byRole && s.tokens[m.head].class.is(isOne) && !s.tokens[m.head].class.is(isRole)
}

// ofSeveral reports whether the word at i says out of whom somebody is one.
func (s *story) ofSeveral(i int) bool {
	if i+1 >= len(s.tokens) || s.owner[i] >= 0 || s.owner[i+1] >= 0 {
		return false
	}
	t := &s.tokens[i]
	if s.lx.lang == "de" {
		return t.low == "von" || t.low == "aus" || t.class.is(isDet) && isGenitive(t.low)
	}
	switch t.low {
	case "deles", "delas", "dei", "degli", "delle", "dos", "das", "des":
		return true
	}
	return t.class.is(isLink)
}
