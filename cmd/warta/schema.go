package main

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"warta/ui/keys"
)

// decode reads a configuration into c. Its errors name the line, and what
// would be right there.
func decode(path, text string, c *config) error {
	wrote := map[string]any{}
	if _, err := toml.Decode(text, &wrote); err != nil {
		return misread(path, err)
	}
	if err := mistyped(reflect.TypeFor[config](), wrote, nil, path, text); err != nil {
		return err
	}
	meta, err := toml.Decode(text, c)
	if err != nil {
		return misread(path, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return unknownKey(path, text, unknown[0])
	}
	for _, action := range slices.Sorted(maps.Keys(c.Keys)) {
		if key := (toml.Key{"keys", action}); !slices.Contains(knownKeys(), key.String()) {
			return unknownKey(path, text, key)
		}
	}
	return nil
}

// knownKeys lists the dotted keys that a configuration may have, but hosts.
func knownKeys() []string {
	known := keysOf(reflect.TypeFor[config](), "")
	for _, b := range keys.Default() {
		known = append(known, "keys."+string(b.Action))
	}
	return known
}

// misread is the parser's error with the line in front.
func misread(path string, err error) error {
	var at toml.ParseError
	if errors.As(err, &at) {
		return fmt.Errorf("%s:%d: %s", path, at.Position.Line, at.Message)
	}
	return fmt.Errorf("%s: %w", path, err)
}

// mistyped returns an error for the first value, by its key, that is of
// another kind than its key takes. Keys that there are not are left to others.
func mistyped(t reflect.Type, value any, key toml.Key, path, text string) error {
	wrong := func(want, example string) error {
		return fmt.Errorf("%s:%d: %s takes %s (write %s = %s)", path, lineOf(text, key), key, want, key[len(key)-1:], example)
	}
	table, isTable := value.(map[string]any)
	switch {
	case t == reflect.TypeFor[duration]():
		if _, ok := value.(string); !ok {
			return wrong("a length of time", `"45s"`)
		}
	case t.Kind() == reflect.Struct || t.Kind() == reflect.Map:
		if !isTable {
			return fmt.Errorf("%s:%d: %s is a table (write [%s], and its keys below)", path, lineOf(text, key), key, key)
		}
		return mistypedIn(t, table, key, path, text)
	case t.Kind() == reflect.Bool:
		if _, ok := value.(bool); !ok {
			return wrong("true or false", "true")
		}
	case t.Kind() == reflect.String:
		if _, ok := value.(string); !ok {
			return wrong("a text", `"…"`)
		}
	case t.Kind() == reflect.Slice:
		list, ok := value.([]any)
		if !ok || slices.ContainsFunc(list, func(v any) bool { _, ok := v.(string); return !ok }) {
			return wrong("a list of texts", `["…"]`)
		}
	default:
		if _, ok := value.(int64); !ok {
			return wrong("a whole number", "10")
		}
	}
	return nil
}

// mistypedIn looks at the values of a table.
func mistypedIn(t reflect.Type, table map[string]any, key toml.Key, path, text string) error {
	for _, name := range slices.Sorted(maps.Keys(table)) {
		inner := t
		if t.Kind() == reflect.Map {
			inner = t.Elem()
		} else if f, ok := fieldOf(t, name); ok {
			inner = f
		} else {
			continue
		}
		if err := mistyped(inner, table[name], append(slices.Clone(key), name), path, text); err != nil {
			return err
		}
	}
	return nil
}

// fieldOf returns the type of the key in a table.
func fieldOf(table reflect.Type, key string) (reflect.Type, bool) {
	for i := range table.NumField() {
		if f := table.Field(i); f.Tag.Get("toml") == key {
			return f.Type, true
		}
	}
	return nil, false
}

// unknownKey names the line and the nearest key that there is.
func unknownKey(path, text string, key toml.Key) error {
	name, best, least := key.String(), "", 1<<30
	for _, k := range knownKeys() {
		if d := min(distance(name, k), 1+distance(last(name), last(k))); d < least {
			best, least = k, d
		}
	}
	return fmt.Errorf("%s:%d: there is no key %s (did you mean %s?)", path, lineOf(text, key), name, best)
}

// last is a dotted key's last part.
func last(key string) string { return key[strings.LastIndexByte(key, '.')+1:] }

// lineOf finds the key's line: the first that sets its last part after the
// header of its table.
func lineOf(text string, key toml.Key) int {
	name, table, in := key[len(key)-1], strings.Join(key[:len(key)-1], "."), ""
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if head, ok := strings.CutPrefix(line, "["); ok {
			in = strings.Trim(strings.SplitN(head, "]", 2)[0], "[ ")
			if in == key.String() {
				return i + 1
			}
			continue
		}
		set, _, ok := strings.Cut(line, "=")
		set = strings.Trim(strings.TrimSpace(set), `"'`)
		if ok && (in == table && set == name || set == key.String()) {
			return i + 1
		}
	}
	return 1
}

// keysOf lists the dotted keys that a configuration type knows.
func keysOf(t reflect.Type, prefix string) []string {
	var known []string
	for i := range t.NumField() {
		f := t.Field(i)
		name := prefix + f.Tag.Get("toml")
		known = append(known, name)
		if f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[duration]() {
			known = append(known, keysOf(f.Type, name+".")...)
		}
	}
	return known
}

// distance is the Levenshtein distance of two keys, in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diag := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diag
			if a[i] != b[j] {
				cost = 1 + min(diag, row[j], row[j+1])
			}
			diag, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
