package main

import (
	"context"
	"os"
	"runtime"
	"runtime/debug"
	"time"

	"github.com/charmbracelet/x/term"

	"warta/feed/library"
	"warta/ui"
)

// open opens the reader on the terminal.
func (a *app) open(ctx context.Context) error {
	if !term.IsTerminal(os.Stdin.Fd()) || !term.IsTerminal(os.Stdout.Fd()) {
		return usagef("the reader needs a terminal (for scripts there are verbs: warta --help)")
	}
	before := debug.SetGCPercent(400)
	lib, s, err := a.library(ctx, false)
	if err != nil {
		return err
	}
	if err := welcomeNew(ctx, lib); err != nil {
		return err
	}
	table, err := s.keys(s.paths.config)
	if err != nil {
		return err
	}
	lib.Yield()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	start := time.AfterFunc(settled, func() {
		debug.SetGCPercent(before)
		lib.KeepIndexed(ctx)
	})
	defer start.Stop()
	model := ui.New(lib, ui.Options{
		Context:    ctx,
		Theme:      terminalTheme(s.Reader.Theme),
		NoColor:    a.env("NO_COLOR") != "",
		Slow:       s.Reader.Slow,
		NoMouse:    !s.Reader.Mouse,
		Opener:     opener(s.Reader.Browser),
		Player:     player(s.Reader.Player),
		OpenWith:   openWith,
		Pipe:       pipe,
		Locale:     locale(a.env),
		Now:        s.now,
		Keys:       table,
		KeepUnread: s.Reader.MarkRead == "never",
	})
	return show(ctx, model, framesPerSecond(a.env))
}

// spare is how many threads run Go besides those that a refresh may keep busy:
// a key would otherwise wait until one of those has had its time, 10 ms.
const spare = 2

// settled is how long what the first screen does not need waits for it: the
// index, and collecting what little has become garbage until then.
const settled = time.Second

// welcomeNew gives somebody who follows nothing yet something to read.
func welcomeNew(ctx context.Context, lib *library.Library) error {
	subs, err := lib.Subscriptions(ctx)
	if err != nil || len(subs) > 0 {
		return err
	}
	return lib.Welcome(ctx)
}

// terminalTheme is the theme that overrules what the terminal answers.
func terminalTheme(theme string) string {
	if theme == "auto" {
		return ""
	}
	return theme
}

// framesPerSecond is how many frames are painted at most, as with a held key.
// Over SSH the link is slower than the frame, and the machine serves others.
func framesPerSecond(env func(string) string) int {
	if env("SSH_CONNECTION") != "" || env("SSH_TTY") != "" {
		return 30
	}
	return desk
}

// desk is how many frames a second there are where nothing is in between.
const desk = 120

// The reader asks the world through the library alone.
var _ interface {
	ui.Library
	ui.Reviser
	ui.Watcher
} = (*library.Library)(nil)
