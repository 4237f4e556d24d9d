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
	{[]string{"に", "には", "にも"}, []string{"と書かれ", "と記され", "とある", "とあった", "と書いてあ", "とつづられ", "と記載"}},
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
	return article.Span{}, false
}

func hasAnyPrefix(text string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(text, p) {
			return true
		}
	}
	return false
}
