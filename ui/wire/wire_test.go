package wire

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// A list is some rows of headlines, wide and narrow, with a mark at one, beside
// a story from some line on.
func list(first, at, line, height int) string {
	titles := []string{"夜行列車を存続へ", "The river that came back", "\x1b[1m新しい橋が\x1b[m開通", "Harga beras turun", "👩 家族の彗星"}
	texts := []string{"a boat", "", "\x1b[3mriver\x1b[m", "橋と列車", "\x1b[1;33m“more”\x1b[m"}
	var b strings.Builder
	for i := range height {
		mark := "  "
		if first+i == at {
			mark = "\x1b[34m▌\x1b[m "
		}
		title := titles[(first+i)%len(titles)]
		title += strings.Repeat(" ", 26-ansi.StringWidth(title))
		b.WriteString(mark + title + "\x1b[90m│\x1b[m" + texts[(line+i)%len(texts)])
		if i%3 > 0 {
			b.WriteString(strings.Repeat(" ", 38-29-ansi.StringWidth(texts[(line+i)%len(texts)])) + "\x1b[90m│\x1b[m" + strings.Repeat("q", i%2))
		}
		if i < height-1 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// A renderer draws views as the program does.
type renderer struct {
	screen uv.ScreenBuffer
	scr    *uv.TerminalRenderer
	out    bytes.Buffer
}

func newRenderer(width, height int) *renderer {
	r := &renderer{screen: uv.NewScreenBuffer(width, height)}
	r.scr = uv.NewTerminalRenderer(&r.out, []string{"TERM=xterm-256color", "COLORTERM=truecolor"})
	r.scr.SetFullscreen(true)
	r.scr.SetRelativeCursor(false)
	r.scr.SetScrollOptim(true)
	r.scr.Erase()
	return r
}

func (r *renderer) frame(view string) []byte {
	r.out.Reset()
	r.screen.Clear()
	uv.NewStyledString(view).Draw(r.screen, r.screen.Bounds())
	r.scr.Render(r.screen.RenderBuffer)
	if err := r.scr.Flush(); err != nil {
		panic(err)
	}
	return bytes.Clone(r.out.Bytes())
}

// Whatever is drawn, the terminal shows the same with a Writer as without.
func TestTerminalShowsTheSame(t *testing.T) {
	const width, height = 40, 12
	rng := rand.New(rand.NewPCG(1, 2))
	r := newRenderer(width, height)
	plain, thin := vt.NewEmulator(width, height), vt.NewEmulator(width, height)
	w := New(thin)
	first, at, line, before, after := 0, 0, 0, 0, 0
	count := &counter{to: w.to}
	w.to = count
	for n := range 2000 {
		switch rng.IntN(40) {
		case 0, 1, 2:
			first = max(0, first+rng.IntN(9)-4)
		case 3:
			r.scr.Erase()
		case 4, 5, 6, 7, 8, 9:
			line++
		case 10, 11, 12, 13:
			at = first + max(0, at-first-1)
		default:
			at = first + rng.IntN(height)
		}
		frame := r.frame(list(first, at, line, height))
		shown := rng.IntN(3) == 0
		if shown {
			frame = append(frame, "\x1b[3;4H\x1b[?25h"...)
			r.scr.SetPosition(3, 2)
		} else {
			frame = append([]byte("\x1b[?25l"), frame...)
		}
		before += len(frame)
		_, _ = plain.Write(frame)
		if _, err := w.Write(frame); err != nil {
			t.Fatal(err)
		}
		if got, want := thin.Render(), plain.Render(); got != want {
			t.Fatalf("after frame %d, %q, the terminal shows\n%s\nwant\n%s", n, frame, got, want)
		}
		if got, want := thin.CursorPosition(), plain.CursorPosition(); shown && got != want {
			t.Fatalf("after frame %d, %q, the cursor is at %v, want %v", n, frame, got, want)
		}
	}
	if after = count.n; after > before/2 {
		t.Errorf("%d bytes were written of %d, want less than half", after, before)
	}
}

// A counter counts bytes on their way.
type counter struct {
	to interface{ Write([]byte) (int, error) }
	n  int
}

func (c *counter) Write(b []byte) (int, error) {
	c.n += len(b)
	return c.to.Write(b)
}

func TestUnknownOutputIsWritten(t *testing.T) {
	for _, frame := range []string{
		"", "plain", "\x1b[?7l", "\x1b[?7l\x1b[K", "\x1b[?7l\x1b[Kx\x1b[?7h", "\x1b[?7l\x1b[Kx\x1b[?7h\x1b[3", "\x1b", "\x1b]0;no end", "\x1bM\x1b7",
		"\x1b[?1049h\x1b[2J", "\x1b[>4;2m\x1b[>1u", "\x1b[2C\x1b[3d\t\b",
	} {
		var b bytes.Buffer
		w := New(&b)
		for range 2 {
			if n, err := w.Write([]byte(frame)); n != len(frame) || err != nil {
				t.Errorf("Write(%q) = %d, %v", frame, n, err)
			}
		}
		if got := b.String(); got != frame+frame {
			t.Errorf("wrote %q, want %q twice", got, frame)
		}
	}
}

// Moves and changes of the pen that nothing is written between are one, and one
// that leads nowhere is none.
func TestOneMove(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"moves", "\x1b[9;1H\x1b[5;80H\r\n\x1b[2C\x1b[9dx", "\x1b[9;3Hx"},
		{"the next row", "\x1b[9;1H\x1b[3;1Hx\r\ny", "\x1b[3Hx\r\ny"},
		{"the same row", "\x1b[3;1Hx\x1b[3;9Hy", "\x1b[3Hx\x1b[9Gy"},
		{"a row up", "\x1b[3;1Hx\r\x1bMy", "\x1b[3Hx\x1b[2Hy"},
		{"a new line at the margin scrolls", "\x1b[9;1H\x1b[1;3r\x1b[3;1H\n\x1b[4;1Hx", "\x1b[9H\x1b[1;3r\r\n\n\n\x1b[4Hx"},
		{"after what may have wrapped", "\x1b[9;1H\x1b[3;1H👩\r\ny", "\x1b[3H👩\x1b[4Hy"},
		{"pens", "\x1b[m\x1b[1mx\x1b[m\x1b[1my\x1b[m\x1b[3mz\x1b[4m?", "\x1b[m\x1b[1mxy\x1b[;3mz\x1b[4m?"},
		{"held for the next frame", "\x1b[3;1Hx\x1b[m\x1b[9;9H", "\x1b[3Hx"},
		{"but not where the cursor is seen", "\x1b[?25h\x1b[9;9H", "\x1b[?25h\x1b[9;9H"},
	} {
		var b bytes.Buffer
		w := New(&b)
		if _, err := w.Write([]byte("\x1b[?25l")); err != nil {
			t.Fatal(err)
		}
		b.Reset()
		if _, err := w.Write([]byte(tt.in)); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != tt.want {
			t.Errorf("%s: Write(%q)\n got %q\nwant %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add([]byte("\x1b[?7l\r\n\x1b[K新聞\x1b[?7h\x1b[3;5H"), uint8(3))
	f.Fuzz(func(t *testing.T, b []byte, at uint8) {
		w := New(&bytes.Buffer{})
		at = min(at, uint8(min(255, len(b))))
		for _, part := range [][]byte{b[:at], b[at:], b} {
			if n, err := w.Write(part); n != len(part) || err != nil {
				t.Errorf("Write(%q) = %d, %v", part, n, err)
			}
		}
	})
}

// BenchmarkStep moves the mark in a list of wide rows, and reports what the
// terminal gets for a step.
func BenchmarkStep(b *testing.B) {
	r := newRenderer(80, 24)
	c := &counter{to: &bytes.Buffer{}}
	w := New(c)
	for i := 0; b.Loop(); i++ {
		c.to = &bytes.Buffer{}
		if _, err := w.Write(r.frame(list(0, i%24, 0, 24))); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(c.n)/float64(b.N), "bytes/step")
}

// A sign and what is drawn into its cell are written together.
func TestJoinedSigns(t *testing.T) {
	for _, views := range [][]string{
		{"☀\ufe0f 夜行列車", "☁\ufe0f 夜行列車"},
		{"✌🏽 夜行列車", "☝🏽 夜行列車"},
		{"夜m\u0303 行列車", "夜p\u0303 行列車"},
	} {
		r := newRenderer(40, 2)
		plain, thin := vt.NewEmulator(40, 2), vt.NewEmulator(40, 2)
		w := New(thin)
		for _, view := range views {
			frame := r.frame(view)
			_, _ = plain.Write(frame)
			if _, err := w.Write(frame); err != nil {
				t.Fatal(err)
			}
		}
		if got, want := thin.Render(), plain.Render(); got != want {
			t.Errorf("after %q the terminal shows\n%s\nwant\n%s", views, got, want)
		}
	}
}
