package store

import "time"

// clockSlack is how far in the future something may have happened before the
// clock must have been wrong then.
const clockSlack = time.Hour

// millis is a time as the store keeps it.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// moment is the time that the store kept.
func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}
