package feed

import (
	"bytes"
	"errors"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/mmcdole/gofeed/json"

	"warta/feed/repair"
)

func parseJSON(doc []byte, o Origin) (Feed, error) {
	doc = repair.FirstItems(doc, o.MaxEntries)
	j, err := readJSON(doc)
	if err != nil {
		return Feed{}, err
	}
	f := Feed{
		Title:       oneLine(j.Title),
		Link:        j.HomePageURL,
		Description: textHTML(j.Description),
		Language:    j.Language,
		Format:      jsonFormat(j.Version),
		Icon:        first(j.Favicon, j.Icon),
		Next:        j.NextURL,
		Hub:         repair.Hub(doc),
	}
	base := newBase(o.Location, j.HomePageURL, j.FeedURL, o.URL)
	f.Link = base.resolve(f.Link)
	authors := jsonNames(j.Author, j.Authors)
	for _, it := range j.Items[:min(len(j.Items), o.MaxEntries)] {
		if it == nil {
			continue
		}
		e := jsonEntry(it)
		if len(e.Authors) == 0 {
			e.Authors = authors
		}
		if e.Updated.After(f.Updated) {
			f.Updated = e.Updated
		}
		f.Entries = append(f.Entries, e)
	}
	f.finish(base)
	return f, nil
}

// readJSON repairs the document only when gofeed does not take it as it is.
func readJSON(doc []byte) (*json.Feed, error) {
	j, err := (&json.Parser{}).Parse(bytes.NewReader(doc))
	if err != nil {
		well, broken := repair.JSON(doc)
		switch {
		case errors.Is(broken, repair.ErrNoRoot):
			return nil, ErrNotFeed
		case errors.Is(broken, io.ErrUnexpectedEOF):
			return nil, ErrBrokenOff
		case broken == nil:
			j, err = (&json.Parser{}).Parse(bytes.NewReader(well))
		}
	}
	if err != nil {
		return nil, fmt.Errorf("reading JSON Feed: %w", err)
	}
	if j.Items == nil && !strings.Contains(j.Version, "jsonfeed.org") {
		return nil, ErrNotFeed
	}
	return j, nil
}

func jsonFormat(version string) string {
	if strings.HasSuffix(version, "/1.1") {
		return "json 1.1"
	}
	return "json 1"
}

func jsonEntry(it *json.Item) Entry {
	e := Entry{
		GUID:       it.ID,
		URL:        first(it.URL, it.ExternalURL),
		Title:      oneLine(it.Title),
		Authors:    jsonNames(it.Author, it.Authors),
		Published:  firstDate(it.DatePublished),
		Updated:    firstDate(it.DateModified),
		Summary:    textHTML(it.Summary),
		Content:    first(it.ContentHTML, textHTML(it.ContentText)),
		Categories: it.Tags,
		Image:      first(it.Image, it.BannerImage),
	}
	if e.URL == "" && isAddress(it.ID) {
		e.URL = it.ID
	}
	if it.Attachments != nil {
		for _, a := range *it.Attachments {
			e.Enclosures = append(e.Enclosures, Enclosure{URL: a.URL, Type: a.MimeType, Length: max(0, a.SizeInBytes)})
		}
	}
	return e
}

// jsonNames lists the authors of version 1.1, else the one of version 1.
func jsonNames(one *json.Author, many []*json.Author) []string {
	if len(many) == 0 && one != nil {
		many = []*json.Author{one}
	}
	var names []string
	for _, a := range many {
		if a != nil {
			names = append(names, strings.TrimSpace(a.Name))
		}
	}
	return distinct(names)
}

// textHTML sets plain text as HTML: a blank line parts paragraphs.
func textHTML(text string) string {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\r\n", "\n"))
	if text == "" {
		return ""
	}
	text = html.EscapeString(text)
	if !strings.Contains(text, "\n") {
		return text
	}
	text = strings.ReplaceAll(text, "\n\n", "</p><p>")
	return "<p>" + strings.ReplaceAll(text, "\n", "<br>") + "</p>"
}
