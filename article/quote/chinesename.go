package quote

import (
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// hanSurnames begin nearly every Chinese name, in both scripts.
const hanSurnames = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施霍颜顏倪翁" +
	"费費伍卓裴祁宁寧甘耿焦柯阮骆駱凌岳欧歐柴辛祝兰蘭鲍鮑詹符屈尤瞿冼麦麥屠滕莊庄翟邢项項季简簡聂聶冉纪紀邬鄔佟裘俞辜涂塗乔喬甄荆荊佘鲁魯岑窦竇藍蓝樊洪章卞沙葛佘古游殷管童盛舒柳曲佟鲁臧瞿阚闞苗栗仇车車娄婁區褚楚练練桂卜蔺藺闵閔敖池晏植揭匡窦植麻宗桑查湛解应應常包邸闫隋饶饒牛米骆祖商蒲农農喻戚储儲辛宿候郗厉厲成景束鞠支仲伏巫芦蘆尚庞龐虞戚缪繆穆禹狄贝貝谈談刁昝嵇芮靳糜栾欒戎郜邰胥莘贡貢逄姬扈郏浦晏茹庾暨蔚巩鞏晁訾竺桓蒙艾梅易左关關吉雍申文习席仝邝鄺谌諶逯奚郁柏郎廉毕畢齐齊阙闕冷荀惠封翦蒯岐尧堯缑佴濮皮"

// twoHanSurnames are those of two characters.
var twoHanSurnames = [...]string{"欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "令狐", "夏侯", "皇甫", "慕容", "尉迟", "長孫", "长孙", "公孙", "張簡", "范姜"}

// hanHelpers are characters that stand behind a name and hardly in one.
const hanHelpers = "就也還还則则在对對向和与與同跟說说称稱表指认認为為是的了又再曾已将將昨接告回被把給给從从到由以因及或並并最很都只仅不没沒會能可要想去他她它亦另即却卻本今日月年問问答写寫喊笑提强強透坦直宣呼呼担相希批質质反重拿手站走看听聽"

// hanVerbs are verbs of one character that may follow a name, and be part of one.
const hanVerbs = "算动動打没沒发發来來出正开開做带帶抱擺摆擦翻放坐拍递遞举舉住拉推掏捧蹲跪抬低握望叹哭吃喝干轉转摇搖仰抹擠挤靠背有先一至躺趴挥揮摸抓捂咬皱皺瞪盯弯彎伸端扶牵牽挑扛拎扔丢送接收找追赶踩踢跳爬退离離躲等忘点點陪"

// hanCallings end words for somebody whom a Chinese name may follow: 导师, 种粮户.
const hanCallings = "户戶员員长長师師手生家民者工农農匠嫂官兵星夫妻友弟妹姐哥叔伯商贩販客徒佬伙夥嫂婆"

// saidHan are the verbs of speech that stand alone behind a name.
const saidHan = "说說称稱问問答道"

// hanBodies end what is no name although it begins with a surname: 蓝鲸队.
const hanBodies = "队隊部局厅廳院校省市县縣区區村镇鎮社党黨国國厂廠店站馆館界者们們方员員镇鎮路街湾灣"

// addChinese adds the Chinese names in a run of characters: behind a title or a
// calling, "局长苏慧敏告诉", and at its beginning before a verb of speech.
func (s *story) addChinese(c article.Span) {
	text := c.In(s.doc.Text)
	for i, r := range text {
		if i > longestNarration {
			break
		}
		titled := i > 0 && s.endsInCalling(text, i)
		if !titled && i > 0 {
			continue
		}
		n := s.hanName(c.Start + i)
		if n == 0 && titled {
			n = max(s.abroadLen(c.Start+i), s.addressedLen(text[i:]))
		}
		if strings.ContainsRune("老小阿", r) {
			if abroad := s.abroadLen(c.Start + i); n == 0 || !titled || abroad <= n {
				n = s.nickname(c.Start + i)
			}
		}
		if n == 0 || !titled && strings.ContainsAny(text[i+n-3:i+n], hanBodies) {
			continue
		}
		name := s.doc.Text[c.Start+i : c.Start+i+n]
		at, _ := s.verbIn(s.nearStart(article.Span{Start: c.Start + i + n, End: c.End}).In(s.doc.Text), false)
		if s.isByline(c.Start + i) {
			continue
		}
		if titled || at >= 0 && at <= hanReach || s.times(name) > 1 {
			s.addPerson(name)
		}
	}
}

// isByline reports whether the name at an offset is but that of who wrote the
// story: "（记者 廖骏）".
func (s *story) isByline(at int) bool {
	before := strings.TrimRight(s.doc.Text[max(0, borderBefore(s.doc.Text, at-30)):at], " 　")
	for _, who := range [...]string{"记者", "記者", "通讯员", "通訊員", "编辑", "編譯"} {
		if head, ok := strings.CutSuffix(before, who); ok {
			r, _ := utf8.DecodeLastRuneInString(head)
			return head == "" || !lex.IsHan(r) || strings.HasSuffix(head, "本报") || strings.HasSuffix(head, "本報")
		}
	}
	return false
}

// hanReach is how far behind a name at a clause's beginning a verb of speech
// shows it to be one, in bytes.
const hanReach = 30

// endsInCalling reports whether what ends at i is what a name follows.
func (s *story) endsInCalling(text string, i int) bool {
	r, n := utf8.DecodeLastRuneInString(text[:i])
	return s.lx.Offices.Ends(text[:i]) || i > n && strings.ContainsRune(hanCallings, r) && !s.isWordHan(text[i-n:])
}

// opensBody reports whether a text begins with a run of characters that is
// likely the name of a body.
func (s *story) opensBody(text string) bool {
	ends := 0
	for i, r := range text {
		if !lex.IsHan(r) || i > 30 {
			break
		}
		ends = i + utf8.RuneLen(r)
		if i >= 6 && strings.ContainsRune(hanBodies, r) || s.describesHan(text[:ends]) {
			return true
		}
	}
	return false
}

// nickname returns the length of the name at an offset that 老, 小 or 阿 opens,
// or 0.
func (s *story) nickname(at int) int {
	ends := hanEnds(s.doc.Text[at:])
	if len(ends) < 2 || s.isWordHan(s.doc.Text[at:]) || !s.endsName(s.doc.Text[at+ends[1]:]) {
		return 0
	}
	return ends[1]
}

// isWordHan reports whether a text begins with a word that begins as names do.
func (s *story) isWordHan(text string) bool {
	ends := hanEnds(text)
	return len(ends) > 1 && s.lx.Words[text[:ends[1]]].Is(lex.Stop)
}

// hanName returns the length of the Chinese name at an offset, or 0. A name has
// a surname and one or two characters more; what follows tells how many.
func (s *story) hanName(at int) int {
	text := s.doc.Text[at:]
	ends := hanEnds(text)
	surname := s.surnameLen(text)
	if surname == 0 || len(ends) == 0 || s.isWordHan(text) || s.opensTitle(text[surname:]) {
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
	switch {
	case one == 0 || strings.ContainsAny(text[surname:one], "的了是在不和与與这這那为為个個有于於到上下中又续續"):
		return 0
	case two == 0, strings.HasPrefix(text[surname:], "某") && !strings.HasPrefix(text[surname:], "某某"):
		return one
	}
	if strings.ContainsAny(text[one:two], "的了又") {
		return one
	}
	short, long := s.endsName(text[one:]), s.endsName(text[two:])
	r, _ := utf8.DecodeRuneInString(text[one:])
	behind, _ := utf8.DecodeRuneInString(text[two:])
	switch {
	case short && !long:
		return one
	case short && long && strings.ContainsRune(saidHan, behind) && !strings.ContainsRune(hanVerbs, r):
		return two // 何志强说
	case short && long && s.opensWord(text[two:]) && !s.opensWord(text[one:]) && !strings.HasSuffix(text[:two], "在"):
		return two
	case short && long && (s.times(text[:one]) > s.times(text[:two]) || strings.ContainsRune(hanHelpers, r)):
		return one
	case !short && !long && s.times(text[:two]) < 2 && (!s.lx.Offices.Ends(s.doc.Text[:at]) || s.opensBody(text)):
		return 0 // the beginning of a firm's name: "供应商石桥材料"
	}
	return two
}

// addressedLen returns the length of the surname and the address that a text
// begins with, or 0: 余小姐.
func (s *story) addressedLen(text string) int {
	n := s.surnameLen(text)
	for _, address := range [...]string{"先生", "女士", "小姐", "太太", "师傅", "師傅", "老师", "老師", "大爷", "大爺", "大妈", "大媽", "大叔", "大姐", "大哥", "阿姨", "婆婆", "奶奶", "爷爷", "爺爺"} {
		if n > 0 && strings.HasPrefix(text[n:], address) {
			return n + len(address)
		}
	}
	return 0
}

// opensTitle reports whether what stands behind a surname is how somebody is
// addressed: 陈小姐.
func (s *story) opensTitle(rest string) bool {
	if hasAnyPrefix(rest, []string{"太", "姓", "氏", "姨", "伯", "叔", "婆"}) && s.endsName(rest[3:]) {
		return true
	}
	return s.lx.Offices.Opens(rest)
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
		if !lex.IsHan(r) || len(ends) == 4 {
			break
		}
		ends = append(ends, i+utf8.RuneLen(r))
	}
	return ends
}

// endsName reports whether a name can end before a text.
func (s *story) endsName(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || !lex.IsHan(r) || strings.ContainsRune(hanHelpers, r) || strings.ContainsRune(hanVerbs, r) || s.opensWord(rest)
}

// opensWord reports whether a text begins with a title, or with a word that
// stands behind a subject.
func (s *story) opensWord(rest string) bool { return s.lx.Openers.Opens(rest) }

// mostCounts bounds how many names are counted in a story, and countedIn in how
// much of it.
const (
	mostCounts = 300
	countedIn  = 1 << 16
)

// opening returns the part of the text that names are counted in.
func (s *story) opening() string { return s.doc.Text[:borderBefore(s.doc.Text, countedIn)] }

// times returns how often a text stands in the story.
func (s *story) times(text string) int {
	n, ok := s.counts[text]
	if !ok && len(s.counts) < mostCounts {
		n = strings.Count(s.opening(), text)
		if s.counts == nil {
			s.counts = map[string]int{}
		}
		s.counts[text] = n
	}
	return n
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
			if strings.ContainsRune(hanSurnames, runes[j]) && !s.lx.Words[string(runes[j:j+2])].Is(lex.Stop) {
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
