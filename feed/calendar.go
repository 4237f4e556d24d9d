package feed

import "time"

// time puts the parts together.
func (d *dateParts) time() (time.Time, bool) {
	year, month, day, ok := d.calendar()
	if !ok || !plausible(year) || month < 1 || month > 12 || day < 1 || day > 31 {
		return time.Time{}, false
	}
	clock := d.clock
	if d.half != noHalf && clock >= time.Hour && clock < 13*time.Hour {
		clock %= 12 * time.Hour
		if d.half == pm {
			clock += 12 * time.Hour
		}
	}
	zone := d.zone
	if zone == nil {
		zone = time.UTC
		clock -= d.offset
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, int(clock), zone).UTC(), true
}

// calendar says which number is the year, which the month and which the day.
func (d *dateParts) calendar() (year, month, day int, ok bool) {
	n := d.numbers
	if d.month != 0 {
		return d.around()
	}
	switch {
	case d.week && len(n) >= 2:
		t, ok := d.weekday()
		return t.Year(), int(t.Month()), t.Day(), ok
	case len(n) >= 2 && n[0].digits == 4 && n[1].digits == 3: // ISO 8601's day of the year
		t := time.Date(n[0].value, 1, n[1].value, 0, 0, 0, 0, time.UTC)
		return t.Year(), int(t.Month()), t.Day(), n[1].value <= 366
	case len(n) >= 3 && n[0].digits == 4:
		return n[0].value, n[1].value, n[2].value, true
	case len(n) == 2 && n[0].digits == 4:
		return n[0].value, n[1].value, 1, true
	case len(n) < 3:
		return 0, 0, 0, false
	case n[2].digits == 2 && n[0].digits == 2 && n[0].after == '-' && n[1].value <= 12: // 03-12-31, as ISO 8601 once allowed
		return century(n[0]), n[1].value, n[2].value, true
	}
	year, month, day = century(n[2]), n[1].value, n[0].value
	if american := n[0].after == '/' && d.half != noHalf && day <= 12; american || month > 12 {
		month, day = day, month
	}
	return year, month, day, true
}

// weekday returns the day of an ISO 8601 week: 2026-W10-3, or 2026W103. The
// first week is the one with January 4 in it.
func (d *dateParts) weekday() (_ time.Time, ok bool) {
	week, day := d.numbers[1].value, 1
	switch {
	case d.numbers[1].digits == 3:
		week, day = week/10, week%10
	case len(d.numbers) > 2:
		day = d.numbers[2].value
	}
	first := time.Date(d.numbers[0].value, 1, 4, 0, 0, 0, 0, time.UTC)
	monday := first.AddDate(0, 0, -int(first.Weekday()+6)%7)
	return monday.AddDate(0, 0, 7*(week-1)+day-1), week >= 1 && week <= 53 && day >= 1 && day <= 7
}

// around reads the numbers around a month's name: 4 Mar 2026, Mar 4 2026,
// 2026 Mar 4, Mar 2026.
func (d *dateParts) around() (year, month, day int, ok bool) {
	n := d.numbers
	switch {
	case len(n) == 0:
		return 0, 0, 0, false
	case len(n) == 1:
		return n[0].value, int(d.month), 1, n[0].digits == 4
	case n[0].digits == 4:
		return n[0].value, int(d.month), n[1].value, true
	}
	return century(n[1]), int(d.month), n[0].value, true
}

// century completes a year of two digits as RFC 2822 does.
func century(p datePart) int {
	switch {
	case p.digits > 2:
		return p.value
	case p.value < 50:
		return 2000 + p.value
	}
	return 1900 + p.value
}

// korea is the one zone of the one language that is written in Hangul.
const korea = 9 * time.Hour

// zoneHours are the zones that feeds name, in hours east of UTC. Where a name
// means several, the reading is the one that dominates in feeds.
var zoneHours = map[string]float64{
	"z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0,
	"bst": 1, "west": 1, "cet": 1, "mez": 1, "met": 1, "wat": 1, "cest": 2, "mesz": 2, "mest": 2, "eet": 2, "cat": 2, "sast": 2,
	"eest": 3, "msk": 3, "мск": 3, "eat": 3, "trt": 3, "msd": 4, "gst": 4, "pkt": 5, "ist": 5.5, "npt": 5.75,
	"wib": 7, "ict": 7, "wita": 8, "hkt": 8, "sgt": 8, "myt": 8, "awst": 8, "pht": 8, "wit": 9, "jst": 9, "kst": 9,
	"acst": 9.5, "aest": 10, "acdt": 10.5, "aedt": 11, "nzst": 12, "nzdt": 13,
	"at": -4, "ct": -6, "mt": -7, "pt": -8,
	"art": -3, "brt": -3, "adt": -3, "clst": -3, "nst": -3.5, "ndt": -2.5, "ast": -4, "clt": -4, "edt": -4, "et": -5, "est": -5, "cdt": -5,
	"cst": -6, "mdt": -6, "mst": -7, "pdt": -7, "pst": -8, "akdt": -8, "akst": -9, "hst": -10,
}
