package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// hanSurnames begin nearly every Chinese name, in both scripts.
const hanSurnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施霍颜顏倪翁"

// fewest is how often a story must name somebody whom nothing else shows to be
// a person.
const fewest = 3

// people returns the names that a Chinese or Japanese story gives its people:
// its entities, and in Chinese whoever stands before a word of speech or is
// named again and again.
func (s *story) people() []string {
	if s.known != nil {
		return s.known
	}
	s.known = []string{}
	for _, e := range s.entities {
		if e.Kind == article.Person {
			s.addPerson(s.bareName(e.Name))
		}
	}
	if s.lx.lang == "zh" {
		s.addNamedOften()
	}
	return s.known
}

func (s *story) addPerson(name string) {
	if n := utf8.RuneCountInString(name); n < 2 || n > 8 || len(s.known) >= farthestName {
		return
	}
	for _, k := range s.known {
		if k == name {
			return
		}
	}
	s.known = append(s.known, name)
}

// bareName cuts the title behind a name off, and what is no part of it before.
func (s *story) bareName(name string) string {
	for _, title := range s.lx.titles {
		if head, ok := strings.CutSuffix(name, title); ok && utf8.RuneCountInString(head) >= 2 {
			name = head
		}
	}
	if s.lx.lang == "ja" {
		name = name[nameStart(name, false):]
	}
	return strings.TrimRight(name, "则則")
}

// addNamedOften adds the three characters that begin with a surname and stand
// in the narration time and again.
func (s *story) addNamedOften() {
	times := map[string]int{}
	for i := range s.tokens {
		t := &s.tokens[i]
		if s.owner[i] >= 0 || t.shape != caseless {
			continue
		}
		runes := []rune(t.low)
		for j := 0; j+3 <= len(runes) && j < longestNarration; j++ {
			if strings.ContainsRune(hanSurnames, runes[j]) {
				name := string(runes[j : j+3])
				if times[name]++; times[name] == fewest {
					s.addPerson(name)
				}
			}
		}
	}
}

// personIn returns the first person that a piece of narration names as one who
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
			if isObjectHan(text[:i]) || strings.HasPrefix(text[from:], "的") && s.lx.lang == "zh" || strings.HasPrefix(text[from:], "の") {
				continue
			}
			if best.Start < 0 || c.Start+i < best.Start || c.Start+i == best.Start && best.Len() < len(name) {
				best = article.Span{Start: c.Start + i, End: c.Start + from}
			}
			break
		}
	}
	return best, best.Start >= 0
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
	if one.stretches[0] < one.stretches[1] {
		last = s.stretches[one.stretches[0]].first
	}
	if last <= one.first {
		return article.Span{}, false
	}
	c := s.nearStart(s.span(one.first, last))
	if s.lx.lang == "ja" {
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
	for _, title := range s.lx.titles {
		if strings.HasPrefix(behind, title) || strings.HasSuffix(name, title) {
			return true
		}
	}
	return strings.HasPrefix(behind, "（") || strings.HasPrefix(behind, "(")
}
