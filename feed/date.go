package feed

import (
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// maxDate is the length beyond which a text is no date.
const maxDate = 120

// firstDate returns the first text that is a date, in UTC, or the zero time.
func firstDate(texts ...string) time.Time {
	for _, s := range texts {
		if t, ok := parseDate(s); ok {
			return t
		}
	}
	return time.Time{}
}

// parseDate reads a date as feeds write them: RFC 822 and 3339 and asctime
// with their frequent mistakes, ISO 8601, Unix seconds, and month names of the
// languages in the table. The parts are told apart by their shape, not by a
// list of layouts. A date without a zone is UTC.
func parseDate(s string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > maxDate {
		return time.Time{}, false
	}
	if isDigit(s[0]) {
		if t, err := time.Parse(time.RFC3339, s); err == nil {
			return t.UTC(), plausible(t.Year())
		}
	}
	if t, ok := compactDate(s); ok {
		return t, true
	}
	var d dateParts
	d.read(s)
	return d.time()
}

func plausible(year int) bool { return 1900 <= year && year <= 2200 }

// compactDate reads a date made of digits only, and Unix seconds or milliseconds.
func compactDate(s string) (time.Time, bool) {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil || n < 0 {
		return time.Time{}, false
	}
	switch len(s) {
	case 4:
		return time.Date(int(n), 1, 1, 0, 0, 0, 0, time.UTC), plausible(int(n))
	case 6:
		t, err := time.Parse("060102", s)
		return t, err == nil
	case 7: // the year and its day
		t, err := time.Parse("2006002", s)
		return t, err == nil && plausible(t.Year())
	case 8:
		t, err := time.Parse("20060102", s)
		return t, err == nil && plausible(t.Year())
	case 9, 10:
		t := time.Unix(n, 0).UTC()
		return t, plausible(t.Year())
	case 13:
		t := time.UnixMilli(n).UTC()
		return t, plausible(t.Year())
	case 14:
		t, err := time.Parse("20060102150405", s)
		return t, err == nil && plausible(t.Year())
	}
	return time.Time{}, false
}

// dateParts are the parts of a date in the order they are met.
type dateParts struct {
	numbers  []datePart // what is neither a time nor a zone
	month    time.Month
	clock    time.Duration
	hasClock bool
	half     half
	week     bool // the second number is a week's: 2026-W10-3
	hasZone  bool
	offset   time.Duration
	zone     *time.Location // a zone with summer time
}

type datePart struct {
	value  int
	digits int
	after  rune // what follows: "/", "-", "." or a letter
}

type half uint8

const (
	noHalf half = iota
	am
	pm
)

// read takes the text apart.
func (d *dateParts) read(s string) {
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		switch {
		case '0' <= r && r <= '9':
			s = d.number(s)
		case unicode.IsLetter(r):
			s = d.word(s)
		case d.hasClock && isSign(r) && len(s) > n && isDigit(s[n]):
			s = d.numericZone(s[n:], r != '+')
		case r == '(' && d.hasClock:
			// The zone's name, said once more.
			if end := strings.IndexByte(s, ')'); end > 0 {
				n = end + 1
			}
			s = s[n:]
		default:
			s = s[n:]
		}
	}
}

