package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article/quote/lex"
)

// koreanGiver returns who speaks a stretch where its sentence is about another:
// who sent or wrote what it tells of, the one within whom somebody reports, the
// paper that it stands in, or whom somebody quotes.
func (s *story) koreanGiver(from int, q *stretch) (mention, bool) {
	if m, ok := s.koreanSource(from, q.first); ok {
		return m, true
	}
	if s.sent(q) || s.reportsReport(q) {
		if m, ok := s.koreanWithin(from, q.first); ok {
			return m, true
		}
	}
	if s.written(q) {
		return s.koreanPaper(from, q)
	}
	return mention{}, false
}

// koreanSource returns from whom a stretch comes, "주민에게서 “…”라는 말을", or
// whom somebody quotes, "관계자의 말을 인용해".
func (s *story) koreanSource(from, at int) (mention, bool) {
	k := s.mentionFrom(at-1) - 1
	if k >= 0 && s.mentions[k].first >= from && s.mentions[k].last == at && lex.EndsAs("    "+s.low(at-1), []string{"에게서", "로부터", "한테서"}) {
		m := s.mentions[k]
		m.after = false
		return m, true
	}
	for i := at - 1; i > from; i-- {
		if s.owner[i] >= 0 {
			return mention{}, false
		}
		if !hasAnyPrefix(s.low(i), []string{"인용", "빌려", "빌어"}) || !lex.EndsAs("    "+s.low(i-1), []string{"을", "를"}) {
			continue
		}
		last := i
		if hasAnyPrefix(s.low(i-1), []string{"말을", "발언을", "설명을", "증언을", "보도를"}) && strings.HasSuffix(s.low(i-2), "의") {
			last = i - 1
		}
		return s.nounPhrase(from, last)
	}
	return mention{}, false
}

// sent reports whether the word before a stretch tells that what it says was sent,
// written or called: "유 씨에게 보낸 “…”라는 메시지를".
func (s *story) sent(q *stretch) bool {
	return q.first > 0 && s.owner[q.first-1] < 0 && slices.Contains(senders, s.low(q.first-1))
}

// senders are verbs that tell of what somebody sent or said.
var senders = []string{"보낸", "남긴", "쓴", "올린", "적은", "한", "말한", "밝힌", "던진", "건넨", "외친", "내건", "붙인", "제기한", "내놓은", "전한", "적어", "띄운", "부친", "만든", "펴낸", "발표한", "배포한"}

// reportsReport reports whether what a stretch says is told of another by the one
// that the sentence is about: "A는 B가 “…”라고 했다고 주장했다".
func (s *story) reportsReport(q *stretch) bool {
	if q.last+2 >= len(s.tokens) || s.owner[q.last+1] >= 0 || !lex.EndsAs("    "+s.low(q.last+1), []string{"다고", "다며", "다는", "라고", "다면서"}) {
		return false
	}
	for i := q.last + 2; i < min(len(s.tokens), q.last+6) && s.owner[i] < 0 && !s.tokens[i].terminal(); i++ {
		if s.tokens[i].class.Is(lex.Say) {
			return true
		}
	}
	return false
}

// koreanWithin returns the nearest mention in tokens[from:at] that is the subject
// of a clause within.
func (s *story) koreanWithin(from, at int) (mention, bool) {
	for k := s.mentionFrom(at-1) - 1; k >= 0 && s.mentions[k].first >= from; k-- {
		m := s.mentions[k]
		if m.after || m.kind == byName && s.weight(m) < 0.5 {
			continue
		}
		return m, !m.topic && m.kind != byPronoun
	}
	return mention{}, false
}

// written reports whether what follows a stretch says that it stands somewhere:
// "“…”라고 적혀 있었다".
func (s *story) written(q *stretch) bool {
	for i := q.last; i < min(len(s.tokens), q.last+4) && s.owner[i] < 0; i++ {
		if hasAnyPrefix(s.low(i), []string{"적혀", "적힌", "쓰여", "쓰인", "써", "씌어", "새겨", "담겨", "담긴", "담겼", "명시", "적시", "기재", "나와", "인쇄", "찍혀"}) {
			return true
		}
	}
	return false
}

// farPlacard is how many tokens back the paper stands that a "there" means.
const farPlacard = 60

