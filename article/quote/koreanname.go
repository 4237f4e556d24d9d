package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// surnames begin nearly every Korean name.
const surnames = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉사경감간상갈피빈두팽승형범좌복호림"

// twoSurnames are those of two syllables.
var twoSurnames = [...]string{"남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방"}

// koreanName returns the place of the name in a phrase: beside its offices,
// before or behind them, or alone.
func (s *story) koreanName(p *koreanPhrase) (k int, name string, named bool) {
	last := len(p.words) - 1
	if head, ok := strings.CutSuffix(p.words[last], "씨"); ok && head != "" {
		if isLetters(head) && len(head) == 1 {
			return last, p.words[last], true // "A씨": no more is told of the name
		}
		return last, s.fullKorean(head, "씨"), s.maybeKorean(head) || isLetters(head) || utf8.RuneCountInString(head) == 1 && strings.Contains(surnames, head)
	}
	if slices.Contains(p.words[:last], "측") || slices.Contains(p.words[:last], "쪽") {
		return 0, "", false // one of theirs: "문 대표 측 관계자"
	}
	k = last
	for k > 0 && s.isOfficeKorean(p.words[k]) {
		k--
	}
	if k == last {
		w := p.words[k]
		known := s.knownKorean(w) || p.aged || k > 0 && (s.isOfficeKorean(p.words[k-1]) || s.isCopula(p.words[k-1]))
		n := utf8.RuneCountInString(w)
		if s.maybeKorean(w) && (n >= 3 || s.knownKorean(w)) && (known || !isNounKorean(w)) && !s.lx.IsBodyKorean(w) {
			return k, s.fullKorean(w, ""), true
		}
		return s.behindCopula(p)
	}
	office := p.words[last]
	title := s.isTitleKorean(office)
	if w := p.words[k]; title && (s.maybeKorean(w) || isLetters(w)) && !s.lx.IsBodyKorean(w) {
		if name := s.fullKorean(w, office); name != "" {
			return k, name, true
		}
		return 0, "", false
	}
	for j := k - 1; j >= max(0, k-3); j-- { // "강동원 해양수산부 장관"
		if w := p.words[j]; s.maybeKorean(w) && !s.endsInBody(w) && utf8.RuneCountInString(w) >= 3 && j == 0 && !isForeign(w) && (title || s.knownKorean(w)) {
			return j, s.fullKorean(w, office), true
		}
	}
	if k, name, named := s.foreignName(p, k); named || !title {
		return k, name, named
	}
	return s.foreignAhead(p, k)
}

// foreignAhead returns the name that opens a phrase before the body or the place
// of an office: "응우옌 반 타인 박닌성 인민위원장".
func (s *story) foreignAhead(p *koreanPhrase, k int) (int, string, bool) {
	for n := min(k, 4); n > 0; n-- {
		name := strings.Join(p.words[:n], " ")
		if s.koreans[name] {
			return 0, name, true
		}
	}
	return 0, "", false
}

// isCopula reports whether a word says what the one named behind it is:
// "책임자인", "출신인".
func (s *story) isCopula(word string) bool {
	head, ok := strings.CutSuffix(word, "인")
	return ok && (strings.HasSuffix(head, "출신") || s.isOfficeKorean(head))
}

// behindCopula returns the name that ends a phrase behind an office with a
// copula: "현지 책임자인 엘렌 로슈는".
func (s *story) behindCopula(p *koreanPhrase) (k int, name string, named bool) {
	for k = len(p.words) - 1; k > 0 && len(p.words)-k <= 3; k-- {
		if s.isCopula(p.words[k-1]) {
			name = strings.Join(p.words[k:], " ")
			return k, name, strings.ContainsAny(name, foreignSyllables) || s.maybeKorean(name)
		}
	}
	return 0, "", false
}

