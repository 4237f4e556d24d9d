package entity

import (
	"testing"

	"warta/article"
)

// TestIsJunk holds which words, taken for names, name nothing.
func TestIsJunk(t *testing.T) {
	for _, tt := range []struct {
		text, word, lang string
		kind             article.EntityKind
		want             bool
	}{
		{"kata kantor berita Antara di Jakarta", "Antara", "id", article.Org, false},
		{"Antara mereka ada perbedaan", "Antara", "id", article.Org, true},
		{"kata mereka Antara lain", "Antara", "id", article.Place, true},
		{"그는 보고서 한 장을 냈다", "보고서", "ko", article.Place, true},
		{"그는 환경부 앞에 섰다", "환경부", "ko", article.Org, false},
	} {
		r := read(&article.Document{Text: tt.text, Lang: tt.lang}, model())
		for i := range r.toks {
			if m := (mention{i, i + 1, tt.kind, 1}); r.word(i) == tt.word && r.isJunk(m) != tt.want {
				t.Errorf("isJunk(%s as %v in %q) is %v, want %v", tt.word, tt.kind, tt.text, !tt.want, tt.want)
			}
		}
	}
}

// TestOnlyBegins holds which words begin a sentence and name nobody.
func TestOnlyBegins(t *testing.T) {
	for _, tt := range []struct {
		text, word, lang string
		want             bool
	}{
		{"Ben bunu bilmiyordum, dedi.", "Ben", "tr", true},
		{"Kadın, “Ben bilmiyordum,” dedi.", "Ben", "tr", true},
		{"Dün gelen Ben gitti.", "Ben", "tr", false},
		{"İyi bir gün oldu.", "İyi", "tr", true},
		{"Elke dag komt de trein te laat.", "Elke", "nl", true},
		{"Stolicą kraju jest Lublin.", "Stolicą", "pl", true},
		{"Barış geldi.", "Barış", "tr", false},
		{"Bakanlık kararı açıkladı.", "Bakanlık", "tr", true},
		{"Kararı Bakanlık açıkladı. Bakanlık sustu.", "Bakanlık", "tr", false},
		{"Polis menahan tiga lelaki.", "Polis", "ms", true},
		{"Ben said so.", "Ben", "en", false},
	} {
		r := read(&article.Document{Text: tt.text, Lang: tt.lang}, model())
		m := r.mentionOf(t, tt.word, article.Person)
		if got := r.onlyBegins(m); got != tt.want {
			t.Errorf("onlyBegins(%s in %q) is %v, want %v", tt.word, tt.text, got, tt.want)
		}
	}
}

// TestIsPlainNoun holds which words without capitals name nobody.
func TestIsPlainNoun(t *testing.T) {
	for _, tt := range []struct {
		text, word, lang string
		kind             article.EntityKind
		want             bool
	}{
		{"그는 옆자리에 앉아 있었다고 말했다", "옆자리", "ko", article.Place, true},
		{"배 선장은 배를 탔다고 그는 말했다", "배", "ko", article.Person, false},
		{"그는 부산에 앉아 있었다고 말했다", "부산", "ko", article.Place, false},
		{"沈んだのはフェリーだった", "フェリー", "ja", article.Person, true},
		{"他在台上演講時提到電影", "電影", "zh", article.Org, true},
		{"他是高明的人", "高明", "zh", article.Person, false},
	} {
		r := read(&article.Document{Text: tt.text, Lang: tt.lang}, model())
		if got := r.isPlainNoun(r.mentionOf(t, tt.word, tt.kind)); got != tt.want {
			t.Errorf("isPlainNoun(%s as %v in %q) is %v, want %v", tt.word, tt.kind, tt.text, got, tt.want)
		}
	}
}

// mentionOf returns the first mention whose text is name.
func (r *reading) mentionOf(t *testing.T, name string, kind article.EntityKind) mention {
	t.Helper()
	for i := range r.toks {
		for j := i + 1; j <= len(r.toks); j++ {
			if m := (mention{i, j, kind, 1}); r.span(m).In(r.doc.Text) == name {
				return m
			}
		}
	}
	t.Fatalf("no tokens of %q are %q", r.doc.Text, name)
	return mention{}
}

// TestIsVessel holds which names with initials are ships'.
func TestIsVessel(t *testing.T) {
	for text, want := range map[string]bool{"MS Hidayat": false, "KRI Hidayat": true} {
		r := read(&article.Document{Text: text, Lang: "id"}, model())
		if got := r.isVessel(mention{0, 2, article.Person, 1}); got != want {
			t.Errorf("isVessel(%q) is %v, want %v", text, got, want)
		}
	}
}

// Somebody's husband is a person, though a town has his name.
func TestKin(t *testing.T) {
	for _, tt := range []struct{ lang, text, name string }{
		{"it", "Loretta Minardi piange. Il marito, Werther, passa con una carriola e non dice niente.", "Werther"},
		{"en", "Anna Reid runs the farm. Her husband, Lincoln, works nights at the mill.", "Lincoln"},
		{"de", "Anna Kern führt den Hof. Ihr Sohn, Lincoln, arbeitet nachts in der Mühle.", "Lincoln"},
	} {
		found := false
		for _, e := range Find(&article.Document{Text: tt.text, Lang: tt.lang}) {
			found = found || e.Name == tt.name && e.Kind == article.Person
		}
		if !found {
			t.Errorf("%q is no person in %q", tt.name, tt.text)
		}
	}
}
