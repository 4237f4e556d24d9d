package entity

import (
	"slices"
	"strings"

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
	if r.isWord(m) && t.known&(tag.Country|tag.City) != 0 && t.known&(tag.FirstName|tag.LastName|tag.KnownPerson|tag.OfPeople|tag.Common) == 0 {
		t.votes[article.Place] += cityVote
	}
	switch {
	case r.head(r.bare(m)) == tag.OrgHead, endsWith(r.name(m), orgEndings[r.lang]):
		t.votes[article.Org] += headVote
	case r.head(r.bare(m)) == tag.PlaceHead, r.isInitialsOfCountry(m):
		t.votes[article.Place] += headVote
	}
	switch t.known & (tag.Famous | tag.KnownOrg | placeFlags) {
	case tag.Famous | tag.KnownOrg:
		t.votes[article.Org] += famousVote
	case tag.Famous | tag.KnownPlace, tag.Famous | tag.KnownPlace | tag.City, tag.Famous | tag.KnownPlace | tag.Country:
		t.votes[article.Place] += famousVote
	}
}

// isWord reports whether the mention is one word, or characters of a script
// that parts no words.
func (r *reading) isWord(m mention) bool {
	return m.to-m.from == 1 || r.toks[m.from].Shape == tag.Uncased && r.toks[m.to-1].Shape == tag.Uncased && r.lang != "ar"
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

// orgEndings end names of organisations, by language.
var orgEndings = map[string][]string{
	"ja": {"協会", "協議会", "委員会", "会社", "鉄道", "銀行", "大学", "新聞", "組合", "財団", "研究所", "省", "庁", "党"},
	"zh": {"协会", "委员会", "公司", "银行", "大学", "日报", "集团", "基金会", "研究院", "法院", "党", "俱乐部"},
}

func endsWith(name string, endings []string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return strings.HasSuffix(name, e) && len(name) > len(e) })
}

// head returns the class of the mention's head noun if it says what the name
// names, else 0. The head comes first or last, as the language has it.
func (r *reading) head(m mention) tag.Class {
	if m.to-m.from < 2 {
		return 0
	}
	head := m.from
	// Russian puts "Министерство" first, though adjectives precede a head.
	if headLast[r.lang] && r.lang != "ru" {
		head = m.to - 1
	}
	if r.toks[head].Shape != tag.Title || directions[strings.ToLower(r.word(head))] {
		return 0
	}
	return r.text.Class(head) & (tag.OrgHead | tag.PlaceHead | tag.Role)
}

// directions are no head nouns, though places are named with them: the "New York
// Mercantile Exchange" is no place.
var directions = setOf("new north south east west northern southern eastern western central nord sud est ouest süd ost norte sur este oeste sul leste noord zuid")

// countryInitials are what English news calls some countries.
var countryInitials = setOf("US USA UK UAE")

func (r *reading) isInitialsOfCountry(m mention) bool {
	s := r.toks[m.from].Shape
	return (s == tag.Upper || s == tag.Letter) && countryInitials[strings.ReplaceAll(r.name(m), ".", "")]
}
