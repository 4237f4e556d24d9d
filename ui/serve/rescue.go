package serve

import "warta/ui/paint"

// rescue is deferred by what serves a connection as long as it has no session.
func (s *Server) rescue() {
	if p := recover(); p != nil {
		s.log.Error("connection crashed", "bug", paint.Bug(p))
	}
}
