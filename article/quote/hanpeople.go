package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
)

// hanSurnames begin nearly every Chinese name, in both scripts.
const hanSurnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施霍颜顏倪翁" +
	"费費伍卓裴祁宁寧甘耿焦柯阮骆駱凌岳欧歐柴辛祝兰蘭鲍鮑詹符屈尤瞿冼麦麥屠滕莊庄翟邢项項季简簡聂聶冉纪紀邬鄔佟裘俞辜涂塗乔喬甄荆荊佘鲁魯岑窦竇藍蓝樊洪章卞沙葛佘古游殷管童盛舒"

// twoHanSurnames are those of two characters.
var twoHanSurnames = [...]string{"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "令狐", "夏侯", "皇甫", "慕容", "尉迟", "長孫", "长孙", "公孙", "張簡", "范姜"}

// hanHelpers are characters that stand behind a name and hardly in one.
const hanHelpers = "就也還还則则在对對向和与與同跟說说称稱表指认認为為是的了又再曾已将將昨接告回被把給给從从到由以因及或並并最很都只仅不没沒會能可要想去他她它亦另即却卻本今日月年問问答写寫喊笑提强強透坦直宣呼呼担相希批質质反重拿手站走看听聽"

// people returns the names that a Chinese or Japanese story gives its people:
// its entities, whoever a title or an age shows to be one, and in Chinese whoever
// is named again and again.
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
	for i := range s.tokens {
		if t := &s.tokens[i]; s.owner[i] < 0 && t.word() && t.shape != lower {
			if s.lx.lang == "zh" {
				s.addBehindTitles(t.Span)
			} else {
				s.addBeforeTitles(i)
			}
		}
	}
	if s.lx.lang == "zh" {
		s.addNamedOften()
	}
	return s.known
}

func (s *story) addPerson(name string) {
	if n := utf8.RuneCountInString(name); n < 2 || n > 10 || len(s.known) >= farthestName {
		return
	}
	for _, k := range s.known {
		if k == name {
			return
		}
	}
	s.known = append(s.known, name)
}

// bareName cuts the title behind a name off, and what is no part of it before
// or behind.
func (s *story) bareName(name string) string {
	for _, title := range s.lx.titles {
		if head, ok := strings.CutSuffix(name, title); ok && utf8.RuneCountInString(head) >= 2 {
			name = head
		}
	}
	if s.lx.lang == "ja" {
		return s.trimJapanese(name)
	}
	if r, n := utf8.DecodeLastRuneInString(name); utf8.RuneCountInString(name) >= 3 && utf8.RuneCountInString(name) <= 4 && !strings.Contains(name, "·") {
		short := name[:len(name)-n]
		if strings.ContainsRune("则則今拿", r) || strings.ContainsRune(hanHelpers, r) && strings.Count(s.doc.Text, short) > strings.Count(s.doc.Text, name) {
			return short
		}
	}
	return name
}

// trimJapanese leaves out what stands before a name in the same run of
// characters, "エース・石動翼", and the word that opens the title behind it.
func (s *story) trimJapanese(name string) string {
	name = name[nameStart(name, false):]
	if i := strings.LastIndex(name, "・"); i >= 0 {
		rest := name[i+len("・"):]
		if r, _ := utf8.DecodeRuneInString(rest); isHan(r) && utf8.RuneCountInString(rest) >= 2 {
			name = rest
		}
	}
	for _, title := range s.lx.titles {
		if i := strings.Index(name, title); i >= 0 && utf8.RuneCountInString(name[i+len(title):]) >= 2 && utf8.RuneCountInString(title) >= 2 {
			name = name[i+len(title):]
		}
	}
	for _, end := range [...]string{"前", "元", "新", "現", "同"} {
		if head, ok := strings.CutSuffix(name, end); ok && utf8.RuneCountInString(head) >= 2 {
			return head
		}
	}
	if i := strings.Index(s.doc.Text, name); i >= 0 { // "劉宇翔主" of a 劉宇翔主将
		for _, title := range s.lx.titles {
			_, n := utf8.DecodeRuneInString(title)
			if len(title) > n && strings.HasSuffix(name, title[:n]) && strings.HasPrefix(s.doc.Text[i+len(name):], title[n:]) && utf8.RuneCountInString(name) > 3 {
				return name[:len(name)-n]
			}
		}
	}
	return name
}

