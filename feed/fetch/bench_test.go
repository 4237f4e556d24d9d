package fetch_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"warta/feed/fetch"
)

// BenchmarkUnchanged is one conditional look at a feed that has not changed,
// server included.
func BenchmarkUnchanged(b *testing.B) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("ETag", `"1"`)
		w.WriteHeader(http.StatusNotModified)
	}))
	defer s.Close()
	c := fetch.New(fetch.Options{})
	defer c.Close()
	r := fetch.Request{URL: s.URL + "/feed", Validators: fetch.Validators{ETag: `"1"`}}
	b.ReportAllocs()
	for b.Loop() {
		resp, err := c.Get(context.Background(), r)
		if err != nil || !resp.NotModified {
			b.Fatal(resp.Status, err)
		}
	}
}

// BenchmarkNext is the plan after such a look.
func BenchmarkNext(b *testing.B) {
	o := answered(every(hour))
	var p fetch.Plan
	b.ReportAllocs()
	for b.Loop() {
		p = p.Next(o)
	}
}
