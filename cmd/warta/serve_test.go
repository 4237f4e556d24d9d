package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"warta/feed/library"
	"warta/feed/store"
)

func newTestHouse(t *testing.T) *house {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "warta.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &house{
		store: s, library: library.New(library.Options{Store: s}), home: &app{}, open: true, accounts: 4, places: make(chan struct{}, readAtOnce), log: slog.New(slog.DiscardHandler),
	}
}

// testKey makes a public key, as accounts keep it.
func testKey(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key")
	if err := newKey(path); err != nil {
		t.Fatal(err)
	}
	keys, err := readKeys([]string{path + ".pub"})
	if err != nil {
		t.Fatal(err)
	}
	return keys[0]
}

func TestHouseEnter(t *testing.T) {
	h, ctx := newTestHouse(t), t.Context()
	rina, namesake := testKey(t), testKey(t)
	ids := map[int64]bool{}
	for _, key := range []string{rina, namesake, rina} {
		g, err := h.Enter(ctx, key, "Rina\x1b[31m")
		if err != nil {
			t.Fatal(err)
		}
		ids[g.Account()] = true
	}
	people, err := h.store.Accounts(ctx)
	if err != nil || len(ids) != 2 || len(people) != 3 || people[1].Name != "rina31m" || people[2].Name != "rina31m-2" {
		t.Errorf("two keys came to %v: %+v, %v", ids, people, err)
	}
}

// TestHouseEnterAtOnce holds that a key which comes twice at once gets one account.
func TestHouseEnterAtOnce(t *testing.T) {
	h, key := newTestHouse(t), testKey(t)
	var group sync.WaitGroup
	var account atomic.Int64
	for range 8 {
		group.Go(func() {
			g, err := h.Enter(t.Context(), key, "rina")
			if err != nil {
				t.Error(err)
				return
			}
			if was := account.Swap(g.Account()); was != 0 && was != g.Account() {
				t.Errorf("accounts %d and %d", was, g.Account())
			}
		})
	}
	group.Wait()
}

func TestHouseIsFull(t *testing.T) {
	h, ctx := newTestHouse(t), t.Context()
	for i := range 5 {
		_, err := h.Enter(ctx, testKey(t), "guest")
		if (err == nil) != (i < 3) { // the owner is there too
			t.Errorf("guest %d: %v", i, err)
		}
	}
}

// TestHouseRemoved holds that who was removed gets no account anew over a
// connection that is still there.
func TestHouseRemoved(t *testing.T) {
	h, ctx, key := newTestHouse(t), t.Context(), testKey(t)
	h.open = false
	id, err := h.store.AddAccount(ctx, "rina", key)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Enter(ctx, key, "rina"); err != nil {
		t.Fatal(err)
	}
	if err := h.store.RemoveAccount(ctx, id); err != nil {
		t.Fatal(err)
	}
	if g, err := h.Enter(ctx, key, "rina"); err == nil {
		t.Errorf("it has account %d", g.Account())
	}
}

func TestHouseKnows(t *testing.T) {
	h, ctx := newTestHouse(t), t.Context()
	h.open = false
	account, listed, limited, stranger := testKey(t), testKey(t), testKey(t), testKey(t)
	inside, reader := testKey(t), testKey(t)
	if _, err := h.store.AddAccount(ctx, "rina", account); err != nil {
		t.Fatal(err)
	}
	h.authorized = filepath.Join(t.TempDir(), "authorized_keys")
	file := fmt.Sprintf("# friends\n\n%s budi@desk\ncert-authority %s\nno key\nfrom=\"10.0.0.1\" %s\nrestrict,pty,no-user-rc %s", listed, limited, inside, reader)
	if err := os.WriteFile(h.authorized, []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name, key  string
		open, want bool
	}{
		{"an account's", account, false, true}, {"a listed", listed, false, true},
		{"an authority's", limited, false, false},
		{"an address's", inside, false, false}, {"a reader's", reader, false, true},
		{"a stranger's", stranger, false, false}, {"a stranger's, open", stranger, true, true},
	} {
		h.open = tt.open
		if got := h.Knows(ctx, tt.key); got != tt.want {
			t.Errorf("%s key: %v, want %v", tt.name, got, tt.want)
		}
	}
	var out []string
	for _, err := range h.shutOut() {
		out = append(out, err.Error())
	}
	if all := strings.Join(out, "\n"); len(out) != 3 || !strings.Contains(all, "line 4: the option cert-authority") ||
		!strings.Contains(all, "line 5: this is no public key") || !strings.Contains(all, "line 6: the option from") {
		t.Errorf("it is said of the file:\n%s", all)
	}
	h.authorized = "none"
	if _, err := newHouse(h.home, h.library, settings{}, serveFlags{authorized: "none"}); err == nil {
		t.Error("a file of keys that is not there is taken")
	}
}

