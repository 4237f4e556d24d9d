package keys

import (
	"strings"
	"testing"
)

func TestDefault(t *testing.T) {
	table := Default()
	for _, err := range table.clashes() {
		t.Error(err)
	}
	seen := map[Action]bool{}
	for _, b := range table {
		if seen[b.Action] {
			t.Errorf("%s stands twice", b.Action)
		}
		seen[b.Action] = true
		if b.Help == "" || b.Group == "" || b.In == 0 || len(b.Keys) == 0 {
			t.Errorf("%s lacks help, group, place or key: %+v", b.Action, b)
		}
		for _, k := range b.Keys {
			if got := sequence(k); got != k {
				t.Errorf("%s: key %q reads back as %q", b.Action, k, got)
			}
		}
	}
}

func TestFind(t *testing.T) {
	tests := []struct {
		name string
		in   Place
		seq  string
		want Action
		more bool
	}{
		{"letter", Entries, "j", Down, false},
		{"start of a sequence", Article, "]", "", true},
		{"sequence", Article, "] q", NextQuote, false},
		{"elsewhere", Feeds, "] q", "", false},
		{"no key", Article, "] z", "", false},
		{"named", Article, "space", ReadOn, false},
		{"not a prefix by letters", Article, "s", Star, false},
	}
	for _, tt := range tests {
		got, more := Default().Find(tt.in, tt.seq)
		if got != tt.want || more != tt.more {
			t.Errorf("%s: Find(%v, %q) = %q, %v, want %q, %v", tt.name, tt.in, tt.seq, got, more, tt.want, tt.more)
		}
	}
}

func TestBind(t *testing.T) {
	tests := []struct {
		name string
		keys map[string][]string
		err  string // part of it; "" for none
		seq  string
		want Action
	}{
		{"one letter", map[string][]string{"star": {"+"}}, "", "+", Star},
		{"sequence without blanks", map[string][]string{"star": {"gx"}}, "", "g x", Star},
		{"with a modifier", map[string][]string{"star": {"alt+x s"}}, "", "alt+x s", Star},
		{"none", map[string][]string{"star": {}}, "", "s", ""},
		{"exchange", map[string][]string{"star": {"m"}, "toggle-read": {"s"}}, "", "m", Star},
		{"unknown action", map[string][]string{"stare": {"m"}}, `no action is named "stare"`, "m", ToggleRead},
		{"clash", map[string][]string{"star": {"m"}}, "star (m) and toggle-read (m) clash", "s", Star},
		{"hides a sequence", map[string][]string{"star": {"g"}}, "top (gg) and star (g) clash", "s", Star},
	}
	for _, tt := range tests {
		table, err := Default().Bind(tt.keys)
		if tt.err == "" && err != nil || tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
			t.Errorf("%s: error %v, want %q", tt.name, err, tt.err)
		}
		if got, _ := table.Find(Entries, tt.seq); got != tt.want {
			t.Errorf("%s: %s is %q, want %q", tt.name, tt.seq, got, tt.want)
		}
	}
}

func TestShow(t *testing.T) {
	table := Default()
	if got := table.Key(NextQuote); got != "]q" {
		t.Errorf("got %q, want ]q", got)
	}
	if got := table.Key("nothing"); got != "" {
		t.Errorf("got %q for no action", got)
	}
	b, _ := table.Of(Top)
	if got := b.String(); got != "gg, home" {
		t.Errorf("got %q, want gg, home", got)
	}
	if got := Show("ctrl+x k"); got != "ctrl+x k" {
		t.Errorf("got %q", got)
	}
	for _, b := range table.In(Feeds) {
		if b.In&Feeds == 0 {
			t.Errorf("%s does not hold among the feeds", b.Action)
		}
	}
}
