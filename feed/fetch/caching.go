package fetch

import (
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// maxValidator is the longest validator that is kept: a cookie in disguise is
// longer.
const maxValidator = 4 << 10

// maxSeconds keeps a header's seconds within a Duration.
const maxSeconds = math.MaxInt64 / int64(time.Second)

// Caching is how long an answer says it stays fresh.
type Caching struct {
	Control bool          // Cache-Control states it; else Expires does, or nothing
	Stated  time.Duration // max-age, or Expires from the answer's date
	Left    time.Duration // Stated without the Age it had when it came
}

// caching reads Cache-Control, Age and Expires (RFC 9111, 4.2).
func caching(h http.Header, now time.Time) Caching {
	var c Caching
	silent := true
	for directive := range strings.SplitSeq(strings.Join(h.Values("Cache-Control"), ","), ",") {
		name, value, _ := strings.Cut(strings.TrimSpace(directive), "=")
		switch strings.ToLower(strings.TrimSpace(name)) {
		case "max-age":
			if d, ok := seconds(strings.Trim(value, `" `)); ok && !c.Control {
				c.Control, c.Stated = true, d
			}
		case "no-cache", "no-store":
			silent = false
		}
	}
	if !c.Control && silent {
		c.Stated = expires(h, now)
	}
	if c.Stated <= 0 {
		c.Stated = 0
		return c
	}
	c.Left = c.Stated
	if age, ok := seconds(strings.TrimSpace(h.Get("Age"))); ok {
		c.Left = max(0, c.Stated-age)
	}
	return c
}

// expires reads Expires. "0" and "-1" are common, and mean what they look like.
func expires(h http.Header, now time.Time) time.Duration {
	wait, _ := until(h, h.Get("Expires"), now)
	return wait
}

// until returns how far off a header's date is, by the server's own clock
// where it shows one.
func until(h http.Header, date string, now time.Time) (time.Duration, bool) {
	if date == "" { // as a rule; to say that it is no date would be dear
		return 0, false
	}
	t, err := http.ParseTime(date)
	if err != nil {
		return 0, false
	}
	if server, err := http.ParseTime(h.Get("Date")); err == nil {
		now = server
	}
	return t.Sub(now), true
}

// retryAfter reads Retry-After, seconds or a date (RFC 9110, 10.2.3). A time
// in the past, which servers behind a wrong clock send, is none.
func retryAfter(h http.Header, now time.Time) time.Time {
	value := strings.TrimSpace(h.Get("Retry-After"))
	wait, ok := seconds(value)
	if !ok {
		wait, ok = until(h, value, now)
	}
	if !ok || wait <= 0 {
		return time.Time{}
	}
	return now.Add(min(wait, 100*year))
}

// seconds reads a header's number of seconds; one too large is as good as ever.
func seconds(s string) (time.Duration, bool) {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n > maxSeconds {
		n = maxSeconds
	}
	return time.Duration(n) * time.Second, true
}

// validators reads what an answer gave to ask again with, byte for byte.
func validators(at string, h http.Header) Validators {
	v := Validators{URL: at, ETag: h.Get("ETag"), LastModified: h.Get("Last-Modified")}
	if len(v.ETag) > maxValidator {
		v.ETag = ""
	}
	if len(v.LastModified) > maxValidator {
		v.LastModified = ""
	}
	return v
}

// renewed returns the validators after a 304: those it brought, else those
// that were sent.
func renewed(sent, brought Validators) Validators {
	if brought.ETag == "" {
		brought.ETag = sent.ETag
	}
	if brought.LastModified == "" {
		brought.LastModified = sent.LastModified
	}
	return brought
}
