package feed

import (
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	const noon = "2026-03-04T05:06:07Z"
	tests := []struct{ name, in, want string }{
		{"RFC 3339", "2026-03-04T06:06:07+01:00", noon},
		{"RFC 822", "Wed, 04 Mar 26 05:06:07 GMT", noon},
		{"RFC 1123", "Wed, 04 Mar 2026 05:06:07 +0000", noon},
		{"asctime", "Wed Mar  4 05:06:07 2026", noon},
		{"asctime with a zone", "Wed Mar 4 00:06:07 EST 2026", noon},
		{"JavaScript", "Wed Mar 04 2026 05:06:07 GMT+0000 (Coordinated Universal Time)", noon},
		{"a place for a zone", "Wed, 04 Mar 2026 12:06:07 WIB", noon},
		{"a zone with half an hour", "04 Mar 2026 10:36:07 +05:30", noon},
		{"a zone of one digit", "04 Mar 2026 03:06:07 -2", noon},
		{"a minus of typographers", "2026-03-04T05:06:07−00:00", noon},
		{"a zone said twice", "Wed, 04 Mar 2026 06:06:07 +0100 (CET)", noon},
		{"the American order", "March 4, 2026 5:06:07 AM", noon},
		{"American slashes", "3/4/2026 5:06:07 AM", noon},
		{"European points", "4.3.2026 05:06:07", noon},
		{"day above twelve behind", "03/24/2026", "2026-03-24T00:00:00Z"},
		{"afternoon", "4 Mar 2026 12:30 p.m.", "2026-03-04T12:30:00Z"},
		{"midnight as twelve", "4 Mar 2026 12:30 a.m.", "2026-03-04T00:30:00Z"},
		{"hour 24", "Wed, 04 Mar 2026 24:00:00 GMT", "2026-03-05T00:00:00Z"},
		{"second 60", "Wed, 04 Mar 2026 05:06:60 GMT", "2026-03-04T05:07:00Z"},
		{"fractions", "2026-03-04 05:06:07.999", "2026-03-04T05:06:07.999Z"},
		{"seconds of Unix", "1772600767", noon},
		{"milliseconds of Unix", "1772600767000", noon},
		{"ISO 8601 without signs", "20260304T050607Z", noon},
		{"a date alone", "2026-03-04", "2026-03-04T00:00:00Z"},
		{"eight digits", "20260304", "2026-03-04T00:00:00Z"},
		{"fourteen digits", "20260304050607", noon},
		{"day of the year", "2026-063", "2026-03-04T00:00:00Z"},
		{"day of the year in one", "2026063", "2026-03-04T00:00:00Z"},
		{"a short year first", "26-03-04", "2026-03-04T00:00:00Z"},
		{"six digits", "260304", "2026-03-04T00:00:00Z"},
		{"month and year", "Mar 2026", "2026-03-01T00:00:00Z"},
		{"year and month", "2026-03", "2026-03-01T00:00:00Z"},
		{"a year", "2026", "2026-01-01T00:00:00Z"},
		{"Indonesian", "Rabu, 4 Agustus 2026 12:06 WIB", "2026-08-04T05:06:00Z"},
		{"German", "Mi, 04 Mär 2026 06:06:07 MEZ", noon},
		{"French Tuesday", "mar., 03 févr. 2026 05:06:07 +0000", "2026-02-03T05:06:07Z"},
		{"Spanish", "4 de marzo de 2026 a las 15:06", "2026-03-04T15:06:00Z"},
		{"Portuguese", "4 de março de 2026", "2026-03-04T00:00:00Z"},
		{"Italian", "4 maggio 2026", "2026-05-04T00:00:00Z"},
		{"Polish", "śr., 04 września 2026 05:06:07", "2026-09-04T05:06:07Z"},
		{"Russian", "4 марта 2026, 08:06 МСК", "2026-03-04T05:06:00Z"},
		{"Turkish", "4 Şubat 2026", "2026-02-04T00:00:00Z"},
		{"Greek", "Τετ, 04 Μαρ 2026 05:06:07 GMT", noon},
		{"Japanese", "2026年3月4日 5時06分", "2026-03-04T05:06:00Z"},
		{"Chinese", "2026年3月4日 下午 5:06:07", "2026-03-04T17:06:07Z"},
		{"Korean", "2026년 03월 04일 오후 2:06:07", noon},
		{"Korean in brackets", "2026-03-04 (오후) 2:06:07", noon},
		{"Korean with a zone", "2026년 03월 04일 5:06:07 +0000", noon},
		{"Korean behind a zone", "2026-03-04T05:06:07Z 년", noon},
		{"Spanish halves of the day", "4 de marzo de 2026, 5:06 p. m.", "2026-03-04T17:06:00Z"},
		{"a zone of two letters", "4 March 2026 00:06:07 ET", noon},
		{"a week", "2026-W10-3", "2026-03-04T00:00:00Z"},
		{"a week in one", "2026W103", "2026-03-04T00:00:00Z"},
		{"a week alone", "2026-W10", "2026-03-02T00:00:00Z"},
		{"the last week of a long year", "2026-W53-7", "2027-01-03T00:00:00Z"},
		{"a week too many", "2026-W60-3", ""},
		{"a week too few", "2026-W00-1", ""},
		{"a day too many in a week", "2026-W10-9", ""},
		{"a day too few in a week in one", "2026W100", ""},
		{"any five digits", "12345", ""},
		{"nothing", "", ""},
		{"words", "last Wednesday", ""},
		{"a zero date", "0001-01-01T00:00:00Z", ""},
		{"a month too many", "2026-13-01", ""},
		{"no end", string(make([]byte, 500)), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if at, ok := parseDate(tt.in); ok {
				got = at.Format(time.RFC3339Nano)
			}
			if got != tt.want {
				t.Errorf("parseDate(%q) = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestParseDateNamesAPlace(t *testing.T) {
	if _, err := time.LoadLocation("America/New_York"); err != nil {
		t.Skip("no time zones on this machine")
	}
	got, _ := parseDate("Wed, 04 Mar 2026 00:06:07 America/New_York")
	if want := time.Date(2026, 3, 4, 5, 6, 7, 0, time.UTC); !got.Equal(want) {
		t.Errorf("parseDate = %v, want %v", got, want)
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("Wed, 04 Mar 2026 05:06:07 +0100 (CET)")
	f.Add("2026年3月4日 5時06分")
	f.Fuzz(func(t *testing.T, s string) {
		if at, ok := parseDate(s); ok && (at.Year() < 1899 || at.Year() > 2201 || at.Location() != time.UTC) {
			t.Errorf("parseDate(%q) = %v", s, at)
		}
	})
}
