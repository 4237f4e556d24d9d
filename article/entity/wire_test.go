package entity_test

import (
	"os"
	"testing"

	"warta/article"
	"warta/article/entity"
)

// A wanted is an entity that a story has and how often it is named.
type wanted struct {
	kind  article.EntityKind
	count int
}

// TestWireStories reads two stories of the kind that warta was made for: each
// thing in them once, under its full name, with the right kind, and no junk.
func TestWireStories(t *testing.T) {
	for _, tt := range []struct {
		file string
		want map[string]wanted
	}{
		{"testdata/treaty.txt", map[string]wanted{
			"Kim Jong Un":     {article.Person, 5},
			"Vladimir Putin":  {article.Person, 5},
			"Korea Utara":     {article.Place, 4},
			"Rusia":           {article.Place, 4},
			"Pyongyang":       {article.Place, 4},
			"Moskow":          {article.Place, 3},
			"Korea":           {article.Place, 1},
			"Ukraina":         {article.Place, 1},
			"Amerika Serikat": {article.Place, 2},
			"Jepang":          {article.Place, 1},
			"Washington":      {article.Place, 1},
			"Seoul":           {article.Place, 1},
			"Tokyo":           {article.Place, 1},
			"KCNA":            {article.Org, 1},
			"Perjanjian Kemitraan Strategis Komprehensif": {article.Misc, 1},
			"Perserikatan Bangsa-Bangsa":                  {article.Org, 3},
			"Dewan Keamanan PBB":                          {article.Org, 1},
			"Asia Timur Laut":                             {article.Place, 1},
		}},
		{"testdata/border.txt", map[string]wanted{
			"Recep Tayyip Erdogan":                   {article.Person, 5},
			"Mohammed Shia al-Sudani":                {article.Person, 4},
			"Hakan Fidan":                            {article.Person, 1},
			"Stéphane Dujarric":                      {article.Person, 1},
			"Ankara":                                 {article.Place, 3},
			"Baghdad":                                {article.Place, 3},
			"Turki":                                  {article.Place, 2},
			"Irak":                                   {article.Place, 4},
			"Suriah":                                 {article.Place, 2},
			"Iran":                                   {article.Place, 1},
			"Teheran":                                {article.Place, 1},
			"Damaskus":                               {article.Place, 1},
			"Timur Tengah":                           {article.Place, 1},
			"New York":                               {article.Place, 1},
			"Anadolu":                                {article.Org, 1},
			"Uni Eropa":                              {article.Org, 1},
			"Partai Pekerja Kurdistan":               {article.Org, 3},
			"Perserikatan Bangsa-Bangsa":             {article.Org, 3},
			"Perjanjian Kerja Sama Keamanan Bersama": {article.Misc, 1},
		}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			text, err := os.ReadFile(tt.file)
			if err != nil {
				t.Fatal(err)
			}
			d := document("", string(text))
			got := map[string]article.Entity{}
			for _, e := range entity.Find(d) {
				got[e.Name] = e
				if e.Kind == article.Person && tt.want[e.Name].count == 0 {
					t.Errorf("no such person: %q", e.Name)
				}
			}
			for name, want := range tt.want {
				e := got[name]
				if e.Kind != want.kind || len(e.Mentions) != want.count {
					t.Errorf("%s is a %v named %d times, want a %v named %d times", name, e.Kind, len(e.Mentions), want.kind, want.count)
				}
			}
		})
	}
}
