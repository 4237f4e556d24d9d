package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"

	"warta/feed/fetch"
	"warta/feed/library"
	"warta/feed/store"
	"warta/ui/keys"
	"warta/ui/serve"
)

// A house is the newsroom that a server serves, with its door.
type house struct {
	store    *store.Store
	client   *fetch.Client
	library  *library.Library // the server's own: it looks for news for everybody
	settings settings
	home     *app // the server's own run
	keys     keys.Table
	log      *slog.Logger

	authorized string // a file of keys that may enter
	open       bool   // any key may
	accounts   int    // how many there may be
	quota      store.Quota
	places     chan struct{} // one for each page that is taken apart at once
}

func newHouse(a *app, lib *library.Library, s settings, f serveFlags) (*house, error) {
	h := &house{
		store: a.store, client: a.client, library: lib, settings: s, home: a,
		authorized: f.authorized, open: f.open, accounts: f.accounts, quota: f.quota,
		places: make(chan struct{}, readAtOnce), log: slog.New(slog.DiscardHandler),
	}
	if _, err := h.listed(""); err != nil {
		return nil, err
	}
	var err error
	h.keys, err = s.keys(s.paths.config)
	return h, err
}

// Knows reports whether a key may enter.
func (h *house) Knows(ctx context.Context, key string) bool {
	if h.open {
		return true
	}
	// An account that was made at a login gives its key no right of its own:
	// a line taken out of the file shuts the door.
	if given, err := h.store.Given(ctx, key); err == nil && given {
		return true
	}
	listed, err := h.listed(key)
	return err == nil && listed
}

// listed reports whether a key stands in the file of keys.
func (h *house) listed(key string) (bool, error) {
	if h.authorized == "" {
		return false, nil
	}
	b, err := os.ReadFile(h.authorized)
	if err != nil {
		return false, err
	}
	return slices.ContainsFunc(keyLines(h.authorized, b), func(l keyLine) bool {
		return l.key != nil && l.text() == key && l.check() == nil
	}), nil
}

// shutOut says which lines of the file of keys let nobody in, and why.
func (h *house) shutOut() []error {
	b, err := os.ReadFile(h.authorized)
	if h.authorized == "" || err != nil {
		return nil
	}
	var list []error
	for _, l := range keyLines(h.authorized, b) {
		if err := l.check(); err != nil {
			list = append(list, err)
		}
	}
	return list
}

// warn tells the log who cannot come in though somebody may expect it.
func (h *house) warn(ctx context.Context) {
	for _, err := range h.shutOut() {
		h.log.Warn("a key does not enter", "error", err)
	}
	people, err := h.store.Accounts(ctx)
	if err == nil && !h.open && h.authorized == "" && !slices.ContainsFunc(people, func(p store.Person) bool { return len(p.Keys) > 0 }) {
		h.log.Warn("nobody can come in yet: no account has a key (warta accounts add NAME FILE.pub)")
	}
}

// Enter returns the guest whom a proven key belongs to.
func (h *house) Enter(ctx context.Context, key, user string) (serve.Guest, error) {
	if !h.Knows(ctx, key) { // any more: a connection outlives what let it in
		return nil, errors.New("your key may not enter here any more")
	}
	p, err := h.store.AccountByKey(ctx, key)
	if errors.Is(err, store.ErrNotFound) {
		p, err = h.newcomer(ctx, key, user)
	}
	if err != nil {
		return nil, err
	}
	quota := h.quota
	if p.ID == store.Owner {
		quota = store.Quota{} // whose disk it is
	}
	g := &guest{
		house: h, person: p, library: h.library.Guest(p.ID, quota), reading: make(chan struct{}, pagesAtOnce),
	}
	version, err := g.library.Version(ctx)
	if err == nil && version == 0 { // nothing was ever done in this account
		err = g.library.Welcome(ctx)
	}
	return g, err
}

// newcomer makes an account for a key, named after the name that it came with.
func (h *house) newcomer(ctx context.Context, key, user string) (store.Person, error) {
	people, err := h.store.Accounts(ctx)
	if err != nil {
		return store.Person{}, err
	}
	if len(people) >= h.accounts {
		return store.Person{}, errors.New("this newsroom takes no further accounts")
	}
	name := accountName(user)
	for n := 2; ; n++ {
		_, err = h.store.AddNewcomer(ctx, name, key)
		if err != nil && !errors.Is(err, store.ErrTaken) {
			return store.Person{}, err
		}
		// Where another login with the same key was faster, it is that account.
		p, found := h.store.AccountByKey(ctx, key)
		if !errors.Is(found, store.ErrNotFound) {
			return p, found
		}
		name = fmt.Sprintf("%s-%d", accountName(user), n)
	}
}

// accountName makes a name for an account of what a client calls itself.
func accountName(user string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == '-', r == '_', r == '.':
			return r
		case 'A' <= r && r <= 'Z':
			return r - 'A' + 'a'
		}
		return -1
	}, user)
	name = strings.Trim(name[:min(len(name), 24)], "-_.")
	if name == "" {
		return "reader"
	}
	return name
}

// Versions returns each account's version.
func (h *house) Versions(ctx context.Context) (map[int64]int64, error) { return h.store.Versions(ctx) }
