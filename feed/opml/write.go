package opml

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"reflect"
	"strings"

	"warta/feed"
)

// Write writes the list as OPML 2.0. The same list gives the same bytes, and
// what ReadOwn reads of them gives them again. Feeds of one folder stand
// together where the first of them stood; literal credentials stay out, those
// in addresses too, so that what differed by them alone is one feed when read.
func Write(w io.Writer, f File) error {
	o := writer{}
	o.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	o.line(`<opml version="2.0" xmlns:warta="` + namespace + `">`)
	o.line(`<head><title>` + escape(f.Title) + `</title></head>`)
	o.line(`<body>`)
	o.folder(group(f.Feeds))
	o.line(`</body>`)
	o.line(`</opml>`)
	if _, err := w.Write(o.Bytes()); err != nil {
		return fmt.Errorf("writing the list of feeds: %w", err)
	}
	return nil
}

// A folder is a place for feeds and folders, in the order of their coming.
type folder struct {
	name    string
	feeds   []feed.Subscription
	folders []*folder
}

// group sorts the feeds into their folders.
func group(feeds []feed.Subscription) *folder {
	root := &folder{}
	for _, s := range feeds {
		at := root
		for name := range strings.SplitSeq(s.Folder, "/") {
			if name != "" {
				at = at.child(name)
			}
		}
		at.feeds = append(at.feeds, s)
	}
	return root
}

func (f *folder) child(name string) *folder {
	for _, c := range f.folders {
		if c.name == name {
			return c
		}
	}
	c := &folder{name: name}
	f.folders = append(f.folders, c)
	return c
}

// A writer writes indented lines.
type writer struct {
	bytes.Buffer
	depth int
}

func (o *writer) line(s string) {
	o.WriteString(strings.Repeat("  ", o.depth))
	o.WriteString(s)
	o.WriteByte('\n')
}

// folder writes what is in a folder, its feeds first.
func (o *writer) folder(f *folder) {
	o.depth++
	defer func() { o.depth-- }()
	for _, s := range f.feeds {
		o.line("<outline" + attributes(s) + "/>")
	}
	for _, c := range f.folders {
		name := strings.ReplaceAll(c.name, slash, "/")
		o.line("<outline" + attribute("text", name) + attribute("title", name) + ">")
		o.folder(c)
		o.line("</outline>")
	}
}

func attributes(s feed.Subscription) string {
	address, title := withoutPassword(s.URL), withoutPassword(s.Title)
	if title == "" {
		title = address
	}
	a := attribute("text", title) + attribute("title", title) + ` type="rss"` + attribute("xmlUrl", address)
	if s.SiteURL != "" {
		a += attribute("htmlUrl", withoutPassword(s.SiteURL))
	}
	if len(s.Tags) > 0 {
		a += attribute("category", writeTags(s.Tags))
	}
	if settings := withoutCredentials(s.Settings); !reflect.ValueOf(settings).IsZero() {
		text, _ := json.Marshal(settings) // plain values only
		a += attribute("warta:settings", string(text))
	}
	return a
}

// writeTags joins the tags with commas; one inside a tag is percent-encoded.
func writeTags(tags []string) string {
	code := strings.NewReplacer("%", "%25", ",", "%2C")
	coded := make([]string, len(tags))
	for i, t := range tags {
		coded[i] = code.Replace(t)
	}
	return strings.Join(coded, ",")
}

func attribute(name, value string) string { return " " + name + `="` + escape(value) + `"` }

func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return b.String()
}
