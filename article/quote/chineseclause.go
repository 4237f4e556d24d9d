package quote

import (
	"slices"
	"strings"
	"unicode/utf8"

	"warta/article"
)

// chineseColon finds who the narration is about that ends, or earlier in the
// sentence breaks off, with a colon: "简志豪动了气：“…”".
func (s *story) chineseColon(q *stretch, n int, c article.Span) bool {
	text := c.In(s.doc.Text)
	i := strings.LastIndex(text, "：")
	if i < 0 {
		return false
	}
	c.End = c.Start + i
	if doc, ok := s.insideOf(c); ok {
		q.reported, q.own = 0.85, true
		return s.nameHan(q, n, doc, 0.85)
	}
	if who, ok := s.ownerOfWords(c); ok {
		q.reported, q.own = 0.9, true
		return s.nameHan(q, n, who, 0.88)
	}
	for left := 4; left > 0 && c.Len() > 0; left-- {
		text = c.In(s.doc.Text)
		at := strings.LastIndexAny(text, "，。；！？,") + 1
		if at > 0 {
			_, size := utf8.DecodeRuneInString(text[at-1:])
			at += size - 1
		}
		one := article.Span{Start: c.Start + at, End: c.End}
		if who, ok := s.clauseOpener(one); ok {
			q.reported, q.own = 0.85, true
			return s.nameHan(q, n, who, 0.85)
		}
		if at == 0 {
			return false
		}
		_, size := utf8.DecodeLastRuneInString(text[:at])
		c.End = c.Start + at - size
	}
	return false
}

// ownWords are what somebody's words are called before a colon: "传来机手的声音：".
var ownWords = [...]string{"声音", "聲音", "喊声", "喊聲", "呼喊", "呼声", "呼聲", "叫声", "回答", "回复", "回覆", "答复", "答覆", "回应", "回應", "话", "話", "原话", "原話", "提问", "提問", "说法", "說法", "评价", "評價", "结论", "結論", "答案", "解释", "解釋", "感受", "心声", "心聲", "看法", "建议", "建議", "疑问", "疑問", "留言", "口头禅", "口頭禪", "座右铭", "座右銘", "观点", "觀點", "理由", "判断", "判斷", "态度", "態度", "体会", "體會", "感慨", "心愿", "心願", "愿望", "願望", "承诺", "承諾", "要求", "描述", "回忆", "回憶", "嘱托", "囑託", "叮嘱", "叮囑"}

// ownerOfWords returns whose words a colon opens, as the clause before says.
func (s *story) ownerOfWords(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	c.Start += strings.LastIndexAny(text, "，。；！？") + 1
	if text = c.In(s.doc.Text); len(text) > 2 && !utf8.RuneStart(text[0]) {
		c.Start += 2
		text = c.In(s.doc.Text)
	}
	at := -1
	for _, w := range ownWords {
		if i := strings.LastIndex(text, "的"+w); i > at && len(text)-i-len("的"+w) <= 24 {
			at = i
		}
	}
	if at <= 0 {
		return article.Span{}, false
	}
	owner := text[:at]
	for _, verb := range [...]string{"传来", "傳來", "响起", "響起", "听到", "聽到", "听见", "聽見", "是", "成了", "记得", "記得"} {
		if i := strings.LastIndex(owner, verb); i >= 0 {
			c.Start += i + len(verb)
			owner = owner[i+len(verb):]
		}
	}
	c.End = c.Start + len(owner)
	r, _ := utf8.DecodeLastRuneInString(owner)
	return c, owner != "" && len(owner) <= 36 && (s.mayBeHan(c) || strings.ContainsRune(hanCallings, r))
}

// clauseOpener returns the person, pronoun or description that a clause begins
// with.
func (s *story) clauseOpener(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	if who, ok := s.personNamed(c); ok && (who.Start == c.Start || s.endsInCalling(s.doc.Text, who.Start)) {
		return who, true
	}
	for _, they := range s.lx.They {
		if strings.HasPrefix(text, they) && len(they) <= 6 {
			return article.Span{Start: c.Start, End: c.Start + len(they)}, true
		}
	}
	if n := s.newLen(text); n > 0 {
		return article.Span{Start: c.Start, End: c.Start + n}, true
	}
	if i := strings.Index(text, "的"); i > 3 && i <= len("努诺法里亚") && (s.describesHan(text[:i]) || slices.Contains(s.people(), text[:i])) {
		if n := s.roleLen(text[i+len("的"):]); n > 0 { // "程昱的母亲"
			return article.Span{Start: c.Start, End: c.Start + i + len("的") + n}, true
		}
	}
	for _, title := range s.lx.Titles {
		if strings.HasPrefix(text, title) && len(title) > 3 && len(text) > len(title) && !s.isNameHan(c.Start+len(title), text[len(title):]) {
			return article.Span{Start: c.Start, End: c.Start + len(title)}, true
		}
	}
	return article.Span{}, false
}

