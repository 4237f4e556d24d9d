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
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

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
	for file, d := range fixtures(t) {
		got := bagOf(markup.ReplaceAllString(Markdown(d), ""))
		for w, n := range bagOf(d.Text).count {
			if got.count[w] < n && len(w) > 1 {
				t.Errorf("%s: %q stands %d times in the text and %d in the markdown", file, w, n, got.count[w])
			}
		}
	}
}

// TestFragmentLosesNoWord holds that a feed's HTML, all of which is the
// article, keeps every word that it shows, in the text or under a figure. What
// is left out on purpose has a golden document: a heading over nothing, the
// date of an embedded post; as has what is one word in several elements.
func TestFragmentLosesNoWord(t *testing.T) {
	for file, d := range fixtures(t) {
		switch name := strings.TrimSuffix(filepath.Base(file), ".html"); {
		case !strings.Contains(file, "golden"), name == "heading-at-end", name == "tweet", name == "sub-sup", name == "wbr-and-soft-hyphen":
			continue
		}
		page, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		all := d.Text
		for _, b := range d.Blocks {
			all += " " + b.Caption + " " + b.Author + " " + b.Mark
		}
		got := bagOf(all)
		for w, n := range bagOf(shown(tree(string(page)))).count {
			if got.count[w] < n {
				t.Errorf("%s: %q is shown %d times and kept %d times", file, w, n, got.count[w])
			}
		}
	}
}

// shown returns the text of what an element shows, blocks parted by blanks.
func shown(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type != html.TextNode {
			if isBlock(d) || d.DataAtom == atom.Br {
				b.WriteByte(' ')
			}
			continue
		}
		mute := false
		for up := d.Parent; up != nil; up = up.Parent {
			mute = mute || isMute(up) || up.Namespace != "" || isLineNumber(up)
		}
		if !mute {
			b.WriteString(d.Data)
		}
		if d.NextSibling == nil {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// fixtures reads every page of the fixtures as a fragment.
func fixtures(t *testing.T) map[string]article.Document {
	t.Helper()
	files, err := filepath.Glob("testdata/*/*.html")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d pages, %v", len(files), err)
	}
	docs := map[string]article.Document{}
	for _, file := range files {
		in, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		docs[file] = Fragment(string(in), "https://a.example/", article.Document{})
	}
	return docs
}

// TestNewsThemes holds the exact bodies of pages in the shapes of common news
// themes: Indonesian ones, and one in each of the other languages that warta
// cleans.
func TestNewsThemes(t *testing.T) {
	for dir, want := range map[string]int{"indonesia": 12, "world": 33} {
		files, err := filepath.Glob("testdata/" + dir + "/*.html")
		if err != nil || len(files) != want {
			t.Fatalf("%s: %d pages, want %d: %v", dir, len(files), want, err)
		}
		for _, file := range files {
			checkTheme(t, file)
		}
	}
}

func checkTheme(t *testing.T, file string) {
	t.Helper()
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
	lang := "id-ID"
	if strings.Contains(file, "world") {
		_, lang, _ = strings.Cut(file, "-")
		lang, _, _ = strings.Cut(lang, "-")
	}
	if !strings.HasPrefix(d.Lang, lang) || d.Published.IsZero() {
		t.Errorf("%s: language %q, published %v", file, d.Lang, d.Published)
	}
}
