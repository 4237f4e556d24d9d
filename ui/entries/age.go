package entries

import (
	"fmt"
	"time"
)

// Age writes how long ago a time was, in at most eight cells: "5m", "3h", "2d",
// then the day, and for a former year the month and the year.
func Age(at, now time.Time) string {
	at = at.In(now.Location())
	d := now.Sub(at)
	switch {
	case d < time.Minute:
		return "now"
	case d < time.Hour:
		return fmt.Sprintf("%dm", d/time.Minute)
	case d < 24*time.Hour:
		return fmt.Sprintf("%dh", d/time.Hour)
	case d < 7*24*time.Hour:
		return fmt.Sprintf("%dd", d/(24*time.Hour))
	case at.Year() == now.Year():
		return at.Format("2 Jan")
	}
	return at.Format("Jan 2006")
}
