package extract

import (
	"html"
	"maps"
	"slices"
	"strings"

	"warta/article"
)

// inScripts returns the chunks of the longest body that the page shows by its
// scripts alone, or nil when none has more than twice the words of what was
// kept of the page itself.
func (p *page) inScripts(kept []chunk, words int, title string) []chunk {
	best := ""
	if s := p.said.stated(); article.Words(s) > 2*words {
		best = s
	}
	if words < 100 {
		best = p.said.longest(search{
			title: letters(title), titled: bagOf(title), opening: openingOf(kept),
			best: best, words: max(2*words, article.Words(best), 40),
		})
	}
	least := 80
	if words < 15 { // a line of a menu, or the headline
		least = 40
	}
	if article.Words(best) < least {
		return nil
	}
	if !strings.Contains(best, "<p") && !strings.Contains(best, "<br") {
		best = paragraphs(best)
	}
	out := p.chunks(tree(within(best, 2*maxText)))
	if len(out) > 1 && out[0].block.Kind == article.Heading && similar(out[0].text, title) > 0.8 {
		out = out[1:]
	}
	return out
}

// openingOf returns how the first sentence of what was kept begins, as letters.
func openingOf(kept []chunk) string {
	for i := range kept {
		if kept[i].shape.words >= 12 {
			s := letters(kept[i].text)
			return within(s, 40)
		}
	}
	return ""
}

// A search is for the longest body that may be the story's: one that has what
// the page shows of it.
type search struct {
	title, opening string // their letters
	titled         bag    // the title's words
	best           string
	words          int // of the best so far
}

// offer takes a body when it is longer than the best.
func (s *search) offer(body string) {
	if article.Words(body) <= s.words {
		return
	}
	text := plain(body)
	if n := article.Words(text); n > s.words && (s.opening == "" || strings.Contains(letters(text), s.opening)) {
		s.best, s.words = body, n
	}
}

// longest returns the longest of the bodies in the page's data and in what it
// shows where there are no scripts.
func (f *facts) longest(s search) string {
	var pushed strings.Builder
	for _, script := range f.data {
		part, ok := flightPart(script)
		if !ok {
			s.walk(state(script), "", 0)
		} else if pushed.Len() < maxState {
			pushed.WriteString(part)
		}
	}
	for _, v := range flight(within(pushed.String(), maxState)) {
		s.walk(v, "", 0)
	}
	for _, html := range f.spare {
		s.offer(html)
	}
	return s.best
}

// paragraphs marks up a plain text.
func paragraphs(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			b.WriteString("<p>" + html.EscapeString(html.UnescapeString(line)) + "</p>")
		}
	}
	return b.String()
}

// maxNesting bounds how deep a body is looked for in data.
const maxNesting = 40

// walk looks through a JSON value for texts that are called a body and for
// lists of paragraphs. What has another title than the page is another story.
func (s *search) walk(v any, key string, depth int) {
	if depth > maxNesting || isOtherKey(key) {
		return
	}
	switch v := v.(type) {
	case string:
		if !isBodyKey(key) || len(v) < 200 {
			return
		}
		if inner := decodeJSON(v); inner != nil { // data in data
			s.walk(inner, key, depth+10)
		} else {
			s.offer(v)
		}
	case map[string]any:
		if s.isOther(titleIn(v)) {
			return
		}
		for _, k := range slices.Sorted(maps.Keys(v)) {
			s.walk(v[k], k, depth+1)
		}
	case []any:
		if body := richText(v, isBodyKey(key)); len(body) > 200 {
			s.offer(body)
		}
		for _, e := range v {
			s.walk(e, key, depth+1)
		}
	}
}

// isOther reports whether a title is another story's.
func (s *search) isOther(title string) bool {
	if title == "" || s.title == "" || letters(title) == s.title {
		return false
	}
	return s.titled.like(title) < 0.5 && len(bagOf(title).count) >= 4
}

// titleIn returns the title of a story that an object holds, or "".
func titleIn(m map[string]any) string {
	t := ""
	for _, key := range []string{"headline", "headlines", "title"} {
		v := m[key]
		if inner, ok := v.(map[string]any); ok {
			v = inner["basic"]
			if v == nil {
				v = inner["rendered"]
			}
		}
		if s, ok := v.(string); ok {
			t = or(t, s)
		}
	}
	return t
}

// bodyKeys are the names of what holds a story's text, in lower case.
var bodyKeys = wordSetOf(`articlebody body bodyhtml body_html content contents contenthtml content_html contentbody html text texthtml text_html story rendered fulltext fullcontent article_body articlecontent
	articletext bodytext body_text maintext markdown md paragraphs blocks children content_elements contentelements elements components sections document richtext rich_text
	isi konten berita contenido cuerpo texto corpo conteudo contenu corps texte inhalt artikeltext testo tekst tresc metin icerik`)

func isBodyKey(key string) bool { return bodyKeys[strings.ToLower(key)] }

// isOtherKey reports whether a name is that of other texts than the story's.
func isOtherKey(key string) bool {
	key = strings.ToLower(key)
	switch key {
	case "messages", "translations", "i18n", "locales", "author", "authors", "seo", "footer", "menu", "navigation", "sidebar", "ads", "faq":
		return true
	}
	for _, s := range []string{"comment", "related", "recommend", "latest", "popular", "trending", "teaser", "newsletter", "cookie", "consent", "readmore", "mostread"} {
		if strings.Contains(key, s) {
			return true
		}
	}
	return false
}
