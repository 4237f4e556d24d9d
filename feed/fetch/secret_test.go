package fetch_test

import (
	"encoding/base64"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"warta/feed/fetch"
)

// hidden is a password that must never be seen.
const hidden = "s3cr3t-pass"

func secretFile(t *testing.T, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(path, []byte(hidden+"\nsecond line\n"), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadSecret(t *testing.T) {
	t.Setenv("WARTA_TEST_SECRET", hidden)
	tests := []struct {
		name, ref, says string // says: the error, or "" for none
	}{
		{"environment", "env:WARTA_TEST_SECRET", ""},
		{"file", "file:" + secretFile(t, 0o600), ""},
		{"read-only file", "file:" + secretFile(t, 0o400), ""},
		{"command", "command:printf '" + hidden + "\\nmore'", ""},
		{"missing variable", "env:WARTA_TEST_NONE", "no WARTA_TEST_NONE"},
		{"file that others may read", "file:" + secretFile(t, 0o644), "chmod 600"},
		{"file of a group", "file:" + secretFile(t, 0o640), "chmod 600"},
		{"no file", "file:" + filepath.Join(t.TempDir(), "none"), "no such file"},
		{"a folder", "file:" + t.TempDir(), "can be read by others"},
		{"failing command", "command:false", "exit status 1"},
		{"no command", "command:", "no command"},
		{"unclosed quotes", "command:echo 'a", "quotes do not close"},
		{"the password itself", hidden, "env:NAME, file:PATH or command:WORDS"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := fetch.ReadSecret(t.Context(), tt.ref)
			if tt.says == "" {
				if got != hidden || err != nil {
					t.Errorf("ReadSecret(%s) = %q, %v", tt.ref, got, err)
				}
				return
			}
			if err == nil || got != "" || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("ReadSecret(%s) = %q, %v, want %q", tt.ref, got, err, tt.says)
			} else if strings.Contains(err.Error(), hidden) {
				t.Errorf("the error shows the password: %v", err)
			}
		})
	}
}

func TestCredentials(t *testing.T) {
	t.Setenv("WARTA_TEST_SECRET", hidden)
	basic := "Basic " + base64.StdEncoding.EncodeToString([]byte("ana:"+hidden))
	tests := []struct {
		name string
		r    fetch.Request
		want map[string]string
	}{
		{"user and secret", fetch.Request{User: "ana", Secret: "env:WARTA_TEST_SECRET"}, map[string]string{"Authorization": basic}},
		{"in the address", fetch.Request{URL: "http://ana:" + hidden + "@"}, map[string]string{"Authorization": basic}},
		{"headers and cookies", fetch.Request{Headers: map[string]string{"X-Key": "env:WARTA_TEST_SECRET", "cookie": "a=1; b=2"}}, map[string]string{"X-Key": hidden, "Cookie": "a=1; b=2"}},
		{"own User-Agent", fetch.Request{Headers: map[string]string{"User-Agent": "other/1"}}, map[string]string{"User-Agent": "other/1"}},
		{"what is not the person's to set", fetch.Request{Headers: map[string]string{"Accept-Encoding": "x", "if-none-match": "x", "Range": "bytes=0-1"}},
			map[string]string{"Accept-Encoding": "gzip, br, zstd", "If-None-Match": "", "Range": ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, answer(anyFeed))
			if tt.r.URL == "" {
				tt.r.URL = "http://"
			}
			tt.r.URL += strings.TrimPrefix(s.URL, "http://")
			get(t, newClient(t, fetch.Options{}), tt.r)
			for name, want := range tt.want {
				if got := s.asked()[0].header.Get(name); got != want {
					t.Errorf("%s: %q, want %q", name, got, want)
				}
			}
		})
	}
}

func TestCredentialsStayWithTheirHost(t *testing.T) {
	other := serve(t, answer(anyFeed))
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			redirect(301, "/here")(w, r)
			return
		}
		redirect(301, other.URL+"/there")(w, r)
	})
	get(t, newClient(t, fetch.Options{}), fetch.Request{URL: s.URL + "/feed", User: "ana", Headers: map[string]string{"Cookie": "a=1", "X-Key": "k"}})
	for _, a := range s.asked() {
		if a.header.Get("Authorization") == "" || a.header.Get("Cookie") == "" {
			t.Errorf("%s was asked without credentials", a.url)
		}
	}
	for _, name := range []string{"Authorization", "Cookie", "X-Key"} {
		if got := other.asked()[0].header.Get(name); got != "" {
			t.Errorf("another host was sent %s: %s", name, got)
		}
	}
}

func TestErrorsHideSecrets(t *testing.T) {
	t.Setenv("WARTA_TEST_SECRET", hidden+"\n")
	s, good := serve(t, http.NotFound), serve(t, answer(anyFeed))
	at := strings.TrimPrefix(s.URL, "http://")
	for _, r := range []fetch.Request{
		{URL: "http://ana:" + hidden + "@" + at},
		{URL: "http://ana:" + hidden + "@127.0.0.1:1/"},
		{URL: "ftp://ana:" + hidden + "@example.org/"},
		{URL: s.URL, User: "ana", Secret: hidden},
		{URL: s.URL, Headers: map[string]string{"X-Key": "env:WARTA_TEST_SECRET"}},
		{URL: s.URL, Proxy: "http://ana:" + hidden + "@127.0.0.1:1"},
		{URL: s.URL, Proxy: "http://ana:" + hidden + "@[::1"},
		{URL: "filter:false:http://ana:" + hidden + "@" + at},
		{URL: "filter:false:http://ana:" + hidden + "@" + strings.TrimPrefix(good.URL, "http://")},
		{URL: "http://ana:" + hidden + "@[::1"},
		{URL: "http://ana:" + hidden + "@@x:y@[::1/"},
	} {
		_, err := newClient(t, fetch.Options{}).Get(t.Context(), r)
		for e := err; e != nil; e = errors.Unwrap(e) {
			if strings.Contains(e.Error(), hidden) {
				t.Errorf("Get(%s): the error shows the password: %v", r.URL, e)
			}
		}
		if err == nil {
			t.Errorf("Get(%s) went well", r.URL)
		}
	}
}

func TestRedact(t *testing.T) {
	tests := []struct{ address, want string }{
		{"https://example.org/a@b:c", "https://example.org/a@b:c"},
		{"https://ana:pass@example.org/feed", "https://ana:xxxxx@example.org/feed"},
		{"https://ana:p@s:s@example.org/feed", "https://ana:xxxxx@example.org/feed"},
		{"https://:pass@example.org", "https://:xxxxx@example.org"},
		{"https://ana@example.org/", "https://ana@example.org/"},
		{"filter:sed s:a:b::https://ana:pass@example.org/", "filter:sed s:a:b::https://ana:xxxxx@example.org/"},
	}
	for _, tt := range tests {
		if got := fetch.Redact(tt.address); got != tt.want {
			t.Errorf("Redact(%s) = %s, want %s", tt.address, got, tt.want)
		}
	}
}