// koreanPaper returns the paper that a stretch stands in, or whose it is.
func (s *story) koreanPaper(from int, q *stretch) (mention, bool) {
	back := false
	for i := q.first - 1; i >= max(0, q.first-farPlacard) && (i >= from || back); i-- {
		word := s.low(i)
		if s.owner[i] >= 0 {
			continue
		}
		if i >= from && s.lx.Words[word].Is(lex.Therein) {
			back = true
			continue
		}
		stem := cutEnd(word, []string{"에는", "에도", "에", "엔", "에서는"})
		if back {
			stem = cutParticle(word)
		}
		if (stem == word && !back) || !s.isPaperKorean(stem) {
			continue
		}
		if m, ok := s.koreanWithin(from, i); ok && i >= from {
			return m, true
		}
		if isPrivate(stem) {
			return mention{}, false
		}
		m, ok := s.nounPhrase(max(0, i-4), i+1)
		m.text = strings.TrimSuffix(s.text(m.first, i+1), strings.TrimPrefix(word, stem))
		return m, ok
	}
	return mention{}, false
}

func (s *story) isPaperKorean(stem string) bool {
	for at := s.lx.Tail(stem, 0); at <= len(stem)-6; at++ {
		if utf8.RuneStart(stem[at]) && s.lx.Words[stem[at:]].Is(lex.Document) {
			return true
		}
	}
	return stem == "책"
}

// isPrivate reports whether a paper is what somebody writes to others, and so its
// writer speaks: "편지에는 “…”라고 적혀 있었다".
func isPrivate(stem string) bool {
	return lex.EndsAs("    "+stem, []string{"편지", "유서", "쪽지", "메모", "메모지", "일기", "일기장", "엽서", "서한", "방명록", "노트", "수첩", "문자", "메일", "메시지", "게시판", "칠판"})
}

// nounPhrase makes a description of the words that end before token last.
func (s *story) nounPhrase(from, last int) (mention, bool) {
	p := koreanPhrase{}
	for i := max(from, last-4); i < last; i++ {
		if s.owner[i] >= 0 || !s.tokens[i].word() {
			p = koreanPhrase{}
			continue
		}
		p.words, p.at = append(p.words, s.low(i)), append(p.at, i)
	}
	if len(p.words) == 0 {
		return mention{}, false
	}
	p.words[len(p.words)-1] = cutParticle(p.words[len(p.words)-1])
	for k := len(p.words) - 2; k >= 0; k-- {
		if w := p.words[k]; lex.EndsAs("    "+w, []string{"을", "를", "은", "는", "께서", "에게"}) || s.isOfficeKorean(cutEnd(w, []string{"이", "가"})) || slices.Contains(senders, w) {
			p.words, p.at = p.words[k+1:], p.at[k+1:]
			break
		}
	}
	first := p.at[s.koreanStart(&p)]
	if k, name, named := s.koreanName(&p); named && name != "" {
		return mention{first: first, head: p.at[k], last: last, end: last, kind: byName, name: s.names.add(name, 0)}, true
	}
	return mention{first: first, head: last - 1, last: last, end: last, kind: byRole}, true
}

// nearKorean is how many words may part a subject that nothing is known of from
// what it says.
const nearKorean = 3

// koreanNoun returns the words before a stretch that its grammar makes the subject,
// whatever they mean: "옆자리 단골이 “…”라고 하자".
func (s *story) koreanNoun(from int, q *stretch) (mention, bool) {
	if isAdnominal(s.low(q.last)) {
		return mention{}, false
	}
	for i := q.first - 1; i >= from && s.owner[i] < 0; i-- {
		word := s.low(i)
		stem := cutEnd(word, []string{"께서는", "께서", "은", "는", "이", "가"})
		if !s.tokens[i].word() || stem == word || utf8.RuneCountInString(stem) < 2 || lex.EndsAs(word, koreanAsides[:]) || s.lx.Words[stem].Is(lex.Stop) || endsPhrase(stem) || isAdverbKorean(word) {
			continue
		}
		topic := strings.HasSuffix(word, "은") || strings.HasSuffix(word, "는")
		if words, _ := s.gap(i+1, q.first); !topic && words > nearKorean {
			continue
		}
		return s.nounPhrase(from, i+1)
	}
	return mention{}, false
}

// isAdverbKorean reports adverbs that end as a subject does: "나지막이".
func isAdverbKorean(word string) bool {
	return word == "같이" || word == "많이" || lex.EndsAs("    "+word, []string{"없이", "직이", "막이", "숙이", "긋이", "까이", "일찍이", "굳이", "깊이", "높이", "특히", "마는", "지만은"})
}
