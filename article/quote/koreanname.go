package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
)

// surnames begin nearly every Korean name.
const surnames = "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예봉사경감간상갈"

// twoSurnames are those of two syllables.
var twoSurnames = [...]string{"남궁", "황보", "제갈", "선우", "독고", "사공", "서문", "동방"}

// koreanName returns the place of the name in a phrase: beside its offices,
// before or behind them, or alone.
func (s *story) koreanName(p *koreanPhrase) (k int, name string, named bool) {
	last := len(p.words) - 1
	if head, ok := strings.CutSuffix(p.words[last], "씨"); ok && head != "" {
		return last, s.fullKorean(head, "씨"), s.maybeKorean(head) || isLetters(head)
	}
	k = last
	for k > 0 && s.isOfficeKorean(p.words[k]) {
		k--
	}
	if k == last {
		w := p.words[k]
		known := s.knownKorean(w) || p.aged || k > 0 && s.isOfficeKorean(p.words[k-1])
		n := utf8.RuneCountInString(w)
		if s.maybeKorean(w) && (n == 3 || n == 4 || n == 2 && s.knownKorean(w)) && (known || !isNounKorean(w)) {
			return k, s.fullKorean(w, ""), true
		}
		return s.behindCopula(p)
	}
	office := p.words[last]
	title := s.isTitleKorean(office)
	if w := p.words[k]; title && (s.maybeKorean(w) || isLetters(w)) && !isBodyKorean(w) {
		if name := s.fullKorean(w, office); name != "" {
			return k, name, true
		}
		return 0, "", false
	}
	for j := k - 1; j >= max(0, k-3); j-- { // "강동원 해양수산부 장관"
		if w := p.words[j]; s.maybeKorean(w) && !isNounKorean(w) && utf8.RuneCountInString(w) >= 3 && j == 0 {
			return j, s.fullKorean(w, office), true
		}
	}
	return s.foreignName(p, k)
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
		if n > 5 || s.isCopula(w) || s.lx.words[w].is(isRole|isStop) || isBodyKorean(w) || n > 3 && !strings.ContainsAny(w, foreignSyllables) {
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
func (s *story) wordOfName(word string) bool { return len(s.names.byWord[fold(word)]) > 0 }

// foreignSyllables stand in names from other languages, and hardly in Korean
// words.
const foreignSyllables = "스트르크프브츠케테레페메네베데체웨카타파턴튼런먼슨슈쉬셰뉴듀볼벨델켈넬엘얼럼럴릭닉틱딕엉옌쩐쯔뚜티토코모포보라랴리루르러즈드그니나냐샤쇼쥬져졔"

// maybeKorean reports whether a word can be a Korean name: a surname and one or
// two syllables more, or the surname alone.
func (s *story) maybeKorean(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	if s.lx.words[word].is(isRole | isStop | isTitle | isPronoun) {
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
	return strings.ContainsRune("권단자들사대체회부청당점품실력률율비액측계층팀법론처위것적점상중내간별식차급행물금량수도군시감책표명제망례해터화소난세전", r) || isBodyKorean(word)
}

// knownKorean reports whether the story shows a word to be a person's name.
func (s *story) knownKorean(word string) bool {
	if s.koreans == nil {
		s.koreans = map[string]bool{}
		s.findKoreans()
	}
	return s.koreans[word]
}

// findKoreans notes the words that stand before a title or an age in brackets,
// and the persons among the story's entities.
func (s *story) findKoreans() {
	for j := 0; j+1 < len(s.tokens); j++ {
		word, next := s.tokens[j].low, &s.tokens[j+1]
		if n := utf8.RuneCountInString(word); n < 2 || n > 4 || !s.maybeKorean(word) || isBodyKorean(word) {
			continue
		}
		aged := next.low == "(" && !next.blank && j+2 < len(s.tokens) && s.tokens[j+2].shape == number
		if aged || next.word() && s.isTitleKorean(cutParticle(next.low)) && utf8.RuneCountInString(word) > 2 {
			s.koreans[word] = true
		}
	}
	for _, e := range s.entities {
		if n := utf8.RuneCountInString(e.Name); e.Kind == article.Person && n == 3 && s.maybeKorean(e.Name) && !isNounKorean(e.Name) {
			s.koreans[e.Name] = true
		}
	}
}

// isOfficeKorean reports whether a word is an office, a calling or a body.
func (s *story) isOfficeKorean(word string) bool {
	c := s.lx.words[word]
	if c.is(isRole | isTitle) {
		return true
	}
	return !c.is(isStop) && s.lx.endsInOffice(word)
}

// isTitleKorean reports whether a word is a title that names stand before.
func (s *story) isTitleKorean(word string) bool {
	c := s.lx.words[word]
	return c.is(isTitle) || !c.is(isStop) && !c.is(isBody) && s.lx.endsInOffice(word)
}

// endsInOffice reports whether the last syllables of a word are an office.
func (lx *lexicon) endsInOffice(word string) bool {
	for _, end := range lx.suffixes {
		if head, ok := strings.CutSuffix(word, end); ok && (head != "" || len(end) >= 6) {
			return true
		}
	}
	for at := lx.tail(word, 1); at <= len(word)-6; at++ { // "경기지사": a title behind a place
		if utf8.RuneStart(word[at]) && lx.words[word[at:]].is(isTitle) {
			return !strings.HasSuffix(word, "시장") && !strings.HasSuffix(word, "판사") && !strings.HasSuffix(word, "검사")
		}
	}
	return false
}

// isBodyKorean reports whether a word ends as the names of bodies do.
func isBodyKorean(word string) bool {
	for _, end := range [...]string{"부", "청", "시청", "도청", "군청", "구청", "당", "협회", "학회", "센터", "노조", "병원", "대학", "대학교", "학교", "은행", "증권", "전자", "그룹", "기업", "업체", "법원", "검찰", "경찰", "위원회", "재단", "공단", "공사", "연구소", "연구원", "연대", "연합", "본부", "정부", "의회", "단체", "당국", "회사", "조합", "연맹", "총연맹", "소방서", "경찰서", "보고서", "신문", "방송", "통신", "텔레콤", "구단", "공항", "항공", "측", "원회", "관측소", "대책위", "연합회", "사무소", "비서실", "총국", "부처", "교육청", "금감원", "국정원", "공정위", "기구", "보안원", "진흥원", "개발원", "관리원", "안전원", "기상대", "대사관", "총회", "위원단", "사업단", "추진단", "상공회의소"} {
		if strings.HasSuffix(word, end) && len(word) > len(end) || word == end && len(end) > 3 {
			return true
		}
	}
	return false
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