// addBehindTitles adds the Chinese names that stand behind a title in a run of
// characters: "局长苏慧敏告诉".
func (s *story) addBehindTitles(c article.Span) {
	text := c.In(s.doc.Text)
	for _, title := range s.lx.titles {
		for from := 0; ; {
			i := strings.Index(text[from:], title)
			if i < 0 {
				break
			}
			from += i + len(title)
			if n := s.hanName(c.Start + from); n > 0 {
				s.addPerson(s.doc.Text[c.Start+from : c.Start+from+n])
			}
		}
	}
}

// hanName returns the length of the Chinese name at an offset, or 0. A name has
// a surname and one or two characters more; what follows tells how many.
func (s *story) hanName(at int) int {
	text := s.doc.Text[at:]
	ends := hanEnds(text)
	surname := s.surnameLen(text)
	if surname == 0 || len(ends) == 0 {
		return 0
	}
	one, two := 0, 0
	for _, end := range ends {
		if end > surname && one == 0 {
			one = end
		} else if one > 0 {
			two = end
			break
		}
	}
	if one == 0 || strings.ContainsAny(text[surname:one], "的了是在不和与與") {
		return 0
	}
	if two == 0 {
		return one
	}
	short, long := s.endsName(text[one:]), s.endsName(text[two:])
	r, _ := utf8.DecodeRuneInString(text[one:])
	switch {
	case short && !long:
		return one
	case short && long && (strings.Count(s.doc.Text, text[:one]) > strings.Count(s.doc.Text, text[:two]) || strings.ContainsRune(hanHelpers, r)):
		return one
	case !short && !long && strings.Count(s.doc.Text, text[:two]) < 2:
		return 0 // the beginning of a firm's name: "供应商石桥材料"
	}
	return two
}

// surnameLen returns the length of the surname that a text begins with, or 0.
func (s *story) surnameLen(text string) int {
	for _, two := range twoHanSurnames {
		if strings.HasPrefix(text, two) {
			return len(two)
		}
	}
	r, n := utf8.DecodeRuneInString(text)
	if strings.ContainsRune(hanSurnames, r) {
		return n
	}
	return 0
}

// hanEnds returns where each of the first four Chinese characters of a text
// ends.
func hanEnds(text string) []int {
	var ends []int
	for i, r := range text {
		if !isHan(r) || len(ends) == 4 {
			break
		}
		ends = append(ends, i+utf8.RuneLen(r))
	}
	return ends
}

// endsName reports whether a name can end before a text.
func (s *story) endsName(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	if rest == "" || !isHan(r) || strings.ContainsRune(hanHelpers, r) {
		return true
	}
	for _, list := range [...][]string{s.lx.stems, s.lx.titles} {
		for _, w := range list {
			if len(w) > 3 && strings.HasPrefix(rest, w) {
				return true
			}
		}
	}
	return false
}

// addBeforeTitles adds the Japanese name that ends before a title in the run of
// characters at token i, or before an age in brackets.
func (s *story) addBeforeTitles(i int) {
	text := s.text(i, i+1)
	if i+2 < len(s.tokens) && strings.Contains("(（", s.tokens[i+1].low) && s.tokens[i+2].shape == number && s.owner[i+1] < 0 {
		if r, _ := utf8.DecodeLastRuneInString(text); isHan(r) || unicode.Is(unicode.Katakana, r) {
			s.addJapanese(text)
		}
	}
	for _, title := range s.lx.titles {
		for from := 0; ; {
			at := strings.Index(text[from:], title)
			if at < 0 {
				break
			}
			s.addJapanese(text[:from+at])
			from += at + len(title)
		}
	}
}

// addJapanese adds the name that a piece of narration ends with.
func (s *story) addJapanese(text string) {
	name := s.bareName(text[nameStart(text, false):])
	r, _ := utf8.DecodeRuneInString(name)
	if n := utf8.RuneCountInString(name); n < 2 || n > 5 && isHan(r) || s.describesHan(name) {
		return
	}
	s.addPerson(name)
}

// describesHan reports whether a phrase ends in a word for what somebody is, or
// for a body.
func (s *story) describesHan(text string) bool {
	for _, list := range [...][]string{s.lx.suffixes, s.lx.titles} {
		for _, end := range list {
			if strings.HasSuffix(text, end) {
				return true
			}
		}
	}
	return false
}

// fewest is how often a story must name somebody whom nothing else shows to be
// a person.
const fewest = 3

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
				if times[name]++; times[name] == fewest && !s.knowsPart(name) {
					s.addPerson(s.bareName(name))
				}
			}
		}
	}
}

// knowsPart reports whether a person is known whose name these characters only
// run on from.
func (s *story) knowsPart(name string) bool {
	for _, k := range s.known {
		if strings.HasPrefix(name, k) {
			return true
		}
	}
	return false
}
