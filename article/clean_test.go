package article

import (
	"net/url"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"empty", "", ""},
		{"plain", "so it is", "so it is"},
		{"blanks fold", "  so\t it \r\n\n is ", "so it is"},
		{"no-break and ideographic blanks", "10\u00a0km\u3000遠い", "10 km 遠い"},
		{"escape sequence", "a\x1b[31mred\x1b[0m\x07", "a[31mred[0m"},
		{"C1 controls", "a\u009b31mb\u0090c", "a31mbc"},
		{"invalid UTF-8", "a\xffb\xc3", "ab"},
		{"bidirectional overrides", "a\u202eb\u2066c\u200fd", "abcd"},
		{"soft hyphen and zero-width blank", "auf\u00adge\u200bteilt", "aufgeteilt"},
		{"composed", "Cafe\u0301", "Café"},
		{"Hangul parted by a soft hyphen composes", "\u1100\u00ad\u1161", "가"},
		{"Persian keeps its non-joiner", "می\u200cخواهم", "می\u200cخواهم"},
		{"a joiner at an end goes", "\u200da\u200d", "a"},
		{"family of emoji stays", "👩\u200d👧", "👩\u200d👧"},
		{"emoji with variation selector", "❤\ufe0f", "❤\ufe0f"},
		{"zalgo is thinned", "a" + strings.Repeat("\u0332", 50), "a" + strings.Repeat("\u0332", maxMarks)},
		{"mark on nothing", "\u0301a \u0301b", "a b"},
		{"tag characters", "x\U000e0041\U000e007fy", "xy"},
		{"private use and noncharacters", "a\ue000\ufffe\U0010ffffb", "ab"},
		{"replacement character", "a\ufffdb", "ab"},
		{"Hangul filler", "\u3164a", "a"},
		{"annotation and object marks", "a\ufffcb\ufff9c", "abc"},
	} {
		if got := Clean(tt.in); got != tt.want {
			t.Errorf("%s: Clean(%q)\n got %q\nwant %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestCleanURL(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"plain", "https://a.example/b?c=d#e", "https://a.example/b?c=d#e"},
		{"blanks around", " http://a.example/ ", "http://a.example/"},
		{"mail", "mailto:a@b.example", "mailto:a@b.example"},
		{"script", "javascript:alert(1)", ""},
		{"script in capitals", "JavaScript:alert(1)", ""},
		{"data", "data:text/html,x", ""},
		{"file", "file:///etc/passwd", ""},
		{"relative", "/a/b", ""},
		{"no host", "http:///a", ""},
		{"escape", "https://a.example/\x1b]8;;", ""},
		{"quotes", `https://a.example/"'<b>`, "https://a.example/%22%27%3Cb%3E"},
		{"C1 in UTF-8", "https://a.example/\u009b", "https://a.example/%C2%9B"},
		{"letters beyond ASCII", "https://a.example/ü", "https://a.example/%C3%BC"},
		{"blank inside", "https://a.example/a b", "https://a.example/a%20b"},
		{"escaped stays", "https://a.example/a%20b%1B", "https://a.example/a%20b%1B"},
	} {
		if got := CleanURL(tt.in); got != tt.want {
			t.Errorf("%s: CleanURL(%q) got %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestWords(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want int
	}{
		{"", 0}, {"one", 1}, {"one, two - three", 3}, {"don't", 1}, {"don’t", 1}, {"well-known", 1},
		{"Überall größer", 2}, {"日本語", 3}, {"ab日", 2}, {"สวัสดี", 6}, {"3 × 4", 2}, {"слово за слово", 3}, {"한국 사람", 2},
	} {
		if got := Words(tt.in); got != tt.want {
			t.Errorf("Words(%q) got %d, want %d", tt.in, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"a b", "\x1b[1m", "e\u0301\u200d", "\u1100\u00ad\u1161", "🇮\u200e🇩", "\ufeff\u3000x", "a\xf0\x9f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		checkClean(t, got)
		if strings.ContainsAny(got, "\n") || strings.TrimSpace(got) != got || strings.Contains(got, "  ") {
			t.Errorf("Clean(%q) = %q: white space is not folded", s, got)
		}
		if again := Clean(got); again != got {
			t.Errorf("Clean(%q) = %q, and again %q", s, got, again)
		}
		if want := cleanSlowly(s); got != want {
			t.Errorf("Clean(%q)\n got %q\nwant %q", s, got, want)
		}
	})
}

// cleanSlowly is Clean without the shorter way for simple characters.
func cleanSlowly(s string) string {
	var w writer
	for g := uniseg.NewGraphemes(strip(s)); g.Next(); {
		w.grapheme(g.Str())
	}
	return w.b.String()
}

func TestSimpleCharacters(t *testing.T) {
	for r := range rune(unicode.MaxRune) {
		if !isSimple(r) {
			continue
		}
		c := string(r)
		if n := uniseg.GraphemeClusterCount("a" + c + "a"); n != 3 {
			t.Errorf("%U between letters makes %d graphemes, want 3", r, n)
		}
		if got := strip(c); got != c || r != ' ' && r != '\n' && cleanGrapheme(c) != c {
			t.Errorf("%U is not clean", r)
		}
		if !norm.NFC.PropertiesString(c).BoundaryBefore() {
			t.Errorf("%U may join what is before it", r)
		}
	}
}

// checkClean holds what every cleaned text is.
func checkClean(t *testing.T, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Errorf("%q is not valid UTF-8", s)
	}
	if !norm.NFC.IsNormalString(s) {
		t.Errorf("%q is not in NFC", s)
	}
	for _, r := range s {
		if r != '\n' && (unicode.IsControl(r) || isForbidden(r) && !isJoiner(r) || r == '\u2028' || r == '\u2029') {
			t.Errorf("%q holds %U", s, r)
		}
	}
}

func FuzzCleanURL(f *testing.F) {
	for _, s := range []string{"https://a.example/ü?q=%zz#\x1b", "mailto:a@b", "http://[::1]:80/", "http://u:p@h/", "HTTP://A\\b", "//x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := CleanURL(s)
		if got == "" {
			return
		}
		for _, c := range []byte(got) {
			if c <= ' ' || c >= 0x7f || c == '\\' || c == '"' || c == '<' {
				t.Errorf("CleanURL(%q) = %q holds %q", s, got, c)
			}
		}
		u, err := url.Parse(got)
		if err != nil || u.Scheme != "http" && u.Scheme != "https" && u.Scheme != "mailto" {
			t.Errorf("CleanURL(%q) = %q: %v, %v", s, got, u, err)
		}
		if again := CleanURL(got); again != got {
			t.Errorf("CleanURL(%q) = %q, and again %q", s, got, again)
		}
	})
}
