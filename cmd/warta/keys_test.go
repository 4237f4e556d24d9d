package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// keysFile types at the program in a terminal of its own. The file has one
// step a line; blank lines and lines that begin with # are passed over:
//
//	size 120x36     the terminal's size, before or while the program runs
//	run ARG...      starts `warta ARG...`; without this line, `warta`
//	login NAME      enters the server of the script over SSH, with NAME's key
//	press j enter   presses keys, by name or letter
//	type TEXT       types the rest of the line
//	see TEXT        waits until the screen shows TEXT
//	gone TEXT       waits until it does not
//	kill            ends the program as kill -9 does
//	end             waits until the program has ended, with status 0
func keysFile(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: keys FILE")
	}
	s := &screen{cols: 120, rows: 36, env: environment(ts), dir: ts.Getenv("WORK"), server: serverOf(ts)}
	s.changed = sync.NewCond(&s.mu)
	defer s.close()
	for i, line := range strings.Split(ts.ReadFile(args[0]), "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		verb, rest, _ := strings.Cut(line, " ")
		if err := s.step(verb, os.Expand(rest, ts.Getenv)); err != nil {
			ts.Fatalf("%s:%d: %s: %v\n%s", args[0], i+1, line, err, s.text())
		}
	}
}

func environment(ts *testscript.TestScript) []string {
	var env []string
	for _, name := range []string{"PATH", "HOME", "WARTA_HOME", "WARTA_NOW", "TERM", "COLORTERM", "TZ", "NO_COLOR", "SSH_CONNECTION", "GOCOVERDIR"} {
		if v := ts.Getenv(name); v != "" {
			env = append(env, name+"="+v)
		}
	}
	return env
}

// patience is how long a step may take before it has failed.
const patience = 20 * time.Second

// A line joins a screen to the program.
type line interface {
	io.ReadWriteCloser
	resize(cols, rows int) error
	kill() error // ends the program as kill -9 does
	wait() error // for its end
}

// A child is a program in a pseudo-terminal.
type child struct {
	*os.File
	cmd *exec.Cmd
}

func (c child) resize(cols, rows int) error {
	return pty.Setsize(c.File, &pty.Winsize{Rows: uint16(rows), Cols: uint16(cols)})
}
func (c child) kill() error { return c.cmd.Process.Kill() }
func (c child) wait() error { return c.cmd.Wait() }

// A screen is a terminal with the program in it.
type screen struct {
	cols, rows int
	env        []string
	dir        string
	server     *server // of the script; may be nil

	tty line

	mu      sync.Mutex
	vt      *vt.Emulator
	changed *sync.Cond
	ended   bool
	status  error
}

func (s *screen) step(verb, rest string) error {
	if s.tty == nil && verb != "size" && verb != "run" && verb != "login" {
		if err := s.run(nil); err != nil {
			return err
		}
	}
	switch verb {
	case "size":
		return s.resize(rest)
	case "run":
		return s.run(strings.Fields(rest))
	case "login":
		return s.login(rest)
	case "press":
		return s.press(strings.Fields(rest))
	case "type":
		_, err := io.WriteString(s.tty, rest)
		return err
	case "see":
		return s.wait(func() bool { return strings.Contains(s.vt.String(), rest) })
	case "gone":
		return s.wait(func() bool { return !strings.Contains(s.vt.String(), rest) })
	case "kill":
		return s.tty.kill()
	case "end":
		if err := s.wait(func() bool { return s.ended }); err != nil {
			return err
		}
		return s.status
	}
	return errors.New("there is no such step")
}

// command is `warta ARG...`, as the PATH of an environment finds it.
func command(env []string, args ...string) *exec.Cmd {
	cmd := exec.Command("warta", args...)
	cmd.Env = env
	for _, v := range env { // exec looks the name up in our PATH, not the script's
		if path, ok := strings.CutPrefix(v, "PATH="); ok {
			for _, dir := range strings.Split(path, string(os.PathListSeparator)) {
				if _, err := os.Stat(dir + "/warta"); err == nil {
					cmd.Path, cmd.Err = dir+"/warta", nil
				}
			}
		}
	}
	return cmd
}

func (s *screen) run(args []string) error {
	cmd := command(s.env, args...)
	cmd.Dir = s.dir
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: uint16(s.rows), Cols: uint16(s.cols)})
	if err != nil {
		return err
	}
	s.join(child{tty, cmd})
	return nil
}

// join puts the program at the line's other end into the terminal.
func (s *screen) join(tty line) {
	s.tty = tty
	s.clear()
	go s.watch()
}

// clear begins a terminal of the screen's size.
func (s *screen) clear() {
	e := vt.NewEmulator(s.cols, s.rows)
	s.vt = e
	go func() { _, _ = io.Copy(s.tty, e) }() // the terminal's answers
}

// paint shows what the program writes. The emulator trips over margins of the
// size before; after a change of size everything is painted anew, on a cleared
// screen.
func (s *screen) paint(b []byte) {
	anew := max(0, bytes.LastIndex(b, []byte("\x1b[2J")))
	s.put(b[:anew])
	s.put(b[anew:])
}

func (s *screen) put(b []byte) {
	defer func() {
		if recover() != nil {
			s.clear()
		}
	}()
	_, _ = s.vt.Write(b)
}

// watch paints what the program writes until it ends.
func (s *screen) watch() {
	buf := make([]byte, 32<<10)
	for {
		n, err := s.tty.Read(buf)
		s.mu.Lock()
		s.paint(buf[:n])
		s.changed.Broadcast()
		s.mu.Unlock()
		if err != nil {
			break
		}
	}
	status := s.tty.wait()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ended, s.status = true, status
	s.changed.Broadcast()
}

// wait waits until the screen is as it should be.
func (s *screen) wait(so func() bool) error {
	late := false
	timer := time.AfterFunc(patience, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		late = true
		s.changed.Broadcast()
	})
	defer timer.Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for !so() {
		if late {
			return fmt.Errorf("not within %v", patience)
		}
		s.changed.Wait()
	}
	return nil
}

func (s *screen) resize(size string) error {
	if _, err := fmt.Sscanf(size, "%dx%d", &s.cols, &s.rows); err != nil {
		return err
	}
	if s.tty == nil {
		return nil
	}
	s.mu.Lock()
	s.vt.Resize(s.cols, s.rows)
	s.mu.Unlock()
	return s.tty.resize(s.cols, s.rows)
}

var keyBytes = map[string]string{
	"enter": "\r", "esc": "\x1b", "tab": "\t", "space": " ", "backspace": "\x7f",
	"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D",
	"pgup": "\x1b[5~", "pgdown": "\x1b[6~", "ctrl+c": "\x03", "ctrl+d": "\x04", "ctrl+u": "\x15",
	"ctrl+r": "\x12", "ctrl+f": "\x06", "ctrl+b": "\x02",
}

func (s *screen) press(keys []string) error {
	for _, k := range keys {
		b, ok := keyBytes[k]
		if !ok {
			b = k
		}
		if _, err := io.WriteString(s.tty, b); err != nil {
			return err
		}
	}
	return nil
}

func (s *screen) text() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.vt == nil {
		return ""
	}
	return s.vt.String()
}

func (s *screen) close() {
	if s.tty == nil {
		return
	}
	_ = s.tty.kill() // it may have ended
	// The emulator is left open: its Close races with the Read of its answers.
	s.tty.Close()
}
