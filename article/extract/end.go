package extract

import (
	"strings"

	"warta/article"
)

// tail drops what ends many pages behind their story: links to other stories
// and the heading over them, who its author is, and where it appeared first.
func (r *reading) tail(keep []bool) {
	end := len(keep) - 1
	for end > r.first && (!keep[end] || r.chunks[end].leadsAway() || r.isBiography(end) || r.chunks[end].saysOrigin()) {
		end--
	}
	if end >= 0 && keep[end] {
		clear(keep[end+1:])
	}
	r.stopAtComments(keep)
}

// stopAtComments drops what stands behind the readers' comments, or the form
// for them: the site's own texts, and other stories.
func (r *reading) stopAtComments(keep []bool) {
	all, words, comments := 0, 0, 0
	for i, k := range keep {
		if k {
			all += r.chunks[i].shape.words
		}
	}
	for i, k := range keep {
		c := &r.chunks[i]
		switch {
		case k && comments >= 2 && words*2 > all:
			clear(keep[i:])
			return
		case k:
			words += c.shape.words
			comments = 0
		case c.block.Kind != article.Figure && (r.isComment(c) || c.says&saysComments != 0):
			comments++
		}
	}
}

// isLink reports whether a chunk is a link and hardly more.
func (c *chunk) isLink() bool { return c.linked*10 > c.shape.bytes*8 }

// leadsAway reports whether a chunk is a link and nothing else, or a heading
// over such.
func (c *chunk) leadsAway() bool {
	switch c.block.Kind {
	case article.Note, article.Code, article.Table:
		return false
	case article.Heading:
		return true
	}
	return c.isLink() || c.says&saysRelated != 0 && (c.shape.words <= 8 || c.shape.words <= 14 && !c.shape.closed)
}

// isBiography reports whether a chunk says who the story's author is: it begins
// with the full name of one, or with a title and that.
func (r *reading) isBiography(i int) bool {
	c := &r.chunks[i]
	if c.block.Kind != article.Paragraph || c.shape.words < 6 {
		return false
	}
	text := strings.TrimLeftFunc(c.text, isOrnament)
	for _, name := range r.authors {
		at := strings.Index(text, name)
		if !strings.Contains(name, " ") || at < 0 || at > 6 || at > 0 && !strings.HasSuffix(text[:at], ". ") {
			continue
		}
		if rest := text[at+len(name):]; strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, ", ") {
			return true
		}
	}
	return false
}

// withoutOrigin drops the line that WordPress sets below the text in a feed.
func withoutOrigin(chunks []chunk) []chunk {
	if n := len(chunks); n > 1 && chunks[n-1].saysOrigin() {
		return chunks[:n-1]
	}
	return chunks
}

// saysOrigin reports whether a chunk is the line that says where the story
// appeared first, as WordPress writes it: "The post A appeared first on B."
func (c *chunk) saysOrigin() bool {
	if c.linked == 0 || len(c.text) > 600 {
		return false
	}
	low := strings.ToLower(strings.ReplaceAll(c.text, "’", "'"))
	for line := range strings.Lines(origins) {
		opening, middle, _ := strings.Cut(strings.TrimSpace(line), "|")
		if strings.HasPrefix(low, opening) && strings.Contains(low, middle) {
			return true
		}
	}
	return false
}

// origins are how that line begins and what stands between story and site, in
// the languages in which WordPress is used most, in lower case.
const origins = `the post |appeared first on
der beitrag |erschien zuerst auf
l'article |est apparu en premier sur
la entrada |primero en
o post |primeiro em
o conteúdo |primeiro em
l'articolo |proviene da
het bericht |verscheen eerst op
artykuł |pochodzi z serwisu
inlägget |dök först upp på
indlægget |blev først udgivet på
innlegget |dukket først opp på
artikel |pertama kali tampil
сообщение |сначала на
запись |впервые появилась
допис |з'явився спочатку на
投稿 |に最初に表示されました
|yazısı ilk önce
|最先出现在
|에 처음 등장했습니다
ظهرت المقالة |أولاً على`
