// Package paint shows a model on a terminal. Bubble Tea has a renderer of its
// own, but that looks for something new at every tick of a clock: a key waits
// for half a tick in the mean and a program at rest looks on. It also runs where
// nobody can catch a bug in it. A Painter paints when there is something to
// paint, at once if it has not just painted, and rests otherwise.
package paint

import (
	"bytes"
	"io"
	"runtime"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// A Painter paints views on a terminal. The views are the reader's: they fill
// the alternate screen and want to know of the focus.
type Painter struct {
	// Eager paints what a key changed at once, before what comes with it, and
	// also right after what something else changed: sooner, and with more bytes.
	// It is to be set before Run.
	Eager bool

	to    io.Writer
	pause time.Duration // from one frame to the next
	wake  chan struct{} // filled when there is something to paint
	hurry chan struct{} // filled when it is what a key changed
	stop  chan struct{} // closed to end run
	done  chan struct{} // closed when run has ended

	mu   sync.Mutex
	next frame

	// What follows is run's alone.
	last  frame
	cells uv.ScreenBuffer
	scr   *uv.TerminalRenderer
	out   bytes.Buffer // what scr has drawn
}

// A frame is what is to be painted, and what is known of the terminal.
type frame struct {
	tea.View
	size      tea.WindowSizeMsg
	colours   colorprofile.Profile
	drawn     bool   // there is a view
	pressed   bool   // a key may have changed it
	together  bool   // the terminal can show a frame at once
	graphemes bool   // it measures text by them
	besides   []byte // what else is to be written
}

// New returns a painter that paints so many frames a second at most.
func New(to io.Writer, env []string, size tea.WindowSizeMsg, fps int) *Painter {
	p := &Painter{
		to: to, pause: time.Second / time.Duration(fps),
		wake: make(chan struct{}, 1), hurry: make(chan struct{}, 1), stop: make(chan struct{}), done: make(chan struct{}),
		next: frame{size: size, colours: colorprofile.Env(env), besides: []byte(opening)},
		last: frame{size: size}, cells: uv.NewScreenBuffer(size.Width, size.Height),
	}
	p.scr = uv.NewTerminalRenderer(&p.out, env)
	p.scr.SetTabStops(-1)
	p.scr.SetScrollOptim(runtime.GOOS != "windows") // whose terminal loses the cursor
	p.scr.SetFullscreen(true)
	p.scr.SetRelativeCursor(false)
	p.scr.Erase()
	return p
}

// Show has a view painted with the next frame. Pressed says that it follows a
// key.
func (p *Painter) Show(v tea.View, pressed bool) {
	p.order(func(f *frame) { f.View, f.drawn, f.pressed = v, true, f.pressed || pressed })
	if pressed {
		fill(p.hurry)
	}
}

// Write writes what Bubble Tea writes itself, such as what is copied. What it
// asks for has been asked: it waits for a tick of its clock.
func (p *Painter) Write(b []byte) (int, error) {
	rest := bytes.ReplaceAll(b, []byte(ansi.RequestBackgroundColor), nil)
	p.order(func(f *frame) { f.besides = append(f.besides, rest...) })
	return len(b), nil
}

// Hear takes what concerns the painter from a message to the model.
func (p *Painter) Hear(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.order(func(f *frame) { f.size = msg })
	case tea.ColorProfileMsg:
		p.order(func(f *frame) { f.colours = msg.Profile })
	case tea.ModeReportMsg:
		switch {
		case msg.Mode == ansi.ModeSynchronizedOutput && msg.Value == ansi.ModeReset:
			p.order(func(f *frame) { f.together = true })
		case msg.Mode == ansi.ModeUnicodeCore && (msg.Value == ansi.ModeReset || msg.Value.IsSet()):
			p.order(func(f *frame) { f.graphemes = true })
		}
	default:
		if msg == tea.RequestBackgroundColor() {
			p.order(func(f *frame) { f.besides = append(f.besides, ansi.RequestBackgroundColor...) })
		}
	}
}

// order changes what is painted next.
func (p *Painter) order(change func(*frame)) {
	p.mu.Lock()
	change(&p.next)
	p.mu.Unlock()
	fill(p.wake)
}

func fill(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// gathering is the part of a pause that a frame waits for what comes with what
// it was ordered for: an answer that is at hand is painted with its key.
const gathering = 5

// Run paints until it is told to stop, or nobody takes what is painted.
func (p *Painter) Run() {
	defer close(p.done)
	for {
		select {
		case <-p.wake:
		case <-p.stop:
			return
		}
		gather := p.pause / gathering
		if p.Eager {
			gather = 0
		}
		if p.rest(gather, nil) || p.paint() != nil {
			return
		}
		// One key is not kept waiting by what else happens; of many, as with a
		// paste, each frame shows several.
		var hurry <-chan struct{}
		if p.Eager && !p.last.pressed {
			hurry = p.hurry
		}
		if p.rest(p.pause-gather, hurry) {
			return
		}
	}
}

// rest waits, or until something hurries, and reports whether it was told to
// stop meanwhile.
func (p *Painter) rest(d time.Duration, hurry <-chan struct{}) (stopped bool) {
	if d == 0 {
		return false
	}
	select {
	case <-time.After(d):
		return false
	case <-hurry:
		return false
	case <-p.stop:
		return true
	}
}

// paint paints the next frame, as far as it is another than the last.
func (p *Painter) paint() error {
	p.mu.Lock()
	f := p.next
	p.next.besides, p.next.pressed = nil, false
	p.mu.Unlock()
	select {
	case <-p.hurry: // it is in this frame
	default:
	}
	if len(f.besides) > 0 {
		if _, err := p.to.Write(f.besides); err != nil {
			return err
		}
	}
	if !f.drawn {
		return nil
	}
	b := p.changes(f)
	p.last = f
	if len(b) == 0 {
		return nil
	}
	_, err := p.to.Write(b)
	return err
}

// changes is what makes of the last frame this one.
func (p *Painter) changes(f frame) []byte {
	var b bytes.Buffer
	p.fit(f, &b)
	p.dress(f, &b)
	if f.Content != p.last.Content || f.size != p.last.size || !p.last.drawn || b.Len() > 0 {
		p.cells.Clear()
		uv.NewStyledString(f.Content).Draw(p.cells, p.cells.Bounds())
		p.scr.Render(p.cells.RenderBuffer)
	}
	if f.Cursor != nil {
		p.scr.MoveTo(f.Cursor.X, f.Cursor.Y)
	}
	_ = p.scr.Flush() // into a buffer
	b.Write(p.out.Bytes())
	p.out.Reset()
	return p.framed(f, b.Bytes())
}

// fit makes the cells fit the terminal.
func (p *Painter) fit(f frame, b *bytes.Buffer) {
	if f.size != p.last.size {
		p.scr.Erase()
		p.scr.Resize(f.size.Width, f.size.Height)
		p.cells.Touched = nil
		p.cells.Resize(f.size.Width, f.size.Height)
	}
	p.scr.SetColorProfile(f.colours)
	if f.graphemes && !p.last.graphemes {
		b.WriteString(ansi.SetModeUnicodeCore)
		p.cells.Method = ansi.GraphemeWidth
	}
}
