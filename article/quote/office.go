package quote

import (
	"slices"
	"strings"

	"warta/article"
	"warta/article/quote/lex"
)

// noteRoles remembers what a name is called by: the words of its phrase, the
// title before it, and the words between the commas behind it.
func (s *story) noteRoles(m mention) {
	if m.kind != byName {
		return
	}
	first := max(0, m.first-1)
	if first > 0 && s.tokens[first].low == "." {
		first-- // "Gov. Ek"
	}
	if i := s.headBefore(m); i >= 0 {
		s.noteRole(i, m.name) // "the lawyer of | the mayor, Jo Ek"
		s.noteOthers(first, m.head, m.name)
	} else {
		s.noteAll(first, m.head, m.name)
	}
	if s.lx.Lang == "tr" && m.last == m.end+1 && s.isHonour(m.end) {
		s.noteRole(m.end, m.name) // "Agop Usta" is the usta
	}
	for i := m.head; i < m.end-1 && s.tokens[i].class.Is(lex.Role|lex.Title); i++ {
		s.noteRole(i, m.name) // an office taken for a part of the name
	}
	if s.names.all[m.name].kind == article.Org {
		s.noteKind(m)
	}
	i := m.end
	if i < len(s.tokens) && s.tokens[i].low == "," && !s.opensMain(m, i+1) {
		last := i + 1
		for last < min(len(s.tokens), m.end+longestPhrase) && s.tokens[last].word() && s.owner[last] < 0 {
			last++
		}
		s.noteAll(i+1, last, m.name)
	}
}

func (s *story) noteRole(i, name int) {
	t := &s.tokens[i]
	if !t.word() || t.class.Is(lex.Det|lex.Prep|lex.Stop|lex.Link|lex.Cue|lex.Pronoun|lex.Aux) && !t.class.Is(lex.Role) || s.owner[i] >= 0 || isSourceNoun(t.low) {
		return
	}
	s.addRole(s.lx.Subject(t.low), name)
	if !t.class.Is(lex.Role | lex.Title) {
		return
	}
	for _, head := range s.lx.Suffixes { // the minister of the interior is a minister
		if strings.HasSuffix(t.low, head) && len(t.low) > len(head) {
			s.addRole(head, name)
		}
	}
}

// noteKind remembers what kind of body a name says that it is of: "the court"
// is the Labour Court, "domstolen" Arbetsdomstolen.
func (s *story) noteKind(m mention) {
	for i := m.head; i < m.end; i++ {
		low := s.low(i)
		if s.tokens[i].class.Is(lex.Body | lex.Role) {
			s.addRole(low, m.name)
		}
		if kind := s.lx.BodyTail(low); kind != "" {
			s.addRole(kind, m.name)
		}
	}
}

func (s *story) addRole(word string, name int) {
	if s.roles == nil {
		s.roles, s.holders = map[string][]int{}, map[int]bool{}
	}
	s.holders[name] = true
	word = s.lx.Root(word)
	if ids := s.roles[word]; len(ids) < most && !slices.Contains(ids, name) {
		s.roles[word] = append(ids, name)
	}
}

// called returns the names that a word was given to. A title may have been
// cut short: the governor is "Gov. Ek".
func (s *story) called(low string) []int {
	low = s.lx.Subject(low)
	if ids := s.roles[s.lx.Root(low)]; len(ids) > 0 {
		return ids
	}
	for _, w := range s.lx.Same[low] {
		if ids := s.roles[s.lx.Root(w)]; len(ids) > 0 {
			return s.shortened(low, ids)
		}
	}
	for n := 3; n <= 4 && n < len(low); n++ {
		if ids := s.roles[low[:n]]; len(ids) > 0 && s.lx.Words[low[:n]].Is(lex.Title) {
			return ids
		}
	}
	return nil
}

// shortened returns those of some holders of an office whom an Indonesian word
// cut from two means: "Mendag" is the minister, "menteri", of trade,
// "perdagangan".
func (s *story) shortened(low string, ids []int) []int {
	if s.lx.Lang != "id" || len(ids) < 2 || len(low) < 5 {
		return ids
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id int) bool {
		for w, holders := range s.roles {
			if strings.Contains(w, low[len(low)-3:]) && slices.Contains(holders, id) {
				return false
			}
		}
		return true
	})
}

// described returns the name that a description means: the one that the story
// gave the same office and the most of its words, or the last one of those.
func (s *story) described(m mention) int {
	best, at, most := -1, -1, 0
	for _, id := range s.called(s.office(m)) {
		shared := 0
		for i := m.first; i < m.last; i++ {
			if t := &s.tokens[i]; t.word() && !t.class.Is(lex.Det|lex.Link|lex.Prep) && slices.Contains(s.called(t.low), id) {
				shared++
			}
		}
		if s.tokens[m.head].class.Is(lex.Body) && s.names.all[id].kind == article.Person && s.lx.Has(lex.HeadTells) {
			continue // "the board" is not "board member Ek"
		}
		last := s.names.all[id].lastBefore(m.first)
		if last >= 0 && (shared > most || shared == most && last > at) {
			best, at, most = id, last, shared
		}
	}
	return best
}

// fullest returns a description as a quotation before gave it, when it is a
// short form of that: "the minister" of "the minister of trade".
func (s *story) fullest(q *stretch, m mention) string {
	short := s.describe(m)
	if !s.definite(m) {
		return short
	}
	for k, left := int(s.owner[q.first])-1, most; k >= 0 && left > 0; k-- {
		left--
		if o := &s.stretches[k]; o.who < 0 && len(o.speaker) > len(short) && (strings.HasPrefix(lex.Fold(o.speaker), lex.Fold(short)+" ") || s.lx.Lang == "ar" && strings.HasSuffix(lex.Fold(o.speaker), " "+lex.Fold(short))) {
			return o.speaker // in Arabic a name may end it
		}
	}
	if i := s.introducedAs(m); i >= 0 && s.tokens[m.head].class.Is(lex.Role) {
		return s.describe(s.mentions[i])
	}
	return short
}

// introducedAs returns the description that a short one points back to: "a
// European diplomat" for "the diplomat"; or -1.
func (s *story) introducedAs(m mention) int {
	root := s.lx.Root(s.low(m.head))
	for i, left := s.mentionFrom(m.first)-1, mostMentions; i >= 0 && left > 0; i-- {
		left--
		o := s.mentions[i]
		if o.kind == byRole && o.last-o.first > m.last-m.first && s.lx.Root(s.low(o.head)) == root && s.described(o) < 0 && !s.definite(o) {
			return i
		}
	}
	return -1
}

// office returns the first word of a description that a name was given.
func (s *story) office(m mention) string {
	if s.isPart(m) {
		return ""
	}
	for i := m.first; i < m.last; i++ {
		t := &s.tokens[i]
		if !t.word() || t.class.Is(lex.Det|lex.Link|lex.Stop|lex.Prep) {
			continue
		}
		if len(s.called(t.low)) > 0 || t.class.Is(lex.Role) && !s.lx.Has(lex.CapitalNouns) {
			return t.low
		}
	}
	return ""
}
