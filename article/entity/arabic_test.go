package entity

import (
	"testing"

	"warta/article"
)

// TestWithinSense holds where names end that no capital ends.
func TestWithinSense(t *testing.T) {
	for _, tt := range []struct {
		text, mention string
		kind          article.EntityKind
		want          string
	}{
		{"قال منصور بسرعة إنه", "منصور بسرعة", article.Person, "منصور"},
		{"أعاد منصور قاربه إلى", "منصور قاربه", article.Person, "منصور"},
		{"حمل هاشم المسؤولية إلى", "هاشم المسؤولية", article.Person, "هاشم"},
		{"قال طوني الحداد إنه", "طوني الحداد", article.Person, "طوني الحداد"},
		{"جاء ياسين وعماد معا", "ياسين وعماد", article.Person, "ياسين"},
		{"صدر بيان لوزارة البيئة أمس", "بيان لوزارة البيئة", article.Org, "وزارة البيئة"},
		{"طلب اتحاد البلديات رسالة", "اتحاد البلديات رسالة", article.Org, "اتحاد البلديات"},
		{"فاز نادي النيل بكأس", "نادي النيل بكأس", article.Org, "نادي النيل"},
		{"منظمة أطباء بلا حدود", "منظمة أطباء بلا حدود", article.Org, "منظمة أطباء بلا حدود"},
		{"كان في المكان", "المكان", article.Place, ""},
	} {
		r := read(&article.Document{Text: tt.text, Lang: "ar"}, model())
		m := r.partJoined([]mention{r.mentionOf(t, tt.mention, tt.kind)}, model())[0]
		got := ""
		if m = r.withinSense(m); m.from < m.to {
			got = r.span(m).In(tt.text)
		}
		if got != tt.want {
			t.Errorf("%q in %q is %q, want %q", tt.mention, tt.text, got, tt.want)
		}
	}
}
