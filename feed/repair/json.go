package repair

import (
	"bytes"
	"encoding/json"
	"strings"
)

// IsJSON reports whether the text is an object rather than elements.
func IsJSON(text []byte) bool {
	text = bytes.TrimLeft(text, " \t\r\n\ufeff")
	return len(text) > 0 && text[0] == '{'
}

// maxNesting is how deep an object of a JSON Feed may nest; what is deeper is
// an extension that nobody reads.
const maxNesting = 32

// JSON returns a JSON Feed in the types that the format demands: commas before
// a closing bracket go, a lone author becomes a list, a text of tags is split.
// It returns ErrNoRoot for an object that is no feed.
func JSON(text []byte) ([]byte, error) {
	text = bytes.TrimLeft(text, " \t\r\n\ufeff")
	strict := trimJSON(text)
	var feed map[string]json.RawMessage
	if err := json.NewDecoder(bytes.NewReader(strict)).Decode(&feed); err != nil {
		return nil, err
	}
	var version string
	_ = json.Unmarshal(feed["version"], &version)
	if _, ok := feed["items"]; !ok && !strings.Contains(version, "jsonfeed.org") {
		return nil, ErrNoRoot
	}
	var items []json.RawMessage
	_ = json.Unmarshal(feed["items"], &items)
	loose := loosen(feed, feedKinds)
	for i, raw := range items {
		var item map[string]json.RawMessage
		if json.Unmarshal(raw, &item) != nil {
			items[i], loose = json.RawMessage("{}"), true
			continue
		}
		if loosen(item, itemKinds) {
			items[i], loose = encode(item), true
		}
	}
	if !loose {
		return strict, nil
	}
	feed["items"] = encode(items)
	return encode(feed), nil
}

// FirstItems returns the text without what stands in the root's lists beyond
// the first n objects. A small text can hold more of them than memory should.
func FirstItems(text []byte, n int) []byte {
	if len(text) < n*len("{},") {
		return text
	}
	depth, count, cut := 0, 0, -1
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '"':
			i = endOfString(text, i)
		case '{', '[':
			if depth == 2 && text[i] == '{' {
				if count++; count == n+1 {
					cut = bytes.LastIndexByte(text[:i], ',')
				}
			}
			depth++
		case '}', ']':
			if depth--; depth == 1 && cut >= 0 {
				return append(bytes.Clone(text[:cut]), text[i:]...)
			}
		}
	}
	return text
}

// Hub returns the first WebSub hub of a JSON Feed.
func Hub(text []byte) string {
	if !bytes.Contains(text, []byte(`"hubs"`)) {
		return ""
	}
	var feed struct {
		Hubs []struct{ URL string }
	}
	if json.Unmarshal(text, &feed) != nil || len(feed.Hubs) == 0 {
		return ""
	}
	return feed.Hubs[0].URL
}

// A kind is the type that a field must have.
type kind uint8

const (
	text kind = iota
	texts
	object
	objects
)

var feedKinds = map[string]kind{
	"version": text, "title": text, "home_page_url": text, "feed_url": text, "description": text, "user_comment": text,
	"next_url": text, "icon": text, "favicon": text, "language": text, "author": object, "authors": objects,
}

var itemKinds = map[string]kind{
	"url": text, "external_url": text, "title": text, "content_html": text, "content_text": text, "summary": text, "image": text,
	"banner_image": text, "date_published": text, "date_modified": text, "language": text, "tags": texts,
	"author": object, "authors": objects, "attachments": objects,
}

// loosen brings the fields to their kinds and reports whether it changed any.
func loosen(fields map[string]json.RawMessage, kinds map[string]kind) bool {
	changed := false
	for name, raw := range fields {
		k, known := kinds[name]
		if !known || len(raw) == 0 || raw[0] == 'n' { // null fits every kind
			continue
		}
		if fitted := fit(raw, k); fitted == nil {
			delete(fields, name)
			changed = true
		} else if len(fitted) != len(raw) {
			fields[name], changed = fitted, true
		}
	}
	return changed
}

// fit returns the value as the kind wants it: the same bytes where they do,
// nil where they cannot.
func fit(raw json.RawMessage, k kind) json.RawMessage {
	switch {
	case k == text && raw[0] != '"':
		if raw[0] == '{' || raw[0] == '[' {
			return nil
		}
		return encode(string(raw))
	case k == texts:
		return fitTexts(raw)
	case k == object || k == objects:
		return fitObjects(raw, k)
	}
	return raw
}

func fitTexts(raw json.RawMessage) json.RawMessage {
	if raw[0] == '"' {
		var s string
		_ = json.Unmarshal(raw, &s)
		return encode(strings.FieldsFunc(s, func(r rune) bool { return r == ',' }))
	}
	var list []any
	if json.Unmarshal(raw, &list) != nil {
		return nil
	}
	kept := make([]string, 0, len(list))
	for _, v := range list {
		if s, ok := v.(string); ok {
			kept = append(kept, s)
		}
	}
	if len(kept) == len(list) {
		return raw
	}
	return encode(kept)
}

// fitObjects makes a name alone an author, and one object a list or a list one
// object.
func fitObjects(raw json.RawMessage, k kind) json.RawMessage {
	var list []json.RawMessage
	switch raw[0] {
	case '[':
		_ = json.Unmarshal(raw, &list)
	case '{', '"':
		list = []json.RawMessage{raw}
	}
	changed := raw[0] != '['
	kept := make([]json.RawMessage, 0, len(list))
	for _, v := range list {
		switch v[0] {
		case '"':
			v, changed = json.RawMessage(`{"name":`+string(v)+`}`), true
		case '{':
		default:
			changed = true
			continue
		}
		kept = append(kept, v)
	}
	switch {
	case len(kept) == 0:
		return nil
	case k == object && raw[0] == '{':
		return raw
	case k == object:
		return kept[0]
	case !changed:
		return raw
	}
	return encode(kept)
}

// encode marshals what always can be.
func encode(v any) json.RawMessage {
	raw, _ := json.Marshal(v)
	return raw
}

// trimJSON drops commas before a closing bracket and values nested too deep.
func trimJSON(src []byte) []byte {
	var out []byte
	done, depth, deepFrom, comma := 0, 0, -1, -1
	cut := func(from, to int, instead string) {
		out = append(append(out, src[done:from]...), instead...)
		done = to
	}
	for i := 0; i < len(src); i++ {
		switch c := src[i]; c {
		case ' ', '\t', '\r', '\n':
			continue
		case '"':
			i = endOfString(src, i)
		case '{', '[':
			if depth++; depth == maxNesting {
				deepFrom = i
			}
		case '}', ']':
			if depth == maxNesting {
				cut(deepFrom, i+1, "null")
			} else if comma >= 0 && depth < maxNesting {
				cut(comma, comma+1, "")
			}
			depth--
		case ',':
			comma = i
			continue
		}
		comma = -1
	}
	if out == nil {
		return src
	}
	return append(out, src[done:]...)
}

// endOfString returns the place of the quote that ends the string at i.
func endOfString(src []byte, i int) int {
	for i++; i < len(src) && src[i] != '"'; i++ {
		if src[i] == '\\' {
			i++
		}
	}
	return min(i, len(src)-1)
}
