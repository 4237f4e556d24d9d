package extract

import (
	"errors"
	"strings"
	"testing"

	"warta/article"
)

const storyPage = `<!doctype html><html lang="en"><head><title>River rises - The Valley Post</title>
<meta property="og:site_name" content="The Valley Post"><meta name="author" content="By Ana Duarte">
<meta property="article:published_time" content="2026-03-04T05:06:00+07:00"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>River rises</h1>
<p>The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people who live there said.</p>
<p>“We had <em>ten minutes</em>,” said Maria Kowal, who keeps the bakery at the bridge. “I took the cat and the books, and then I could no longer open the door, so we went up.”</p>
<p>The mayor, Jon Ahl, said that <a href="/w?utm_source=x&id=3">the warnings</a> had been sent in time, and that the town would ask the province for money to raise the dam.</p>
</article><footer>Copyright, all rights reserved</footer></body></html>`

func TestPage(t *testing.T) {
	d, err := Page([]byte(storyPage), Options{URL: "https://valley.example/2026/river"})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, got, want string }{
		{"title", d.Title, "River rises"},
		{"byline", d.Byline, "Ana Duarte"},
		{"site", d.Site, "The Valley Post"},
		{"language", d.Lang, "en"},
		{"published", d.Published.Format("2006-01-02 15:04 -0700"), "2026-03-04 05:06 +0700"},
		{"start", d.Text[:14], "The river rose"},
		{"end", d.Text, "to raise the dam."},
	} {
		if !strings.HasSuffix(tt.got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
		}
	}
	if n := len(d.Blocks); n != 3 {
		t.Fatalf("got %d blocks, want 3: %q", n, d.Text)
	}
	run := d.Blocks[2].Runs[1]
	if got, want := run.Link, "https://valley.example/w?id=3"; got != want {
		t.Errorf("link: got %q, want %q", got, want)
	}
	run = d.Blocks[1].Runs[1]
	if got, want := run.In(d.Text), "ten minutes"; got != want || run.Style != article.Em {
		t.Errorf("run: got %q in style %d, want %q in Em", got, run.Style, want)
	}
}

func TestPageWithoutArticle(t *testing.T) {
	for _, page := range []string{"", "<html></html>", "<script>var a = 1</script>", "\x00\x01", "<title>Nothing</title>"} {
		if d, err := Page([]byte(page), Options{}); !errors.Is(err, ErrNoArticle) {
			t.Errorf("Page(%q): got %q, %v, want ErrNoArticle", page, d.Text, err)
		}
	}
}

func TestFragmentWithoutOrigin(t *testing.T) {
	for _, tt := range []struct{ name, last, want string }{
		{"English", `The post <a href="/r">River rises</a> appeared first on <a href="/">The Valley Post</a>.`, ""},
		{"German", `Der Beitrag <a href="/r">Der Fluss steigt</a> erschien zuerst auf <a href="/">Talpost</a>.`, ""},
		{"French", `L’article <a href="/r">La rivière monte</a> est apparu en premier sur <a href="/">La Vallée</a>.`, ""},
		{"Japanese", `投稿 <a href="/r">川の水位</a> は <a href="/">谷新聞</a> に最初に表示されました。`, ""},
		{"a sentence", `The post <a href="/r">office</a> reopens on Friday.`, "The post office reopens on Friday."},
		{"no link", `The post appeared first on the right bank.`, "The post appeared first on the right bank."},
	} {
		d := Fragment("<p>The river rose by two metres.</p><p>"+tt.last+"</p>", "https://a.example/", article.Document{})
		want := strings.TrimSpace("The river rose by two metres.\n\n" + tt.want)
		if d.Text != want {
			t.Errorf("%s: got %q, want %q", tt.name, d.Text, want)
		}
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(storyPage))
	f.Add([]byte("<table><tr><td colspan=1000000000>a<td>b<tr><td>c<td>\x1b[31md</table>"))
	f.Add([]byte("<ol start=-5><li>a<ul><li>b</ul>c</ol><pre>\n x\n\ty</pre><ruby>漢<rt>kan</ruby>"))
	f.Fuzz(func(t *testing.T, page []byte) {
		d, err := Page(page, Options{URL: "https://a.example/"})
		if err == nil && d.Text == "" {
			t.Errorf("Page(%q): empty text and no error", page)
		}
		checkDocument(t, d)
		checkDocument(t, Fragment(string(page), "https://a.example/", article.Document{}))
		checkDocument(t, Text(page, article.Document{}))
		_ = Markdown(d)
	})
}

// checkDocument holds what no page may break: a clean text, and blocks and
// runs that lie in it in order.
func checkDocument(t *testing.T, d article.Document) {
	t.Helper()
	for _, s := range []string{d.Text, d.Title, d.Byline, d.Site, d.Excerpt, d.Image, d.URL} {
		for _, r := range s {
			if r < ' ' && r != '\n' || r >= 0x7f && r < 0xa0 || r == 0xfffd {
				t.Fatalf("control character %U in %q", r, s)
			}
		}
	}
	end := 0
	for _, b := range d.Blocks {
		if b.Start < end || b.End < b.Start || b.End > len(d.Text) {
			t.Fatalf("block %v after %d in a text of %d", b.Span, end, len(d.Text))
		}
		end = b.End
		at := b.Start
		for _, r := range b.Runs {
			if r.Start < at || r.End > b.End {
				t.Fatalf("run %v leaves block %v", r.Span, b.Span)
			}
			at = r.End
		}
	}
}
