package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
	"warta/feed/fetch"
)

func (a *app) feedCmd() *cobra.Command {
	var asJSON, public bool
	var base string
	c := &cobra.Command{
		Use:   "feed [--json] FILE|URL|-...",
		Short: "Read feeds: RSS, RDF, Atom and JSON Feed",
		Long: `feed reads feeds as warta understands them, without following them: it touches no store.
--json prints one object a line, in the arguments' order.`,
		Example: `warta feed https://example.org/feed.xml
warta feed --json saved.xml | jq '.items[].title'`,
		Args: atLeast(1, "a file, an address or -"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := a.connect(public); err != nil {
				return err
			}
			show := a.showFeed
			if asJSON {
				show = func(f feedReading) error { return a.print(f.Line(f.file, f.err)) }
			}
			return a.feedAll(c.Context(), args, base, show)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	c.Flags().StringVar(&base, "url", "", "the address that a file's links are relative to")
	c.Flags().BoolVar(&public, "public-only", false, "ask no private or loopback address")
	return c
}

// A feedReading is one argument, read as a feed.
type feedReading struct {
	file string
	feed.Feed
	err error
}

func (a *app) feedAll(ctx context.Context, args []string, base string, show func(feedReading) error) error {
	failed := false
	err := ordered(args, sideBySide(args), func(arg string) feedReading {
		r := feedReading{file: arg}
		s := a.load(ctx, a.client, arg, fetch.Feed)
		if r.err = s.err; r.err != nil {
			return r
		}
		if base != "" {
			s.url, s.base = base, base
		}
		r.Feed, r.err = feed.Parse(s.body, feed.Origin{URL: s.url, ContentType: s.contentType, Location: s.base})
		if errors.Is(r.err, feed.ErrNotFeed) && isWeb(arg) {
			r.err = fmt.Errorf("%s: %w (warta add finds the one that a page links)", fetch.Redact(arg), r.err)
		} else if r.err != nil {
			r.err = fmt.Errorf("%s: %w", fetch.Redact(arg), r.err)
		}
		return r
	}, func(r feedReading) error {
		failed = failed || r.err != nil
		return show(r)
	})
	if err == nil && failed {
		return errReported
	}
	return err
}

// showFeed prints a feed's title and its entries, one a line.
func (a *app) showFeed(r feedReading) error {
	if r.err != nil {
		a.report("%s", article.Clean(r.err.Error()))
		return nil
	}
	fmt.Fprintf(a.out, "%s (%s, %s)\n", article.Clean(r.Title), r.Format, many(len(r.Entries), "entry", "entries"))
	for _, e := range r.Entries {
		day := "          "
		if !e.Published.IsZero() {
			day = e.Published.Format("2006-01-02")
		}
		if _, err := fmt.Fprintf(a.out, "%s  %s\n", day, article.Clean(e.Title)); err != nil {
			return err
		}
	}
	return nil
}
