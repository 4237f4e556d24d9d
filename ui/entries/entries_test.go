package entries

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"warta/feed"
	"warta/ui/keys"
	"warta/ui/list"
	"warta/ui/theme"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// page returns headlines with ids from down to to, newest first.
func page(from, to int) []feed.Headline {
	var hs []feed.Headline
	for id := from; id >= to; id-- {
		hs = append(hs, feed.Headline{ID: int64(id), Title: fmt.Sprint("Story ", id), FeedTitle: "Kompas",
			Published: noon.Add(time.Duration(id-10_000) * time.Minute), Read: id%2 == 0})
	}
	return hs
}

func filled(from, to int) *Pane {
	p := &Pane{}
	p.Resize(80, 22)
	p.Show("All", feed.Filter{}, false)
	p.Fill(page(from, to), false, true)
	return p
}

func ids(p *Pane) (first, last int64) { return p.rows[0].ID, p.rows[len(p.rows)-1].ID }

func TestPagesComeAsTheCursorNearsThem(t *testing.T) {
	p := filled(10_000, 10_000-PageSize+1)
	if _, ok := p.Wants(); ok {
		t.Error("a page is wanted at the start of the list")
	}
	asked := 0
	for range 4 * most {
		p.Act(keys.Down, 1)
		if w, ok := p.Wants(); ok && !w.Before {
			asked++
			p.Extend(page(int(w.After.ID)-1, int(w.After.ID)-PageSize), false)
		}
		if p.Len() > most {
			t.Fatalf("%d rows are held", p.Len())
		}
	}
	if got := p.ID(); got != int64(10_000-4*most) {
		t.Errorf("the cursor is on %d", got)
	}
	if asked > 4*most/PageSize+1 {
		t.Errorf("%d pages were asked for", asked)
	}
	for range 4 * most {
		p.Act(keys.Up, 1)
		if w, ok := p.Wants(); ok && w.Before {
			line := p.Line()
			p.Extend(page(min(10_000, int(w.After.ID)+PageSize), int(w.After.ID)+1), true)
			if p.Line() != line {
				t.Fatalf("a page above moved the cursor from line %d to %d", line, p.Line())
			}
		}
	}
	if got := p.ID(); got != 10_000 {
		t.Errorf("back at the start the cursor is on %d", got)
	}
}

func TestMerge(t *testing.T) {
	p := filled(1000, 801)
	p.Act(keys.Down, 50)
	at, line := p.ID(), p.Line()
	arrived := page(1030, 1001)
	changed := page(int(at), int(at))
	changed[0].Starred = true
	p.Merge(append(arrived, changed...), false, false)
	if p.ID() != at || p.Line() != line {
		t.Errorf("the cursor went from %d on line %d to %d on line %d", at, line, p.ID(), p.Line())
	}
	if h, _ := p.Current(); !h.Starred {
		t.Error("a known row was not brought up to date")
	}
	if first, _ := ids(p); first != 1030 {
		t.Errorf("the first row is %d", first)
	}
	if !slices.IsSortedFunc(p.rows, p.order) {
		t.Error("the rows are out of order")
	}
	p.Merge(page(9000, 9000-most), false, false)
	if p.Len() != most || p.ID() != at {
		t.Errorf("%d rows, the cursor on %d", p.Len(), p.ID())
	}
	p.Filter.Oldest = true
	if p.order(p.rows[0], p.rows[1]) < 0 {
		t.Error("with the oldest first the order is not turned")
	}
}

func TestSelection(t *testing.T) {
	p := filled(100, 1)
	if got := len(p.Chosen()); got != 1 {
		t.Errorf("without a selection %d are chosen", got)
	}
	p.Select()
	p.Act(keys.Down, 3)
	p.Act(keys.Up, 1)
	if got := len(p.Chosen()); got != 3 || !p.Selecting() {
		t.Errorf("%d are chosen, want 3", got)
	}
	if got := ansi.Strip(p.View(theme.New(true, false), true, noon)[0]); !strings.Contains(got, "3 selected") {
		t.Errorf("the heading is %q", got)
	}
	p.Select()
	if p.Selecting() || len((&Pane{}).Chosen()) != 0 {
		t.Error("the selection did not end")
	}
}

