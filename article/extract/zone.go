package extract

import (
	"strconv"
	"strings"
	"time"

	"warta/article/language"
)

// unzoned is where a time lies that was stated without a zone, until zoned
// puts it somewhere; numeric is unzoned, and its day and month may have been
// meant the other way round. They lie a second east, where no zone is: a time
// stated as "+00:00" would else be taken for unzoned.
var (
	unzoned = time.FixedZone("unzoned", 1)
	numeric = time.FixedZone("numeric", 1)
)

func isUnzoned(t time.Time) bool { return t.Location() == unzoned || t.Location() == numeric }

// zones are the abbreviations that name one zone in the news of the languages
// warta reads, in minutes east.
var zones = map[string]int{"utc": 0, "gmt": 0, "wib": 420, "wita": 480, "wit": 540, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
	"et": -300, "ct": -360, "mt": -420, "pt": -480, "bst": 60, "west": 60, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "eet": 120, "eest": 180, "msk": 180, "мск": 180, "trt": 180, "jst": 540, "kst": 540,
	"ist": 330, "pkt": 300, "npt": 345, "sgt": 480, "myt": 480, "hkt": 480, "pht": 480, "ict": 420, "wat": 60, "cat": 120, "sast": 120, "eat": 180, "gst": 240,
	"aest": 600, "aedt": 660, "acst": 570, "awst": 480, "nzst": 720, "nzdt": 780, "brt": -180, "art": -180}

// zoneNamed returns the minutes east that a token of a text names: "WIB",
// "+7", "+05:30", "−3". "ET" is whichever holds on that day.
func zoneNamed(token string, day time.Time) (minutes int, ok bool) {
	token = strings.ToLower(token)
	if minutes, ok = zones[token]; ok {
		if len(token) == 2 && isUSSummer(day) {
			minutes += 60
		}
		return minutes, true
	}
	rest, sign := strings.TrimPrefix(token, "+"), 1
	if west, found := strings.CutPrefix(token, "−"); found {
		rest, sign = west, -1
	} else if rest == token {
		return 0, false
	}
	hs, ms, _ := strings.Cut(rest, ":")
	if len(hs) == 4 {
		hs, ms = hs[:2], hs[2:]
	}
	h, err := strconv.Atoi(hs)
	if err != nil || h > 14 {
		return 0, false
	}
	m, _ := strconv.Atoi(ms)
	return sign * (h*60 + m%60), true
}

// fixed returns a zone by its minutes east.
func fixed(minutes int) *time.Location {
	if minutes == 0 {
		return time.UTC
	}
	return time.FixedZone("", minutes*60)
}

// offset gives a time whose zone was stated by an abbreviation that zone's
// offset, which the standard library does not know.
func offset(t time.Time) time.Time {
	name, seconds := t.Zone()
	minutes, ok := zones[strings.ToLower(name)]
	if !ok || seconds != 0 || minutes == 0 {
		return t
	}
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, fixed(minutes))
}

// zoned puts a time that was stated without a zone into that of the site's
// country, where the country or the language has one that most of its people
// live in; else into UTC. A date without a time is midnight UTC.
func (p *page) zoned(t time.Time, lang string) time.Time {
	if t.IsZero() || !isUnzoned(t) {
		return t
	}
	host := p.base.Hostname()
	tld := host[strings.LastIndexByte(host, '.')+1:]
	month, day := t.Month(), t.Day()
	if t.Location() == numeric && p.monthFirst(t, isAmerican(tld, lang)) {
		month, day = time.Month(day), int(month)
	}
	local := time.Date(t.Year(), month, day, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), time.UTC)
	if !hasClock(t) {
		return local
	}
	minutes := minutesEast(tld, language.Primary(lang), local)
	if isUnitedStates(tld, lang) { // most of whose news keeps New York's time
		minutes, _ = zoneNamed("et", local)
	}
	return time.Date(t.Year(), month, day, t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), fixed(minutes))
}

