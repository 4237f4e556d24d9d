package extract

import (
	"slices"
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
	at := dateTail(t[i:])
	for _, read := range []func() (int, time.Month, int, int){at.dayMonth, at.monthDay, at.yearFirst, at.yearLast} {
		if y, m, d, next = read(); y != 0 {
			return y, m, d, i + next
		}
	}
	return 0, 0, 0, 0
}

// A dateTail is a text's tokens from where a date may begin. Its methods read
// one order of day, month and year, and return how many tokens that took.
type dateTail []string

// number returns token k as a number, "4th" and "1er" as 4 and 1; -1 for none.
func (t dateTail) number(k int) int {
	if k < len(t) {
		if n, err := strconv.Atoi(strings.TrimRight(t[k], "stndrhèºª.")); err == nil {
			return n
		}
	}
	return -1
}

// day returns token k as a day of the month, or 0.
func (t dateTail) day(k int) int {
	if d := t.number(k); d >= 1 && d <= 31 {
		return d
	}
	return 0
}

// month returns the month that token k names, or 0.
func (t dateTail) month(k int) time.Month {
	if k < len(t) && !unicode.IsDigit(rune(t[k][0])) {
		return month(t[k])
	}
	return 0
}

// past returns the token after k where that is one of the words, else k.
func (t dateTail) past(k int, words ...string) int {
	if k < len(t) && slices.Contains(words, t[k]) {
		return k + 1
	}
	return k
}

// dayMonth reads "9 de diciembre de 2016".
func (t dateTail) dayMonth() (y int, m time.Month, d, next int) {
	if d = t.day(0); d == 0 {
		return 0, 0, 0, 0
	}
	k := t.past(1, "de")
	if m = t.month(k); m == 0 {
		return 0, 0, 0, 0
	}
	k = t.past(k+1, "de", "del")
	return year(t.number(k)), m, d, k + 1
}

// monthDay reads "December 9, 2016".
func (t dateTail) monthDay() (y int, m time.Month, d, next int) {
	if m, d = t.month(0), t.day(1); m == 0 || d == 0 {
		return 0, 0, 0, 0
	}
	return year(t.number(2)), m, d, 3
}

// yearFirst reads "2016-12-09", "2016 Dec 9" and "2016 m. gruodžio 9 d.".
func (t dateTail) yearFirst() (y int, m time.Month, d, next int) {
	if y = year(t.number(0)); y == 0 {
		return 0, 0, 0, 0
	}
	k := t.past(1, "m")
	if m = t.month(k); m == 0 && t.number(k) >= 1 && t.number(k) <= 12 {
		m = time.Month(t.number(k))
	}
	if d = t.day(k + 1); m == 0 || d == 0 {
		return 0, 0, 0, 0
	}
	return y, m, d, k + 2
}

// yearLast reads "9.12.2016": day first, as most of the world writes, unless
// it cannot be.
func (t dateTail) yearLast() (y int, m time.Month, d, next int) {
	a, b := t.number(0), t.number(1)
	if y = year(t.number(2)); y == 0 || a < 1 || b < 1 {
		return 0, 0, 0, 0
	}
	switch {
	case b <= 12 && a <= 31:
		return y, time.Month(b), a, 3
	case a <= 12 && b <= 31:
		return y, time.Month(a), b, 3
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
