package serve

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"

	"warta/ui/paint"
)

// A faulty model, or what is around it, meets a bug at one place. What it
// panics with is nothing for a log.
type faulty struct{ at string }

type secret struct{ words string }

func (s secret) Error() string { return s.words }

func (f faulty) trip(at string) {
	if f.at == at {
		panic(secret{"a title and a password"})
	}
}

func (f faulty) Init() tea.Cmd {
	f.trip("begin")
	trip := func() tea.Msg { f.trip("command"); return nil }
	inner := func() tea.Msg { f.trip("nested command"); return nil }
	last := func() tea.Msg { f.trip("command in a sequence"); return "update" }
	return tea.Batch(trip, tea.Sequence(tea.Batch(inner, inner), last))
}

func (f faulty) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if msg == "update" {
		f.trip("update")
		if f.at == "none" {
			return f, tea.Quit
		}
	}
	return f, nil
}

func (f faulty) View() tea.View {
	f.trip("view")
	return tea.NewView("a screen")
}

// A line is a client's channel that may meet a bug too.
type testChannel struct {
	faulty
	mu   sync.Mutex
	said bytes.Buffer
	shut chan struct{}
	once sync.Once
}

func (l *testChannel) Read([]byte) (int, error) {
	l.trip("read")
	<-l.shut
	return 0, io.EOF
}

func (l *testChannel) Write(b []byte) (int, error) {
	l.trip("write")
	return len(b), nil
}

func (l *testChannel) Close() error      { l.once.Do(func() { close(l.shut) }); return nil }
func (l *testChannel) CloseWrite() error { return nil }
func (l *testChannel) SendRequest(string, bool, []byte) (bool, error) {
	return false, errors.New("none")
}
func (l *testChannel) Stderr() io.ReadWriter { return &l.said }

// TestBug holds that a bug anywhere in a session ends it and is told without
// what it met, and that nobody else notices.
func TestBug(t *testing.T) {
	for _, at := range []string{
		"none", "begin", "update", "view", "command", "nested command", "command in a sequence", "read", "write",
	} {
		t.Run(at, func(t *testing.T) {
			var log testLog
			ch := &testChannel{faulty: faulty{at}, shut: make(chan struct{})}
			c := &session{
				Server: &Server{limits: Limits{}.withDefaults(), log: slog.New(slog.NewTextHandler(&log, nil))},
				ch:     ch, env: environment{"TERM": "xterm"}, over: make(chan struct{}), sizes: make(chan window, 1),
			}
			c.ctx, c.cancel = context.WithTimeout(t.Context(), patience)
			defer c.cancel()
			c.resize(window{80, 24})
			status := c.run(faulty{at}, frames)
			ch.Close()
			close(c.over)
			if at == "none" {
				if status != 0 || log.String() != "" {
					t.Errorf("without a bug it ends with %d and logs %s", status, &log)
				}
				return
			}
			if status != 1 || !strings.Contains(ch.said.String(), "a bug in warta") {
				t.Errorf("it ends with %d, saying %q", status, &ch.said)
			}
			told := log.String()
			if !strings.Contains(told, "serve.secret in warta/ui/serve.faulty.trip (bug_test.go:") {
				t.Errorf("the log does not say where it was: %s", told)
			}
			if strings.Contains(told, "title") || strings.Contains(told, "password") {
				t.Errorf("the log tells what was met: %s", told)
			}
		})
	}
}

func TestBugOfPanics(t *testing.T) {
	tell := func(f func()) (told string) {
		defer func() { told = paint.Bug(recover()) }()
		f()
		return ""
	}
	var list []int
	for _, tt := range []struct {
		name string
		f    func()
		want string
	}{
		{"index", func() { _ = list[len(told(nil))+3] }, "index out of range [3] with length 0 in warta/ui/serve.TestBugOfPanics"},
		{"nil", func() { var g *testGuest; g.id++ }, "nil pointer dereference in warta/ui/serve.TestBugOfPanics"},
		{"text", func() { panic("a title") }, "string in warta/ui/serve.TestBugOfPanics"},
	} {
		if got := tell(tt.f); !strings.Contains(got, tt.want) || strings.Contains(got, "title") {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}
