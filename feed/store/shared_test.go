package store

import (
	"fmt"
	"testing"

	"warta/feed"
)

func TestHolders(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	second, err := s.AddAccount(ctx, "second")
	if err != nil {
		t.Fatal(err)
	}
	w, _ := follow(t, s, "https://example.org/feed", entries("a", 1))
	sub, err := s.Account(Owner).Subscription(ctx, w.Feed)
	if err != nil {
		t.Fatal(err)
	}
	sub.Settings.Secret = "env:KEY"
	if err := s.Account(Owner).Change(ctx, sub); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Account(second).Follow(ctx, w.URL, ""); err != nil {
		t.Fatal(err)
	}
	if err := s.Account(Owner).Unfollow(ctx, w.Feed); err != nil {
		t.Fatal(err)
	}
	got, err := s.Holders(ctx, w.Feed)
	want := []Holder{{Account: Owner, Ended: true, Settings: feed.Settings{Secret: "env:KEY"}}, {Account: second}}
	if err != nil || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("holders\n got %v, %v\nwant %v", got, err, want)
	}
	if got := s.Account(second).Number(); got != second {
		t.Errorf("the account's number\n got %d\nwant %d", got, second)
	}
}

func TestVanished(t *testing.T) {
	s, ctx := newStore(t), t.Context()
	w, acks := follow(t, s, "https://example.org/feed", entries("a", 1))
	for name, tt := range map[string]struct {
		err  error
		want bool
	}{
		"nothing":          {nil, false},
		"an account taken": {second(s.AddAccount(ctx, "owner")), false},
		"no feed":          {s.Touch(ctx, Watch{Feed: w.Feed + 1}), true},
		"no entry":         {s.SaveBody(ctx, acks[0].ID+1, Body{}), true},
	} {
		if got := Vanished(tt.err); got != tt.want {
			t.Errorf("%s: %v\n got %v\nwant %v", name, tt.err, got, tt.want)
		}
	}
}
