package feeds

import (
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

func subscriptions() []feed.Subscription {
	return []feed.Subscription{
		{ID: 1, URL: "a", Title: "Alone", Unread: 2},
		{ID: 2, URL: "b", Title: "Berita", Folder: "Indonesia", Unread: 3},
		{ID: 3, URL: "c", Title: "Cirebon", Folder: "Indonesia/Jawa Barat/Pesisir", Unread: 4},
		{ID: 4, URL: "d", Title: "新聞", Folder: "World", Status: feed.Status{Error: "503"}},
	}
}

func shown(p *Pane) string {
	var lines []string
	for _, l := range p.View(theme.New(true, true), true) {
		lines = append(lines, strings.TrimRight(ansi.Strip(l), " "))
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func pane() *Pane {
	p := &Pane{}
	p.Resize(24, 20)
	p.Set(subscriptions(), noon)
	return p
}

func TestTree(t *testing.T) {
	want := `  Feeds

▌ Unread              9
  Today
  Starred
  Later
  All

  Alone               2
  ▾ Indonesia         7
    Berita            3
    ▾ Jawa Barat      4
      ▾ Pesisir       4
        Cirebon       4
  ▾ World
    新聞 !`
	if got := shown(pane()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFold(t *testing.T) {
	p := pane()
	p.Go(feed.Filter{Folder: "Indonesia"})
	p.Fold()
	if got := shown(p); strings.Contains(got, "Cirebon") || !strings.Contains(got, "▸ Indonesia") {
		t.Errorf("folded\n%s", got)
	}
	p.Fold()
	if got := shown(p); !strings.Contains(got, "Cirebon") {
		t.Errorf("unfolded\n%s", got)
	}
	p.Act(keys.Top, 0)
	before := shown(p)
	p.Fold() // not a folder
	if got := shown(p); got != before {
		t.Errorf("folding a list changed\n%s", got)
	}
}

func TestCursorStaysOnItsRow(t *testing.T) {
	p := pane()
	p.Go(feed.Filter{Feed: 3})
	p.Set(append([]feed.Subscription{{ID: 9, URL: "z", Title: "New"}}, subscriptions()...), noon)
	if r, _ := p.Current(); r.Sub.ID != 3 {
		t.Errorf("the cursor is on %q", r.Title)
	}
	p.Set(nil, noon)
	if r, ok := p.Current(); !ok || r.Kind != Smart {
		t.Errorf("without feeds the cursor is on %q, %v", r.Title, ok)
	}
}

func TestMovesPassTheGap(t *testing.T) {
	p := pane()
	p.Act(keys.Down, 5)
	if r, _ := p.Current(); r.Title != "Alone" {
		t.Errorf("five down lead to %q, want Alone", r.Title)
	}
	p.Act(keys.Up, 1)
	if r, _ := p.Current(); r.Title != "All" {
		t.Errorf("up leads to %q, want All", r.Title)
	}
	if p.Act(keys.Star, 1) {
		t.Error("star moved")
	}
}

func TestPick(t *testing.T) {
	p := pane()
	if !p.Pick(9) {
		t.Error("the folder's line is not picked")
	}
	if r, _ := p.Current(); r.Title != "Indonesia" {
		t.Errorf("picked %q", r.Title)
	}
	for _, y := range []int{0, 1, 7, 19, 40} {
		if p.Pick(y) {
			t.Errorf("line %d is picked", y)
		}
	}
}

func TestUpdate(t *testing.T) {
	p := pane()
	p.Go(feed.Filter{Feed: 2})
	p.Update(feed.Subscription{ID: 2, Title: "Baru", Folder: "Indonesia", Settings: feed.Settings{HideRead: true}})
	if r, _ := p.Current(); r.Title != "Baru" || !r.Sub.Settings.HideRead || r.Sub.URL != "b" || r.Unread != 3 {
		t.Errorf("the row under the cursor is %+v", r)
	}
	if s, _ := p.Sub(2); s.Title != "Baru" || s.Unread != 3 {
		t.Errorf("the feed is %+v", s)
	}
}

func TestCounts(t *testing.T) {
	p := pane()
	p.Count("Later", 4)
	p.Set(subscriptions(), noon)
	if r, _ := p.Smart("Later"); r.Unread != 4 {
		t.Errorf("Later has %d, want 4", r.Unread)
	}
	if _, ok := p.Smart("Nothing"); ok {
		t.Error("there is a list named Nothing")
	}
	if r, _ := p.Smart("Today"); !r.Filter.Since.Equal(time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("Today begins at %v", r.Filter.Since)
	}
	if s, ok := p.Sub(2); !ok || s.Title != "Berita" || len(p.Subs()) != 4 {
		t.Errorf("feed 2 is %q, %v", s.Title, ok)
	}
	if _, ok := p.Sub(77); ok {
		t.Error("there is a feed 77")
	}
}

func TestAnySize(t *testing.T) {
	for w := range 40 {
		for _, h := range []int{0, 1, 3, 6, 50} {
			p := pane()
			p.Resize(w, h)
			lines := p.View(theme.New(false, false), false)
			if len(lines) != h {
				t.Fatalf("%dx%d: %d lines", w, h, len(lines))
			}
			for _, l := range lines {
				if got := ansi.StringWidth(l); got != w {
					t.Fatalf("%dx%d: a line is %d wide: %q", w, h, got, l)
				}
			}
		}
	}
}

// A terminal that orders letters itself draws title and count where they stand.
func TestTitlesThatRunLeft(t *testing.T) {
	p := &Pane{}
	p.Resize(20, 24)
	p.Set([]feed.Subscription{
		{ID: 1, Title: "הארץ", Unread: 12}, {ID: 2, Title: "الجزيرة", Status: feed.Status{Error: "gone"}},
		{ID: 3, Title: "Kompas", Unread: 3},
	}, noon)
	got := strings.ReplaceAll(shown(p), list.Fence, "|")
	for _, want := range []string{" |הארץ          |12|\n", " |الجزيرة !       ||\n", "  Kompas          3"} {
		if !strings.Contains(got, want) {
			t.Errorf("no row %q in\n%s", want, got)
		}
	}
}
