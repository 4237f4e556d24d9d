package fetch_test

import (
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed/fetch"
)

// script writes a program into a home folder and returns that folder.
func script(t *testing.T, name, text string) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	if err := os.WriteFile(filepath.Join(home, name), []byte("#!/bin/sh\n"+text), 0o700); err != nil {
		t.Fatal(err)
	}
	return home
}

func TestExec(t *testing.T) {
	home := script(t, "feed", `printf '%s|' "$@"`)
	tests := []struct{ name, url, want string }{
		{"home and words", `exec:~/feed one "two three" 'four  five' six\ seven`, "one|two three|four  five|six seven|"},
		{"nothing is expanded", `exec:` + home + `/feed $HOME *.go a;b |c`, "$HOME|*.go|a;b||c|"},
		{"backslashes in quotes", `exec:~/feed "a\d\"" '\d'`, `a\d"|\d|`},
		{"an empty word", `exec:~/feed ''`, "|"},
		{"a shell when asked for", `exec:sh -c 'printf %s a$((1+1))'`, "a2"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			resp := get(t, newClient(t, fetch.Options{}), fetch.Request{URL: tt.url})
			if string(resp.Body) != tt.want || resp.Status != 200 {
				t.Errorf("%s printed %q, want %q", tt.url, resp.Body, tt.want)
			}
		})
	}
}

func TestExecFails(t *testing.T) {
	limits := fetch.Limits{Decoded: 32 << 10, Total: 300 * time.Millisecond}
	tests := []struct{ name, url, says string }{
		{"no such program", "exec:/no/such/program", "there is no such program"},
		{"fails and says why", `exec:sh -c 'echo the reason >&2; echo more >&2; exit 3'`, "exit status 3: the reason"},
		{"control characters", `exec:sh -c 'printf "\033]0;EVIL\007" >&2; exit 1'`, "exit status 1"},
		{"prints without end", "exec:yes", "more than 32 KB"},
		{"hangs", "exec:sleep 100", "not done within"},
		{"its child hangs", "exec:sh -c 'sleep 100 & sleep 100'", "not done within"},
		{"nothing to run", "exec: ", "no command"},
		{"open quotes", `exec:echo "`, "quotes do not close"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			_, err := newClient(t, fetch.Options{Limits: limits}).Get(t.Context(), fetch.Request{URL: tt.url})
			var e *fetch.Error
			if !errors.As(err, &e) || e.Cause != fetch.Command || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "\x1b") {
				t.Errorf("Get = %v, want %q", err, tt.says)
			}
			if d := time.Since(start); d > 20*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

func TestFilter(t *testing.T) {
	script(t, "shout", "tr a-z A-Z")
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/moved" {
			redirect(301, "/feed")(w, r)
			return
		}
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, "body")
	})
	c := newClient(t, fetch.Options{})
	for _, command := range []string{"~/shout", "sed 's:body:BODY:'", "sed s:body:BODY:"} {
		url := "filter:" + command + ":" + s.URL + "/moved"
		resp := get(t, c, fetch.Request{URL: url})
		if string(resp.Body) != "BODY" || resp.URL != url || resp.Moved != "" || resp.Validators.ETag != `"1"` {
			t.Errorf("%s: %q of %s, moved %q, %v", command, resp.Body, resp.URL, resp.Moved, resp.Validators)
		}
		again := get(t, c, fetch.Request{URL: url, Validators: resp.Validators})
		if !again.NotModified {
			t.Errorf("%s: asked a second time: %d", command, again.Status)
		}
	}
	resp, err := c.Get(t.Context(), fetch.Request{URL: "filter:false:" + s.URL + "/feed"})
	if err == nil || !resp.Validators.Empty() || resp.Body != nil {
		t.Errorf("a failing filter: %q, %v, %v", resp.Body, resp.Validators, err)
	}
	var hops []string
	for _, a := range s.asked() {
		hops = append(hops, a.url[strings.Index(a.url, "/"):])
	}
	if !slices.Contains(hops, "/feed") || len(hops) != 13 {
		t.Errorf("asked for %q", hops)
	}
}
