package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestStory holds whole bodies of pages whose story has another shape than one
// paragraph after another.
func TestStory(t *testing.T) {
	for _, tt := range []struct{ name, html, want string }{
		{
			name: "lists before the first sentence",
			html: `<h1>Plum cake from the tray</h1><h2>What you need</h2>
<p>800 g</p><p>Plums</p><p>150 g</p><p>Butter</p><p>130 g</p><p>Sugar</p><p>3</p><p>Eggs (large)</p><p>250 g</p><p>Wheat flour</p><p>1 spoon</p><p>Baking powder</p>
<h2>How it is done</h2>
<p>Halve the plums and take the stones out. Stir the butter with the sugar until it is white, then add one egg after the other and stir each in for half a minute.</p>
<p>Mix the flour with the baking powder, fold it in and spread the dough on the tray. Lay the plums on it in rows and bake the cake at 180 degrees for forty minutes.</p>`,
			want: "What you need|800 g|Plums|150 g|Butter|130 g|Sugar|3|Eggs (large)|250 g|Wheat flour|1 spoon|Baking powder|How it is done|" +
				"Halve the plums and take the stones out. Stir the butter with the sugar until it is white, then add one egg after the other and stir each in for half a minute.|" +
				"Mix the flour with the baking powder, fold it in and spread the dough on the tray. Lay the plums on it in rows and bake the cake at 180 degrees for forty minutes.",
		},
		{
			name: "a comment to each picture",
			html: `<h1>Five gardens on the river</h1><p class="intro">Each spring, the town asks its people which garden they like best, and this year nine hundred of them have answered.</p>
<div class="gallery">
<div class="gallery__item"><img src="/1.jpg" width="600"><div class="gallery__item__comment">The first of them lies behind the old mill, where Ana Duarte has planted nothing but what grows by itself between the stones of the weir.</div></div>
<div class="gallery__item"><img src="/2.jpg" width="600"><div class="gallery__item__comment">In the second, which belongs to the school, the children have dug a pond, and from April on they count the frogs in it every morning.</div></div>
<div class="gallery__item"><img src="/3.jpg" width="600"><div class="gallery__item__comment">The third needs no water at all: Jon Ahl has covered it with the gravel of the river, and sows what the mountains bring down.</div></div>
<div class="gallery__item"><img src="/4.jpg" width="600"><div class="gallery__item__comment">The fourth and the fifth are neighbours, and since their owners took the fence away last autumn, nobody can say where one of them ends.</div></div>
</div>`,
			want: "Each spring, the town asks its people which garden they like best, and this year nine hundred of them have answered.|" +
				"The first of them lies behind the old mill, where Ana Duarte has planted nothing but what grows by itself between the stones of the weir.|" +
				"In the second, which belongs to the school, the children have dug a pond, and from April on they count the frogs in it every morning.|" +
				"The third needs no water at all: Jon Ahl has covered it with the gravel of the river, and sows what the mountains bring down.|" +
				"The fourth and the fifth are neighbours, and since their owners took the fence away last autumn, nobody can say where one of them ends.",
		},
	} {
		title, _, _ := strings.Cut(strings.TrimPrefix(tt.html, "<h1>"), "</h1>")
		page := "<html><head><title>" + title + "</title></head><body><nav><a href=/>Home</a></nav><main><article>" + tt.html + "</article></main></body></html>"
		d, err := Page([]byte(page), Options{URL: "https://a.example/2026/story"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		got := strings.Split(strings.ReplaceAll(d.Text, "\n\n", "\n"), "\n")
		if diff := cmp.Diff(strings.Split(tt.want, "|"), got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tt.name, diff)
		}
	}
}
