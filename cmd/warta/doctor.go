package main

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"
)

func (a *app) doctorCmd() *cobra.Command {
	var polite, asJSON bool
	var server string
	c := &cobra.Command{
		Use:   "doctor [--polite [--json] | --serve ADDR]",
		Short: "Say where things are and whether they are well",
		Long: `doctor says where warta keeps its files, checks the store, and counts the feeds that are broken.
--polite prints the contract of politeness, what a server sees of warta, row by row, and what the
store remembers for its sake: validators, waits, refusals, feeds that are backed off.
--serve asks a warta serve at an address whether it is well.`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if polite {
				return a.showContract(c.Context(), asJSON)
			}
			if asJSON {
				return usagef("--json goes with --polite")
			}
			if server != "" {
				return a.examineServer(server)
			}
			return a.examine(c.Context())
		},
	}
	c.Flags().BoolVar(&polite, "polite", false, "print the contract of politeness and its state")
	c.Flags().BoolVar(&asJSON, "json", false, "with --polite: one object a line")
	c.Flags().StringVar(&server, "serve", "", "the address of a warta serve, such as localhost:23234")
	return c
}

// examine looks at the files and the feeds.
func (a *app) examine(ctx context.Context) error {
	lib, s, err := a.library(ctx, false)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.out, "version   %s\nconfig    %s\nnames     %s\nstore     %s\nlog       %s\n", version(), s.paths.config, s.paths.names, s.paths.store, s.paths.log)
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
