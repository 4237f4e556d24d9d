package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
	"warta/feed/fetch"
)

// A headlineRecord is the line that `warta list --json` prints for one entry.
type headlineRecord struct {
	ID        int64  `json:"id"`
	Feed      string `json:"feed"` // the address followed
	FeedTitle string `json:"feed_title"`
	GUID      string `json:"guid"`
	URL       string `json:"url"`
	Title     string `json:"title"`
	Authors   string `json:"authors"`
	Excerpt   string `json:"excerpt"`
	Published string `json:"published"` // RFC 3339
	Read      bool   `json:"read"`
	Starred   bool   `json:"starred"`
	Later     bool   `json:"later"`
}

func headlineOf(h feed.Headline) headlineRecord {
	return headlineRecord{
		ID: h.ID, Feed: fetch.Redact(h.FeedURL), FeedTitle: h.FeedTitle, GUID: h.GUID, URL: h.URL, Title: h.Title,
		Authors: h.Authors, Excerpt: h.Excerpt, Published: rfc3339(h.Published),
		Read: h.Read, Starred: h.Starred, Later: h.Later,
	}
}

// listPage is how many headlines are read from the store at once.
const listPage = 500

func (a *app) listCmd() *cobra.Command {
	var f feed.Filter
	var asJSON, all bool
	var feedURL string
	var since string
	var limit int
	c := &cobra.Command{
		Use:   "list [--all] [--json]",
		Short: "List entries: the unread ones, newest first",
		Example: `warta list --starred
warta list --all --json | jq -r .title`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			f.Unread = !all && !f.Starred && !f.Later
			if limit < 0 {
				return usagef("--limit=%d: write 0 for all, or a number of entries", limit)
			}
			lib, s, err := a.newsroom(c.Context(), false)
			if err != nil {
				return err
			}
			if f.Since, err = parseSince(since, s.now()); err != nil {
				return err
			}
			if feedURL != "" {
				if f.Feed, err = feedByURL(c.Context(), lib, feedURL); err != nil {
					return err
				}
			}
			if f.Folder, err = folderNamed(c.Context(), lib, f.Folder); err != nil {
				return err
			}
			show, n := counted(a.shower(asJSON))
			if err := a.headlines(c.Context(), lib, f, limit, show); err != nil {
				return err
			}
			a.nothing(*n, asJSON, "%s", noEntries(f))
			return nil
		},
	}
	c.Flags().BoolVar(&all, "all", false, "read entries too")
	c.Flags().BoolVar(&f.Starred, "starred", false, "starred entries")
	c.Flags().BoolVar(&f.Later, "later", false, "entries put aside to read later")
	c.Flags().BoolVar(&f.Oldest, "oldest", false, "oldest first")
	c.Flags().StringVar(&feedURL, "feed", "", "entries of the feed at this address")
	c.Flags().StringVar(&f.Folder, "folder", "", "entries of this folder's feeds")
	c.Flags().StringVar(&since, "since", "", "published since then: 2026-01-31, or 36h for the last 36 hours")
	c.Flags().IntVar(&limit, "limit", 0, "at most so many; 0 for all")
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	return c
}

// folderNamed returns the folder as feeds have it, and an error when none is in it.
func folderNamed(ctx context.Context, lib newsroom, name string) (string, error) {
	name = strings.Trim(name, "/")
	if name == "" {
		return "", nil
	}
	subs, err := lib.Subscriptions(ctx)
	if err != nil {
		return "", err
	}
	for _, s := range subs {
		if s.Folder == name || strings.HasPrefix(s.Folder, name+"/") {
			return name, nil
		}
	}
	return "", fmt.Errorf("no feed is in a folder %q (warta feeds lists them)", article.Clean(name))
}

// noEntries says why a list is empty.
func noEntries(f feed.Filter) string {
	switch {
	case f.Unread:
		return "nothing unread here (warta list --all lists what is read too, warta add follows a feed)"
	case f.Starred || f.Later || f.Folder != "" || f.Feed != 0 || !f.Since.IsZero():
		return "no such entry (warta list --all lists every one)"
	}
	return "no entries yet (warta add follows a feed, warta refresh fetches it)"
}

// parseSince reads a day, a time or a length of time before now.
func parseSince(s string, now time.Time) (time.Time, error) {
	if s == "" {
		return time.Time{}, nil
	}
	if d, err := time.ParseDuration(s); err == nil {
		return now.Add(-d), nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.ParseInLocation(layout, s, time.Local); err == nil {
			return t, nil
		}
	}
	return time.Time{}, usagef("--since=%q is no time (write 2026-01-31, or 36h)", s)
}

// A lister is the part of the library that lists.
type lister interface {
	Headlines(ctx context.Context, f feed.Filter, after feed.Key, limit int) ([]feed.Headline, error)
}

// shower returns what prints a headline: as one line to read, or as an object.
func (a *app) shower(asJSON bool) func(feed.Headline) error {
	if asJSON {
		return func(h feed.Headline) error { return a.print(headlineOf(h)) }
	}
	return a.showHeadline
}

// headlines shows what the filter matches, page by page.
func (a *app) headlines(ctx context.Context, lib lister, f feed.Filter, limit int, show func(feed.Headline) error) error {
	var after feed.Key
	for left := limit; limit == 0 || left > 0; left -= listPage {
		n := listPage
		if limit > 0 {
			n = min(n, left)
		}
		hs, err := lib.Headlines(ctx, f, after, n)
		if err != nil {
			return err
		}
		for _, h := range hs {
			if err := show(h); err != nil {
				return err
			}
		}
		if len(hs) < n {
			return nil
		}
		after = hs[len(hs)-1].Key()
	}
	return nil
}

func (a *app) showHeadline(h feed.Headline) error {
	marks := []byte("  ")
	if !h.Read {
		marks[0] = '*'
	}
	if h.Starred {
		marks[1] = '+'
	}
	_, err := fmt.Fprintf(a.out, "%6d %s %s  %s — %s\n", h.ID, marks, h.Published.Local().Format("2006-01-02 15:04"), title(h), h.FeedTitle)
	return err
}

// title is what stands for an entry that has none.
func title(h feed.Headline) string {
	if strings.TrimSpace(h.Title) != "" {
		return h.Title
	}
	if h.Excerpt != "" {
		return h.Excerpt
	}
	return h.URL
}
