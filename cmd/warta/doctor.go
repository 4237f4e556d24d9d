package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) doctorCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "Say where things are kept and whether they are well",
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			ctx := c.Context()
			s, err := a.settings()
			if err != nil {
				return err
			}
			fmt.Fprintf(a.out, "version   %s\nconfig    %s\nstore     %s\nlog       %s\n", version(), s.paths.config, s.paths.store, s.paths.log)
			lib, _, err := a.library(ctx, false)
			if err != nil {
				return err
			}
			subs, err := lib.Subscriptions(ctx)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(a.out, "feeds     %d followed, %d broken\n", len(subs), len(brokenOnly(subs)))
			return err
		},
	}
}
