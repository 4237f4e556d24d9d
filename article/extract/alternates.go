package extract

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"warta/article"
)

// Links are the addresses of a page's other forms and parts.
type Links struct {
	Canonical string
	AMP       string
	Print     string
	Pages     []string // the story's further pages, in order
}

// maxPages bounds a story's further pages.
const maxPages = 20

// Alternates returns the addresses that a page gives for its other forms. It
// is for whoever may fetch them when the page itself holds little.
func Alternates(page []byte, o Options) Links {
	p := parse(decode(page, o.ContentType), o.URL)
	f := p.facts()
	var l Links
	for _, s := range f.links["canonical"] {
		l.Canonical = or(l.Canonical, resolve(p.base, s))
	}
	for _, s := range f.links["amphtml"] {
		l.AMP = or(l.AMP, resolve(p.base, s))
	}
	pages := map[int]string{}
	for n := range p.root.Descendants() {
		if n.DataAtom != atom.A || n.Type != html.ElementNode {
			continue
		}
		p.alternate(n, &l, pages)
	}
	for i := 2; i <= maxPages && pages[i] != ""; i++ {
		l.Pages = append(l.Pages, pages[i])
	}
	return l
}

// alternate notes a link to the print form or a numbered page of the story.
func (p *page) alternate(n *html.Node, l *Links, pages map[int]string) {
	text := strings.ToLower(textOf(n))
	if len(text) > 20 {
		return
	}
	to := resolve(p.base, attr(n, "href"))
	u, err := url.Parse(to)
	if to == "" || err != nil || u.Host != p.base.Host {
		return
	}
	switch text {
	case "print", "cetak", "drucken", "imprimer", "imprimir", "stampa", "afdrukken", "печать", "versi cetak", "printer-friendly":
		l.Print = or(l.Print, to)
		return
	}
	number, err := strconv.Atoi(text)
	if err == nil && number >= 2 && number <= maxPages && p.isPart(u, number) && pages[number] == "" {
		pages[number] = to
	}
}

// isPart reports whether an address is the page's own with a page number.
func (p *page) isPart(u *url.URL, number int) bool {
	n := strconv.Itoa(number)
	base := strings.TrimRight(p.base.Path, "/")
	if u.Path == p.base.Path || strings.TrimRight(u.Path, "/") == base {
		for _, key := range []string{"page", "p", "pg", "seite", "halaman", "hal", "start"} {
			if u.Query().Get(key) == n {
				return true
			}
		}
		return false
	}
	stem := strings.TrimSuffix(base, ".html")
	rest, ok := strings.CutPrefix(strings.TrimRight(u.Path, "/"), stem)
	if !ok || base == "" {
		return false
	}
	return slices.Contains([]string{"/" + n, "-" + n, "_" + n, ",page-" + n, "/page/" + n, "/seite-" + n, "-page" + n}, strings.TrimSuffix(rest, ".html"))
}

// Join returns the pages of one story as one document. A block that an earlier
// page has too, such as a standfirst, is left out.
func Join(first article.Document, more ...article.Document) article.Document {
	seen := map[string]bool{}
	for _, b := range first.Blocks {
		seen[b.In(first.Text)] = true
	}
	var text strings.Builder
	text.WriteString(first.Text)
	blocks := slices.Clone(first.Blocks)
	for _, d := range more {
		for _, b := range d.Blocks {
			s := b.In(d.Text)
			if s != "" && seen[s] {
				continue
			}
			seen[s] = true
			if s != "" && text.Len() > 0 {
				text.WriteString("\n\n")
			}
			blocks = append(blocks, moved(b, text.Len()-b.Start))
			text.WriteString(s)
		}
		first.Stub = first.Stub || d.Stub
	}
	first.Text, first.Blocks = text.String(), blocks
	return first
}

// moved returns the block with every span shifted.
func moved(b article.Block, by int) article.Block {
	shift := func(s article.Span) article.Span { return article.Span{Start: s.Start + by, End: s.End + by} }
	b.Span = shift(b.Span)
	b.Runs = slices.Clone(b.Runs)
	for i := range b.Runs {
		b.Runs[i].Span = shift(b.Runs[i].Span)
	}
	b.Rows = slices.Clone(b.Rows)
	for i := range b.Rows {
		b.Rows[i] = slices.Clone(b.Rows[i])
		for k := range b.Rows[i] {
			b.Rows[i][k].Span = shift(b.Rows[i][k].Span)
		}
	}
	return b
}

// Fuller reports whether what a feed carried of a story says more than what was
// extracted from its page. A stub has only to be shorter.
func Fuller(feed, page article.Document) bool {
	return len(feed.Text)*10 > len(page.Text)*12 || page.Stub && len(feed.Text) > len(page.Text)
}
