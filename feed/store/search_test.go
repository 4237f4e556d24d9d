package store

import (
	"slices"
	"strings"
	"testing"
	"time"

	"warta/feed"
)

func TestSearch(t *testing.T) {
	s := newStore(t)
	list := []feed.Entry{
		{GUID: "id", Title: "Banjir di Jakarta", Summary: "<p>Hujan <b>deras</b> sejak pagi.</p>"},
		{GUID: "de", Title: "Straße gesperrt", Summary: "Die Brücke über die Elbe bleibt zu."},
		{GUID: "ja", Title: "東京の天気", Summary: "明日は雨が降るでしょう。"},
		{GUID: "ru", Title: "Ёлка в Москве", Summary: "Новости дня."},
		{GUID: "ko", Title: "서울의 봄", Summary: "뉴스를 읽다."},
		{GUID: "vi", Title: "Tin tức Đà Nẵng", Summary: "Một ngày mới."},
	}
	_, acks := follow(t, s, "https://example.org/feed", list)
	a := s.Account(Owner)
	if left, err := s.IndexSome(t.Context(), 2); err != nil || left != 4 {
		t.Fatalf("IndexSome(2)\n got %d, %v\nwant 4", left, err)
	}
	if left, err := s.IndexSome(t.Context(), 100); err != nil || left != 0 {
		t.Fatalf("IndexSome(100)\n got %d, %v\nwant 0", left, err)
	}
	for query, want := range map[string][]string{
		"banjir": {"id"}, "BANJIR jakarta": {"id"}, "banjir elbe": nil, "ban": {"id"}, `"ban"`: nil,
		`"hujan deras"`: {"id"}, `"deras hujan"`: nil, "brucke": {"de"}, "Brücke": {"de"}, "strasse": {"de"},
		"東京": {"ja"}, "天気": {"ja"}, "京天": nil, "雨": {"ja"}, "елка": {"ru"}, "москве": {"ru"}, "서울": {"ko"}, "뉴스": {"ko"},
		"da nang": {"vi"}, "đà nẵng": {"vi"}, `" AND OR NOT ( * ^ : -`: nil, "  ": nil, "NEAR(": nil, "title:": nil,
	} {
		var got []string
		for _, h := range headlines(t, a, feed.Filter{Query: query}) {
			got = append(got, h.GUID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("search %q\n got %v\nwant %v", query, got, want)
		}
	}
	if err := s.SaveBody(t.Context(), acks[0].ID, Body{Source: feed.OfPage, Version: 1, Article: story("Sekolah diliburkan.")}); err != nil {
		t.Fatal(err)
	}
	if left, err := s.IndexSome(t.Context(), 100); err != nil || left != 0 {
		t.Fatalf("IndexSome after a body\n got %d, %v\nwant 0", left, err)
	}
	for query, want := range map[string]int{"sekolah": 1, "deras": 0, "banjir": 1} {
		if total, unread, err := a.Counts(t.Context(), feed.Filter{Query: query}); err != nil || total != want || unread != want {
			t.Errorf("counting %q\n got %d, %d, %v\nwant %d", query, total, unread, err, want)
		}
	}
}

// A story of megabytes is indexed alone, and as far as anybody reads.
func TestIndexOfLongTexts(t *testing.T) {
	s := newStore(t)
	long := "<p>mercusuar " + strings.Repeat("ombak besar ", longestText/10) + "pelabuhan</p>"
	follow(t, s, "https://example.org/feed", []feed.Entry{{GUID: "1", Content: long}, {GUID: "2", Content: long}, {GUID: "3", Content: long}})
	for want := 2; want >= 0; want-- {
		if left, err := s.IndexSome(t.Context(), 100); err != nil || left != want {
			t.Fatalf("IndexSome leaves %d, %v; want %d", left, err, want)
		}
	}
	for query, want := range map[string]int{"mercusuar": 3, "pelabuhan": 0} {
		if got := len(headlines(t, s.Account(Owner), feed.Filter{Query: query})); got != want {
			t.Errorf("%q is found in %d, want %d", query, got, want)
		}
	}
}

// TestIndexAfterPurge removes the last entries, whose ids SQLite gives again.
func TestIndexAfterPurge(t *testing.T) {
	s := newStore(t)
	a := s.Account(Owner)
	list := entries("old", 5)
	slices.Reverse(list) // the oldest gets the highest id
	w, acks := follow(t, s, "https://example.org/feed", list)
	if _, err := s.IndexSome(t.Context(), 100); err != nil {
		t.Fatal(err)
	}
	sub, err := a.Subscription(t.Context(), w.Feed)
	if err != nil {
		t.Fatal(err)
	}
	sub.Settings.KeepAge = time.Hour / 2
	if err := a.Change(t.Context(), sub); err != nil {
		t.Fatal(err)
	}
	for _, ack := range acks {
		if _, err := a.Mark(t.Context(), feed.Read, ack.ID); err != nil {
			t.Fatal(err)
		}
	}
	if n, err := s.Purge(t.Context()); err != nil || n == 0 {
		t.Fatalf("Purge\n got %d, %v\nwant some", n, err)
	}
	save(t, s, w, []feed.Entry{{GUID: "new", Title: "Gempa"}})
	if left, err := s.Unindexed(t.Context()); err != nil || left != 1 {
		t.Errorf("Unindexed\n got %d, %v\nwant 1", left, err)
	}
	if _, err := s.IndexSome(t.Context(), 100); err != nil {
		t.Fatal(err)
	}
	if got := headlines(t, a, feed.Filter{Query: "gempa"}); len(got) != 1 {
		t.Errorf("the new entry is found %d times, want once", len(got))
	}
}

func TestPlain(t *testing.T) {
	for markup, want := range map[string]string{
		"":                               "",
		"plain":                          "plain",
		"<p>one</p><p>two</p>":           "one two",
		"a<b>b</b>c":                     "abc",
		"1 < 2 &amp; 3 &gt; 2":           "1 < 2 & 3 > 2",
		"<style>p{}</style>x":            "x",
		"<script>x":                      "",
		"<SCRIPT>if (a<b) {}</SCRIPT> y": "y",
		"a<!-- <p>no</p> -->b":           "a b",
		"cut <a href='x":                 "cut",
		"<![CDATA[x]]>y":                 "y",
		"&#27;[31mred":                   "[31mred",
		"tail<":                          "tail<",
	} {
		if got := plain(markup); got != want {
			t.Errorf("plain(%q)\n got %q\nwant %q", markup, got, want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	f.Add("<p>one <b>two</b><!-- x --><script>y</script>&amp;")
	f.Fuzz(func(t *testing.T, markup string) {
		if s := excerpt(markup); len(s) > excerptLength+len("…") {
			t.Errorf("excerpt(%q) has %d bytes", markup, len(s))
		}
	})
}

func FuzzMatchWords(f *testing.F) {
	for _, q := range []string{`a "b c" d`, "東京", `"`, "NEAR(a b)", "*"} {
		f.Add(q)
	}
	s := newStore(f)
	f.Fuzz(func(t *testing.T, q string) {
		if _, err := s.Account(Owner).Headlines(t.Context(), feed.Filter{Query: q}, feed.Key{}, 5); err != nil {
			t.Errorf("searching %q: %v", q, err)
		}
	})
}
