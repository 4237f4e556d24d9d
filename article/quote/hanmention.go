package quote

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// A place of a name in Chinese or Japanese narration.
type hanPlace struct {
	at, end int // offsets
	name    string
}

// hanMentions lists who is named in the narration of a Chinese or Japanese
// story. Its words are not parted by blanks, so the names are searched for.
func (s *story) hanMentions() {
	for n := range s.sentences {
		one := s.sentences[n]
		for i := one.first; i < one.last; {
			if o := s.owner[i]; o >= 0 {
				i = s.stretches[o].last
				continue
			}
			from := i
			for i < one.last && s.owner[i] < 0 {
				i++
			}
			s.addHan(s.nearStart(s.span(from, i)))
		}
	}
}

// addHan adds the mentions in a piece of narration.
func (s *story) addHan(c article.Span) {
	text := c.In(s.doc.Text)
	var places []hanPlace
	for _, full := range s.people() {
		for _, form := range s.formsOf(full) {
			places = appendPlaces(places, text, form, full)
		}
	}
	if s.lx.Lang == "ja" {
		places = s.appendRoles(places, c)
	}
	slices.SortFunc(places, func(a, b hanPlace) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(b.end, a.end))
	})
	last := 0
	for _, p := range places {
		if p.at < last || s.lx.Lang == "ja" && p.name != "" && insideHan(text, p) {
			continue
		}
		last = p.end
		s.mentions = append(s.mentions, s.hanMention(c, p))
	}
}

func appendPlaces(places []hanPlace, text, form, full string) []hanPlace {
	for from := 0; ; {
		i := strings.Index(text[from:], form)
		if i < 0 {
			return places
		}
		places = append(places, hanPlace{from + i, from + i + len(form), full})
		from += i + len(form)
	}
}

// insideHan reports whether a short form stands inside a longer run of
// characters, and is no name there.
func insideHan(text string, p hanPlace) bool {
	if utf8.RuneCountInString(text[p.at:p.end]) > 2 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(text[:p.at])
	return p.at > 0 && lex.IsHan(r)
}

// formsOf returns a person's full name, and what the story may call him for
// short: the surname in Japanese, the last part of a name from abroad.
func (s *story) formsOf(full string) []string {
	forms := []string{full}
	if i := strings.LastIndexAny(full, hanDots); i >= 0 {
		_, n := utf8.DecodeRuneInString(full[i:])
		if rest := full[i+n:]; utf8.RuneCountInString(rest) >= 2 {
			forms = append(forms, rest)
		}
		return forms
	}
	if s.lx.Lang == "zh" {
		return append(forms, s.addressesOf(full)...)
	}
	if n := utf8.RuneCountInString(full); s.lx.Lang == "ja" && n >= 3 && n <= 6 {
		ends := hanEnds(full)
		if len(ends) >= 2 {
			forms = append(forms, full[:ends[1]])
		}
		if n >= 4 && len(ends) >= 3 {
			forms = append(forms, full[:ends[2]])
		}
	}
	return forms
}

// addressesOf returns how a Chinese story addresses somebody whose name ends as
// the address begins, or begins as it ends: 輝叔 for 麥耀輝, 老麥.
func (s *story) addressesOf(full string) []string {
	forms, ok := s.addresses[full]
	ends := hanEnds(full)
	if ok || len(ends) < 3 || ends[len(ends)-1] != len(full) {
		return forms
	}
	last, surname := full[ends[len(ends)-2]:], full[:ends[0]]
	all := []string{"阿" + last, "老" + surname, "小" + surname, "小" + last}
	for _, kin := range [...]string{"叔", "伯", "哥", "姐", "姨", "嫂", "仔", "婶", "嬸", "爷", "爺"} {
		all = append(all, last+kin)
	}
	for _, form := range all {
		if strings.Contains(s.opening(), form) {
			forms = append(forms, form)
		}
	}
	if s.addresses == nil {
		s.addresses = map[string][]string{}
	}
	s.addresses[full] = forms
	return forms
}

// hanMention makes a mention of a name's place, and tells by what stands around
// it whether it is a subject.
func (s *story) hanMention(c article.Span, p hanPlace) mention {
	i := s.tokenAt(c.Start + p.at)
	m := mention{first: i, head: i, last: i + 1, end: i + 1, kind: byName}
	text := c.In(s.doc.Text)
	if s.lx.Lang == "ja" {
		m.after, m.linked = s.japaneseCase(text[p.end:])
	} else {
		m.after = isObjectHan(text[:p.at])
		m.linked = strings.HasPrefix(text[p.end:], "的")
	}
	if p.name == "" {
		m.kind, m.text = byRole, text[p.at:p.end]
		return m
	}
	m.name = s.names.add(p.name, article.Person)
	n := &s.names.all[m.name]
	n.at = append(n.at, i)
	n.known = true
	return m
}

// tokenAt returns the token at an offset.
func (s *story) tokenAt(at int) int {
	i, _ := slices.BinarySearchFunc(s.tokens, at, func(t token, at int) int { return t.End - 1 - at })
	return min(i, len(s.tokens)-1)
}

// japaneseCase tells by the particle behind a name, its title and its age
// whether it is no subject, or only says whose something is.
func (s *story) japaneseCase(rest string) (after, linked bool) {
	rest = s.skipTitle(rest)
	for _, open := range [...]string{"（", "("} {
		if strings.HasPrefix(rest, open) {
			if i := strings.IndexAny(rest, "）)"); i >= 0 {
				_, n := utf8.DecodeRuneInString(rest[i:])
				rest = s.skipTitle(rest[i+n:])
			}
		}
	}
	switch r, _ := utf8.DecodeRuneInString(rest); {
	case rest == "", strings.ContainsRune("はがもだ。", r):
		return false, false
	case r == 'の':
		return false, true
	}
	return true, false
}

func (s *story) skipTitle(rest string) string {
	for _, title := range s.lx.Titles {
		if after, ok := strings.CutPrefix(rest, title); ok {
			return after
		}
	}
	return rest
}

// appendRoles adds the description that narration has for its topic: "助産師の
// 一人は".
func (s *story) appendRoles(places []hanPlace, c article.Span) []hanPlace {
	who, ok := s.topic(c)
	text := who.In(s.doc.Text)
	if !ok || !s.describesHan(text) || slices.ContainsFunc(s.people(), func(k string) bool { return strings.HasSuffix(text, k) }) {
		return places
	}
	return append(places, hanPlace{who.Start - c.Start, who.End - c.Start, ""})
}

// cuesHan returns the word of speech of sentence n, with whom the sentence is
// about.
func (s *story) cuesHan(n int) []cue {
	one := s.sentences[n]
	i := s.subjectOf(n)
	if i < 0 {
		return nil
	}
	if at, _ := s.verbIn(s.nearStart(s.span(one.first, one.last)).In(s.doc.Text), true); at < 0 {
		return nil
	}
	return []cue{{at: one.first, class: lex.Say, subject: s.mentions[i], sure: 0.8}}
}
