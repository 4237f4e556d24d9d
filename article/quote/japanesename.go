package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/quote/lex"
)

// japaneseName cuts the name, or else the description, out of the end of a
// phrase: without its title, its age in brackets and what stands before.
func (s *story) japaneseName(c article.Span) article.Span {
	text := cutBracket(strings.TrimRight(c.In(s.doc.Text), "、 "))
	if who, ok := s.beforeOffice(c, text); ok {
		return who
	}
	title := s.titleOf(text)
	head := strings.TrimSuffix(text, title)
	if title != "" {
		head = cutBracket(head) // "キム・ソヨン（金素妍）市長"
	}
	for _, kind := range [...]string{"前", "副", "元", "新"} {
		if short, ok := strings.CutSuffix(head, kind); ok && title != "" && utf8.RuneCountInString(short) >= 2 {
			head = short // "会沢剛前専務"
		}
	}
	switch {
	case title == "":
	case head == "" || !endsInName(head):
		return s.byTitle(c, text, title)
	case s.endsInField(head), s.lx.Callings.Ends(head):
		if who := s.knownIn(c, head); who.Len() > 0 {
			return who
		}
		return s.describedJapanese(c, text, nameStart(head, false))
	case s.needsTitle(head, title):
		return article.Span{Start: c.Start + nameStart(head, true), End: c.Start + len(text)}
	}
	start := nameStart(head, title != "")
	if title == "" {
		if who := s.knownIn(c, head); who.Len() > 6 && who.Len() < len(head)-start {
			return who
		}
		if s.describesHan(head) && (start == len(head) || s.fullHan(head[start:]) == "") {
			return s.describedJapanese(c, head, start)
		}
		start += s.callingLen(head[start:])
	}
	start = len(head) - len(cutPosition(head[start:]))
	return article.Span{Start: c.Start + start, End: c.Start + len(head)}
}

// cutBracket cuts the age or the office in brackets off the end of a phrase.
func cutBracket(text string) string {
	if !strings.HasSuffix(text, ")") && !strings.HasSuffix(text, "）") {
		return text
	}
	if i := strings.LastIndexAny(text, "(（"); i >= 0 {
		return text[:i]
	}
	return text
}

// titleOf returns the longest title that a phrase ends with, or "".
func (s *story) titleOf(text string) string {
	for _, title := range s.lx.Titles { // the longest comes first
		if strings.HasSuffix(text, title) {
			return title
		}
	}
	return ""
}

// knownIn returns the person that the run of characters at the end of a phrase
// begins with, before what an office is for: "長谷部里佳政調会長".
func (s *story) knownIn(c article.Span, text string) article.Span {
	start := nameStart(text, false)
	for _, k := range s.people() {
		if strings.HasPrefix(text[start:], k) && !s.endsInField(k) && !s.describesHan(k) {
			return article.Span{Start: c.Start + start, End: c.Start + start + len(k)}
		}
	}
	return article.Span{}
}

// beforeOffice returns the name that a phrase has before a dot and an office:
// "大沼義一・真室町長".
func (s *story) beforeOffice(c article.Span, text string) (article.Span, bool) {
	name, office := s.partedOffice(text)
	start := len(text) - len(office) - len("・") - len(name)
	return article.Span{Start: c.Start + start, End: c.Start + start + len(name)}, name != ""
}

// partedOffice parts the name and the office at the end of a text that a dot
// stands between.
func (s *story) partedOffice(text string) (name, office string) {
	i := strings.LastIndex(text, "・")
	if i < 0 {
		return "", ""
	}
	name, office = text[:i], text[i+len("・"):]
	name = name[nameStart(name, false):]
	if ends := hanEnds(name); len(ends) < 3 || ends[len(ends)-1] != len(name) || s.describesHan(name) || s.endsInField(name) || !s.lx.Offices.Ends(office) {
		return "", ""
	}
	return name, office
}

// endsInField reports whether what stands before an office is no name, but what
// the office is for: 環境管理 of a 環境管理部長.
func (s *story) endsInField(text string) bool { return s.lx.Fields.Ends(text) }

// callingLen returns how long the calling is that a run of characters has
// before a name: "会社員水上哲也".
func (s *story) callingLen(run string) int {
	for i := 0; i < len(run) && i <= s.lx.Callings.Longest; {
		_, n := utf8.DecodeRuneInString(run[i:])
		if i += n; !s.lx.Callings.Words[run[:i]] {
			continue
		}
		rest := run[i:]
		if ends := hanEnds(rest); len(ends) >= 3 && ends[len(ends)-1] == len(rest) && !s.describesHan(rest) && !s.endsInField(rest) {
			return i
		}
	}
	return 0
}

// longestModifier is the longest clause, in characters, that is shown with the
// description it stands before.
const longestModifier = 26

