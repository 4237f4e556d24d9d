package prompt

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"warta/ui/list"
	"warta/ui/theme"
)

func key(s string) tea.KeyPressMsg {
	named := map[string]tea.KeyPressMsg{
		"left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
		"backspace": {Code: tea.KeyBackspace}, "delete": {Code: tea.KeyDelete}, "enter": {Code: tea.KeyEnter},
		"esc": {Code: tea.KeyEscape}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown},
		"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "f5": {Code: tea.KeyF5},
	}
	if k, ok := named[s]; ok {
		return k
	}
	if c, ok := strings.CutPrefix(s, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(c[0]), Mod: tea.ModCtrl}
	}
	return tea.KeyPressMsg{Code: []rune(s)[0], Text: s}
}

func TestLine(t *testing.T) {
	tests := []struct{ name, text, keys, want string }{
		{"type", "", "a b c", "abc"},
		{"in the middle", "ac", "left b", "abc"},
		{"back", "abc", "backspace", "ab"},
		{"back over a grapheme", "ae\u0301", "backspace", "a"},
		{"back over nothing", "", "backspace left right delete", ""},
		{"delete", "abc", "home delete", "bc"},
		{"delete at the end", "abc", "home end delete ctrl+d", "abc"},
		{"kill to the start", "abc", "left ctrl+u", "c"},
		{"kill to the end", "abc", "home right ctrl+k", "a"},
		{"kill a word", "https://a.example/feed/all", "ctrl+w ctrl+w", "https://a.example/"},
		{"kill all words", "a b", "ctrl+w ctrl+w ctrl+w", ""},
		{"wide", "新聞", "left 川", "新川聞"},
		{"a key that types nothing", "a", "f5 b", "ab"},
	}
	for _, tt := range tests {
		l := NewLine("Title:", tt.text)
		for _, k := range strings.Fields(tt.keys) {
			l.Key(key(k))
		}
		if got := l.Text(); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestPasteIsOneCleanLine(t *testing.T) {
	var l Line
	l.Paste("  https://a.example/\x1b[31m\nb\x00 \xff ")
	if got, want := l.Text(), "https://a.example/[31m b "; strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLineView(t *testing.T) {
	th := theme.New(true, true)
	for width := range 60 {
		for _, text := range []string{"", "short", strings.Repeat("long 新聞 ", 20)} {
			s, x := NewLine("Follow:", text).View(th, width)
			plain := strings.NewReplacer("\x1b[1m", "", theme.Reset, "").Replace(s)
			if w := list.Ruler(0).Width(plain); w != width || x < 0 || x > max(0, width-1) {
				t.Errorf("%q at width %d: %d cells, cursor at %d", text, width, w, x)
			}
		}
	}
}

var items = []Item{
	{Name: "Move", Head: true},
	{Name: "down a row", Key: "j", Value: "down"},
	{Name: "up a row", Key: "k", Value: "up"},
	{Name: "Mark", Head: true},
	{Name: "star", Note: "or take the star away", Key: "s", Value: "star"},
}

func TestMenu(t *testing.T) {
	tests := []struct {
		name, keys, want string // the value chosen; "-" when closed without
	}{
		{"first", "enter", "down"},
		{"next", "down enter", "up"},
		{"over a heading", "down down enter", "star"},
		{"over the end", "down down down enter", "star"},
		{"back over a heading", "down down up enter", "up"},
		{"not onto the first heading", "up up enter", "down"},
		{"page", "pgdown enter", "star"},
		{"page back", "pgdown pgup enter", "down"},
		{"narrowed", "s t a enter", "star"},
		{"by note", "w a y enter", "star"},
		{"by value", "u p enter", "up"},
		{"nothing fits", "z z z enter", "open"},
		{"nothing fits, then something", "z enter backspace enter", "down"},
		{"widened again", "z backspace enter", "down"},
		{"closed", "esc", "-"},
	}
	for _, tt := range tests {
		m := NewMenu("Keys", items)
		m.Resize(60, 20)
		got := "open"
		for _, k := range strings.Fields(tt.keys) {
			switch m.Key(key(k)) {
			case Chosen:
				it, _ := m.Current()
				got = it.Value
			case Closed:
				got = "-"
			}
		}
		if got != tt.want {
			t.Errorf("%s: after %q got %s, want %s", tt.name, tt.keys, got, tt.want)
		}
	}
}

func TestMenuThatOnlyTells(t *testing.T) {
	m := NewMenu("Kompas", []Item{{Name: "Trouble", Note: "503"}})
	m.Resize(40, 10)
	m.Key(key("x"))
	lines, x, y := m.View(theme.New(true, true))
	if got := strip(strings.Join(lines, "\n")); !strings.Contains(got, "  Trouble  503") || x != -1 || y != -1 {
		t.Errorf("the cursor is at %d, %d in\n%s", x, y, got)
	}
	if m.Key(key("enter")) == Open {
		t.Error("enter does not close it")
	}
}

func TestMenuWithoutARow(t *testing.T) {
	m := NewMenu("Keys", items)
	m.Resize(60, 20)
	for range 3 {
		m.Key(key("z"))
	}
	lines, _, _ := m.View(theme.New(true, true))
	if got := strip(strings.Join(lines, "\n")); !strings.Contains(got, "Nothing matches") {
		t.Errorf("nothing is said of no row:\n%s", got)
	}
}

func TestMenuFitsAnyScreen(t *testing.T) {
	th := theme.New(true, true)
	for width := 1; width < 90; width += 3 {
		for _, height := range []int{1, 2, 5, 9, 30} {
			m := NewMenu("Keys", items)
			m.Resize(width, height)
			m.Wheel(1)
			m.Paste("a")
			lines, x, _ := m.View(th)
			for _, l := range lines {
				if w := list.Ruler(0).Width(strip(l)); w != min(width, 76) {
					t.Fatalf("%dx%d: a line is %d wide: %q", width, height, w, l)
				}
			}
			if x < 0 {
				t.Fatalf("%dx%d: the cursor is at %d", width, height, x)
			}
		}
	}
}

// strip takes out the styles that View sets.
func strip(s string) string {
	return strings.NewReplacer("\x1b[1m", "", "\x1b[2m", "", theme.Reset, "").Replace(s)
}

func TestWholeKeys(t *testing.T) {
	for _, tt := range []struct {
		width int
		want  string
	}{{20, "pgdown, ctrl+f"}, {14, "pgdown, ctrl+f"}, {13, "pgdown"}, {3, "pgdown"}} {
		if got := (Menu{}).whole("pgdown, ctrl+f", tt.width); got != tt.want {
			t.Errorf("of width %d: got %q, want %q", tt.width, got, tt.want)
		}
	}
}

// A menu is as high as what it shows, and its top stays.
func TestMenuIsAsHighAsItsRows(t *testing.T) {
	var items []Item
	for i := range 60 {
		items = append(items, Item{Value: "x", Name: fmt.Sprint("item ", i)})
	}
	for _, tt := range []struct {
		height     int
		typed      string
		want, tall int
	}{{23, "", 23, 23}, {49, "", 32, 32}, {23, "7", 4 + 6, 23}, {23, "zzz", 5, 23}, {11, "", 11, 11}} {
		m := NewMenu("Do", items)
		m.Resize(80, tt.height)
		m.Paste(tt.typed)
		if lines, _, _ := m.View(theme.New(true, false)); len(lines) != tt.want || m.Height() != tt.tall {
			t.Errorf("%d lines high after %q: got %d of %d, want %d of %d", tt.height, tt.typed, len(lines), m.Height(), tt.want, tt.tall)
		}
	}
}
