package main

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/crypto/ssh"
)

// A server is `warta serve` as a script runs it.
type server struct {
	dir     string // where the keys are
	address string
	cmd     *exec.Cmd
	ended   chan error
}

// servers holds the server of each script that runs.
var servers sync.Map // from the script's folder

func serverOf(ts *testscript.TestScript) *server {
	if v, ok := servers.Load(ts.Getenv("WORK")); ok {
		return v.(*server)
	}
	return nil
}

func makeKeys(ts *testscript.TestScript, neg bool, args []string) {
	for _, name := range args {
		ts.Check(newKey(ts.MkAbs(name)))
	}
}

// newKey writes a key into a file, and its public half beside it.
func newKey(path string) error {
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return err
	}
	key, err1 := ssh.NewPublicKey(public)
	block, err2 := ssh.MarshalPrivateKey(private, "")
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(path, pem.EncodeToMemory(block), 0o600),
		os.WriteFile(path+".pub", ssh.MarshalAuthorizedKey(key), 0o600),
	)
}

func startServer(ts *testscript.TestScript, neg bool, args []string) {
	s, err := launch(ts.Getenv("WORK"), environment(ts), args...)
	ts.Check(err)
	ts.Defer(s.kill)
	ts.Setenv("SERVER", s.address)
	servers.Store(s.dir, s)
}

// launch runs `warta serve` in a folder, and returns when it listens.
func launch(dir string, env []string, args ...string) (*server, error) {
	s := &server{dir: dir, ended: make(chan error, 1)}
	s.cmd = command(env, append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	s.cmd.Dir = dir
	log, err := s.cmd.StderrPipe()
	if err == nil {
		err = s.cmd.Start()
	}
	if err != nil {
		return nil, err
	}
	known := make(chan string, 1)
	go func() {
		s.read(log, known)
		s.ended <- s.cmd.Wait()
	}()
	if s.address = <-known; s.address == "" {
		return nil, errors.New("the server did not start: see server.log")
	}
	return s, nil
}

// kill ends the server as kill -9 does; it may have ended.
func (s *server) kill() { _ = s.cmd.Process.Kill() }

var listening = regexp.MustCompile(`msg=serving address=(\S+)`)

// read keeps the server's log and finds where it listens.
func (s *server) read(log io.Reader, known chan<- string) {
	f, err := os.Create(filepath.Join(s.dir, "server.log"))
	if err != nil {
		close(known)
		return
	}
	defer f.Close()
	defer close(known)
	found := false
	for lines := bufio.NewScanner(log); lines.Scan(); {
		fmt.Fprintln(f, lines.Text())
		if m := listening.FindStringSubmatch(lines.Text()); m != nil && !found {
			known <- m[1]
			found = true
		}
	}
}

func endServer(ts *testscript.TestScript, neg bool, args []string) {
	s := serverOf(ts)
	if s == nil {
		ts.Fatalf("server-end: server comes first")
	}
	ts.Check(s.cmd.Process.Signal(syscall.SIGTERM))
	ts.Check(<-s.ended)
}

// dial logs in with a person's key.
func (s *server) dial(name string) (*ssh.Client, error) {
	if s == nil {
		return nil, errors.New("server comes first")
	}
	b, err := os.ReadFile(filepath.Join(s.dir, name))
	if err != nil {
		return nil, err
	}
	signer, err := ssh.ParsePrivateKey(b)
	if err != nil {
		return nil, err
	}
	return ssh.Dial("tcp", s.address, &ssh.ClientConfig{
		User: name, Auth: []ssh.AuthMethod{ssh.PublicKeys(signer)}, HostKeyCallback: ssh.InsecureIgnoreHostKey(),
	})
}

func runOverSSH(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) < 2 {
		ts.Fatalf("usage: ssh NAME COMMAND [< FILE]")
	}
	in := ""
	if n := len(args); args[n-2] == "<" {
		args, in = args[:n-2], ts.ReadFile(args[n-1])
	}
	out, errs, err := runVerbOn(serverOf(ts), args[0], strings.Join(args[1:], " "), in)
	fmt.Fprint(ts.Stdout(), out)
	fmt.Fprint(ts.Stderr(), errs)
	if (err != nil) != neg {
		ts.Fatalf("ssh %s: %v\n%s%s", strings.Join(args, " "), err, out, errs)
	}
}

func runVerb(s *server, name, command string) (out, errs string, err error) {
	return runVerbOn(s, name, command, "")
}

// runVerbOn runs a command on what it is sent.
func runVerbOn(s *server, name, command, in string) (out, errs string, err error) {
	client, err := s.dial(name)
	if err != nil {
		return "", "", err
	}
	defer client.Close()
	session, err := client.NewSession()
	if err != nil {
		return "", "", err
	}
	var o, e bytes.Buffer
	session.Stdin, session.Stdout, session.Stderr = strings.NewReader(in), &o, &e
	err = session.Run(command)
	return o.String(), e.String(), err
}

// A call is a session in a terminal on the server.
type call struct {
	*ssh.Session
	io.Writer
	io.Reader
	client *ssh.Client
}

// call opens the reader with a person's key in a terminal.
func (s *server) call(name string, cols, rows int) (*call, error) {
	client, err := s.dial(name)
	if err != nil {
		return nil, err
	}
	session, err := client.NewSession()
	if err != nil {
		return nil, err
	}
	c := &call{Session: session, client: client}
	in, err1 := session.StdinPipe()
	out, err2 := session.StdoutPipe()
	c.Writer, c.Reader = in, out
	return c, errors.Join(err1, err2,
		session.Setenv("COLORTERM", "truecolor"),
		session.RequestPty("xterm-256color", rows, cols, nil),
		session.Shell(),
	)
}

func (s *screen) login(name string) error {
	c, err := s.server.call(name, s.cols, s.rows)
	if err == nil {
		s.join(c)
	}
	return err
}

func (c *call) resize(cols, rows int) error { return c.WindowChange(rows, cols) }
func (c *call) kill() error                 { return c.client.Close() }
func (c *call) wait() error                 { return c.Wait() }
func (c *call) Close() error                { return c.client.Close() }
