package extract

import (
	"strings"
	"testing"
	"time"

	"warta/article"
)

func TestParseTime(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2026-03-04T05:06:07+07:00", "2026-03-04T05:06:07+07:00"},
		{"2026-03-04T05:06:07.123Z", "2026-03-04T05:06:07Z"},
		{"2026-03-04T05:06:07+0700", "2026-03-04T05:06:07+07:00"},
		{"2026-03-04 05:06", "2026-03-04T05:06:00Z"},
		{"2026-03-04", "2026-03-04T00:00:00Z"},
		{"Wed, 04 Mar 2026 05:06:07 +0100", "2026-03-04T05:06:07+01:00"},
		{"Mon Aug 03 12:45:00 EDT 2015", "2015-08-03T12:45:00-04:00"},
		{"Wed Mar 04 2026 05:06:07 GMT+0200 (CEST)", "2026-03-04T05:06:07+02:00"},
		{"Senin, 4 Mei 2026 14:05 WIB", "2026-05-04T14:05:00+07:00"},
		{"Kamis, 14 Agustus 2026 | 09.30 WITA", "2026-08-14T09:30:00+08:00"},
		{"March 4, 2026 at 5:06 p.m.", "2026-03-04T17:06:00Z"},
		{"Updated 3:33 AM ET, Tue November 29, 2016", "2016-11-29T03:33:00-05:00"},
		{"July 4, 2026, 9pm PT", "2026-07-04T21:00:00-07:00"},
		{"4. März 2026, 17:30 Uhr", "2026-03-04T17:30:00Z"},
		{"Publié le 4 février 2026 à 08:15", "2026-02-04T08:15:00Z"},
		{"9 de diciembre de 2026", "2026-12-09T00:00:00Z"},
		{"4 марта 2026, 10:20 МСК", "2026-03-04T10:20:00+03:00"},
		{"4 Ağustos 2026", "2026-08-04T00:00:00Z"},
		{"2026年3月4日 05時06分", "2026-03-04T05:06:00Z"},
		{"2026년 3월 4일", "2026-03-04T00:00:00Z"},
		{"31/12/2025", "2025-12-31T00:00:00Z"},
		{"12/31/2025", "2025-12-31T00:00:00Z"},
		{"2019.03.08", "2019-03-08T00:00:00Z"},
		{"2026 Jan 7", "2026-01-07T00:00:00Z"},
		{"2026 m. kovo 4 d. 10:20", "2026-03-04T10:20:00Z"},
		{"4. března 2026 v 10:20", "2026-03-04T10:20:00Z"},
		{"4 Μαρτίου 2026, 5:06 μ.μ.", "2026-03-04T17:06:00Z"},
		{"4 березня 2026", "2026-03-04T00:00:00Z"},
		{"4 मार्च 2026, 10:20 IST", "2026-03-04T10:20:00+05:30"},
		{"৪ মার্চ ২০২৬", "2026-03-04T00:00:00Z"},
		{"٤ مارس ٢٠٢٦ - ١٠:٢٠", "2026-03-04T10:20:00Z"},
		{"4 آذار 2026", "2026-03-04T00:00:00Z"},
		{"4 كانون الأول 2026, 5:06 م", "2026-12-04T17:06:00Z"},
		{"4 במרץ 2026", "2026-03-04T00:00:00Z"},
		{"4 มี.ค. 2569 10:20 น.", "2026-03-04T10:20:00Z"},
		{"Thứ tư, 4/3/2026, 10:20 (GMT+7)", "2026-03-04T10:20:00+07:00"},
		{"ngày 4 tháng 3 năm 2026", "2026-03-04T00:00:00Z"},
		{"2026.03.04 오후 5:06", "2026-03-04T17:06:00Z"},
		{"2026年3月4日午後5時6分", "2026-03-04T17:06:00Z"},
		{"2026年3月4日 17時", "2026-03-04T17:00:00Z"},
		{"Publié le 4 mars 2026 à 17h06", "2026-03-04T17:06:00Z"},
		{"4 de março de 2026 às 17h", "2026-03-04T17:00:00Z"},
		{"4 March 2026 17:06 UTC-3", "2026-03-04T17:06:00-03:00"},
		{"4 March 2026 17:06:00+0100", "2026-03-04T17:06:00+01:00"},
		{"1772575560", "2026-03-03T22:06:00Z"},
		{"March 2026", ""}, {"31 February 2026", ""}, {"yesterday", ""}, {"0001-01-01T00:00:00Z", ""}, {"", ""},
		{strings.Repeat("1 ", 500), ""},
	} {
		got := ""
		nowhere := parse("", "")
		if at := nowhere.zoned(parseTime(tt.in), ""); !at.IsZero() {
			got = at.Truncate(time.Second).Format(time.RFC3339)
		}
		if got != tt.want {
			t.Errorf("parseTime(%q) got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestZoned(t *testing.T) {
	for _, tt := range []struct{ url, lang, in, want string }{
		{"https://a.example.jp/", "", "2026-03-04 05:06", "2026-03-04T05:06:00+09:00"},
		{"https://a.example/", "id-ID", "2026-03-04 05:06", "2026-03-04T05:06:00+07:00"},
		{"https://a.example/", "en", "2026-03-04 05:06", "2026-03-04T05:06:00Z"},
		{"https://a.example.jp/", "ja", "2026-03-04", "2026-03-04T00:00:00Z"},
		{"https://a.example.jp/", "ja", "2026-03-04T05:06:00Z", "2026-03-04T05:06:00Z"},
		{"https://a.example.jp/", "ja", "2026-03-04T05:06:00+00:00", "2026-03-04T05:06:00Z"},
		{"https://a.example/", "id", "03/04/2026 05.06 WIB", "2026-04-03T05:06:00+07:00"},
		{"https://a.example/", "en-US", "03/04/2026", "2026-03-04T00:00:00Z"},
		{"https://a.example/", "en", "03/04/2026 17:30", "2026-03-04T17:30:00Z"},
		{"https://a.example.uk/", "en", "03/04/2026", "2026-04-03T00:00:00Z"},
		{"https://a.example/", "en-US", "03-04-2026", "2026-03-04T00:00:00Z"},
		{"https://a.example/2026/april/03/x", "en-US", "03/04/2026", "2026-04-03T00:00:00Z"},
		{"https://a.example/", "en-US", "2026-03-04 05:06", "2026-03-04T05:06:00-05:00"},
		{"https://a.example.de/", "", "2026-03-04 05:06", "2026-03-04T05:06:00+01:00"},
		{"https://a.example.de/", "", "2026-07-04 05:06", "2026-07-04T05:06:00+02:00"},
		{"https://a.example/", "el", "2026-07-04 05:06", "2026-07-04T05:06:00+03:00"},
		{"https://a.example.uk/", "en", "2026-10-25 00:30", "2026-10-25T00:30:00+01:00"},
		{"https://a.example.in/", "en", "2026-07-04 05:06", "2026-07-04T05:06:00+05:30"},
		{"https://a.example/", "en-US", "23/04/2026", "2026-04-23T00:00:00Z"},
		{"https://a.example/", "en-US", "03.04.2026", "2026-04-03T00:00:00Z"},
	} {
		p := parse("", tt.url)
		if got := p.zoned(parseTime(tt.in), tt.lang).Format(time.RFC3339); got != tt.want {
			t.Errorf("zoned(%q) on %s in %q got %q, want %q", tt.in, tt.url, tt.lang, got, tt.want)
		}
	}
}

func TestPeople(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"By Ana Duarte", "Ana Duarte"},
		{"ByAna Duarte", "Ana Duarte"},
		{"Byron Katie", "Byron Katie"},
		{"DAVID CAPLAN", "DAVID CAPLAN"},
		{"Von Karl Maier und Eva Roth", "Karl Maier, Eva Roth"},
		{"Oleh: Siti Aminah", "Siti Aminah"},
		{"par Luc Petit et Zoé Blanc", "Luc Petit, Zoé Blanc"},
		{"A B, C D and E F", "A B, C D, E F"},
		{"Ana Duarte | Updated 4 March 2026", "Ana Duarte"},
		{"Ana Duarte December 28, 2016", "Ana Duarte"},
		{"https://a.example/ana", ""}, {"admin", ""}, {"@ana", ""}, {"12 March", ""},
		{"Ana Duarte, Senior Politics Editor", "Ana Duarte"},
		{"作者：王小明", "王小明"},
		{"Ana Duarte, Ana Duarte", "Ana Duarte"},
		{"∙ Paid", ""}, {"Red. /", ""}, {"zVg", ""},
		{"View all posts", ""}, {"Sign In", ""}, {"Head of Marketing", ""}, {"Categories: News", ""},
		{"Ana Duarte Founder at Valley Post", "Ana Duarte"},
		{"Ana Duarte in Porto", "Ana Duarte"},
		{"Sophie in 't Veld", "Sophie in 't Veld"},
		{"Luigi Di Maio", "Luigi Di Maio"}, {"Di Maio", "Di Maio"}, {"di Anna Rossi", "Anna Rossi"},
		{"Ana Duarte | ana@a.example", "Ana Duarte"},
		{"Politik · Karl Maier, Eva Roth", "Karl Maier, Eva Roth"},
		{"Ana Duarte, reviewed by Bo Ek", "Ana Duarte"},
		{"Here we discuss the river, the dam, and the towns below it.", ""},
		{"Karl Maier, dpa", "Karl Maier, dpa"},
		{"王小明2026-03-04", "王小明"},
		{"Reuters", "Reuters"},
		{"كتبت: سلمى الحاج", "سلمى الحاج"}, {"Γράφει η Μαρία Κοντού", "Μαρία Κοντού"},
	} {
		if got := people([]string{tt.in}); got != tt.want {
			t.Errorf("people(%q) got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestWithoutSite(t *testing.T) {
	names := []string{"The Valley Post", "valleypost"}
	for _, tt := range []struct{ in, want string }{
		{"River rises | The Valley Post", "River rises"},
		{"River rises - Valley Post", "River rises"},
		{"The Valley Post: River rises", "The Valley Post: River rises"},
		{"The Valley Post - River rises", "River rises"},
		{"A long headline of many words in it | News | The Valley Post", "A long headline of many words in it"},
		{"Two-one: a win - at last", "Two-one: a win - at last"},
		{"The Valley Post", "The Valley Post"},
	} {
		if got := withoutSite(tt.in, names); got != tt.want {
			t.Errorf("withoutSite(%q) got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestTag(t *testing.T) {
	for in, want := range map[string]string{"en_us": "en-US", "pt-br": "pt-BR", "zh-hant-TW": "zh-Hant-TW", "ID": "id", "": "", "english": "", "de, en": "de", "x": ""} {
		if got := tag(in); got != want {
			t.Errorf("tag(%q) got %q, want %q", in, got, want)
		}
	}
}

func TestMeta(t *testing.T) {
	page := func(head, body string) string {
		return "<html><head>" + head + "</head><body>" + body + "<p>The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people said.</p></body></html>"
	}
	for _, tt := range []struct {
		name, page string
		got        func(article.Document) string
		want       string
	}{
		{"JSON-LD author", page(`<script type="application/ld+json">{"@graph":[{"@type":["NewsArticle"],"author":[{"name":"Ana D"},{"name":"Bo E"}]}]}</script>`, ""), func(d article.Document) string { return d.Byline }, "Ana D, Bo E"},
		{"JSON-LD with a raw line break", page("<script type=\"application/ld+json\">{\"@type\":\"Article\",\"headline\":\"Two\nlines of it\"}</script>", ""), func(d article.Document) string { return d.Title }, "Two lines of it"},
		{"a headline below the site's name", page(`<title>Diary from the valley - On the night of the flood</title>`, `<h1>Diary from the valley</h1><h2>4 March</h2><h3>On the night of the flood</h3>`), func(d article.Document) string { return d.Title }, "On the night of the flood"},
		{"a headline and the site's name last", page(`<title>On the night of the flood, the whole town stood on the bridge_The Curious Post</title>`, `<h1>The Curious Post</h1>`), func(d article.Document) string { return d.Title }, "On the night of the flood, the whole town stood on the bridge"},
		{"a heading that leads home", page(`<title>On the night of the flood</title>`, `<a href="/"><h1>Ana's very own blog</h1></a>`), func(d article.Document) string { return d.Title }, "On the night of the flood"},
		{"a label before the headline", page(`<meta property="og:title" content="On the night of the flood">`, `<h1><span>Title:</span>On the night of the flood</h1>`), func(d article.Document) string { return d.Title }, "On the night of the flood"},
		{"a headline escaped twice", page("", `<h1>Flood &amp;amp; fire in the valley</h1>`), func(d article.Document) string { return d.Title }, "Flood & fire in the valley"},
		{"a person before the house", page(`<meta property="og:site_name" content="Valley Post"><meta name="author" content="Valley Post">`, `<p class="byline">By Ana Duarte</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"visible byline", page("", `<h1>River rises over the town</h1><p>By Ana Duarte</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a person before the publisher", page(`<script type="application/ld+json">{"@type":"Article","author":{"name":"Valley Media"},"publisher":{"name":"Valley Media"}}</script><meta name="article:author" content="Ana Duarte">`, ""), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a person before a login", page(`<meta name="author" content="aduarte">`, `<h1>River rises over the town</h1><p>By Ana Duarte</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a login for want of a person", page(`<meta name="author" content="aduarte">`, ""), func(d article.Document) string { return d.Byline }, "aduarte"},
		{"parts of a marked byline", page("", `<div class="author"><span>Ana Duarte</span><span>Former Editor</span></div>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a name that the page turns round", page(`<meta name="author" content="Duarte, Ana">`, `<h1>River rises over the town</h1>`) + "<p>Ana Duarte has written about rivers since 2014.</p>", func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"two people of one name each", page(`<meta name="author" content="Ana, Bo">`, `<h1>River rises over the town</h1>`), func(d article.Document) string { return d.Byline }, "Ana, Bo"},
		{"a name below the headline and a biography", page("", `<h1>River rises over the town</h1><div>Ana Duarte</div><div>4 March 2026</div><p>The mayor said that the warnings had been sent in time, and that the town would ask the province for money to raise the dam before the next spring.</p>`) +
			`<div><h4>Ana Duarte</h4><div>Writer</div><p>Before she came to the valley, Ana kept the archive of the dam and wrote a book about the flood of 1954, which is read in schools.</p></div>`, func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a section below the headline", page("", `<h1>River rises over the town</h1><div>Valley News</div><div>4 March 2026</div><p>The mayor said that the warnings had been sent in time, and that the town would ask the province for money to raise the dam before the next spring.</p>`) +
			`<div><h4>Valley News</h4><p>Why the dam is so low, and who has to pay for it</p></div>`, func(d article.Document) string { return d.Byline }, ""},
		{"a story that is called its author's", page("", `<h1>River rises over the town</h1><article class="author-article"><p><b>Former mayor</b> and <i>keeper of the dam</i> Jon Ahl, who has measured the river each morning since 1998, says that it has never been so high in March, and that the dam is too low by a metre.</p>`+
			`<p><b>Flood watchers</b> in the upper town have seen the water come over the weir at midnight, and rang the bells of both churches, as their grandfathers did, because the telephones were dead and the sirens had no current.</p>`+
			`<p>The mayor said that the warnings had been sent in time, and that the town would ask the province for money to raise the dam before the next spring, when the snow will melt again and the river will rise again.</p></article>`), func(d article.Document) string { return d.Byline }, ""},
		{"names near the headline before others", page("", `<ul><li class="byline">By Bo Ek</li></ul><h1>River rises over the town</h1><p>4 March 2026 by Ana Duarte</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a line of its own below By", page("", `<h1>River rises over the town</h1><div>Written by</div><div>Ana Duarte</div>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a name and a role", page("", `<h1>River rises over the town</h1><p>Ana Duarte | Senior Writer | 4 March 2026</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"a row of Chinese labels", page("", `<h1>River rises over the town</h1><p>2026年3月4日 来源：晚报 作者：王小明 分享</p>`), func(d article.Document) string { return d.Byline }, "王小明"},
		{"a Korean reporter", page("", `<h1>River rises over the town</h1><p>김서연 기자 a@a.example</p>`), func(d article.Document) string { return d.Byline }, "김서연"},
		{"a person without the house and the place", page(`<meta property="og:site_name" content="Valley Post">`, `<h1>River rises over the town</h1><p>Por Ana Duarte, Valley Post — Porto</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"who put it up", page(`<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Bo Ek">`, `<h1>River rises over the town</h1><p>By Ana Duarte</p>`), func(d article.Document) string { return d.Byline }, "Ana Duarte"},
		{"names as libraries write them", page(`<meta name="citation_author" content="Duarte, Ana"><meta name="citation_author" content="Ek, Bo">`, ""), func(d article.Document) string { return d.Byline }, "Ana Duarte, Bo Ek"},
		{"microdata date", page("", `<time itemprop="datePublished" datetime="2026-03-04T05:06+01:00">today</time>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T05:06:00+01:00"},
		{"seconds since 1970", page("", `<time data-published-time="1772575560">today</time>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-03T22:06:00Z"},
		{"the hour that a reader sees", page(`<meta name="date" content="2026-03-04">`, `<h1>River rises over the town</h1><div>4 March 2026, 5:06 pm ET</div>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T17:06:00-05:00"},
		{"the zone that a reader sees", page(`<meta name="date" content="2026-03-04 05:06">`, `<time title="4 March 2026 05.06 WIB">today</time>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T05:06:00+07:00"},
		{"a zone beside a wrong Z", page(`<meta name="date" content="2026-03-04T05:06:00.000Z">`, `<time datetime="2026-03-04T05:06:00+09:00">today</time>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T05:06:00+09:00"},
		{"published, not updated", page("", `<time class="updated" datetime="2026-03-06T05:06:00Z">x</time><time class="entry-date" datetime="2026-03-04T05:06:00Z">x</time>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T05:06:00Z"},
		{"a house's own name for it", page(`<meta name="w-published-date" content="2026-03-04T05:06:00Z">`, ""), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T05:06:00Z"},
		{"visible date", page("", `<h1>River rises over the town</h1><div>4 March 2026, 05:06</div>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T05:06:00Z"},
		{"date in the address", page("", ""), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-05T00:00:00Z"},
		{"the link to itself", page("", `<div class="date" title="3:06 PM - 20 Oct 2011">here since 2011</div><a class="timestamp" href="/2026/03/05/flood" title="7:46 PM - 3 Mar 2026">3 Mar</a>`+
			`<a class="timestamp" href="/2026/03/05/River" title="8:27 AM - 4 Mar 2026"><span>4 Mar</span></a>`), func(d article.Document) string { return d.Published.Format(time.RFC3339) }, "2026-03-04T08:27:00Z"},
		{"modified", page(`<meta property="article:modified_time" content="2026-03-06T00:01:00Z">`, ""), func(d article.Document) string { return d.Modified.Format(time.RFC3339) }, "2026-03-06T00:01:00Z"},
		{"image", page(`<meta property="og:image" content="/i.jpg">`, ""), func(d article.Document) string { return d.Image }, "https://a.example/i.jpg"},
		{"excerpt of the text", page("", ""), func(d article.Document) string { return d.Excerpt[:14] }, "The river rose"},
		{"escaped excerpt", page(`<meta name="description" content="a &amp;quot;b&amp;quot; c">`, ""), func(d article.Document) string { return d.Excerpt }, `a "b" c`},
		{"site from the host", page("", ""), func(d article.Document) string { return d.Site }, "a.example"},
	} {
		d, err := Page([]byte(tt.page), Options{URL: "https://a.example/2026/03/05/river"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got := tt.got(d); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