func isSign(r rune) bool  { return r == '+' || r == '-' || r == '−' || r == '–' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// digits splits s after its leading digits.
func digits(s string) (head, rest string) {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[:n], s[n:]
}

// number reads a clock time, a compact ISO 8601 group or a bare number.
func (d *dateParts) number(s string) string {
	head, rest := digits(s)
	if !d.hasClock && len(head) <= 2 && len(rest) > 1 && rest[0] == ':' && isDigit(rest[1]) {
		return d.readClock(head, rest)
	}
	switch {
	case len(head) == 8 && len(d.numbers) == 0: // 20260304T050607Z
		d.add(head[:4], '-')
		d.add(head[4:6], '-')
		d.add(head[6:], 0)
	case (len(head) == 6 || len(head) == 4) && len(d.numbers) == 3 && !d.hasClock:
		d.readClock(head[:2], ":"+head[2:4]+":"+(head[4:] + "00")[:2])
	default:
		after, _ := utf8.DecodeRuneInString(rest)
		d.add(head, after)
	}
	return rest
}

func (d *dateParts) add(s string, after rune) {
	if n, err := strconv.Atoi(s); err == nil && len(s) <= 4 {
		d.numbers = append(d.numbers, datePart{n, len(s), after})
	}
}

// readClock reads hours, minutes, seconds and a fraction; rest begins with ":".
// Hour 24 and second 60 carry over.
func (d *dateParts) readClock(hour, rest string) string {
	units := []time.Duration{time.Hour, time.Minute, time.Second}
	limits := []int{24, 59, 60}
	var clock time.Duration
	part := hour
	for i := range units {
		n, err := strconv.Atoi(part)
		if err != nil || n > limits[i] {
			return rest
		}
		clock += time.Duration(n) * units[i]
		if i == 2 || len(rest) < 2 || rest[0] != ':' || !isDigit(rest[1]) {
			break
		}
		part, rest = digits(rest[1:])
	}
	if len(rest) > 1 && (rest[0] == '.' || rest[0] == ',') && isDigit(rest[1]) {
		var fraction string
		fraction, rest = digits(rest[1:])
		f, _ := strconv.ParseFloat("0."+fraction, 64)
		clock += time.Duration(f * float64(time.Second))
	}
	d.clock, d.hasClock = clock, true
	return rest
}

// numericZone reads what follows the sign of +0100, +01:00, +1 or -0330.
func (d *dateParts) numericZone(s string, west bool) string {
	head, rest := digits(s)
	hours, minutes := head, ""
	if len(head) >= 3 {
		hours, minutes = head[:len(head)-2], head[len(head)-2:]
	}
	if minutes == "" && strings.HasPrefix(rest, ":") {
		minutes, rest = digits(rest[1:])
	}
	h, _ := strconv.Atoi(hours)
	m, _ := strconv.Atoi(minutes)
	if len(head) > 4 || h > 15 || m > 59 {
		// Asctime puts the year behind the time, some with a dash.
		if len(head) == 4 {
			d.add(head, 0)
		}
		return rest
	}
	d.offset, d.zone, d.hasZone = time.Duration(h)*time.Hour+time.Duration(m)*time.Minute, nil, true
	if west {
		d.offset = -d.offset
	}
	return rest
}

// word reads a month, a half of the day, a zone or, ignored, anything else.
func (d *dateParts) word(s string) string {
	n := strings.IndexFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && r != '/' && r != '_'
	})
	if n < 0 {
		n = len(s)
	}
	w := strings.Trim(strings.ToLower(s[:n]), "/")
	// The last month counts: French and Italian Tuesdays are "mar" too.
	if m, ok := monthNames[w]; ok {
		d.month = m
		return s[n:]
	}
	if w == "a" || w == "p" { // "p.m.", and "p. m." in Spanish
		if rest := strings.TrimLeft(s[n:], ". \u00a0\u202f"); rest != "" && rest[0]|0x20 == 'm' {
			w, n = w+"m", len(s)-len(rest)+1
		}
	}
	switch w {
	case "오전", "오후", "년", "월", "일":
		if !d.hasZone {
			d.offset = korea // unless a zone follows
		}
	case "w":
		d.week = len(d.numbers) == 1
	}
	switch w {
	case "am", "上午", "午前", "오전", "πμ":
		d.half = am
	case "pm", "下午", "午後", "오후", "μμ":
		d.half = pm
	case "年", "月", "日", "년", "월", "일", "t", "w":
	case "時", "时", "点", "點", "시", "h":
		d.hourWord(s[n:])
	default:
		d.namedZone(s[:n], w)
	}
	return s[n:]
}

// hourWord takes the number before as the hour, as in 5時06分.
func (d *dateParts) hourWord(rest string) {
	last, before := len(d.numbers)-1, 3
	if d.month != 0 {
		before = 2
	}
	if d.hasClock || last < before || d.numbers[last].value > 24 {
		return
	}
	d.clock, d.hasClock = time.Duration(d.numbers[last].value)*time.Hour, true
	d.numbers = d.numbers[:last]
	if minutes, _ := digits(strings.TrimLeft(rest, " ")); minutes != "" && len(minutes) <= 2 {
		m, _ := strconv.Atoi(minutes)
		d.clock += time.Duration(m) * time.Minute
	}
}

func (d *dateParts) namedZone(name, lower string) {
	if !d.hasClock {
		return
	}
	if hours, ok := zoneHours[lower]; ok {
		d.offset, d.zone, d.hasZone = time.Duration(hours*float64(time.Hour)), nil, true
		return
	}
	if strings.Contains(name, "/") {
		if zone, err := time.LoadLocation(name); err == nil {
			d.zone, d.hasZone = zone, true
		}
	}
}