func TestSeekAndSide(t *testing.T) {
	p := filled(100, 91) // 99, 97, ... are unread
	p.Act(keys.Down, 4)  // on 96
	if h, _ := p.Seek(false); h.ID != 95 {
		t.Errorf("the next unread is %d, want 95", h.ID)
	}
	if h, _ := p.Seek(true); h.ID != 97 {
		t.Errorf("the unread before is %d, want 97", h.ID)
	}
	if got, _, _ := p.Side(true); !slices.Equal(got, []int64{99, 97}) {
		t.Errorf("above: %v", got)
	}
	if got, _, _ := p.Side(false); !slices.Equal(got, []int64{95, 93, 91}) {
		t.Errorf("below: %v", got)
	}
	if h, ok := p.Step(1); !ok || h.ID != 95 {
		t.Errorf("one on is %d", h.ID)
	}
	if _, ok := p.Step(50); ok {
		t.Error("there is a row fifty on")
	}
}

func TestApply(t *testing.T) {
	p := filled(10, 1)
	for _, m := range []feed.Mark{feed.Read, feed.Star, feed.Later} {
		p.Apply(m, []int64{9})
	}
	p.Go(9)
	if h, _ := p.Current(); !h.Read || !h.Starred || !h.Later {
		t.Errorf("marked: %+v", h)
	}
	for _, m := range []feed.Mark{feed.Unread, feed.Unstar, feed.NotLater} {
		p.Apply(m, []int64{9})
	}
	if h, _ := p.Current(); h.Read || h.Starred || h.Later {
		t.Errorf("marks taken back: %+v", h)
	}
	if p.Go(77) {
		t.Error("77 is there")
	}
}

func TestRow(t *testing.T) {
	p := filled(100, 1)
	if got := []int64{p.Row(0), p.Row(2), p.Row(5), p.Row(50)}; !slices.Equal(got, []int64{0, 100, 97, 0}) {
		t.Errorf("the lines show %v", got)
	}
}

func TestAge(t *testing.T) {
	tests := []struct {
		ago  time.Duration
		want string
	}{
		{-time.Hour, "now"}, {30 * time.Second, "now"}, {5 * time.Minute, "5m"}, {3*time.Hour + time.Minute, "3h"},
		{50 * time.Hour, "2d"}, {10 * 24 * time.Hour, "12 Nov"}, {325 * 24 * time.Hour, "1 Jan"},
		{327 * 24 * time.Hour, "Dec 2025"}, {3000 * 24 * time.Hour, "Sep 2018"},
	}
	for _, tt := range tests {
		if got := Age(noon.Add(-tt.ago), noon); got != tt.want || len(got) > ageing {
			t.Errorf("%v ago: got %q, want %q", tt.ago, got, tt.want)
		}
	}
}

func TestAnySize(t *testing.T) {
	rows := page(30, 1)
	rows[0].Starred, rows[0].Later = true, true
	rows[1].Title, rows[1].Excerpt = "新聞を読む人々の朝", "朝になると人々は新聞を読む。"
	rows[2].Changed = true
	rows[3].Title, rows[3].FeedTitle = "राजधानी में पुस्तकालय फिर खुले", "समाचार"
	for w := range 130 {
		for _, h := range []int{0, 1, 3, 4, 11, 40} {
			p := &Pane{Ruler: list.Ruler(w / 2 % 2)}
			p.Fill(rows, false, false)
			p.Count(1200, 30)
			p.Resize(w, h)
			lines := p.View(theme.New(false, false), w%2 == 0, noon)
			if len(lines) != h {
				t.Fatalf("%dx%d: %d lines", w, h, len(lines))
			}
			for _, l := range lines {
				if got := ansi.Method(p.Ruler).StringWidth(l); got != w {
					t.Fatalf("%dx%d: a line is %d wide: %q", w, h, got, l)
				}
			}
		}
	}
}

