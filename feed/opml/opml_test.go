package opml

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"warta/feed"
)

func on(b bool) *bool { return &b }

var own = File{Title: "warta", Feeds: []feed.Subscription{
	{URL: "https://example.org/a", Title: `Tom & "Jerry" <tags>`, SiteURL: "https://example.org/", Tags: []string{"50%", "a, b", "berita"}},
	{URL: "https://example.org/b?x=1&y=2", Folder: "Berita/Daerah"},
	{URL: "https://example.org/c", Title: "C", Folder: "AC∕DC", Settings: feed.Settings{
		Interval: 6 * time.Hour, FullText: on(false), Sort: "oldest", HideRead: true, Proxy: "socks5://localhost:1080",
		User: "me", Secret: "env:C_PASSWORD", Headers: map[string]string{"X-A": "1", "Authorization": "file:~/.c"}, KeepCount: 7,
	}},
	{URL: "exec:~/bin/feed --all", Title: "script", Folder: "Berita"},
}}

func write(t *testing.T, f File) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, f); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestRoundTripIsByteStable(t *testing.T) {
	text := write(t, own)
	f, err := ReadOwn(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if again := write(t, f); again != text {
		t.Errorf("written again:\n%s", cmp.Diff(text, again))
	}
	byURL := map[string]feed.Subscription{}
	for _, s := range f.Feeds {
		byURL[s.URL] = s
	}
	for _, want := range own.Feeds {
		if diff := cmp.Diff(want, byURL[want.URL]); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.URL, diff)
		}
	}
}

func TestWriteKeepsCredentialsOut(t *testing.T) {
	text := write(t, File{Feeds: []feed.Subscription{
		{URL: "https://example.org/", Settings: feed.Settings{
			Proxy: "http://me:hunter2@proxy.example:8080", Secret: "hunter2",
			Headers: map[string]string{"Cookie": "hunter2", "X-Api-Key": "hunter2"},
		}},
		{URL: "http://bob:hunter2@example.org/a", SiteURL: "http://bob:hunter2@example.org/"},
		{URL: "http://bob:hunter2@example.org/b", Title: "http://bob:hunter2@example.org/b"}, // the address stands in
		{URL: "http://bob:p@hunter2%@example.org/c"},
		{URL: "filter:~/bin/clean:http://bob:hunter2@example.org/d"},
	}})
	if strings.Contains(text, "hunter2") {
		t.Errorf("a password is in the export:\n%s", text)
	}
	for _, want := range []string{"http://me@proxy.example:8080", `xmlUrl="http://bob@example.org/a"`, "filter:~/bin/clean:http://bob@example.org/d"} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not in the export:\n%s", want, text)
		}
	}
}

func TestNotesKeepPasswordsOut(t *testing.T) {
	f, err := Read(strings.NewReader("ftp://bob:hunter2@e.org/\nhttp://bob:hunter2@e.org/\nhttp://bob:hunter2@e.org/"))
	if err != nil || len(f.Notes) != 2 || strings.Contains(strings.Join(f.Notes, " "), "hunter2") {
		t.Errorf("notes = %q, %v, want two without the password", f.Notes, err)
	}
}

func TestReadOfStrangersFile(t *testing.T) {
	f, err := Read(strings.NewReader(write(t, own)))
	if err != nil {
		t.Fatal(err)
	}
	if len(f.Feeds) != 3 || len(f.Notes) != 2 {
		t.Fatalf("%d feeds and notes %q, want 3 feeds and 2 notes", len(f.Feeds), f.Notes)
	}
	for _, s := range f.Feeds {
		if x := s.Settings; x.Secret != "" || x.User != "" || x.Proxy != "" || x.Browser != "" || len(x.Headers) > 0 {
			t.Errorf("%s brings %+v", s.URL, x)
		}
	}
	if got := f.Feeds[2].Settings.Interval; got != 6*time.Hour {
		t.Errorf("interval = %v, want the harmless settings kept", got)
	}
}

func TestReadOPML(t *testing.T) {
	tests := []struct {
		name, text string
		want       []feed.Subscription
		notes      int
	}{
		{"folders in folders", `<opml><body><outline text="A"><outline title="B"><outline text="x" xmlUrl="https://e.org/x"/></outline><outline text="y" xmlUrl="https://e.org/y"/></outline></body></opml>`,
			[]feed.Subscription{{URL: "https://e.org/x", Title: "x", Folder: "A/B"}, {URL: "https://e.org/y", Title: "y", Folder: "A"}}, 0},
		{"slash in a folder's name", `<opml><body><outline text="AC/DC"><outline xmlUrl="https://e.org/x"/></outline></body></opml>`,
			[]feed.Subscription{{URL: "https://e.org/x", Folder: "AC∕DC"}}, 0},
		{"names in any case", `<OPML><BODY><OUTLINE TITLE="x" XMLURL="https://e.org/x" HTMLURL="https://e.org/"/></BODY></OPML>`,
			[]feed.Subscription{{URL: "https://e.org/x", Title: "x", SiteURL: "https://e.org/"}}, 0},
		{"type rss with url", `<opml><body><outline type="rss" url="https://e.org/x"/></body></opml>`,
			[]feed.Subscription{{URL: "https://e.org/x"}}, 0},
		{"bare ampersand and latin-1", "<?xml version='1.0' encoding='iso-8859-1'?><opml><body><outline text='caf\xe9 & co' xmlUrl='https://e.org/?a=1&b=2'/></body></opml>",
			[]feed.Subscription{{URL: "https://e.org/?a=1&b=2", Title: "café & co"}}, 0},
		{"listed twice", `<opml><body><outline xmlUrl="https://e.org/x" category="a"/><outline xmlUrl="https://e.org/x" category="a,b"/></body></opml>`,
			[]feed.Subscription{{URL: "https://e.org/x", Tags: []string{"a", "b"}}}, 1},
		{"cut short", `<opml><body><outline xmlUrl="https://e.org/x"/><outline text="`,
			[]feed.Subscription{{URL: "https://e.org/x"}}, 1},
		{"not an address", `<opml><body><outline xmlUrl="javascript:alert(1)"/></body></opml>`, nil, 1},
		{"unreadable settings", `<opml xmlns:warta="urn:warta:opml"><body><outline xmlUrl="https://e.org/x" warta:settings="{"/></body></opml>`,
			[]feed.Subscription{{URL: "https://e.org/x"}}, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read(strings.NewReader(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got.Feeds); diff != "" {
				t.Errorf("Read(%s) (-want +got):\n%s", tt.text, diff)
			}
			if len(got.Notes) != tt.notes {
				t.Errorf("notes = %q, want %d", got.Notes, tt.notes)
			}
		})
	}
}

