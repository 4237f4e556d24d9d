package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"warta/article"
)

func TestDecode(t *testing.T) {
	enc := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	russian := "<p>Река поднялась на два метра, и нижний город оказался под водой, сказали жители.</p>"
	for _, tt := range []struct{ name, page, header, want string }{
		{"header", enc(charmap.Windows1251, russian), "text/html; charset=windows-1251", russian},
		{"header against meta", enc(charmap.Windows1251, `<meta charset="koi8-r">`+russian), "text/html; charset=cp1251", `<meta charset="koi8-r">` + russian},
		{"UTF-8 under a Latin-1 header", "<p>Café</p>", "text/html; charset=ISO-8859-1", "<p>Café</p>"},
		{"byte order mark", "\xef\xbb\xbf<p>Café</p>", "", "<p>Café</p>"},
		{"UTF-16", enc(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "<p>Café</p>"), "", "<p>Café</p>"},
		{"UTF-8 though the meta lies", `<meta charset="iso-8859-1"><p>Café</p>`, "", `<meta charset="iso-8859-1"><p>Café</p>`},
		{"meta", enc(japanese.ShiftJIS, `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>川の水位</p>`), "", `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>川の水位</p>`},
		{"meta far down", enc(charmap.Windows1252, "<style>"+strings.Repeat("x", 5000)+`</style><meta charset="windows-1252"><p>Caf`+"é</p>"), "", "<style>" + strings.Repeat("x", 5000) + `</style><meta charset="windows-1252"><p>Café</p>`},
		{"guessed", enc(charmap.Windows1251, strings.Repeat(russian, 5)), "", strings.Repeat(russian, 5)},
		{"unknown header", "<p>Café</p>", "text/html; charset=x-none", "<p>Café</p>"},
	} {
		if got := decode([]byte(tt.page), tt.header); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestText(t *testing.T) {
	wrapped := "The river rose by two metres on Tuesday night, and the lower\ntown was under water before the first of the boats came to it,\npeople said."
	for _, tt := range []struct {
		name, in, want string
		wrapped        []bool
	}{
		{"paragraphs", "a\r\n\r\nb\n \nc\n", "a\n\nb\n\nc", []bool{false, false, false}},
		{"verse", "Roses are red\nviolets are blue", "Roses are red\nviolets are blue", []bool{false}},
		{"a fixed width", wrapped, wrapped, []bool{true}},
		{"indented", "  a\n  b", "a\nb", []bool{false}},
		{"a form feed", "a\fb", "a\n\nb", []bool{false, false}},
		{"controls", "a\x1b[1mb", "a[1mb", []bool{false}},
	} {
		d := Text([]byte(tt.in), article.Document{})
		var got []bool
		for _, b := range d.Blocks {
			got = append(got, b.Wrapped)
		}
		if diff := cmp.Diff(tt.wrapped, got); d.Text != tt.want || diff != "" {
			t.Errorf("%s: got %q, want %q; wrapped: want -, got +\n%s", tt.name, d.Text, tt.want, diff)
		}
	}
}

func TestStub(t *testing.T) {
	p := "<h1>River rises over the town</h1><p>The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people said.</p>"
	for _, tt := range []struct {
		name, page string
		want       bool
	}{
		{"free", p, false},
		{"said to be not free", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}</script>` + p, true},
		{"said to be free", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":true}</script>` + p, false},
		{"said so by an address", `<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"https://schema.org/False"}</script>` + p, true},
		{"said to be long", `<script type="application/ld+json">{"@type":"NewsArticle","wordCount":640}</script>` + p, true},
		{"said to be short", `<script type="application/ld+json">{"@type":"NewsArticle","wordCount":"40"}</script>` + p, false},
		{"a wall", p + `<div class="paywall"><p>Already a subscriber? Log in</p></div>`, true},
		{"a login at the top", `<div class="header"><p>Log in to your account</p></div>` + p, false},
		{"broken off", p + `<p>The mayor, who had been asleep when they came, told the council what she…</p><p><a href="/all">Read more</a></p>`, true},
		{"broken off and no more", p + `<p>The mayor, who had been asleep when they came, told the council what she…</p>`, false},
	} {
		d, err := Page([]byte(tt.page), Options{})
		if err != nil || d.Stub != tt.want {
			t.Errorf("%s: got %v, %v, want %v", tt.name, d.Stub, err, tt.want)
		}
	}
}

func TestLinked(t *testing.T) {
	page := `<link rel="canonical" href="/news/river"><link rel="amphtml" href="/amp/river">
<a href="/news/river?page=2">2</a> <a href="/news/river?page=3">3</a> <a href="/other?page=4">4</a> <a href="/news/river/print">Print</a> <a href="https://b.example/news/river?page=5">5</a>`
	_, got, _ := Linked([]byte(page), Options{URL: "https://a.example/news/river"})
	want := Links{Own: "https://a.example/news/river", Canonical: "https://a.example/news/river", AMP: "https://a.example/amp/river", Print: "https://a.example/news/river/print",
		Pages: []string{"https://a.example/news/river?page=2", "https://a.example/news/river?page=3"}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

// TestWholeOnOnePage holds that one request for all pages goes before one for
// each.
func TestWholeOnOnePage(t *testing.T) {
	page := `<a href="/river?page=2">2</a> <a href="/river?page=all">All pages</a> <a href="/river?page=3">3</a>`
	for own, want := range map[string]string{"https://a.example/river": "https://a.example/river?page=all", "https://a.example/river?page=all": ""} {
		_, l, _ := Linked([]byte(page), Options{URL: own})
		if got := l.Further(l, 2); got != want || len(l.Pages) > 1 {
			t.Errorf("%s: got %q of %q, want %q alone", own, got, l.Pages, want)
		}
	}
}

// TestFurther walks a story whose pages name only the next one.
func TestFurther(t *testing.T) {
	const own = "https://a.example/news/river"
	linked := func(address, page string) Links {
		_, l, _ := Linked([]byte(page), Options{URL: address})
		return l
	}
	first := linked(own, `<link rel="next" href="/news/river/2">`)
	second := linked(own+"/2", `<a rel="nofollow next" href="/news/river/3">To the next page of the story</a>`)
	third := linked(own+"/3", `<a rel="next" href="/news/flood">The next story</a>`)
	for _, tt := range []struct {
		latest Links
		number int
		want   string
	}{
		{first, 2, own + "/2"},
		{second, 3, own + "/3"},
		{third, 4, ""},
		{Links{Next: "https://b.example/news/river/2"}, 2, ""},
		{Links{Next: own + "?page=2"}, 2, own + "?page=2"},
	} {
		if got := first.Further(tt.latest, tt.number); got != tt.want {
			t.Errorf("page %d: got %q, want %q", tt.number, got, tt.want)
		}
	}
}

// TestFromTheMiddle holds that a story begun on a later page is not joined out
// of order.
func TestFromTheMiddle(t *testing.T) {
	page := `<a href="?page=1">1</a> <a href="?page=2">2</a> 3 <a href="?page=4">4</a>`
	for own, want := range map[string]int{"": 1, "?page=1": 1, "?page=3": 0} {
		if _, l, _ := Linked([]byte(page), Options{URL: "https://a.example/river" + own}); len(l.Pages) != want {
			t.Errorf("from %q: got %q, want %d", own, l.Pages, want)
		}
	}
}

func TestJoin(t *testing.T) {
	one := Fragment("<p>Deck</p><p>one</p>", "", article.Document{})
	two := Fragment("<p>Deck</p><table><tr><th>a</th><th>b</th></tr></table><p><em>two</em></p>", "", article.Document{})
	got := Join(one, two)
	checkDocument(t, got)
	if want := "Deck\n\none\n\na | b\n\ntwo"; got.Text != want {
		t.Errorf("got %q, want %q", got.Text, want)
	}
	if c := got.Blocks[2].Rows[0][1]; c.In(got.Text) != "b" {
		t.Errorf("cell: got %q, want %q", c.In(got.Text), "b")
	}
	if r := got.Blocks[3].Runs[0]; r.In(got.Text) != "two" || r.Style != article.Em {
		t.Errorf("run: got %q in style %d, want two in Em", r.In(got.Text), r.Style)
	}
}

func TestFuller(t *testing.T) {
	short, long, alike := article.Document{Text: "a b"}, article.Document{Text: "a b c d e f"}, article.Document{Text: "a b c d e f g"}
	stub := long
	stub.Stub = true
	for _, tt := range []struct {
		name       string
		feed, page article.Document
		want       bool
	}{
		{"a longer feed", long, short, true},
		{"a longer page", short, long, false},
		{"about the same", alike, long, false},
		{"about the same as a stub", alike, stub, true},
		{"shorter than a stub", short, stub, false},
	} {
		if got := Fuller(tt.feed, tt.page); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
