package extract

import (
	"errors"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Facts are what a page states of itself outside of its text, gathered in one
// pass.
type facts struct {
	meta  map[string][]string // by name, property or itemprop, in lower case
	links map[string][]string // by rel
	ld    []object            // JSON-LD: every object that has a type
	title string
	lang  string
	h1    []string
	heads []string     // other headings, and what is classed as a headline
	times []*html.Node // <time> and whatever has itemprop=date…
	names []*html.Node // elements that name an author: rel, itemprop or class
	dated []*html.Node // elements that are classed as a date
	data  []string     // JSON in other scripts and in attributes
	held  int          // how many elements were looked at for spare
	spare []string     // HTML that is shown where scripts do not run, or put in place by them
}

// facts gathers the page's facts.
func (p *page) facts() *facts {
	f := &facts{meta: map[string][]string{}, links: map[string][]string{}}
	for n := range p.root.Descendants() {
		if n.Type == html.ElementNode {
			f.element(n)
		}
	}
	return f
}

func (f *facts) element(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		f.lang = attr(n, "lang")
	case atom.Title:
		if f.title == "" && n.Namespace == "" {
			f.title = textOf(n)
		}
	case atom.Meta:
		f.metaElement(n)
	case atom.Link:
		for rel := range strings.FieldsSeq(strings.ToLower(attr(n, "rel"))) {
			f.links[rel] = append(f.links[rel], attr(n, "href"))
		}
	case atom.Script:
		f.script(n)
	case atom.Noscript, atom.Template:
		f.hold(n)
	case atom.H1:
		if t := textOf(n); t != "" && !leadsHome(n, t) {
			f.h1 = append(f.h1, t)
		}
	case atom.H2, atom.H3:
		if len(f.heads) < 20 {
			f.heads = append(f.heads, textOf(n))
		}
	default:
		f.note(n)
	}
}

func (f *facts) metaElement(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		content = strings.TrimSpace(attr(n, "value")) // a mistake that is often made
	}
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		if k := strings.ToLower(strings.TrimSpace(attr(n, key))); k != "" && len(f.meta[k]) < maxStated {
			f.meta[k] = append(f.meta[k], content)
		}
	}
}

// hold keeps what stands apart from the text until a script shows it, or where
// none does.
func (f *facts) hold(n *html.Node) {
	if f.held++; f.held > maxHeld {
		return
	}
	b := bounded{left: maxText}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		var err error
		if k.Type == html.TextNode && n.DataAtom == atom.Noscript {
			_, err = b.Write([]byte(k.Data)) // it is not parsed where scripts are taken to run
		} else {
			err = html.Render(&b, k)
		}
		if err != nil {
			return
		}
	}
	if b.text.Len() > 400 {
		f.spare = append(f.spare, b.text.String())
	}
}

// A bounded keeps what is written to it, and refuses more than it has room for.
type bounded struct {
	text strings.Builder
	left int
}

func (b *bounded) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errTooLong
	}
	return b.text.Write(p)
}

var errTooLong = errors.New("longer than a story is")

// note keeps the elements of the text that are marked up as a date or name.
func (f *facts) note(n *html.Node) {
	for i := range n.Attr {
		if v := n.Attr[i].Val; len(v) > 400 && v[0] == '{' && len(f.data) < maxStated {
			f.data = append(f.data, v)
		}
	}
	prop := strings.ToLower(attr(n, "itemprop"))
	if n.DataAtom == atom.Time || hasAttr(n, "datetime") || strings.Contains(prop, "datepublished") || strings.Contains(prop, "datecreated") {
		if len(f.times) < maxStated {
			f.times = append(f.times, n)
		}
		return
	}
	if classesOf(n)&dateClass != 0 && len(f.dated) < 20 {
		f.dated = append(f.dated, n)
	}
	if prop == "headline" && len(f.heads) < 20 {
		f.heads = append(f.heads, textOf(n))
	}
	if len(f.names) < 30 && (prop == "author" || prop == "creator" || attr(n, "rel") == "author" || isBylineClass(n)) && !amongOthers(n) {
		f.names = append(f.names, n)
	}
}

const dateClass classSet = 1 << 21

// amongOthers reports whether an element stands among comments or teasers,
// where other people and stories are named.
func amongOthers(n *html.Node) bool {
	const others classSet = 1<<6 | 1<<8 | 1<<9 // comments, related, popular
	for k := 0; k < 5 && n != nil && n.DataAtom != atom.Body && n.DataAtom != atom.Article; k++ {
		set := classesOf(n)
		n = n.Parent
		if set&others != 0 {
			return true
		}
	}
	return false
}

func isBylineClass(n *html.Node) bool {
	c := strings.ToLower(attr(n, "class"))
	if c == "" && attr(n, "id") == "" {
		return false
	}
	c += " " + strings.ToLower(attr(n, "id"))
	return strings.Contains(c, "byline") || strings.Contains(c, "author") || strings.Contains(c, "writer")
}

func (f *facts) script(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	switch t := strings.ToLower(attr(n, "type")); {
	case strings.HasPrefix(t, "application/ld+json"):
		f.ld = append(f.ld, readLD(n.FirstChild.Data)...)
	case t == "application/json" || t == "" || strings.Contains(t, "javascript"):
		if len(n.FirstChild.Data) > 400 || strings.Contains(n.FirstChild.Data, flightMark) {
			f.data = append(f.data, n.FirstChild.Data)
		}
	}
}

// first returns the first value that the page states under one of the names.
func (f *facts) first(names ...string) string {
	for _, name := range names {
		for _, v := range f.meta[name] {
			if v != "" {
				return v
			}
		}
	}
	return ""
}
