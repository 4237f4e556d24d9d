package paint

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"

	"warta/ui/wire"
)

var testEnv = []string{"TERM=xterm-256color", "COLORTERM=truecolor"}

// aView is a screen of headlines with a mark at one.
func aView(first, at int, w tea.WindowSizeMsg) tea.View {
	titles := []string{"夜行列車を存続へ", "The river that came back", "\x1b[1m新しい橋が\x1b[m開通", "Harga beras turun", "👩 家族の彗星"}
	rows := make([]string, w.Height)
	for y := range rows {
		rows[y] = ansi.Truncate(fmt.Sprintf("  \x1b[34m%s\x1b[m%s", titles[(first+y)%len(titles)], strings.Repeat("·", (first+y)%9)), w.Width, "")
		if y == at && w.Width > 2 {
			rows[y] = "▌" + ansi.TruncateLeft(rows[y], 1, "")
		}
	}
	v := tea.NewView(strings.Join(rows, "\n"))
	v.WindowTitle = fmt.Sprint("list ", first)
	if first%3 == 0 {
		v.Cursor = tea.NewCursor(min(at, w.Width-1), w.Height-1)
	}
	if first%5 == 0 {
		v.ProgressBar = tea.NewProgressBar(tea.ProgressBarDefault, at)
	}
	v.MouseMode = tea.MouseModeCellMotion
	return v
}

// TestPainter holds that whatever was painted before, the terminal shows what
// it would show if it were painted first.
func TestPainter(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, together := range []bool{false, true} {
		w := tea.WindowSizeMsg{Width: 40, Height: 12}
		screen := vt.NewEmulator(w.Width, w.Height)
		go func() { _, _ = io.Copy(io.Discard, screen) }()
		p := New(screen, testEnv, w, 60)
		if together {
			p.Hear(tea.ModeReportMsg{Mode: ansi.ModeSynchronizedOutput, Value: ansi.ModeReset})
		}
		first, at := 0, 0
		for n := range 400 {
			switch rng.IntN(10) {
			case 0:
				w = tea.WindowSizeMsg{Width: 1 + rng.IntN(60), Height: 1 + rng.IntN(20)}
				screen.Resize(w.Width, w.Height)
				p.Hear(w)
			case 1, 2, 3:
				first = max(0, first+rng.IntN(9)-4)
			}
			at = rng.IntN(w.Height)
			v := aView(first, at, w)
			p.Show(v, false)
			if err := p.paint(); err != nil {
				t.Fatal(err)
			}
			fresh := vt.NewEmulator(w.Width, w.Height)
			go func() { _, _ = io.Copy(io.Discard, fresh) }()
			q := New(fresh, testEnv, w, 60)
			q.Show(v, false)
			if err := q.paint(); err != nil {
				t.Fatal(err)
			}
			if !sameCells(screen, fresh) {
				t.Fatalf("after frame %d the terminal of %+v shows\n%s\nwant\n%s", n, w, screen.Render(), fresh.Render())
			}
			if v.Cursor != nil && screen.CursorPosition() != fresh.CursorPosition() {
				t.Fatalf("after frame %d the cursor is at %v, want %v", n, screen.CursorPosition(), fresh.CursorPosition())
			}
		}
	}
}

// sameCells reports whether two terminals look the same: the colour of a blank
// cannot be seen.
func sameCells(a, b *vt.Emulator) bool {
	for y := range b.Height() {
		for x := range b.Width() {
			c, d := a.CellAt(x, y), b.CellAt(x, y)
			if c == nil || d == nil || c.Content != d.Content || c.Content != " " && !c.Style.Equal(&d.Style) {
				return false
			}
		}
	}
	return true
}

// TestPainterRests holds that what is on the terminal is not painted again.
func TestPainterRests(t *testing.T) {
	var out bytes.Buffer
	w := tea.WindowSizeMsg{Width: 80, Height: 24}
	p := New(wire.New(&out), testEnv, w, 60)
	step := func(at int) (wrote int) {
		before := out.Len()
		p.Show(aView(1, at, w), false)
		if err := p.paint(); err != nil {
			t.Fatal(err)
		}
		return out.Len() - before
	}
	step(1)
	step(2) // rows with wide characters are known once they were painted whole
	if n := step(2); n != 0 {
		t.Errorf("the same view writes %d bytes", n)
	}
	if n := step(3); n == 0 || n > 250 {
		t.Errorf("a step writes %d bytes: %q", n, out.String()[out.Len()-n:])
	}
}

// TestPainterLeaves holds that a terminal is left as it was found: each mode
// that is set is reset.
func TestPainterLeaves(t *testing.T) {
	var out bytes.Buffer
	w := tea.WindowSizeMsg{Width: 80, Height: 24}
	p := New(&out, testEnv, w, 60)
	go p.Run()
	p.Hear(tea.ModeReportMsg{Mode: ansi.ModeUnicodeCore, Value: ansi.ModeReset})
	v := aView(15, 1, w) // with a cursor and a progress bar
	p.Show(v, false)
	p.Close()
	p.last.View, p.last.graphemes = v, true // had it come to be painted
	modes := map[string]bool{}
	for _, m := range strings.Split(out.String(), "\x1b[?")[1:] {
		if end := strings.IndexAny(m, "hl"); end >= 0 && strings.Trim(m[:end], "0123456789") == "" {
			modes[m[:end]] = m[end] == 'h'
		}
	}
	for m, on := range modes {
		if on != (m == "25" || m == "7") { // the cursor is hidden and shown again, and rows wrap again
			t.Errorf("mode %s is left %v", m, on)
		}
	}
	if len(modes) < 4 {
		t.Errorf("only the modes %v were seen", modes)
	}
}

// TestPainterHurries holds that a key is painted at once where the painter is
// eager, also right after something else, and that many keys share frames.
func TestPainterHurries(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		for _, tt := range []struct {
			name    string
			eager   bool
			pressed []bool // what the views follow
			want    []time.Duration
		}{
			{"a key", true, []bool{true}, []time.Duration{0}},
			{"a key behind something else", true, []bool{false, true}, []time.Duration{0, 0}},
			{"something else behind a key", true, []bool{true, false}, []time.Duration{0, 100 * time.Millisecond}},
			{"keys", true, []bool{true, true}, []time.Duration{0, 100 * time.Millisecond}},
			{"patiently", false, []bool{false, true}, []time.Duration{20 * time.Millisecond, 120 * time.Millisecond}},
		} {
			w := tea.WindowSizeMsg{Width: 20, Height: 3}
			out := &clocked{begun: time.Now()}
			p := New(out, testEnv, w, 10)
			p.Eager = tt.eager
			p.paint() // what opens the screen
			out.at = nil
			go p.Run()
			for i, pressed := range tt.pressed {
				p.Show(aView(1, i, w), pressed)
				synctest.Wait()
				if !tt.eager {
					time.Sleep(20 * time.Millisecond)
					synctest.Wait()
				}
			}
			time.Sleep(time.Second)
			synctest.Wait()
			if !slices.Equal(out.at, tt.want) {
				t.Errorf("%s: painted after %v, want %v", tt.name, out.at, tt.want)
			}
			p.Close()
		}
	})
}

// A clocked terminal notes when something is written to it.
type clocked struct {
	begun time.Time
	at    []time.Duration
}

func (c *clocked) Write(b []byte) (int, error) {
	c.at = append(c.at, time.Since(c.begun))
	return len(b), nil
}
