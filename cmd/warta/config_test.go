package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestReadConfig(t *testing.T) {
	tests := []struct {
		name, text, err string // err: a part of the message, with the line
		check           func(config) bool
	}{
		{"empty is the default", "", "", func(c config) bool { return c.Reader.Offline && c.Reader.Mouse && c.Reader.Theme == "auto" }},
		{"keys are read", "[reader]\noffline = false\ntheme = \"light\"\n[fetch]\ntimeout = \"90s\"\n", "",
			func(c config) bool { return !c.Reader.Offline && c.Fetch.Timeout.Duration == 90*time.Second }},
		{"a host's pause", "[fetch.hosts]\n\"example.org\" = \"1m\"\n", "",
			func(c config) bool { return c.Fetch.Hosts["example.org"].Duration == time.Minute }},
		{"no contact", "", "", func(c config) bool { return c.userAgent() == "warta/"+release+" (+"+home+")" }},
		{"a contact", "[fetch]\ncontact = \"https://e.org/me\"\n", "", func(c config) bool { return c.userAgent() == "warta/"+release+" (+https://e.org/me)" }},
		{"a contact by mail", "[fetch]\ncontact = \"mailto:me@e.org\"\n", "", func(c config) bool { return strings.Contains(c.userAgent(), "(+mailto:me@e.org)") }},
		{"a contact that is none", "[fetch]\ncontact = \"me\"\n", `fetch.contact = "me" (write a page's address, "https://…", or "mailto:…")`, nil},
		{"a contact with a line feed", "[fetch]\ncontact = \"https://e.org/\\nCookie: a\"\n", "fetch.contact", nil},
		{"unknown key", "[reader]\nmouse = true\nofline = true\n", "config.toml:3: there is no key reader.ofline (did you mean reader.offline?)", nil},
		{"unknown table", "[raeder]\n", "config.toml:1: there is no key raeder (did you mean reader?)", nil},
		{"a clash of keys", "[keys]\nnext-unread = [\"n\"]\n", "next-unread (n) and find-next (n) clash", nil},
		{"the nearest by its last part", "themee = \"dark\"\n", "did you mean reader.theme?", nil},
		{"broken", "[reader\n", "config.toml:2:", nil},
		{"a text for a switch", "[reader]\nmouse = \"yes\"\n", "config.toml:2: reader.mouse takes true or false (write mouse = true)", nil},
		{"a text for a list", "[reader]\nbrowser = \"firefox\"\n", "config.toml:2: reader.browser takes a list of texts (write browser = [\"…\"])", nil},
		{"a number in a list", "[reader]\nplayer = [\"mpv\", 1]\n", "config.toml:2: reader.player takes a list of texts", nil},
		{"a text for a number", "[fetch]\nmax_bytes = \"25M\"\n", "config.toml:2: fetch.max_bytes takes a whole number (write max_bytes = 10)", nil},
		{"half a redirect", "[fetch]\nredirects = 1.5\n", "config.toml:2: fetch.redirects takes a whole number", nil},
		{"a time without quotation marks", "[fetch]\ntimeout = 45\n", `config.toml:2: fetch.timeout takes a length of time (write timeout = "45s")`, nil},
		{"a time without its unit", "[fetch]\ntimeout = \"45\"\n", `config.toml:2: "45" is no length of time (write one with its unit: "45s" or "2h")`, nil},
		{"a host's pause without its unit", "[fetch.hosts]\n\"a.org\" = 10\n", `config.toml:2: fetch.hosts."a.org" takes a length of time (write "a.org" = "45s")`, nil},
		{"a number for a table", "reader = 1\n", "config.toml:1: reader is a table (write [reader], and its keys below)", nil},
		{"an action's one key", "[keys]\nnext-unread = \"n\"\n", "config.toml:2: keys.next-unread takes a list of texts", nil},
		{"unknown action", "[keys]\nnext-unraed = [\"n\"]\n", "config.toml:2: there is no key keys.next-unraed (did you mean keys.next-unread?)", nil},
		{"below nothing", "[fetch]\nworkers = -3\n", "fetch.workers must be 0 or more", nil},
		{"wrong value", "[reader]\ntheme = \"blue\"\n", "reader.theme = \"blue\" (write one of auto, light, dark)", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "config.toml")
			if err := os.WriteFile(path, []byte(tt.text), 0o600); err != nil {
				t.Fatal(err)
			}
			c, err := readConfig(path)
			if tt.err != "" {
				if err == nil || !strings.Contains(err.Error(), tt.err) {
					t.Fatalf("readConfig(%q)\n got %v\nwant %s", tt.text, err, tt.err)
				}
				return
			}
			if err != nil || !tt.check(c) {
				t.Errorf("readConfig(%q) = %+v, %v", tt.text, c, err)
			}
		})
	}
}

func TestNoConfigIsTheDefault(t *testing.T) {
	c, err := readConfig(filepath.Join(t.TempDir(), "none.toml"))
	if err != nil || !c.Reader.Offline {
		t.Errorf("got %+v, %v", c, err)
	}
}

func TestFindPaths(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	tests := []struct {
		name string
		env  map[string]string
		want paths
	}{
		{"home alone", nil, paths{home + "/.config/warta/config.toml", home + "/.config/warta/names.txt", home + "/.local/share/warta/warta.db", home + "/.local/state/warta/warta.log"}},
		{"XDG", map[string]string{"XDG_CONFIG_HOME": "/c", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s"},
			paths{"/c/warta/config.toml", "/c/warta/names.txt", "/d/warta/warta.db", "/s/warta/warta.log"}},
		{"relative XDG is ignored", map[string]string{"XDG_DATA_HOME": "d"},
			paths{home + "/.config/warta/config.toml", home + "/.config/warta/names.txt", home + "/.local/share/warta/warta.db", home + "/.local/state/warta/warta.log"}},
		{"WARTA_HOME", map[string]string{"WARTA_HOME": "/w", "XDG_DATA_HOME": "/d"}, paths{"/w/config.toml", "/w/names.txt", "/w/warta.db", "/w/warta.log"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := findPaths(func(k string) string { return tt.env[k] })
			if err != nil || got != tt.want {
				t.Errorf("got %+v, %v\nwant %+v", got, err, tt.want)
			}
		})
	}
}

func TestClock(t *testing.T) {
	now, err := clock(func(string) string { return "2026-03-01T08:00:00+07:00" })
	if err != nil {
		t.Fatal(err)
	}
	if d := now().Sub(time.Date(2026, 3, 1, 1, 0, 0, 0, time.UTC)); d < 0 || d > time.Minute {
		t.Errorf("the clock is %v from where it was started", d)
	}
	if _, err := clock(func(string) string { return "yesterday" }); err == nil {
		t.Error("WARTA_NOW=yesterday was accepted")
	}
}
