package feed

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed/atom"

	"warta/feed/repair"
)

func parseAtom(doc repair.Document, o Origin) (Feed, error) {
	a, err := (&atom.Parser{}).Parse(bytes.NewReader(doc.Text))
	if err != nil {
		return Feed{}, fmt.Errorf("reading Atom: %w", err)
	}
	x := extensions(a.Extensions)
	f := Feed{
		Title:       plainText(first(a.Title, x.text("dc", "title"), x.media("title"))),
		Link:        atomLink(a.Links, "alternate"),
		Description: first(a.Subtitle, x.text("dc", "description")),
		Language:    first(a.Language, doc.Lang, x.text("dc", "language")),
		Format:      atomFormat(a.Version),
		Icon:        first(a.Icon, a.Logo),
		Updated:     firstDate(a.Updated, x.text("dcterms", "modified"), x.text("dc", "date"), x.text("dcterms", "created"), x.text("dcterms", "issued")),
		Hints:       Hints{Period: syndication(x.text("sy", "updatePeriod"), x.text("sy", "updateFrequency"))},
		Next:        atomLink(a.Links, "next"),
		Hub:         atomLink(a.Links, "hub"),
	}
	if f.Link == "" && isAddress(a.ID) {
		f.Link = a.ID
	}
	base := newBase(o.Location, o.URL, f.Link)
	f.Link = base.resolve(f.Link)
	authors := atomNames(a.Authors)
	for _, en := range a.Entries {
		if fields, ok := doc.Fields(en.Title); ok {
			en = straightEntry(fields)
		}
		e := atomEntry(en)
		e.Summary, e.Content = doc.Whole(e.Summary), doc.Whole(e.Content)
		if len(e.Authors) == 0 {
			e.Authors = authors
		}
		f.Entries = append(f.Entries, e)
	}
	f.finish(base)
	return f, nil
}

func atomFormat(version string) string {
	if version == "0.3" {
		return "atom 0.3"
	}
	return "atom 1.0"
}

func atomEntry(en *atom.Entry) Entry {
	x := extensions(en.Extensions)
	e := Entry{
		GUID:      en.ID,
		URL:       atomLink(en.Links, "alternate"),
		Comments:  atomLink(en.Links, "replies"),
		Title:     plainText(first(en.Title, x.text("dc", "title"), x.media("title"))),
		Authors:   atomAuthors(en, x),
		Published: firstDate(en.Published, x.text("dcterms", "created"), x.text("dcterms", "issued"), x.text("dc", "date")),
		Updated:   firstDate(en.Updated, x.text("dcterms", "modified"), x.text("dc", "date")),
		Summary:   first(en.Summary, x.text("dc", "description"), x.itunesText(), x.mediaText("description")),
		Image:     x.mediaImage(),
	}
	if en.Content != nil {
		e.Content = en.Content.Value
		e.URL = first(e.URL, en.Content.Src)
	}
	e.Content = first(e.Content, x.text("content", "encoded"))
	if e.URL == "" && isAddress(en.ID) {
		e.URL = en.ID
	}
	for _, c := range en.Categories {
		e.Categories = append(e.Categories, plainText(first(c.Label, c.Term)))
	}
	e.Categories = append(e.Categories, x.texts("dc", "subject")...)
	e.Categories = append(e.Categories, x.topics()...)
	for _, l := range en.Links {
		if strings.EqualFold(l.Rel, "enclosure") {
			e.Enclosures = append(e.Enclosures, enclosure(l.Href, l.Type, l.Length))
		}
	}
	e.Enclosures = append(e.Enclosures, x.enclosures()...)
	return e
}

// atomAuthors lists an entry's authors, else those of the feed that it was
// copied from.
func atomAuthors(en *atom.Entry, x extensions) []string {
	names := distinct(append(atomNames(en.Authors), x.texts("dc", "creator")...))
	if len(names) > 0 {
		return names
	}
	for _, s := range append(x.texts("dc", "author"), x.text("itunes", "author")) {
		names = append(names, personName(s))
	}
	if names = distinct(names); len(names) == 0 && en.Source != nil {
		names = atomNames(en.Source.Authors)
	}
	return names
}

func atomNames(people []*atom.Person) []string {
	var names []string
	for _, p := range people {
		names = append(names, first(personName(p.Name), p.Email))
	}
	return distinct(names)
}

// relation takes the registry's address off a relation written in full.
func relation(rel string) string {
	return rel[strings.LastIndexByte(rel, '/')+1:]
}

// atomLink returns the address of the link with the relation, a page before
// anything else.
func atomLink(links []*atom.Link, rel string) string {
	found := ""
	for _, l := range links {
		if l.Href = strings.TrimSpace(l.Href); l.Href == "" || !strings.EqualFold(relation(l.Rel), rel) {
			continue
		}
		if l.Type == "" || l.Type == "text/html" || l.Type == "application/xhtml+xml" {
			return l.Href
		}
		found = first(found, l.Href)
	}
	return found
}
