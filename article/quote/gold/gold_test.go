package gold

import (
	"slices"
	"testing"

	"warta/article"
)

func TestRead(t *testing.T) {
	got := Read("testdata/wire-id.held.txt", []byte("=== One\n⟦Jo Ek|“Ya.”⟧ Lalu ⟦|“Tidak.”⟧\n=== Two\nKosong.\n"))
	if len(got) != 2 {
		t.Fatalf("got %d stories, want 2", len(got))
	}
	one := got[0]
	if one.Name != "wire-id: One" || one.Lang != "id" || one.Text != "“Ya.” Lalu “Tidak.”" {
		t.Errorf("got %q in %q: %q", one.Name, one.Lang, one.Text)
	}
	want := []Quote{{article.Span{Start: 0, End: 9}, "Jo Ek"}, {article.Span{Start: 15, End: 27}, ""}}
	if !slices.Equal(one.Quotes, want) {
		t.Errorf("got %v, want %v", one.Quotes, want)
	}
	if d := one.Document(); d.Text != one.Text || d.Lang != "id" {
		t.Errorf("document of %q: got %q in %q", one.Text, d.Text, d.Lang)
	}
	for _, tt := range []struct{ start, end, want int }{{0, 9, 0}, {2, 8, 0}, {0, 2, -1}, {15, 27, 1}} {
		if got := one.Match(article.Span{Start: tt.start, End: tt.end}); got != tt.want {
			t.Errorf("Match(%d, %d) got %d, want %d", tt.start, tt.end, got, tt.want)
		}
	}
}

func TestSame(t *testing.T) {
	for _, tt := range []struct {
		want, got string
		same      bool
	}{
		{"Angela Merkel", "Merkel", true},
		{"The minister", "the minister of trade", true},
		{"L’opposition", "opposition", true},
		{"Jo Ek", "Jane Ek", false},
		{"Jo Ek", "", false},
		{"", "", false},
	} {
		if got := Same(tt.want, tt.got); got != tt.same {
			t.Errorf("Same(%q, %q) = %v, want %v", tt.want, tt.got, got, tt.same)
		}
	}
}
