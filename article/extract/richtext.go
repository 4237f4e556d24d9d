package extract

import (
	"html"
	"strings"
)

// richText returns a list of paragraphs, as editors of many makes keep them, as
// HTML: objects that hold a text each and are said to be text, or plain strings
// where the list is called a body. It is "" for any other list.
func richText(list []any, isBody bool) string {
	var b strings.Builder
	texts, others := 0, 0
	for _, e := range list {
		s, ok := richBlock(e, isBody)
		switch {
		case !ok:
			others++
		case s != "":
			texts++
			b.WriteString(s)
		}
	}
	if texts < 2 || others > texts {
		return ""
	}
	return b.String()
}

// richBlock returns an element of such a list as HTML: "" for what holds no
// text of the story, and false for what shows that the list is another.
func richBlock(e any, isBody bool) (string, bool) {
	switch e := e.(type) {
	case string:
		if strings.HasPrefix(e, "$") {
			return "", true // a reference
		}
		return "<p>" + richInline(e, 0) + "</p>", isBody && strings.Contains(strings.TrimSpace(e), " ")
	case []any:
		tag, s := component(e)
		return wrapped(tag, s), tag != ""
	case map[string]any:
		kind := kindOf(e)
		if isNoText(kind) {
			return "", true
		}
		s := richInline(e, 0)
		switch {
		case strings.TrimSpace(s) == "":
			return "", true
		case kind == "" && isBody:
			return wrapped("p", s), true
		}
		tag := tagFor(kind, e)
		if tag == "ul" {
			s = richItems(e, s)
		}
		return wrapped(tag, s), tag != ""
	}
	return "", false
}

// richItems returns the items of a list as HTML, or its text where it keeps
// them otherwise.
func richItems(list map[string]any, text string) string {
	items, ok := list["items"].([]any)
	if data, is := list["data"].(map[string]any); is && !ok {
		items, _ = data["items"].([]any)
	}
	if len(items) == 0 {
		return text
	}
	var b strings.Builder
	for _, e := range items {
		b.WriteString("<li>" + richInline(e, 0) + "</li>")
	}
	return b.String()
}

func wrapped(tag, s string) string {
	if strings.TrimSpace(s) == "" {
		return ""
	}
	if tag == "li" {
		return "<ul><li>" + s + "</li></ul>"
	}
	return "<" + tag + ">" + s + "</" + tag + ">"
}

// kindOf returns what an object says it is, in lower case.
func kindOf(m map[string]any) string {
	for _, key := range []string{"type", "_type", "__typename", "nodeType", "kind", "name", "component"} {
		if s, _ := m[key].(string); s != "" {
			return strings.ToLower(s)
		}
	}
	return ""
}

// isNoText reports whether a kind of element is none of the story's text.
func isNoText(kind string) bool {
	for _, s := range []string{"image", "video", "photo", "gallery", "embed", "advert", "promo", "related", "interstitial", "newsletter", "social", "author", "correction", "divider", "atomic", "caption"} {
		if strings.Contains(kind, s) {
			return true
		}
	}
	return kind == "ad" || kind == "link_list"
}

// tagFor returns the HTML element for a kind of text, or "".
func tagFor(kind string, m map[string]any) string {
	style, _ := m["style"].(string)
	if item, _ := m["listItem"].(string); item != "" || strings.Contains(kind, "list-item") || strings.Contains(kind, "listitem") || strings.Contains(kind, "list_item") || kind == "li" {
		return "li"
	}
	switch {
	case strings.Contains(kind, "head") || strings.Contains(kind, "subtitle") || len(style) == 2 && style[0] == 'h' || len(kind) == 2 && kind[0] == 'h' && kind[1] >= '1' && kind[1] <= '6':
		return "h3"
	case strings.Contains(kind, "quote") || style == "blockquote":
		return "blockquote"
	case strings.Contains(kind, "list") || kind == "ul" || kind == "ol":
		return "ul"
	case kind == "p":
		return "p"
	}
	for _, s := range []string{"text", "para", "block", "html", "unstyled", "body", "rich"} {
		if strings.Contains(kind, s) {
			return "p"
		}
	}
	return ""
}

// component returns an element of a page's component tree, ["$", tag, key,
// properties], when it is a block of text.
func component(e []any) (tag, s string) {
	if len(e) != 4 || e[0] != "$" {
		return "", ""
	}
	tag, _ = e[1].(string)
	switch tag {
	case "p", "h2", "h3", "h4", "blockquote", "li", "ul", "ol":
		return tag, richInline(e[3], 0)
	case "figure", "img", "aside", "script", "hr":
		return "p", ""
	}
	return "", ""
}

// textKeys are where an element of rich text keeps its text, in order.
var textKeys = []string{"text", "value", "html", "content", "children", "items", "data", "props", "attrs"}

// richInline returns the text in a value as HTML.
func richInline(v any, depth int) string {
	if depth > 10 {
		return ""
	}
	switch v := v.(type) {
	case string:
		if strings.ContainsRune(v, '<') && strings.ContainsRune(v, '>') || strings.Contains(v, "&") {
			return v
		}
		return html.EscapeString(v)
	case []any:
		if len(v) == 4 && v[0] == "$" {
			tag, _ := v[1].(string)
			return inlineTag(tag, "", richInline(v[3], depth+1))
		}
		var b strings.Builder
		for _, e := range v {
			b.WriteString(richInline(e, depth+1))
		}
		return b.String()
	case map[string]any:
		for _, key := range textKeys {
			if s := richInline(v[key], depth+1); s != "" {
				return inlineTag(kindOf(v), linkIn(v), s)
			}
		}
	}
	return ""
}

// inlineTag sets a part of a text as its kind says.
func inlineTag(kind, link, s string) string {
	switch {
	case link != "":
		return `<a href="` + html.EscapeString(link) + `">` + s + "</a>"
	case kind == "li" || kind == "listitem" || kind == "list-item" || kind == "list_item":
		return "<li>" + s + "</li>"
	case kind == "strong" || kind == "b" || kind == "em" || kind == "i":
		return "<" + kind + ">" + s + "</" + kind + ">"
	}
	return s
}

// linkIn returns where a part of a text leads, or "".
func linkIn(m map[string]any) string {
	if kind := kindOf(m); kind != "a" && !strings.Contains(kind, "link") {
		return ""
	}
	for _, key := range []string{"url", "href"} {
		if s, _ := m[key].(string); s != "" {
			return s
		}
	}
	data, _ := m["data"].(map[string]any)
	s, _ := data["uri"].(string)
	return s
}
