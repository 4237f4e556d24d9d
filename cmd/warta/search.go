package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed"
)

func (a *app) searchCmd() *cobra.Command {
	var asJSON bool
	var limit int
	c := &cobra.Command{
		Use:   "search [--json] WORD...",
		Short: "Find entries by words of their titles and texts",
		Long: `search finds the entries that have all the words, the last one as the beginning of a word;
"words in quotation marks" must stand together. It shows what the full-text index holds, brings the
index up to date when many entries have just come, and shows what it finds in those.`,
		Example: `warta search pemilu jakarta`,
		Args:    atLeast(1, "a word to look for"),
		RunE: func(c *cobra.Command, args []string) error {
			if limit < 0 {
				return usagef("--limit=%d: write 0 for all, or a number of entries", limit)
			}
			lib, _, err := a.newsroom(c.Context(), false)
			if err != nil {
				return err
			}
			query := strings.Join(args, " ")
			show, n := counted(a.shower(asJSON))
			if err := a.search(c.Context(), lib, query, limit, show); err != nil {
				return err
			}
			a.nothing(*n, asJSON, "no entry has %s (every word counts: try fewer)", article.Clean(query))
			return nil
		},
	}
	c.Flags().IntVar(&limit, "limit", 0, "at most so many; 0 for all")
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	return c
}

// An indexer is the part of the library that indexes.
type indexer interface {
	Unindexed(ctx context.Context) (int, error)
	Index(ctx context.Context, report func(left int)) error
}

// search shows the matches that the index holds, and when it is behind, those
// in what it lacked.
func (a *app) search(ctx context.Context, lib lister, query string, limit int, show func(feed.Headline) error) error {
	f := feed.Filter{Query: query}
	line := a.progress()
	defer line.clear()
	shown := map[int64]bool{}
	once := func(h feed.Headline) error {
		if shown[h.ID] || limit > 0 && len(shown) == limit {
			return nil
		}
		shown[h.ID] = true
		line.clear()
		return show(h)
	}
	line.say("looking for %s", article.Clean(query))
	if err := a.headlines(ctx, lib, f, limit, once); err != nil {
		return err
	}
	index, ok := lib.(indexer)
	if !ok || limit > 0 && len(shown) == limit {
		return nil
	}
	if left, err := index.Unindexed(ctx); err != nil || left == 0 {
		return err
	}
	if err := index.Index(ctx, func(left int) { line.say("looking into %d entries more", left) }); err != nil {
		return err
	}
	return a.headlines(ctx, lib, f, limit, once)
}
