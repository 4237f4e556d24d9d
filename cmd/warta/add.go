package main

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
	"warta/feed/fetch"
)

func (a *app) addCmd() *cobra.Command {
	d := adding{app: a}
	var public bool
	c := &cobra.Command{
		Use:   "add [--folder NAME] URL...",
		Short: "Follow feeds, by their address or a page's",
		Example: `warta add https://example.org/feed.xml
warta add --folder News/Local https://example.org`,
		Args: atLeast(1, "an address"),
		RunE: func(c *cobra.Command, args []string) error {
			lib, _, err := a.newsroom(c.Context(), public)
			if err != nil {
				return err
			}
			d.line = a.progress()
			defer d.line.clear()
			return d.all(c.Context(), lib, args)
		},
	}
	c.Flags().StringVar(&d.folder, "folder", "", "put the feeds there; / parts nested folders")
	c.Flags().BoolVar(&d.feedsOnly, "feeds-only", false, "do not fetch the pages of the newest entries now")
	c.Flags().BoolVar(&d.asJSON, "json", false, "one object a line")
	c.Flags().BoolVar(&public, "public-only", false, "ask no private or loopback address")
	return c
}

// An adding is one run of the verb.
type adding struct {
	*app
	folder            string
	feedsOnly, asJSON bool
	line              *progress
}

// all follows the feeds at the addresses, then fetches their newest pages.
func (d *adding) all(ctx context.Context, lib newsroom, addresses []string) error {
	before, err := lib.Subscriptions(ctx)
	if err != nil {
		return err
	}
	r := feed.Refresh{FeedsOnly: d.feedsOnly}
	failed := false
	for _, address := range addresses {
		d.line.say("looking for a feed at %s", article.Clean(fetch.Redact(address)))
		sub, err := lib.Follow(ctx, address, d.folder)
		d.line.clear()
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err != nil {
			failed = true
			d.reportFollow(err)
			continue
		}
		r.Feeds = append(r.Feeds, sub.ID)
		followed := slices.ContainsFunc(before, func(s feed.Subscription) bool { return s.ID == sub.ID })
		if err := d.show(sub, followed); err != nil {
			return err
		}
	}
	if len(r.Feeds) > 0 && !d.feedsOnly {
		if err := lib.Refresh(ctx, r, d.step); err != nil {
			return err
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// show prints a feed that is followed now, and whether it was before.
func (d *adding) show(sub feed.Subscription, followed bool) error {
	if d.asJSON {
		return d.print(feedOf(sub))
	}
	already := ""
	if followed {
		already = "followed already, "
	}
	_, err := fmt.Fprintf(d.out, "%s: %s%s, %d unread (%s)\n", sub.Title, already, many(sub.Total, "entry", "entries"), sub.Unread, fetch.Redact(sub.URL))
	return err
}

// step says how far the pages are.
func (d *adding) step(p feed.Progress) {
	d.line.say("fetching pages: %d of %d (%s)", p.Done, p.Total, article.Clean(p.Feed.Title))
}

// reportFollow prints an address's error, and the feeds to choose from.
func (a *app) reportFollow(err error) {
	a.report("%s", article.Clean(err.Error()))
	var choice *feed.Choice
	if errors.As(err, &choice) {
		for _, l := range choice.Feeds {
			self := "warta"
			if a.guest != nil {
				self = "ssh HOST"
			}
			fmt.Fprintf(a.err, "  %s add %s   # %s\n", self, article.CleanURL(l.URL), article.Clean(l.Title))
		}
	}
}
