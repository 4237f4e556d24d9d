package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
	"warta/feed/fetch"
)

func (a *app) refreshCmd() *cobra.Command {
	var r feed.Refresh
	var ack, quiet, public bool
	c := &cobra.Command{
		Use:   "refresh [--force] [--feeds-only] [--ack] [URL...]",
		Short: "Fetch what is due, and the pages of new entries",
		Long: `refresh asks the feeds that are due for what is new, then fetches the pages of new entries, so
that they can be read offline. A server's wish to be left alone is kept, with --force too.

--ack prints "ack FEED GUID" for each new entry once it is durable.`,
		RunE: func(c *cobra.Command, args []string) error {
			// A thousand first listings pass through in seconds. The collector is to
			// let them grow up to the limit, and not stop at twice of what is live,
			// which is little, or go on there. Where nothing is new it need not run.
			debug.SetMemoryLimit(96 << 20)
			debug.SetGCPercent(800)
			ctx := c.Context()
			lib, _, err := a.library(ctx, public)
			if err != nil {
				return err
			}
			for _, address := range args {
				id, err := feedByURL(ctx, lib, address)
				if err != nil {
					return err
				}
				r.Feeds = append(r.Feeds, id)
			}
			r.ByHand = len(args) > 0
			return a.refresh(ctx, lib, r, ack, quiet)
		},
	}
	c.Flags().BoolVar(&r.Force, "force", false, "feeds that are not due too")
	c.Flags().BoolVar(&r.FeedsOnly, "feeds-only", false, "leave the pages for later")
	c.Flags().BoolVar(&ack, "ack", false, `print "ack FEED GUID" for each new entry once it is stored`)
	c.Flags().BoolVarP(&quiet, "quiet", "q", false, "print errors only")
	c.Flags().BoolVar(&public, "public-only", false, "ask no private or loopback address")
	return c
}

// A refresher is the part of the library that refreshes.
type refresher interface {
	Refresh(ctx context.Context, r feed.Refresh, report func(feed.Progress)) error
}

// A tally counts what a refresh came to and prints it as it comes.
type tally struct {
	*app
	ack, quiet, named             bool // named: the feeds were, one by one
	line                          *progress
	feeds, pages, entries, failed int
	err                           error // of printing: who reads the acks is gone
}

// refresh prints one line for each feed that brought something or failed, and
// a line at the end. Feeds that failed make its exit status 1. It stops when
// what it says cannot be written: an ack that nobody got is none.
func (a *app) refresh(ctx context.Context, lib refresher, r feed.Refresh, ack, quiet bool) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	t := tally{app: a, ack: ack, quiet: quiet, named: len(r.Feeds) > 0, line: &progress{}}
	if !quiet && !ack {
		t.line = a.progress()
	}
	err := lib.Refresh(ctx, r, func(p feed.Progress) {
		if t.add(p); t.err != nil {
			cancel()
		}
	})
	t.line.clear()
	if t.err != nil {
		return t.err
	}
	if err != nil {
		return err
	}
	if !quiet && !ack {
		_, err = fmt.Fprintf(a.out, "%s looked at, %s, %s fetched, %d failed\n", many(t.feeds+t.failed, "feed", "feeds"),
			many(t.entries, "new entry", "new entries"), many(t.pages, "page", "pages"), t.failed)
	}
	if err == nil && t.failed > 0 {
		return errReported
	}
	return err
}

// skipped says why a feed that somebody named was not asked.
func (t *tally) skipped(p feed.Progress) {
	if !t.named || t.quiet || p.Page {
		return
	}
	t.line.clear()
	why := cmp.Or(p.Feed.Status.Reason, "it was asked a moment ago")
	t.report("%s is not asked again yet: %s", article.Clean(p.Feed.Title), article.Clean(why))
}

// add takes in one step of a refresh.
func (t *tally) add(p feed.Progress) {
	defer t.line.say("%d of %d feeds and pages", p.Done, p.Total)
	switch {
	case p.Err != nil && !p.Page:
		t.failed++
		t.line.clear()
		t.report("%s", article.Clean(p.Err.Error()))
	case p.Skipped:
		t.skipped(p)
	case p.Page && p.Err == nil:
		t.pages++
	case !p.Page:
		t.feeds++
	}
	if len(p.New) == 0 || t.err != nil {
		return
	}
	t.entries += len(p.New)
	if t.ack {
		t.err = t.acknowledge(p)
	} else if !t.quiet {
		t.line.clear()
		_, t.err = fmt.Fprintf(t.out, "%4d new  %s\n", len(p.New), p.Feed.Title)
	}
}

// acknowledge prints the entries that are durable now, in one write: standard
// output is not buffered.
func (a *app) acknowledge(p feed.Progress) error {
	var b strings.Builder
	for _, e := range p.New {
		fmt.Fprintf(&b, "ack %s %s\n", ackField(fetch.Redact(p.Feed.URL)), ackField(e.GUID))
	}
	_, err := io.WriteString(a.out, b.String())
	return err
}

// ackField percent-encodes what would break a line into other fields.
func ackField(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r <= ' ' || r == 0x7f || r == '\u0085' || r == '\u00a0' || r == '\u2028' || r == '\u2029' || r == '\u3000' {
			for _, c := range []byte(string(r)) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
