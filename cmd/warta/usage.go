package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// atLeast, exactly and noArgs are cobra's, with errors that exit with 2 and
// say what is missing.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < n {
			return usagef("%s needs %s (usage: %s)", c.CommandPath(), what, c.UseLine())
		}
		return nil
	}
}

func exactly(n int, what string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return usagef("%s takes %s (usage: %s)", c.CommandPath(), what, c.UseLine())
		}
		return nil
	}
}

func noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usagef("%s takes no arguments, not %q", c.CommandPath(), args[0])
	}
	return nil
}

// exclusive refuses two flags together.
func exclusive(c *cobra.Command, a, b string) {
	before := c.PreRunE
	c.PreRunE = func(c *cobra.Command, args []string) error {
		if c.Flags().Changed(a) && c.Flags().Changed(b) {
			return usagef("give --%s or --%s, not both", a, b)
		}
		if before != nil {
			return before(c, args)
		}
		return nil
	}
}

// flagError says of a flag's value what would be one, and not what parsed it;
// of a flag that there is not, which was meant.
func flagError(c *cobra.Command, err error) error {
	var none *pflag.NotExistError
	if errors.As(err, &none) {
		return unknownFlag(c, none)
	}
	var bad *pflag.InvalidValueError
	if !errors.As(err, &bad) {
		return usagef("%w (see %s --help)", err, c.CommandPath())
	}
	want := map[string]string{
		"bool": "true or false", "int": "a whole number", "int64": "a whole number", "duration": "a time such as 30s or 2h",
	}[bad.GetFlag().Value.Type()]
	if want == "" {
		return usageError{err}
	}
	return usagef("--%s takes %s, not %q", bad.GetFlag().Name, want, bad.GetValue())
}

func unknownFlag(c *cobra.Command, none *pflag.NotExistError) error {
	if none.GetSpecifiedShortnames() != "" {
		return usagef("%s has no flag -%s (see %s --help)", c.CommandPath(), none.GetSpecifiedName(), c.CommandPath())
	}
	var known []string
	c.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, "--"+f.Name) })
	name := "--" + none.GetSpecifiedName()
	return usagef("%s has no flag %s (%s)", c.CommandPath(), name, orHelp(nearest(name, known), c))
}

// unknownVerb says which verb was meant, if that can be told.
func unknownVerb(root *cobra.Command, name string) error {
	var known []string
	for _, c := range root.Commands() {
		if !c.Hidden {
			known = append(known, c.Name())
		}
	}
	return usagef("there is no verb %q (%s)", name, orHelp(nearest(name, known), root))
}

// nearest returns the known name that a wrong one is a slip of the hand from.
func nearest(name string, known []string) string {
	best, least := "", 3
	for _, k := range known {
		if d := distance(name, k); d < least && d < len(k)-1 {
			best, least = k, d
		}
	}
	return best
}

func orHelp(meant string, c *cobra.Command) string {
	if meant != "" {
		return "did you mean " + meant + "?"
	}
	return "see " + c.CommandPath() + " --help"
}

// helpCmd is cobra's, but for a verb that there is not.
func helpCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "help [verb]",
		Short: "Say more of a verb",
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return unknownVerb(c.Root(), args[0])
			}
			return about.Help()
		},
	}
}

// asksForVerbs reports whether the arguments ask what verbs there are.
func asksForVerbs(args []string) bool {
	return len(args) == 1 && slices.Contains([]string{"help", "--help", "-h"}, args[0])
}

// brief leaves of each verb its name, so that the list of them fits into 80
// columns; what a verb takes, its own help says.
func brief(root *cobra.Command) {
	for _, c := range root.Commands() {
		c.Use = c.Name()
	}
}

// completeShells says which shells there are to one that is not among them.
func completeShells(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	if err != nil || c == root {
		return
	}
	c.Short = "Write the completions for a shell"
	c.Args = func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usagef("warta completion takes bash, fish, powershell or zsh, not %q", args[0])
		}
		return nil
	}
	c.RunE = func(c *cobra.Command, _ []string) error { return c.Help() }
}

// many writes a number with its noun: "1 feed", "2 feeds".
func many(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
