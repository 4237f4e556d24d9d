package serve

import (
	"crypto/rsa"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// What a connection's context holds of ours.
type (
	visitorKey struct{} // the *visitor
	provenKey  struct{} // the public key that it logged in with, as accounts keep it
)

// leastRSA is the length in bits below which an RSA key proves nothing.
const leastRSA = 2048

// arrive takes a new connection into the lobby.
func (s *Server) arrive(ctx ssh.Context, c net.Conn) net.Conn {
	v := newVisitor(c)
	if gone := s.lobby.enter(v); gone != nil {
		s.log.Info("lobby full", "dropped", gone.from.Addr())
		gone.Close()
	}
	v.whenGone(func() { s.lobby.leave(v) })
	ctx.SetValue(visitorKey{}, v)
	return v
}

func visitorOf(ctx ssh.Context) *visitor { return ctx.Value(visitorKey{}).(*visitor) }

// handshake configures one connection's login.
func (s *Server) handshake(ctx ssh.Context) *gossh.ServerConfig {
	failed := false
	return &gossh.ServerConfig{
		MaxAuthTries: 6,
		VerifiedPublicKeyCallback: func(_ gossh.ConnMetadata, key gossh.PublicKey, p *gossh.Permissions, _ string) (*gossh.Permissions, error) {
			return p, s.welcome(ctx, key)
		},
		AuthLogCallback: func(_ gossh.ConnMetadata, method string, err error) {
			if err == nil || method == "none" || failed { // one for each connection: people have many keys
				return
			}
			failed = true
			if from := visitorOf(ctx).from; s.failures.take(from.String()) {
				s.log.Info("login refused", "from", from.Addr(), "method", method)
			}
		},
	}
}

// welcome lets in whoever has proven a key.
func (s *Server) welcome(ctx ssh.Context, key gossh.PublicKey) error {
	v, text := visitorOf(ctx), keyText(key)
	leave, err := s.inside.enter(text, v.from)
	if err != nil {
		return &gossh.BannerError{Err: err, Message: "warta: " + err.Error() + "\r\n"}
	}
	s.lobby.admit(v, time.Now())
	v.whenGone(leave)
	v.loggedIn()
	ctx.SetValue(provenKey{}, text)
	return nil
}

// admits says whether a key that somebody offers may log in. It need not be
// theirs: the proof comes after. No number of refusals shuts an address out: a
// key is not guessed, and others behind that address have good ones.
func (s *Server) admits(ctx ssh.Context, key ssh.PublicKey) (may bool) {
	defer s.rescue()
	return CheckKey(key) == nil && s.house.Knows(ctx, keyText(key))
}

// CheckKey reports, as an error, why a key lets nobody in: it is a certificate,
// whose bytes are no identity, or proves too little.
func CheckKey(key ssh.PublicKey) error {
	if _, ok := key.(*gossh.Certificate); ok {
		return errors.New("a certificate opens nothing here: give the key that it certifies")
	}
	if key.Type() == gossh.InsecureKeyAlgoDSA {
		return errors.New("a DSA key is too weak: make another with ssh-keygen -t ed25519")
	}
	c, ok := key.(gossh.CryptoPublicKey)
	if !ok {
		return nil // a security key: its own type says what it is
	}
	if r, ok := c.CryptoPublicKey().(*rsa.PublicKey); ok && r.N.BitLen() < leastRSA {
		return fmt.Errorf("an RSA key of %d bits is too weak: make another with ssh-keygen -t ed25519", r.N.BitLen())
	}
	return nil
}

// keyText is a key as accounts keep it.
func keyText(key ssh.PublicKey) string {
	return strings.TrimSpace(string(gossh.MarshalAuthorizedKey(key)))
}
