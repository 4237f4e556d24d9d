package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// sayEvery is how long a progress stands at the least.
const sayEvery = 100 * time.Millisecond

// A progress is one line of a terminal that says what is under way, each time
// in place of what it said before. The zero value says nothing.
type progress struct {
	out   io.Writer
	width int
	said  time.Time
}

// progress returns the line on standard error; where that is no terminal,
// nobody waits for it.
func (a *app) progress() *progress {
	f, ok := a.err.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		return &progress{}
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width < 1 {
		width = 80
	}
	return &progress{out: f, width: width}
}

// say replaces the line, unless it is too new to be replaced. The text is
// clean already.
func (p *progress) say(format string, args ...any) {
	now := time.Now()
	if p.out == nil || now.Sub(p.said) < sayEvery {
		return
	}
	p.said = now
	// In the last column some terminals would begin another line.
	fmt.Fprint(p.out, "\r", ansi.Truncate(fmt.Sprintf(format, args...), p.width-1, "…"), ansi.EraseLineRight)
}

// clear takes the line away, before something else is printed.
func (p *progress) clear() {
	if !p.said.IsZero() {
		fmt.Fprint(p.out, "\r", ansi.EraseLineRight)
		p.said = time.Time{}
	}
}
