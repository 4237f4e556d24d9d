package entity_test

import (
	"testing"

	"warta/article"
)

func TestCodeNamesNobody(t *testing.T) {
	var b article.Builder
	b.Start(article.Block{})
	b.Add("In London, ", 0, "")
	b.Add("Paris", article.Mono, "")
	b.Add(" and ", 0, "")
	b.Add("Berlin", article.Mono|article.Strong, "")
	b.Add(" are names of branches, said Maria Jansen of ", 0, "")
	b.Add("Lisbon", article.Strong, "")
	b.Add(".", 0, "")
	b.Start(article.Block{})
	b.Add("An old page may set all of its text so, and Anna Lindqvist went to Oslo.", article.Mono, "")
	d := b.Document(article.Document{Lang: "en"})
	got := find(t, &d)
	for _, name := range []string{"London", "Lisbon", "Maria Jansen", "Oslo"} {
		if got[name] == "" {
			t.Errorf("Find(%q) = %v, without %s", d.Text, got, name)
		}
	}
	for _, name := range []string{"Paris", "Berlin"} {
		if kind := got[name]; kind != "" {
			t.Errorf("Find(%q) takes the code %s for a %s", d.Text, name, kind)
		}
	}
}
