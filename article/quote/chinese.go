package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// chinese finds the speaker in the narration beside a stretch: before it,
// "王毅说：“…”", or behind it, "“…”，王毅说".
func (s *story) chinese(q *stretch, n int, before, after article.Span) bool {
	after, before = s.nearStart(after), s.nearEnd(before)
	led := hasAnySuffix(before.In(s.doc.Text), []string{"：", ":", "，"})
	if (led || !s.finished(q)) && q.first > s.sentences[n].first && s.chineseBefore(q, n, before, false) {
		return true
	}
	at, verb := s.verbIn(after.In(s.doc.Text), false)
	if at >= 0 && s.isParted(q, after.In(s.doc.Text)) && !(s.finished(q) && s.introduces(before.In(s.doc.Text))) && !s.leadsOnHan(q, after.In(s.doc.Text)[at+len(verb):]) {
		q.reported, q.own = 0.9, true
		if who := s.chineseSubject(article.Span{Start: after.Start, End: after.Start + at}); s.mayBeHan(who) && s.nameHan(q, n, who, 0.9) {
			return true
		}
	}
	return s.chineseBefore(q, n, before, true)
}

// chineseBefore finds the speaker before a stretch: the subject of the nearest
// verb of speech that has one, or if far is true whom the clauses before are
// about. A pronoun stands for a name that another verb of the sentence has.
func (s *story) chineseBefore(q *stretch, n int, c article.Span, far bool) bool {
	text := c.In(s.doc.Text)
	pronoun, first := article.Span{Start: -1}, -1
	if s.chineseColon(q, n, c) {
		return true
	}
	if who, ok := s.framed(c); ok {
		q.reported, q.own = 0.85, true
		return s.nameHan(q, n, who, 0.88)
	}
	for end, left := len(text), mostCues; left > 0; left-- {
		at, _ := s.verbIn(text[:end], true)
		if at < 0 {
			break
		}
		end, first = at, at
		q.reported, q.own = 0.85, true
		who := s.chineseSubject(article.Span{Start: c.Start, End: c.Start + at})
		switch {
		case s.isThey(who.In(s.doc.Text)):
			pronoun = who
		case s.mayBeHan(who):
			return s.nameHan(q, n, who, 0.88)
		}
	}
	switch {
	case pronoun.Start >= 0:
		return s.nameHan(q, n, pronoun, 0.85)
	case first < 0 || !far:
		return false
	}
	c.End = c.Start + first
	if who, ok := s.personNamed(c); ok {
		return s.nameHan(q, n, who, 0.75)
	}
	who, ok := s.clauseSubject(c)
	return ok && s.nameHan(q, n, who, 0.7)
}

// isParted reports whether a comma or stop parts a stretch from the narration
// behind it. Without one it is but a part of that: “北风”公司回应说.
func (s *story) isParted(q *stretch, after string) bool {
	last := s.low(q.to - 1)
	return s.finished(q) || last == "，" || last == "," || s.opensPassage(q) && q.to-q.from > 8 || hasAnyPrefix(after, []string{"，", ",", "——", "。", "；"})
}

// mayBeHan reports whether a Chinese phrase may be of somebody who speaks: a
// person of the story, a pronoun, a surname and what it goes with, or whatever
// ends in a word for people or bodies.
func (s *story) mayBeHan(who article.Span) bool {
	text := strings.TrimSpace(who.In(s.doc.Text))
	n := utf8.RuneCountInString(text)
	switch {
	case s.isThey(text), s.isMarked(who):
		return true
	case n == 1 && s.surnameLen(text) > 0: // "古又说" of a 古永昌
		return s.fullHan(text) != ""
	case strings.ContainsAny(firstRune(text), "引遭令让讓使被由因并並"):
		return false
	case s.opensNew(text) && n <= 24:
		return true
	case n <= 5 && s.surnameLen(text) > 0 && s.opensTitle(text[s.surnameLen(text):]):
		return true
	case n <= 14 && strings.Count(text, "的") == 1 && s.describesHan(text):
		return true // "领队的老师"
	case n < 2 || strings.ContainsAny(text, "的了着著过過没沒去先，、"):
		return false
	case slices.Contains(s.people(), text), strings.ContainsAny(text, "·．‧•"), s.describesHan(text):
		return true
	case n <= 3 && s.surnameLen(strings.TrimLeft(text, "小老阿")) > 0:
		return true
	}
	for _, title := range s.lx.Titles {
		if n <= 5 && strings.HasSuffix(s.doc.Text[:who.Start], title) {
			return true
		}
	}
	for i := range min(len(s.entities), farthestName) {
		if e := &s.entities[i]; e.Kind == article.Org && (strings.HasSuffix(text, e.Name) || strings.HasPrefix(e.Name, text)) {
			return true
		}
	}
	return n <= 8 && isForeignHan(text)
}

