package extract

import (
	"encoding/json"
	"fmt"
	"html"
	"strings"
	"testing"
)

var shellParagraphs = []string{
	"The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people who live there said.",
	"Maria Kowal, who keeps the bakery at the bridge, took the cat and the books, and then could no longer open the door, so she went up to the roof.",
	"The mayor said that the warnings had been sent in time, and that the town would ask the province for money to raise the dam before the next spring.",
}

// eachParagraph makes a list of the paragraphs, each in a value of its own.
func eachParagraph(make func(s string) any) []any {
	var list []any
	for _, p := range shellParagraphs {
		list = append(list, make(p))
	}
	return list
}

func encoded(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(b)
}

type values = map[string]any

// TestBodyInScripts holds the ways in which pages keep a story for their
// scripts to show.
func TestBodyInScripts(t *testing.T) {
	markup := "<p>" + strings.Join(shellParagraphs, "</p><p>") + "</p>"
	next := func(v any) string {
		return `<script id="__NEXT_DATA__" type="application/json">` + encoded(values{"props": values{"pageProps": v}}) + `</script>`
	}
	script := func(s string) string { return "<script>" + s + "</script>" }
	for _, tt := range []struct{ name, page string }{
		{"JSON-LD", `<script type="application/ld+json">` + encoded(values{"@type": "NewsArticle", "articleBody": strings.Join(shellParagraphs, "\n")}) + `</script>`},
		{"a body", next(values{"article": values{"body": markup}})},
		{"a rendered body", next(values{"post": values{"content": values{"rendered": markup}}})},
		{"strings", next(values{"paragraphs": shellParagraphs})},
		{"plain text", next(values{"markdown": strings.Join(shellParagraphs, "\n\n")})},
		{"in another language", next(values{"noticia": values{"cuerpo": markup}})},
		{"leaves", next(values{"body": eachParagraph(func(s string) any {
			return values{"type": "paragraph", "children": []any{values{"text": s[:9]}, values{"text": s[9:20], "bold": true}, values{"text": s[20:]}}}
		})})},
		{"nodes", next(values{"body": values{"nodeType": "document", "content": eachParagraph(func(s string) any {
			return values{"nodeType": "paragraph", "data": values{}, "content": []any{values{"nodeType": "text", "value": s}}}
		})}})},
		{"blocks of spans", next(values{"body": eachParagraph(func(s string) any {
			return values{"_type": "block", "style": "normal", "children": []any{values{"_type": "span", "text": s}}}
		})})},
		{"blocks with data", next(values{"content": values{"blocks": eachParagraph(func(s string) any { return values{"type": "paragraph", "data": values{"text": s}} })}})},
		{"blocks in a string", next(values{"content": encoded(values{"blocks": eachParagraph(func(s string) any { return values{"type": "paragraph", "data": values{"text": s}} })})})},
		{"unstyled blocks", next(values{"blocks": eachParagraph(func(s string) any { return values{"key": "a", "type": "unstyled", "text": s} })})},
		{"components", next(values{"components": append([]any{values{"name": "Header"}, values{"name": "Photo", "props": values{"text": "A picture of a river that nobody described"}}},
			eachParagraph(func(s string) any { return values{"name": "ArticleText", "props": values{"text": "<p>" + s + "</p>"}} })...)})},
		{"content elements", script(`Fusion.arcSite="a";Fusion.globalContent=` + encoded(values{"content_elements": append([]any{values{"type": "image", "url": "x"}},
			eachParagraph(func(s string) any { return values{"type": "text", "content": s} })...)}) + `;Fusion.contextPath="/"`)},
		{"a stream of components", script(`self.__next_f.push([1,` + encoded("5:"+encoded([]any{"$", "article", nil, values{"children": eachParagraph(func(s string) any { return []any{"$", "p", "k", values{"children": s}} })}})+"\n") + `])`)},
		{"a stream of text in parts", script(`self.__next_f.push([1,`+encoded(fmt.Sprintf("5:{\"a\":\"$6\"}\n6:T%x,%s", len(markup), markup[:100]))+`])`) + script(`self.__next_f.push([1,`+encoded(markup[100:]+"7:null\n")+`])`)},
		{"a string that is parsed", script(`window.__INITIAL_STATE__=JSON.parse(` + encoded(encoded(values{"article": values{"body": markup}})) + `)`)},
		{"a string in other quotes", script(`window["__PRELOADED_STATE__"] = '` + strings.ReplaceAll(encoded(values{"article": values{"body": markup}}), `\`, `\\`) + `';`)},
		{"a variable", script(`var article = ` + encoded(values{"body": markup}) + `;`)},
		{"an attribute", `<div data-page="` + html.EscapeString(encoded(values{"article": values{"body": markup}})) + `"></div>`},
		{"where no scripts run", "<noscript><h1>River rises over the town</h1>" + markup + "</noscript>"},
		{"a template", "<template><h1>River rises over the town</h1>" + markup + "</template>"},
	} {
		page := `<html><head><title>River rises over the town</title></head><body><nav><a href="/">Home</a></nav><div id="root">Please wait</div>` + tt.page + "</body></html>"
		d, err := Page([]byte(page), Options{URL: "https://a.example/"})
		if want := strings.Join(shellParagraphs, "\n\n"); err != nil || d.Text != want {
			t.Errorf("%s: got %q, %v, want %q", tt.name, d.Text, err, want)
		}
	}
}

// TestOtherBodyInScripts holds what a page's data has besides its story.
func TestOtherBodyInScripts(t *testing.T) {
	markup := "<p>" + strings.Join(shellParagraphs, "</p><p>") + "</p>"
	shown := "The museum of the town will open its doors on Sunday, after nine years of works that cost four times as much as was planned, its director said."
	for _, tt := range []struct {
		name string
		data any
	}{
		{"another story", values{"next": values{"title": "The museum opens on Sunday at last", "body": markup}}},
		{"comments", values{"comments": []any{values{"body": markup}}}},
		{"messages", values{"i18n": values{"text": markup}}},
		{"a story that begins otherwise", values{"body": markup}},
	} {
		page := `<html><head><title>Why museums cost what they do</title></head><body><h1>Why museums cost what they do</h1><p>` + shown +
			`</p><script type="application/json">` + encoded(tt.data) + "</script></body></html>"
		d, err := Page([]byte(page), Options{URL: "https://a.example/"})
		if err != nil || d.Text != shown {
			t.Errorf("%s: got %q, %v, want %q", tt.name, d.Text, err, shown)
		}
	}
}

// TestPicturesAndFilms holds pages whose text stands under pictures, or in
// their description alone.
func TestPicturesAndFilms(t *testing.T) {
	var pictures strings.Builder
	for _, p := range shellParagraphs {
		pictures.WriteString(`<figure><img src="/a.jpg?` + p[:4] + `" width="900"><figcaption>` + p + `</figcaption></figure>`)
	}
	all := strings.Join(shellParagraphs, "\n\n")
	for _, tt := range []struct{ name, page, want string }{
		{"a gallery", "<p>Our photographer went out on Tuesday night with the fire brigade.</p>" + pictures.String(), "Our photographer went out on Tuesday night with the fire brigade.\n\n" + all},
		{"a gallery and no more", pictures.String(), all},
		{"a film", `<video src="a.mp4"></video>`, "The fire brigade filmed the lower town from its boats."},
	} {
		page := `<html><head><title>The river at night</title><meta name="description" content="The fire brigade filmed the lower town from its boats."></head><body><main><h1>The river at night</h1>` + tt.page + "</main></body></html>"
		d, err := Page([]byte(page), Options{URL: "https://a.example/"})
		if err != nil || d.Text != tt.want {
			t.Errorf("%s: got %q, %v, want %q", tt.name, d.Text, err, tt.want)
		}
	}
}

// TestLiveReport holds that the entries of a live report are read alike, the
// last as the first, in the page's order and without their clocks and buttons.
func TestLiveReport(t *testing.T) {
	var page, want strings.Builder
	page.WriteString("<html><head><title>River rises: live</title></head><body><main><h1>River rises: live</h1>")
	for i, p := range append(shellParagraphs, "Engineers will inspect the bridge on Thursday; until then, cars have to take the road through the hills, which is an hour longer.") {
		fmt.Fprintf(&page, `<article class="live-post" id="p%d"><header><time datetime="2026-03-04T1%d:20:00Z">1%d:20</time><h2>Entry of hour %d</h2></header>
<div class="post-body"><p>%s</p></div><div class="share"><a href="#">Share</a> <a href="#">Copy link</a></div></article>`, i, 9-i, 9-i, 9-i, p)
		fmt.Fprintf(&want, "Entry of hour %d\n\n%s\n\n", 9-i, p)
	}
	d, err := Page([]byte(page.String()+"</main></body></html>"), Options{URL: "https://a.example/live"})
	if err != nil || d.Text != strings.TrimSpace(want.String()) {
		t.Errorf("got %q, %v, want %q", d.Text, err, want.String())
	}
}
