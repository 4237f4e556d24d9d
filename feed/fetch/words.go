package fetch

import (
	"fmt"
	"time"
)

const (
	day  = 24 * time.Hour
	year = 31556952 * time.Second // the Gregorian mean
)

// units are what durations are said in, largest first.
var units = []struct {
	size time.Duration
	name string
}{
	{year, "year"}, {day, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}, {time.Second, "second"},
}

// words says a duration in one unit, rounded: "16 years", "90 minutes".
func words(d time.Duration) string {
	if d < time.Second {
		return d.String()
	}
	for i, u := range units {
		// Two of a unit are needed to round to it, so that 36 hours are not a day.
		if d < 2*u.size && d != u.size && i < len(units)-1 {
			continue
		}
		n := (d/(u.size/2) + 1) / 2 // rounded, and no duration is too long for it
		if n == 1 {
			return "1 " + u.name
		}
		return fmt.Sprintf("%d %ss", n, u.name)
	}
	return ""
}

// when says a time, for people: in two days "15:04" would be another.
func when(t time.Time) string { return t.Local().Format("2 January, 15:04") }

// size says a number of bytes: "25 MB".
func size(n int64) string {
	if n < 1<<20 {
		return fmt.Sprintf("%d KB", n>>10)
	}
	return fmt.Sprintf("%d MB", n>>20)
}