// foreignName returns the words before an office that are written as the names
// of other countries are: "레베카 스턴".
func (s *story) foreignName(p *koreanPhrase, k int) (int, string, bool) {
	first := k + 1
	for first > 0 && k-first < 3 {
		w := p.words[first-1]
		n := utf8.RuneCountInString(w)
		if n > 5 || s.isCopula(w) || s.lx.Words[w].Is(lex.Role|lex.Stop) || s.lx.IsBodyKorean(w) || n > 3 && !strings.ContainsAny(w, foreignSyllables) {
			break
		}
		first--
	}
	name := strings.Join(p.words[min(first, k):k+1], " ")
	if first > k || !strings.ContainsAny(name, foreignSyllables) {
		return 0, "", false
	}
	if first == k && !s.wordOfName(name) {
		return 0, "", false
	}
	return first, name, true
}

// wordOfName reports whether a word is part of a name that the story gave.
func (s *story) wordOfName(word string) bool { return len(s.names.byWord[lex.Fold(word)]) > 0 }

// foreignSyllables stand in names from other languages, and hardly in Korean
// words.
const foreignSyllables = "스트르크프브츠케테레페메네베데체웨카타파턴튼런먼슨슈쉬셰뉴듀볼벨델켈넬엘얼럼럴릭닉틱딕엉옌쩐쯔뚜티토코모포보라랴리루르러즈드그니나냐샤쇼쥬져졔"

// isForeign reports whether most of a word's syllables are of names from abroad:
// "마르코".
func isForeign(word string) bool {
	n := 0
	for _, r := range word {
		if strings.ContainsRune(foreignSyllables, r) {
			n++
		}
	}
	return n > 1
}

// maybeKorean reports whether a word can be a Korean name: a surname and one or
// two syllables more, or the surname alone.
func (s *story) maybeKorean(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if s.lx.Words[word].Is(lex.Role | lex.Stop | lex.Title | lex.Pronoun) {
		return false
	}
	n := utf8.RuneCountInString(word)
	for _, two := range twoSurnames {
		if strings.HasPrefix(word, two) {
			return n >= 2 && n <= 4
		}
	}
	return n <= 3 && strings.ContainsRune(surnames, r)
}

// isLetters reports names that the press hides: A, B.
func isLetters(word string) bool {
	return len(word) == 1 && 'A' <= word[0] && word[0] <= 'Z'
}

// isNounKorean reports whether a word ends as names hardly do.
func isNounKorean(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune("권단자들사대체회부청당점품실력률율비액측계층팀법론처위것적점상중내간별식차급행물금량수도군시감책표명제망례해터화소난세전고서치관장인과국학교업무용음생일리가무로", r)
}

// endsInBody reports whether a word ends as places and bodies do, and names hardly.
func (s *story) endsInBody(word string) bool {
	r, _ := utf8.DecodeLastRuneInString(word)
	return strings.ContainsRune("부청당회위처단사시군측팀계들과점실대체층법론것적들률율력품액책", r) || s.lx.IsBodyKorean(word)
}

// knownKorean reports whether the story shows a word to be a person's name.
func (s *story) knownKorean(word string) bool {
	if s.koreans == nil {
		s.koreans = map[string]bool{}
		s.findKoreans()
	}
	return s.koreans[word]
}

// findKoreans notes the words that stand before a title or an age in brackets, or
// behind a calling, and the persons among the story's entities.
func (s *story) findKoreans() {
	for j := range s.tokens {
		if s.owner[j] >= 0 {
			continue
		}
		if who, office := s.titledAt(j); who != "" && s.maybeKorean(who) && !s.lx.IsBodyKorean(who) {
			s.addKorean(who, office)
		}
	}
	for _, e := range s.entities {
		if e.Kind == article.Person && strings.Contains(e.Name, " ") {
			s.koreans[e.Name] = true
		} else if e.Kind == article.Person && utf8.RuneCountInString(e.Name) == 3 && s.maybeKorean(e.Name) && !s.endsInBody(e.Name) {
			s.addKorean(e.Name, "")
		}
	}
}

