package reader

import (
	"strings"
	"testing"
	"time"

	"warta/article"
)

func TestDate(t *testing.T) {
	date := time.Date(2026, 3, 5, 23, 0, 0, 0, time.UTC)
	tests := []struct{ language, want string }{
		{"", "5 March 2026"},
		{"C.UTF-8", "5 March 2026"},
		{"en_US.UTF-8", "March 5, 2026"},
		{"en-GB", "5 March 2026"},
		{"id_ID.UTF-8", "5 Maret 2026"},
		{"de", "5. März 2026"},
		{"pt-BR", "5 de março de 2026"},
		{"ja_JP.eucJP", "2026年3月5日"},
		{"ko", "2026년 3월 5일"},
		{"nn", "5. mars 2026"},
		{"ru", "5 марта 2026 г."},
		{"hu", "2026. március 5."},
		{"he_IL.UTF-8", "5 במרץ 2026"},
		{"ar-EG", "5 مارس 2026"},
		{"xx", "2026-03-05"},
	}
	for _, tt := range tests {
		if got := day(date, tt.language); got != tt.want {
			t.Errorf("Date in %q: got %q, want %q", tt.language, got, tt.want)
		}
	}
	for tag, c := range calendars {
		if n := len(strings.Fields(c.months)); n != 12 {
			t.Errorf("%s has %d months", tag, n)
		}
	}
}

func TestQuietLine(t *testing.T) {
	date := time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		name string
		doc  article.Document
		want string
	}{
		{"nothing", article.Document{}, ""},
		{"all", article.Document{Byline: "Sinta Dewi", Site: "Post", Published: date, Text: strings.Repeat("word ", 231)}, "Sinta Dewi · Post · 5 March 2026 · 2 min"},
		{"the outlet signs", article.Document{Byline: "Post", Site: "Post"}, "Post"},
		{"changed", article.Document{Published: date, Modified: date.Add(48 * time.Hour)}, "5 March 2026 · changed 7 March 2026"},
		{"corrected at once", article.Document{Published: date, Modified: date.Add(time.Hour)}, "5 March 2026"},
		{"characters", article.Document{Lang: "ja-JP", Text: strings.Repeat("字", 450)}, "1 min"},
	}
	for _, tt := range tests {
		if got := strings.Join(quiet(&tt.doc, ""), " · "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestStubSaysSo(t *testing.T) {
	a := sample(t)
	a.Stub = true
	p := open(t, a, 60, 8)
	p.Bottom()
	if got := screen(t, p); !strings.Contains(got, "only a part of this story") {
		t.Errorf("the end does not say that it is not the end:\n%s", got)
	}
}
