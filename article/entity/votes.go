package entity

import (
	"warta/article"
	"warta/article/entity/tag"
)

// The least and most that one mention says about what a name names, so that
// neither a doubt nor a certainty decides alone.
const minVote, maxVote = 0.2, 4

// What the form of a name adds: that it begins with a given name, that the
// lists know it as a city and as nobody's name, that a head noun says what it
// is, and that it is in the list made with care.
const (
	fullNameVote = 0.7
	cityVote     = 0.7
	headVote     = 1.5
	famousVote   = 3
)

// addVotes adds what the lists say of a mention's kind.
func (r *reading) addVotes(t *thing, m mention) {
	if r.isFullName(m) {
		t.votes[article.Person] += fullNameVote
	}
	if m.to-m.from == 1 && t.known&(tag.Country|tag.City) != 0 && t.known&(tag.FirstName|tag.LastName|tag.KnownPerson|tag.OfPeople|tag.Common) == 0 {
		t.votes[article.Place] += cityVote
	}
	if r.isHeaded(r.bare(m)) {
		t.votes[article.Org] += headVote
	}
	switch t.known & (tag.Famous | tag.KnownOrg | placeFlags) {
	case tag.Famous | tag.KnownOrg:
		t.votes[article.Org] += famousVote
	case tag.Famous | tag.KnownPlace, tag.Famous | tag.KnownPlace | tag.City, tag.Famous | tag.KnownPlace | tag.Country:
		t.votes[article.Place] += famousVote
	}
}

// isFullName reports whether the mention looks like a given name and a family
// name, and no word in it says otherwise.
func (r *reading) isFullName(m mention) bool {
	if n := m.to - m.from; n < 2 || n > 3 || r.text.Known(m.from, m.from+1)&tag.FirstName == 0 || r.text.Known(m.from, m.to) != 0 {
		return false
	}
	for i := m.from; i < m.to; i++ {
		if r.toks[i].Shape != tag.Title || r.text.Class(i)&(tag.OrgHead|tag.OrgTail|tag.PlaceHead|tag.WorkHead) != 0 {
			return false
		}
	}
	return r.text.Known(m.to-1, m.to)&(tag.Country|tag.Common) == 0
}

func (m mention) vote() float32 {
	if m.sure >= certain {
		return m.sure
	}
	return min(max(m.sure, minVote), maxVote)
}

// isHeaded reports whether the head noun of the mention is an organisation's.
// It comes first or last, as the language has it, or before an "of".
func (r *reading) isHeaded(m mention) bool {
	if m.to-m.from < 2 {
		return false
	}
	isHead := func(i int) bool {
		return r.toks[i].Shape == tag.Title && r.text.Class(i)&(tag.OrgHead|tag.PlaceHead|tag.Role) == tag.OrgHead
	}
	// Russian puts "Министерство" first, though adjectives precede a head.
	if headLast[r.lang] && r.lang != "ru" {
		return isHead(m.to - 1)
	}
	return isHead(m.from)
}
