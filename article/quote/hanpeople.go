package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
)

// people returns the names that a Chinese or Japanese story gives its people:
// its entities, whoever a title or an age shows to be one, and in Chinese whoever
// is named again and again.
func (s *story) people() []string {
	if s.known != nil {
		return s.known
	}
	s.known = []string{}
	for i := range s.entities {
		switch e := &s.entities[i]; {
		case e.Kind != article.Person:
		case s.lx.lang == "zh":
			s.addPerson(s.chinesePerson(e))
		default:
			s.addPerson(s.bareName(e.Name))
		}
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; s.owner[i] < 0 && t.word() && t.shape != lower {
			if s.lx.lang == "zh" {
				s.addChinese(t.Span)
			} else {
				s.addBeforeTitles(i)
			}
		}
	}
	if s.lx.lang == "zh" {
		s.addDotted()
		s.addNamedOften()
	}
	return s.known
}

func (s *story) addPerson(name string) {
	if n := utf8.RuneCountInString(name); n < 2 || n > 10 || len(s.known) >= farthestName {
		return
	}
	for _, k := range s.known {
		if k == name {
			return
		}
	}
	s.known = append(s.known, name)
}

// bareName cuts the title behind a name off, and what is no part of it before
// or behind.
func (s *story) bareName(name string) string {
	for _, title := range s.lx.titles {
		if head, ok := strings.CutSuffix(name, title); ok {
			if utf8.RuneCountInString(head) >= 2 {
				name = head
			} else if s.lx.lang == "zh" {
				break // 陈小姐 has no 陈小 in it
			}
		}
	}
	if s.lx.lang == "ja" {
		return s.trimJapanese(name)
	}
	if r, n := utf8.DecodeLastRuneInString(name); utf8.RuneCountInString(name) >= 3 && utf8.RuneCountInString(name) <= 4 && !strings.Contains(name, "·") {
		short := name[:len(name)-n]
		if strings.ContainsRune("则則今拿", r) || strings.ContainsRune(hanHelpers, r) && s.times(short) > s.times(name) {
			return short
		}
	}
	return name
}

// trimJapanese leaves out what stands before a name in the same run of
// characters, "エース・石動翼", and the word that opens the title behind it.
func (s *story) trimJapanese(name string) string {
	name = name[nameStart(name, false):]
	if i := strings.LastIndex(name, "・"); i >= 0 {
		rest := name[i+len("・"):]
		if r, _ := utf8.DecodeRuneInString(rest); isHan(r) && utf8.RuneCountInString(rest) >= 2 {
			name = rest
		}
	}
	for _, title := range s.lx.titles {
		if i := strings.Index(name, title); i >= 0 && utf8.RuneCountInString(name[i+len(title):]) >= 2 && utf8.RuneCountInString(title) >= 2 {
			name = name[i+len(title):]
		}
	}
	for _, end := range [...]string{"前", "元", "新", "現", "同"} {
		if head, ok := strings.CutSuffix(name, end); ok && utf8.RuneCountInString(head) >= 2 {
			return head
		}
	}
	if i := strings.Index(s.opening(), name); i >= 0 { // "劉宇翔主" of a 劉宇翔主将
		for _, title := range s.lx.titles {
			_, n := utf8.DecodeRuneInString(title)
			if len(title) > n && strings.HasSuffix(name, title[:n]) && strings.HasPrefix(s.doc.Text[i+len(name):], title[n:]) && utf8.RuneCountInString(name) > 3 {
				return name[:len(name)-n]
			}
		}
	}
	return name
}

// addBeforeTitles adds the Japanese name that ends before a title in the run of
// characters at token i, or before an age in brackets.
func (s *story) addBeforeTitles(i int) {
	text := s.text(i, i+1)
	if i+2 < len(s.tokens) && strings.Contains("(（", s.tokens[i+1].low) && s.tokens[i+2].shape == number && s.owner[i+1] < 0 {
		if r, _ := utf8.DecodeLastRuneInString(text); isHan(r) || unicode.Is(unicode.Katakana, r) {
			s.addJapanese(text)
		}
	}
	for _, title := range s.lx.titles {
		for from := 0; ; {
			at := strings.Index(text[from:], title)
			if at < 0 {
				break
			}
			s.addJapanese(text[:from+at])
			from += at + len(title)
		}
	}
}

// addJapanese adds the name that a piece of narration ends with.
func (s *story) addJapanese(text string) {
	name := s.bareName(text[nameStart(text, false):])
	if name == "" {
		name = kanaName(text)
	}
	r, _ := utf8.DecodeRuneInString(name)
	if n := utf8.RuneCountInString(name); n < 2 || n > 5 && isHan(r) || s.describesHan(name) {
		return
	}
	s.addPerson(name)
}

// kanaName returns the name at the end of a text whose given name is in
// hiragana, "森田あかり", or "".
func kanaName(text string) string {
	name := text[nameStart(text, true):]
	ends := hanEnds(name)
	if len(ends) < 2 || len(ends) > 3 || strings.ContainsAny(firstRune(name[ends[len(ends)-1]:]), "のはがをにでともへや") {
		return ""
	}
	return name
}

// describesHan reports whether a phrase ends in a word for what somebody is, or
// for a body.
func (s *story) describesHan(text string) bool {
	for _, list := range [...][]string{s.lx.suffixes, s.lx.titles} {
		for _, end := range list {
			if strings.HasSuffix(text, end) {
				return true
			}
		}
	}
	return false
}