// leadsOnHan reports whether a verb's narration introduces what comes next.
func (s *story) leadsOnHan(q *stretch, rest string) bool {
	rest = strings.TrimSpace(rest)
	if strings.HasSuffix(rest, "：") || strings.HasSuffix(rest, ":") {
		return strings.IndexAny(rest, "。，；") < 0 || !s.opensPassage(q)
	}
	return s.finished(q) && utf8.RuneCountInString(rest) > 2 && !s.opensPassage(q) && !strings.HasPrefix(rest, "，") && !strings.HasPrefix(rest, "。")
}

// opensPassage reports whether no narration stands before a stretch in its
// passage.
func (s *story) opensPassage(q *stretch) bool { return q.first == s.passages[q.passage].first }

// introduces reports whether narration ends with a verb of speech and a comma
// or colon.
func (s *story) introduces(text string) bool {
	head := strings.TrimRight(text, "，：, :")
	at, verb := s.verbIn(head, true)
	return at >= 0 && head != text && at+len(verb) == len(head)
}

// verbIn returns where the first or last verb of speech stands, or -1. A verb
// that says what a thing is called is none.
func (s *story) verbIn(text string, last bool) (at int, verb string) {
	at = -1
	var tried []string
	consider := func(i int) {
		for _, stem := range s.lx.StemsAt(text[i:]) {
			if !strings.HasPrefix(text[i:], stem) || slices.Contains(tried, stem) {
				continue
			}
			tried = append(tried, stem) // where it stands first, or last, says what it is
			if s.callsHan(text, i) || isPartHan(text, i, len(stem)) || stem == "称" && strings.HasPrefix(text[i:], "称赞") {
				continue
			}
			if at < 0 || last && (i+len(stem) > at+len(verb) || i+len(stem) == at+len(verb) && i < at) {
				at, verb = i, stem
			}
		}
	}
	if last {
		for i := len(text); i > 0 && (at < 0 || i+s.lx.LongestStem > at+len(verb)); {
			_, n := utf8.DecodeLastRuneInString(text[:i])
			i -= n
			consider(i)
		}
		return at, verb
	}
	for i := 0; i < len(text) && at < 0; {
		consider(i)
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return at, verb
}

// isPartHan reports whether a verb is but part of a word.
func isPartHan(text string, i, n int) bool {
	for _, word := range [...]string{
		"说法", "說法", "说明", "說明", "据说", "據說", "小说", "小說", "学说", "传说", "問題", "问题", "问责", "學問", "访问", "訪問", "顾问", "顧問", "疑问", "指标", "指標", "指数", "指數", "指示", "指导", "指導", "指挥", "指揮", "指定", "指控", "手指", "戒指",
		"批次", "批准", "批发", "批發", "大批", "首批", "一批", "称号", "稱號", "职称", "職稱", "名称", "名稱", "简称", "簡稱", "俗称", "俗稱", "对称", "對稱", "第一人称", "第二人称", "第三人称", "发言人", "發言人", "评论员", "評論員", "评论家", "評論家", "批评者", "批評者", "批评家", "投诉人", "投訴人", "发布会", "發布會", "发表会", "發表會", "感谢信", "感謝信", "道歉信", "通报会", "讲话稿", "解释权", "认定书", "认同感", "批评声", "讲座", "講座", "演讲", "演講", "讲究", "講究", "夸张", "誇張", "赞助", "贊助", "答案", "报答", "叹息", "酸菜", "心酸", "号称",
	} {
		if at := strings.Index(word, text[i:i+n]); at >= 0 && i >= at && strings.HasPrefix(text[i-at:], word) {
			return true
		}
	}
	return false
}

// callsHan reports whether the text at i only names a thing: "被称为".
func (s *story) callsHan(text string, i int) bool {
	for _, w := range s.lx.Naming {
		if strings.HasPrefix(text[i:], w) {
			return true
		}
	}
	return strings.HasSuffix(text[:i], "被") || strings.HasSuffix(text[:i], "据")
}

// chineseSubject cuts the subject out of the clause before a verb.
func (s *story) chineseSubject(c article.Span) article.Span {
	c = s.lastClause(c)
	text := c.In(s.doc.Text)
	if who, ok := s.personNamed(c); ok {
		return who
	}
	if who, ok := s.markedHan(c); ok {
		return who
	}
	if n := s.newLen(text); n > 0 {
		return article.Span{Start: c.Start, End: c.Start + n}
	}
	if i := strings.LastIndex(text, "的"); i >= 0 && !s.opensNew(text) && s.describesHan(s.cutVerbs(s.cutAdverbs(text[i+len("的"):]))) {
		if head := s.cutAdverbs(text); head == text || !s.describesHan(head) { // "坐在上层的乘客"
			return s.ownedHan(c, text[:i], s.cutVerbs(s.cutAdverbs(text[i+len("的"):])))
		}
	}
	text = s.cutVerbs(s.cutAdverbs(text))
	for _, they := range s.lx.They {
		if head, ok := strings.CutSuffix(text, they); ok && !strings.HasSuffix(head, "其") { // "临走时他"
			return article.Span{Start: c.Start + len(head), End: c.Start + len(text)}
		}
	}
	if i := strings.LastIndex(text, "的"); i >= 0 && utf8.RuneCountInString(text[i+len("的"):]) >= 2 && !s.opensNew(text) {
		c.Start += i + len("的")
		text = text[i+len("的"):]
	}
	text = strings.TrimRight(text, "上里裡中内內却卻")
	if one := strings.TrimLeft(text, "一份封张張则則本块塊"); len(one)+len("一份") == len(text) && strings.HasPrefix(text, "一") {
		c.Start += len(text) - len(one)
		text = one
	}
	c.End = c.Start + len(text)
	return s.chineseName(c)
}

// lastClause returns the last clause of narration, behind a dateline.
func (s *story) lastClause(c article.Span) article.Span {
	text := c.In(s.doc.Text)
	for _, line := range [...]string{"电 ", "電 ", "讯 ", "訊 ", "电　"} {
		if i := strings.LastIndex(text, line); i >= 0 {
			c.Start += i + len(line)
			text = text[i+len(line):]
		}
	}
	if i := strings.LastIndexAny(strings.TrimRight(text, "，, "), "，。；！？、,;"); i >= 0 {
		_, n := utf8.DecodeRuneInString(text[i:])
		c.Start += i + n
	}
	return c
}

// cutAdverbs cuts what stands between a subject and its verb off the end of a
// clause, with the days of the month.
func (s *story) cutAdverbs(text string) string {
	for _, w := range s.lx.Adverbs {
		if i := strings.Index(text, w); i > 0 {
			text = text[:i]
		}
	}
	if i := strings.IndexByte(text, ' '); i > 0 {
		text = text[:i]
	}
	if i := strings.IndexAny(text, "0123456789"); i > 0 && !strings.Contains(text[i:], "的") {
		text = text[:i] // "14日"
	}
	return text
}

// longestOwner is the longest text, in bytes, that is shown with the description
// it stands before: "领队的老师".
const longestOwner = 18

// ownedHan returns the description that stands behind 的 in a clause, with what
// it belongs to if that is short.
func (s *story) ownedHan(c article.Span, owner, role string) article.Span {
	start := len(owner) + len("的")
	if len(owner) <= longestOwner && !s.isObjectOwner(owner) {
		start = 0
	}
	return article.Span{Start: c.Start + start, End: c.Start + len(owner) + len("的") + len(role)}
}

// isObjectOwner reports whether what stands before 的 is more than an owner.
func (s *story) isObjectOwner(owner string) bool {
	at, _ := s.verbIn(owner, true)
	return at >= 0 || s.isThey(owner)
}

// opensNew reports whether a phrase presents somebody new: "一名不愿透露姓名的
// 官员".
func (s *story) opensNew(text string) bool {
	return hasAnyPrefix(text, []string{"一位", "一名", "一个", "一個", "某", "有位", "有名", "另一", "另有", "两名", "兩名", "两位", "兩位", "多名", "多位", "数名", "數名", "几名", "幾名", "几位", "幾位", "不少", "许多", "許多", "部分", "其中一"})
}

// newLen returns the length of the phrase at a clause's beginning that presents
// somebody new with what is told of them, or 0: "一名坐在床上的老汉".
func (s *story) newLen(text string) int {
	i := strings.LastIndex(text, "的") + len("的")
	if i < len("的") || i > longestModifier*3 || !s.opensNew(text) {
		return 0
	}
	if n := s.roleLen(text[i:]); n > 0 {
		return i + n
	}
	return 0
}

// roleLen returns the length of the description that a text begins with, or 0.
func (s *story) roleLen(text string) int {
	longest := 0
	for at, r := range text {
		if at > 24 || !lex.IsHan(r) || strings.ContainsRune("对對向跟和与與在", r) {
			break
		} else if end := at + utf8.RuneLen(r); s.describesHan(text[:end]) {
			longest = end
		}
	}
	return longest
}

// cutVerbs cuts the verbs and adverbs off that end a clause: "叶蕙芝哽咽说".
func (s *story) cutVerbs(text string) string {
	for again := true; again; {
		again = false
		for _, verb := range s.lx.Stems {
			if head, ok := strings.CutSuffix(text, verb); ok && utf8.RuneCountInString(head) >= 2 {
				text, again = head, true
			}
		}
	}
	return text
}

// chineseName leaves out the office before or behind a name. A surname alone
// keeps what stands behind it, 王先生, and so does an office without a name.
func (s *story) chineseName(c article.Span) article.Span {
	text := c.In(s.doc.Text)
	cut := 0
	for _, title := range s.lx.Titles {
		if i := strings.LastIndex(text, title); i >= 0 && utf8.RuneCountInString(text[i+len(title):]) >= 2 {
			cut = max(cut, i+len(title))
		}
	}
	if cut > 0 && !s.isNameHan(c.Start+cut, text[cut:]) {
		return article.Span{Start: c.Start, End: c.Start + cut}
	}
	c.Start += cut
	text = text[cut:]
	for _, title := range s.lx.Titles {
		head, ok := strings.CutSuffix(text, title)
		if n := utf8.RuneCountInString(head); ok && (n < 2 || n > 4 || cut == 0 && !s.isNameHan(c.Start, head)) {
			return c
		} else if ok {
			c.End = c.Start + len(head)
			return c
		}
	}
	return c
}

// isNameHan reports whether the text at an offset, behind an office or before
// one, is somebody's name.
func (s *story) isNameHan(at int, text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return slices.Contains(s.people(), text) || s.describesHan(text) || !lex.IsHan(r) || strings.ContainsAny(text, hanDots) || isForeignHan(text) || s.hanName(at) == len(text) ||
		strings.ContainsRune("老小阿", r) && utf8.RuneCountInString(text) <= 3 || s.surnameLen(text) > 0 && s.opensTitle(text[s.surnameLen(text):])
}

func firstRune(text string) string {
	_, n := utf8.DecodeRuneInString(text)
	return text[:n]
}
