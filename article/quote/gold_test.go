package quote

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"warta/article"
	"warta/article/entity"
	"warta/article/quote/gold"
)

// The gold files are short articles written for this test. The rules were
// written with the dev files in sight, and the confidence is trained on them.
// The held files were set aside; later their errors were read once and mended
// in general. Those named desk, late, last and final were each written without
// a look at the rules, in that order, and scored once before anything was
// mended: speakers 79, 83, 81 and 85 in 100, shown 81, 84, 83 and 92.

// A score counts what Find got right.
type score struct{ hit, extra, missed, right, named, shown, shownRight int }

func (s *score) add(t score) {
	s.hit += t.hit
	s.extra += t.extra
	s.missed += t.missed
	s.right += t.right
	s.named += t.named
	s.shown += t.shown
	s.shownRight += t.shownRight
}

func (s score) spans() float64 {
	return 200 * float64(s.hit) / float64(max(1, 2*s.hit+s.extra+s.missed))
}
func (s score) speakers() float64 { return 100 * float64(s.right) / float64(max(1, s.named)) }
func (s score) honest() float64   { return 100 * float64(s.shownRight) / float64(max(1, s.shown)) }

func (s score) String() string {
	return fmt.Sprintf("span F1 %5.1f  speaker %5.1f  shown %5.1f  (%d quotations)", s.spans(), s.speakers(), s.honest(), s.named)
}

// A namer finds the entities of a story. Nil finds none.
type namer func(*article.Document) []article.Entity

// judge scores one story, read with the entities that it names, and logs its
// errors if it may be read.
func judge(t *testing.T, story gold.Story, by namer, read bool) score {
	d := story.Document()
	if d.Text != story.Text {
		t.Fatalf("text changed when it was cleaned:\n got %q\nwant %q", d.Text, story.Text)
	}
	logf := t.Logf
	if !read {
		logf = func(string, ...any) {}
	}
	var names []article.Entity
	if by != nil {
		names = by(d)
	}
	var s score
	used := map[int]bool{}
	for _, q := range Find(d, names) {
		i := story.Match(q.Span)
		if i < 0 || used[i] {
			s.extra++
			logf("extra    %s: %s", q.Speaker, q.In(d.Text))
			continue
		}
		used[i] = true
		s.hit++
		want := story.Quotes[i].Speaker
		right := gold.Same(want, q.Speaker)
		if want != "" {
			s.named++
		}
		if right {
			s.right++
		} else {
			logf("speaker  %q (%.2f), want %q: %s", q.Speaker, q.Confidence, want, q.In(d.Text))
		}
		if q.Speaker != "" {
			s.shown++
			if right {
				s.shownRight++
			}
		}
	}
	for i, g := range story.Quotes {
		if !used[i] {
			s.missed++
			logf("missed   %s: %s", g.Speaker, g.In(d.Text))
		}
	}
	return s
}

// floors are what the stories named round and blind must reach: rivals, turns
// of dialogue and descriptions, as a morning's papers have them, written in
// seventeen languages without sight of the rules. Before anything was mended
// they gave spans 94 and 93, speakers 66 and 62, shown 77 and 75. The rules
// were mended by round, and learn from it; blind was set aside,
// until its errors in Arabic, Chinese, Japanese, Korean and Turkish were read.
// Those named press are longer stories
// of the same kind, with interviews and reports, by several hands; the rules
// are mended by the dev parts alone (press4 was set aside until press3 came, and
// press5 is by other hands again).
// Those named paper were written to find what is still unknown.
var floors = map[string]score3{
	"round": {97, 81, 91},
	"blind": {96, 75, 86},
	"press": {97, 72, 84},
	"paper": {97, 71, 85},
}

// named are what the sets must reach with their entities known, as the reader
// knows them, each part its own: what a new tagger costs the speakers shows here.
var named = map[string]score3{
	"round.dev":   {97.5, 84, 92.5},
	"blind.held":  {96.5, 78.5, 87.5},
	"press.dev":   {98, 85, 92.3},
	"press.held":  {98, 77, 86},
	"paper.dev":   {98, 77, 85},
	"others.dev":  {98.5, 95.5, 97},
	"others.held": {98.5, 95.5, 97},
}

// A score3 is the least that a set must reach: spans, speakers, shown.
type score3 struct{ spans, speakers, shown float64 }

// bars are what all others must reach together.
var bars = score3{97, 93, 95}

// TestGold holds the bars over all languages, for what the rules were written
// with and for what was set aside, with no entity known.
func TestGold(t *testing.T) {
	testGold(t, nil, func(set, _ string) score3 {
		if want, ok := floors[set]; ok {
			return want
		}
		return bars
	})
}

// TestGoldNamed holds more with the entities that package entity finds.
func TestGoldNamed(t *testing.T) {
	testGold(t, entity.Find, func(set, part string) score3 { return named[set+"."+part] })
}

// testGold holds that each set, dev and held, reaches its floor.
func testGold(t *testing.T, by namer, floor func(set, part string) score3) {
	for _, part := range []string{"dev", "held"} {
		t.Run(part, func(t *testing.T) {
			for set, got := range scoreSets(t, by, part) {
				want := floor(set, part)
				t.Logf("%-10s %s", set, got)
				if got.spans() < want.spans || got.speakers() < want.speakers || got.honest() < want.shown {
					t.Errorf("%s: got %s, want at least %v", set, got, want)
				}
			}
		})
	}
}

// scoreSets returns the scores of a part's sets: those in floors, and the
// others together.
func scoreSets(t *testing.T, by namer, part string) map[string]*score {
	files, err := filepath.Glob("testdata/gold/*." + part + ".txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no gold files: %v", err)
	}
	all := map[string]*score{}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), "."+part+".txt")
		set, _, _ := strings.Cut(name, "-")
		set = strings.TrimRight(set, "0123456789")
		if _, ok := floors[set]; !ok {
			set = "others"
		}
		one := scoreFile(t, f, by, part == "dev")
		t.Logf("%-10s %s", name, one)
		if all[set] == nil {
			all[set] = &score{}
		}
		all[set].add(one)
	}
	return all
}

// TestWire holds the kind of story that warta began with: two leaders, thirteen
// quoted fragments, each speaker across several paragraphs.
func TestWire(t *testing.T) {
	for _, part := range []string{"dev", "held"} {
		raw, err := os.ReadFile("testdata/gold/wire-id." + part + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		s := judge(t, gold.Read("wire-id", raw)[0], nil, true)
		if s.hit != 13 || s.missed+s.extra > 0 || s.right < 11 || s.shown != s.shownRight {
			t.Errorf("%s: got %+v, want 13 hits, at least 11 right, and no wrong speaker shown", part, s)
		}
	}
}

func scoreFile(t *testing.T, file string, by namer, read bool) score {
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var s score
	for _, story := range gold.Read(file, raw) {
		s.add(judge(t, story, by, read))
	}
	return s
}
