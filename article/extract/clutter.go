package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
)

// isClutter reports whether a chunk is none of the story, by its words alone.
func (r *reading) isClutter(i int) bool {
	c := &r.chunks[i]
	switch {
	case i == r.head:
		return true
	case c.block.Kind == article.Code, c.block.Kind == article.Table, c.block.Kind == article.Note, c.block.Kind == article.Figure:
		return false
	case isClock(c):
		return true
	}
	outside := i < r.from || i > r.to
	switch {
	case c.shape.letters == 0:
		return (r.isAbove(i) || i > r.to) && isCount(c) || outside && isDateline(c)
	case c.shape.words > 60:
		return r.isComment(c)
	}
	if r.isComment(c) || isShout(c) || r.isBoxed(i) || r.isSignUp(i) || r.isInRelated(i) || isConsent(c) || isPitch(c) || isPointer(c) || isMail(c) {
		return true
	}
	return r.repeatsTitle(i) || r.isListed(i) || isTagged(c) || r.headsGallery(i) || r.isTeaser(i) || r.isTool(i) || r.isAside(i) || isFileName(c) || isCall(c) || isPromotion(c) || outside && isDateline(c) || r.isLabel(i) || r.isCredit(i)
}

const commentClass classSet = 1 << 6

// isComment reports whether a chunk stands among readers' comments: in an
// element that is called so and does not hold the start of the story. What is
// called a picture's as well is the comment that a caption makes.
func (r *reading) isComment(c *chunk) bool {
	if r.first < 0 || c.ground == nil || c.ground.all&commentClass == 0 {
		return false
	}
	for g := c.ground; g != nil; g = g.parent {
		if g.near&commentClass != 0 && g.near&galleryClass == 0 {
			return !r.holds(g, r.first)
		}
	}
	return false
}

const galleryClass classSet = 1 << 27

// headsGallery reports whether a chunk is the heading of a row of pictures.
func (r *reading) headsGallery(i int) bool {
	c := &r.chunks[i]
	if c.block.Kind != article.Heading || (c.ground.near|c.ground.parent.classes())&galleryClass == 0 || i+2 >= len(r.chunks) {
		return false
	}
	return r.chunks[i+1].block.Kind == article.Figure && r.chunks[i+2].block.Kind == article.Figure
}

