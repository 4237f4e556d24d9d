package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
	"warta/feed/fetch"
)

func (a *app) addCmd() *cobra.Command {
	var folder string
	var asJSON, feedsOnly, public bool
	c := &cobra.Command{
		Use:   "add [--folder NAME] URL...",
		Short: "Follow feeds, by their address or a page's",
		Example: `warta add https://example.org/feed.xml
warta add --folder News/Local https://example.org`,
		Args: atLeast(1, "an address"),
		RunE: func(c *cobra.Command, args []string) error {
			ctx := c.Context()
			lib, _, err := a.newsroom(ctx, public)
			if err != nil {
				return err
			}
			failed := false
			r := feed.Refresh{FeedsOnly: feedsOnly}
			for _, address := range args {
				sub, err := lib.Follow(ctx, address, folder)
				if err != nil {
					failed = true
					a.reportFollow(err)
					continue
				}
				r.Feeds = append(r.Feeds, sub.ID)
				if asJSON {
					err = a.print(feedOf(sub))
				} else {
					_, err = fmt.Fprintf(a.out, "%s: %d entries, %d unread (%s)\n", sub.Title, sub.Total, sub.Unread, fetch.Redact(sub.URL))
				}
				if err != nil {
					return err
				}
			}
			if len(r.Feeds) > 0 && !feedsOnly {
				// The listing is there; this fetches its pages.
				if err := lib.Refresh(ctx, r, func(feed.Progress) {}); err != nil {
					return err
				}
			}
			if failed {
				return errReported
			}
			return nil
		},
	}
	c.Flags().StringVar(&folder, "folder", "", "put the feeds there; / parts nested folders")
	c.Flags().BoolVar(&feedsOnly, "feeds-only", false, "do not fetch the pages of the newest entries now")
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	c.Flags().BoolVar(&public, "public-only", false, "ask no private or loopback address")
	return c
}

// reportFollow prints an address's error, and the feeds to choose from.
func (a *app) reportFollow(err error) {
	a.report("%s", article.Clean(err.Error()))
	var choice *feed.Choice
	if errors.As(err, &choice) {
		for _, l := range choice.Feeds {
			fmt.Fprintf(a.err, "  warta add %s   # %s\n", article.CleanURL(l.URL), article.Clean(l.Title))
		}
	}
}
