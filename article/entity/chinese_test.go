package entity

import (
	"testing"

	"warta/article"
)

// TestWithinWords holds where names end that no blank ends.
func TestWithinWords(t *testing.T) {
	for _, tt := range []struct {
		text, mention string
		kind          article.EntityKind
		want          string
	}{
		{"记者裴丽透露了消息", "裴丽透", article.Person, "裴丽"},
		{"演员沈若兰则说", "沈若兰则", article.Person, "沈若兰"},
		{"演員沈若蘭則說", "沈若蘭則", article.Person, "沈若蘭"},
		{"吃透露的人", "透", article.Person, ""},
		{"说王和平", "王和平", article.Person, "王和平"},
		{"教育局局长田淑贞", "教育局", article.Org, "教育局"},
	} {
		r := read(&article.Document{Text: tt.text, Lang: "zh"}, model())
		got := ""
		if m := r.withinWords(r.mentionOf(t, tt.mention, tt.kind)); m.from < m.to {
			got = r.span(m).In(tt.text)
		}
		if got != tt.want {
			t.Errorf("%q in %q is %q, want %q", tt.mention, tt.text, got, tt.want)
		}
	}
}

// TestNothingIsLeft holds that a mention of nothing but signs, at the very end
// of a text, is dropped.
func TestNothingIsLeft(t *testing.T) {
	r := read(&article.Document{Text: "王和平说。“”", Lang: "zh"}, model())
	n := len(r.toks)
	if got := r.refine([]mention{{n - 2, n, article.Person, 1}}); len(got) != 0 {
		t.Errorf("got %v, want none", got)
	}
}
