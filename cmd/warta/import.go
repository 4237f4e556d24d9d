package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"warta/article"
	"warta/feed/library"
	"warta/feed/library/welcome"
	"warta/feed/opml"
)

func (a *app) importCmd() *cobra.Command {
	var own bool
	c := &cobra.Command{
		Use:   "import [--own] FILE|-",
		Short: "Follow the feeds of an OPML file or of a list",
		Long: `import follows the feeds of an OPML file, of a plain list of addresses, or of newsboat's urls
file. Feeds that you follow already stay as they are; nothing is fetched yet.

Of a file from elsewhere it leaves out what could run a command, reveal a secret or lead your
requests elsewhere; --own takes those too, from a file that your own warta exported.`,
		Example: `warta import feeds.opml && warta refresh`,
		Args:    exactly(1, "one file, or - for standard input"),
		RunE: func(c *cobra.Command, args []string) error {
			list, err := a.readList(args[0], own)
			if err != nil {
				return err
			}
			lib, _, err := a.newsroom(c.Context(), false)
			if err != nil {
				return err
			}
			added, err := lib.Import(c.Context(), list.Feeds)
			var refused library.Refused
			if err != nil && !errors.As(err, &refused) {
				return err
			}
			for _, note := range list.Notes {
				a.report("%s", note)
			}
			for _, why := range refused {
				a.report("%s", article.Clean(why.Error()))
			}
			soon := "warta refresh fetches them"
			if a.guest != nil {
				soon = "the server fetches them soon"
			}
			_, err = fmt.Fprintf(a.out, "%s added, %d followed already (%s)\n", many(added, "feed", "feeds"), len(list.Feeds)-added-len(refused), soon)
			nothing := len(list.Feeds) == 0 && len(list.Notes) > 0
			if err == nil && (len(refused) > 0 || nothing) {
				return errReported
			}
			return err
		},
	}
	c.Flags().BoolVar(&own, "own", false, "the file is your own export: take its headers, proxies and commands too")
	return c
}

func (a *app) readList(name string, own bool) (opml.File, error) {
	in := a.in
	if name != "-" && a.guest != nil {
		return opml.File{}, fmt.Errorf("%s: send the list itself (ssh HOST import - < feeds.opml)", name)
	}
	if name != "-" {
		f, err := openFile(name)
		if err != nil {
			return opml.File{}, err
		}
		defer f.Close()
		in = io.Reader(f)
	}
	read := opml.Read
	if own {
		read = opml.ReadOwn
	}
	list, err := read(in)
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
			lib, _, err := a.newsroom(c.Context(), false)
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
