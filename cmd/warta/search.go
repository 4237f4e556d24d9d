package main

import (
	"strings"

	"github.com/spf13/cobra"

	"warta/feed"
)

func (a *app) searchCmd() *cobra.Command {
	var asJSON bool
	var limit int
	c := &cobra.Command{
		Use:     "search [--json] WORD...",
		Short:   "Find entries by words of their titles and texts",
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
			return a.headlines(c.Context(), lib, feed.Filter{Query: strings.Join(args, " ")}, limit, asJSON)
		},
	}
	c.Flags().IntVar(&limit, "limit", 0, "at most so many; 0 for all")
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	return c
}
