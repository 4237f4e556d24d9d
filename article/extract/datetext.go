package extract

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// months are the names of the months as they begin in the languages warta
// reads, in lower case; the longest that fits counts.
var months = map[string]time.Month{
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
	"mei": 5, "agu": 8, "ags": 8, "okt": 10, "des": 12, "peb": 2, // Indonesian, also German and Dutch
	"jän": 1, "mär": 3, "mai": 5, "dez": 12, "mrt": 3, "maa": 3,
	"janv": 1, "fév": 2, "fev": 2, "avr": 4, "juin": 6, "juil": 7, "aoû": 8, "aou": 8, "déc": 12,
	"ene": 1, "abr": 4, "ago": 8, "set": 9, "out": 10, "dic": 12, "gen": 1, "mag": 5, "giu": 6, "lug": 7, "ott": 10,
	"янв": 1, "фев": 2, "мар": 3, "апр": 4, "мая": 5, "май": 5, "июн": 6, "июл": 7, "авг": 8, "сен": 9, "окт": 10, "ноя": 11, "дек": 12,
	"oca": 1, "ock": 1, "şub": 2, "nis": 4, "haz": 6, "tem": 7, "ağu": 8, "eyl": 9, "eki": 10, "kas": 11, "ara": 12,
	"يناير": 1, "فبراير": 2, "مارس": 3, "أبريل": 4, "ابريل": 4, "مايو": 5, "يونيو": 6, "يوليو": 7, "أغسطس": 8, "سبتمبر": 9, "أكتوبر": 10, "نوفمبر": 11, "ديسمبر": 12,
	"sty": 1, "lut": 2, "kwi": 4, "maj": 5, "cze": 6, "lip": 7, "sie": 8, "wrz": 9, "paź": 10, "lis": 11, "gru": 12, // Polish
}

func month(word string) time.Month {
	word = strings.ToLower(word)
	if m, ok := months[word]; ok {
		return m
	}
	r := []rune(word)
	for n := min(4, len(r)); n >= 3; n-- {
		if m, ok := months[string(r[:n])]; ok {
			return m
		}
	}
	return 0
}

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
		if d <= 12 && strings.Contains(s, toks[i]+"/"+toks[i+1]+"/") {
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
	if y = at(0); y >= 1900 && y <= 2100 && at(1) >= 1 && at(1) <= 12 && at(2) >= 1 && at(2) <= 31 {
		return y, time.Month(at(1)), at(2), i + 3
	}
	if y = at(2); y >= 1900 && y <= 2100 && at(0) >= 1 && at(1) >= 1 {
		switch { // day first, as most of the world writes, unless it cannot be
		case at(1) <= 12 && at(0) <= 31:
			return y, time.Month(at(1)), at(0), i + 3
		case at(0) <= 12 && at(1) <= 31:
			return y, time.Month(at(0)), at(1), i + 3
		}
	}
	return 0, 0, 0, 0
}

func year(n int) int {
	if n >= 1900 && n <= 2100 {
		return n
	}
	return 0
}

// dateTokens cuts s into numbers and words.
func dateTokens(s string) []string {
	return strings.FieldsFunc(spaced(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != ':' && r != '+'
	})
}

// spaced parts numbers from the East Asian counters behind them.
func spaced(s string) string {
	return strings.NewReplacer("年", " ", "月", " ", "日", " ", "년", " ", "월", " ", "일", " ", "時", ":", "时", ":", "시", ":", "分", " ", "분", " ", "p.m.", "pm", "a.m.", "am").Replace(s)
}

// zones are the abbreviations that name one zone in the news of the languages
// warta reads.
var zones = map[string]int{"utc": 0, "gmt": 0, "wib": 7, "wita": 8, "wit": 9, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7, "et": -5, "ct": -6, "mt": -7, "pt": -8,
	"bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "msk": 3, "мск": 3, "jst": 9, "kst": 9, "ist": 5, "trt": 3}

// clock adds the time of day that stands within a few tokens behind the date,
// or before it: "Updated 3:33 AM ET, Tue November 29, 2016".
func clock(toks []string, from, behind int, day time.Time) time.Time {
	for i := behind; i < len(toks) && i < behind+5; i++ {
		if t, ok := clockAt(toks, i, day); ok {
			return t
		}
	}
	for i := max(0, from-5); i < from; i++ {
		if strings.Contains(toks[i], ":") {
			if t, ok := clockAt(toks[:from], i, day); ok {
				return t
			}
		}
	}
	return day
}

// clockAt reads a time of day at token i, with the half of the day and the
// zone behind it.
func clockAt(toks []string, i int, day time.Time) (time.Time, bool) {
	h, m, next, ok := hourMinute(toks, i)
	if !ok {
		return day, false
	}
	word := func() string {
		if next < len(toks) {
			return strings.ToLower(toks[next])
		}
		return ""
	}
	switch word() {
	case "pm":
		h, next = h%12+12, next+1
	case "am":
		h, next = h%12, next+1
	}
	zone := day.Location()
	if z, ok := zones[word()]; ok {
		if len(word()) == 2 && isUSSummer(day) { // "ET" is whichever holds
			z++
		}
		zone = time.FixedZone("", z*3600)
		if z == 0 {
			zone = time.UTC
		}
	}
	return time.Date(day.Year(), day.Month(), day.Day(), h, m, 0, 0, zone), true
}

// isUSSummer reports whether daylight saving time holds in the United States:
// from the second Sunday of March to the first of November.
func isUSSummer(t time.Time) bool {
	sunday := func(m time.Month, n int) time.Time {
		first := time.Date(t.Year(), m, 1, 0, 0, 0, 0, t.Location())
		return first.AddDate(0, 0, (7-int(first.Weekday()))%7+7*(n-1))
	}
	return !t.Before(sunday(time.March, 2)) && t.Before(sunday(time.November, 1))
}

// hourMinute reads 14:05, 14.05, 2:05pm or 2pm at token i.
func hourMinute(toks []string, i int) (h, m, next int, ok bool) {
	s := strings.ToLower(toks[i])
	half := ""
	for _, x := range []string{"pm", "am"} {
		if rest, found := strings.CutSuffix(s, x); found && rest != "" {
			s, half = rest, x
		}
	}
	hs, ms, colon := strings.Cut(s, ":")
	h, err := strconv.Atoi(hs)
	if err != nil || h > 23 {
		return 0, 0, 0, false
	}
	next = i + 1
	switch {
	case colon:
		ms, _, _ = strings.Cut(ms, ":")
		m, err = strconv.Atoi(ms)
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
	if half == "pm" {
		h = h%12 + 12
	} else if half == "am" {
		h %= 12
	}
	return h, m, next, true
}
