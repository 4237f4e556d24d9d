package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// answerUnspaced finds the speaker of stretch k in sentence n.
func (s *story) answerUnspaced(k, n int) {
	q := &s.stretches[k]
	before, after := s.narration(k, n)
	find := s.chinese
	if s.lx.Lang == "ja" {
		find, q.inner = s.japanese, isInner(after.In(s.doc.Text))
	}
	if q.direct = find(q, n, before, after) && !q.pointed; q.speaker != "" || s.fromBlock(q) {
		return
	}
	if s.lx.Lang == "ja" && hasAnyPrefix(after.In(s.doc.Text), passives[:]) {
		q.reported, q.direct = 0.9, true // nobody says who told it
		return
	}
	if q.reported > 0 {
		q.points, q.pointed = mention{first: min(q.last, len(s.tokens)-1), kind: byNothing}, true
	}
	if k == 0 || !s.stretches[k-1].inner {
		s.carry(k, n)
	}
	if s.lx.Lang == "ja" && q.reported >= 0.9 {
		s.dropped(k, n)
	}
	if q.speaker == "" && (q.reported > 0 || q.first == s.sentences[n].first) {
		s.topicAround(q, n)
	}
}

// dropped finds whom a Japanese sentence of speech leaves out: who spoke or was
// the topic last in its passage.
func (s *story) dropped(k, n int) {
	q := &s.stretches[k]
	if who, ok := s.outerTopic(k); ok && s.nameTopic(q, n, who, 0.8) {
		s.settle(q, 0.8)
		return
	}
	for back := 0; back <= memory && n-back >= 0 && s.sentences[n-back].passage == q.passage; back++ {
		one := s.sentences[n-back]
		for j := min(k, one.stretches[1]) - 1; j >= one.stretches[0]; j-- {
			if o := &s.stretches[j]; o.speech && o.speaker != "" && o.own && !o.inner {
				s.follow(q, o, 0.85)
				return
			}
		}
		if back == 0 {
			continue
		}
		if who, ok := s.topicOf(n - back); ok && s.nameTopic(q, n, who, 0.8) {
			s.settle(q, 0.8)
			return
		}
	}
	if k == 0 || !s.stretches[k-1].inner {
		return
	}
	for j := k - 2; j >= 0 && s.stretches[j].passage >= q.passage-1; j-- { // who hears the words before spoke earlier
		if o := &s.stretches[j]; o.speech && o.speaker != "" && o.speaker != s.stretches[k-1].speaker && !o.inner {
			s.follow(q, o, 0.75)
			return
		}
	}
}

// outerTopic returns the topic of the sentence of stretch k, when the stretch
// before is but told of in a clause inside.
func (s *story) outerTopic(k int) (article.Span, bool) {
	q := &s.stretches[k]
	if k == 0 || !s.stretches[k-1].inner || s.stretches[k-1].sentence != q.sentence {
		return article.Span{}, false
	}
	c := s.nearStart(s.span(s.sentences[q.sentence].first, s.stretches[k-1].last))
	at := strings.Index(c.In(s.doc.Text), "は、")
	if at < 0 {
		return article.Span{}, false
	}
	who := s.japaneseName(article.Span{Start: c.Start, End: c.Start + at})
	return who, s.speaksHan(who)
}

// follow gives a stretch the speaker of one before.
func (s *story) follow(q, o *stretch, likely float32) {
	q.speaker, q.who, q.by, q.confidence, q.clues = o.speaker, o.who, o.by, o.confidence*0.9, o.clues
	q.clues.note(carried, true)
	s.settle(q, likely)
}

// settle keeps who is found for a stretch from being weighed again.
func (s *story) settle(q *stretch, likely float32) {
	q.direct, q.choice = true, choice{made: true, likely: likely, taken: -1}
}

// narration returns the text of the sentence on both sides of a stretch, up
// to the stretches beside it.
func (s *story) narration(k, n int) (before, after article.Span) {
	one := s.sentences[n]
	q, from, to := &s.stretches[k], one.first, one.last
	if s.lx.Lang == "ja" {
		k, q = s.chain(k, one, -1), &s.stretches[s.chain(k, one, 1)]
	}
	first := s.stretches[k].first
	for j := k - 1; j >= one.stretches[0]; j-- {
		if from = s.stretches[j].last; s.lx.Lang == "ja" || s.stretches[j].speech {
			break
		}
		from = one.first // what is no speech is part of the narration
	}
	for j := k + 1; j < one.stretches[1]; j++ {
		if s.stretches[j].first >= q.last {
			to = s.stretches[j].first
			break
		}
	}
	if from < first {
		before = s.span(from, first)
	}
	if q.last < to {
		after = s.span(q.last, to)
	}
	return before, after
}

