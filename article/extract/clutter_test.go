package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestClutter holds what is left out around and between the paragraphs of a
// story, and what looks alike and stays.
func TestClutter(t *testing.T) {
	paragraphs := []string{
		"The river rose by two metres on Tuesday night, and the lower town was under water before the first of the boats came, people who live there said.",
		"Maria Kowal, who keeps the bakery at the bridge, took the cat and the books, and then could no longer open the door, so she went up to the roof.",
		"The mayor said that the warnings had been sent in time, and that the town would ask the province for money to raise the dam before the next spring.",
		"Engineers will inspect the bridge on Thursday; until then, cars have to take the road through the hills, which is an hour longer, the police said.",
	}
	for _, tt := range []struct{ name, before, between, after, kept string }{
		{name: "nothing"},
		{name: "a standfirst said twice", before: "<p>" + paragraphs[0][:60] + "…</p>"},
		{name: "a byline with its date", before: `<h3>by Ana Duarte<br>Wednesday, March 4, 2026</h3>`},
		{name: "a row of labels without blanks", before: `<div><span>By: Ana Duarte</span><span>4 March 2026, 05:06</span><span>2 min. read</span></div>`},
		{name: "how long it takes", before: "<p>11 min read</p>"},
		{name: "a file's name", before: "<p>river in the lower town.jpg</p>"},
		{name: "a file's name, what it shows and whose it is", before: `<p>river in the lower town.jpg</p><p>Boats in the street behind the bakery, on Wednesday.</p><p>(Jon Ahl/jahl@a.example)</p><figure><img src="/a.jpg" width="600"></figure>`},
		{name: "a breadcrumb", before: "<div>Home ❯ Weather ❯ River rises over the town</div>"},
		{name: "a caption that is called one", before: `<div><img src="/a.jpg" width="600"><p class="wp-caption-text">The river on Wednesday, seen from the dam. Photo: Jon Ahl</p></div>`},
		{name: "a caption of no picture", between: `<div class="lazy"><figcaption><div><p>The river on Wednesday, seen from the dam above the town.</p></div></figcaption></div>`},
		{name: "a time of day", between: "<h4>14:32</h4>"},
		{name: "a sign-up", between: `<div class="newsletter-box"><p>The stories that matter on the river, every weekday morning.</p><form><input type="email"></form></div>`},
		{name: "a sign-up of no name", between: `<div class="x1"><p>Subscribe to the stories that matter on the river.</p><a href="/n">Yes, please</a></div>`},
		{name: "a teaser", between: `<div class="x2"><a href="/x"><h4>Why the dam is so low</h4><p>A third of the dams in the province are older than eighty years, and few were raised.</p></a></div>`},
		{name: "an author's box", after: `<div class="author-card"><h4>Ana Duarte</h4><p>Ana has written about rivers since 2014. <a href="/a">More</a></p></div>`},
		{name: "a standfirst among authors", before: `<div class="author-meta"><p>The lower town was under water on Wednesday, and the mayor says that it will not be the last time this year.</p><a href="/author/ana">Ana Duarte</a></div>`,
			kept: "The lower town was under water on Wednesday, and the mayor says that it will not be the last time this year."},
		{name: "a form beside no headline", between: `<div><p>Be the first to know what the river does, each weekday at seven.</p><form><input type="email"></form></div>`},
		{name: "a heading over links", between: `<div><p>You may also like:</p><ul><li><a href="/1">Why the dam is so low</a></li><li><a href="/2">A map of the old town</a></li></ul></div>`},
		{name: "a box to copy an address from", before: `<details><summary><span>Code</span></summary><div><div><div><ul><li><p>Copy the files of this story with a program, or load them all at once.</p></li></ul><input value="https://a.example/river.git"></div></div></div></details>`},
		{name: "a menu of a button", between: `<div class="js-dropdown-menu"><ul><li>You have no keys in your account, so add a new one or try without.</li></ul></div>`},
		{name: "a newsletter in front", before: `<div class="intro"><p>River News is a newsletter about rivers. Want to get it in your inbox every Sunday? Subscribe below!</p></div>`},
		{name: "an offer in front", before: `<div class="text-md"><p class="lead-text">You are reading a free story that may differ from what those who pay us get to see. Become a member today. <a href="/m">Learn More</a></p></div>`},
		{name: "an age", before: `<div>Prenez note que cet article publié en 2017 pourrait contenir des informations qui ne sont plus à jour.</div>`},
		{name: "who pays for links", before: `<p>Products are chosen independently by our editors. Purchases made through our links may earn us a commission.</p>`},
		{name: "a commission that is news", before: `<p>The European Commission agreed on Wednesday to purchase forty boats for the towns on the river, which had asked for as many in January.</p>`,
			kept: "The European Commission agreed on Wednesday to purchase forty boats for the towns on the river, which had asked for as many in January."},
		{name: "a caption and whose the picture is", before: `<p>(Jon Ahl/jahl@a.example)</p><img src="/a.jpg" width="600">`},
		{name: "a link called related", between: `<p class="mm_related">On ValleyPost.example: <a href="/2">Why the dam is so low, and who has to pay for it</a></p>`},
		{name: "a label in capitals and a link", between: `<blockquote><b>LEE MÁS</b> | <a href="/2">Why the dam is so low, and who has to pay for it</a></blockquote>`},
		{name: "an appeal for money", after: "<p>Our small newsroom keeps these stories free for all. Your donation, once or each month, lets us go on with it and pay those who write.</p>"},
		{name: "who was given money", after: "<p>The donations came from forty towns, and the province has promised to double them, said the mayor, who thanked all who gave on Wednesday.</p>",
			kept: "The donations came from forty towns, and the province has promised to double them, said the mayor, who thanked all who gave on Wednesday."},
		{name: "who pays for links, at the end", after: "<p>All that we recommend is chosen by our editors, who own none of it. Some of our stories have affiliate links. If you buy something through one of these links, we may earn a commission.</p>"},
		{name: "a sign-up in a sentence of its own", between: "<p>Want more from the river? Sign up for our newsletter, The Weir, and know by seven how high it is.</p>"},
		{name: "who signs up", between: "<p>Half of those who sign up for a newsletter, a study of the province says, do so for the weather and for nothing else in it.</p>",
			kept: "Half of those who sign up for a newsletter, a study of the province says, do so for the weather and for nothing else in it."},
		{name: "a sign-up under a heading", between: `<div class="factbox"><span><h3>Sign up for the Valley newsletter</h3></span><div><p>Never miss what the river does: we send you all of it, each weekday at seven.</p><p>Simply put your mail into the box <a href="/n">at the top of the page</a> and get all that is new.</p></div></div>`},
		{name: "a label and a link", between: `<p>Also: <a href="/2">Why the dam is so low, and who has to pay for it</a></p>`},
		{name: "a shout with one small letter", between: `<p><a href="/2">DAMs IN THE VALLEY TOO LOW, ENGINEERS SAY</a></p>`},
		{name: "more stories with a link in each", after: `<div class="heading-h3">More Great Valley Stories</div><ul><li><a href="/2">Why the dam</a> is so low, and who has to pay for it</li><li>The strange life of <a href="/3">the last miller</a> of the town</li><li>🚣 Want to row? See <a href="/4">our guide to the boats</a> of the valley, and to where they may land</li></ul>`},
		{name: "what stands behind the comments", after: `<div id="comments"><h3>2 Comments</h3><div class="comment"><p>The dam was too low in 1954 already, my mother said.</p></div><div class="comment"><p>Nobody has listened to her then.</p></div></div>` +
			`<div><p>Why the dam is so low, and who has to pay for it: a third of the dams in the province are older than eighty years, and few of them were ever raised.</p></div>`},
		{name: "readers' notes in Russian", after: `<h2>Отзывы</h2><p>Добавить отзыв</p>`},
		{name: "a table of contents", before: `<p>On this page</p><ul><li><a href="#a">The night of the flood</a></li><li><a href="#b">What it left</a></li><li><a href="#c">What comes next</a></li></ul>`},
		{name: "who its author is", before: `<p>By <a rel="author" href="/author/ana">Ana Duarte</a></p>`, after: "<p>Ana Duarte has written about rivers since 2014 and lives in the upper town with two dogs and a boat.</p>"},
		{name: "where it appeared first", after: `<p>The post <a href="/river">River rises over the town</a> appeared first on <a href="/">The Valley Post</a>.</p>`},
		{name: "a byline in words", before: "<p>Un texte de Ana Duarte</p>"},
		{name: "a date with half a day", before: "<p>miércoles, 4 de marzo de 2026 - 3:40 a.m.</p>"},
		{name: "a card that shows on a name", between: `<p>The governor, <span class="hover-rollover"><a href="/p/ana">Ana Duarte</a><span class="hover-rollover-block"><a href="/p/ana">Ana Maria Duarte</a> <a href="/x">Why the dam is so low</a></span></span>, will come on Friday and stay, she said, for as long as the water does.</p>`,
			kept: "The governor, Ana Duarte, will come on Friday and stay, she said, for as long as the water does."},
		{name: "a picture in a sentence", between: `<p>The governor will come<img src="/a.jpg" width="600">on Friday and stay, she said on the radio, for as long as the water does.</p>`,
			kept: "The governor will come on Friday and stay, she said on the radio, for as long as the water does."},
		{name: "a label in brackets", between: "<p>【写真】The river</p>"},
		{name: "a greeting", before: "<p>Hi everyone! 👋</p>", kept: "Hi everyone! 👋"},
		{name: "a link in a sentence", between: `<p>Read <a href="/x">our report of 2014</a>, when the river last rose so high, and the map of the streets that were under water then.</p>`,
			kept: "Read our report of 2014, when the river last rose so high, and the map of the streets that were under water then."},
	} {
		var page strings.Builder
		page.WriteString("<html><head><title>River rises over the town</title></head><body><article><h1>River rises over the town</h1>" + tt.before)
		var want []string
		if tt.before != "" && tt.kept != "" {
			want = append(want, tt.kept)
		}
		for i, p := range paragraphs {
			if i == 2 {
				page.WriteString(tt.between)
				if tt.between != "" && tt.kept != "" {
					want = append(want, tt.kept)
				}
			}
			page.WriteString("<p>" + p + "</p>")
			want = append(want, p)
		}
		if tt.after != "" && tt.kept != "" {
			want = append(want, tt.kept)
		}
		page.WriteString(tt.after + "</article></body></html>")
		d, err := Page([]byte(page.String()), Options{URL: "https://a.example/river"})
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
		}
		if diff := cmp.Diff(want, strings.Split(d.Text, "\n\n")); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tt.name, diff)
		}
	}
}
