package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"
	"golang.org/x/crypto/ssh"

	"warta/feed/store"
)

// An accountRecord is the line that `warta accounts list --json` prints.
type accountRecord struct {
	ID    int64    `json:"id"`
	Name  string   `json:"name"`
	Since string   `json:"since"` // RFC 3339
	Keys  []string `json:"keys"`  // fingerprints
	Feeds int      `json:"feeds"`
}

func (a *app) accountsCmd() *cobra.Command {
	c := &cobra.Command{
		Use:   "accounts",
		Short: "List and change who has an account of warta serve",
		Args:  noArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(a.accountsListCmd(), a.accountsAddCmd(), a.accountsRemoveCmd(), a.accountsRenameCmd())
	return c
}

// people opens the store for a verb that changes who has an account.
func (a *app) people(ctx context.Context) error {
	_, _, err := a.library(ctx, false)
	return err
}

func (a *app) accountsListCmd() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:   "list [--json]",
		Short: "Who has an account, with which keys",
		Args:  noArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			ctx := c.Context()
			if err := a.people(ctx); err != nil {
				return err
			}
			people, err := a.store.Accounts(ctx)
			if err != nil {
				return err
			}
			w := tabwriter.NewWriter(a.out, 0, 0, 2, ' ', 0)
			for _, p := range people {
				r, err := a.accountOf(ctx, p)
				if err == nil && asJSON {
					err = a.print(r)
				}
				if err != nil {
					return err
				}
				if !asJSON {
					fmt.Fprintf(w, "%s\t%d feeds\t%s\n", r.Name, r.Feeds, strings.Join(r.Keys, " "))
				}
			}
			return w.Flush()
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "one object a line")
	return c
}

func (a *app) accountOf(ctx context.Context, p store.Person) (accountRecord, error) {
	r := accountRecord{ID: p.ID, Name: p.Name, Since: rfc3339(p.Since), Keys: []string{}}
	for _, text := range p.Keys {
		if print := fingerprint(text); print != "" {
			r.Keys = append(r.Keys, print)
		}
	}
	subs, err := a.store.Account(p.ID).Subscriptions(ctx)
	r.Feeds = len(subs)
	return r, err
}

func (a *app) accountsAddCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "add NAME KEY|FILE...",
		Short: "Give a person an account, or a further key",
		Long: `add gives a person an account with public keys: all those of files such as ~/.ssh/id_ed25519.pub,
or the line that such a file holds. Where the account exists it gets the keys too. The account
"owner" is the one that warta uses at home.

A key keeps none of the options that authorized_keys files know: one that asks for more than holds
for everybody, such as from="…", is refused, and so are DSA keys and RSA keys below 2048 bits.`,
		Example: `warta accounts add owner ~/.ssh/id_ed25519.pub
warta accounts add rina "ssh-ed25519 AAAA… rina@laptop"`,
		Args: atLeast(2, "a name and a public key"),
		RunE: func(c *cobra.Command, args []string) error {
			keys, err := readKeys(args[1:])
			if err != nil {
				return err
			}
			if err := a.people(c.Context()); err != nil {
				return err
			}
			return a.addKeys(c.Context(), args[0], keys)
		},
	}
}

// addKeys gives the account of a name the keys; a new name is a new account.
func (a *app) addKeys(ctx context.Context, name string, keys []string) error {
	p, err := a.personNamed(ctx, name)
	if errors.Is(err, store.ErrNotFound) {
		if err = checkName(name); err == nil {
			_, err = a.store.AddAccount(ctx, name, keys...)
		}
		return err
	}
	for _, key := range keys { // all of them, or none
		if err != nil {
			return err
		}
		var other store.Person
		switch other, err = a.store.AccountByKey(ctx, key); {
		case errors.Is(err, store.ErrNotFound):
			err = nil
		case err == nil && other.ID != p.ID:
			return fmt.Errorf("%s: %w: %s", fingerprint(key), store.ErrTaken, other.Name)
		}
	}
	for _, key := range keys {
		if err == nil {
			err = a.store.AddKey(ctx, p.ID, key)
		}
	}
	return err
}

func (a *app) accountsRemoveCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "remove NAME [KEY|FILE|FINGERPRINT...]",
		Short: "Remove an account with all that is its own, or only keys of it",
		Long: `remove removes an account with all that is its own. With keys, or their fingerprints as
warta accounts list shows them, it removes only these, and ends what was opened with them. A key
that warta serve --authorized-keys lists enters as long as its line is there.`,
		Args: atLeast(1, "an account's name"),
		RunE: func(c *cobra.Command, args []string) error {
			p, err := a.person(c.Context(), args[0])
			if err != nil {
				return err
			}
			if len(args) > 1 {
				return a.removeKeys(c.Context(), p, args[1:])
			}
			return a.store.RemoveAccount(c.Context(), p.ID)
		},
	}
}

// removeKeys takes keys from a person: all that are named, or none.
func (a *app) removeKeys(ctx context.Context, p store.Person, args []string) error {
	var keys []string
	for _, arg := range args {
		if i := slices.IndexFunc(p.Keys, func(key string) bool { return fingerprint(key) == arg }); i >= 0 {
			keys = append(keys, p.Keys[i])
			continue
		}
		lines, err := argLines(arg)
		if err != nil {
			return err
		}
		for _, l := range lines {
			if l.key == nil {
				return l.check()
			}
			if !slices.Contains(p.Keys, l.text()) {
				return fmt.Errorf("%s is no key of %s (warta accounts list shows them)", ssh.FingerprintSHA256(l.key), p.Name)
			}
			keys = append(keys, l.text())
		}
	}
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		if err := a.store.RemoveKey(ctx, p.ID, key); err != nil {
			return err
		}
	}
	return nil
}

// fingerprint is what people compare of a key, "" when it cannot be read.
func fingerprint(key string) string {
	k, _, _, _, err := ssh.ParseAuthorizedKey([]byte(key))
	if err != nil {
		return ""
	}
	return ssh.FingerprintSHA256(k)
}

func (a *app) accountsRenameCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "rename NAME NEW",
		Short: "Give an account another name",
		Args:  exactly(2, "an account's name and its new one"),
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkName(args[1]); err != nil {
				return err
			}
			p, err := a.person(c.Context(), args[0])
			if err != nil {
				return err
			}
			return a.store.RenameAccount(c.Context(), p.ID, args[1])
		},
	}
}

// checkName reports, as an error, that accounts are not named like this.
func checkName(name string) error {
	if name != accountName(name) {
		return usagef("%q: a name is at most 24 small letters, digits, dots and dashes", name)
	}
	return nil
}

// person opens the store and returns the person with a name.
func (a *app) person(ctx context.Context, name string) (store.Person, error) {
	if err := a.people(ctx); err != nil {
		return store.Person{}, err
	}
	return a.personNamed(ctx, name)
}

// personNamed returns the person with a name, or store.ErrNotFound.
func (a *app) personNamed(ctx context.Context, name string) (store.Person, error) {
	people, err := a.store.Accounts(ctx)
	if err != nil {
		return store.Person{}, err
	}
	for _, p := range people {
		if p.Name == name {
			return p, nil
		}
	}
	return store.Person{}, fmt.Errorf("account %s: %w (warta accounts list shows them)", name, store.ErrNotFound)
}
