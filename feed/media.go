package feed

import (
	"strings"

	ext "github.com/mmcdole/gofeed/extensions"
)

// mediaContents lists Media RSS's elements of one name: an entry's own, those of
// its groups, and those of its contents.
func (x extensions) mediaContents(name string) []ext.Extension {
	all := x["media"][name]
	for _, g := range x["media"]["group"] {
		all = append(all[:len(all):len(all)], g.Children[name]...)
	}
	if len(all) == 0 && name != "content" {
		for _, c := range x.mediaContents("content") {
			all = append(all, c.Children[name]...)
		}
	}
	return all
}

// media returns the text of the first such element.
func (x extensions) media(name string) string {
	for _, e := range x.mediaContents(name) {
		if e.Value != "" {
			return e.Value
		}
	}
	return ""
}

// mediaText returns a description as HTML. It is plain text unless it says or
// shows otherwise; YouTube's are, with line feeds that matter.
func (x extensions) mediaText(name string) string {
	for _, e := range x.mediaContents(name) {
		switch {
		case e.Value == "":
		case e.Attrs["type"] == "html":
			return e.Value
		default:
			return plainHTML(e.Value)
		}
	}
	return ""
}

// itunesText returns what a podcast says of an episode, as HTML.
func (x extensions) itunesText() string {
	return plainHTML(first(x.text("itunes", "summary"), x.text("itunes", "subtitle")))
}

// plainHTML sets a text as HTML unless it has tags, and so is HTML.
func plainHTML(s string) string {
	if strings.IndexByte(s, '<') >= 0 && stripTags(s) != s {
		return s
	}
	return textHTML(s)
}

func isImage(e ext.Extension) bool {
	return e.Attrs["medium"] == "image" || strings.HasPrefix(e.Attrs["type"], "image/")
}

// mediaImage returns the address of the entry's picture.
func (x extensions) mediaImage() string {
	for _, e := range x.mediaContents("content") {
		if isImage(e) {
			return e.Attrs["url"]
		}
	}
	for _, e := range x.mediaContents("thumbnail") {
		return e.Attrs["url"]
	}
	return ""
}

// enclosures lists the sound and the films of Media RSS.
func (x extensions) enclosures() []Enclosure {
	var list []Enclosure
	for _, e := range x.mediaContents("content") {
		if url := e.Attrs["url"]; url != "" && !isImage(e) {
			list = append(list, enclosure(url, e.Attrs["type"], e.Attrs["fileSize"]))
		}
	}
	return list
}

// topics lists what Media RSS and podcasts say that an entry is about.
func (x extensions) topics() []string {
	var topics []string
	for _, e := range x.mediaContents("category") {
		topics = append(topics, plainText(first(e.Attrs["label"], e.Value)))
	}
	for _, words := range []string{x.media("keywords"), x.text("itunes", "keywords")} {
		for word := range strings.SplitSeq(words, ",") {
			topics = append(topics, plainText(word))
		}
	}
	return topics
}

func enclosure(url, mediaType, length string) Enclosure {
	length = strings.ReplaceAll(length, ",", "") // some part the thousands
	return Enclosure{URL: strings.TrimSpace(url), Type: strings.TrimSpace(mediaType), Length: max(0, number(length))}
}
