package store

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"warta/feed"
)

func TestFollowUnfollowRevive(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	a := s.Account(Owner)
	list := entries("a", 10)
	w, acks := follow(t, s, "https://example.org/feed", list[2:])
	if _, added, err := a.Follow(ctx, w.URL, "Other"); err != nil || added {
		t.Errorf("following twice\n got %v, %v\nwant false", added, err)
	}
	sub, err := a.Subscription(ctx, w.Feed)
	if err != nil {
		t.Fatal(err)
	}
	sub.Title, sub.Folder, sub.Tags, sub.Settings.HideRead = "Mine", "/News//World/", []string{"x", ""}, true
	if err := a.Change(ctx, sub); err != nil {
		t.Fatal(err)
	}
	for m, id := range map[feed.Mark]int64{feed.Read: acks[0].ID, feed.Star: acks[1].ID} {
		if _, err := a.Mark(ctx, m, id); err != nil {
			t.Fatal(err)
		}
	}
	before, err := a.Subscription(ctx, w.Feed)
	if err != nil {
		t.Fatal(err)
	}
	if before.Title != "Mine" || before.Folder != "News/World" || !slices.Equal(before.Tags, []string{"x"}) || !before.Settings.HideRead {
		t.Errorf("changed subscription\n got %+v", before)
	}

	if err := a.Unfollow(ctx, w.Feed); err != nil {
		t.Fatal(err)
	}
	if err := a.Unfollow(ctx, w.Feed); !errors.Is(err, ErrNotFound) {
		t.Errorf("ending twice\n got %v\nwant %v", err, ErrNotFound)
	}
	if got := headlines(t, a, feed.Filter{}); len(got) != 0 {
		t.Errorf("entries of no feed\n got %d\nwant 0", len(got))
	}
	if got := headlines(t, a, feed.Filter{Starred: true}); len(got) != 1 || got[0].ID != acks[1].ID {
		t.Errorf("starred\n got %+v\nwant entry %d", got, acks[1].ID)
	}
	if due, err := s.Watches(ctx, start); err != nil || len(due) != 0 {
		t.Errorf("due\n got %v, %v\nwant none", due, err)
	}

	after, added, err := a.Follow(ctx, w.URL, "")
	if err != nil || !added {
		t.Fatalf("following again\n got %v, %v\nwant true", added, err)
	}
	if after.Unread != before.Unread || after.Title != before.Title || after.Folder != before.Folder {
		t.Errorf("following again\n got %+v\nwant %+v", after, before)
	}
}

func TestFollowWhatOthersFollow(t *testing.T) {
	s := newStore(t)
	w, _ := follow(t, s, "https://example.org/feed", entries("a", 40))
	id, err := s.AddAccount(t.Context(), "second", "ssh-ed25519 AAAA")
	if err != nil {
		t.Fatal(err)
	}
	sub, added, err := s.Account(id).Follow(t.Context(), w.URL, "")
	if err != nil || !added || sub.Unread != 20 || sub.Total != 40 {
		t.Errorf("got %+v, %v, %v\nwant 20 of 40 unread", sub, added, err)
	}
	if save(t, s, w, entries("b", 3)); len(headlines(t, s.Account(id), feed.Filter{Unread: true})) != 23 {
		t.Errorf("later entries are not unread for everybody")
	}
}

func TestSubscriptionOrder(t *testing.T) {
	s := newStore(t)
	a := s.Account(Owner)
	for url, folder := range map[string]string{"https://b.example/": "", "https://a.example/": "", "https://c.example/": "Älter", "https://d.example/": "alt"} {
		if _, _, err := a.Follow(t.Context(), url, folder); err != nil {
			t.Fatal(err)
		}
	}
	subs, err := a.Subscriptions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, sub := range subs {
		got = append(got, sub.Title)
	}
	want := []string{"https://a.example/", "https://b.example/", "https://d.example/", "https://c.example/"}
	if !slices.Equal(got, want) {
		t.Errorf("order\n got %v\nwant %v", got, want)
	}
}

