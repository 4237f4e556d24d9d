package main

import (
	"context"
	"fmt"
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
		Short: "Fetch the feeds that are due, and the pages of new entries",
		Long: `refresh asks the feeds that are due for what is new, then fetches the pages of new entries, so
that they can be read offline. A server's wish to be left alone is kept, with --force too.

--ack prints "ack FEED GUID" for each new entry once it is durable.`,
		RunE: func(c *cobra.Command, args []string) error {
			// A thousand first listings pass through in seconds; the collector
			// would let the heap grow to twice of what is live.
			debug.SetMemoryLimit(96 << 20)
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

// refresh prints one line for each feed that brought something or failed, and
// a line at the end. Feeds that failed make its exit status 1.
func (a *app) refresh(ctx context.Context, lib refresher, r feed.Refresh, ack, quiet bool) error {
	var feeds, pages, entries, failed int
	err := lib.Refresh(ctx, r, func(p feed.Progress) {
		switch {
		case p.Err != nil && !p.Page:
			failed++
			a.report("%s", article.Clean(p.Err.Error()))
		case p.Skipped:
		case p.Page && p.Err == nil:
			pages++
		case !p.Page:
			feeds++
		}
		entries += len(p.New)
		if ack {
			a.acknowledge(p)
		} else if !quiet && len(p.New) > 0 {
			fmt.Fprintf(a.out, "%4d new  %s\n", len(p.New), p.Feed.Title)
		}
	})
	if err != nil {
		return err
	}
	if !quiet && !ack {
		fmt.Fprintf(a.out, "%d feeds looked at, %d new entries, %d pages fetched, %d failed\n", feeds+failed, entries, pages, failed)
	}
	if failed > 0 {
		return errReported
	}
	return nil
}

// acknowledge prints the entries that are durable now.
func (a *app) acknowledge(p feed.Progress) {
	var b strings.Builder
	for _, e := range p.New {
		fmt.Fprintf(&b, "ack %s %s\n", ackField(fetch.Redact(p.Feed.URL)), ackField(e.GUID))
	}
	if b.Len() > 0 {
		fmt.Fprint(a.out, b.String()) // one write: standard output is not buffered
	}
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
