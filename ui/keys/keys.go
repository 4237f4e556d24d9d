// Package keys is the one table of keys: every action's name, its keys, where
// it holds and its line of help. The screen, the help, the palette and the
// README are all made from it; nothing else spells a key.
package keys

import (
	"slices"
	"strings"
)

// An Action is what a key does, by the name that a config and the palette use.
type Action string

// A Place is a part of the screen where a key can hold; places are a set.
type Place uint8

// The places.
const (
	Feeds Place = 1 << iota
	Entries
	Article
	Sidebar

	Lists = Feeds | Entries
	Story = Article | Sidebar
	All   = Feeds | Entries | Article | Sidebar
)

// String says where the places are: "F acts among the feeds".
func (p Place) String() string {
	switch p {
	case Feeds:
		return "among the feeds"
	case Entries:
		return "among the headlines"
	case Lists:
		return "among feeds and headlines"
	case Story:
		return "in a story"
	case Entries | Story:
		return "on a story or a headline"
	}
	return "elsewhere"
}

// A Binding is one row of the table.
type Binding struct {
	Action Action
	Keys   []string // each a sequence of keystrokes parted by blanks: "] q"
	In     Place
	Group  string // the heading it stands under in the help
	Help   string
}

// A Table is all bindings in the order of the help.
type Table []Binding

// Find returns the action of a sequence of keystrokes in a place; more says
// that a longer sequence begins with it.
func (t Table) Find(in Place, seq string) (a Action, more bool) {
	for _, b := range t {
		if b.In&in == 0 {
			continue
		}
		for _, k := range b.Keys {
			if k == seq {
				a = b.Action
			} else if len(k) > len(seq) && strings.HasPrefix(k, seq) && k[len(seq)] == ' ' {
				more = true
			}
		}
	}
	return a, more
}

// Of returns the binding of an action.
func (t Table) Of(a Action) (Binding, bool) {
	if i := slices.IndexFunc(t, func(b Binding) bool { return b.Action == a }); i >= 0 {
		return t[i], true
	}
	return Binding{}, false
}

// Anywhere returns a binding of a sequence of keystrokes, whatever its place.
func (t Table) Anywhere(seq string) (Binding, bool) {
	if i := slices.IndexFunc(t, func(b Binding) bool { return slices.Contains(b.Keys, seq) }); i >= 0 {
		return t[i], true
	}
	return Binding{}, false
}

// In returns the bindings that hold in a place.
func (t Table) In(p Place) Table {
	var in Table
	for _, b := range t {
		if b.In&p != 0 {
			in = append(in, b)
		}
	}
	return in
}

// Key returns the first key of an action as a person reads it, or "".
func (t Table) Key(a Action) string {
	if b, ok := t.Of(a); ok && len(b.Keys) > 0 {
		return Show(b.Keys[0])
	}
	return ""
}

// Show writes a sequence of keystrokes as a person reads it: "]q", "ctrl+d".
func Show(seq string) string {
	parts := strings.Fields(seq)
	for _, p := range parts {
		if len([]rune(p)) > 1 {
			return strings.Join(parts, " ")
		}
	}
	return strings.Join(parts, "")
}

// String lists the binding's keys as a person reads them.
func (b Binding) String() string {
	shown := make([]string, len(b.Keys))
	for i, k := range b.Keys {
		shown[i] = Show(k)
	}
	return strings.Join(shown, ", ")
}
