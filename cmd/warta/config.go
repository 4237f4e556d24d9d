package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"time"

	"github.com/BurntSushi/toml"

	"warta/ui/keys"
)

// config is config.toml. Every key is optional; the zero file is the default.
type config struct {
	Reader struct {
		Offline  bool     `toml:"offline"`   // fetch the pages of new entries, to read them offline
		Theme    string   `toml:"theme"`     // "auto", "light" or "dark"
		MarkRead string   `toml:"mark_read"` // "open" or "never"
		Browser  []string `toml:"browser"`   // the command that opens an address
		Player   []string `toml:"player"`    // the command that plays an episode
		Mouse    bool     `toml:"mouse"`
		Slow     bool     `toml:"slow"` // one pane and few frames, for slow links
	} `toml:"reader"`
	Fetch struct {
		Workers    int                 `toml:"workers"`
		MaxBytes   int64               `toml:"max_bytes"` // of a feed or page, decoded
		Timeout    duration            `toml:"timeout"`
		FirstByte  duration            `toml:"first_byte"` // until an answer begins
		Redirects  int                 `toml:"redirects"`
		MaxEntries int                 `toml:"max_entries"` // of one feed; what comes after is left out
		PublicOnly bool                `toml:"public_only"`
		Robots     bool                `toml:"robots"` // for pages: what publishers ask of programs
		Hosts      map[string]duration `toml:"hosts"`  // least pause between two requests to a host
	} `toml:"fetch"`
	Keys map[string][]string `toml:"keys"` // action = ["key", …]
}

// duration is a time.Duration written like "90s" or "2h".
type duration struct{ time.Duration }

// UnmarshalText parses the form that time.ParseDuration knows.
func (d *duration) UnmarshalText(b []byte) (err error) {
	d.Duration, err = time.ParseDuration(string(b))
	return err
}

func defaultConfig() config {
	var c config
	c.Reader.Offline = true
	c.Reader.Theme = "auto"
	c.Reader.MarkRead = "open"
	c.Reader.Mouse = true
	return c
}

// readConfig reads the file; one that does not exist is the default.
func readConfig(path string) (config, error) {
	c := defaultConfig()
	b, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return c, nil
	}
	if err != nil {
		return c, fmt.Errorf("reading the configuration: %w", err)
	}
	meta, err := toml.Decode(string(b), &c)
	if err != nil {
		var at toml.ParseError
		if errors.As(err, &at) {
			return c, fmt.Errorf("%s:%d: %s", path, at.Position.Line, at.Message)
		}
		return c, fmt.Errorf("%s: %w", path, err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return c, unknownKey(path, string(b), unknown[0])
	}
	if _, err := c.keys(path); err != nil {
		return c, err
	}
	return c, c.check(path)
}

// keys is the table of keys with the person's own.
func (c config) keys(path string) (keys.Table, error) {
	table, err := keys.Default().Bind(c.Keys)
	if err != nil {
		return table, fmt.Errorf("%s: %w", path, err)
	}
	return table, nil
}

func (c config) check(path string) error {
	oneOf := func(key, got string, want ...string) error {
		for _, w := range want {
			if got == w {
				return nil
			}
		}
		return fmt.Errorf("%s: %s = %q (write one of %s)", path, key, got, strings.Join(want, ", "))
	}
	least := func(key string, got, want int64) error {
		if got >= want {
			return nil
		}
		return fmt.Errorf("%s: %s must be %d or more (leave it out for the default)", path, key, want)
	}
	return errors.Join(
		least("fetch.workers", int64(c.Fetch.Workers), 0),
		least("fetch.max_bytes", c.Fetch.MaxBytes, 0),
		least("fetch.timeout", int64(c.Fetch.Timeout.Duration), 0),
		least("fetch.first_byte", int64(c.Fetch.FirstByte.Duration), 0),
		least("fetch.redirects", int64(c.Fetch.Redirects), 0),
		least("fetch.max_entries", int64(c.Fetch.MaxEntries), 0),
		oneOf("reader.theme", c.Reader.Theme, "auto", "light", "dark"),
		oneOf("reader.mark_read", c.Reader.MarkRead, "open", "never"),
	)
}

// unknownKey names the line and the nearest key that there is.
func unknownKey(path, text string, key toml.Key) error {
	name, best, least := key.String(), "", 1<<30
	for _, k := range keysOf(reflect.TypeFor[config](), "") {
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
	var keys []string
	for i := range t.NumField() {
		f := t.Field(i)
		name := prefix + f.Tag.Get("toml")
		keys = append(keys, name)
		if f.Type.Kind() == reflect.Struct && f.Type != reflect.TypeFor[duration]() {
			keys = append(keys, keysOf(f.Type, name+".")...)
		}
	}
	return keys
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
