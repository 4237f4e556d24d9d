package feed

import (
	"strings"

	ext "github.com/mmcdole/gofeed/extensions"
)

// atomPrefixes are the names that gofeed gives to Atom's elements inside RSS.
var atomPrefixes = []string{"atom", "atom10", "atom03"}

// extensions are the elements of other vocabularies, by prefix and name.
type extensions ext.Extensions

func (x extensions) text(prefix, name string) string {
	for _, e := range x[prefix][name] {
		if e.Value != "" {
			return e.Value
		}
	}
	return ""
}

func (x extensions) texts(prefix, name string) []string {
	var texts []string
	for _, e := range x[prefix][name] {
		if s := plainText(e.Value); s != "" {
			texts = append(texts, s)
		}
	}
	return texts
}

// atom returns the text of an Atom element inside RSS.
func (x extensions) atom(name string) string {
	for _, p := range atomPrefixes {
		if s := x.text(p, name); s != "" {
			return s
		}
	}
	return ""
}

// attr returns an attribute of the first element that has it, or of the
// child named, where one is.
func (x extensions) attr(prefix, name, child, attribute string) string {
	for _, e := range x[prefix][name] {
		if child == "" && e.Attrs[attribute] != "" {
			return e.Attrs[attribute]
		}
		for _, c := range e.Children[child] {
			if c.Attrs[attribute] != "" {
				return c.Attrs[attribute]
			}
		}
	}
	return ""
}

// atomLink returns the address of the first Atom link with the relation.
func (x extensions) atomLink(rel string) string {
	for _, p := range atomPrefixes {
		for _, l := range x[p]["link"] {
			if strings.EqualFold(first(l.Attrs["rel"], "alternate"), rel) {
				return first(l.Attrs["href"], l.Value)
			}
		}
	}
	return ""
}

func (x extensions) atomTerms() []string {
	var terms []string
	for _, p := range atomPrefixes {
		for _, c := range x[p]["category"] {
			terms = append(terms, plainText(first(c.Attrs["label"], c.Attrs["term"])))
		}
	}
	return terms
}

func (x extensions) atomNames(element string) []string {
	var names []string
	for _, p := range atomPrefixes {
		for _, a := range x[p][element] {
			for _, n := range a.Children["name"] {
				names = append(names, plainText(n.Value))
			}
			if len(a.Children) == 0 {
				names = append(names, personName(a.Value))
			}
		}
	}
	return names
}

// atomEnclosures lists the files that Atom's links name.
func (x extensions) atomEnclosures() []Enclosure {
	var list []Enclosure
	for _, p := range atomPrefixes {
		for _, l := range x[p]["link"] {
			if strings.EqualFold(l.Attrs["rel"], "enclosure") {
				list = append(list, enclosure(l.Attrs["href"], l.Attrs["type"], l.Attrs["length"]))
			}
		}
	}
	return list
}
