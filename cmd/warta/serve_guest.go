package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed/library"
	"warta/feed/store"
	"warta/ui"
	"warta/ui/paint"
	"warta/ui/serve"
)

// A guest is somebody who came over SSH.
type guest struct {
	*house
	person  store.Person
	library *library.Guest
	reading chan struct{} // a place for each page that is read at once
}

const (
	// pagesAtOnce is how many pages a guest's verbs have in hand side by side:
	// they may wait for slow servers, which is nobody else's loss.
	pagesAtOnce = 2
	// readAtOnce is how many pages the house takes apart at once for all its
	// guests: a large one takes a hundred times its size of memory meanwhile.
	readAtOnce = 2
	// maxPage bounds a page that is read for a guest, in bytes.
	maxPage = 4 << 20
	// maxPageSent bounds one that the guest sends.
	maxPageSent = 1 << 20
)

// carefully works on a page when the guest has a place. A bug that it meets is
// this page's alone.
func (g *guest) carefully(arg string, read func() reading) (r reading) {
	g.reading <- struct{}{}
	defer func() {
		<-g.reading
		if p := recover(); p != nil {
			g.log.Error("a page met a bug", "bug", paint.Bug(p))
			r = reading{file: arg, err: fmt.Errorf("%s: reading it met a bug in warta (please report it)", arg)}
		}
	}()
	return read()
}

// takeApart reads a page that is here already when the house has a place.
// Nothing under it waits for the network: no guest can keep others out.
func (h *house) takeApart(ctx context.Context, s source, read func() reading) reading {
	if len(s.body) > maxPage {
		return reading{file: s.name, err: fmt.Errorf("%s: larger than %d MB, the most that is read here", s.name, maxPage>>20)}
	}
	select {
	case h.places <- struct{}{}:
	case <-ctx.Done():
		return reading{file: s.name, err: context.Cause(ctx)}
	}
	defer func() { <-h.places }()
	return read()
}

// Account returns the guest's number.
func (g *guest) Account() int64 { return g.person.ID }

// Library returns the guest's own view of the newsroom.
func (g *guest) Library() serve.Library { return g.library }

// Settings returns the guest's own for the screen, and where none are set the
// server's.
func (g *guest) Settings(ctx context.Context) serve.Settings {
	p := g.preferences(ctx)
	return serve.Settings{
		Options: ui.Options{
			Theme:      terminalTheme(p["theme"]),
			Slow:       p["slow"] == "on",
			NoMouse:    p["mouse"] == "off",
			KeepUnread: p["mark_read"] == "never",
			Now:        g.settings.now,
			Keys:       g.keys,
		},
		MeasureLink: p["slow"] == "auto",
	}
}

// maxSent bounds what a guest may send to a verb, in bytes.
const maxSent = 4 << 20

// Run runs a verb for the guest: one that the guests' tree has, in a run of
// its own that shares nothing with the server's but the store and the network.
func (g *guest) Run(ctx context.Context, args []string, in io.Reader, out, errs io.Writer) int {
	a := &app{
		env: func(string) string { return "" }, in: io.LimitReader(in, maxSent), out: out, err: errs,
		client: g.client, names: g.home.names, guest: g,
	}
	root := a.guestRoot()
	if len(args) == 0 || !slices.ContainsFunc(root.Commands(), func(c *cobra.Command) bool { return c.Name() == args[0] }) {
		printError(errs, noStyles, usagef("there is no verb %q here (ssh HOST help lists those there are)", strings.Join(args[:min(1, len(args))], "")))
		return 2
	}
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(out)
	root.SetErr(errs)
	err := root.ExecuteContext(ctx)
	if err != nil && !errors.Is(err, errReported) {
		printError(errs, noStyles, errors.New(guestText(err.Error())))
	}
	return status(err)
}

// guestRoot is the command tree of guests: what concerns their own feeds.
func (a *app) guestRoot() *cobra.Command {
	root := &cobra.Command{
		Use:               "ssh",
		Annotations:       map[string]string{cobra.CommandDisplayNameAnnotation: "ssh HOST"},
		Short:             "Read the news: without a verb, and with a terminal, in the reader",
		SilenceUsage:      true,
		SilenceErrors:     true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(
		a.addCmd(), a.removeCmd(), a.feedsCmd(), a.listCmd(), a.readCmd(), a.searchCmd(), a.quotesCmd(),
		a.entitiesCmd(), a.markCmd(), a.importCmd(), a.exportCmd(), a.settingsCmd(), a.versionCmd(),
	)
	root.InitDefaultHelpCmd()
	forGuests(root)
	return root
}

// preferences are what a guest can set for the screen, with the values that
// each may have.
var preferences = map[string][]string{
	"theme":     {"auto", "light", "dark"},
	"slow":      {"auto", "on", "off"},
	"mouse":     {"on", "off"},
	"mark_read": {"open", "never"},
}

// preferences returns the guest's, with the server's where nothing is set.
func (g *guest) preferences(ctx context.Context) map[string]string {
	r := g.settings.Reader
	p := map[string]string{"theme": r.Theme, "slow": "auto", "mouse": "on", "mark_read": r.MarkRead}
	if r.Slow {
		p["slow"] = "on"
	}
	if !r.Mouse {
		p["mouse"] = "off"
	}
	for name := range preferences {
		// A setting that cannot be read must not keep the reader shut.
		if v, err := g.library.Preference(ctx, name); err == nil && v != "" {
			p[name] = v
		}
	}
	return p
}

func (a *app) settingsCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "settings [NAME=VALUE...]",
		Short: "Show or change your settings for the reader",
		Long: `settings shows what is set, and sets what is given, for your next session.

  theme      auto, light or dark
  slow       auto, on or off: one pane and few frames, for slow links
  mouse      on or off
  mark_read  open or never: what marks a story read`,
		RunE: func(c *cobra.Command, args []string) error { return a.guest.set(c.Context(), a.out, args) },
	}
}

// set sets what is given and shows what is set.
func (g *guest) set(ctx context.Context, out io.Writer, args []string) error {
	for _, arg := range args {
		name, value, _ := strings.Cut(arg, "=")
		values, ok := preferences[name]
		if !ok || !slices.Contains(values, value) {
			return usagef("%s: write NAME=VALUE (ssh HOST settings --help)", article.Clean(arg))
		}
		if err := g.library.SetPreference(ctx, name, value); err != nil {
			return err
		}
	}
	p := g.preferences(ctx)
	var err error
	for _, name := range []string{"theme", "slow", "mouse", "mark_read"} {
		_, e := fmt.Fprintf(out, "%s=%s\n", name, p[name])
		err = errors.Join(err, e)
	}
	return err
}
