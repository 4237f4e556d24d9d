package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// fromKorean names the speaker of stretch k where Korean leaves no choice, or
// finds that it is nobody of the story.
func (s *story) fromKorean(k, n int, cs []cue) bool {
	q := &s.stretches[k]
	if s.lx.Lang == "ko" && (s.labelled(q) || s.theirWords(q, n) || s.heard(q, cs) || s.toldKorean(q, n) || s.introducedNext(k)) {
		return true
	}
	if !s.lx.Has(lex.MarksSubject) {
		return false
	}
	c, fit := s.bestCue(q, cs)
	if fit == 0 || c.subject.kind != byNothing {
		return false
	}
	if m, ok := s.askedByWriter(q, n); ok {
		q.reported, q.own, q.cue = fit, true, s.tokens[c.at].Span
		s.name(q, m, n, 0.9)
		q.direct, q.choice = true, choice{made: true, likely: 0.9, taken: -1}
		return true
	}
	if !s.keepsSubject(k, n) {
		return false
	}
	s.goOn(k)
	q.cue, q.joined = s.tokens[c.at].Span, true
	return true
}

// keepsSubject reports whether a sentence that names no subject has the one who
// spoke last: nobody was its topic since, and it stands in the same passage or
// the next.
func (s *story) keepsSubject(k, n int) bool {
	if k == 0 {
		return false
	}
	q, before := &s.stretches[k], &s.stretches[k-1]
	if !before.speech || before.speaker == "" || n-before.sentence > memory {
		return false
	}
	one := s.sentences[n]
	if before.passage < q.passage-1 || before.passage < q.passage && isAdnominal(s.low(q.last)) {
		return false
	}
	for i := s.mentionFrom(before.last - 1); i < len(s.mentions) && s.mentions[i].first < q.first; i++ {
		m := s.mentions[i]
		if !m.after && !m.linked && (m.topic || m.first < one.first || !s.lx.Has(lex.MarksTopic)) || m.linked && m.kind == byName && s.person(m) && m.first < one.first {
			return false
		}
	}
	return true
}

// toldKorean gives what is all of a sentence to the one of whom the sentence before
// says no more than that he speaks: "피씨가 말했다. “…”".
func (s *story) toldKorean(q *stretch, n int) bool {
	if n == 0 || q.first != s.sentences[n].first || s.sentences[n-1].passage < s.sentences[n].passage-1 {
		return false
	}
	one := s.sentences[n-1]
	if one.stretches[0] < one.stretches[1] || one.passage != s.sentences[n].passage && !s.fillsPassage(q) {
		return false
	}
	last := one.last - 1
	for last > one.first && s.tokens[last].shape == sign {
		last--
	}
	if low := s.low(last); !s.tokens[last].class.Is(lex.Say) || !lex.EndsAs("    "+low, []string{"말했다", "말한다", "물었다", "묻는다", "답했다", "답한다", "했다", "외쳤다", "덧붙였다", "설명했다", "회상했다", "말했습니다", "물었습니다", "답했습니다", "털어놨다", "되물었다"}) {
		return false
	}
	m, ok := s.koreanTopic(one.first, last)
	if !ok || m.kind == byPronoun {
		return false
	}
	q.reported, q.own = 0.9, true
	s.name(q, m, n-1, 0.9)
	q.cue = s.tokens[last].Span
	q.direct, q.choice = true, choice{made: true, likely: 0.93, taken: -1}
	return true
}

// labelled gives a stretch the speaker that its label in brackets names, as what
// people said on the air is written down: "[도정환/화물차 운전자 : “…”]".
func (s *story) labelled(q *stretch) bool {
	p := &s.passages[q.passage]
	if q.first == p.first && q.passage > 0 && s.low(s.passages[q.passage-1].last-1) == "]" {
		p = &s.passages[q.passage-1] // the label is a line of its own
	}
	if !strings.Contains("[◀▶◇◆▷", s.low(p.first)) || p.first+1 >= len(s.tokens) {
		return false
	}
	last := p.first + 1
	for last < q.first && s.tokens[last].word() && s.owner[last] < 0 && last < p.first+longestKorean {
		last++
	}
	if last == p.first+1 || last >= q.first || !strings.Contains("/:]([,·▶", s.low(last)) {
		return false
	}
	who := s.text(p.first+1, last)
	q.who = -1
	if n := utf8.RuneCountInString(who); s.maybeKorean(who) && n >= 3 && !s.isOfficeKorean(who) || strings.ContainsAny(who, foreignSyllables) && s.low(last) == "/" {
		q.who = s.names.add(who, article.Person)
		who = s.names.all[q.who].full
	}
	q.speaker, q.reported, q.own, q.confidence = who, 0.9, true, 0.95
	q.by = s.span(p.first+1, last)
	q.direct, q.choice = true, choice{made: true, likely: 0.95, taken: -1}
	return true
}

