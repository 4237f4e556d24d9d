package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// hanDots part the names of somebody from abroad: 彼得·布朗.
const hanDots = "·・．‧•"

// foreignHan write such names.
const foreignHan = "阿埃艾爱愛安奥奧巴班贝貝比彼宾賓波伯勃博布查达達大戴丹德登迪蒂丁杜多恩尔爾法菲费費芬佛夫弗福盖蓋冈岡戈格葛根古哈海汉漢赫亨胡华華霍基吉加伽佳贾賈杰傑金卡凯凱坎康考柯科克肯库庫拉莱萊赖賴兰蘭朗劳勞勒雷蕾里利莉丽麗连連琳林刘卢盧鲁魯路露伦倫罗羅洛吕马馬玛瑪迈邁麦麥曼梅门門蒙米密敏摩莫姆木穆娜纳納奈南尼妮宁寧牛纽紐诺諾欧歐帕潘佩彭皮珀普齐齊奇乔喬切琴丘瑞若撒萨薩塞赛賽桑瑟森莎沙珊尚绍舍申圣聖施什石史舒斯丝絲思苏蘇索塔泰坦汤湯唐陶特滕汀廷图圖托瓦万萬威薇韦韋维維温溫文翁沃乌烏武西锡錫希席夏香肖谢謝辛欣休许雪雅亚亞延扬揚杨耶叶葉伊易因英尤约約泽澤扎詹珍朱卓佐兹茲祖本宝保鲍鮑迦姬娅婭娃奎昆坤魁曲坡庞顿頓逊遜卫衛强強弥彌造列明努厄鄂朔茨策楚默墨昂茅邦崔胥缇緹恰契孜措嘎"

// addDotted adds the names with a dot inside.
func (s *story) addDotted() {
	for i, left := 0, mostCounts; i < len(s.tokens) && left > 0; i++ {
		if t := &s.tokens[i]; s.owner[i] >= 0 || t.shape != sign || !strings.Contains(hanDots, t.low) || i == 0 || i+1 == len(s.tokens) || s.owner[i-1] >= 0 || s.owner[i+1] >= 0 {
			continue
		}
		left--
		first, last := i-1, i+1
		for last+2 < len(s.tokens) && last-i < 6 && s.owner[last+2] < 0 && strings.Contains(hanDots, s.tokens[last+1].low) {
			last += 2
		}
		if s.tokens[first].shape != caseless || s.tokens[last].shape != caseless || first > 0 && strings.Contains(hanDots, s.tokens[first-1].low) {
			continue
		}
		start := s.foreignStart(s.tokens[first].Span)
		end := s.foreignEnd(s.tokens[last].Span)
		if start < s.tokens[first].End && end > s.tokens[last].Start {
			full := s.doc.Text[start:end]
			s.known = slices.DeleteFunc(s.known, func(k string) bool { return strings.Contains(full, k) })
			s.addPerson(full)
		}
	}
}

// foreignStart returns where the name begins that goes on behind a run of
// characters: behind a title, or where its characters write such names.
func (s *story) foreignStart(c article.Span) int {
	text := c.In(s.doc.Text)
	cut := 0
	for _, list := range [...][]string{s.lx.Titles, s.lx.Suffixes} {
		for _, w := range list {
			if i := strings.LastIndex(text, w); i >= 0 && len(w) > 3 && i+len(w) < len(text) {
				cut = max(cut, i+len(w))
			}
		}
	}
	if rest := strings.TrimLeft(text[cut:], "的、"); rest != "" {
		cut = len(text) - len(rest) // "大学的托马斯"
	}
	if cut > 0 && utf8.RuneCountInString(text[cut:]) <= 6 {
		return c.Start + cut
	}
	at := len(text)
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:at])
		if !strings.ContainsRune(foreignHan, r) {
			break
		}
		at -= n
	}
	if at == len(text) && len(text) <= 12 {
		at = 0
	}
	return c.Start + at
}

// foreignEnd returns where the name ends that goes on with a run of characters.
func (s *story) foreignEnd(c article.Span) int {
	text := c.In(s.doc.Text)
	for i, r := range text {
		if i > 0 && (!strings.ContainsRune(foreignHan, r) || s.opensWord(text[i:])) {
			return c.Start + i
		}
	}
	return c.End
}

// abroadLen returns the length of the name from abroad without a dot at an
// offset, as behind a calling: "鱼贩玛塔". It is 0 where there is none.
func (s *story) abroadLen(at int) int {
	text := s.doc.Text[at:]
	n, runes := 0, 0
	for i, r := range text {
		if !strings.ContainsRune(foreignHan, r) || runes == 5 {
			break
		}
		n, runes = i+utf8.RuneLen(r), runes+1
	}
	if runes < 2 || s.isWordHan(text) || !s.endsName(text[n:]) || strings.HasPrefix(text[n:], "·") {
		return 0
	}
	return n
}

// isForeignHan reports whether all characters of a text write names from abroad.
func isForeignHan(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return !strings.ContainsRune(foreignHan, r) }) < 0
}

// chinesePerson returns the name of a person among the entities as the text
// around its mentions shows it, or "" if it is none.
func (s *story) chinesePerson(e *article.Entity) string {
	name := s.bareName(e.Name)
	if strings.ContainsAny(name, hanDots) {
		return "" // found by its dot
	}
	for i := range s.entities {
		if o := &s.entities[i]; o.Kind != article.Person && len(o.Name) > len(name) && strings.Contains(o.Name, name) {
			return ""
		}
	}
	if r, _ := utf8.DecodeRuneInString(name); !lex.IsHan(r) || isForeignHan(name) && s.surnameLen(name) == 0 {
		return name
	}
	known := s.surnameLen(name) > 0
	for _, m := range e.Mentions {
		if m.Start < 0 || m.Start >= len(s.doc.Text) {
			continue
		}
		if s.isByline(m.Start) {
			return ""
		}
		if n := s.hanName(m.Start); n > 0 {
			return s.doc.Text[m.Start : m.Start+n]
		}
		known = known || s.endsInCalling(s.doc.Text, m.Start)
	}
	if !known && s.times(name) < 2 || s.opensTitle(name[s.surnameLen(name):]) || s.isWordHan(name) {
		return ""
	}
	return name
}
