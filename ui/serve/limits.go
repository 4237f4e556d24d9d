package serve

import "time"

// Limits bound what those who come may take. Zero values mean the default.
type Limits struct {
	Strangers  int           // connections that have not logged in; default 512
	Sessions   int           // in all; default 256
	PerKey     int           // sessions of one key; default 8
	PerAddress int           // sessions from one address; default 64
	LoginGrace time.Duration // from connecting to having logged in; default 30 s
	Idle       time.Duration // without a key pressed; default 4 h
	Longest    time.Duration // of a session; default 48 h
	asking     time.Duration // from opening a channel to asking for something; 30 s
}

// How often something may happen at once, and after which pause again.
const (
	failuresAtOnce = 30 // logins refused that are logged, of an address
	failurePause   = 10 * time.Second
	visitsAtOnce   = 60 // sessions and commands, of a key
	visitPause     = time.Second
)

// The largest window that is drawn. A client may ask for 65535 by 65535.
const (
	maxCols = 500
	maxRows = 200
)

func (l Limits) withDefaults() Limits {
	set(&l.Strangers, 512)
	set(&l.Sessions, 256)
	set(&l.PerKey, 8)
	set(&l.PerAddress, 64)
	set(&l.LoginGrace, 30*time.Second)
	set(&l.Idle, 4*time.Hour)
	set(&l.Longest, 48*time.Hour)
	set(&l.asking, 30*time.Second)
	return l
}

// set gives v its default.
func set[T comparable](v *T, def T) {
	var zero T
	if *v == zero {
		*v = def
	}
}
