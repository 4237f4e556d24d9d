package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"warta/feed/store"
	"warta/ui/keys"
)

// soak is how long TestSoak goes on, as in
//
//	go test -race -timeout 20m -run TestSoak ./cmd/warta -soak 10m
var soak = flag.Duration("soak", 0, "how long the reader is pressed at random; 0 is for a few hundred keys")

// TestSoak presses keys at random on the real program, with the mouse, pastes
// and resizes, while its feeds bring news, break and hang. After each burst the
// program has to answer a key; in the end it has to quit as it should, which
// under the race detector it does only if nothing raced.
func TestSoak(t *testing.T) {
	server := httptest.NewServer(&press{})
	defer server.Close()
	home := t.TempDir()
	followAll(t, home, server.URL)
	quitBy := []byte("[keys]\nquit = [\"ctrl+q\"] # which the monkey does not know\n")
	if err := os.WriteFile(filepath.Join(home, "config.toml"), quitBy, 0o600); err != nil {
		t.Fatal(err)
	}
	s := open(t, home)
	defer func() {
		s.close()
		logRaces(t, home)
	}()
	if err := s.step("see", "News"); err != nil {
		t.Fatalf("%v\n%s", err, s.text())
	}
	m := monkey{rand.New(rand.NewPCG(1, 2)), pressable()}
	until := time.Now().Add(*soak)
	for n := 0; n < 25 || time.Now().Before(until); n++ {
		burst := m.burst()
		for _, step := range append(burst, answers...) {
			verb, rest, _ := strings.Cut(step, " ")
			if err := s.step(verb, rest); err != nil {
				t.Fatalf("burst %d, at %q of %q: %v\n%s", n, step, burst, err, s.text())
			}
		}
	}
	if err := s.step("type", "\x11"); err != nil {
		t.Fatal(err)
	}
	if err := s.step("end", ""); err != nil {
		t.Fatalf("%v\n%s", err, s.text())
	}
}

// An escape that no key after it can be taken for a part of.
const escape = "type \x1b[27u"

// answers are the steps that show that the program is alive: whatever is open
// is closed, and the palette opens and closes.
var answers = []string{
	"size 80x24", escape, escape, escape, "type :", "type toggle-read", "see mark read or unread",
	escape, "gone mark read or unread",
}

// A monkey presses at random.
type monkey struct {
	*rand.Rand
	keys []string
}

// pressable are the keystrokes of all actions but quitting, as a terminal
// sends them.
func pressable() []string {
	all := []string{"3", "x", "\r", " ", "\x7f", "\x1b[200~kereta 日本\x1b[201~"}
	for _, b := range keys.Default() {
		if b.Action == keys.Quit {
			continue
		}
		for _, k := range b.Keys {
			for _, stroke := range strings.Fields(k) {
				if bytes, ok := keyBytes[stroke]; ok {
					all = append(all, bytes)
				} else if len(stroke) == 1 {
					all = append(all, stroke)
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(k string) bool { return k == "\x1b" })
}

// burst is some steps, of which each follows the one before without a pause.
func (m monkey) burst() []string {
	var steps []string
	for range 5 + m.IntN(30) {
		switch m.IntN(24) {
		case 0:
			steps = append(steps, fmt.Sprintf("size %dx%d", 1+m.IntN(220), 1+m.IntN(70)))
		case 1:
			steps = append(steps, "type R")
		case 2:
			steps = append(steps, escape)
		case 3, 4, 5:
			steps = append(steps, fmt.Sprintf("type \x1b[<%d;%d;%dM", []int{0, 32, 64, 65}[m.IntN(4)], 1+m.IntN(130), 1+m.IntN(50)))
		case 6:
			steps = append(steps, "type "+[]string{"\x1b[I", "\x1b[O"}[m.IntN(2)])
		default:
			steps = append(steps, "type "+m.keys[m.IntN(len(m.keys))])
		}
	}
	return steps
}

// A press prints a feed at each address, with other news each time; one of
// them breaks now and then, and one hangs.
type press struct{ printed atomic.Int64 }

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n := p.printed.Add(1)
	switch {
	case strings.HasPrefix(r.URL.Path, "/page"):
		fmt.Fprintf(w, "<html><body><article><h1>Page</h1>%s</article></body></html>", story)
		return
	case r.URL.Path == "/feed/3" && n%3 == 0:
		http.Error(w, "broken", http.StatusInternalServerError)
		return
	case r.URL.Path == "/feed/4" && n%4 == 0:
		<-r.Context().Done()
		return
	}
	var b bytes.Buffer
	b.WriteString(`<rss version="2.0"><channel><title>Press ` + r.URL.Path + ` 日報</title>`)
	for i := range int64(5) {
		fmt.Fprintf(&b, "<item><title>News %d of 列車 %s</title><guid>%d</guid><link>http://%s/page/%d</link><description><![CDATA[%s]]></description></item>",
			n+i, r.URL.Path, n+i, r.Host, n+i, story)
	}
	b.WriteString("</channel></rss>")
	_, _ = w.Write(b.Bytes()) // the program may be gone
}

var story = strings.Repeat(`<p>“We counted forty ships,” said Maria Jansen in Rotterdam. <a href="/x">More</a> 夜行列車を存続へ。</p>`, 20)

// followAll makes a home that follows eight feeds of a server.
func followAll(t *testing.T, home, server string) {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for i := range 8 {
		folder := []string{"", "World", "World/Ports"}[i%3]
		if _, _, err := s.Account(store.Owner).Follow(t.Context(), fmt.Sprintf("%s/feed/%d", server, i), folder); err != nil {
			t.Fatal(err)
		}
	}
}

// open gives a terminal for the program in a home. No other program is to be
// found from there: the monkey may well ask for one.
func open(t *testing.T, home string) *screen {
	t.Helper()
	bin := t.TempDir()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(exe, filepath.Join(bin, "warta")); err != nil {
		t.Fatal(err)
	}
	s := &screen{cols: 80, rows: 24, dir: home, env: []string{"PATH=" + bin, "HOME=" + home, "WARTA_HOME=" + home, "TERM=xterm-256color", "GORACE=log_path=" + filepath.Join(home, "race")}}
	s.changed = sync.NewCond(&s.mu)
	return s
}

// logRaces says what the race detector found, which the screen cannot show.
func logRaces(t *testing.T, home string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(home, "race.*"))
	if err != nil {
		t.Error(err)
	}
	for _, name := range found {
		report, err := os.ReadFile(name)
		t.Errorf("%s%v", report, err)
	}
}
