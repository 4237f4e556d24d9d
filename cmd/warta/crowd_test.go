package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"

	"warta/feed"
	"warta/feed/store"
)

// A crowd is a served house with many accounts, which all follow one feed.
type crowd struct {
	*server
	home, bin string
}

// newCrowd serves a house of n accounts. Their keys are the files 0, 1, ….
func newCrowd(t *testing.T, n int) *crowd {
	t.Helper()
	home, bin := t.TempDir(), t.TempDir()
	fillFor(t, home, n)
	exe, err := os.Executable()
	if err == nil {
		err = os.Symlink(exe, filepath.Join(bin, "warta"))
	}
	if err != nil {
		t.Fatal(err)
	}
	c := &crowd{home: home, bin: bin}
	most := strconv.Itoa(n + 1)
	if err := c.start("--sessions", most, "--sessions-per-address", most); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.kill()
		c.readLog(t)
	})
	return c
}

// readLog fails the test where the server met a bug: under the race detector,
// a race too.
func (c *crowd) readLog(t *testing.T) {
	t.Helper()
	log, err := os.ReadFile(filepath.Join(c.home, "server.log"))
	if err != nil {
		t.Error(err)
	}
	if bytes.Contains(log, []byte("DATA RACE")) || bytes.Contains(log, []byte("crashed")) {
		t.Errorf("the server met a bug:\n%s", log)
	}
}

// start starts the server, again where it has ended.
func (c *crowd) start(flags ...string) (err error) {
	env := []string{"PATH=" + c.bin, "HOME=" + c.home, "WARTA_HOME=" + c.home}
	c.server, err = launch(c.home, env, flags...)
	return err
}

// fillFor stores n accounts and a feed with stories of 1,000 words.
func fillFor(t *testing.T, home string, n int) {
	t.Helper()
	ctx := t.Context()
	s, err := store.Open(ctx, filepath.Join(home, "warta.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var feedID int64
	accounts := []int64{store.Owner}
	for i := range n {
		path := filepath.Join(home, strconv.Itoa(i))
		if err := newKey(path); err != nil {
			t.Fatal(err)
		}
		keys, err := readKeys([]string{path + ".pub"})
		if err != nil {
			t.Fatal(err)
		}
		account, err := s.AddAccount(ctx, "reader-"+strconv.Itoa(i), keys...)
		if err != nil {
			t.Fatal(err)
		}
		accounts = append(accounts, account)
	}
	for _, account := range accounts {
		sub, _, err := s.Account(account).Follow(ctx, "http://127.0.0.1:9/feed.xml", "")
		if err != nil {
			t.Fatal(err)
		}
		feedID = sub.ID
	}
	doc := feed.Feed{Title: "Many"}
	var body strings.Builder
	for i := range 44 {
		fmt.Fprintf(&body, "<p>“We counted %d ships,” said Maria Jansen in Rotterdam, and the council of the %dth harbour town agreed with her in the end.</p>", 7*i, 3*i)
	}
	for i := range 60 {
		doc.Entries = append(doc.Entries, feed.Entry{
			GUID: fmt.Sprint(i), URL: fmt.Sprintf("http://127.0.0.1:9/%d", i), Title: fmt.Sprintf("Headline %d", i),
			Published: time.Now().Add(-time.Duration(i) * time.Minute), Content: body.String(),
		})
	}
	if _, err := save(ctx, s, feedID, doc); err != nil {
		t.Fatal(err)
	}
}

// memory is the server's resident memory in megabytes.
func (c *crowd) memory(t *testing.T) float64 {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", c.cmd.Process.Pid))
	if err != nil {
		t.Skip("no /proc here")
	}
	for line := range strings.Lines(string(b)) {
		var kb float64
		if _, err := fmt.Sscanf(line, "VmRSS: %f kB", &kb); err == nil {
			return kb / 1024
		}
	}
	return 0
}

// processor is the time that the server has spent on processors.
func (c *crowd) processor(t *testing.T) time.Duration {
	t.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", c.cmd.Process.Pid))
	if err != nil {
		t.Skip("no /proc here")
	}
	f := strings.Fields(string(b[bytes.LastIndexByte(b, ')')+2:]))
	user, _ := strconv.Atoi(f[11])
	system, _ := strconv.Atoi(f[12])
	return time.Duration(user+system) * 10 * time.Millisecond // a tick, on every Linux
}

// A seated reader is a session in a terminal that nobody looks at: what comes
// is counted, not painted.
type seated struct {
	line

	mu   sync.Mutex
	n    int           // bytes that came
	head []byte        // the first of them
	came chan struct{} // filled when more did
}

// headSize is how much of what came first is kept, to see a story open.
const headSize = 256 << 10

// sit logs a reader in, presses keys and waits until the screen has shown what
// tells that they worked.
func (c *crowd) sit(i, cols, rows int, keys, see string) (*seated, error) {
	l, err := c.call(strconv.Itoa(i), cols, rows)
	if err != nil {
		return nil, err
	}
	return seat(l, keys, see)
}

// sitAtHome does the same with the owner, at the program itself.
func (c *crowd) sitAtHome(cols, rows int, keys, see string) (*seated, error) {
	cmd := command(append(c.cmd.Env, "TERM=xterm-256color", "COLORTERM=truecolor"))
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)})
	if err != nil {
		return nil, err
	}
	return seat(child{tty, cmd}, keys, see)
}

