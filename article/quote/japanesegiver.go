package quote

import (
	"strings"

	"warta/article"
)

// A giving is what stands on both sides of words that somebody else is told of:
// "母から「…」と送り出された", "社員の「…」との証言".
var givings = [...]struct{ before, after []string }{
	{[]string{"から", "からは", "からも"}, []string{"と", "などと", "という", "との", "の声"}},
	{[]string{"に"}, []string{"と言われ", "と声をかけられ", "と声を掛けられ", "と聞かれ", "と問われ", "と励まされ", "と怒られ", "と叱られ", "と諭され", "と尋ねられ", "と告げられ", "と断られ", "と勧められ", "と呼びかけられ", "と頼まれ", "と迫られ", "とたしなめられ", "と笑われ"}},
	{[]string{"の"}, []string{"との証言", "との声", "との指摘", "との意見", "との批判", "との要望", "とのコメント", "との発言", "との言葉", "との見方", "との声明", "という証言", "という声", "という言葉", "という一言", "という指摘", "という発言", "という声明"}},
	{[]string{"に", "には", "にも"}, []string{"と書かれ", "と記され", "とある", "とあった", "と書いてあ", "とつづられ", "と記載", "との記載", "との記述", "との文言", "との一文", "との書き込み", "との返信", "とのメッセージ", "との走り書き", "との注意書き", "という書き込み", "という記載", "という一文", "と印字", "と刻まれ", "と彫られ", "と掲げられ", "と張り出され", "と貼り出され", "と明記"}},
}

// heard are what a sentence says that somebody's words are, behind と or など and
// の or いう: "からは「…」との不満の声が上がる".
var heard = [...]string{"声", "見方", "意見", "指摘", "批判", "要望", "懸念", "不満", "不安", "期待", "疑問", "反発", "感想", "評価", "証言", "苦情", "悲鳴", "相談", "連絡", "通報", "回答", "返事", "反応", "異論", "反論", "慎重論", "提案", "言葉", "発言", "コメント", "助言", "励まし", "感謝", "注文", "嘆き", "ため息", "歓声", "質問", "問い合わせ", "要請", "見解", "分析", "説明", "報告", "メッセージ", "手紙", "投稿"}

// among stand behind those whose words a sentence tells of so.
var among = [...]string{"の間からは", "の間からも", "の間では", "の間でも", "の間には", "の間から", "の間で", "の中からは", "の中には", "の中では", "内部からは", "内部では", "内からは", "内では", "内には", "からは", "からも", "から", "には", "にも"}

// isHeard reports whether narration behind a stretch says that it is heard.
func isHeard(tail string) bool {
	if !hasAnyPrefix(tail, []string{"との", "という", "といった", "などの", "などという", "などといった", "などと", "と"}) {
		return false
	}
	tail = tail[:borderBefore(tail, 60)]
	if i := strings.IndexAny(tail, "。、"); i >= 0 {
		tail = tail[:i]
	}
	for _, w := range heard {
		if strings.Contains(tail, w) {
			return true
		}
	}
	return false
}

// farthestHeard is how much may stand between those who are heard and their
// words, in bytes: "SNS上で".
const farthestHeard = 30

// fromAmong returns those among whom something is heard.
func (s *story) fromAmong(before article.Span) (article.Span, bool) {
	text := before.In(s.doc.Text)
	for _, w := range among {
		i := strings.LastIndex(text, w)
		if i < 0 || len(text)-i-len(w) > farthestHeard || strings.Contains(text[i+len(w):], "。") {
			continue
		}
		if who := s.japaneseName(article.Span{Start: before.Start, End: before.Start + i}); s.speaksHan(who) {
			return who, true
		}
	}
	return article.Span{}, false
}

// giver returns who gives words that the sentence tells of from the side of
// whoever hears or finds them.
func (s *story) giver(before, after article.Span) (article.Span, bool) {
	head, tail := before.In(s.doc.Text), after.In(s.doc.Text)
	for k, g := range givings {
		for _, b := range g.before {
			who, ok := strings.CutSuffix(head, b)
			if !ok || !hasAnyPrefix(tail, g.after) {
				continue
			}
			c := article.Span{Start: before.Start, End: before.Start + len(who)}
			if k == 2 {
				if i := strings.LastIndexAny(who, "。、「」"); i >= 0 && !s.speaksHan(s.japaneseName(c)) {
					continue
				}
			}
			if name := s.japaneseName(c); name.Len() > 0 && (k == 3 || s.speaksHan(name)) {
				return name, true
			}
		}
	}
	if who, ok := s.fromAmong(before); ok && isHeard(tail) {
		return who, true
	}
	return s.asked(before, tail)
}

// passives say that somebody is told something.
var passives = [...]string{"と言われ", "と告げられ", "と返され", "と断られ", "と諭され", "と励まされ", "と叱られ", "と怒られ", "と答えられ", "と説明され", "と助言され", "と勧められ", "と頼まれ", "と突き返され", "と一蹴され", "と釘を刺され", "とくぎを刺され", "と念を押され", "と突っぱねられ", "と促され"}

// asked returns to whom somebody talks in the clause before, and then is told
// something: "上司に相談したが、「…」と言われた".
func (s *story) asked(before article.Span, tail string) (article.Span, bool) {
	if !hasAnyPrefix(tail, passives[:]) {
		return article.Span{}, false
	}
	text := before.In(s.doc.Text)
	for end, left := len(text), mostCues; left > 0; left-- {
		if end = strings.LastIndex(text[:end], "に"); end <= 0 {
			break
		}
		if who := s.japaneseName(article.Span{Start: before.Start, End: before.Start + end}); s.speaksHan(who) {
			return who, true
		}
	}
	return article.Span{}, false
}

// isInner reports whether the words before narration are told of in a clause
// inside another's, so that the story does not go on with who spoke them:
// "柏木氏が「…」と述べたことを取り上げ".
func isInner(tail string) bool {
	tail, _, _ = strings.Cut(tail, "。")
	for _, w := range [...]string{"ことを", "ことも", "ことに", "ことが", "ことは", "ことから", "ことへ", "のに対し", "たのを", "るのを", "た点を", "た点に", "た点も", "る点を", "る点に"} {
		if strings.Contains(tail, w) {
			return true
		}
	}
	return hasAnyPrefix(tail, passives[:]) || hasAnyPrefix(tail, givings[1].after) || hasAnyPrefix(tail, givings[3].after)
}

func hasAnyPrefix(text string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}

func hasAnySuffix(text string, suffixes []string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(text, x) {
			return true
		}
	}
	return false
}