// frames are words that stand before and behind whose view or words a clause gives.
var frames = []struct{ before, behind []string }{
	{[]string{"在", "於", "于", "以"}, []string{"看来", "看來", "眼中", "眼里", "眼裡", "心中"}},
	{[]string{"按照", "依照", "按", "用", "借用", "套用"}, []string{"的说法", "的說法", "的话说", "的話說", "的话来说", "的話來說", "的话", "的話"}},
	{[]string{"正如", "诚如", "誠如", "就像", "如", "像"}, []string{"所言", "所说", "所說", "所指出的", "所写", "所寫", "所称", "所稱", "说的", "說的"}},
}

// framed returns whom a clause before a stretch names between two words that say whose
// view it gives: 在学者沈若谷看来, 正如作家叶知秋所言.
func (s *story) framed(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	for _, f := range frames {
		for _, behind := range f.behind {
			end := strings.LastIndex(text, behind)
			if end < 0 || strings.ContainsAny(text[end:], "。！？；") {
				continue
			}
			for _, before := range f.before {
				i := strings.LastIndex(text[:end], before)
				if i < 0 || strings.ContainsAny(text[i:end], "，。；：") {
					continue
				}
				who := article.Span{Start: c.Start + i + len(before), End: c.Start + end}
				if person, ok := s.personNamed(who); ok && person.End == who.End {
					return person, true
				}
				if who = s.chineseName(who); s.mayBeHan(who) {
					return who, true
				}
			}
		}
	}
	return article.Span{}, false
}

// insideOf returns the paper that a clause says its words stand in: "出示了
// 一份手册，其中写道".
func (s *story) insideOf(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	i := strings.LastIndexAny(text, "，,")
	if i < 0 || !hasAnyPrefix(strings.TrimLeft(text[i:], "，,"), []string{"其中", "上面", "里面", "裡面", "文中", "内容", "內容", "上头", "背面", "信中"}) {
		return article.Span{}, false
	}
	if at, _ := s.verbIn(text[i:], false); at < 0 || at > len("，其中这样") {
		return article.Span{}, false // "其中一位写道"
	}
	head := text[:i]
	start := 0
	for _, w := range [...]string{"一份", "一封", "一张", "一張", "一本", "一条", "一條", "一则", "一則", "一段", "的", "了", "，"} {
		if at := strings.LastIndex(head, w); at >= 0 {
			start = max(start, at+len(w))
		}
	}
	who := article.Span{Start: c.Start + start, End: c.Start + i}
	return who, who.Len() >= 3 && who.Len() <= 36
}

// clauseSubject returns the description that one of the clauses before a verb
// opens with: "家长在群里贴出照片，直呼".
func (s *story) clauseSubject(c article.Span) (article.Span, bool) {
	for left := 3; left > 0 && c.Len() > 0; left-- {
		text := strings.TrimRight(c.In(s.doc.Text), "，, ")
		c.End = c.Start + len(text)
		who := s.chineseSubject(c)
		if who.End < c.End && who.Len() > 0 && s.describesHan(who.In(s.doc.Text)) && s.mayBeHan(who) {
			return who, true
		}
		i := strings.LastIndexAny(text, "，。；！？,")
		if i < 0 {
			break
		}
		c.End = c.Start + i
	}
	return article.Span{}, false
}

// markedHan returns the name in marks that a clause has for its subject: a
// firm's, 平台“快得”, or a paper's, 《行动方案》.
func (s *story) markedHan(c article.Span) (article.Span, bool) {
	text := c.In(s.doc.Text)
	for _, pair := range [...][2]string{{"《", "》"}, {"“", "”"}, {"「", "」"}} {
		i, j := strings.Index(text, pair[0]), strings.Index(text, pair[1])
		if i < 0 || j < i {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[j+len(pair[1]):]); strings.ContainsRune("的等一之中里", r) || isObjectHan(text[:i]) {
			continue
		}
		who := article.Span{Start: c.Start + i, End: c.Start + j + len(pair[1])}
		if pair[0] == "《" {
			return who, true
		}
		who.Start, who.End = who.Start+len(pair[0]), who.End-len(pair[1])
		return who, s.describesHan(text[:i]) && who.Len() <= 30
	}
	return article.Span{}, false
}

// isMarked reports whether marks stand around a name, or are part of it.
func (s *story) isMarked(who article.Span) bool {
	return hasAnyPrefix(s.doc.Text[who.End:], []string{"”", "」"}) || strings.HasPrefix(who.In(s.doc.Text), "《")
}
