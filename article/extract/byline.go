package extract

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// authorKeys are the names under which pages state who wrote them.
var authorKeys = []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl", "byline", "cxenseparse:author",
	"article:author_name", "article_author", "article.author"}

// statedByline returns the names that a page states, and those that it states
// only for want of better ones: a login, or the publication itself.
func statedByline(f *facts, houses []string) (names, spare string) {
	stated := [][]string{texts(f.story()["author"])}
	for _, key := range authorKeys {
		stated = append(stated, f.meta[key])
	}
	var cited []string
	for _, s := range f.meta["citation_author"] {
		cited = append(cited, unflipped(s))
	}
	stated = append(stated, cited)
	if o := f.story(); o != nil {
		stated = append(stated, texts(o["creator"]))
	}
	for _, s := range stated {
		switch n := withoutHouses(people(s), houses); {
		case n == "":
		case isSite(n, houses) || isLogin(n):
			spare = or(spare, n)
		case names == "":
			names = n
		}
	}
	return names, spare
}

// houses returns the names of the publication and of who publishes it.
func (f *facts) houses(site string) []string {
	houses := []string{site}
	for _, o := range f.ld {
		houses = append(houses, texts(o["publisher"])...)
		if o.is("Organization", "NewsMediaOrganization") {
			houses = append(houses, o.text("name"))
		}
	}
	return append(append(houses, f.meta["article:publisher"]...), f.meta["copyright"]...)
}

// byline returns the names of those who wrote the article, parted by ", ": as
// the page states them, shows them near the headline, marks them up or sets
// them below the story. The publication's own name counts only where no person
// is named.
func (r *reading) byline(f *facts, site string) string {
	houses := f.houses(site)
	names, spare := statedByline(f, houses)
	if names != "" {
		return r.upright(names)
	}
	if names = withoutHouses(r.bylineAbove(), houses); names != "" && !isLogin(names) {
		return names
	}
	spare = or(spare, names)
	for _, s := range append(f.labelled(), f.marked()...) {
		switch names = withoutHouses(people(s), houses); {
		case names == "":
		case isSite(names, houses) || isLogin(names):
			spare = or(spare, names)
		default:
			return names
		}
	}
	return or(or(r.bylineBelow(), r.bylineTold()), spare)
}

// bylineTold returns the name that stands alone below the headline and that a
// biography behind the story is about.
func (r *reading) bylineTold() string {
	for i := r.head + 1; r.head >= 0 && i < min(r.head+6, r.first+3, len(r.chunks)); i++ {
		c := &r.chunks[i]
		if c.shape.words < 2 || c.shape.words > 4 || c.shape.digits > 0 || people([]string{c.text}) != c.text {
			continue
		}
		for k := max(r.last-3, i+1); k < len(r.chunks); k++ {
			if r.tellsOf(k, c.text) {
				return c.text
			}
		}
	}
	return ""
}

// tellsOf reports whether a chunk is about the bearer of a name: it begins with
// that, or is the name over such a text, which may say the first name only.
func (r *reading) tellsOf(i int, name string) bool {
	c := &r.chunks[i]
	if c.text != name {
		return strings.HasPrefix(c.text, name+" ") && c.shape.words >= 12 && c.shape.closed
	}
	first, _, _ := strings.Cut(name, " ")
	for k := i + 1; k <= i+2 && k < len(r.chunks); k++ {
		if d := &r.chunks[k]; d.shape.words >= 15 && d.shape.closed && strings.Contains(d.text, first) {
			return true
		}
	}
	return false
}

// withoutHouses leaves the publication's names out of a byline that has others.
func withoutHouses(names string, houses []string) string {
	var kept []string
	for name := range strings.SplitSeq(names, ", ") {
		if !isSite(name, houses) {
			kept = append(kept, name)
		}
	}
	if len(kept) == 0 {
		return names
	}
	return strings.Join(kept, ", ")
}

