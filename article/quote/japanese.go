package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// japanese finds the speaker in the narration beside a stretch: its topic,
// "田中氏は「…」と述べた", or the subject behind it, "「…」と田中氏は述べた".
func (s *story) japanese(q *stretch, n int, before, after article.Span) bool {
	text := s.doc.Text
	after, before = s.nearStart(after), s.nearEnd(before)
	said := quotative(after.In(text))
	at, _ := s.verbIn(after.In(text), false)
	if said || at >= 0 {
		q.reported, q.own = 0.9, true
	}
	if who, ok := s.beside(before); ok && said && s.nameHan(q, n, who, 0.9) {
		if !q.pointed {
			s.settle(q, 0.93)
		}
		return true
	}
	if at >= 0 {
		if who, ok := s.topic(article.Span{Start: after.Start, End: after.Start + at}); ok && s.nameHan(q, n, who, 0.9) {
			return true
		}
	}
	if who, ok := s.cleft(after); ok && said {
		return s.nameHan(q, n, who, 0.9)
	}
	if n+1 < len(s.sentences) && s.sentences[n+1].passage == q.passage && s.finishedAlone(q, n) {
		next := s.sentences[n+1]
		if who, ok := s.cleft(s.nearStart(s.span(next.first, next.last))); ok && next.stretches[0] == next.stretches[1] {
			q.reported, q.own = 0.85, true
			return s.nameHan(q, n, who, 0.85)
		}
	}
	if s.fromSource(q, n, before) {
		return true
	}
	if who, ok := s.giver(before, after); ok {
		q.reported, q.own = 0.9, true
		return s.nameHan(q, n, who, 0.85)
	}
	if who, ok := s.topic(before); ok && (said || at >= 0) {
		return s.nameHan(q, n, who, 0.9)
	}
	if who, ok := s.topic(before); ok && endsTopic(before.In(text)) && (s.isPersonHan(who) || strings.HasSuffix(beforePosition(text[:who.Start]), "の")) {
		q.reported, q.own = 0.8, true // "田中さんは「…」。"
		return s.nameHan(q, n, who, 0.85)
	}
	return s.toldBehind(q, n)
}

// fromSource names whom the words before a stretch give as the source, unless
// somebody else stands beside it: "警察によると、船長は「…」と話している".
func (s *story) fromSource(q *stretch, n int, before article.Span) bool {
	for _, w := range s.lx.After {
		i := strings.LastIndex(before.In(s.doc.Text), w)
		if i < 0 {
			continue
		}
		if _, ok := s.topic(article.Span{Start: before.Start + i + len(w), End: before.End}); ok {
			continue
		}
		q.reported, q.own = 0.85, true
		if s.nameHan(q, n, s.japaneseName(article.Span{Start: before.Start, End: before.Start + i}), 0.8) {
			return true
		}
	}
	return false
}

func endsTopic(text string) bool {
	return strings.HasSuffix(text, "は") || strings.HasSuffix(text, "も")
}

// cleft returns who the sentence behind a stretch ends with: "「…」と話すのは、
// 商店を営む田中さん。"
func (s *story) cleft(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	i := strings.Index(text, "のは")
	if at, _ := s.verbIn(text, false); i < 0 || at < 0 || at > i {
		return article.Span{}, false
	}
	i += len("のは")
	end := len(text)
	if j := strings.Index(text[i:], "。"); j >= 0 {
		end = i + j
	}
	end = i + len(strings.TrimSuffix(text[i:end], "だ"))
	who := s.japaneseName(article.Span{Start: c.Start + i, End: c.Start + end})
	return who, who.Len() > 0
}

// quotative reports whether narration begins with the particle that ends a
// quotation.
func quotative(text string) bool {
	return strings.HasPrefix(text, "と") || strings.HasPrefix(text, "などと") || strings.HasPrefix(text, "って")
}

// topic returns the phrase before the particle は, or else が or も: who the
// clause is about, the nearest to its end. では, には and the like mark no
// subject, and neither does a thing.
func (s *story) topic(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	if who, ok := s.beside(c); ok {
		return who, true
	}
	for _, particle := range [...]string{"は", "が", "も"} {
		for end := len(text); ; {
			if end = strings.LastIndex(text[:end], particle); end <= 0 {
				break
			}
			if last, _ := utf8.DecodeLastRuneInString(text[:end]); strings.ContainsRune("でにとへのかてれ", last) {
				continue
			}
			if who := s.japaneseName(article.Span{Start: c.Start, End: c.Start + end}); s.speaksHan(who) {
				return who, true
			}
		}
	}
	return article.Span{}, false
}

// beside returns whoever the particle of a subject stands behind at the end of
// narration.
func (s *story) beside(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	if !endsTopic(text) && !strings.HasSuffix(text, "が") {
		return article.Span{}, false
	}
	c.End -= len("は")
	who := s.japaneseName(c)
	return who, s.speaksHan(who)
}

// speaksHan reports whether a Japanese phrase is of somebody who may speak: a
// person, a pronoun, or whatever ends in a word for people or bodies.
func (s *story) speaksHan(who article.Span) bool {
	text := who.In(s.doc.Text)
	if text == "" {
		return false
	}
	if s.isThey(text) || s.isPersonHan(who) || s.describesHan(text) {
		return true
	}
	if head, ok := strings.CutSuffix(beforePosition(s.doc.Text[:who.Start]), "の"); ok && utf8.RuneCountInString(text) <= 7 && s.describesHan(head) {
		return true // "主将の長谷川"
	}
	for _, k := range s.people() {
		if strings.HasSuffix(text, k) {
			return true
		}
	}
	for i := range min(len(s.entities), farthestName) {
		if e := &s.entities[i]; e.Kind == article.Org && strings.HasSuffix(text, e.Name) {
			return true
		}
	}
	return false
}

// toldBehind reads the sentence behind a stretch that is one by itself:
// "「…」。田中さんはこう話した。"
func (s *story) toldBehind(q *stretch, n int) bool {
	if n+1 >= len(s.sentences) || s.sentences[n+1].passage != q.passage || s.sentences[n].last-q.last > 1 {
		return false
	}
	next := s.sentences[n+1]
	c := s.nearStart(s.span(next.first, next.last))
	text := c.In(s.doc.Text)
	i := max(strings.Index(text, "こう"), strings.Index(text, "そう"))
	at, verb := s.verbIn(text, true)
	switch {
	case at < 0:
		return false
	case i >= 0 && at > i:
		// found
	case next.stretches[0] == next.stretches[1] && s.finishedAlone(q, n) && len(text)-at-len(verb) <= len("た。"):
		i = at
	default:
		return false
	}
	who, ok := s.topic(article.Span{Start: c.Start, End: c.Start + i})
	if !ok {
		return false
	}
	q.reported, q.own = 0.9, true
	return s.nameHan(q, n, who, 0.85)
}

// finishedAlone reports whether a stretch is all of its sentence.
func (s *story) finishedAlone(q *stretch, n int) bool {
	one := s.sentences[n]
	return q.first == one.first && one.stretches[1]-one.stretches[0] == 1 && one.last-q.last <= 1
}
