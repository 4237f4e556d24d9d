package list

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"warta/ui/keys"
)

func TestFit(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		want       string
	}{
		{"filled", "ab", 4, "ab  "},
		{"exact", "abcd", 4, "abcd"},
		{"cut", "abcde", 4, "abc…"},
		{"cut at a blank", "ab cde", 4, "ab… "},
		{"no room", "abc", 0, ""},
		{"one cell", "abc", 1, "…"},
		{"wide", "新聞を読む", 6, "新聞… "},
		{"wide, exact", "新聞", 4, "新聞"},
		{"wide, one cell", "新聞", 1, "…"},
		{"combining", "e\u0301a", 3, "e\u0301a "},
		{"joined emoji", "👩\u200d👩\u200d👧 a", 5, "👩 a "},
		{"emoji by selector", "❤\ufe0f a", 4, "❤ a "},
		{"Hindi", "का दिन", 8, "का दिन  "},
		{"Hindi, cut", "राजधानी", 5, "राज… "},
		{"Thai", "ผู้นำไทย", 7, "ผู้นำไทย "},
		{"flag by tags", "🏴\U000e0067\U000e0062\U000e007f a", 5, "🏴 a "},
		{"escape", "a\x1b[31mb", 6, "a[31mb"},
		{"c1", "a\u009bb", 3, "ab "},
		{"bidi control", "a\u202eb", 3, "ab "},
		{"line feed", "a\nb", 3, "a b"},
		{"invalid", "a\xffb", 3, "a\uFFFDb"},
	}
	for _, tt := range tests {
		if got := Ruler(ansi.WcWidth).Fit(tt.text, tt.width); got != tt.want {
			t.Errorf("%s: Fit(%q, %d) = %q, want %q", tt.name, tt.text, tt.width, got, tt.want)
		}
	}
	if got, want := Ruler(0).Right("新", 4), "  新"; got != want {
		t.Errorf("Right: got %q, want %q", got, want)
	}
	if got := len(Blank(500)); got != 500 {
		t.Errorf("Blank(500) is %d long", got)
	}
}

// A terminal with mode 2027 draws joined emoji whole, and a letter with its vowel
// sign in one cell.
func TestFitByGrapheme(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		want       string
	}{
		{"joined emoji", "👩\u200d👩\u200d👧 a", 5, "👩\u200d👩\u200d👧 a "},
		{"emoji by selector", "❤\ufe0f a", 5, "❤\ufe0f a "},
		{"Hindi", "का दिन", 5, "का दिन "},
		{"Hindi, cut", "राजधानी", 3, "राज…"},
	}
	for _, tt := range tests {
		if got := Ruler(ansi.GraphemeWidth).Fit(tt.text, tt.width); got != tt.want {
			t.Errorf("%s: Fit(%q, %d) = %q, want %q", tt.name, tt.text, tt.width, got, tt.want)
		}
	}
}

func TestSplit(t *testing.T) {
	tests := []struct {
		name, text string
		width      int
		line, rest string
	}{
		{"fits", "night trains", 12, "night trains", ""},
		{"at a blank", "the night trains", 12, "the night", "trains"},
		{"blank at the edge", "night trains stay", 12, "night trains", "stay"},
		{"without blanks", "夜行列車を存続へ", 9, "夜行列車", "を存続へ"},
		{"too long a word", "Nachtzugverbindung", 9, "", "Nachtzugverbindung"},
	}
	for _, tt := range tests {
		if line, rest := Ruler(0).Split(tt.text, tt.width); line != tt.line || rest != tt.rest {
			t.Errorf("%s: Split(%q, %d) = %q, %q, want %q, %q", tt.name, tt.text, tt.width, line, rest, tt.line, tt.rest)
		}
	}
}