// monthFirst reports whether the first number of a date that can be read both
// ways is its month: the address tells, or the page is American.
func (p *page) monthFirst(t time.Time, american bool) bool {
	if in := dateInPath(p.base.Path); in.Year() == t.Year() {
		switch {
		case in.Month() == t.Month() && in.Day() == t.Day():
			return false
		case int(in.Month()) == t.Day() && in.Day() == int(t.Month()):
			return true
		}
	}
	return american
}

// countries are the offsets, in minutes, of the countries that have one zone,
// or where most people live in one; those with an e move their clocks as the
// European Union does.
var countries = map[string]string{
	"jp": "540", "kr": "540", "cn": "480", "tw": "480", "hk": "480", "sg": "480", "my": "480", "ph": "480", "id": "420", "vn": "420", "th": "420",
	"in": "330", "lk": "330", "np": "345", "bd": "360", "pk": "300", "ae": "240", "sa": "180", "ke": "180", "tr": "180", "ru": "180", "za": "120", "ng": "60",
	"ar": "-180", "br": "-180", "uy": "-180", "co": "-300", "pe": "-300", "uk": "0e", "ie": "0e", "pt": "0e",
	"de": "60e", "at": "60e", "ch": "60e", "fr": "60e", "it": "60e", "nl": "60e", "be": "60e", "lu": "60e", "es": "60e", "pl": "60e", "cz": "60e", "sk": "60e", "hu": "60e",
	"si": "60e", "hr": "60e", "rs": "60e", "se": "60e", "no": "60e", "dk": "60e", "al": "60e", "mk": "60e", "ba": "60e",
	"fi": "120e", "gr": "120e", "ro": "120e", "bg": "120e", "ua": "120e", "ee": "120e", "lv": "120e", "lt": "120e", "cy": "120e",
}

// homes are the languages that most people read in one zone.
var homes = map[string]string{"ja": "jp", "ko": "kr", "id": "id", "vi": "vn", "th": "th", "hi": "in", "bn": "bd", "tr": "tr", "de": "de", "it": "it", "nl": "nl", "pl": "pl", "cs": "cz", "sk": "sk", "hu": "hu",
	"sl": "si", "hr": "hr", "sr": "rs", "sv": "se", "nb": "no", "no": "no", "da": "dk", "fi": "fi", "el": "gr", "ro": "ro", "bg": "bg", "uk": "ua", "et": "ee", "lv": "lv", "lt": "lt"}

// minutesEast returns the offset of a country, or of a language's home, at a
// local time.
func minutesEast(tld, lang string, local time.Time) int {
	stated, ok := countries[tld]
	if !ok {
		stated = countries[homes[lang]]
	}
	base, summer := strings.CutSuffix(stated, "e")
	minutes, _ := strconv.Atoi(base)
	if summer && isEUSummer(local.Add(-time.Duration(minutes)*time.Minute)) {
		minutes += 60
	}
	return minutes
}

// isEUSummer reports whether daylight saving time holds in the European Union:
// from 1:00 UTC on the last Sunday of March to that of October.
func isEUSummer(t time.Time) bool {
	change := func(m time.Month) time.Time {
		last := time.Date(t.Year(), m, 31, 1, 0, 0, 0, time.UTC)
		return last.AddDate(0, 0, -int(last.Weekday()))
	}
	return !t.Before(change(time.March)) && t.Before(change(time.October))
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

// isUnitedStates reports whether a page says that it is from the United States.
func isUnitedStates(tld, lang string) bool {
	switch tld {
	case "us", "gov", "edu":
		return true
	}
	return lang == "en-US" && len(tld) != 2
}

// isAmerican reports whether a page writes the month before the day: it is
// from the United States, or in some English at an address of no country.
func isAmerican(tld, lang string) bool {
	return isUnitedStates(tld, lang) || lang == "en-US" || lang == "en" && len(tld) != 2
}
