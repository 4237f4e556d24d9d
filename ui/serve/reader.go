package serve

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"warta/ui"
)

// Frames a second. The screen is painted at the next frame after a key, so
// this is latency against what a session costs at rest.
const (
	frames     = 60
	slowFrames = 20
)

// read opens the reader and returns when the guest has left it.
func (c *session) read(g Guest) int {
	if !c.pty || c.env["TERM"] == "dumb" {
		c.say("the reader needs a terminal (without one there are verbs: ssh HOST help)")
		return 1
	}
	o, fps := c.options(g)
	size := <-c.sizes
	in := newInput(c.ch, c.limits.Idle, c.leave)
	defer in.stop()
	long := time.AfterFunc(c.limits.Longest, func() { c.leave("you were here for long: come in again") })
	defer long.Stop()
	lib := &watched{Library: g.Library(), pulse: c.pulse, account: g.Account()}
	program := tea.NewProgram(guarded{ui.New(lib, o), c.crashed},
		tea.WithContext(c.ctx), tea.WithInput(in), tea.WithOutput(lines{c.ch}),
		tea.WithEnvironment(c.env.list()), tea.WithColorProfile(colorprofile.Env(c.env.list())),
		tea.WithWindowSize(size.cols, size.rows), tea.WithFPS(fps), tea.WithoutSignalHandler(),
	)
	if !c.opened(program) {
		return 1
	}
	go c.followSizes(program)
	_, err := program.Run()
	return c.closed(err)
}

// options are the guest's settings with what the session adds. Nothing is ever
// started for a guest: no browser, player or command.
func (c *session) options(g Guest) (o ui.Options, fps int) {
	set := g.Settings(c.ctx)
	o = set.Options
	o.Context = c.ctx
	o.Opener, o.Player, o.OpenWith, o.Pipe = nil, nil, nil, nil
	o.NoColor = c.env["NO_COLOR"] != ""
	o.Locale = locale(c.env["LANG"])
	o.Slow = o.Slow || set.MeasureLink && c.from.isFar(c.conn)
	if o.Slow {
		return o, slowFrames
	}
	return o, frames
}

// locale is the language that LANG asks for; "C" asks for none.
func locale(lang string) string {
	if lang == "C" || lang == "POSIX" || len(lang) > 1 && lang[:2] == "C." {
		return ""
	}
	return lang
}

// opened notes the program, unless the session was ended meanwhile.
func (c *session) opened(p *tea.Program) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.leaving {
		return false
	}
	c.program = p
	return true
}

// crashed ends the session after a bug.
func (c *session) crashed(what string) {
	c.log.Error("session crashed", "bug", what)
	c.mu.Lock()
	c.failed = true
	c.mu.Unlock()
	c.cancel()
}

// closed says why the reader was closed, if it was not the guest who did.
func (c *session) closed(err error) int {
	c.mu.Lock()
	why, failed := c.why, c.failed || err != nil && !c.leaving
	c.mu.Unlock()
	switch {
	case failed && c.ctx.Err() == nil:
		c.log.Error("session failed", "error", err)
		fallthrough
	case failed:
		c.say("this met a bug in warta; what you marked is saved")
		return 1
	case why != "":
		c.say(why)
	}
	return 0
}

// resizePause is the time between two sizes of a window: each is a whole new
// screen.
const resizePause = 50 * time.Millisecond

// followSizes tells the program the size of its window whenever it changes.
func (c *session) followSizes(p *tea.Program) {
	for {
		select {
		case w := <-c.sizes:
			p.Send(tea.WindowSizeMsg{Width: w.cols, Height: w.rows})
		case <-c.over:
			return
		}
		select {
		case <-time.After(resizePause):
		case <-c.over:
			return
		}
	}
}

// lines ends lines as a terminal in raw mode wants them: the renderer counts
// on a driver that adds the carriage return.
type lines struct{ w io.Writer }

// Write writes p with CR LF for each LF.
func (l lines) Write(p []byte) (int, error) {
	out := make([]byte, 0, len(p)+64)
	for i, b := range p {
		if b == '\n' && (i == 0 || p[i-1] != '\r') {
			out = append(out, '\r')
		}
		out = append(out, b)
	}
	if _, err := l.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}
