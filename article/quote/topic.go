package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// personNamed returns the first person that a piece of narration names as one who
// does something, not as one whom something is done to.
func (s *story) personNamed(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	best := article.Span{Start: -1}
	for _, name := range s.people() {
		for from := 0; ; {
			i := strings.Index(text[from:], name)
			if i < 0 {
				break
			}
			i += from
			from = i + len(name)
			if isObjectHan(text[:i]) || strings.HasPrefix(text[from:], "的") && s.lx.Lang == "zh" || strings.HasPrefix(text[from:], "の") {
				continue
			}
			if best.Start < 0 || c.Start+i < best.Start || c.Start+i > best.End && s.isTitledHan(s.doc.Text[best.End:c.Start+i]) || c.Start+i == best.Start && best.Len() < len(name) {
				best = article.Span{Start: c.Start + i, End: c.Start + from}
			}
			break
		}
	}
	return best, best.Start >= 0
}

// isTitledHan reports whether what stands between two names is but the office
// of the second: "卡罗维亚协会会长彼得".
func (s *story) isTitledHan(between string) bool {
	if utf8.RuneCountInString(between) > 12 || strings.ContainsAny(between, "，。、；") {
		return false
	}
	for _, title := range s.lx.Titles {
		if strings.HasSuffix(between, title) {
			return true
		}
	}
	return false
}

// isObjectHan reports whether Chinese narration ends with a word that makes
// what follows no subject.
func isObjectHan(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("对對向与與和跟被把据據给給替让讓比在", r)
}

// topicAround names who the sentence before a stretch is about, or when the
// stretch opens its passage, the sentence behind it.
func (s *story) topicAround(q *stretch, n int) bool {
	for back := 1; back <= memory && n-back >= 0 && s.sentences[n-back].passage == q.passage; back++ {
		if who, ok := s.topicOf(n - back); ok {
			return s.nameTopic(q, n, who, 0.8-0.1*float32(back))
		}
	}
	if q.first != s.passages[q.passage].first {
		return false
	}
	one := s.sentences[n]
	if q.last+1 < one.last {
		if who, ok := s.personNamed(s.nearStart(s.span(q.last, one.last))); ok {
			return s.nameTopic(q, n, who, 0.7)
		}
	}
	if n+1 < len(s.sentences) && s.sentences[n+1].passage == q.passage {
		if who, ok := s.topicOf(n + 1); ok {
			return s.nameTopic(q, n, who, 0.7)
		}
	}
	return false
}

func (s *story) nameTopic(q *stretch, n int, who article.Span, sure float32) bool {
	if !s.nameHan(q, n, who, sure) {
		return false
	}
	q.clues.note(bySubject, true)
	return true
}

// topicOf returns who sentence n is about, in its narration before any
// stretch.
func (s *story) topicOf(n int) (article.Span, bool) {
	one := s.sentences[n]
	last := one.last
	for k := one.stretches[0]; k < one.stretches[1]; k++ {
		if s.stretches[k].speech {
			last = s.stretches[k].first
			break
		}
	}
	if last <= one.first {
		return article.Span{}, false
	}
	c := s.nearStart(s.span(one.first, last))
	if s.lx.Lang == "ja" {
		who, ok := s.topic(c)
		n := utf8.RuneCountInString(who.In(s.doc.Text))
		if ok && 2 <= n && n <= 6 && s.isPersonHan(who) {
			return who, true
		}
		return article.Span{}, false
	}
	return s.personNamed(c)
}

// isPersonHan reports whether a Japanese topic is a person: an entity, or with
// a title or an age behind the name.
func (s *story) isPersonHan(who article.Span) bool {
	name := who.In(s.doc.Text)
	for _, k := range s.people() {
		if strings.HasPrefix(k, name) || strings.HasSuffix(name, k) {
			return true
		}
	}
	behind := s.doc.Text[who.End:]
	for _, title := range s.lx.Titles {
		if strings.HasPrefix(behind, title) || strings.HasSuffix(name, title) {
			return true
		}
	}
	return strings.HasPrefix(behind, "（") || strings.HasPrefix(behind, "(")
}
