package quote

import (
	"strings"
	"unicode"
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
	if at >= 0 {
		if who, ok := s.topic(article.Span{Start: after.Start, End: after.Start + at}); ok && s.nameHan(q, n, who, 0.9) {
			return true
		}
	}
	if who, ok := s.cleft(after); ok && said {
		return s.nameHan(q, n, who, 0.9)
	}
	for _, w := range s.lx.after {
		if i := strings.LastIndex(before.In(text), w); i >= 0 {
			q.reported, q.own = 0.85, true
			if s.nameHan(q, n, s.japaneseName(article.Span{Start: before.Start, End: before.Start + i}), 0.8) {
				return true
			}
		}
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
	if _, n := utf8.DecodeLastRuneInString(text); endsTopic(text) { // whoever stands beside the quotation
		if who := s.japaneseName(article.Span{Start: c.Start, End: c.End - n}); s.speaksHan(who) {
			return who, true
		}
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
	if at, _ := s.verbIn(text, true); i < 0 || at < i {
		return false
	}
	who, ok := s.topic(article.Span{Start: c.Start, End: c.Start + i})
	if !ok {
		return false
	}
	q.reported, q.own = 0.9, true
	return s.nameHan(q, n, who, 0.85)
}

// japaneseName cuts the name, or else the description, out of the end of a
// phrase: without its title, its age in brackets and what stands before.
func (s *story) japaneseName(c article.Span) article.Span {
	text := strings.TrimRight(c.In(s.doc.Text), "、 ")
	if i := strings.LastIndexAny(text, "(（"); i >= 0 && (strings.HasSuffix(text, ")") || strings.HasSuffix(text, "）")) {
		text = text[:i]
	}
	titled := false
	for _, title := range s.lx.titles {
		if head, ok := strings.CutSuffix(text, title); ok {
			if short, former := strings.CutSuffix(head, "前"); former && utf8.RuneCountInString(short) >= 2 {
				head = short // "会沢剛前専務"
			}
			if head == "" || !endsInName(head) {
				return s.byTitle(c, text, title)
			}
			if s.needsTitle(head, title) {
				return article.Span{Start: c.Start + nameStart(head, true), End: c.Start + len(text)}
			}
			text, titled = head, true
			break
		}
	}
	start := nameStart(text, titled)
	if !titled { // a description needs what it belongs to: 町の担当者
		if head, ok := strings.CutSuffix(text[:start], "の"); ok && !s.describesHan(head) {
			start = nameStart(head, false)
		}
	}
	for _, position := range positions {
		if strings.HasPrefix(text[start:], position) {
			start += len(position)
		}
	}
	return article.Span{Start: c.Start + start, End: c.Start + len(text)}
}

// positions stand before a player's name.
var positions = [...]string{"GK", "DF", "MF", "FW"}

// beforePosition cuts a player's position off the end of a text.
func beforePosition(text string) string {
	for _, position := range positions {
		text = strings.TrimSuffix(text, position)
	}
	return text
}

// needsTitle reports whether a name is but a surname whose full form the story
// has not given, so that its office says who it is: 松本知事.
func (s *story) needsTitle(head, title string) bool {
	switch title {
	case "さん", "氏", "様", "君", "ちゃん", "女史", "夫人", "容疑者", "被告", "選手":
		return false
	}
	name := head[nameStart(head, true):]
	full := s.fullHan(name)
	return utf8.RuneCountInString(name) <= 2 && (full == "" || full == name)
}

func endsInName(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isNameRune(r) || unicode.Is(unicode.Hiragana, r) && !strings.ContainsRune("のるたいはがをにでと", r)
}

// nameStart returns where the run of name runes at the end of the text begins.
// A given name may be in hiragana behind a title's back: 森田あかりさん.
func nameStart(text string, titled bool) int {
	end := len(text)
	kana := 0
	for end > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:end])
		if titled && unicode.Is(unicode.Hiragana, r) && kana < 4 && end == len(text)-kana*n {
			kana++
			end -= n
			continue
		}
		if !isNameRune(r) {
			break
		}
		end -= n
	}
	return end
}

// byTitle finds who was given a title before, when it stands alone: 市長は.
func (s *story) byTitle(c article.Span, text, title string) article.Span {
	before := s.doc.Text[:c.Start]
	if len(before) > longestNarration*4 {
		before = before[len(before)-longestNarration*4:]
	}
	for i := len(s.names.all) - 1; i >= max(0, len(s.names.all)-farthestName); i-- {
		full := s.names.all[i].full
		if at := strings.LastIndex(before, full+title); at >= 0 {
			at += c.Start - len(before)
			return article.Span{Start: at, End: at + len(full)}
		}
	}
	start := nameStart(text, false)
	return article.Span{Start: c.Start + start, End: c.Start + len(text)}
}
