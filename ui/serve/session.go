package serve

import (
	"context"
	"fmt"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"warta/ui"
	"warta/ui/paint"
)

// channels is how many channels one connection may have open at once.
const channels = 4

// A session is one channel: the reader in a terminal, or a verb.
type session struct {
	*Server
	ch   gossh.Channel
	conn *gossh.ServerConn
	from *visitor
	key  string

	ctx    context.Context
	cancel context.CancelFunc
	over   chan struct{} // closed when it is
	sizes  chan window   // the latest that the reader has not taken

	started bool
	env     environment
	pty     bool

	mu      sync.Mutex
	program *tea.Program // while the reader is open
	why     string       // why it was ended, if not by the guest
	leaving bool
	failed  bool // it met a bug
}

// channel serves one channel until it is closed.
func (s *Server) channel(_ *ssh.Server, conn *gossh.ServerConn, n gossh.NewChannel, ctx ssh.Context) {
	defer s.rescue()
	v := visitorOf(ctx)
	if !v.open(1) {
		// The client is told; there is nothing else to do when that fails.
		_ = n.Reject(gossh.ResourceShortage, "too many channels")
		return
	}
	defer v.open(-1)
	ch, requests, err := n.Accept()
	if err != nil {
		return
	}
	key, _ := ctx.Value(provenKey{}).(string)
	c := &session{
		Server: s, ch: ch, conn: conn, from: v, key: key, env: environment{},
		over: make(chan struct{}), sizes: make(chan window, 1),
	}
	// A line that breaks ends the session as q does: what it still saves must
	// not end with the connection.
	c.ctx, c.cancel = context.WithTimeout(context.WithoutCancel(ctx), s.limits.Longest+time.Minute)
	defer c.cancel()
	waited := time.AfterFunc(s.limits.asking, c.cut)
	defer waited.Stop()
	for r := range requests {
		ok := c.request(r)
		if r.WantReply {
			_ = r.Reply(ok, nil) // or the client is gone
		}
		if ok && (r.Type == "shell" || r.Type == "exec") {
			waited.Stop()
			go c.serve(r)
		}
	}
	if !c.started {
		close(c.over)
		return
	}
	c.leave("")
	<-c.over
}

// request answers what a client asks for a channel. All that is not here is
// refused: subsystems, agent and X11 forwarding, signals, breaks.
func (c *session) request(r *gossh.Request) bool {
	switch r.Type {
	case "pty-req":
		term, w, ok := parsePty(r.Payload)
		if !ok || c.pty || c.started {
			return false
		}
		c.pty = true
		c.env["TERM"] = term
		c.resize(w)
	case "window-change":
		w, ok := parseWindow(r.Payload)
		if !ok || !c.pty {
			return false
		}
		c.resize(w)
	case "env":
		var v struct{ Name, Value string }
		if c.started || gossh.Unmarshal(r.Payload, &v) != nil {
			return false
		}
		c.env.set(v.Name, v.Value)
	case "shell", "exec":
		if c.started {
			return false
		}
		c.started = true
	default:
		return false
	}
	return true
}

// resize keeps the latest size only: whoever drags a window's edge sends
// hundreds, and only the last one matters.
func (c *session) resize(w window) {
	select {
	case <-c.sizes:
	default:
	}
	c.sizes <- w // this goroutine alone sends
}

// serve does what was asked for and closes the channel.
func (c *session) serve(r *gossh.Request) {
	defer close(c.over)
	status := 1
	defer func() {
		if p := recover(); p != nil {
			c.log.Error("session crashed", "bug", paint.Bug(p))
			c.say("this met a bug in warta; what you marked is saved")
		}
		c.exit(status)
	}()
	c.from.busy(1)
	defer c.from.busy(-1)
	if !c.visits.take(c.key) {
		c.say("you come too often: wait a moment")
		return
	}
	leave, err := c.seats.enter(c.key, c.from.from)
	if err != nil {
		c.say(err.Error())
		return
	}
	defer leave()
	if !c.begin(c) {
		c.say("the server is going down")
		return
	}
	defer c.end(c)
	guest, err := c.house.Enter(c.ctx, c.key, c.conn.User())
	if err != nil {
		c.say(err.Error())
		return
	}
	if !c.settle(c.from, c.key, guest.Account()) {
		c.say("your key is another account's now: connect again")
		return
	}
	began := time.Now()
	c.log.Info("session", "account", guest.Account(), "from", c.from.from.Addr(), "kind", r.Type)
	if r.Type == "exec" {
		status = c.verb(guest, r.Payload)
	} else {
		status = c.read(guest)
	}
	c.log.Info("session over", "account", guest.Account(), "after", time.Since(began).Round(time.Second), "status", status)
}

// exit tells the client how it went, and closes the channel.
func (c *session) exit(status int) {
	// Nothing is to be done when these fail: the client is gone.
	_, _ = c.ch.SendRequest("exit-status", false, gossh.Marshal(struct{ Status uint32 }{uint32(status)}))
	_ = c.ch.Close()
}

// say writes one line to the client's standard error.
func (c *session) say(line string) {
	end := "\n"
	if c.pty {
		end = "\r\n"
	}
	_, _ = fmt.Fprint(c.ch.Stderr(), "warta: ", line, end) // or the client is gone
}

// lastWords is how long a session that is ended may take to save its place, and
// how long a client may take to close a channel.
const lastWords = 2 * time.Second

// leave ends the session: at once when it runs a verb, else as if the guest
// had pressed q. A client that reads nothing more is cut off. Only the first
// reason counts.
func (c *session) leave(why string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.leaving {
		return
	}
	c.leaving, c.why = true, why
	if c.program == nil {
		c.cancel()
	} else {
		go c.program.Send(ui.Leave{})
	}
	cut := time.AfterFunc(lastWords, c.cut)
	go func() {
		<-c.over
		cut.Stop()
	}()
}

// cut closes the channel, and the connection only when the client does not
// close its side: the other sessions on it may be well.
func (c *session) cut() {
	c.cancel()
	_ = c.ch.Close() // or the client is gone
	select {
	case <-c.over:
	case <-time.After(lastWords):
		c.conn.Close()
	}
}
