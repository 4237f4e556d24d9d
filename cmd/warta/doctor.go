package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"warta/feed/fetch"
)

func (a *app) doctorCmd() *cobra.Command {
	var polite bool
	c := &cobra.Command{
		Use:   "doctor [--polite]",
		Short: "Say where things are kept and whether they are well",
		Long: `doctor says where warta keeps its files, checks the store, and counts the feeds that are broken.
--polite prints the contract of politeness: what a server sees of warta, row by row.`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if polite {
				return a.showContract()
			}
			return a.examine(c.Context())
		},
	}
	c.Flags().BoolVar(&polite, "polite", false, "print the contract of politeness and its state")
	return c
}

// examine looks at the files and the feeds.
func (a *app) examine(ctx context.Context) error {
	lib, s, err := a.library(ctx, false)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "version   %s\nconfig    %s\nnames     %s\nstore     %s\n", version(), s.paths.config, s.paths.names, s.paths.store)
	if err := a.store.Check(ctx); err != nil {
		return err
	}
	subs, err := lib.Subscriptions(ctx)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "health    the store is whole\nfeeds     %d followed, %d broken (warta feeds --broken says why)\n", len(subs), len(brokenOnly(subs)))
	return err
}

func (a *app) showContract() error {
	for _, r := range fetch.Rows {
		if _, err := fmt.Fprintf(a.out, "%-4s %-8s %s: %s\n", r.ID, r.State, r.Situation, r.Rule); err != nil {
			return err
		}
	}
	return nil
}
