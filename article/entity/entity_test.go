package entity_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity"
)

// document makes a document of paragraphs parted by blank lines.
func document(title, text string) *article.Document {
	var b article.Builder
	for _, p := range strings.Split(text, "\n\n") {
		b.Start(article.Block{})
		b.Add(p, 0, "")
	}
	d := b.Document(article.Document{Title: title})
	return &d
}

// find returns the kind of each entity by its name.
func find(t *testing.T, d *article.Document) map[string]string {
	t.Helper()
	got := map[string]string{}
	for _, e := range entity.Find(d) {
		got[e.Name] = e.Kind.String()
	}
	return got
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "Kim", "Angela Merkel sagte in Berlin. Merkel ging.", "東京で「はい」", "A. B. C", "İ\u0307 Ⱥ\xff", "Badan Intelijen Negara (BIN)", "Moskow-Pyongyang al-Sudani Kim's"} {
		f.Add(s, "en")
	}
	f.Fuzz(func(t *testing.T, text, lang string) {
		d := document("", text)
		d.Lang = lang
		checkSpans(t, d, entity.Find(d))
	})
}

// checkSpans checks that all mentions lie in the text on rune borders, in
// order, and that no two overlap.
func checkSpans(t *testing.T, d *article.Document, entities []article.Entity) {
	t.Helper()
	var all []article.Span
	for _, e := range entities {
		if len(e.Mentions) == 0 || e.Name == "" {
			t.Fatalf("Find(%q): %+v has no name or no mention", d.Text, e)
		}
		if !slices.IsSortedFunc(e.Mentions, byStart) {
			t.Errorf("Find(%q): mentions of %q out of order: %v", d.Text, e.Name, e.Mentions)
		}
		for _, m := range e.Mentions {
			if m.Start < 0 || m.Start >= m.End || m.End > len(d.Text) {
				t.Fatalf("Find(%q): %q has span %v outside the text", d.Text, e.Name, m)
			}
			if !utf8.ValidString(m.In(d.Text)) {
				t.Errorf("Find(%q): span %v cuts a rune", d.Text, m)
			}
		}
		all = append(all, e.Mentions...)
	}
	slices.SortFunc(all, byStart)
	for i := 1; i < len(all); i++ {
		if all[i-1].Overlaps(all[i]) {
			t.Errorf("Find(%q): %v and %v overlap", d.Text, all[i-1], all[i])
		}
	}
}

func byStart(a, b article.Span) int { return cmp.Compare(a.Start, b.Start) }

func TestFind(t *testing.T) {
	d := document("Merkel in Paris", "Chancellor Angela Merkel met officials in France. Merkel said on Monday that it stands.")
	got := find(t, d)
	for name, kind := range map[string]string{"Angela Merkel": "person", "France": "place"} {
		if got[name] != kind {
			t.Errorf("Find: %q is %q, want %q; all: %v", name, got[name], kind, got)
		}
	}
	if len(got) != 2 {
		t.Errorf("Find: got %v, want two entities", got)
	}
}