// TestHouseUnlisted holds that a key which came by the file, or while the house
// was open, does not stay when that has ended; one that was given does.
func TestHouseUnlisted(t *testing.T) {
	h, ctx, key := newTestHouse(t), t.Context(), testKey(t)
	g, err := h.Enter(ctx, key, "rina")
	if err != nil {
		t.Fatal(err)
	}
	h.open = false
	if h.Knows(ctx, key) {
		t.Error("its key is known though the house is open no more")
	}
	h.authorized = filepath.Join(t.TempDir(), "authorized_keys")
	for _, tt := range []struct {
		file string
		want bool
	}{{key, true}, {"# " + key, false}} {
		if err := os.WriteFile(h.authorized, []byte(tt.file+"\n"), 0o600); err != nil {
			t.Fatal(err)
		}
		again, err := h.Enter(ctx, key, "rina")
		if (err == nil) != tt.want || err == nil && again.Account() != g.Account() {
			t.Errorf("with %.20q in the file: %v, %v", tt.file, again, err)
		}
	}
	if err := h.store.AddKey(ctx, g.Account(), key); err != nil || !h.Knows(ctx, key) {
		t.Errorf("a key that was given is not known (%v)", err)
	}
}

func TestAccountName(t *testing.T) {
	for in, want := range map[string]string{
		"rina": "rina", "Rina.W": "rina.w", "": "reader", "../../x": "x", "-oProxyCommand=x": "oproxycommandx",
		strings.Repeat("a", 5000): strings.Repeat("a", 24), "u\x1b]0;x\x07": "u0x", "ナ": "reader",
	} {
		if got := accountName(in); got != want {
			t.Errorf("accountName(%.40q) = %q, want %q", in, got, want)
		}
	}
}

func TestParseNets(t *testing.T) {
	nets, err := parseNets([]string{"10.1.2.3/8", "fd00::/8"})
	if err != nil || fmt.Sprint(nets) != "[10.0.0.0/8 fd00::/8]" {
		t.Errorf("got %v, %v", nets, err)
	}
	if _, err := parseNets([]string{"10.0.0.1"}); err == nil {
		t.Error("an address is no network")
	}
}

// TestStoredSecret holds that a server runs nothing for a password.
func TestStoredSecret(t *testing.T) {
	t.Setenv("WARTA_TEST_SECRET", "open")
	if got, err := storedSecret(context.Background(), "env:WARTA_TEST_SECRET"); got != "open" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	if _, err := storedSecret(context.Background(), "command:echo open"); err == nil {
		t.Error("a command was run")
	}
}

// TestDiscreet holds that the log of a server names no address that somebody
// follows, whatever error comes with one.
func TestDiscreet(t *testing.T) {
	var log bytes.Buffer
	l := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{ReplaceAttr: discreet}))
	l.Error("looking for news", "error", fmt.Errorf("saving 3 entries of https://example.org/a?b=c: %w", os.ErrPermission), "feeds", 3)
	if got := log.String(); strings.Contains(got, "example") || !strings.Contains(got, `"saving 3 entries of (an address) permission denied" feeds=3`) {
		t.Errorf("the log says %s", got)
	}
}

// TestCarefully holds that a bug in one page is that page's error.
func TestCarefully(t *testing.T) {
	var log bytes.Buffer
	g := &guest{house: &house{log: slog.New(slog.NewTextHandler(&log, nil))}, reading: make(chan struct{}, pagesAtOnce)}
	for range 2 * pagesAtOnce { // places are given back
		if r := g.carefully("page", func() reading { panic("a title") }); r.err == nil || r.file != "page" {
			t.Errorf("got %+v", r)
		}
	}
	if got := log.String(); !strings.Contains(got, "warta.TestCarefully") || strings.Contains(got, "title") {
		t.Errorf("the log tells %s", got)
	}
}
