// Command warta is a terminal news reader. It finds the configuration and the
// store, hands the library to the screen, and gives every act a verb; what the
// acts do is done on the floors below.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"

	"warta/article"
)

func main() { os.Exit(run()) }

// run is main with its exit status.
func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	a := &app{env: os.Getenv, in: os.Stdin, out: os.Stdout, err: os.Stderr}
	root := a.root()
	var failed error
	keepErrors(root, &failed)
	if asksForVerbs(os.Args[1:]) {
		brief(root)
	}
	err := fang.Execute(ctx, root, fang.WithVersion(version()), fang.WithErrorHandler(printError))
	if err == nil && failed != nil {
		err = failed
		printError(a.err, fang.Styles{}, err)
	}
	a.close()
	return status(err)
}

// status is the exit status for an error: 0 done, 1 it went wrong, 2 wrong usage.
func status(err error) int {
	switch {
	case err == nil:
		return 0
	case errors.As(err, new(usageError)) || isUnknownCommand(err):
		return 2
	}
	return 1
}

// noStyles is for errors that are printed without fang.
var noStyles fang.Styles

// keepErrors keeps what a verb returns from fang, which asks the terminal for
// its colours before it hands an error on, and waits for seconds where the
// terminal does not answer.
func keepErrors(c *cobra.Command, to *error) {
	if run := c.RunE; run != nil {
		c.RunE = func(c *cobra.Command, args []string) error {
			*to = run(c, args)
			return nil
		}
	}
	for _, sub := range c.Commands() {
		keepErrors(sub, to)
	}
}

// errReported stands for errors that were already said, one line each.
var errReported = errors.New("some did not work")

// printError prints one line; the address or name in it may be a stranger's.
func printError(w io.Writer, _ fang.Styles, err error) {
	if errors.Is(err, errReported) {
		return
	}
	for line := range strings.Lines(err.Error()) {
		fmt.Fprintln(w, "warta:", article.Clean(line))
	}
}

// isUnknownCommand recognises cobra's own error, which has no type.
func isUnknownCommand(err error) bool {
	return strings.HasPrefix(err.Error(), "unknown command")
}

// root is the command tree: `warta` alone opens the reader.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "warta",
		Short: "Read the news in a terminal: who said what, offline",
		Long: `warta follows feeds, keeps their articles for reading offline, and shows each with its
quotations, their speakers, and the people, places and organisations in it.

Without a verb it opens the reader. Press ? there for every key.`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownVerb(c, args[0])
			}
			return nil
		},
		RunE:          func(c *cobra.Command, _ []string) error { return a.open(c.Context()) },
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.SetFlagErrorFunc(flagError)
	root.SetHelpCommand(helpCmd())
	root.PersistentFlags().StringVar(&a.theme, "theme", "", "light or dark, whatever the terminal says")
	root.AddCommand(
		a.addCmd(), a.removeCmd(), a.feedsCmd(), a.listCmd(), a.readCmd(), a.feedCmd(),
		a.refreshCmd(), a.searchCmd(), a.quotesCmd(), a.entitiesCmd(), a.markCmd(),
		a.importCmd(), a.exportCmd(), a.serveCmd(), a.accountsCmd(), a.doctorCmd(), a.versionCmd(),
	)
	completeShells(root)
	return root
}
