package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"warta/article"
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
		{
			name: "the captions of a gallery that loads late",
			html: `<h1>What the river needs</h1>
<div class="slides"><div class="slides-item photo"><i data-bg="1"></i><div class="caption">Ana Duarte is the director of the river board in the valley. Before, she kept the archive of the dam and wrote a book about the flood of 1954, which is read in schools.</div></div>
<div class="slides-item photo"><i data-bg="2"></i><div class="caption">Jon Ahl is the mayor of the lower town. He has been on the council for twenty years, and sits on the boards of the school and of the bakery, which his family owns.</div></div></div>
<div class="story-text"><p>This week’s question: What would you do first, if the river were yours for a year and money did not count?</p>
<p>I would raise the dam by a metre, and I would do it in the summer, when the water is low and the farmers have the time to lend us their horses and carts for a day or two.</p>
<p>I would ask those who live on it. My mother still knows where the river ran before the mill was built, and it has always gone back there, every thirty years, whatever the engineers did.</p></div>`,
			want: "This week’s question: What would you do first, if the river were yours for a year and money did not count?|" +
				"I would raise the dam by a metre, and I would do it in the summer, when the water is low and the farmers have the time to lend us their horses and carts for a day or two.|" +
				"I would ask those who live on it. My mother still knows where the river ran before the mill was built, and it has always gone back there, every thirty years, whatever the engineers did.",
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

// TestHollowPage holds that a page without a text gives what it says of itself,
// and not the notice that its reader needs another browser.
func TestHollowPage(t *testing.T) {
	const excerpt = "A round table fits where no other does, but what to lay on it? With seven steps, a cloth comes out round."
	page := `<html><head><title>A cloth for a round table</title><meta name="description" content="` + excerpt + `"></head><body class="layout">
<div class="banner popup hidden"><p class="popup-banner">Your browser is too old.</p><p class="popup-banner">Load a newer one for free. Just press the sign!</p></div>
<div class="nav"><a href="/rooms">Rooms</a></div><div class="nav"><a href="/help">Help</a></div>
<footer class="footer"><div class="footer-links"><a href="/s">Support</a> <a href="/p">Privacy</a> <a href="/j">Jobs</a></div></footer></body></html>`
	d, err := Page([]byte(page), Options{URL: "https://a.example/cloth"})
	if err != nil || d.Text != excerpt {
		t.Errorf("got %q, %v, want %q", d.Text, err, excerpt)
	}
}

// TestLatePicture holds that a picture's address is found whatever the
// attribute is called that its script reads it from.
func TestLatePicture(t *testing.T) {
	d := Fragment(`<p>The river.</p><div><img slow-src="/river.jpg" src="data:image/gif;base64,R0"><p class="wp-caption-text">Seen from the dam.</p></div>`, "https://a.example/", article.Document{})
	if len(d.Blocks) != 2 || d.Blocks[1].Image != "https://a.example/river.jpg" || d.Blocks[1].Caption != "Seen from the dam." {
		t.Errorf("got %+v", d.Blocks)
	}
}

// TestHeadings holds that a heading stays with the paragraph below it where the
// model is in doubt, as code does between two blocks, and that nothing else
// does.
func TestHeadings(t *testing.T) {
	const prose = "The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people said."
	for _, tt := range []struct {
		name, heading string
		kind          article.BlockKind
		chance        float32
		below         string
		want          bool
	}{
		{"in doubt", "The night", article.Heading, 0.4, prose, true},
		{"not likely at all", "The night", article.Heading, 0.1, prose, false},
		{"a paragraph", "The night", article.Paragraph, 0.4, prose, false},
		{"a call", "Related stories", article.Heading, 0.4, prose, false},
		{"over a few words", "The night", article.Heading, 0.4, "It was dark.", false},
		{"code", "x := 1", article.Code, 0.4, "It was dark.", true},
		{"code that is not likely at all", "x := 1", article.Code, 0.1, prose, false},
	} {
		r := &reading{head: -1}
		for _, text := range []string{prose, tt.heading, tt.below} {
			r.chunks = append(r.chunks, chunk{pieces: []piece{{text: text}}})
		}
		r.chunks[1].block.Kind = tt.kind
		for i := range r.chunks {
			c := &r.chunks[i]
			c.seal()
			c.shape, c.says = shapeOf(c.text), saysOf(c.text)
		}
		keep := []bool{true, false, true}
		r.headings(keep, []float32{0.9, tt.chance, 0.9})
		r.codes(keep, []float32{0.9, tt.chance, 0.9})
		if keep[1] != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, keep[1], tt.want)
		}
	}
}

// TestLinkedHeadings holds that headings which are links stay where the story
// goes through what they lead to, and that one alone does not.
func TestLinkedHeadings(t *testing.T) {
	const prose = "A guide to boats that need no wind, by one who has built eleven of them."
	for alike, want := range map[int]bool{1: false, 2: false, 3: true, 5: true} {
		r := &reading{head: -1, first: -1}
		var keep []bool
		var scores []float32
		for i := range alike {
			r.chunks = append(r.chunks, chunk{block: article.Block{Kind: article.Heading}, pieces: []piece{{text: strings.Repeat("Boats ", i+1), link: "https://a.example/b", anchored: true}}},
				chunk{block: article.Block{Kind: article.Figure}}, chunk{pieces: []piece{{text: prose}}})
			keep = append(keep, false, true, true)
			scores = append(scores, 0.4, 0, 0.9)
		}
		for i := range r.chunks {
			r.chunks[i].seal()
			r.chunks[i].shape = shapeOf(r.chunks[i].text)
		}
		r.headings(keep, scores)
		if keep[0] != want {
			t.Errorf("%d alike: got %v, want %v", alike, keep[0], want)
		}
	}
}

func TestHeadingSigns(t *testing.T) {
	for in, want := range map[string]string{
		`<h2>The night<a href="#n">#</a></h2>`:                          "The night",
		`<h2><a href="#n" class="anchor">¶</a> The night </h2>`:         "The night",
		`<h2 id="n"><a href="#n">The night of the flood</a></h2>`:       "The night of the flood",
		`<h2>Why he writes in C<a href="https://a.example/">#</a></h2>`: "Why he writes in C#",
		`<h2><a href="#n">#</a></h2>`:                                   "#",
	} {
		if d := Fragment("<p>a</p>"+in+"<p>b</p>", "https://a.example/", article.Document{}); d.Text != "a\n\n"+want+"\n\nb" {
			t.Errorf("Fragment(%q) got %q, want %q", in, d.Text, want)
		}
	}
}

func TestDrawnRules(t *testing.T) {
	for in, want := range map[string]article.BlockKind{
		"* * *": article.Rule, "==========": article.Rule, "———": article.Rule, "___": article.Rule,
		"**": article.Paragraph, "…": article.Paragraph, "* * * a": article.Paragraph, "=-=": article.Paragraph,
	} {
		d := Fragment("<p>a</p><p>"+in+"</p><p>b</p>", "https://a.example/", article.Document{})
		if len(d.Blocks) != 3 || d.Blocks[1].Kind != want {
			t.Errorf("Fragment(%q) got %+v, want a block of kind %d", in, d.Blocks, want)
		}
	}
}
