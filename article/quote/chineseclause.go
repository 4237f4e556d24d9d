package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// chineseColon finds who the narration is about that ends, or earlier in the
// sentence breaks off, with a colon: "简志豪动了气：“…”".
func (s *story) chineseColon(q *stretch, n int, c article.Span) bool {
	text := c.In(s.doc.Text)
	i := strings.LastIndex(text, "：")
	if i < 0 {
		return false
	}
	c.End = c.Start + i
	if doc, ok := s.insideOf(c); ok {
		q.reported, q.own = 0.85, true
		return s.nameHan(q, n, doc, 0.85)
	}
	for left := 4; left > 0 && c.Len() > 0; left-- {
		text = c.In(s.doc.Text)
		at := strings.LastIndexAny(text, "，。；！？,") + 1
		if at > 0 {
			_, size := utf8.DecodeRuneInString(text[at-1:])
			at += size - 1
		}
		one := article.Span{Start: c.Start + at, End: c.End}
		if who, ok := s.clauseOpener(one); ok {
			q.reported, q.own = 0.85, true
			return s.nameHan(q, n, who, 0.85)
		}
		if at == 0 {
			return false
		}
		_, size := utf8.DecodeLastRuneInString(text[:at])
		c.End = c.Start + at - size
	}
	return false
}

// clauseOpener returns the person, pronoun or description that a clause begins
// with.
func (s *story) clauseOpener(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	if who, ok := s.personNamed(c); ok && (who.Start == c.Start || s.endsInCalling(s.doc.Text, who.Start)) {
		return who, true
	}
	for _, they := range s.lx.they {
		if strings.HasPrefix(text, they) && len(they) <= 6 {
			return article.Span{Start: c.Start, End: c.Start + len(they)}, true
		}
	}
	for _, title := range s.lx.titles {
		if strings.HasPrefix(text, title) && len(title) > 3 && len(text) > len(title) && !s.isNameHan(c.Start+len(title), text[len(title):]) {
			return article.Span{Start: c.Start, End: c.Start + len(title)}, true
		}
	}
	return article.Span{}, false
}

// insideOf returns the paper that a clause says its words stand in: "出示了
// 一份手册，其中写道".
func (s *story) insideOf(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	i := strings.LastIndexAny(text, "，,")
	if i < 0 || !hasAnyPrefix(strings.TrimLeft(text[i:], "，,"), []string{"其中", "上面", "里面", "裡面", "文中", "内容", "內容", "上头", "背面", "信中"}) {
		return article.Span{}, false
	}
	if at, _ := s.verbIn(text[i:], false); at < 0 || at > len("，其中这样") {
		return article.Span{}, false // "其中一位写道"
	}
	head := text[:i]
	start := 0
	for _, w := range [...]string{"一份", "一封", "一张", "一張", "一本", "一条", "一條", "一则", "一則", "一段", "的", "了", "，"} {
		if at := strings.LastIndex(head, w); at >= 0 {
			start = max(start, at+len(w))
		}
	}
	who := article.Span{Start: c.Start + start, End: c.Start + i}
	return who, who.Len() >= 3 && who.Len() <= 36
}

// clauseSubject returns the description that one of the clauses before a verb
// opens with: "家长在群里贴出照片，直呼".
func (s *story) clauseSubject(c article.Span) (article.Span, bool) {
	for left := 3; left > 0 && c.Len() > 0; left-- {
		text := strings.TrimRight(c.In(s.doc.Text), "，, ")
		c.End = c.Start + len(text)
		who := s.chineseSubject(c)
		if who.End < c.End && who.Len() > 0 && s.describesHan(who.In(s.doc.Text)) && s.mayBeHan(who) {
			return who, true
		}
		i := strings.LastIndexAny(text, "，。；！？,")
		if i < 0 {
			break
		}
		c.End = c.Start + i
	}
	return article.Span{}, false
}

// markedHan returns the name in marks that a clause has for its subject: a
// firm's, 平台“快得”, or a paper's, 《行动方案》.
func (s *story) markedHan(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	for _, pair := range [...][2]string{{"《", "》"}, {"“", "”"}, {"「", "」"}} {
		i, j := strings.Index(text, pair[0]), strings.Index(text, pair[1])
		if i < 0 || j < i {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[j+len(pair[1]):]); strings.ContainsRune("的等一之中里", r) || isObjectHan(text[:i]) {
			continue
		}
		who := article.Span{Start: c.Start + i, End: c.Start + j + len(pair[1])}
		if pair[0] == "《" {
			return who, true
		}
		who.Start, who.End = who.Start+len(pair[0]), who.End-len(pair[1])
		return who, s.describesHan(text[:i]) && who.Len() <= 30
	}
	return article.Span{}, false
}

// isMarked reports whether marks stand around a name, or are part of it.
func (s *story) isMarked(who article.Span) bool {
	return hasAnyPrefix(s.doc.Text[who.End:], []string{"”", "」"}) || strings.HasPrefix(who.In(s.doc.Text), "《")
}
