package article_test

import (
	"slices"
	"testing"

	"warta/article"
)

func TestSpeakers(t *testing.T) {
	said := func(start int, speaker string) article.Quote {
		return article.Quote{Span: article.Span{Start: start, End: start + 5}, Speaker: speaker}
	}
	tests := []struct {
		name   string
		quotes []article.Quote
		want   []string
	}{
		{"nobody", nil, nil},
		{"unknown", []article.Quote{said(0, "")}, nil},
		{"each once", []article.Quote{said(0, "Ayu"), said(9, "Budi"), said(20, "Ayu")}, []string{"Ayu", "Budi"}},
		{"by place", []article.Quote{said(20, "Ayu"), said(9, "Budi")}, []string{"Budi", "Ayu"}},
	}
	for _, tt := range tests {
		if got := (article.Article{Quotes: tt.quotes}).Speakers(); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
