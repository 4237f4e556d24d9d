package extract

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"warta/article"
)

var update = flag.Bool("update", false, "rewrite the golden documents")

// TestGolden holds the whole document of each construct of HTML.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/golden/*.html")
	if err != nil || len(files) < 60 {
		t.Fatalf("%d constructs, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".html"), func(t *testing.T) {
			in, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d := Fragment(string(in), "https://a.example/news/today/", article.Document{})
			checkDocument(t, d)
			got, err := json.MarshalIndent(d, "", " ")
			if err != nil {
				t.Fatal(err)
			}
			golden := strings.TrimSuffix(file, ".html") + ".json"
			if *update {
				if err := os.WriteFile(golden, append(got, '\n'), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want)), string(got)); diff != "" {
				t.Errorf("%s: want -, got +\n%s", in, diff)
			}
		})
	}
}

// markup is what Markdown adds inside a word's line.
var markup = regexp.MustCompile("\\]\\(<[^>]*>\\)|</?[a-z]+>|[\\\\\\[\\]*~`]")

// TestMarkdownLosesNoWord holds that rendering keeps every word of a document,
// as often as it is there.
func TestMarkdownLosesNoWord(t *testing.T) {
	files, err := filepath.Glob("testdata/*/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		in, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d := Fragment(string(in), "https://a.example/", article.Document{})
		got := bagOf(markup.ReplaceAllString(Markdown(d), ""))
		for w, n := range bagOf(d.Text).count {
			if got.count[w] < n && len(w) > 1 {
				t.Errorf("%s: %q stands %d times in the text and %d in the markdown", file, w, n, got.count[w])
			}
		}
	}
}

// TestIndonesia holds the exact bodies of pages in the shapes of common
// Indonesian news themes.
func TestIndonesia(t *testing.T) {
	files, err := filepath.Glob("testdata/indonesia/*.html")
	if err != nil || len(files) != 12 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	for _, file := range files {
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		d, err := Page(page, Options{URL: "https://kabar.example/2026/11/berita"})
		if err != nil {
			t.Errorf("%s: %v", file, err)
		}
		if diff := cmp.Diff(strings.Split(strings.TrimSpace(string(want)), "\n\n"), strings.Split(d.Text, "\n\n")); diff != "" {
			t.Errorf("%s: want -, got +\n%s", file, diff)
		}
		if d.Lang != "id-ID" || d.Published.IsZero() || d.Byline == "" && !strings.Contains(file, "antara") {
			t.Errorf("%s: language %q, published %v, byline %q", file, d.Lang, d.Published, d.Byline)
		}
	}
}