// heard reports whether what a stretch says was said to the one that its sentence
// is about, by whom the sentence does not tell: "“…”는 신고를 받고".
func (s *story) heard(q *stretch, cs []cue) bool {
	if q.last+1 >= len(s.tokens) || !isAdnominal(s.low(q.last)) || !s.quotativeBehind(q) || s.owner[q.last+1] >= 0 {
		return false
	}
	for _, c := range cs {
		if c.at == q.last && (c.subject.kind != byNothing && !c.subject.topic) {
			return false // "주민에게서 “…”라는 말을 듣고"
		}
	}
	noun, verb := s.low(q.last+1), s.low(q.last+2)
	asks := hasAnyPrefix(noun, []string{"질문에", "물음에", "지적에", "비판에", "우려에", "요구에", "주장에", "제안에", "의혹에", "항의에", "말에", "의견에", "요청에", "부탁에", "소식에"})
	told := lex.EndsAs("    "+noun, []string{"을", "를"}) && hasAnyPrefix(verb, []string{"받", "듣", "들", "접수", "접하", "전해", "의식", "일축", "반박", "부인", "거절", "무시", "감안", "고려", "근거"})
	if !asks && !told {
		return false
	}
	q.who, q.reported, q.own, q.direct = -1, 0.9, true, true
	return true
}

// theirWords gives a stretch to whose words the end of its sentence, or the next one, says
// they are: "“…”라는 게 김 의원의 주장이다", "“….” 상인 김 씨의 말이다."
func (s *story) theirWords(q *stretch, n int) bool {
	last := s.sentences[n].last
	if last-q.last <= 1 && n+1 < len(s.sentences) && s.sentences[n+1].passage == q.passage && s.sentences[n+1].stretches[0] == s.sentences[n+1].stretches[1] {
		last = s.sentences[n+1].last
	}
	j := last - 1
	for j > q.last && s.tokens[j].shape == sign {
		j--
	}
	if j < q.last+1 || s.owner[j] >= 0 || !isTheirWord(s.low(j)) || !strings.HasSuffix(s.low(j-1), "의") {
		return false
	}
	for k := s.mentionFrom(j) - 1; k >= 0 && s.mentions[k].last > j-1 && s.mentions[k].first > q.last-1; k-- {
		m := s.mentions[k]
		if m.last != j {
			continue
		}
		m.after, m.linked = false, false
		q.reported, q.own = 0.9, true
		s.name(q, m, n, 0.9)
		q.direct, q.choice = true, choice{made: true, likely: 0.9, taken: -1}
		return true
	}
	return false
}

// isTheirWord reports whether the last word of a sentence says what the words before it
// are: "말이다", "주장이었다".
func isTheirWord(low string) bool {
	for _, noun := range [...]string{"말", "주장", "설명", "진단", "분석", "지적", "평가", "전망", "입장", "생각", "해명", "반응", "증언", "얘기", "이야기", "하소연", "당부", "바람", "토로", "판단", "견해", "의견", "소감", "고백", "제안"} {
		if rest, ok := strings.CutPrefix(low, noun); ok {
			switch rest {
			case "이다", "다", "이었다", "였다", "입니다", "이라고":
				return true
			}
		}
	}
	return false
}

// introducedNext gives what is all of a passage to the one whom the next introduces,
// as a report opens: "“…”\n\n농민 박모(63) 씨가 한숨을 쉬었다."
func (s *story) introducedNext(k int) bool {
	q := &s.stretches[k]
	if q.passage+1 >= len(s.passages) || !s.fillsPassage(q) || !s.finished(q) || k > 0 && s.stretches[k-1].passage >= q.passage-1 {
		return false
	}
	next := &s.passages[q.passage+1]
	for i := s.mentionFrom(next.first - 1); i < len(s.mentions) && s.mentions[i].first < next.last; i++ {
		m := s.mentions[i]
		if m.kind != byName || !s.person(m) || m.after && s.low(m.last) != "질문에" && s.low(m.last) != "말에" {
			continue
		}
		if s.names.all[m.name].lastBefore(m.first) >= 0 || k > 0 && m.first > next.first+1 {
			return false
		}
		q.reported, q.own = 0.9, true
		s.name(q, m, q.sentence, 0.85)
		q.direct, q.choice = true, choice{made: true, likely: 0.85, taken: -1}
		return true
	}
	return false
}
