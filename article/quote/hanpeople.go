package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
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
		case s.lx.Lang == "zh":
			s.addPerson(s.chinesePerson(e))
		case s.isLoneKana(e.Name):
		default:
			s.addPerson(s.bareName(e.Name))
		}
	}
	for i := range s.tokens {
		if t := &s.tokens[i]; s.owner[i] < 0 && t.word() && t.shape != lower {
			if s.lx.Lang == "zh" {
				s.addChinese(t.Span)
			} else {
				s.addBeforeTitles(i)
			}
		}
	}
	if s.lx.Lang == "zh" {
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
	for _, title := range s.lx.Titles {
		if head, ok := strings.CutSuffix(name, title); ok {
			if utf8.RuneCountInString(head) >= 2 {
				name = head
			} else if s.lx.Lang == "zh" {
				break // 陈小姐 has no 陈小 in it
			}
		}
	}
	if s.lx.Lang == "ja" {
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
	name = cutPosition(name[s.callingLen(name):])
	if i := strings.LastIndex(name, "・"); i >= 0 {
		head, rest := name[:i], name[i+len("・"):]
		first, _ := utf8.DecodeRuneInString(head)
		if r, _ := utf8.DecodeRuneInString(rest); lex.IsHan(r) && utf8.RuneCountInString(rest) >= 2 {
			if name = rest; lex.IsHan(first) && utf8.RuneCountInString(head) >= 3 && !s.describesHan(head) {
				name = head // "大沼義一・真室" of a 真室町長
			}
		}
	}
	for _, title := range s.lx.Titles {
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
		for _, title := range s.lx.Titles {
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
	s.addBehindCallings(s.nearStart(s.tokens[i].Span))
	if i > 1 && s.low(i-1) == "・" && s.owner[i-2] < 0 {
		office := strings.IndexFunc(text, func(r rune) bool { return !isNameRune(r) })
		if name, _ := s.partedOffice(s.text(i-2, i)[:s.tokens[i].Start-s.tokens[i-2].Start] + text[:max(office, 0)]); name != "" {
			s.addPerson(name)
			return
		}
	}
	if i+2 < len(s.tokens) && strings.Contains("(（", s.tokens[i+1].low) && s.tokens[i+2].shape == number && s.owner[i+1] < 0 {
		if r, _ := utf8.DecodeLastRuneInString(text); lex.IsHan(r) || unicode.Is(unicode.Katakana, r) {
			s.addJapanese(text)
		}
	}
	for _, title := range s.lx.Titles {
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

// isLoneKana reports whether a Japanese name is but a word in katakana that the
// story has once, and not as people are named: "サイン".
func (s *story) isLoneKana(name string) bool {
	if strings.IndexFunc(name, func(r rune) bool { return !unicode.Is(unicode.Katakana, r) && r != 'ー' }) >= 0 || s.times(name) != 1 {
		return false
	}
	i := strings.Index(s.opening(), name) + len(name)
	return i < len(name) || !s.lx.Offices.Opens(s.doc.Text[i:]) && !hasAnyPrefix(s.doc.Text[i:], []string{"（", "(", "氏", "・"})
}

// addBehindCallings adds the names that stand in a run of characters right
// behind a calling: "エース田所蓮は".
func (s *story) addBehindCallings(c article.Span) {
	text := c.In(s.doc.Text)
	for from := 0; from < len(text); {
		n := strings.IndexFunc(text[from:], func(r rune) bool { return !isNameRune(r) })
		if n < 0 {
			n = len(text) - from
		}
		if at := s.callingLen(text[from : from+n]); at > 0 {
			s.addPerson(text[from+at : from+n])
		}
		_, size := utf8.DecodeRuneInString(text[from+n:])
		from += n + max(size, 1)
	}
}

// addJapanese adds the name that a piece of narration ends with.
func (s *story) addJapanese(text string) {
	name := s.bareName(text[nameStart(text, false):])
	if name == "" {
		name = kanaName(text)
	}
	r, _ := utf8.DecodeRuneInString(name)
	if n := utf8.RuneCountInString(name); n < 2 || n > 5 && lex.IsHan(r) || s.describesHan(name) || s.endsInField(name) {
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
	for _, list := range [...][]string{s.lx.Suffixes, s.lx.Titles} {
		for _, end := range list {
			if head, ok := strings.CutSuffix(text, end); ok && !(s.lx.Lang == "ja" && strings.Contains(namingEnds, end) && endsInName(head)) {
				return true
			}
		}
	}
	return false
}

// namingEnds are what Japanese first names end with too: 和夫.
const namingEnds = "父母兄姉弟妹夫妻親男女人方主孫甥姪子"
