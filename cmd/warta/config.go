package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"
	"time"

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
		Robots     bool                `toml:"robots"`  // for pages: what publishers ask of programs
		Contact    string              `toml:"contact"` // where a server's owner reaches you: a page, or mailto:
		Hosts      map[string]duration `toml:"hosts"`   // least pause between two requests to a host
	} `toml:"fetch"`
	Keys map[string][]string `toml:"keys"` // action = ["key", …]
}

// duration is a time.Duration written like "90s" or "2h".
type duration struct{ time.Duration }

// UnmarshalText parses the form that time.ParseDuration knows.
func (d *duration) UnmarshalText(b []byte) (err error) {
	if d.Duration, err = time.ParseDuration(string(b)); err != nil {
		return fmt.Errorf("%q is no length of time (write one with its unit: \"45s\" or \"2h\")", b)
	}
	return nil
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
	if err := decode(path, string(b), &c); err != nil {
		return c, err
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
		contact(path, c.Fetch.Contact),
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

// contact refuses an address that a server's owner could not use, or that
// would break the header it stands in.
func contact(path, address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	known := err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" || err == nil && u.Scheme == "mailto" && u.Opaque != ""
	if !known || strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r >= 0x7f || r == '(' || r == ')' }) {
		return fmt.Errorf("%s: fetch.contact = %q (write a page's address, \"https://…\", or \"mailto:…\")", path, address)
	}
	return nil
}

// userAgent is what servers see: the program, and the page that tells what it
// is or, where the person names one, the way to who runs it.
func (c config) userAgent() string {
	return "warta/" + release + " (+" + cmp.Or(c.Fetch.Contact, home) + ")"
}
