package serve

import (
	"bytes"
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// A painter paints views on a client's terminal. Bubble Tea has a renderer of
// its own, but runs it where nobody can catch a bug in it: that would end the
// server and not one session. A painter that has nothing new to paint rests.
//
// The views are the reader's: they fill the alternate screen and want to know
// of the focus.
type painter struct {
	to    io.Writer
	pause time.Duration // from one frame to the next
	wake  chan struct{} // filled when there is something to paint
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
	window
	colours   colorprofile.Profile
	drawn     bool   // there is a view
	together  bool   // the terminal can show a frame at once
	graphemes bool   // it measures text by them
	besides   []byte // what else is to be written
}

func newPainter(to io.Writer, env []string, w window, fps int) *painter {
	p := &painter{
		to: to, pause: time.Second / time.Duration(fps),
		wake: make(chan struct{}, 1), stop: make(chan struct{}), done: make(chan struct{}),
		next: frame{window: w, colours: colorprofile.Env(env), besides: []byte(opening)},
		last: frame{window: w}, cells: uv.NewScreenBuffer(w.cols, w.rows),
	}
	p.scr = uv.NewTerminalRenderer(&p.out, env)
	p.scr.SetTabStops(-1)
	p.scr.SetScrollOptim(true)
	p.scr.SetFullscreen(true)
	p.scr.SetRelativeCursor(false)
	p.scr.Erase()
	return p
}

// show has a view painted with the next frame.
func (p *painter) show(v tea.View) {
	p.order(func(f *frame) { f.View, f.drawn = v, true })
}

// Write writes what Bubble Tea writes itself, such as what is copied.
func (p *painter) Write(b []byte) (int, error) {
	p.order(func(f *frame) { f.besides = append(f.besides, b...) })
	return len(b), nil
}

// hear takes what concerns the painter from a message to the model.
func (p *painter) hear(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		p.order(func(f *frame) { f.window = newWindow(uint32(msg.Width), uint32(msg.Height)) })
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
		// Bubble Tea asks the terminal only where it also reads the answers.
		if msg == tea.RequestBackgroundColor() {
			p.order(func(f *frame) { f.besides = append(f.besides, ansi.RequestBackgroundColor...) })
		}
	}
}

// order changes what is painted next.
func (p *painter) order(change func(*frame)) {
	p.mu.Lock()
	change(&p.next)
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// gathering is the part of a pause that a frame waits for what comes with what
// it was ordered for: an answer that is at hand is painted with its key.
const gathering = 5

// run paints until it is told to stop, or nobody takes what is painted.
func (p *painter) run() {
	defer close(p.done)
	for {
		select {
		case <-p.wake:
		case <-p.stop:
			return
		}
		if p.rest(p.pause/gathering) || p.paint() != nil || p.rest(p.pause-p.pause/gathering) {
			return
		}
	}
}

// rest waits, and reports whether it was told to stop meanwhile.
func (p *painter) rest(d time.Duration) (stopped bool) {
	select {
	case <-time.After(d):
		return false
	case <-p.stop:
		return true
	}
}

// paint paints the next frame, as far as it is another than the last.
func (p *painter) paint() error {
	p.mu.Lock()
	f := p.next
	p.next.besides = nil
	p.mu.Unlock()
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
func (p *painter) changes(f frame) []byte {
	var b bytes.Buffer
	p.fit(f, &b)
	p.dress(f, &b)
	if f.Content != p.last.Content || f.window != p.last.window || !p.last.drawn || b.Len() > 0 {
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
func (p *painter) fit(f frame, b *bytes.Buffer) {
	if f.window != p.last.window {
		p.scr.Erase()
		p.scr.Resize(f.cols, f.rows)
		p.cells.Touched = nil
		p.cells.Resize(f.cols, f.rows)
	}
	p.scr.SetColorProfile(f.colours)
	if f.graphemes && !p.last.graphemes {
		b.WriteString(ansi.SetModeUnicodeCore)
		p.cells.Method = ansi.GraphemeWidth
	}
}
