package extract

import (
	"runtime"
	"strings"
	"testing"
)

const floodStory = "<p>The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people said.</p>"

// TestHostile holds what a page that is made to be costly may cost: so many
// bytes allocated, and no more text than is ever kept.
func TestHostile(t *testing.T) {
	for _, tt := range []struct{ name, page string }{
		{"nested elements", strings.Repeat("<div>", 1e6) + floodStory},
		{"nested lists", strings.Repeat("<ul><li>a", 5e4) + floodStory},
		{"links", strings.Repeat(`<a href="/x?utm_source=a">link</a> `, 1e5) + floodStory},
		{"list items", "<ol>" + strings.Repeat("<li>an item</li>", 1e5) + "</ol>"},
		{"spans", `<table><tr><td colspan=1000000000 rowspan=999999999>a<td>b<tr><td>c<td>d</table>` + floodStory},
		{"cells", floodStory + "<table>" + strings.Repeat("<tr><td>a<td>b", 1e5)},
		{"rubies", "<ruby>" + strings.Repeat("a<rt>b</rt>", 1e5) + "</ruby>" + floodStory},
		{"formatting", strings.Repeat("<p><font><b><i>x", 2e4) + floodStory},
		{"breaks", floodStory + strings.Repeat("a<br>", 5e5)},
		{"attributes", "<p " + strings.Repeat("a ", 1e6) + ">" + floodStory},
		{"attributes behind a false end", `<p a=">" < ` + strings.Repeat("a/", 1e6) + ">" + floodStory},
		{"JSON", `<script type="application/ld+json">` + strings.Repeat("[", 1e6) + "</script>" + floodStory},
		{"JSON objects", `<script type="application/ld+json">[` + strings.Repeat(`{"@type":"A"},`, 4e5) + "0]</script>" + floodStory},
		{"templates", strings.Repeat("<template>", 300) + strings.Repeat("<p>"+floodStory, 3e3) + strings.Repeat("</template>", 300) + floodStory},
		{"rich text in rich text", `<script>window.a={"body":` + strings.Repeat(`[{"type":"p","children":`, 300) + `[{"text":"` + strings.Repeat("a b. ", 2e4) + `"}]` + strings.Repeat("}]", 300) + `}</script>` + floodStory},
		{"lists in data", `<script>window.a=` + strings.Repeat("[", 1e6) + `</script>` + floodStory},
		{"a long class over many units", `<div class="` + strings.Repeat("a ", 1e5) + `">` + strings.Repeat("<div class=b>"+floodStory+"</div>", 5e3) + "</div>"},
		{"a stream in parts", strings.Repeat(`<script>self.__next_f.push([1,"a part"])</script>`, 4e4) + floodStory},
		{"lengths without a text", `<script>self.__next_f.push([1,"` + strings.Repeat(`1:T\n`, 8e5) + `"])</script>` + floodStory},
		{"a long title beside many", "<title>" + strings.Repeat("the river ", 2e4) + "</title><script>window.a=[" + strings.Repeat(`{"title":"the river by the town"},`, 5e4) + "0]</script>" + floodStory},
		{"a long word", strings.Repeat("x", 4e6)},
		{"a long text", "<p>" + strings.Repeat("The river rose by two metres, and so on. ", 1e5)},
		{"marks", "<p>a" + strings.Repeat("\u0301", 1e5) + "</p>" + floodStory},
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		d, err := Page([]byte(tt.page), Options{URL: "https://a.example/"})
		runtime.ReadMemStats(&after)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		checkDocument(t, d)
		if got, want := (after.TotalAlloc-before.TotalAlloc)>>20, uint64(500); got > want {
			t.Errorf("%s: allocated %d MiB, want at most %d", tt.name, got, want)
		}
		if got, want := len(d.Text), maxText+len(floodStory); got > want {
			t.Errorf("%s: a text of %d bytes, want at most %d", tt.name, got, want)
		}
	}
}

func TestLean(t *testing.T) {
	long := strings.Repeat(" x", maxAttrs+1)
	pad := strings.Repeat("-", largePage)
	for _, tt := range []struct{ name, in, want string }{
		{"few attributes", "<p a b>x</p>", "<p a b>x</p>"},
		{"too many", "a<p" + long + ">b</p>", "ab</p>"},
		{"many words in one", `a<p title="` + long + `">b</p>`, `a<p title="` + long + `">b</p>`},
		{"many words in a text", "1 < 2" + long + "<p>b", "1 < 2" + long + "<p>b"},
		{"never closed", "a<p" + long, "a"},
		{"a tag in a tag", "a<p <b" + long + ">b", "a<p b"},
	} {
		if got, want := lean(pad+tt.in), pad+tt.want; got != want {
			t.Errorf("%s: got %q, want %q", tt.name, got[largePage:], tt.want)
		}
	}
}

// TestShallow holds that a page too deep for the HTML algorithm is cut into
// the blocks it has.
func TestShallow(t *testing.T) {
	for _, tt := range []struct{ name, page, want string }{
		{"paragraphs", "<p>one<p>two</p>three", "one|two|three"},
		{"items", "<ul><li>one<li>two</ul>", "one|two"},
		{"a table", "<table><tr><td>one<td>two<tr><td>three<td>four</table>", "one two three four"},
		{"an inner list", "<ul><li>one<ul><li>two</ul><li>three</ul>", "one|two|three"},
	} {
		var got []string
		for _, c := range parse("", "").chunks(shallow(tt.page)) {
			got = append(got, c.text)
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}
