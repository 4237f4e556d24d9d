package quote

import (
	"strings"

	"warta/article"
)

// nameOf returns a name of the text as the story keeps it.
func (s *story) nameOf(name string, kind article.EntityKind) string {
	if kind != article.Person {
		return name
	}
	return s.lx.PersonAsSubject(name)
}

// surnameAlone reports whether name a is but another case of the surname of b.
func (s *story) surnameAlone(a, b *name) bool {
	if strings.Contains(a.full, " ") || !strings.Contains(b.full, " ") || b.given == 0 {
		return false
	}
	last := b.full[strings.LastIndexByte(b.full, ' ')+1:]
	return a.full != last && strings.EqualFold(s.lx.SurnameAsSubject(a.full, b.given), last)
}
