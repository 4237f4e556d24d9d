package ui

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"

	"warta/ui/keys"
	"warta/ui/paint"
	"warta/ui/wire"
)

// A witness is a Model that notes what it last drew.
type witness struct {
	Model
	term *terminal
}

func (w witness) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := w.Model.Update(msg)
	w.Model = m.(Model)
	return w, cmd
}

func (w witness) View() tea.View {
	v := w.Model.View()
	t := w.term
	t.mu.Lock()
	defer t.mu.Unlock()
	t.drawn, t.width, t.height = v.Content, w.width, w.height
	t.changed.Broadcast()
	return v
}

// A terminal shows what a program writes to it.
type terminal struct {
	mu            sync.Mutex
	changed       *sync.Cond
	vt            *vt.Emulator
	drawn         string // the view that it ought to show
	width, height int    // of that view
}

func newTerminal(width, height int) *terminal {
	t := &terminal{}
	t.changed = sync.NewCond(&t.mu)
	t.begin(width, height)
	return t
}

func (t *terminal) begin(width, height int) {
	e := vt.NewEmulator(width, height)
	t.vt = e
	go func() { _, _ = io.Copy(io.Discard, e) }() // its answers
}

// newEmulator is a terminal where a line feed also returns (LNM): views can be
// written to it as they are.
func newEmulator(width, height int) *vt.Emulator {
	e := vt.NewEmulator(width, height)
	e.WriteString("\x1b[20h")
	return e
}

func (t *terminal) Write(b []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	defer t.changed.Broadcast()
	anew := max(0, bytes.LastIndex(b, []byte("\x1b[2J")))
	t.put(b[:anew])
	t.put(b[anew:])
	return len(b), nil
}

// put paints. The emulator trips over margins of the size before; after a
// change of size everything is painted anew, on a cleared screen.
func (t *terminal) put(b []byte) {
	defer func() {
		if recover() != nil {
			t.begin(t.vt.Width(), t.vt.Height())
		}
	}()
	_, _ = t.vt.Write(b)
}

// shows waits until the terminal shows the view as one that is painted afresh.
func (t *terminal) shows() error {
	late := false
	timer := time.AfterFunc(20*time.Second, func() {
		t.mu.Lock()
		defer t.mu.Unlock()
		late = true
		t.changed.Broadcast()
	})
	defer timer.Stop()
	t.mu.Lock()
	defer t.mu.Unlock()
	for {
		want := ""
		if t.width == t.vt.Width() && t.height == t.vt.Height() {
			want = painted(t.drawn, t.width, t.height)
		}
		got := cells(t.vt)
		if got == want {
			return nil
		}
		if late {
			return errors.New(difference(got, want))
		}
		t.changed.Wait()
	}
}

// painted is what a terminal shows of a view.
func painted(view string, width, height int) string {
	e := newEmulator(width, height)
	e.WriteString(view)
	return cells(e)
}

// cells writes what every cell shows. A blank shows no colour but its ground's,
// and may have been erased as well as written.
func cells(e *vt.Emulator) string {
	var b strings.Builder
	for y := range e.Height() {
		for x := range e.Width() {
			c := e.CellAt(x, y)
			if c == nil || c.Content == "" {
				continue // the second half of a wide character
			}
			style := c.Style
			if c.Content == " " && style.Underline == 0 && style.Attrs&uv.AttrReverse == 0 {
				style = uv.Style{Bg: style.Bg}
			}
			if !style.IsZero() {
				b.WriteString(style.String())
			}
			b.WriteString(c.Link.URL + c.Content)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// Whatever is pressed, and however the window changes, what the renderer writes
// leaves on the terminal what the view says, with nothing left over.
func TestTerminalShowsTheView(t *testing.T) {
	term := newTerminal(80, 24)
	table, err := keys.Default().Bind(map[string][]string{"quit": nil})
	if err != nil {
		t.Fatal(err)
	}
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor"}
	screen := paint.New(wire.New(term), env, tea.WindowSizeMsg{Width: 80, Height: 24}, 120)
	model := paint.Guard(witness{New(newFake(), Options{Theme: "dark", Keys: table}), term}, screen, func(bug string) { t.Error(bug) })
	p := tea.NewProgram(model, tea.WithInput(nil), tea.WithoutRenderer(), tea.WithOutput(screen),
		tea.WithWindowSize(80, 24), tea.WithEnvironment(env), tea.WithColorProfile(colorprofile.TrueColor))
	go screen.Run()
	defer screen.Close()
	ended := make(chan error)
	go func() {
		_, err := p.Run()
		ended <- err
	}()
	if err := term.shows(); err != nil { // else its first size could come after another
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(11, 12))
	all := everyKey()
	var pressed []string
	for range 150 {
		for range rng.IntN(6) {
			k := all[rng.IntN(len(all))]
			pressed = append(pressed, k)
			p.Send(keystroke(k))
		}
		if rng.IntN(8) == 0 {
			w, h := 1+rng.IntN(170), 1+rng.IntN(50)
			pressed = append(pressed, fmt.Sprintf("%dx%d", w, h))
			term.mu.Lock()
			term.vt.Resize(w, h)
			term.mu.Unlock()
			p.Send(tea.WindowSizeMsg{Width: w, Height: h})
		}
		if err := term.shows(); err != nil {
			t.Fatalf("after %s:\n%v", strings.Join(pressed, " "), err)
		}
	}
	p.Quit()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
