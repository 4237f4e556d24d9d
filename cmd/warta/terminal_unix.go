//go:build unix

package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"syscall"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"warta/ui/paint"
	"warta/ui/wire"
)

// chores is how often a second Bubble Tea writes what it writes itself, such
// as what is copied.
const chores = 10

// show runs the reader on the terminal until it is left, and gives the terminal
// back as it was, also after a bug.
func show(ctx context.Context, model tea.Model, fps int) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	was, err := term.MakeRaw(os.Stdin.Fd())
	if err != nil {
		return fmt.Errorf("making the terminal ready: %w", err)
	}
	defer func() { _ = term.Restore(os.Stdin.Fd(), was) }() // or it is gone
	crash := &crash{end: cancel}
	env, size := os.Environ(), windowSize()
	screen := paint.New(wire.New(os.Stdout), env, size, fps)
	screen.Eager = fps == desk
	program := tea.NewProgram(paint.Guard(model, screen, crash.met),
		tea.WithContext(ctx), tea.WithoutRenderer(), tea.WithOutput(screen), tea.WithFPS(chores), tea.WithWindowSize(size.Width, size.Height),
		tea.WithEnvironment(env), tea.WithColorProfile(colorprofile.Detect(os.Stdout, env)),
	)
	go func() {
		defer crash.rescue()
		screen.Run()
	}()
	defer followSize(program)()
	_, err = program.Run()
	screen.Close()
	return crash.or(err)
}

// A crash is the first bug that the reader met.
type crash struct {
	end func()

	mu  sync.Mutex
	bug string
}

// met ends the reader after a bug.
func (c *crash) met(bug string) {
	c.mu.Lock()
	if c.bug == "" {
		c.bug = bug
	}
	c.mu.Unlock()
	c.end()
}

// rescue is deferred by what may meet a bug.
func (c *crash) rescue() {
	if p := recover(); p != nil {
		c.met(paint.Bug(p))
	}
}

// or returns the bug if there was one, for that ended the reader.
func (c *crash) or(err error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bug != "" {
		return fmt.Errorf("a bug in warta ended the reader (what you marked is saved; please tell of this line): %s", c.bug)
	}
	return err
}

// windowSize is the terminal's size. One that tells none, as over a serial
// line, is taken for the commonest.
func windowSize() tea.WindowSizeMsg {
	w, h, err := term.GetSize(os.Stdout.Fd())
	if err != nil || w <= 0 || h <= 0 {
		return tea.WindowSizeMsg{Width: 80, Height: 24}
	}
	return tea.WindowSizeMsg{Width: w, Height: h}
}

// followSize tells a program the size of its window whenever that changes,
// until it is stopped.
func followSize(p *tea.Program) (stop func()) {
	changed := make(chan os.Signal, 1)
	signal.Notify(changed, syscall.SIGWINCH)
	go func() {
		for range changed {
			p.Send(windowSize())
		}
	}()
	return func() {
		signal.Stop(changed)
		close(changed)
	}
}