func TestAccounts(t *testing.T) {
	s := newStore(t)
	ctx := t.Context()
	id, err := s.AddAccount(ctx, "Ayu\x1b[31m", "ssh-ed25519 AAAA")
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ got, want error }{
		"a name twice":        {second(s.AddAccount(ctx, "Ayu[31m")), ErrTaken},
		"a key twice":         {second(s.AddAccount(ctx, "Budi", "ssh-ed25519 AAAA")), ErrTaken},
		"a further key":       {s.AddKey(ctx, id, "ssh-ed25519 BBBB"), nil},
		"rename":              {s.RenameAccount(ctx, id, "Ayu"), nil},
		"rename to the owner": {s.RenameAccount(ctx, id, "owner"), ErrTaken},
		"rename nobody":       {s.RenameAccount(ctx, 99, "x"), ErrNotFound},
		"remove the owner":    {s.RemoveAccount(ctx, Owner), ErrOwner},
		"remove nobody":       {s.RemoveAccount(ctx, 99), ErrNotFound},
		"a key of nobody":     {second(s.AccountByKey(ctx, "ssh-ed25519 CCCC")), ErrNotFound},
	} {
		if !errors.Is(c.got, c.want) {
			t.Errorf("%s\n got %v\nwant %v", name, c.got, c.want)
		}
	}
	p, err := s.AccountByKey(ctx, "ssh-ed25519 BBBB")
	if err != nil || p.Name != "Ayu" || len(p.Keys) != 2 || p.ID != id {
		t.Errorf("by key\n got %+v, %v\nwant Ayu with two keys", p, err)
	}
	w, _ := follow(t, s, "https://example.org/feed", entries("a", 3))
	if _, _, err := s.Account(id).Follow(ctx, w.URL, ""); err != nil {
		t.Fatal(err)
	}
	if err := s.RemoveAccount(ctx, id); err != nil {
		t.Fatal(err)
	}
	if list, err := s.Accounts(ctx); err != nil || len(list) != 1 || list[0].ID != Owner {
		t.Errorf("accounts\n got %+v, %v\nwant the owner", list, err)
	}
	if got := headlines(t, s.Account(Owner), feed.Filter{Unread: true}); len(got) != 3 {
		t.Errorf("the owner's unread\n got %d\nwant 3", len(got))
	}
}

func TestVersionAndPreferences(t *testing.T) {
	s := newStore(t)
	ctx, a := t.Context(), s.Account(Owner)
	var last int64
	rises := func(what string, want bool) {
		t.Helper()
		n, err := a.Version(ctx)
		if err != nil || n > last != want {
			t.Errorf("%s\n got %d after %d, %v\nwant a rise: %v", what, n, last, err, want)
		}
		last = n
	}
	w, acks := follow(t, s, "https://example.org/feed", entries("a", 3))
	rises("following", true)
	save(t, s, w, entries("a", 3))
	rises("a listing without news", false)
	for _, want := range []bool{true, false} {
		if _, err := a.Mark(ctx, feed.Star, acks[0].ID); err != nil {
			t.Fatal(err)
		}
		rises("a star", want)
	}
	save(t, s, w, entries("b", 1))
	rises("a new entry", true)
	if _, err := s.Account(99).Version(ctx); !errors.Is(err, ErrNotFound) {
		t.Errorf("version of nobody\n got %v\nwant %v", err, ErrNotFound)
	}
	for _, want := range []string{"light", "dark"} {
		if err := a.SetPreference(ctx, "theme", want); err != nil {
			t.Fatal(err)
		}
		if got, err := a.Preference(ctx, "theme"); err != nil || got != want {
			t.Errorf("theme\n got %q, %v\nwant %q", got, err, want)
		}
	}
	if got, err := a.Preference(ctx, "none"); err != nil || got != "" {
		t.Errorf("a setting that is none\n got %q, %v\nwant %q", got, err, "")
	}
}

func second[T any](_ T, err error) error { return err }

// TestPasswordsStayOut holds that an address which stands for a title, or in
// a message, comes without its password.
func TestPasswordsStayOut(t *testing.T) {
	s := newStore(t)
	ctx, a := t.Context(), s.Account(Owner)
	const address, want = "https://bob:hunter2@example.org/feed", "https://bob:xxxxx@example.org/feed"
	sub, _, err := a.Follow(ctx, address, "")
	if err != nil || sub.Title != want || sub.URL != address {
		t.Fatalf("following\n got %q at %q, %v\nwant %q at %q", sub.Title, sub.URL, err, want, address)
	}
	w, err := s.Watch(ctx, sub.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Save(ctx, Listing{Watch: w, Feed: feed.Feed{Entries: entries("a", 1)}}); err != nil {
		t.Fatal(err)
	}
	if got := headlines(t, a, feed.Filter{})[0].FeedTitle; got != want {
		t.Errorf("the feed of a headline\n got %q\nwant %q", got, want)
	}
	if err := a.Change(ctx, sub); err != nil { // with the title as it was handed out
		t.Fatal(err)
	}
	save(t, s, w, nil)
	if sub, err := a.Subscription(ctx, sub.ID); err != nil || sub.Title != "Feed" {
		t.Errorf("title once there is one\n got %q, %v\nwant %q", sub.Title, err, "Feed")
	}

	ended, cancel := context.WithCancel(ctx)
	cancel()
	_, _, following := a.Follow(ended, address, "")
	_, saving := s.Save(ended, Listing{Watch: w})
	_, moving := s.Move(ended, w.Feed, address)
	_, finding := s.WatchURL(ctx, address+"s")
	for what, err := range map[string]error{"following": following, "saving": saving, "moving": moving, "finding": finding} {
		if err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s\n got %v\nwant an error without the password", what, err)
		}
	}
}
