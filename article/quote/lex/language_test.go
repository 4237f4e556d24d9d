package lex

import "testing"

// A page may name any language; what warta has no words for is read as English.
func TestOf(t *testing.T) {
	for _, lang := range []string{"", "en", "xx", "given", "README", "../data/de", "x-klingon"} {
		if got := Of(lang).Lang; got != "en" {
			t.Errorf("Of(%q) is of %q, want en", lang, got)
		}
	}
}