// chain returns the first or the last of the stretches of a sentence that follow
// one another right beside stretch k: "「早く」「もっと」と声が飛んだ".
func (s *story) chain(k int, one sentence, step int) int {
	for j := k + step; j >= one.stretches[0] && j < one.stretches[1]; j += step {
		a, b := &s.stretches[min(j, k)], &s.stretches[max(j, k)]
		if a.last != b.first {
			break
		}
		k = j
	}
	return k
}

// longestNarration bounds what is searched beside one stretch.
const longestNarration = 600

// nearEnd returns the end of long narration, and nearStart its beginning.
func (s *story) nearEnd(c article.Span) article.Span {
	if over := c.Len() - longestNarration; over > 0 {
		c.Start += borderBefore(c.In(s.doc.Text), over)
	}
	return c
}

func (s *story) nearStart(c article.Span) article.Span {
	c.End = c.Start + borderBefore(c.In(s.doc.Text), longestNarration)
	return c
}

// nameHan names the subject of a verb of speech as the speaker of a stretch,
// and reports whether there is one.
func (s *story) nameHan(q *stretch, n int, who article.Span, sure float32) bool {
	who = s.sameHan(who)
	text := strings.TrimSpace(who.In(s.doc.Text))
	if text == "" {
		return false
	}
	for _, p := range s.lx.They {
		if strings.HasPrefix(text, p) {
			if n > 0 && s.sentences[n-1].passage == q.passage && s.sentences[n-1].stretches[0] == s.sentences[n-1].stretches[1] {
				if who, ok := s.topicOf(n - 1); ok && !s.isThey(who.In(s.doc.Text)) {
					q.clues.note(mentionHe, true)
					q.points, q.pointed = mention{first: q.first, kind: byPronoun}, true
					return s.nameHan(q, n, who, sure*0.9)
				}
			}
			q.points, q.pointed = mention{first: q.first, kind: byPronoun}, true
			s.refer(q, s.antecedent(mention{first: q.first, kind: byNothing}, n), sure)
			q.clues.note(mentionHe, true)
			return true
		}
	}
	q.by, q.confidence, q.who = who, sure, -1
	q.clues.note(mentionNamed, true)
	q.speaker = text
	if holder := s.holderOf(text, who.Start); holder != "" {
		q.speaker, text = holder, holder
	}
	if full := s.fullHan(text); full != "" {
		q.speaker = full
	}
	q.who = s.names.add(q.speaker, article.Person)
	named := &s.names.all[q.who]
	named.at, named.known = append(named.at, q.first), true
	return true
}

// holderOf returns who was presented last with the Chinese office that a text
// gives alone: 部長 of a 財政部長湯紹誠.
func (s *story) holderOf(text string, before int) string {
	if s.lx.Lang != "zh" || !s.lx.Words[text].Is(lex.Title) {
		return ""
	}
	head := s.nearEnd(article.Span{Start: 0, End: before})
	head.Start = max(0, borderBefore(s.doc.Text, before-4*longestNarration))
	last, holder := -1, ""
	for _, full := range s.people() {
		at := strings.LastIndex(head.In(s.doc.Text), text+full)
		if at > last && !strings.HasSuffix(head.In(s.doc.Text)[:at], "副") {
			last, holder = at, full
		}
	}
	return holder
}

