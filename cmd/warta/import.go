package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"warta/feed/library/welcome"
	"warta/feed/opml"
)

func (a *app) importCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE|-",
		Short: "Follow the feeds of an OPML file or a list of addresses",
		Long: `import follows the feeds of an OPML file, of a plain list of addresses, or of newsboat's urls
file. Feeds that you follow already stay as they are; nothing is fetched yet.`,
		Example: `warta import feeds.opml && warta refresh`,
		Args:    exactly(1, "one file, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			list, err := a.readList(args[0])
			if err != nil {
				return err
			}
			lib, _, err := a.library(c.Context(), false)
			if err != nil {
				return err
			}
			added, err := lib.Import(c.Context(), list.Feeds)
			if err != nil {
				return err
			}
			for _, note := range list.Notes {
				a.report("%s", note)
			}
			_, err = fmt.Fprintf(a.out, "%d feeds added, %d followed already (warta refresh fetches them)\n", added, len(list.Feeds)-added)
			return err
		},
	}
}

func (a *app) readList(name string) (opml.File, error) {
	in := a.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return opml.File{}, err
		}
		defer f.Close()
		in = io.Reader(f)
	}
	list, err := opml.Read(in)
	if err != nil {
		return list, fmt.Errorf("%s: %w (give OPML, or one address a line)", name, err)
	}
	return list, nil
}

func (a *app) exportCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "export",
		Short:   "Write the feeds you follow as OPML",
		Example: `warta export > feeds.opml`,
		Args:    noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			lib, _, err := a.library(c.Context(), false)
			if err != nil {
				return err
			}
			subs, err := lib.Subscriptions(c.Context())
			if err != nil {
				return err
			}
			f := opml.File{Title: "Feeds of warta"}
			for _, s := range subs {
				if s.URL == welcome.URL {
					continue
				}
				f.Feeds = append(f.Feeds, s)
			}
			return opml.Write(a.out, f)
		},
	}
}
