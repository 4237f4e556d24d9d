package keys

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// Bind returns the table with the keys of some actions replaced; an action
// bound to no key stays in the palette. Every unknown action and every clash
// is an error that names the actions; the table is then the one before.
func (t Table) Bind(keys map[string][]string) (Table, error) {
	bound := slices.Clone(t)
	var errs []error
	for _, name := range slices.Sorted(maps.Keys(keys)) {
		i := slices.IndexFunc(bound, func(b Binding) bool { return string(b.Action) == name })
		if i < 0 {
			errs = append(errs, fmt.Errorf("no action is named %q", name))
			continue
		}
		bound[i].Keys = make([]string, len(keys[name]))
		for j, k := range keys[name] {
			bound[i].Keys[j] = sequence(k)
		}
	}
	errs = append(errs, bound.clashes()...)
	if len(errs) > 0 {
		return t, errors.Join(errs...)
	}
	return bound, nil
}

// sequence parts what a person writes, "]q" or "ctrl+x k", into keystrokes.
func sequence(s string) string {
	var parts []string
	for _, f := range strings.Fields(s) {
		if named(f) {
			parts = append(parts, f)
			continue
		}
		for _, r := range f {
			parts = append(parts, string(r))
		}
	}
	return strings.Join(parts, " ")
}

// named reports whether a word is one keystroke with a name, such as "enter"
// or "alt+x", and not several letters.
func named(f string) bool {
	if len(f) > 1 && strings.Contains(f[:len(f)-1], "+") {
		return true
	}
	switch f {
	case "enter", "esc", "tab", "space", "backspace", "delete", "insert", "up", "down", "left", "right",
		"home", "end", "pgup", "pgdown":
		return true
	}
	return len(f) > 1 && f[0] == 'f' && strings.Trim(f[1:], "0123456789") == ""
}

// clashes lists the keys that two actions share in one place, and the keys
// that begin another action's sequence and so would hide it.
func (t Table) clashes() []error {
	var errs []error
	for i, a := range t {
		for _, b := range t[i+1:] {
			if a.In&b.In == 0 {
				continue
			}
			for _, k := range a.Keys {
				for _, l := range b.Keys {
					if k == l || strings.HasPrefix(k, l+" ") || strings.HasPrefix(l, k+" ") {
						errs = append(errs, fmt.Errorf("%s (%s) and %s (%s) clash", a.Action, Show(k), b.Action, Show(l)))
					}
				}
			}
		}
	}
	return errs
}
