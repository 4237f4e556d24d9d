package opml

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"warta/article"
	"warta/feed"
)

// namespace is that of the one attribute which is warta's own.
const namespace = "urn:warta:opml"

// slash stands for a "/" in the name of a folder, which there parts folders.
const slash = "\u2215"

// readOutlines reads OPML. What follows an error in the file is left out with
// a note, since the feeds before it are as good as any.
func (l *list) readOutlines(text []byte) error {
	d := xml.NewDecoder(bytes.NewReader(text))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	// The text is UTF-8 by now, whatever the declaration says.
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	var folders []string // one for each open outline; "" for one that is a feed
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			if len(l.Feeds) == 0 {
				return fmt.Errorf("the list is not OPML: %w", err)
			}
			l.note("the list is broken after feed %d: %v", len(l.Feeds), err)
			return nil
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch strings.ToLower(t.Name.Local) {
			case "outline":
				folders = append(folders, l.outline(t.Attr, folders))
			case "title":
				if len(folders) == 0 {
					_ = d.DecodeElement(&l.Title, &t)
					l.Title = article.Clean(l.Title)
				}
			}
		case xml.EndElement:
			if strings.EqualFold(t.Name.Local, "outline") && len(folders) > 0 {
				folders = folders[:len(folders)-1]
			}
		}
	}
}

// outline takes in a feed and returns "", or returns a folder's name.
func (l *list) outline(attrs []xml.Attr, folders []string) string {
	at := map[string]string{}
	for _, a := range attrs {
		at[strings.ToLower(a.Name.Local)] = strings.TrimSpace(a.Value)
	}
	name := at["title"]
	if name == "" {
		name = at["text"]
	}
	address := at["xmlurl"]
	if address == "" && strings.EqualFold(at["type"], "rss") {
		address = at["url"]
	}
	if address == "" {
		return strings.ReplaceAll(article.Clean(name), "/", slash)
	}
	if !isFeed(address) || isCommand(address) && !l.own {
		l.refuse(address)
		return ""
	}
	l.add(feed.Subscription{
		URL: address, Title: name, SiteURL: at["htmlurl"], Folder: join(folders),
		Tags: readTags(at["category"]), Settings: l.settings(address, at["settings"]),
	})
	return ""
}

// join names the folder that an outline lies in.
func join(folders []string) string {
	var names []string
	for _, f := range folders {
		if f != "" {
			names = append(names, f)
		}
	}
	return strings.Join(names, "/")
}

func readTags(category string) []string {
	var tags []string
	for tag := range strings.SplitSeq(category, ",") {
		if plain, err := url.PathUnescape(tag); err == nil {
			tag = plain
		}
		tags = append(tags, tag)
	}
	return tags
}

// settings reads a feed's settings; of a stranger's, only the harmless.
func (l *list) settings(address, text string) feed.Settings {
	var s feed.Settings
	if text == "" {
		return s
	}
	if err := json.Unmarshal([]byte(text), &s); err != nil {
		l.note("%s: its settings cannot be read: %v", address, err)
		return feed.Settings{}
	}
	if l.own {
		return s
	}
	if s.Secret != "" || s.User != "" || s.Browser != "" || s.Proxy != "" || len(s.Headers) > 0 {
		l.note("%s: its headers, login, browser and proxy are left out: set them by hand if you trust the list", address)
		s.Secret, s.User, s.Browser, s.Proxy, s.Headers = "", "", "", "", nil
	}
	return s
}
