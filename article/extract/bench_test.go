package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// BenchmarkPage measures a page of the fixtures against parsing it alone, as
// "x-parse". WARTA_PAGES names a folder of other pages to measure.
func BenchmarkPage(b *testing.B) {
	dir := os.Getenv("WARTA_PAGES")
	if dir == "" {
		dir = "testdata/*"
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.html"))
	if err != nil || len(files) == 0 {
		b.Fatalf("%d pages in %s, %v", len(files), dir, err)
	}
	pages := make([]string, len(files))
	for i, f := range files {
		page, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		pages[i] = string(page)
	}
	var parsing, reading time.Duration
	for b.Loop() {
		for _, page := range pages {
			start := time.Now()
			_, _ = html.Parse(strings.NewReader(page))
			parsed := time.Now()
			_, _ = Page([]byte(page), Options{})
			parsing += parsed.Sub(start)
			reading += time.Since(parsed)
		}
	}
	b.ReportMetric(float64(reading)/float64(parsing), "x-parse")
	b.ReportMetric(float64(reading.Microseconds())/float64(b.N*len(pages)), "µs/page")
}
