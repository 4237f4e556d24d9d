package serve

import (
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// FuzzRequest holds that whatever a client asks for a channel, its window is of
// a size that can be drawn and its environment of words.
func FuzzRequest(f *testing.F) {
	f.Add("pty-req", gossh.Marshal(struct {
		Term                      string
		Cols, Rows, Width, Height uint32
		Modes                     string
	}{"xterm", 80, 24, 0, 0, "\x00"}))
	f.Add("window-change", gossh.Marshal(struct{ Cols, Rows, Width, Height uint32 }{1 << 31, 0, 0, 0}))
	f.Add("env", gossh.Marshal(struct{ Name, Value string }{"LANG", "id_ID.UTF-8"}))
	f.Add("env", gossh.Marshal(struct{ Name, Value string }{"TERM", "\x1b[31m"}))
	f.Add("subsystem", []byte("sftp"))
	f.Fuzz(func(t *testing.T, kind string, payload []byte) {
		c := &session{env: environment{}, sizes: make(chan window, 1)}
		for _, r := range []*gossh.Request{{Type: kind, Payload: payload}, {Type: "window-change", Payload: payload}} {
			c.request(r)
			select {
			case w := <-c.sizes:
				if w.cols < 1 || w.cols > maxCols || w.rows < 1 || w.rows > maxRows {
					t.Errorf("%s(%q) makes a window of %+v", r.Type, r.Payload, w)
				}
			default:
			}
		}
		for name, value := range c.env {
			switch name {
			case "TERM", "COLORTERM", "LANG", "NO_COLOR":
			default:
				t.Errorf("%s(%q) sets %s", kind, payload, name)
			}
			if !isWord(value, 64) {
				t.Errorf("%s(%q) sets %s=%q", kind, payload, name, value)
			}
		}
	})
}
