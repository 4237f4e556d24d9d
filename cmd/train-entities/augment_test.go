package main

import (
	"path/filepath"
	"strings"
	"testing"
)

// spelled returns what each of a record's names spells, with its kind.
func spelled(r *record) string {
	var names []string
	for _, g := range r.Entities {
		names = append(names, g.Type+" "+r.Text[g.Start:g.End])
	}
	return strings.Join(names, ", ")
}

func TestHeadlines(t *testing.T) {
	line := "Über den Vertrag mit Straße und Brücke sprach der Minister Émile Weiß gestern in Köln"
	r := record{Lang: "de"}
	for range headlineEvery {
		r.append(line, []gold{
			{strings.Index(line, "Émile"), strings.Index(line, " gestern"), "person"},
			{strings.Index(line, "Köln"), len(line), "place"},
		})
	}
	got := headlines(set{name: "own.de", records: []record{r}}).records
	if len(got) != 2 {
		t.Fatalf("headlines: %d records, want 2", len(got))
	}
	if want := "person ÉMILE WEISS, place KÖLN"; strings.ReplaceAll(spelled(&got[0]), "ß", "SS") != want {
		t.Errorf("in capitals: names %s, want %s", spelled(&got[0]), want)
	}
	if want := "person Émile Weiß, place Köln"; spelled(&got[1]) != want || !strings.Contains(got[1].Text, "Sprach der Minister") || !strings.Contains(got[1].Text, " mit ") {
		t.Errorf("with capitals: %q has names %s, want %s", got[1].Text, spelled(&got[1]), want)
	}
}

func TestRename(t *testing.T) {
	dir := t.TempDir()
	writeGzip(t, filepath.Join(dir, "gazetteers", "city.tsv.gz"), "city\tOdense\n")
	writeGzip(t, filepath.Join(dir, "gazetteers", "names.tsv.gz"), "first\tRagna\nlast\tQuist\n")
	text := "Anna Berg left Bonn. Berg went to BONN, and not to Bonn."
	texts := set{name: "own.en", records: []record{{Lang: "en", Text: text, Entities: []gold{
		{0, 9, "person"}, {15, 19, "place"}, {21, 25, "person"}, {34, 38, "place"}, {51, 55, "place"},
	}}}}
	c, err := newCast(dir, []set{texts})
	if err != nil {
		t.Fatal(err)
	}
	c.texts = nil // so that all names come from the lists
	got := c.rename(texts).records
	if len(got) != 1 {
		t.Fatalf("rename: %d records, want 1", len(got))
	}
	if want := "person Ragna Quist, place Odense, person Quist, place Odense, place Odense"; spelled(&got[0]) != want {
		t.Errorf("rename(%q): names %s, want %s", text, spelled(&got[0]), want)
	}
	if other := c.rename(set{name: "own.ru", records: []record{{Lang: "ru", Text: "Анна"}}}); len(other.records) != 0 {
		t.Errorf("rename of Russian: %v, want nothing", other.records)
	}
}

func TestRenameNative(t *testing.T) {
	c := &cast{random: 1, natives: map[string]*native{"ja": {[]string{"柘植"}, []string{"舞"}}, "ar": {[]string{"العطار"}, []string{"سهام"}}}}
	for _, tt := range []struct{ lang, full, short, want string }{
		{"ja", "山本正", "山本", "person 柘植舞, person 柘植, person 柘植舞"},
		{"ar", "رامي البيطار", "البيطار", "person سهام العطار, person العطار, person سهام العطار"},
		{"ja", "ジョン・レノン", "レノン", "person ジョン・レノン, person レノン, person ジョン・レノン"},
	} {
		r := record{Lang: tt.lang}
		for _, name := range []string{tt.full, tt.short, tt.full} {
			r.append(name, []gold{{0, len(name), "person"}})
		}
		got := c.rename(set{name: ownPrefix + tt.lang, records: []record{r}}).records
		if len(got) != nativeCopies || spelled(&got[0]) != tt.want {
			t.Errorf("rename(%q): %v, want %d records with names %s", r.Text, got, nativeCopies, tt.want)
		}
	}
}

func TestContract(t *testing.T) {
	text := "De a lista de o Ministério de a Ciência, em as ruas e por o mar, foi a a praia e a o campo de Aveiro."
	want := "Da lista do Ministério da Ciência, nas ruas e pelo mar, foi à praia e ao campo de Aveiro."
	if got := contract(text); got != want {
		t.Errorf("contract(%q)\n got %q\nwant %q", text, got, want)
	}
}
