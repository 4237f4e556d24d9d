// Package serve shows the reader to people who come by SSH: one ui.Model for
// each session, one account for each public key. It has no shell, no files, no
// forwarding and no agent; a client can open the reader or name one of the
// verbs that the program hands in, and everything else is refused. What a
// stranger may take is bounded before it is given: connections, sessions,
// time, window sizes and keystrokes.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"sync"
	"time"

	"charm.land/ssh"
	"charm.land/wish/v2"

	"warta/ui"
)

// A House is what the server opens its door to.
type House interface {
	// Knows reports whether a key may enter. It is asked before the key is
	// proven, by anybody, and changes nothing.
	Knows(ctx context.Context, key string) bool
	// Enter returns the guest whom a proven key belongs to, as long as it is
	// known. A key that comes for the first time gets an account; user is the
	// name it came with.
	Enter(ctx context.Context, key, user string) (Guest, error)
	// Versions returns a number for each account that rises with every change
	// which the account can see.
	Versions(ctx context.Context) (map[int64]int64, error)
}

// A Guest is somebody with an account, as long as a session lasts.
type Guest interface {
	// Account is the guest's number.
	Account() int64
	// Library is the guest's own view of the newsroom.
	Library() Library
	// Settings are the guest's own for the screen.
	Settings(ctx context.Context) Settings
	// Run runs a verb of the command line and returns its exit status.
	Run(ctx context.Context, args []string, in io.Reader, out, err io.Writer) int
}

// A Library is a guest's library with all that the screen can make use of.
type Library interface {
	ui.Library
	ui.Reviser
	ui.Watcher
}

// Settings are a guest's own for the screen.
type Settings struct {
	ui.Options
	MeasureLink bool // take Options.Slow from how long the client takes to answer
}

// Options configure a Server. House and HostKey are needed.
type Options struct {
	House   House
	HostKey []byte // a private key in PEM form: see HostKey
	Limits  Limits
	Log     *slog.Logger // nothing is logged when nil
}

// A Server serves a house.
type Server struct {
	house    House
	limits   Limits
	log      *slog.Logger
	ssh      *ssh.Server
	lobby    *lobby // who has not logged in yet
	inside   *door  // connections that have
	seats    *door  // sessions
	failures *meter // logins refused that are logged, by address
	visits   *meter // sessions and commands, by key
	pulse    *pulse

	mu       sync.Mutex
	sessions map[*session]struct{}
	guests   map[*visitor]*stay // connections that have had a session
	under    sync.WaitGroup     // sessions under way
	closing  bool
}

// New returns a server. Serve starts it.
func New(o Options) (*Server, error) {
	l := o.Limits.withDefaults()
	s := &Server{
		house: o.House, limits: l, log: o.Log,
		lobby:    newLobby(l.Strangers, l.LoginGrace),
		inside:   newDoor(2*l.Sessions, 2*l.PerKey, 2*l.PerAddress),
		seats:    newDoor(l.Sessions, l.PerKey, l.PerAddress),
		failures: newMeter(failuresAtOnce, failurePause),
		visits:   newMeter(visitsAtOnce, visitPause),
		pulse:    newPulse(o.House.Versions),
		sessions: map[*session]struct{}{},
		guests:   map[*visitor]*stay{},
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	var err error
	s.ssh, err = wish.NewServer(
		wish.WithVersion("warta"),
		wish.WithHostKeyPEM(o.HostKey),
		wish.WithPublicKeyAuth(s.admits),
		wish.WithMaxTimeout(l.Longest+time.Minute), // the session's own comes first, and says why
		s.configure,
	)
	if err != nil {
		return nil, fmt.Errorf("host key: %w", err)
	}
	return s, nil
}

// configure sets what wish has no options for.
func (s *Server) configure(srv *ssh.Server) error {
	srv.ConnCallback = s.arrive
	srv.ServerConfigCallback = s.handshake
	srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.channel}
	srv.RequestHandlers = map[string]ssh.RequestHandler{}
	return nil
}

// Serve serves the connections that a listener accepts until ctx ends. Then it
// tells every session, waits a moment for what they still save, and returns
// nil.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go s.pulse.run(ctx, func(versions map[int64]int64) { s.expel(ctx, versions) })
	go s.lobby.run(ctx)
	failed := make(chan error, 1)
	go func() { failed <- s.ssh.Serve(l) }()
	select {
	case err := <-failed:
		if errors.Is(err, ssh.ErrServerClosed) {
			return nil
		}
		return err
	case <-ctx.Done():
	}
	_ = s.ssh.Shutdown(ctx) // closes the listener; ctx has ended, so it waits for nobody
	s.farewell()
	return s.ssh.Close()
}

// leaving is how long sessions may take to save their places when the server
// ends.
const leaving = 3 * time.Second

// farewell ends every session and waits until they are over, but not long: a
// client that reads nothing must not keep the server.
func (s *Server) farewell() {
	s.mu.Lock()
	s.closing = true
	for c := range s.sessions {
		go c.leave("the server is going down; what you marked is saved")
	}
	s.mu.Unlock()
	over := make(chan struct{})
	go func() {
		s.under.Wait()
		close(over)
	}()
	select {
	case <-over:
	case <-time.After(leaving):
	}
}

// begin notes a session that is under way; none begins while the server ends.
func (s *Server) begin(c *session) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing {
		return false
	}
	s.sessions[c] = struct{}{}
	s.under.Add(1)
	return true
}

func (s *Server) end(c *session) {
	s.mu.Lock()
	delete(s.sessions, c)
	s.mu.Unlock()
	s.under.Done()
}