// labelled returns what a page hands to other sites for their preview of it,
// under a label that says "Written by": it is who put the story up.
func (f *facts) labelled() [][]string {
	var out [][]string
	for i, label := range f.meta["twitter:label1"] {
		if data := f.meta["twitter:data1"]; withoutBy(label+" x") == "x" && i < len(data) {
			out = append(out, data[i:i+1])
		}
	}
	return out
}

// marked returns the names of each element that is marked up as naming a
// writer.
func (f *facts) marked() [][]string {
	var out [][]string
	for _, n := range f.names {
		out = append(out, named(n))
	}
	return out
}

// upright turns "Duarte, Ana" round where the page says "Ana Duarte": two
// people may be named by one word each.
func (r *reading) upright(names string) string {
	last, first, ok := strings.Cut(names, ", ")
	if !ok || strings.ContainsAny(last+first, " ,") {
		return names
	}
	for i := range r.chunks {
		if name := first + " " + last; strings.Contains(r.chunks[i].text, name) {
			return name
		}
	}
	return names
}

// unflipped turns "Duarte, Ana", as libraries write, round.
func unflipped(s string) string {
	if last, first, ok := strings.Cut(s, ","); ok && !strings.ContainsAny(first, ",;") {
		return strings.TrimSpace(first) + " " + strings.TrimSpace(last)
	}
	return s
}

// bylineAbove returns the names near the headline: in a line that begins with
// "By" or stands under one, links to people's pages, is classed as an author's,
// or says what its author does.
func (r *reading) bylineAbove() string {
	names := ""
	if r.head >= 0 {
		names = r.bylineIn(r.head+1, r.first+2)
	}
	if names == "" {
		names = r.bylineIn(min(r.head-4, r.first-10), max(r.head, r.first+2))
	}
	return names
}

// bylineIn returns the names in a range of chunks.
func (r *reading) bylineIn(from, to int) string {
	from, to = max(0, from), min(to, len(r.chunks))
	for i := from; i < to; i++ {
		name := ""
		if r.mayNameWriter(i, 40) {
			name = r.chunks[i].linkedPerson()
		}
		if strings.Contains(name, " ") || name != "" && name[0] >= utf8.RuneSelf {
			return name
		}
	}
	login := ""
	for i := from; i < to; i++ {
		if !r.mayNameWriter(i, 14) {
			continue
		}
		c := &r.chunks[i]
		rest := behindBy(c.text)
		if rest == c.text && (c.marks|c.ground.near)&authorClass == 0 && !r.isUnderBy(i) && !namesRole(c.text) {
			continue
		}
		if names := people([]string{rest}); !isLogin(names) {
			return names
		} else if rest != c.text {
			login = or(login, names)
		}
	}
	return login
}

// mayNameWriter reports whether a chunk is short enough for a byline, and not
// the headline.
func (r *reading) mayNameWriter(i, words int) bool {
	c := &r.chunks[i]
	return i != r.head && c.shape.words <= words && c.titled <= 0.5
}

// behindBy returns what follows "By" at the start of a text, or behind a date:
// "4 March 2026 by Ana Duarte", or in a row of labels: "来源：晚报 作者：王小明".
func behindBy(s string) string {
	if rest := withoutBy(s); rest != s {
		return rest
	}
	for _, w := range []string{" by ", " By ", " von ", " Von ", " par ", " Par ", " por ", " Por ", " oleh ", " Oleh ", " door ", " Door ", " โดย "} {
		if before, rest, ok := strings.Cut(s, w); ok && !textTime(before).IsZero() {
			return rest
		}
	}
	for _, w := range []string{"作者：", "作者:", "记者：", "记者:", "記者：", "記者:"} {
		if _, rest, ok := strings.Cut(s, w); ok {
			rest, _, _ = strings.Cut(strings.TrimSpace(rest), " ")
			return rest
		}
	}
	if name, _, ok := strings.Cut(s, " 기자"); ok { // "(서울=뉴스) 김서연 기자 ="
		return name[strings.LastIndexAny(name, " )")+1:]
	}
	return s
}

