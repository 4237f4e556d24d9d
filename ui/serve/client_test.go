package serve

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"crypto/rand"
	"fmt"
	"io"
	"log/slog"
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// patience is how long a step may take before it has failed.
const patience = 20 * time.Second

// A served house is a server that runs until the test ends or stops it.
type served struct {
	*testHouse
	address string
	stop    func() // tells it to end, and waits

	log testLog
}

func (s *served) logged() string { return s.log.String() }

// A testLog holds what is logged, also by commands that outlive their session.
type testLog struct {
	mu   sync.Mutex
	said bytes.Buffer
}

func (l *testLog) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.said.Write(p)
}

func (l *testLog) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.said.String()
}

func serveHouse(t *testing.T, l Limits) *served {
	t.Helper()
	s := &served{testHouse: newTestHouse()}
	key, err := HostKey(filepath.Join(t.TempDir(), "host_ed25519"))
	if err != nil {
		t.Fatal(err)
	}
	server, err := New(Options{House: s.testHouse, HostKey: key, Limits: l, Log: slog.New(slog.NewTextHandler(&s.log, nil))})
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.address = listener.Addr().String()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, listener) }()
	s.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("Serve: %v", err)
		}
	})
	t.Cleanup(s.stop)
	return s
}

func newSigner(t *testing.T) gossh.Signer {
	t.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

// dial logs in.
func (s *served) dial(user string, key gossh.Signer) (*gossh.Client, error) {
	return gossh.Dial("tcp", s.address, &gossh.ClientConfig{
		User: user, Auth: []gossh.AuthMethod{gossh.PublicKeys(key)}, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: patience,
	})
}

func (s *served) login(t *testing.T, user string, key gossh.Signer) *gossh.Client {
	t.Helper()
	c, err := s.dial(user, key)
	if err != nil {
		t.Fatalf("%s: %v", user, err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// A desk is a session in a terminal.
type desk struct {
	*gossh.Session
	in     io.Writer
	errs   bytes.Buffer
	mu     sync.Mutex
	screen *vt.Emulator
	came   chan struct{}
	ended  chan error
}

// sit opens the reader in a terminal of 80 by 24.
func sit(t *testing.T, c *gossh.Client) *desk {
	t.Helper()
	session, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{Session: session, screen: vt.NewEmulator(80, 24), came: make(chan struct{}, 1), ended: make(chan error, 1)}
	session.Stderr = &d.errs
	session.Stdout = d
	if d.in, err = session.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := session.RequestPty("xterm-256color", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	go func() {
		_, _ = io.Copy(d.in, d.screen)       // the terminal's answers
		_, _ = io.Copy(io.Discard, d.screen) // unheard, once the session is over
	}()
	go func() {
		err := session.Wait()
		d.ended <- err
		close(d.ended)
	}()
	return d
}

// Write paints what the server sends.
func (d *desk) Write(p []byte) (int, error) {
	d.mu.Lock()
	n, err := d.screen.Write(p)
	d.mu.Unlock()
	select {
	case d.came <- struct{}{}:
	default:
	}
	return n, err
}

func (d *desk) text() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.screen.String()
}

// resize makes the window as large as the server draws it.
func (d *desk) resize(t *testing.T, cols, rows int) {
	t.Helper()
	d.mu.Lock()
	d.screen.Resize(min(cols, maxCols), min(rows, maxRows))
	d.mu.Unlock()
	if err := d.WindowChange(rows, cols); err != nil {
		t.Fatal(err)
	}
}

func (d *desk) press(t *testing.T, keys string) {
	t.Helper()
	if _, err := io.WriteString(d.in, keys); err != nil {
		t.Fatal(err)
	}
}

// see waits until the screen shows a text.
func (d *desk) see(t *testing.T, text string) {
	t.Helper()
	late := time.After(patience)
	for !strings.Contains(d.text(), text) {
		select {
		case <-d.came:
		case <-late:
			t.Fatalf("%q is not on the screen:\n%s", text, d.text())
		}
	}
}

// end waits until the session is over and returns what was said last.
func (d *desk) end(t *testing.T) (string, error) {
	t.Helper()
	select {
	case err := <-d.ended:
		return d.errs.String(), err
	case <-time.After(patience):
		t.Fatalf("the session goes on:\n%s", d.text())
		return "", nil
	}
}

// run runs a command and returns its output and its status.
func run(t *testing.T, c *gossh.Client, command, in string) (out, errs string, status int) {
	t.Helper()
	session, err := c.NewSession()
	if err != nil {
		return "", err.Error(), -1
	}
	defer session.Close()
	var o, e bytes.Buffer
	session.Stdin, session.Stdout, session.Stderr = strings.NewReader(in), &o, &e
	switch err := session.Run(command).(type) {
	case nil:
	case *gossh.ExitError:
		status = err.ExitStatus()
	default:
		return o.String(), fmt.Sprint(e.String(), err), -1
	}
	return o.String(), e.String(), status
}
