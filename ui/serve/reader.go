package serve

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

	"warta/ui"
	"warta/ui/paint"
	"warta/ui/wire"
)

// Frames a second. The screen is painted at the next frame after a key, so
// this is latency against what a session costs at rest.
const (
	frames     = 60
	slowFrames = 20
	chores     = 5 // what Bubble Tea writes itself, such as what is copied
)

// read opens the reader and returns when the guest has left it.
func (c *session) read(g Guest) int {
	if !c.pty || c.env["TERM"] == "dumb" {
		c.say("the reader needs a terminal (without one there are verbs: ssh HOST help)")
		return 1
	}
	o, fps := c.options(g)
	lib := &watched{Library: g.Library(), pulse: c.pulse, account: g.Account()}
	return c.run(ui.New(lib, o), fps)
}

// run runs a model in the client's terminal. Bubble Tea has its loop: keys and
// frames are read and painted here, where a bug can be caught.
func (c *session) run(model tea.Model, fps int) int {
	size, env := <-c.sizes, c.env.list()
	in := newInput(c.ch, c.limits.Idle, c.leave)
	defer in.stop()
	long := time.AfterFunc(c.limits.Longest, func() { c.leave("you were here for long: come in again") })
	defer long.Stop()
	screen := paint.New(wire.New(c.ch), env, tea.WindowSizeMsg{Width: size.cols, Height: size.rows}, fps)
	program := tea.NewProgram(paint.Guard(model, screen, c.crashed),
		tea.WithContext(c.ctx), tea.WithInput(nil), tea.WithoutRenderer(), tea.WithOutput(screen), tea.WithFPS(chores),
		tea.WithEnvironment(env), tea.WithColorProfile(colorprofile.Env(env)),
		tea.WithWindowSize(size.cols, size.rows), tea.WithoutSignalHandler(),
	)
	if !c.opened(program) {
		return 1
	}
	go c.guard(screen.Run)
	go c.guard(func() { in.follow(func(e uv.Event) { program.Send(e) }, c.rescue) })
	go c.followSizes(program)
	_, err := program.Run()
	late := time.AfterFunc(lastWords, c.cut) // a client that reads nothing
	defer late.Stop()
	c.guard(screen.Close)
	return c.closed(err)
}

// guard runs what may meet a bug.
func (c *session) guard(f func()) {
	defer c.rescue()
	f()
}

// rescue is deferred by what may meet a bug.
func (c *session) rescue() {
	if p := recover(); p != nil {
		c.crashed(paint.Bug(p))
	}
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