func (s *story) addKorean(name, office string) {
	if !s.koreans[name] && len(s.titled) < farthestName {
		s.koreans[name] = true
		s.titled = append(s.titled, titledName{name, office})
	}
}

// titledAt returns the name at token j and the office behind it, if what stands
// beside it says that it is one.
func (s *story) titledAt(j int) (who, office string) {
	word := s.tokens[j].low
	n := utf8.RuneCountInString(word)
	if n < 2 || n > 7 {
		return "", ""
	}
	if sir, ok := strings.CutSuffix(cutParticle(word), "씨"); ok && utf8.RuneCountInString(sir) > 1 {
		return sir, "씨"
	}
	if j+1 < len(s.tokens) && !s.tokens[j+1].line {
		next := cutParticle(s.tokens[j+1].low)
		if next == "(" && !s.tokens[j+1].blank && j+2 < len(s.tokens) && s.tokens[j+2].shape == number ||
			s.tokens[j+1].word() && n > 2 && !s.endsInBody(word) && s.isTitleKorean(next) {
			return word, next
		}
	}
	stem := cutParticle(word)
	if j > 0 && s.tokens[j].blank && s.owner[j-1] < 0 && s.lx.Words[s.low(j-1)].Is(lex.Title) && utf8.RuneCountInString(stem) == 3 && stem != word && !s.endsInBody(stem) {
		return stem, ""
	}
	return "", ""
}

// A titledName is a Korean name that the story gives and the office behind it.
type titledName struct{ name, office string }

// ahead returns the full name that only what follows gives: "표 박사" before
// "표인석 박사 연구팀에 따르면".
func (s *story) ahead(who, office string) string {
	found := ""
	s.knownKorean(who)
	for _, one := range s.titled {
		if !strings.HasPrefix(one.name, who) || len(one.name) <= len(who) {
			continue
		}
		if one.office == office && office != "" {
			return one.name
		}
		if found != "" {
			return ""
		}
		found = one.name
	}
	return found
}

// isOfficeKorean reports whether a word is an office, a calling or a body.
func (s *story) isOfficeKorean(word string) bool {
	c := s.lx.Words[word]
	if c.Is(lex.Role | lex.Title) {
		return true
	}
	return !c.Is(lex.Stop) && s.lx.EndsInOffice(word)
}

// isTitleKorean reports whether a word is a title that names stand before.
func (s *story) isTitleKorean(word string) bool {
	c := s.lx.Words[word]
	return c.Is(lex.Title) || !c.Is(lex.Stop) && !c.Is(lex.Body) && s.lx.EndsInOffice(word)
}

// fullKorean returns the full name that a surname or a full one stands for: of
// several, one of the same office, or the one named last.
func (s *story) fullKorean(who, office string) string {
	if given, ok := strings.CutSuffix(who, "이"); ok && utf8.RuneCountInString(given) == 2 && office == "" {
		for _, surname := range surnames { // a child by its given name: "하늘이"
			if full := string(surname) + given; s.knownKorean(full) {
				return full
			}
		}
	}
	if n := utf8.RuneCountInString(who); n > 2 || isLetters(who) || strings.HasSuffix(who, "모") {
		return who
	}
	best := ""
	for i := len(s.names.all) - 1; i >= max(0, len(s.names.all)-farthestName); i-- {
		full := s.names.all[i].full
		if !strings.HasPrefix(full, who) || len(full) <= len(who) || strings.Contains(full, " ") {
			continue
		}
		for _, id := range s.roles[office] {
			if id == i {
				return full
			}
		}
		if best == "" {
			best = full
		}
	}
	if best == "" {
		best = s.ahead(who, office)
	}
	switch {
	case best != "":
		return best
	case utf8.RuneCountInString(who) > 1:
		return who
	case strings.ContainsAny(who, "전현한신구양이"):
		return "" // a former, a new, a certain one
	}
	return who + " " + office
}