// describedJapanese returns the description at the end of a phrase, whose last
// word begins at start, with what stands before it: what it belongs to,
// "町の担当者", and the clause that tells of it, "近くで旅館を営む女性".
func (s *story) describedJapanese(c article.Span, text string, start int) article.Span {
	from := modifierStart(text)
	for left := 3; left > 0 && start > from; left-- {
		head := text[from:start]
		owner, owned := strings.CutSuffix(head, "の")
		switch {
		case hasAnySuffix(head, []string{"この", "その", "あの", "どの"}):
			left = 0
		case owned:
			start = from + ownerStart(owner)
		case endsClause(head) && utf8.RuneCountInString(text[from:]) <= longestModifier:
			start = from
		default:
			left = 0
		}
	}
	return article.Span{Start: c.Start + start, End: c.Start + len(text)}
}

// modifierStart returns where what may belong to the description at the end of
// a phrase begins: behind a mark, a topic or whom one talks to.
func modifierStart(text string) int {
	from := 0
	for _, end := range [...]string{"、", "。", "「", "」", "『", "』", "！", "？", "　", "\n", " ", "取材に", "会見で", "に対し", "について", "によると", "には", "では", "とは", "のは"} {
		if i := strings.LastIndex(text, end); i >= 0 {
			from = max(from, i+len(end))
		}
	}
	for i := len(text); i > from; { // no topic stands in a clause before a noun
		if i = strings.LastIndex(text[:i], "は"); i <= from {
			break
		}
		if r, _ := utf8.DecodeLastRuneInString(text[:i]); isNameRune(r) || r == 'ん' || r == '）' {
			return i + len("は")
		}
	}
	return from
}

// ownerStart returns where the owner begins that a text ends with, with an age
// and brackets inside.
func ownerStart(text string) int {
	end := nameStart(cutBracket(text), true)
	for end > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:end])
		if !unicode.IsDigit(r) && !isNameRune(r) && r != '々' {
			break
		}
		end -= n
	}
	return end
}

// endsClause reports whether a text ends as a clause does before the noun that
// it tells of.
func endsClause(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune("ただるうくすむぶぐつぬいな", r)
}

// positions stand before a player's name.
var positions = [...]string{"GK", "DF", "MF", "FW"}

// cutPosition cuts a player's position off the beginning of a name.
func cutPosition(name string) string {
	for _, position := range positions {
		name = strings.TrimPrefix(name, position)
	}
	return name
}

// beforePosition cuts a player's position off the end of a text.
func beforePosition(text string) string {
	for _, position := range positions {
		text = strings.TrimSuffix(text, position)
	}
	return text
}

// needsTitle reports whether a name is but a surname whose full form the story
// has not given, so that its office says who it is: 松本知事.
func (s *story) needsTitle(head, title string) bool {
	switch title {
	case "さん", "氏", "様", "君", "ちゃん", "女史", "夫人", "容疑者", "被告", "選手":
		return false
	}
	name := head[nameStart(head, true):]
	full := s.fullHan(name)
	return utf8.RuneCountInString(name) <= 2 && (full == "" || full == name)
}

func endsInName(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return isNameRune(r) || unicode.Is(unicode.Hiragana, r) && !strings.ContainsRune("のるたいはがをにでと", r)
}

// nameStart returns where the run of name runes at the end of the text begins.
// A given name may be in hiragana behind a title's back: 森田あかりさん.
func nameStart(text string, titled bool) int {
	end := len(text)
	kana := 0
	for end > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:end])
		if titled && unicode.Is(unicode.Hiragana, r) && kana < 4 && end == len(text)-kana*n {
			kana++
			end -= n
			continue
		}
		if !isNameRune(r) {
			break
		}
		end -= n
	}
	return end
}

// byTitle finds who was given a title before, when it stands alone: 市長は.
func (s *story) byTitle(c article.Span, text, title string) article.Span {
	before := s.doc.Text[:c.Start]
	if len(before) > longestNarration*4 {
		before = before[borderBefore(before, len(before)-longestNarration*4):]
	}
	for i := len(s.names.all) - 1; i >= max(0, len(s.names.all)-farthestName); i-- {
		full := s.names.all[i].full
		at := strings.LastIndex(before, full)
		if at < 0 || !shortens(title, before[at+len(full):]) {
			continue
		}
		at += c.Start - len(before)
		return article.Span{Start: at, End: at + len(full)}
	}
	start := len(text) - len(title)
	if strings.HasSuffix(text[:start], "の") {
		return s.describedJapanese(c, text, start)
	}
	for rest, left := before, mostCues; left > 0; left-- { // 部長 for the 環境管理部長 before
		at := strings.LastIndex(rest, title)
		if at < 0 {
			break
		}
		if rest = rest[:at]; s.endsInField(rest) {
			return s.describedJapanese(article.Span{Start: c.Start - len(before)}, before[:at+len(title)], nameStart(rest, false))
		}
	}
	return s.describedJapanese(c, text, start)
}

// shortens reports whether a text begins with an office that a title is short
// for: "国交相" of "国土交通相".
func shortens(title, text string) bool {
	if strings.HasPrefix(text, title) {
		return true
	}
	var rest = []rune(title)
	for i, r := range text {
		if i == 0 && r != rest[0] || !lex.IsHan(r) || len(rest) == 0 {
			return false
		}
		if r == rest[0] {
			if rest = rest[1:]; len(rest) == 0 {
				next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
				return !lex.IsHan(next)
			}
		}
	}
	return false
}
