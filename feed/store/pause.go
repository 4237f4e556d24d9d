package store

import (
	"context"
	"database/sql"
	"time"

	"warta/article"
)

// A Pause says that a host is not to be asked for a while.
type Pause struct {
	Host   string // name and port
	Since  time.Time
	Until  time.Time
	Reason string
	Slow   time.Duration // at least so long between two looks, for good; 0 for none
}

// Pauses returns the pauses that hold now, and hosts that are slow for good.
// A pause from the future does not hold: the clock was wrong then.
func (s *Store) Pauses(ctx context.Context) ([]Pause, error) {
	now := s.now()
	return s.pauses(ctx, "WHERE slow > 0 OR until > ? AND since <= ? ORDER BY host", now.UnixMilli(), now.Add(clockSlack).UnixMilli())
}

// Refusals returns the last pause of each host that ever asked for one, those
// that are over too, the last to end first.
func (s *Store) Refusals(ctx context.Context) ([]Pause, error) {
	return s.pauses(ctx, "ORDER BY until DESC, host")
}

func (s *Store) pauses(ctx context.Context, which string, args ...any) ([]Pause, error) {
	var list []Pause
	err := s.query(ctx, "SELECT host, since, until, reason, slow FROM pause "+which, args, func(rows *sql.Rows) error {
		var p Pause
		var since, until, slow int64
		err := rows.Scan(&p.Host, &since, &until, &p.Reason, &slow)
		p.Since, p.Until, p.Slow = moment(since), moment(until), time.Duration(slow)*time.Millisecond
		list = append(list, p)
		return err
	})
	return list, err
}

// SetPause stores a host's pause. A pause never shortens one that holds.
func (s *Store) SetPause(ctx context.Context, p Pause) error {
	if p.Since.IsZero() {
		p.Since = s.now()
	}
	return s.write(ctx, func(t *tx) error {
		return t.exec(`INSERT INTO pause (host, since, until, reason, slow) VALUES (?1, ?2, ?3, ?4, ?5)
 ON CONFLICT DO UPDATE SET slow = max(slow, excluded.slow), since = excluded.since, reason = excluded.reason,
 until = iif(since > ?6, excluded.until, max(until, excluded.until))`,
			p.Host, millis(p.Since), millis(p.Until), article.Clean(p.Reason), p.Slow.Milliseconds(), p.Since.Add(clockSlack).UnixMilli())
	})
}
