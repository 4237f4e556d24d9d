package quote

import (
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// farthestAlias is how many tokens may stand between a name and the one that
// somebody goes by.
const farthestAlias = 16

// mergeAliases gives the names that people go by, "Wati, who is known as Ratu",
// to those whom they mean.
func (s *story) mergeAliases() {
	aliases := map[int]int{}
	for i := 1; i < len(s.mentions); i++ {
		m := s.mentions[i]
		if m.kind != byName || !s.calledSo(m.first) {
			continue
		}
		j := i - 1
		for j > 0 && s.mentions[j].kind != byName && m.head-s.mentions[j].end < farthestAlias {
			j--
		}
		before := s.mentions[j]
		if before.kind != byName || m.name == before.name || m.head-before.end > farthestAlias || !s.person(m) || !s.person(before) {
			continue
		}
		if s.oneSentence(before.end, m.first) {
			aliases[m.name] = before.name
		}
	}
	if len(aliases) == 0 {
		return
	}
	for i := range s.mentions {
		if m := &s.mentions[i]; m.kind == byName {
			if who, ok := aliases[m.name]; ok {
				m.name = who
			}
		}
	}
}

// identified reports whether the words between a description and a name say that
// the name is of whom it describes: "a woman who gave her name as Jo Ek".
func (s *story) identified(m, next mention) bool {
	if s.lx.Lang != "en" && s.lx.Lang != "id" && s.lx.Lang != "ar" || m.kind != byRole || next.kind != byName || !s.person(next) || next.first-m.last > 8 {
		return false
	}
	said := false
	for i := m.last; i < next.first; i++ {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.terminal() || t.class.Is(lex.Verb) && t.low != "mengaku" {
			return false
		}
		switch t.low {
		case "identified", "identifies", "introduced", "introduces", "name", "named", "bernama", "nama", "dikenali", "mengenalkan", "memperkenalkan", "ويدعى", "وتدعى", "يدعى", "تدعى", "واسمه", "واسمها", "اسمه", "اسمها", "ويسمى", "وتسمى":
			said = true
		}
	}
	return said
}

// calledSo reports whether the words before token i say that what follows is
// what somebody goes by.
func (s *story) calledSo(i int) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		t := &s.tokens[j]
		if t.class.Is(lex.Alias) || t.low == "as" && s.low(j-1) == "known" {
			return true
		}
		if !t.class.Is(lex.As | lex.Title) {
			return false
		}
	}
	return false
}

func (s *story) oneSentence(i, j int) bool {
	for ; i < j; i++ {
		if s.tokens[i].terminal() || s.tokens[i].line {
			return false
		}
	}
	return true
}

// untitled returns the name that is left of one whose first words are titles:
// Roach for Superintendent Roach, if the story has a longer name with that.
func (s *story) untitled(id int) int {
	n := &s.names.all[id]
	if n.kind != article.Person {
		return id
	}
	words := strings.Fields(n.full)
	cut := 0
	for cut < len(words)-1 && s.lx.Words[strings.TrimSuffix(lex.Fold(words[cut]), ".")].Is(lex.Title|lex.Role) {
		cut++
	}
	end := len(words)
	for s.lx.Lang == "tr" && end-1 > cut && s.lx.Words[lex.Fold(words[end-1])].Is(lex.Title) {
		end-- // "Cemal Amca"
	}
	if cut == 0 && end == len(words) {
		return id
	}
	form := strings.Fields(lex.Fold(strings.Join(words[cut:end], " ")))
	for _, other := range s.names.sharing(form) {
		full := strings.Fields(lex.Fold(s.names.all[other].full))
		if other != id && len(full) > len(form) && holds(full, form) && (cut == 0 || !holds(full, words[:1])) && s.names.all[other].kind == article.Person {
			return other
		}
	}
	return id
}

// mergeNames lets every short name stand for the full one. What mostly
// stands behind "in" is a place.
func (s *story) mergeNames() {
	for i := range s.names.all {
		if n := &s.names.all[i]; n.ins*2 > len(n.at) && n.kind == article.Person && !n.known {
			n.kind = article.Place
		}
	}
	same := s.inflectedNames()
	for i := range s.mentions {
		m := &s.mentions[i]
		if m.whose > 0 {
			m.whose = s.names.longest(s.untitled(m.whose-1), m.first) + 1
		}
		if m.kind == byName {
			m.name = s.names.longest(s.untitled(m.name), m.head)
			if to, ok := same[m.name]; ok {
				m.name = to
			}
			s.learnByVerb(*m)
		}
	}
	s.mergeAliases()
}
