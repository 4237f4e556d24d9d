package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"
	"time"

	"warta/article"
	"warta/article/entity"
	"warta/feed"
	"warta/feed/fetch"
	"warta/feed/library"
	"warta/feed/store"
)

// An app is one run of the command. The store is opened by the verbs that need
// it, so that the others touch no file.
type app struct {
	env      func(string) string
	in       io.Reader
	out, err io.Writer
	theme    string
	store    *store.Store
	client   *fetch.Client
	names    *entity.Corrections
	guest    *guest // whose command came over SSH; nil at home
}

// A newsroom is what the verbs ask of the world.
type newsroom interface {
	Subscriptions(ctx context.Context) ([]feed.Subscription, error)
	Subscription(ctx context.Context, id int64) (feed.Subscription, error)
	Headline(ctx context.Context, id int64) (feed.Headline, error)
	Headlines(ctx context.Context, f feed.Filter, after feed.Key, limit int) ([]feed.Headline, error)
	Open(ctx context.Context, id int64, s feed.Source) (article.Article, int, error)
	Said(ctx context.Context, speaker string, limit int) ([]store.Quotation, error)
	Mark(ctx context.Context, m feed.Mark, ids ...int64) ([]int64, error)
	Follow(ctx context.Context, address, folder string) (feed.Subscription, error)
	Unfollow(ctx context.Context, id int64) error
	Change(ctx context.Context, s feed.Subscription) error
	Import(ctx context.Context, list []feed.Subscription) (added int, err error)
	Refresh(ctx context.Context, r feed.Refresh, report func(feed.Progress)) error
}

// close ends what the run has opened. The connections of many hosts take as long to
// drop as the store to close, so both go side by side.
func (a *app) close() {
	var dropped sync.WaitGroup
	if a.client != nil {
		dropped.Go(a.client.Close)
	}
	if a.store != nil {
		if err := a.store.Close(); err != nil {
			fmt.Fprintln(a.err, "warta:", err)
		}
	}
	dropped.Wait()
}

// settings are what the environment and the configuration say.
type settings struct {
	paths
	config
	now func() time.Time
}

func (a *app) settings() (s settings, err error) {
	if a.guest != nil { // whose verbs ask newsroom and connect
		return s, errors.New("this cannot be done over SSH")
	}
	if s.paths, err = findPaths(a.env); err != nil {
		return s, err
	}
	if s.config, err = readConfig(s.paths.config); err != nil {
		return s, err
	}
	if a.theme != "" {
		s.Reader.Theme = a.theme
	}
	if err := s.check("--theme"); err != nil {
		return s, usageError{err}
	}
	if a.names, err = readCorrections(s.paths.names); err != nil {
		return s, err
	}
	s.now, err = clock(a.env)
	return s, err
}

// readCorrections reads the person's own table of names, if there is one.
func readCorrections(path string) (*entity.Corrections, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	c, err := entity.ReadCorrections(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return c, nil
}

// newsroom is what the verb works on: the store at home, or the guest's part
// of a server's.
func (a *app) newsroom(ctx context.Context, public bool) (newsroom, settings, error) {
	if a.guest != nil {
		return a.guest.library, a.guest.settings, nil
	}
	return a.library(ctx, public)
}

// library opens the store and joins it with the network.
func (a *app) library(ctx context.Context, public bool) (*library.Library, settings, error) {
	s, err := a.settings()
	if err != nil {
		return nil, s, err
	}
	if a.store, err = store.Open(ctx, s.store, store.Options{Now: s.now}); err != nil {
		return nil, s, err
	}
	a.client = newClient(s, fetch.Options{PublicOnly: public})
	lib := library.New(library.Options{
		Store: a.store, Client: a.client, Now: s.now, Offline: s.Reader.Offline, Corrections: a.names,
		MaxEntries: s.Fetch.MaxEntries, Failed: journal{s.paths.log, s.now}.failed,
	})
	return lib, s, nil
}

// connect makes the client of a verb that touches no store.
func (a *app) connect(public bool) error {
	if a.guest != nil {
		return nil // its client is the server's
	}
	s, err := a.settings()
	if err == nil {
		a.client = newClient(s, fetch.Options{PublicOnly: public})
	}
	return err
}

// newClient makes the client that the configuration asks for. o holds what the
// verb's own flags say.
func newClient(s settings, o fetch.Options) *fetch.Client {
	o.UserAgent = s.userAgent()
	o.PublicOnly = o.PublicOnly || s.Fetch.PublicOnly
	o.Robots = s.Fetch.Robots
	o.Workers = s.Fetch.Workers
	o.Now = s.now
	o.Limits = fetch.Limits{Size: s.Fetch.MaxBytes, Decoded: s.Fetch.MaxBytes, Redirects: s.Fetch.Redirects,
		FirstByte: s.Fetch.FirstByte.Duration, Total: s.Fetch.Timeout.Duration}
	for host, pause := range s.Fetch.Hosts {
		o.Hosts = append(o.Hosts, fetch.HostRule{Host: host, Spacing: pause.Duration})
	}
	return fetch.New(o)
}

// report says that one of several things did not work; the others go on.
func (a *app) report(format string, args ...any) {
	fmt.Fprintln(a.err, "warta:", strings.TrimPrefix(fmt.Sprintf(format, args...), "warta: "))
}

// counted returns show, and the number of times it was called.
func counted[T any](show func(T) error) (func(T) error, *int) {
	n := new(int)
	return func(v T) error {
		*n++
		return show(v)
	}, n
}

// nothing says to a person that a listing is empty, and what to do about it. A
// program that asked for JSON sees it from the output, and a guest's verbs are
// not called so.
func (a *app) nothing(shown int, asJSON bool, format string, args ...any) {
	if shown == 0 && !asJSON && a.guest == nil {
		a.report(format, args...)
	}
}
