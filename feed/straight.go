package feed

import (
	"strings"

	"github.com/mmcdole/gofeed/atom"
	ext "github.com/mmcdole/gofeed/extensions"
	"github.com/mmcdole/gofeed/rss"

	"warta/feed/repair"
)

// straightItem makes of a straight entry's fields what the parser makes of an
// item.
func straightItem(fields []repair.Field) *rss.Item {
	it := &rss.Item{}
	for _, f := range fields {
		switch {
		case f.Space == "content" && f.Name == "encoded":
			it.Content = f.Value
		case f.Space != "":
			extend(&it.Extensions, f)
		default:
			readItemField(it, f)
		}
	}
	return it
}

func readItemField(it *rss.Item, f repair.Field) {
	switch strings.ToLower(f.Name) {
	case "title":
		it.Title = f.Value
	case "description":
		it.Description = f.Value
	case "link":
		it.Link = first(f.Value, f.Attrs["href"])
	case "author":
		it.Author = f.Value
	case "comments":
		it.Comments = f.Value
	case "pubdate":
		it.PubDate = f.Value
	case "source":
	case "enclosure":
		it.Enclosures = append(it.Enclosures, &rss.Enclosure{URL: f.Attrs["url"], Length: f.Attrs["length"], Type: f.Attrs["type"]})
	case "guid":
		it.GUID = &rss.GUID{Value: f.Value, IsPermalink: f.Attrs["isPermaLink"]}
	case "category":
		it.Categories = append(it.Categories, &rss.Category{Value: f.Value})
	default:
		if it.Custom == nil {
			it.Custom = map[string]string{}
		}
		it.Custom[f.Name] = f.Value
	}
}

// straightEntry makes of a straight entry's fields what the parser makes of an
// entry of Atom.
func straightEntry(fields []repair.Field) *atom.Entry {
	en := &atom.Entry{}
	for _, f := range fields {
		switch {
		case f.Space != "":
			extend(&en.Extensions, f)
		case f.In == "author":
			readPersonField(en, f)
		case f.In == "":
			readEntryField(en, f)
		}
	}
	return en
}

func readEntryField(en *atom.Entry, f repair.Field) {
	switch strings.ToLower(f.Name) {
	case "title":
		en.Title = f.Value
	case "id":
		en.ID = f.Value
	case "summary":
		en.Summary = f.Value
	case "updated", "modified":
		en.Updated = f.Value
	case "published", "issued":
		en.Published = f.Value
	case "content":
		en.Content = &atom.Content{Value: f.Value, Src: f.Attrs["src"]}
	case "link":
		en.Links = append(en.Links, &atom.Link{Href: f.Attrs["href"], Type: f.Attrs["type"], Length: f.Attrs["length"], Rel: first(f.Attrs["rel"], "alternate")})
	case "category":
		en.Categories = append(en.Categories, &atom.Category{Term: f.Attrs["term"], Label: f.Attrs["label"]})
	case "author":
		en.Authors = append(en.Authors, &atom.Person{})
	}
}

// readPersonField reads a part of the author that was begun last.
func readPersonField(en *atom.Entry, f repair.Field) {
	p := en.Authors[len(en.Authors)-1]
	switch strings.ToLower(f.Name) {
	case "name":
		p.Name = f.Value
	case "email":
		p.Email = f.Value
	}
}

// extend adds a field of another vocabulary.
func extend(x *ext.Extensions, f repair.Field) {
	if *x == nil {
		*x = ext.Extensions{}
	}
	names := (*x)[f.Space]
	if names == nil {
		names = map[string][]ext.Extension{}
		(*x)[f.Space] = names
	}
	names[f.Name] = append(names[f.Name], ext.Extension{Name: f.Name, Value: f.Value, Attrs: f.Attrs})
}
