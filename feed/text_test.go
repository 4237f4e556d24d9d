package feed

import "testing"

func TestPlainText(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"white space", " a\n\t b ", "a b"},
		{"tags", "<p>Use <b>bo</b>ld<br>now</p>", "Use bold now"},
		{"within a word", "H<sub>2</sub>O<!-- x -->!", "H2O!"},
		{"references", "a &amp; b &lt;b&gt;", "a & b <b>"},
		{"escaped once too often", "AT&amp;amp;T", "AT&T"},
		{"no tags", "Vec<T> by <name>, 1 < 2 > 0", "Vec<T> by <name>, 1 < 2 > 0"},
		{"an open tag", "a <b", "a <b"},
		{"an open comment", "a <!-- b", "a <!-- b"},
		{"a script's name", "<SCRIPT SRC=x>a</SCRIPT>", "a"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := plainText(tt.in); got != tt.want {
				t.Errorf("plainText(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestPersonName(t *testing.T) {
	for in, want := range map[string]string{
		"Sari":                      "Sari",
		"sari@e.org":                "sari@e.org",
		"sari@e.org (Sari Dewi)":    "Sari Dewi",
		"Sari Dewi (sari@e.org)":    "Sari Dewi",
		`"Dewi, Sari" <sari@e.org>`: "Dewi, Sari",
		"Sari &lt;sari@e.org&gt;":   "Sari",
		"(sari@e.org)":              "(sari@e.org)",
		"Sari (Berita)":             "Sari (Berita)",
		"<b>Sari</b>":               "Sari",
		"  Sari\n Dewi ":            "Sari Dewi",
		"":                          "",
	} {
		if got := personName(in); got != want {
			t.Errorf("personName(%q) = %q, want %q", in, got, want)
		}
	}
}
