package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
)

// A surname is how those of women or of men end that have an ending as a subject.
type surname struct {
	of  class // isShe or isHe
	end string
}

// learnSurname notes one line of the lists: "she ова овой ову".
func (d *declensions) learnSurname(words []string) {
	if len(words) < 3 {
		return
	}
	if d.surnames == nil {
		d.surnames = map[string][]surname{}
	}
	one := surname{of: isHe, end: words[1]}
	if words[0] == "she" {
		one.of = isShe
	}
	for _, end := range words[2:] {
		d.longest = max(d.longest, len(end))
		d.surnames[end] = append(d.surnames[end], one)
	}
}

// declineGiven gives the lexicon the other cases of the first names in its script.
func (lx *lexicon) declineGiven() {
	if len(lx.cases.surnames) == 0 {
		return
	}
	lx.cases.given = map[string]string{}
	for name := range given() {
		stem, forms := lx.cases.of(lx.cases.singular, name)
		for _, end := range forms {
			if form := stem + end; given()[form] == 0 && (lx.cases.given[form] == "" || name < lx.cases.given[form]) {
				lx.cases.given[form] = name
			}
		}
	}
}

// personAsSubject returns a person's name as it stands where that person is a subject,
// if the first name tells: "Анной Ивановной Ек" is Анна Ивановна Ек. Others are left
// as they are.
func (lx *lexicon) personAsSubject(full string) string {
	words := strings.Fields(full)
	if len(words) < 2 || len(lx.cases.given) == 0 {
		return full
	}
	first := lx.cases.given[fold(words[0])]
	if first == "" {
		return full
	}
	words[0] = withCapital(first)
	for i := 1; i < len(words); i++ {
		words[i] = lx.surnameAsSubject(words[i], given()[first])
	}
	return strings.Join(words, " ")
}

// surnameAsSubject returns a surname or a father's name of a woman or of a man as it
// stands where its bearer is a subject.
func (lx *lexicon) surnameAsSubject(word string, of class) string {
	parts := strings.Split(word, "-")
	for k, part := range parts {
		low := fold(part)
	ends:
		for i := max(0, len(low)-lx.cases.longest); i < len(low); i++ {
			for _, s := range lx.cases.surnames[low[i:]] {
				if s.of&of != 0 && i > 1 && len(low) == len(part) {
					parts[k] = part[:i] + s.end
					break ends
				}
			}
		}
	}
	return strings.Join(parts, "-")
}

func withCapital(word string) string {
	r, n := utf8.DecodeRuneInString(word)
	return string(unicode.ToUpper(r)) + word[n:]
}

// nameOf returns a name of the text as the story keeps it.
func (s *story) nameOf(name string, kind article.EntityKind) string {
	if kind != article.Person {
		return name
	}
	return s.lx.personAsSubject(name)
}

// surnameAlone reports whether name a is but another case of the surname of b.
func (s *story) surnameAlone(a, b *name) bool {
	if strings.Contains(a.full, " ") || !strings.Contains(b.full, " ") || b.given == 0 {
		return false
	}
	last := b.full[strings.LastIndexByte(b.full, ' ')+1:]
	return a.full != last && strings.EqualFold(s.lx.surnameAsSubject(a.full, b.given), last)
}
