package extract

import (
	"encoding/json"
	"html"
	"maps"
	"slices"
	"strings"

	"warta/article"
)

// stateMarks stand before the JSON in which frameworks keep a page's data.
var stateMarks = []string{"Fusion.globalContent=", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__INITIAL_DATA__", "__NUXT__", "__STATE__", "window.__data", "initialState"}

// inScripts returns the chunks of the longest body that stands in the page's
// scripts alone, or nil when none has more than twice the words given.
func (p *page) inScripts(words int) []chunk {
	best := ""
	if s := p.said.stated(); article.Words(s) > 2*words {
		best = s
	}
	if words < 100 {
		for _, s := range p.said.data {
			if body := longestBody(state(s)); article.Words(body) > max(article.Words(best), 2*words, 80) {
				best = body
			}
		}
	}
	if article.Words(best) < 80 {
		return nil
	}
	if !strings.Contains(best, "<p") && !strings.Contains(best, "<br") {
		best = paragraphs(best)
	}
	return p.chunks(tree(within(best, 2*maxText)))
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

// state returns the JSON value in a script, or nil.
func state(script string) any {
	if len(script) > maxState {
		return nil
	}
	s := strings.TrimSpace(script)
	if !strings.HasPrefix(s, "{") && !strings.HasPrefix(s, "[") {
		at := -1
		for _, mark := range stateMarks {
			if i := strings.Index(s, mark); i >= 0 {
				at = i + len(mark)
				break
			}
		}
		if at < 0 {
			return nil
		}
		open := strings.IndexByte(s[at:], '{')
		if open < 0 || open > 40 {
			return nil
		}
		s = s[at+open:]
	}
	var v any
	if json.NewDecoder(strings.NewReader(s)).Decode(&v) != nil {
		return nil
	}
	return v
}

// longestBody returns the longest text in a JSON value that is called a body,
// or is a list of paragraphs.
func longestBody(v any) string {
	best := ""
	var walk func(v any, key string, depth int)
	walk = func(v any, key string, depth int) {
		if depth > 40 {
			return
		}
		switch v := v.(type) {
		case string:
			if isBodyKey(key) && len(v) > max(400, len(best)) {
				best = v
			}
		case map[string]any:
			for _, k := range slices.Sorted(maps.Keys(v)) {
				walk(v[k], k, depth+1)
			}
		case []any:
			if s := joined(v); len(s) > max(400, len(best)) {
				best = s
			}
			for _, e := range v {
				walk(e, key, depth+1)
			}
		}
	}
	walk(v, "", 0)
	return best
}

func isBodyKey(key string) bool {
	switch strings.ToLower(key) {
	case "articlebody", "body", "bodyhtml", "body_html", "content", "contenthtml", "html", "text", "story", "rendered", "fulltext", "article_body", "maintext":
		return true
	}
	return false
}

// joined returns a list of content elements as paragraphs: objects that hold a
// text each, most of them said to be text.
func joined(list []any) string {
	var b strings.Builder
	n := 0
	for _, e := range list {
		m, ok := e.(map[string]any)
		if !ok {
			return ""
		}
		kind, _ := m["type"].(string)
		if kind == "" {
			kind, _ = m["__typename"].(string)
		}
		kind = strings.ToLower(kind)
		for _, key := range []string{"content", "text", "html", "value"} {
			s, ok := m[key].(string)
			if !ok || s == "" || !strings.Contains(kind, "text") && !strings.Contains(kind, "para") && kind != "p" && kind != "html" {
				continue
			}
			b.WriteString("<p>" + s + "</p>")
			n++
			break
		}
	}
	if n < 2 {
		return ""
	}
	return b.String()
}
