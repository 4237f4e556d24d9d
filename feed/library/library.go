// Package library is the reader's world: it joins the store, the network and
// the reading of articles into what the screen and the command line ask for.
// It decides what to fetch and when; how is fetch's business, where it is kept
// is store's, and what a page says is article's.
package library

import (
	"context"
	"fmt"
	"hash/fnv"
	"runtime"
	"sync/atomic"
	"time"

	"warta/article"
	"warta/article/entity"
	"warta/article/extract"
	"warta/article/quote"
	"warta/feed/fetch"
	"warta/feed/store"
)

// Options are what a Library is made of. Store is needed; without a Client
// nothing can be fetched.
type Options struct {
	Store      *store.Store
	Client     *fetch.Client
	Account    int64 // whose library it is; 0 is the owner
	Now        func() time.Time
	Offline    bool // fetch the pages of new entries behind their listing
	MaxEntries int  // of one document; 0 is feed's default
	// Failed is told of each look at a feed that failed, from several goroutines.
	Failed func(address string, err error)
	// Corrections are the person's own of what names mean; nil is none.
	Corrections *entity.Corrections
}

// A Library is one person's view of the feeds. Its methods are safe for
// several goroutines and end soon after their context does.
type Library struct {
	store.Account
	store    *store.Store
	net      *fetch.Client
	now      func() time.Time
	offline  bool
	names    *entity.Corrections
	entries  int    // the most of one document
	version  int    // of what makes an article of a page, the corrections included
	reading  gate   // parsing or analysing: as many as there are cores
	answers  gate   // an answer in memory, and its host asked for the next
	listing  gate   // a listing in memory, parsed and not yet stored
	turns    *turns // one look at a feed at a time
	analyses *analyses
	kept     *atomic.Bool // somebody keeps the index
	yields   bool         // see Yield
	crew     crew         // of a refresh that yields
	failed   func(address string, err error)
	// share may refuse to share a feed that is stored already; nil shares all.
	share func(context.Context, store.Watch) error
}

// How many there may be in memory at once: of listings enough that storing
// several takes one transaction, of answers enough that nobody waits for the
// network while there is something to ask.
const (
	listings = 8
	answers  = 64
)

// New returns a library over an open store.
func New(o Options) *Library {
	if o.Account == 0 {
		o.Account = store.Owner
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Failed == nil {
		o.Failed = func(string, error) {}
	}
	return &Library{
		Account:  o.Store.Account(o.Account),
		store:    o.Store,
		net:      o.Client,
		now:      o.Now,
		offline:  o.Offline,
		names:    o.Corrections,
		entries:  o.MaxEntries,
		version:  versionWith(o.Corrections),
		reading:  make(gate, runtime.GOMAXPROCS(0)),
		answers:  make(gate, answers),
		listing:  make(gate, listings),
		turns:    newTurns(),
		analyses: newAnalyses(),
		kept:     new(atomic.Bool),
		failed:   o.Failed,
	}
}

// Version is that of everything that makes an article of a page: a body that
// bears another is read again when it is next opened.
const Version = extract.Version*1_000_000 + quote.Version*1_000 + entity.Version

// versionWith tells bodies apart that were read with other corrections.
func versionWith(c *entity.Corrections) int {
	if c == nil {
		return Version
	}
	h := fnv.New32a()
	fmt.Fprint(h, *c) // maps are printed in order
	return Version ^ int(h.Sum32())<<31
}

// Analyse finds who is named and who is quoted in a document, with the
// person's corrections.
func (l *Library) Analyse(d article.Document) article.Article { return Analyse(d, l.names) }

// Analyse finds who is named and who is quoted in a document. Nil corrections
// are none.
func Analyse(d article.Document, corrections *entity.Corrections) article.Article {
	if corrections == nil {
		corrections = &entity.Corrections{}
	}
	names := corrections.Find(&d)
	return article.Article{Document: d, Quotes: quote.Find(&d, names), Entities: names}
}

// read runs f, guarded, with one of the places for work that keeps a core busy.
func (l *Library) read(ctx context.Context, f func() error) error {
	if err := l.reading.enter(ctx); err != nil {
		return err
	}
	defer l.reading.leave()
	return l.crew.do(func() error { return guarded(f) })
}

// A gate lets as many in as it has room.
type gate chan struct{}

func (g gate) enter(ctx context.Context) error {
	select {
	case g <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (g gate) leave() { <-g }

// Place remembers where reading an entry stopped.
func (l *Library) Place(ctx context.Context, id int64, at int) error {
	return l.Account.SetPlace(ctx, id, at)
}

// Version returns a number that rises with every change to the account's own,
// whoever makes it.
func (l *Library) Version(ctx context.Context) (int64, error) {
	v, err := l.Account.Version(ctx)
	return int64(v), err
}

// NextDue returns when the next feed is due, or the zero time.
func (l *Library) NextDue(ctx context.Context) (time.Time, error) {
	due, err := l.store.NextDue(ctx)
	if !due.Before(endOfTime) {
		due = time.Time{}
	}
	return due, err
}
