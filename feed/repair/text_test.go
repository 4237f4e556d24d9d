package repair

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

func inCharset(t *testing.T, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestCodepages(t *testing.T) {
	for name, chars := range codepages() {
		if n := len(chars); n != 128 && n != 192 {
			t.Errorf("code page %s has %d characters", name, n)
		}
	}
	if n := len(codepages()); n != 24 {
		t.Errorf("%d code pages, want 24", n)
	}
}

func TestText(t *testing.T) {
	undeclared := func(s string) string {
		return "<rss><channel><title>" + s + "</title><item><title>" + s + "</title><description>" + s + "</description></item></channel></rss>"
	}
	declare := func(label string) string { return `<?xml version="1.0" encoding="` + label + `"?><rss>` }
	tests := []struct{ name, body, contentType, want string }{
		{"UTF-8", "<rss>ž", "", "<rss>ž"},
		{"a mark", "\xef\xbb\xbf<rss>ž", "", "<rss>ž"},
		{"UTF-16 with a mark", "\xff\xfe<\x00~\x01", "", "<ž"},
		{"UTF-16 without", "\x00<\x00r\x01~", "", "<rž"},
		{"UTF-32", "\xff\xfe\x00\x00<\x00\x00\x00~\x01\x00\x00", "", "<ž"},
		{"UTF-32 without a mark", "<\x00\x00\x00~\x01\x00\x00", "", "<ž"},
		{"EBCDIC", inCharset(t, charmap.CodePage037, "<?xml é"), "", "<?xml é"},
		{"EBCDIC of another country", "\x4c\x6f\xa7\x94\x93\x40\xa5\x85\x99\xa2\x89\x96\x95\x7e\x7f\xf1\x4b\xf0\x7f\x40\x85\x95\x83\x96\x84\x89\x95\x87\x7e\x7f\x83\x97\xf5\xf0\xf0\x7f\x6f\x6e\x4c\xa3\x6e\x51\x4a\x4f\x5a", "", `<?xml version="1.0" encoding="cp500"?><t>é[!]`},
		{"NULs of a sick server", "\x00\x00\x00<rss>", "", "<rss>"},
		{"the declaration", inCharset(t, charmap.Windows1251, declare("windows-1251")+"Ещё"), "", declare("windows-1251") + "Ещё"},
		{"the header", inCharset(t, charmap.KOI8R, "<rss>Ещё"), "text/xml; charset=koi8-r", "<rss>Ещё"},
		{"a broken header", inCharset(t, charmap.KOI8R, "<rss>Ещё"), "text/xml;; charset='koi8-r'", "<rss>Ещё"},
		{"header before declaration", inCharset(t, charmap.KOI8R, declare("windows-1251")+"Ещё"), "text/xml; charset=koi8-r", declare("windows-1251") + "Ещё"},
		{"a header that cannot be", inCharset(t, charmap.Windows1251, declare("windows-1251")+"Ещё"), "text/xml; charset=euc-jp", declare("windows-1251") + "Ещё"},
		{"a damaged text", declare("shift_jis") + "\x93\xfa\xff", "", declare("shift_jis") + "日\ufffd"},
		{"a mark before damage", "\xef\xbb\xbf" + declare("windows-1251") + "ž\xe9", "", declare("windows-1251") + "žé"},
		{"a lie with damage", declare("iso-8859-1") + "žžžžžžž\xe9", "", declare("iso-8859-1") + "žžžžžžžé"},
		{"seven bits", inCharset(t, japanese.ISO2022JP, declare("iso-2022-jp")+"日本"), "", declare("iso-2022-jp") + "日本"},
		{"Johab", declare("johab") + "\xd0\x65\x8a\x82\xb4\xe1 \xa0\x81\x8b\xa5 \xd3\x6a\x89\xc1 \x88\x41\x84\x61\x84\x54 \xf7\xd3\xf1\xae \xd9\x6a", "", declare("johab") + "한국어 매긴 흙과 ㄱㅏㅄ 漢字 ★"},
		{"Johab broken", declare("cp1361") + "\xff\xff\xd0\x65\x80\xff\xd0", "", declare("cp1361") + "\ufffd한\ufffd\ufffd"},
		{"more than declared", inCharset(t, simplifiedchinese.GB18030, declare("gb2312")+"镕"), "", declare("gb2312") + "镕"},
		{"a declaration that lies", declare("iso-8859-1") + "ž", "", declare("iso-8859-1") + "ž"},
		{"a declaration that cannot be", declare("utf-16") + "ž", "", declare("utf-16") + "ž"},
		{"an unknown charset", declare("x-martian") + "\xe9", "", declare("x-martian") + "é"},
		{"Thai without a word", inCharset(t, charmap.Windows874, undeclared("เรือใหญ่เข้าท่าแล้ววันนี้")), "", undeclared("เรือใหญ่เข้าท่าแล้ววันนี้")},
		{"Chinese without a word", inCharset(t, traditionalchinese.Big5, undeclared("台灣新聞中央社記者台北報導")), "", undeclared("台灣新聞中央社記者台北報導")},
		{"Latin-1 without a word", "<rss>caf\xe9 \x93q\x94", "", "<rss>café “q”"},
		{"sewn from two", "<rss>ž caf\xe9", "text/xml; charset=utf-8", "<rss>ž café"},
		{"an old codepage", inCharset(t, charmap.CodePage850, declare("cp850")+"é"), "", declare("cp850") + "é"},
		{"a spelling of its own", inCharset(t, charmap.ISO8859_2, declare("iso8859_2")+"łő"), "", declare("iso8859_2") + "łő"},
		{"a number for a name", inCharset(t, charmap.Windows1250, declare("1250")+"łő"), "", declare("1250") + "łő"},
		{"a name of the trade", inCharset(t, japanese.ShiftJIS, declare("cp932")+"日本"), "", declare("cp932") + "日本"},
		{"HZ", inCharset(t, simplifiedchinese.HZGB2312, declare("hz")+"中"), "", declare("hz") + "中"},
		{"a codepage of the table", declare("cp737") + "\x97\xa3\xe2\x9a\x98", "", declare("cp737") + "Ωμέγα"},
		{"a Macintosh's", declare("mac_turkish") + "\xdf\x9a\xdb", "", declare("mac_turkish") + "şöğ"},
		{"UTF-7", declare("utf-7") + "+ZeVnLA- 1 +- 2 +AOk.", "", declare("utf-7") + "日本 1 + 2 é."},
		{"ISO-2022-KR", declare("iso-2022-kr") + "\x1b$)C\x0eGQ19\x0f!", "", declare("iso-2022-kr") + "한국!"},
		{"Russian without a word", "<title>" + inCharset(t, charmap.Windows1251, "Правительство объявило") + "</title>", "", "<title>Правительство объявило</title>"},
		{"Ukrainian without a word", "<title>" + inCharset(t, charmap.KOI8U, "Уряд оголосив про нові заходи підтримки економіки країни.") + "</title>", "", "<title>Уряд оголосив про нові заходи підтримки економіки країни.</title>"},
		{"Czech without a word", inCharset(t, charmap.ISO8859_2, undeclared("Vláda oznámila nová opatření na podporu hospodářství země, řekl ministr. Začne platit příští rok.")), "",
			undeclared("Vláda oznámila nová opatření na podporu hospodářství země, řekl ministr. Začne platit příští rok.")},
		{"Japanese without a word", inCharset(t, japanese.ShiftJIS, "<title>政府は新しい経済対策を発表した。</title>"), "", "<title>政府は新しい経済対策を発表した。</title>"},
		{"seven bits without a word", inCharset(t, japanese.ISO2022JP, "<title>政府は</title>"), "", "<title>政府は</title>"},
		{"seven bits that call themselves eight", inCharset(t, japanese.ISO2022JP, declare("utf-8")+"日本"), "", declare("utf-8") + "日本"},
		{"a stray escape in seven bits", declare("utf-8") + "a \x1b$B b</title>c", "", declare("utf-8") + "a $B b</title>c"},
		{"a stray escape in UTF-8", declare("utf-8") + "\x1b$Bé</title>ï", "text/xml; charset=utf-8", declare("utf-8") + "$Bé</title>ï"},
		{"UTF-8 that calls itself ISO 2022", declare("iso-2022-jp") + "日本語", "", declare("iso-2022-jp") + "日本語"},
		{"UTF-8 that calls itself HZ", declare("hz-gb-2312") + "é ~ and ~{ x", "", declare("hz-gb-2312") + "é ~ and ~{ x"},
		{"UTF-8 that calls itself UTF-7", declare("utf-7") + "A+BC é", "", declare("utf-7") + "A+BC é"},
		{"control characters", "a\x00b\x1bc\td\ufffee\u0085", "", "abc\tde\u0085"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(Text([]byte(tt.body), tt.contentType)); got != tt.want {
				t.Errorf("Text(%q, %q) = %q, want %q", tt.body, tt.contentType, got, tt.want)
			}
		})
	}
}
