package extract

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// textTime finds the first date that people would read in s: "9 December
// 2016, 14.05 WIB", "Dec. 9, 2016 2:05 p.m.", "09/12/2016", "2016年12月9日".
func textTime(s string) time.Time {
	if len(s) > 400 {
		return time.Time{}
	}
	toks := dateTokens(s)
	for i := range toks {
		y, m, d, next := dateAt(toks, i)
		if y == 0 {
			continue
		}
		zone := unzoned
		if d <= 12 && (strings.Contains(s, toks[i]+"/"+toks[i+1]+"/") || strings.Contains(s, toks[i]+"-"+toks[i+1]+"-")) && len(toks[i]) <= 2 {
			zone = numeric // 03/04/2026 is in March to some
		}
		t := time.Date(y, m, d, 0, 0, 0, 0, zone)
		if t.Day() != d || !plausible(t) {
			continue
		}
		return clock(toks, i, next, t)
	}
	return time.Time{}
}

// dateAt reads a date that begins at token i and returns what follows it.
func dateAt(t []string, i int) (y int, m time.Month, d, next int) {
	at := func(k int) int {
		if i+k < len(t) {
			if n, err := strconv.Atoi(strings.TrimRight(t[i+k], "stndrhèºª.")); err == nil {
				return n
			}
		}
		return -1
	}
	word := func(k int) time.Month {
		if i+k < len(t) && !unicode.IsDigit(rune(t[i+k][0])) {
			return month(t[i+k])
		}
		return 0
	}
	skip := 0 // "9 de diciembre de 2016"
	if i+1 < len(t) && t[i+1] == "de" {
		skip = 1
	}
	if d = at(0); d >= 1 && d <= 31 && word(1+skip) != 0 {
		k := 2 + skip
		if i+k < len(t) && (t[i+k] == "de" || t[i+k] == "del") {
			k++
		}
		if y = year(at(k)); y != 0 {
			return y, word(1 + skip), d, i + k + 1
		}
	}
	if m = word(0); m != 0 {
		if d = at(1); d >= 1 && d <= 31 {
			if y = year(at(2)); y != 0 {
				return y, m, d, i + 3
			}
		}
	}
	if y = year(at(0)); y != 0 && at(1) >= 1 && at(1) <= 12 && at(2) >= 1 && at(2) <= 31 {
		return y, time.Month(at(1)), at(2), i + 3
	}
	skip = 0 // "2026 m. kovo 4 d."
	if i+1 < len(t) && t[i+1] == "m" {
		skip = 1
	}
	if y != 0 && word(1+skip) != 0 && at(2+skip) >= 1 && at(2+skip) <= 31 {
		return y, word(1 + skip), at(2 + skip), i + 3 + skip
	}
	if y = year(at(2)); y != 0 && at(0) >= 1 && at(1) >= 1 {
		switch { // day first, as most of the world writes, unless it cannot be
		case at(1) <= 12 && at(0) <= 31:
			return y, time.Month(at(1)), at(0), i + 3
		case at(0) <= 12 && at(1) <= 31:
			return y, time.Month(at(0)), at(1), i + 3
		}
	}
	return 0, 0, 0, 0
}

// year returns a year as the rest of the world counts it: Thailand is 543
// years ahead.
func year(n int) int {
	switch {
	case n >= 1900 && n <= 2100:
		return n
	case n >= 2500 && n <= 2600:
		return n - 543
	}
	return 0
}

// clock adds the time of day that stands within a few tokens behind the date,
// or before it: "Updated 3:33 AM ET, Tue November 29, 2016".
func clock(toks []string, from, behind int, day time.Time) time.Time {
	for i := behind; i < len(toks) && i < behind+5; i++ {
		if t, ok := clockAt(toks, i, day); ok {
			return t
		}
	}
	for i := max(0, from-5); i < from; i++ {
		if strings.Contains(toks[i], ":") || isHourMark(toks[i]) {
			if t, ok := clockAt(toks[:from], i, day); ok {
				return t
			}
		}
	}
	return day
}

// clockAt reads a time of day at token i, with the half of the day beside it
// and the zone behind it.
func clockAt(toks []string, i int, day time.Time) (time.Time, bool) {
	h, m, next, ok := hourMinute(toks, i)
	if !ok {
		return day, false
	}
	half := ""
	if next < len(toks) {
		if half = halves[strings.ToLower(toks[next])]; half != "" {
			next++
		}
	}
	if half == "" && i > 0 && (toks[i-1] == "pm" || toks[i-1] == "am") {
		half = toks[i-1] // "午後3時"
	}
	h = inHalf(h, half)
	zone := day.Location()
	for k := next; k < len(toks) && k <= next+1; k++ {
		if minutes, ok := zoneNamed(toks[k], day); ok {
			zone = fixed(minutes)
			break
		}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), h, m, 0, 0, zone), true
}

// halves are the words behind an hour that say which half of the day it is in.
var halves = map[string]string{"pm": "pm", "am": "am", "م": "pm", "مساء": "pm", "مساءً": "pm", "ص": "am", "صباحا": "am", "صباحًا": "am", "μμ": "pm", "πμ": "am", "ch": "pm", "sa": "am", "öö": "am"}

// inHalf returns the hour of the day.
func inHalf(h int, half string) int {
	switch half {
	case "pm":
		return h%12 + 12
	case "am":
		return h % 12
	}
	return h
}

// isHourMark reports whether a token is an hour as French and its neighbours
// write it: 15h30.
func isHourMark(s string) bool {
	h, m, ok := strings.Cut(strings.ToLower(s), "h")
	return ok && len(h) >= 1 && len(h) <= 2 && (m == "" || len(m) == 2) && isDigits(h) && isDigits(m)
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// hourMinute reads 14:05, 14.05, 14h05, 2:05pm or 2pm at token i.
func hourMinute(toks []string, i int) (h, m, next int, ok bool) {
	s := strings.ToLower(toks[i])
	half := ""
	for _, x := range []string{"pm", "am"} {
		if rest, found := strings.CutSuffix(s, x); found && rest != "" {
			s, half = rest, x
		}
	}
	if isHourMark(s) {
		s = strings.Replace(s, "h", ":", 1)
	}
	hs, ms, colon := strings.Cut(s, ":")
	h, err := strconv.Atoi(hs)
	if err != nil || h > 23 {
		return 0, 0, 0, false
	}
	next = i + 1
	switch {
	case colon:
		if ms, _, _ = strings.Cut(ms, ":"); ms != "" { // "3時" and "15h" say none
			m, err = strconv.Atoi(ms)
		}
	case half != "":
	case next < len(toks):
		m, err = strconv.Atoi(toks[next])
		if err != nil || len(toks[next]) != 2 {
			return 0, 0, 0, false
		}
		next++
	default:
		return 0, 0, 0, false
	}
	if err != nil || m > 59 {
		return 0, 0, 0, false
	}
	return inHalf(h, half), m, next, true
}