// sameHan returns the description that one with "that" repeats: 该负责人 for
// 住建局有关负责人.
func (s *story) sameHan(who article.Span) article.Span {
	text := who.In(s.doc.Text)
	if text == "同社" {
		return s.sameFirm(who)
	}
	for _, that := range [...]string{"上述", "前述", "这位", "這位", "该名", "該名", "这名", "這名", "该", "該", "这", "這", "同"} {
		role, ok := strings.CutPrefix(text, that)
		if !ok || (that == "同") != (s.lx.Lang == "ja") || that == "同" && !s.describesHan(role) {
			continue
		}
		before := s.nearEnd(article.Span{Start: 0, End: who.Start})
		i := strings.LastIndex(before.In(s.doc.Text), role)
		if i < 0 || utf8.RuneCountInString(role) < 2 && that != "同" {
			return who
		}
		if that == "同" {
			c := article.Span{Start: before.Start, End: before.Start + i + len(role)}
			c.Start += nameStart(c.In(s.doc.Text), false)
			if c.Len() > 3+len(role) {
				return c
			}
			return who
		}
		c := article.Span{Start: before.Start, End: before.Start + i + len(role)}
		if at := strings.LastIndexAny(c.In(s.doc.Text), "，。；！？、”」\n"); at >= 0 {
			_, n := utf8.DecodeRuneInString(c.In(s.doc.Text)[at:])
			c.Start += at + n
		}
		if c.Len() < 60 {
			return c
		}
		return who
	}
	return who
}

// sameFirm returns the firm that the story named last before a 同社: an entity,
// or what stands in marks behind a word for a firm.
func (s *story) sameFirm(who article.Span) article.Span {
	best := who
	for i := range min(len(s.entities), farthestName) {
		e := &s.entities[i]
		if e.Kind != article.Org || hasAnySuffix(e.Name, []string{"省", "庁", "署", "県", "市", "町", "村", "裁", "会", "大学", "党", "局", "委", "政府", "警察", "連合", "同盟"}) {
			continue
		}
		for _, m := range e.Mentions {
			if m.Start < who.Start && m.End <= who.Start && m.Start >= 0 && (best == who || m.Start > best.Start) {
				best = m
			}
		}
	}
	for k := range s.stretches {
		q := &s.stretches[k]
		c := s.span(q.from, max(q.to, q.from+1))
		if q.speech || c.End > who.Start || q.to <= q.from {
			continue
		}
		if hasAnySuffix(s.doc.Text[:s.tokens[q.first].Start], []string{"メーカー", "会社", "大手", "企業", "業者", "チェーン", "中堅", "銀行", "ベンチャー"}) && (best == who || c.Start > best.Start) {
			best = c
		}
	}
	return best
}

// isThey reports whether a text begins with a pronoun.
func (s *story) isThey(text string) bool {
	for _, p := range s.lx.They {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}

// farthestName is how many names back a short form is looked up.
const farthestName = 60

// fullHan returns the full name that a short form begins, or an entity's name
// that ends the phrase.
func (s *story) fullHan(text string) string {
	for _, full := range s.people() {
		if full != text && slices.Contains(s.formsOf(full), text) {
			return full
		}
	}
	all := s.names.all
	for i := len(all) - 1; i >= max(0, len(all)-farthestName); i-- {
		if full := all[i].full; s.extends(full, text) {
			return full
		}
	}
	for i := range min(len(s.entities), farthestName) {
		if e := &s.entities[i]; e.Kind == article.Person && (s.extends(s.bareName(e.Name), text) || s.endsInPerson(text, s.bareName(e.Name))) {
			return s.bareName(e.Name)
		}
	}
	return ""
}

// endsInPerson reports whether a name stands at the end of a text, and is not
// but the end of a longer one: 順子 of a 早乙女順子.
func (s *story) endsInPerson(text, name string) bool {
	head, ok := strings.CutSuffix(text, name)
	r, _ := utf8.DecodeLastRuneInString(head)
	return ok && (s.lx.Lang != "ja" || head == "" || !lex.IsHan(r) || s.describesHan(head) || utf8.RuneCountInString(text) > 6)
}

// extends reports whether a full name begins with the surname that the text
// gives, and is no more than a name.
func (s *story) extends(full, text string) bool {
	short := 2
	if s.lx.Lang == "zh" {
		short = 1 // two characters are a name
	}
	if len(full) <= len(text) || !strings.HasPrefix(full, text) || utf8.RuneCountInString(text) > short || utf8.RuneCountInString(full) > 5 {
		return false
	}
	for _, title := range s.lx.Titles {
		if strings.HasSuffix(full, title) {
			return false
		}
	}
	return true
}

// isNameRune reports runes of names that are not hiragana.
func isNameRune(r rune) bool {
	return lex.IsHan(r) || unicode.Is(unicode.Katakana, r) || r == 'ー' || r == '・' || r == '·' || r < utf8.RuneSelf && unicode.IsLetter(r)
}
