package main

import "github.com/spf13/cobra"

func (a *app) removeCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "remove URL...",
		Short: "Stop following feeds; what is kept stays",
		Args:  atLeast(1, "a feed's address (warta feeds lists them)"),
		RunE: func(c *cobra.Command, args []string) error {
			lib, _, err := a.newsroom(c.Context(), false)
			if err != nil {
				return err
			}
			for _, address := range args {
				id, err := feedByURL(c.Context(), lib, address)
				if err != nil {
					return err
				}
				if err := lib.Unfollow(c.Context(), id); err != nil {
					return err
				}
			}
			return nil
		},
	}
}
