package repair

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
)

// IsJSON reports whether the text is an object rather than elements.
func IsJSON(text []byte) bool {
	text = bytes.TrimLeft(text, " \t\r\n\ufeff")
	return len(text) > 0 && text[0] == '{'
}

// JSON returns a JSON Feed in the types that the format demands: commas before
// a closing bracket go, a lone author becomes a list, a text of tags is split.
// It returns ErrNoRoot for an object that is no feed, and io.ErrUnexpectedEOF
// for one that ends before its first item does.
func JSON(text []byte) ([]byte, error) {
	text = bytes.TrimLeft(text, " \t\r\n\ufeff")
	strict, cut := trimJSON(text)
	var feed map[string]json.RawMessage
	if err := json.NewDecoder(bytes.NewReader(strict)).Decode(&feed); err != nil {
		return nil, err
	}
	var items []json.RawMessage
	_ = json.Unmarshal(feed["items"], &items)
	if cut && len(items) == 0 {
		return nil, io.ErrUnexpectedEOF
	}
	var version string
	_ = json.Unmarshal(feed["version"], &version)
	if _, ok := feed["items"]; !ok && !strings.Contains(version, "jsonfeed.org") {
		return nil, ErrNoRoot
	}
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
	kindText kind = iota
	kindTexts
	kindObject
	kindObjects
)

var feedKinds = map[string]kind{
	"version": kindText, "title": kindText, "home_page_url": kindText, "feed_url": kindText, "description": kindText, "user_comment": kindText,
	"next_url": kindText, "icon": kindText, "favicon": kindText, "language": kindText, "author": kindObject, "authors": kindObjects,
}

var itemKinds = map[string]kind{
	"url": kindText, "external_url": kindText, "title": kindText, "content_html": kindText, "content_text": kindText, "summary": kindText, "image": kindText,
	"banner_image": kindText, "date_published": kindText, "date_modified": kindText, "language": kindText, "tags": kindTexts,
	"author": kindObject, "authors": kindObjects, "attachments": kindObjects,
}

// memberKinds are the fields of authors and attachments.
var memberKinds = map[string]kind{"name": kindText, "url": kindText, "avatar": kindText, "mime_type": kindText, "title": kindText}

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
		} else if !bytes.Equal(fitted, raw) {
			fields[name], changed = fitted, true
		}
	}
	return changed
}

// fit returns the value as the kind wants it: the same bytes where they do,
// nil where they cannot.
func fit(raw json.RawMessage, k kind) json.RawMessage {
	switch {
	case k == kindText && raw[0] != '"':
		if raw[0] == '{' || raw[0] == '[' {
			return nil
		}
		return encode(string(raw))
	case k == kindTexts:
		return fitTexts(raw)
	case k == kindObject || k == kindObjects:
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
			var members map[string]json.RawMessage
			if json.Unmarshal(v, &members) == nil && loosen(members, memberKinds) {
				v, changed = encode(members), true
			}
		default:
			changed = true
			continue
		}
		kept = append(kept, v)
	}
	switch {
	case len(kept) == 0:
		return nil
	case k == kindObject:
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
