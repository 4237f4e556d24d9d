package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// chinese finds the speaker in the narration beside a stretch: behind it,
// "“…”，王毅说", or before it, "王毅说：“…”".
func (s *story) chinese(q *stretch, n int, before, after article.Span) bool {
	after, before = s.nearStart(after), s.nearEnd(before)
	at, verb := s.verbIn(after.In(s.doc.Text), false)
	if at >= 0 && !(s.finished(q) && s.introduces(before.In(s.doc.Text))) && !s.leadsOnHan(q, after.In(s.doc.Text)[at+len(verb):]) {
		q.reported, q.own = 0.9, true
		if s.nameHan(q, n, s.chineseSubject(article.Span{Start: after.Start, End: after.Start + at}), 0.9) {
			return true
		}
	}
	at, _ = s.verbIn(before.In(s.doc.Text), true)
	if at < 0 {
		return false
	}
	q.reported, q.own = 0.85, true
	return s.nameHan(q, n, s.chineseSubject(article.Span{Start: before.Start, End: before.Start + at}), 0.88)
}

// leadsOnHan reports whether a verb's narration introduces what comes next.
func (s *story) leadsOnHan(q *stretch, rest string) bool {
	rest = strings.TrimSpace(rest)
	return strings.HasSuffix(rest, "：") || strings.HasSuffix(rest, ":") || s.finished(q) && utf8.RuneCountInString(rest) > 2
}

// introduces reports whether narration ends with a verb of speech and a comma
// or colon.
func (s *story) introduces(text string) bool {
	head := strings.TrimRight(text, "，：, :")
	at, verb := s.verbIn(head, true)
	return at >= 0 && head != text && at+len(verb) == len(head)
}

// verbIn returns where the first or last verb of speech stands, or -1. A verb
// that says what a thing is called is none.
func (s *story) verbIn(text string, last bool) (at int, verb string) {
	at = -1
	for _, stem := range s.lx.stems {
		i := strings.Index(text, stem)
		if last {
			i = strings.LastIndex(text, stem)
		}
		if i < 0 || s.callsHan(text, i) || stem == "称" && strings.HasPrefix(text[i:], "称赞") {
			continue
		}
		if at < 0 || last && (i+len(stem) > at+len(verb) || i+len(stem) == at+len(verb) && i < at) || !last && i < at {
			at, verb = i, stem
		}
	}
	return at, verb
}

// callsHan reports whether the text at i only names a thing: "被称为".
func (s *story) callsHan(text string, i int) bool {
	for _, w := range s.lx.naming {
		if strings.HasPrefix(text[i:], w) {
			return true
		}
	}
	return strings.HasSuffix(text[:i], "被") || strings.HasSuffix(text[:i], "据")
}

// chineseSubject cuts the subject out of the clause before a verb.
func (s *story) chineseSubject(c article.Span) article.Span {
	text := c.In(s.doc.Text)
	for _, line := range [...]string{"电 ", "電 ", "讯 ", "訊 ", "电　"} { // a dateline
		if i := strings.LastIndex(text, line); i >= 0 {
			c.Start += i + len(line)
			text = text[i+len(line):]
		}
	}
	if i := strings.LastIndexAny(strings.TrimRight(text, "，, "), "，。；！？、,;"); i >= 0 {
		_, n := utf8.DecodeRuneInString(text[i:])
		c.Start += i + n
		text = text[i+n:]
	}
	if who, ok := s.personNamed(c); ok {
		return who
	}
	for _, w := range [...]string{
		"在", "对", "對", "向", "就", "还", "還", "也", "则", "則", "接受", "通过", "曾", "并", "並", "今天", "昨天", "昨日", "今日", "日前", "当天", "随后", "赛后", "会后",
		"此前", "同时", "同時", "稍后", "稍後", "早些时候", "近日", "随即", "隨即", "当日", "當日", "警告", "最后", "最後",
		"周一", "周二", "周三", "周四", "周五", "周六", "周日", "星期", "进一步", "再次", "一直", "笑着", "，", " ",
	} {
		if i := strings.Index(text, w); i > 0 {
			text = text[:i]
		}
	}
	if i := strings.IndexAny(text, "0123456789"); i > 0 {
		text = text[:i] // "14日"
	}
	for _, verb := range s.lx.stems { // "叶蕙芝哽咽说"
		if head, ok := strings.CutSuffix(text, verb); ok && utf8.RuneCountInString(head) >= 2 {
			text = head
		}
	}
	c.End = c.Start + len(text)
	return s.chineseName(c)
}

// chineseName leaves out the office before or behind a name. A surname alone
// keeps what stands behind it: 王先生.
func (s *story) chineseName(c article.Span) article.Span {
	text := c.In(s.doc.Text)
	cut := 0
	for _, title := range s.lx.titles {
		i := strings.LastIndex(text, title)
		if i >= 0 && utf8.RuneCountInString(text[i+len(title):]) >= 2 {
			cut = max(cut, i+len(title))
		}
	}
	c.Start += cut
	text = text[cut:]
	for _, title := range s.lx.titles {
		if head, ok := strings.CutSuffix(text, title); ok && 2 <= utf8.RuneCountInString(head) && utf8.RuneCountInString(head) <= 4 {
			c.End = c.Start + len(head)
			return c
		}
	}
	return c
}
