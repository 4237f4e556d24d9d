package entity_test

import (
	"strings"
	"testing"

	"warta/article/entity"
)

func TestReadCorrections(t *testing.T) {
	for _, tt := range []struct {
		name, table, err string
	}{
		{"empty", "", ""},
		{"all kinds of line", "# mine\n\nnot Breaking News\nperson Meles\nplace Senayan\norg Kominfo\nmisc Brexit\nalias SBY = Susilo Bambang Yudhoyono\n", ""},
		{"unknown word", "person Kim\nanimal Laika\n", `line 2: unknown word "animal" (want not, alias, person, place, org or misc)`},
		{"no name", "person\n", `line 1: "person" names nothing`},
		{"alias of nothing", "alias SBY\n", `line 1: want alias NAME = FULL NAME, got "alias SBY"`},
		{"alias without a full name", "alias SBY =\n", `line 1: want alias NAME = FULL NAME, got "alias SBY ="`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := entity.ReadCorrections(strings.NewReader(tt.table))
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != tt.err {
				t.Errorf("ReadCorrections(%q): got error %q, want %q", tt.table, got, tt.err)
			}
		})
	}
}

func TestCorrectionsFind(t *testing.T) {
	const text = "President Joe Biden said in Washington that Apple had asked Biden for help. POTUS declined, Reuters reported."
	for _, tt := range []struct {
		name, table string
		want        map[string]string
		gone        string
	}{
		{"none", "", map[string]string{"Joe Biden": "person", "Washington": "place", "Reuters": "org"}, ""},
		{"not a name", "not washington", map[string]string{"Joe Biden": "person"}, "Washington"},
		{"another kind", "misc Apple", map[string]string{"Apple": "misc"}, ""},
		{"a name that the tagger does not see", "person POTUS", map[string]string{"POTUS": "person"}, ""},
		{"alias of a name in the story", "person POTUS\nalias POTUS = Joe Biden", map[string]string{"Joe Biden": "person"}, "POTUS"},
		{"alias of a name that is not", "alias Reuters = Thomson Reuters", map[string]string{"Thomson Reuters": "org"}, "Reuters"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c, err := entity.ReadCorrections(strings.NewReader(tt.table))
			if err != nil {
				t.Fatal(err)
			}
			got := map[string]string{}
			for _, e := range c.Find(document("", text)) {
				got[e.Name] = e.Kind.String()
			}
			for name, kind := range tt.want {
				if got[name] != kind {
					t.Errorf("with %q %s is %q, want %q; all: %v", tt.table, name, got[name], kind, got)
				}
			}
			if _, ok := got[tt.gone]; ok {
				t.Errorf("with %q %s is still there: %v", tt.table, tt.gone, got)
			}
		})
	}
}

func FuzzReadCorrections(f *testing.F) {
	f.Add("alias a = b\nnot c\nperson d", "A met D and C.")
	f.Fuzz(func(t *testing.T, table, text string) {
		c, err := entity.ReadCorrections(strings.NewReader(table))
		if err != nil {
			return
		}
		checkSpans(t, document("", text), c.Find(document("", text)))
	})
}
