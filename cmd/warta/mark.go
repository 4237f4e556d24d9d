package main

import (
	"strconv"

	"github.com/spf13/cobra"

	"warta/feed"
)

func (a *app) markCmd() *cobra.Command {
	marks := []struct {
		flag, help string
		mark       feed.Mark
		set        bool
	}{
		{flag: "read", help: "mark as read", mark: feed.Read},
		{flag: "unread", help: "mark as unread", mark: feed.Unread},
		{flag: "star", help: "star", mark: feed.Star},
		{flag: "unstar", help: "take the star off", mark: feed.Unstar},
		{flag: "later", help: "put aside to read later", mark: feed.Later},
		{flag: "not-later", help: "do not keep for later", mark: feed.NotLater},
	}
	c := &cobra.Command{
		Use:     "mark --read|--unread|--star|--unstar|--later|--not-later ID...",
		Short:   "Mark entries; it returns when that is durable",
		Example: `warta mark --read $(warta list --json --feed URL | jq .id)`,
		Args:    atLeast(1, "an entry's ID (warta list shows them)"),
		RunE: func(c *cobra.Command, args []string) error {
			ids, err := parseIDs(args)
			if err != nil {
				return err
			}
			var chosen []feed.Mark
			for _, m := range marks {
				if m.set {
					chosen = append(chosen, m.mark)
				}
			}
			if len(chosen) == 0 {
				return usagef("say how to mark: --read, --unread, --star, --unstar, --later or --not-later")
			}
			lib, _, err := a.newsroom(c.Context(), false)
			if err != nil {
				return err
			}
			for _, id := range ids {
				if _, err := lib.Headline(c.Context(), id); err != nil {
					return notListed(id, err)
				}
			}
			for _, m := range chosen {
				if _, err := lib.Mark(c.Context(), m, ids...); err != nil {
					return err
				}
			}
			return nil
		},
	}
	for i := range marks {
		c.Flags().BoolVar(&marks[i].set, marks[i].flag, false, marks[i].help)
	}
	exclusive(c, "read", "unread")
	exclusive(c, "star", "unstar")
	exclusive(c, "later", "not-later")
	return c
}

// parseIDs reads the numbers that `warta list` shows.
func parseIDs(args []string) ([]int64, error) {
	ids := make([]int64, len(args))
	for i, arg := range args {
		id, err := strconv.ParseInt(arg, 10, 64)
		if err != nil || id <= 0 {
			return nil, usagef("%q is no entry's ID (warta list shows them)", arg)
		}
		ids[i] = id
	}
	return ids, nil
}