// isConsent reports whether a chunk stands for what a page shows only when its
// reader agrees to be watched.
func isConsent(c *chunk) bool {
	if c.says&saysCookie == 0 || c.shape.words > 60 {
		return false
	}
	low := strings.ToLower(c.text)
	for _, w := range []string{"youtube", "facebook", "instagram", "twitter", "tiktok", "google", "extern", "cookie", "datenschutz", "privacy", "personenbezogen", "komoot", "vimeo", "spotify", "redaktionell", "datos personales", "données", "dati personali"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return c.shape.words <= 8 && !c.shape.closed
}

const relatedClass classSet = 1 << 8

// isPointer reports whether a chunk points to something else, by a sign before
// it or as it is called, and is no sentence.
func isPointer(c *chunk) bool {
	if c.shape.closed || c.shape.words > 25 {
		return false
	}
	if c.isShoutedLabel() {
		return true
	}
	if c.shape.words > 20 || c.block.Kind != article.Paragraph {
		return false
	}
	sign, _ := utf8.DecodeRuneInString(c.text)
	related := (c.ground.near|c.marks)&relatedClass != 0 && c.linked*2 > c.shape.bytes
	return related || strings.ContainsRune("▶☞▷►👉", sign) || c.isLink() && (strings.ContainsRune("»→›", sign) || strings.HasPrefix(c.text, ">>"))
}

// isShoutedLabel reports whether a chunk is a label in capitals and a link
// behind it: "LEE MÁS | Title", "WATCH: Title".
func (c *chunk) isShoutedLabel() bool {
	if c.block.Kind != article.Paragraph && c.block.Kind != article.BlockQuote || c.linked*10 < c.shape.bytes*6 || c.opensLinked() {
		return false
	}
	at := strings.IndexAny(c.text, "|:")
	if at <= 0 || at > 30 || article.Words(c.text[at:]) < 5 {
		return false
	}
	label := c.text[:at]
	return strings.ToUpper(label) == label && strings.ToLower(label) != label
}

// isMail reports whether a chunk is a mail address and no more.
func isMail(c *chunk) bool {
	return strings.Count(c.text, "@") == 1 && c.block.Kind == article.Paragraph && !strings.Contains(c.text, " ") && strings.Contains(c.text, ".")
}

// isTagged reports whether a chunk is set off as East Asian news set off what
// leads elsewhere: 【写真】, 【関連記事】.
func isTagged(c *chunk) bool {
	label, ok := strings.CutPrefix(c.text, "【")
	return ok && !c.shape.closed && saysOf(label)&(saysCredit|saysRelated) != 0
}

// isTeaser reports whether a chunk and one beside it are one link: the headline
// of another story and its first words.
func (r *reading) isTeaser(i int) bool {
	to := r.chunks[i].leads()
	return to != "" && (i > 0 && r.chunks[i-1].leads() == to || i+1 < len(r.chunks) && r.chunks[i+1].leads() == to)
}

// leads returns where a paragraph or heading leads that is a link as a whole.
func (c *chunk) leads() string {
	if c.block.Kind != article.Paragraph && c.block.Kind != article.Heading || len(c.pieces) == 0 || c.linked*10 < c.shape.bytes*9 {
		return ""
	}
	return c.pieces[0].link
}

// isClock reports whether a chunk is a time of day alone, as over the entries
// of a live report.
func isClock(c *chunk) bool {
	if c.shape.digits < 3 || c.shape.digits > 4 || c.shape.letters > 4 || c.shape.runes > 10 || c.block.Kind == article.Item {
		return false
	}
	h, m, ok := strings.Cut(strings.NewReplacer("h", ":", ".", ":", "時", ":").Replace(c.text), ":")
	return ok && h != "" && h[0] >= '0' && h[0] <= '2' && len(m) >= 2 && unicode.IsDigit(rune(m[0])) && unicode.IsDigit(rune(m[1]))
}

// isShout reports whether a chunk is a link in capitals and nothing else, as
// some publishers set between paragraphs to lead to other stories.
func isShout(c *chunk) bool {
	return c.block.Kind == article.Paragraph && c.shape.upper*10 >= c.shape.letters*9 && c.shape.words >= 3 && c.linked*10 > c.shape.bytes*9
}

// A label stands at most so many blocks below the headline: a list without a
// sentence before it, as of what a recipe needs, is the story.
const maxLabelGap = 8

// isLabel reports whether a few words stand alone between the headline and the
// story: its section, a place, whose the picture is, a list of tools.
func (r *reading) isLabel(i int) bool {
	c := &r.chunks[i]
	if r.head < 0 || i <= r.head || i-r.head > maxLabelGap || !r.isAbove(i) || c.shape.closed || c.shape.colon || c.shape.quotes > 0 {
		return false
	}
	return c.block.Kind == article.Paragraph && c.shape.words <= 4 || c.block.Kind == article.Item && c.shape.words <= 3
}

// isCredit reports whether a chunk at either end names those who made the
// story, says how long it takes to read, or whose it is.
func (r *reading) isCredit(i int) bool {
	c := &r.chunks[i]
	switch {
	case i >= r.from && i < r.to-2:
		return false
	case c.says&saysCopyright != 0:
		return true
	case c.says&saysByline != 0 || opensAny(strings.ToLower(c.text), "un texte de |propos recueillis par |a cura di |testo di "):
		if rest := withoutBy(c.text); rest != c.text && c.shape.words <= 10 && !c.shape.closed && people([]string{rest}) != "" {
			return true
		}
		dated := c.shape.digits >= 3 && !parseTime(c.text).IsZero()
		return strings.ContainsAny(c.text, ":：") && c.shape.words <= 14+c.shape.digits/2 && (dated || !c.shape.closed)
	}
	if s := strings.Trim(c.text, "()[]（）【】 "); len(s) < len(c.text) && isBracketed(c.text) && !strings.ContainsAny(s, " 。") && c.shape.runes <= 24 {
		return true // (abc/def): initials of reporter and editor
	}
	return c.says&saysCount != 0 && c.shape.words <= 6 && c.shape.digits > 0 && !c.shape.closed && i < r.from
}

// isBracketed reports whether a text stands in brackets as a whole.
func isBracketed(s string) bool {
	for _, pair := range []string{"()", "[]", "（）", "【】"} {
		_, size := utf8.DecodeRuneInString(pair)
		if strings.HasPrefix(s, pair[:size]) && strings.HasSuffix(s, pair[size:]) {
			return true
		}
	}
	return false
}

// isCount reports whether a text without letters stands alone as a counter
// does: "10 0", "3,4 / 5".
func isCount(c *chunk) bool {
	return c.shape.digits > 0 && (c.block.Kind == article.Paragraph || c.block.Kind == article.Item) && !c.ground.tags.any(tagCell) && c.shape.odd == 0
}

// any reports whether the set holds one of the tags.
func (t tagSet) any(tags tagSet) bool { return t&tags != 0 }

// repeatsTitle reports whether a chunk near the start says the headline again,
// whole, or cut or led up to as in a breadcrumb.
func (r *reading) repeatsTitle(i int) bool {
	c := &r.chunks[i]
	if r.title == "" || i > r.from+2 && c.block.Level != 1 || c.shape.words > 40 {
		return false
	}
	if c.titled > 0.85 {
		return true
	}
	title := letters(r.title)
	cut, ok := strings.CutSuffix(strings.TrimSuffix(c.text, "…"), "...")
	if ok || cut != c.text {
		return len(cut) > 15 && strings.HasPrefix(title, letters(cut))
	}
	return len(title) > 15 && strings.ContainsAny(c.text, "❯›»>/|→") && strings.HasSuffix(letters(c.text), title)
}

// isFileName reports whether a chunk is the name of a picture's file.
func isFileName(c *chunk) bool {
	dot := strings.LastIndexByte(c.text, '.')
	if dot < 0 || c.shape.words > 10 || c.block.Kind != article.Paragraph {
		return false
	}
	switch strings.ToLower(c.text[dot+1:]) {
	case "jpg", "jpeg", "png", "gif", "webp":
		return true
	}
	return false
}

// isCall reports whether a chunk calls its reader to something else, and has
// no sentence of its own: its words say so, and it is a link or little more.
func isCall(c *chunk) bool {
	linked := c.linked*10 > c.shape.bytes*4
	alone := c.shape.words <= 4 && !c.shape.closed
	switch {
	case c.says&(saysRelated|saysPopular) != 0:
		return linked && (!c.shape.closed || c.linked*10 > c.shape.bytes*6) || alone && c.says&saysRelated != 0
	case c.says&saysAd != 0 && c.shape.words <= 8 && !c.shape.closed && c.block.Kind != article.Heading:
		return true
	case c.says&(saysComments|saysAd|saysPaywall) != 0:
		return alone || linked && c.shape.words <= 12
	case c.says&saysNewsletter != 0:
		return linked && c.shape.words <= 30 && c.linked*10 > c.shape.bytes*6
	case c.says&saysShare != 0 && c.block.Kind == article.Item && linked:
		return true
	case c.says&(saysTags|saysShare) != 0:
		return linked && c.linked*10 > c.shape.bytes*6 || alone && c.says&saysShare != 0 && c.block.Kind != article.Heading
	}
	return false
}

// isPromotion reports whether a chunk asks its reader to follow, join or load
// something, and links to where that is done.
func isPromotion(c *chunk) bool {
	if c.shape.words > 60 || c.says&(saysNewsletter|saysRelated) == 0 && (c.shape.words > 25 || !strings.HasSuffix(c.text, "!")) {
		return false
	}
	for _, p := range c.pieces {
		for _, host := range []string{"whatsapp.com/", "//t.me/", "news.google.com/", "play.google.com/", "apps.apple.com/", "itunes.apple.com/", "facebook.com/", "instagram.com/", "youtube.com/", "//twitter.com/", "//x.com/", "tiktok.com/"} {
			if strings.Contains(p.link, host) {
				return true
			}
		}
	}
	return false
}

// isDateline reports whether a short text is a date and hardly more, or a row
// of labels that begins with one.
func isDateline(c *chunk) bool {
	if strings.Count(c.text, "：")+strings.Count(c.text, ": ") > 1 && c.shape.words <= 30 && !c.shape.closed && unicode.IsDigit(rune(c.text[0])) {
		return !parseTime(c.text).IsZero()
	}
	half := strings.HasSuffix(c.text, " a.m.") || strings.HasSuffix(c.text, " p.m.") // which end no sentence
	if c.shape.words > 12 || c.shape.closed && !half && c.shape.words > 6 || c.shape.digits < 3 {
		return false
	}
	return !parseTime(c.text).IsZero()
}