// isUnderBy reports whether the chunk before says "By" and no more.
func (r *reading) isUnderBy(i int) bool {
	return i > 0 && r.chunks[i-1].shape.words <= 3 && withoutBy(strings.TrimRight(r.chunks[i-1].text, " :")+" x") == "x"
}

// namesRole reports whether a line is a name and, behind a bar or a dot, what
// its bearer does.
func namesRole(s string) bool {
	name, rest, ok := strings.Cut(strings.NewReplacer("•", "|", "·", "|").Replace(s), "|")
	if !ok || !strings.Contains(strings.TrimSpace(name), " ") {
		return false
	}
	for part := range strings.SplitSeq(rest, "|") {
		fields := strings.Fields(strings.ToLower(part))
		if n := len(fields); n > 0 && n <= 4 && roles[fields[n-1]] {
			return true
		}
	}
	return false
}

// bylineBelow returns the names in a short line behind the story that begins
// with "By", or stands under one.
func (r *reading) bylineBelow() string {
	for i := max(r.last, 0); i < r.last+8 && i < len(r.chunks); i++ {
		c := &r.chunks[i]
		rest := withoutBy(c.text)
		if c.shape.words > 10 || c.shape.words < 2 || c.shape.closed || rest == c.text && !r.isUnderBy(i) {
			continue
		}
		if names := people([]string{rest}); strings.Contains(names, " ") {
			return names
		}
	}
	return ""
}

// linkedPerson returns the names in a chunk that lead to their own pages.
func (c *chunk) linkedPerson() string {
	var names []string
	for _, p := range c.pieces {
		if isPersonLink(p.link) {
			names = append(names, p.text)
		}
	}
	return people(names)
}

const authorClass classSet = 1 << 20

// named returns the names in an element that is marked up as a byline: those
// of its links or named parts, else the first names among its texts.
func named(n *html.Node) []string {
	var out []string
	for d := range n.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		if attr(d, "itemprop") == "name" || d.DataAtom == atom.A && (attr(d, "rel") == "author" || isPersonLink(attr(d, "href"))) {
			if t := textOf(d); t != "" && isName(withoutBy(t)) {
				out = append(out, t)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	t := textOf(n)
	if len(t) > maxMarked {
		return nil // a story and not who wrote it, though it is called an author's
	}
	if out = firstNames(n); len(out) > 0 {
		return out
	}
	if len(t) < 200 {
		return []string{t}
	}
	return nil
}

// maxMarked is how much text an element may have, in bytes, that is marked up
// as a byline, for its first names to be read: a name and a short biography.
const maxMarked = 600

// firstNames returns the names that stand alone in texts of an element, up to
// the first that is none: "By | Ana Duarte | and | Bo Ek | Editor".
func firstNames(n *html.Node) []string {
	var out []string
	pieces := 0
	for d := range n.Descendants() {
		t := strings.Trim(d.Data, " \t\n\r\u00a0|·•—-")
		if d.Type != html.TextNode || t == "" || d.Parent.DataAtom == atom.Script || d.Parent.DataAtom == atom.Style {
			continue
		}
		if pieces++; pieces > 12 {
			break
		}
		names := people([]string{t})
		switch {
		case strings.Contains(names, " ") && !isLogin(names):
			out = append(out, names)
		case len(out) > 0 && !isJoin(t):
			return out
		}
	}
	if pieces < 2 {
		return nil // the whole text says as much
	}
	return out
}

// isJoin reports whether a text only joins two names.
func isJoin(s string) bool {
	return len(splitNames("a "+s+" b")) == 2 || strings.Trim(s, ", ") == ""
}

func isPersonLink(href string) bool {
	for _, s := range []string{"/author", "/auteur", "/autor", "/people/", "/person/", "/profile/", "/profiles/", "/staff/", "/writer", "/contributor", "/by/", "/penulis/", "/reporter", "/columnist", "/team/", "/journalist", "/editors/", "/our-experts/",
		"/redaktion/", "/redacteur", "/redattor", "/firma/", "/autori/", "/firme/", "/yazar"} {
		if strings.Contains(href, s) {
			return true
		}
	}
	return false
}