func FuzzFit(f *testing.F) {
	f.Add("Presiden: “tidak ada 👩‍👩‍👧 kompromi”", 12)
	f.Add("e\u0301\x1b]8;;x\x07\u202e", 3)
	f.Fuzz(func(t *testing.T, s string, width int) {
		width = max(0, min(width, 200))
		for _, m := range []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth} {
			r := Ruler(m)
			got := r.Fit(s, width)
			if w := m.StringWidth(got); w != width {
				t.Errorf("Fit(%q, %d) = %q is %d wide by method %d", s, width, got, w, m)
			}
			if strings.ContainsAny(got, "\x1b\n\x07\u009b") {
				t.Errorf("Fit(%q, %d) = %q holds a control character", s, width, got)
			}
			// Where letters run left a number may be turned, and takes a cell more.
			if w := r.Width(s); w <= width && !strings.ContainsFunc(s, leftward) && strings.TrimRight(got, " ") != strings.TrimRight(r.Fit(s, w), " ") {
				t.Errorf("Fit(%q, %d) cuts although it is %d wide by method %d", s, width, w, m)
			}
		}
	})
}

// Whatever is done to a window, the cursor is on a row and in sight, and no
// row is missing at the end after a page or a resize.
func TestWindowKeepsItsCursor(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var w Window
		n := rng.IntN(40)
		for range 100 {
			op := rng.IntN(6)
			switch op {
			case 0:
				w.Move(rng.IntN(9)-4, n)
			case 1:
				w.Page(rng.IntN(5)-2, n)
			case 2:
				w.Resize(1+rng.IntN(20), n)
			case 3:
				w.Go(rng.IntN(60)-10, n)
			case 4:
				k := rng.IntN(5)
				n += k
				w.Shift(k)
				w.Clamp(n)
			case 5:
				n = rng.IntN(40)
				w.Go(w.Cursor, n)
			}
			if n == 0 || w.Height == 0 {
				continue
			}
			if w.Cursor < 0 || w.Cursor >= n || w.Cursor < w.Top || w.Cursor >= w.Top+w.Height {
				t.Fatalf("cursor out of sight among %d rows: %+v", n, w)
			}
			if w.Top < 0 || w.Top > 0 && w.Top+w.Height > n && (op == 1 || op == 2) {
				t.Fatalf("empty rows among %d: %+v", n, w)
			}
		}
	}
}

func TestWindowMovesByHalfAPage(t *testing.T) {
	w := Window{Height: 10}
	moved := 0
	for range 50 {
		top := w.Top
		w.Move(1, 100)
		if w.Top != top {
			moved++
		}
	}
	if moved != 9 {
		t.Errorf("the window moved %d times in 50 steps, want 9", moved)
	}
	if row, ok := w.At(2, 100); row != w.Top+2 || !ok {
		t.Errorf("At(2) = %d, %v with the top at %d", row, ok, w.Top)
	}
	if from, to := w.Rows(7); from > to || to > 7 {
		t.Errorf("Rows(7) = %d, %d", from, to)
	}
}

func TestAct(t *testing.T) {
	tests := []struct {
		action keys.Action
		count  int
		want   int // the cursor, from 20 of 100 rows, 10 in sight
	}{
		{keys.Down, 0, 21},
		{keys.Down, 5, 25},
		{keys.Up, 3, 17},
		{keys.HalfDown, 0, 25},
		{keys.HalfUp, 2, 10},
		{keys.PageDown, 0, 30},
		{keys.PageUp, 0, 10},
		{keys.Top, 0, 0},
		{keys.Top, 7, 6},
		{keys.Bottom, 0, 99},
		{keys.Bottom, 50, 49},
		{keys.Star, 0, 20},
	}
	for _, tt := range tests {
		w := Window{Height: 10}
		w.Go(20, 100)
		if moved := w.Act(tt.action, tt.count, 100); moved != (tt.action != keys.Star) || w.Cursor != tt.want {
			t.Errorf("%d %s: cursor %d, moved %v, want %d", tt.count, tt.action, w.Cursor, moved, tt.want)
		}
	}
}
