package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"path/filepath"
	"regexp"
	"runtime"
	"sync"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"warta/feed/fetch"
	"warta/feed/library"
	"warta/feed/store"
	"warta/ui/serve"
)

// serveFlags are what `warta serve` can be told.
type serveFlags struct {
	listen, hostKey string
	authorized      string
	open            bool
	allow           []string
	accounts        int
	limits          serve.Limits
	quota           store.Quota
}

func (a *app) serveCmd() *cobra.Command {
	var f serveFlags
	c := &cobra.Command{
		Use:   "serve [--listen ADDR] [--authorized-keys FILE | --open]",
		Short: "Serve the reader to many people over SSH",
		Long: `serve lets people in by their public keys: those of accounts (warta accounts add), those that
--authorized-keys lists, or with --open anybody's. A key that comes for the first time gets an
account. Each account has its own feeds, marks and settings; a feed is asked once for everyone.

Nobody gets a shell: there is the reader, and the verbs of the command line that concern one's own
feeds (ssh HOST help). Feeds and pages on private and loopback networks cannot be reached.`,
		Example: `warta accounts add owner ~/.ssh/id_ed25519.pub && warta serve
ssh -p 23234 localhost`,
		Args: noArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.serve(c.Context(), f) },
	}
	c.Flags().StringVar(&f.listen, "listen", ":23234", "the address to listen on")
	c.Flags().StringVar(&f.hostKey, "host-key", "", "the server's private key; by default beside the store, and made there")
	c.Flags().StringVar(&f.authorized, "authorized-keys", "", "let these keys in too; the file is read at each login")
	c.Flags().BoolVar(&f.open, "open", false, "let any key in")
	c.Flags().StringSliceVar(&f.allow, "allow-net", nil, "a private network that feeds may be on, such as 10.0.0.0/8")
	c.Flags().IntVar(&f.accounts, "accounts", 1000, "how many accounts may be made at logins")
	c.Flags().IntVar(&f.quota.Feeds, "feeds", 500, "how many feeds an account may follow")
	c.Flags().IntVar(&f.quota.Entries, "entries", 200_000, "how many entries an account sees: the newest, and what it keeps")
	c.Flags().Int64Var(&f.quota.Bytes, "bytes", 1<<30, "how many bytes of texts an account sees")
	c.Flags().IntVar(&f.limits.Sessions, "sessions", 256, "how many sessions at once")
	c.Flags().IntVar(&f.limits.PerKey, "sessions-per-key", 8, "… of one key")
	c.Flags().IntVar(&f.limits.PerAddress, "sessions-per-address", 64, "… from one address")
	c.Flags().DurationVar(&f.limits.LoginGrace, "login-grace", 30*time.Second, "how long logging in may take")
	c.Flags().DurationVar(&f.limits.Idle, "idle", 4*time.Hour, "end a session where nobody pressed a key for so long")
	c.Flags().DurationVar(&f.limits.Longest, "longest", 48*time.Hour, "end a session after so long")
	c.MarkFlagsMutuallyExclusive("authorized-keys", "open")
	return c
}

// serve serves until the program is told to end.
func (a *app) serve(ctx context.Context, f serveFlags) error {
	h, err := a.openHouse(ctx, f)
	if err != nil {
		return err
	}
	if f.hostKey == "" {
		f.hostKey = filepath.Join(filepath.Dir(h.settings.store), "host_ed25519")
	}
	key, err := serve.HostKey(f.hostKey)
	if err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(a.err, &slog.HandlerOptions{ReplaceAttr: discreet}))
	h.log = log
	server, err := serve.New(serve.Options{House: h, HostKey: key, Limits: f.limits, Log: log})
	if err != nil {
		return err
	}
	l, err := listen(ctx, f.listen)
	if err != nil {
		return err
	}
	h.warn(ctx)
	log.Info("serving", "address", l.Addr(), "store", h.settings.store)
	var polling sync.WaitGroup
	polling.Go(func() { h.poll(ctx, log) })
	defer polling.Wait() // the store is closed behind it
	err = server.Serve(ctx, l)
	log.Info("the server has ended")
	return err
}

// listen says what to do when somebody else listens there.
func listen(ctx context.Context, address string) (net.Listener, error) {
	l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", address)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("%s is taken, perhaps by a warta serve that runs already (choose another with --listen)", address)
	}
	if addr := (*net.AddrError)(nil); errors.As(err, &addr) {
		return nil, usagef("--listen takes HOST:PORT or :PORT, not %q", address)
	}
	return l, err
}

// webAddress is an address in a message.
var webAddress = regexp.MustCompile(`\b[a-z]+://[^\s"]+`)

// discreet keeps out of the log what people read: the errors of a store or of
// the network name addresses.
func discreet(_ []string, at slog.Attr) slog.Attr {
	if err, ok := at.Value.Any().(error); ok {
		at.Value = slog.StringValue(webAddress.ReplaceAllString(err.Error(), "(an address)"))
	}
	return at
}

// openHouse opens the store for serving: with a client that reaches no private
// network and runs nothing.
func (a *app) openHouse(ctx context.Context, f serveFlags) (*house, error) {
	nets, err := parseNets(f.allow)
	if err != nil {
		return nil, err
	}
	s, err := a.settings()
	if err != nil {
		return nil, err
	}
	if a.store, err = store.Open(ctx, s.store, store.Options{Now: s.now}); err != nil {
		return nil, err
	}
	if err := a.store.Warm(ctx); err != nil {
		return nil, err
	}
	a.client = newClient(s, fetch.Options{PublicOnly: true, AllowNets: nets, Secret: storedSecret})
	lib := library.New(library.Options{
		Store: a.store, Client: a.client, Now: s.now, Offline: s.Reader.Offline, Corrections: a.names, MaxEntries: s.Fetch.MaxEntries,
	})
	lib.Yield()
	runtime.GOMAXPROCS(runtime.GOMAXPROCS(0) + spare)
	return newHouse(a, lib, s, f)
}

// parseNets reads the networks that feeds may be on.
func parseNets(list []string) ([]netip.Prefix, error) {
	nets := make([]netip.Prefix, len(list))
	for i, text := range list {
		var err error
		if nets[i], err = netip.ParsePrefix(text); err != nil {
			return nil, usagef("--allow-net=%q is no network (write it like 10.0.0.0/8)", text)
		}
		nets[i] = nets[i].Masked()
	}
	return nets, nil
}

// storedSecret resolves a password, but runs nothing for it.
func storedSecret(ctx context.Context, ref string) (string, error) {
	if len(ref) >= 8 && ref[:8] == "command:" {
		return "", fmt.Errorf("a server runs no commands (keep the password in file:PATH or env:NAME)")
	}
	return fetch.ReadSecret(ctx, ref)
}