// Of a feed without a title the address stands there, as among the feeds.
func TestOutletWithoutATitle(t *testing.T) {
	for _, width := range []int{40, 120} {
		p := &Pane{}
		p.Resize(width, 11)
		rows := page(1, 1)
		rows[0].FeedTitle, rows[0].FeedURL = "https://a.example/feed", "https://a.example/feed"
		p.Fill(rows, false, false)
		got := ansi.Strip(strings.Join(p.View(theme.New(true, false), true, noon), "\n"))
		if !strings.Contains(got, "a.example/feed") || strings.Contains(got, "https://") {
			t.Errorf("%d wide:\n%s", width, got)
		}
	}
}

// Rows that the list has no more were changed elsewhere; those beyond the pages
// are not known of.
func TestMergeOutdates(t *testing.T) {
	rows := page(10, 1)
	for i := range rows {
		rows[i].Read = false
	}
	for _, tt := range []struct {
		name        string
		first, last bool
		want        []int
	}{
		{"inside", false, false, []int{4}}, {"to the beginning", true, false, []int{0, 1, 2, 4}},
		{"to the end", false, true, []int{4, 7, 8, 9}},
	} {
		p := &Pane{Filter: feed.Filter{Unread: true}}
		p.Fill(slices.Clone(rows), false, false)
		p.Resize(80, 24)
		p.Merge([]feed.Headline{rows[3], rows[5], rows[6]}, tt.first, tt.last)
		var got []int
		for i, h := range p.rows {
			if h.Read {
				got = append(got, i)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: rows %v are read, want %v", tt.name, got, tt.want)
		}
	}
}

// A terminal that orders letters itself draws headline, outlet and age where
// they stand: a letter that runs leftward has a fence on either side, before
// anything else of the row.
func TestHeadlinesThatRunLeft(t *testing.T) {
	hebrew := feed.Headline{ID: 1, Title: "השר דוד כהן: 3 שנים", FeedTitle: "הארץ", Excerpt: "לא נעלה מסים", Published: noon.Add(-time.Hour)}
	latin := feed.Headline{ID: 2, Title: "The river that came back", FeedTitle: "Kompas", Published: noon}
	tests := []struct {
		name          string
		width, height int
		one           bool
		want          []string
	}{
		{"columns", 90, 12, false, []string{
			"▌●|השר דוד כהן: 3 שנים|לא נעלה מסים|הארץ|1h ", " ● The river that came back Kompas now "}},
		{"with the start of the text", 120, 12, true, []string{
			"▌●|השר דוד כהן: 3 שנים|לא נעלה מסים|1h ", " ● The river that came back now "}},
		{"narrow columns", 23, 9, false, []string{"▌●|השר דוד כהן: 3 שנים|", " ● The river that cam… "}},
		{"two lines", 30, 20, false, []string{
			"▌●|השר דוד כהן: 3 שנים|", "▌|הארץ|1h ", " ● The river that came back ", " Kompas now "}},
		{"three lines", 30, 40, false, []string{
			"▌●|השר דוד כהן: 3 שנים|", "▌|הארץ|1h ", "|לא נעלה מסים|", " ● The river that came back ", " Kompas now "}},
	}
	for _, tt := range tests {
		p := &Pane{}
		p.Resize(tt.width, tt.height)
		p.Show("הארץ", feed.Filter{}, tt.one)
		p.Count(2, 1)
		p.Fill([]feed.Headline{hebrew, latin}, false, false)
		var got []string
		for i, line := range p.View(theme.New(true, true), true, noon) {
			if line = ansi.Strip(line); ansi.StringWidth(line) != tt.width {
				t.Errorf("%s: line %d is %d cells wide: %q", tt.name, i, ansi.StringWidth(line), line)
			}
			got = append(got, blanks.ReplaceAllString(fences.ReplaceAllString(line, "|"), " "))
		}
		want := append([]string{"|הארץ|1 of 2 ", " "}, tt.want...)
		if got = got[:len(want)]; !slices.Equal(got, want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, want)
		}
	}
}

var (
	fences = regexp.MustCompile(" *" + list.Fence + " *")
	blanks = regexp.MustCompile(" +")
)