const commands = `"exec:~/bin/feed --all" tools` + "\n" + `filter:~/bin/clean:https://e.org/a`

func TestReadOwnCommands(t *testing.T) {
	got, err := ReadOwn(strings.NewReader(commands))
	if err != nil {
		t.Fatal(err)
	}
	want := []feed.Subscription{{URL: "exec:~/bin/feed --all", Tags: []string{"tools"}}, {URL: "filter:~/bin/clean:https://e.org/a"}}
	if diff := cmp.Diff(want, got.Feeds); diff != "" {
		t.Errorf("ReadOwn(%q) (-want +got):\n%s", commands, diff)
	}
}

func TestReadLines(t *testing.T) {
	tests := []struct {
		name, text string
		want       []feed.Subscription
		notes      int
	}{
		{"addresses", "https://e.org/a\n\n# a comment\nhttp://e.org/b # another\r\n",
			[]feed.Subscription{{URL: "https://e.org/a"}, {URL: "http://e.org/b"}}, 0},
		{"no scheme", "e.org/feed", []feed.Subscription{{URL: "https://e.org/feed"}}, 0},
		{"tags and a title", `https://e.org/a news "two words" "~My \"own\" title" !`,
			[]feed.Subscription{{URL: "https://e.org/a", Title: `My "own" title`, Tags: []string{"news", "two words"}}}, 0},
		{"commands", commands, nil, 2},
		{"a query", `"query:Unread:unread = \"yes\""`, nil, 1},
		{"nonsense", "gopher://e.org/\nhttps://e.org/a", []feed.Subscription{{URL: "https://e.org/a"}}, 1},
		{"hash in an address", "https://e.org/a#x", []feed.Subscription{{URL: "https://e.org/a#x"}}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Read(strings.NewReader(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got.Feeds); diff != "" {
				t.Errorf("Read(%s) (-want +got):\n%s", tt.text, diff)
			}
			if len(got.Notes) != tt.notes {
				t.Errorf("notes = %q, want %d", got.Notes, tt.notes)
			}
		})
	}
}

func TestReadSaysWhyNot(t *testing.T) {
	for text, want := range map[string]string{
		"file:///etc/passwd\nhttps://e.org/": `file:///etc/passwd: a file is not followed: read it by "warta feed", or follow a command that prints it`,
		"gopher://e.org/\nhttps://e.org/":    "gopher://e.org/: not an address of the web",
		`<opml><body><outline xmlUrl="exec:rm x"/><outline xmlUrl="https://e.org/"/></body></opml>`: "exec:rm x: a list may bring no command: add it by hand, or import a list of your own by --own",
		`<opml><body><outline xmlUrl="FILE:/x"/><outline xmlUrl="https://e.org/"/></body></opml>`:   `FILE:/x: a file is not followed: read it by "warta feed", or follow a command that prints it`,
	} {
		f, err := Read(strings.NewReader(text))
		if err != nil || len(f.Feeds) != 1 || len(f.Notes) != 1 || f.Notes[0] != want {
			t.Errorf("Read(%q) = %d feeds, notes %q, %v\nwant one feed and %q", text, len(f.Feeds), f.Notes, err, want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":        "",
		"no outline":     "<opml><body/></opml>",
		"broken at once": "<opml><body><outline",
		"too large":      strings.Repeat(" ", maxSize+1),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(strings.NewReader(text)); err == nil {
				t.Errorf("Read(%.40q) gave no error", text)
			}
		})
	}
}

// FuzzRead holds that any list that can be read is written byte-stably.
func FuzzRead(f *testing.F) {
	f.Add(`<opml><body><outline text="A"><outline xmlUrl="https://e.org/" category="a,b"/></outline></body></opml>`)
	f.Add(`https://e.org/a "b c" "~d"`)
	f.Fuzz(func(t *testing.T, text string) {
		first, err := ReadOwn(strings.NewReader(text))
		if err != nil || len(first.Feeds) == 0 {
			return
		}
		written := write(t, first)
		second, err := ReadOwn(strings.NewReader(written))
		if err != nil {
			t.Fatalf("ReadOwn(%q) after writing: %v\n%s", text, err, written)
		}
		if again := write(t, second); again != written {
			t.Errorf("ReadOwn(%q) is not stable:\n%s", text, cmp.Diff(written, again))
		}
	})
}
