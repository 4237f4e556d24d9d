package quote

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"warta/article/entity"
	"warta/article/quote/gold"
)

// catalogueFloors say how many of a hundred lines of a catalogue must name the speaker,
// and how many may name another. The weights learn from the lines, too.
var catalogueFloors = map[string]struct{ atLeast, atMost int }{
	"ar": {84, 8},
	"de": {88, 3},
	"en": {86, 7},
	"es": {94, 2},
	"fr": {91, 6},
	"id": {93, 4},
	"it": {88, 4},
	"ja": {90, 8},
	"ko": {84, 4},
	"ms": {88, 8},
	"nl": {98, 2},
	"pl": {82, 5},
	"pt": {95, 2},
	"ru": {86, 7},
	"sv": {91, 5},
	"tr": {83, 6},
	"zh": {86, 14},
}

// TestCatalogue reads the catalogues of attributions: each line is a short text
// with one construction by which the press names who speaks, and the speaker.
func TestCatalogue(t *testing.T) {
	files, err := filepath.Glob("testdata/catalogue/*.txt")
	if err != nil || len(files) != len(catalogueFloors) {
		t.Fatalf("catalogues: %v (%v), want %d", files, err, len(catalogueFloors))
	}
	for _, file := range files {
		lang := strings.TrimSuffix(filepath.Base(file), ".txt")
		t.Run(lang, func(t *testing.T) {
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			all, right, wrong := 0, 0, 0
			for line := range strings.Lines(string(raw)) {
				text, want, ok := strings.Cut(strings.TrimSpace(line), "|")
				if !ok {
					t.Fatalf("%s: %q names no speaker", file, line)
				}
				all++
				switch got := saidBy(text, lang, want); got {
				case want:
					right++
				case "":
					t.Logf("unsure who speaks in %q, want %q", text, want)
				default:
					wrong++
					t.Logf("speaker in %q: got %q, want %q", text, got, want)
				}
			}
			t.Logf("%s: of %d, %d right and %d wrong", lang, all, right, wrong)
			floor := catalogueFloors[lang]
			if right*100 < all*floor.atLeast || wrong*100 > all*floor.atMost {
				t.Errorf("%s: of %d, got %d right and %d wrong; want at least %d%% and at most %d%%", lang, all, right, wrong, floor.atLeast, floor.atMost)
			}
		})
	}
}

// saidBy returns want if it speaks every quotation of a text, another speaker that
// one of them is given to, or "".
func saidBy(text, lang, want string) string {
	d := gold.Plain(text, lang)
	qs := Find(d, entity.Find(d))
	if len(qs) == 0 {
		return ""
	}
	said := want
	for _, q := range qs {
		switch {
		case q.Speaker == "":
			said = ""
		case !gold.Same(want, q.Speaker) && !strings.Contains(strings.ToLower(q.Speaker), strings.ToLower(want)):
			return q.Speaker
		}
	}
	return said
}
