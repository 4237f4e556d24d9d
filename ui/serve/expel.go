package serve

import (
	"context"
	"maps"
)

// A stay is what the server knows of a connection that has had a session.
type stay struct {
	key     string
	account int64
	version int64 // of the account when the key was last found to be known
	misses  int   // looks in a row that found no account, or the key unknown
	looks   int   // since it was asked whether the key is known
}

// mostLooks is how many looks pass before a key is asked about though nothing
// of its account changed: a line may have been taken out of a file.
const mostLooks = 30

// settle notes whose a connection is, and reports whether it is this account's.
// It is one account's for good: a key that was given to somebody else meanwhile
// has to come in again.
func (s *Server) settle(v *visitor, key string, account int64) bool {
	s.mu.Lock()
	at, ok := s.guests[v]
	if !ok {
		at = &stay{key: key, account: account}
		s.guests[v] = at
	}
	s.mu.Unlock()
	if !ok {
		v.whenGone(func() {
			s.mu.Lock()
			delete(s.guests, v)
			s.mu.Unlock()
		})
	}
	return at.account == account
}

// expel sends away those whose account or key is gone: the sessions are told,
// and then the connection is closed, also when it has no session now.
func (s *Server) expel(ctx context.Context, versions map[int64]int64) {
	for v, why := range s.unwelcome(ctx, versions) {
		last := s.sessionsOf(v)
		go func() {
			for _, c := range last {
				c.leave(why)
			}
			for _, c := range last {
				<-c.over
			}
			v.Close()
		}()
	}
}

// unwelcome returns the connections that must go, with the reason. One look may
// have begun before an account was made, or have met a busy store: what two in
// a row do not find is gone. A key is asked about when its account changed, and
// now and then.
func (s *Server) unwelcome(ctx context.Context, versions map[int64]int64) map[*visitor]string {
	s.mu.Lock()
	guests := maps.Clone(s.guests) // only the looks change a stay, one after the other
	s.mu.Unlock()
	out := map[*visitor]string{}
	for v, at := range guests {
		version, ok := versions[at.account]
		at.looks++
		if ok && version == at.version && at.misses == 0 && at.looks < mostLooks {
			continue
		}
		if ok && s.house.Knows(ctx, at.key) {
			at.version, at.misses, at.looks = version, 0, 0
			continue
		}
		at.misses++
		switch {
		case at.misses != 2: // the first, or it is on its way out
		case ok:
			out[v] = "your key may not enter here any more"
		default:
			out[v] = "your account was removed"
		}
	}
	return out
}

// sessionsOf returns the sessions of a connection.
func (s *Server) sessionsOf(v *visitor) []*session {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []*session
	for c := range s.sessions {
		if c.from == v {
			list = append(list, c)
		}
	}
	return list
}
