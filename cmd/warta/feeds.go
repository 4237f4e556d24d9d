package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/store"
)

// A feedRecord is the line that `warta feeds --json` prints for one feed.
type feedRecord struct {
	ID          int64         `json:"id"`
	URL         string        `json:"url"`
	Title       string        `json:"title"`
	Site        string        `json:"site"`
	Folder      string        `json:"folder"`
	Tags        []string      `json:"tags"`
	Format      string        `json:"format"`
	Unread      int           `json:"unread"`
	Total       int           `json:"total"`
	LastCheck   string        `json:"last_check"` // RFC 3339
	NextCheck   string        `json:"next_check"`
	Reason      string        `json:"reason"` // why the next check is then
	Error       string        `json:"error"`
	BrokenSince string        `json:"broken_since"`
	Gone        bool          `json:"gone"`
	Settings    feed.Settings `json:"settings"`
}

func feedOf(s feed.Subscription) feedRecord {
	tags := s.Tags
	if tags == nil {
		tags = []string{}
	}
	return feedRecord{
		ID: s.ID, URL: fetch.Redact(s.URL), Title: s.Title, Site: s.SiteURL, Folder: s.Folder, Tags: tags, Format: s.Format,
		Unread: s.Unread, Total: s.Total, LastCheck: rfc3339(s.Status.LastCheck), NextCheck: rfc3339(s.Status.NextCheck),
		Reason: s.Status.Reason, Error: s.Status.Error, BrokenSince: rfc3339(s.Status.Since), Gone: s.Status.Gone,
		Settings: public(s.Settings),
	}
}

// public returns settings as they may be shown: headers and a proxy's password
// can be secrets.
func public(s feed.Settings) feed.Settings {
	s.Proxy = fetch.Redact(s.Proxy)
	shown := make(map[string]string, len(s.Headers))
	for name, value := range s.Headers {
		kind, _, ok := strings.Cut(value, ":")
		if !ok || kind != "env" && kind != "file" && kind != "command" {
			value = "…"
		}
		shown[name] = value
	}
	s.Headers = shown
	return s
}

func (a *app) feedsCmd() *cobra.Command {
	var asJSON, broken bool
	c := &cobra.Command{
		Use:   "feeds [--broken] [--json]",
		Short: "List the feeds you follow",
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			lib, _, err := a.newsroom(c.Context(), false)
			if err != nil {
				return err
			}
			subs, err := lib.Subscriptions(c.Context())
			if err != nil {
				return err
			}
			if broken {
				subs = brokenOnly(subs)
			}
			if !asJSON {
				return a.showFeeds(subs, broken)
			}
			for _, s := range subs {
				if err := a.print(feedOf(s)); err != nil {
					return err
				}
			}
			return nil
		},
	}
	c.Flags().BoolVar(&broken, "broken", false, "feeds whose last look failed: since when and why")
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	c.AddCommand(a.setCmd())
	return c
}

func brokenOnly(subs []feed.Subscription) []feed.Subscription {
	var bad []feed.Subscription
	for _, s := range subs {
		if s.Status.Error != "" || s.Status.Gone && s.Status.Failures > 0 {
			bad = append(bad, s)
		}
	}
	return bad
}

// showFeeds prints feeds in columns: unread, folder and title, address or error.
func (a *app) showFeeds(subs []feed.Subscription, broken bool) error {
	why := "you follow no feeds yet (warta add follows one, warta import a list)"
	if broken {
		why = "no feed is broken"
	}
	a.nothing(len(subs), false, "%s", why)
	w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
	for _, s := range subs {
		name := s.Title
		if s.Folder != "" {
			name = s.Folder + "/" + name
		}
		if broken {
			address := fetch.Redact(s.URL)
			why := strings.TrimPrefix(s.Status.Error, address+": ")
			fmt.Fprintf(w, "%s\t%s\tsince %s: %s\n", name, address, s.Status.Since.Local().Format("2006-01-02 15:04"), why)
			continue
		}
		fmt.Fprintf(w, "%d/%d\t%s\t%s\n", s.Unread, s.Total, name, fetch.Redact(s.URL))
	}
	return w.Flush()
}

// feedByURL returns the number of the feed followed at an address.
func feedByURL(ctx context.Context, lib newsroom, address string) (int64, error) {
	subs, err := lib.Subscriptions(ctx)
	if err != nil {
		return 0, err
	}
	for _, s := range subs {
		if s.URL == address || fetch.Redact(s.URL) == address || s.SiteURL == address {
			return s.ID, nil
		}
	}
	return 0, fmt.Errorf("you do not follow %s (warta feeds lists what you follow)", fetch.Redact(address))
}

// notListed says what to do about an entry that is not there.
func notListed(id int64, err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("there is no entry %d (warta list --all shows them)", id)
	}
	return err
}