func seat(l line, keys, see string) (*seated, error) {
	r := &seated{line: l, came: make(chan struct{}, 1)}
	go r.count()
	if err := r.see("Headline 3"); err != nil {
		return nil, err
	}
	if _, err := io.WriteString(r, keys); err != nil {
		return nil, err
	}
	return r, r.see(see)
}

// count counts what comes until the line is cut.
func (r *seated) count() {
	buf := make([]byte, 32<<10)
	for {
		n, err := r.line.Read(buf)
		r.mu.Lock()
		r.n += n
		if len(r.head) < headSize {
			r.head = append(r.head, buf[:n]...)
		}
		r.mu.Unlock()
		select {
		case r.came <- struct{}{}:
		default:
		}
		if err != nil {
			return
		}
	}
}

func (r *seated) bytes() int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.n
}

// see waits until a text has come.
func (r *seated) see(text string) error {
	late := time.After(patience)
	for {
		r.mu.Lock()
		seen := bytes.Contains(r.head, []byte(text))
		r.mu.Unlock()
		if seen {
			return nil
		}
		select {
		case <-r.came:
		case <-late:
			return fmt.Errorf("%q did not come within %v", text, patience)
		}
	}
}

// press presses a key and returns how long it took until something was
// painted; not ok when nothing was.
func (r *seated) press(key byte) (wait time.Duration, ok bool) {
	select {
	case <-r.came: // of the key before
	default:
	}
	before, began := r.bytes(), time.Now()
	if _, err := r.Write([]byte{key}); err != nil {
		return 0, false
	}
	late := time.After(5 * time.Second)
	for r.bytes() == before {
		select {
		case <-r.came:
		case <-late:
			return 0, false
		}
	}
	return time.Since(began), true
}

// settle waits until nothing more comes.
func (r *seated) settle(quiet time.Duration) {
	for {
		select {
		case <-r.came:
		case <-time.After(quiet):
			return
		}
	}
}

// seatAll logs n people in, a few at a time, each with a story open.
func (c *crowd) seatAll(t *testing.T, n int) []*seated {
	t.Helper()
	all := make([]*seated, n)
	var group sync.WaitGroup
	turns := make(chan struct{}, 8)
	for i := range n {
		turns <- struct{}{}
		group.Go(func() {
			defer func() { <-turns }()
			r, err := c.sit(i, 120, 36, "\r", "Rotterdam")
			if err != nil {
				t.Errorf("reader %d: %v", i, err)
				return
			}
			all[i] = r
		})
	}
	group.Wait()
	if t.Failed() {
		t.FailNow()
	}
	t.Cleanup(func() {
		for _, r := range all {
			r.Close()
		}
	})
	return all
}
