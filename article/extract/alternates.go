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
	Own       string // the page's own
	AMP       string
	Print     string
	Pages     []string // the story's further pages, in order
	Next      string   // what the page says comes next, maybe another story
}

// maxPages bounds a story's further pages.
const maxPages = 20

// alternates returns the addresses that the page gives for its other forms.
func (p *page) alternates() Links {
	l := Links{Own: p.base.String()}
	for _, s := range p.said.links["canonical"] {
		l.Canonical = or(l.Canonical, resolve(p.base, s))
	}
	for _, s := range p.said.links["amphtml"] {
		l.AMP = or(l.AMP, resolve(p.base, s))
	}
	for _, s := range p.said.links["next"] {
		l.Next = or(l.Next, resolve(p.base, s))
	}
	pages := map[int]string{}
	for n := range p.root.Descendants() {
		if n.DataAtom == atom.A && n.Type == html.ElementNode {
			p.alternate(n, &l, pages)
		}
	}
	for i := 2; len(l.Pages) < i-1 && i <= maxPages && pages[i] != ""; i++ {
		l.Pages = append(l.Pages, pages[i])
	}
	return l
}

// Further returns the address of a story's page number, from 2 on, where this
// page, the latest that was read, or the first one gives it. It is "" when
// there is none: what a page calls its next is often another story.
func (l Links) Further(latest Links, number int) string {
	if i := number - 2; i < len(l.Pages) {
		return l.Pages[i]
	}
	own, err := url.Parse(l.Own)
	if err != nil {
		return ""
	}
	if u, err := url.Parse(latest.Next); err == nil && isPart(own, u, number) {
		return latest.Next
	}
	return ""
}

// alternate notes a link to the print form or a numbered page of the story.
func (p *page) alternate(n *html.Node, l *Links, pages map[int]string) {
	text := strings.ToLower(textOf(n))
	next := slices.Contains(strings.Fields(strings.ToLower(attr(n, "rel"))), "next")
	if len(text) > 20 && !next {
		return
	}
	to := resolve(p.base, attr(n, "href"))
	u, err := url.Parse(to)
	if to == "" || err != nil || u.Host != p.base.Host {
		return
	}
	if next {
		l.Next = or(l.Next, to)
	}
	switch text {
	case "print", "cetak", "drucken", "imprimer", "imprimir", "stampa", "afdrukken", "печать", "versi cetak", "printer-friendly":
		l.Print = or(l.Print, to)
		return
	}
	if p.base.Query().Get("page") == "all" {
		return
	}
	if isWhole(p.base, u) {
		l.Pages = []string{to}
		return
	}
	number, err := strconv.Atoi(text)
	if err == nil && number >= 2 && number <= maxPages && isPart(p.base, u, number) && pages[number] == "" {
		pages[number] = to
	}
}

// isWhole reports whether an address is a story's own with all its pages on one.
func isWhole(story, u *url.URL) bool {
	return u.Path == story.Path && u.Query().Get("page") == "all"
}

// isPart reports whether an address is a story's own with a page number.
func isPart(story, u *url.URL, number int) bool {
	if u.Host != story.Host {
		return false
	}
	n := strconv.Itoa(number)
	base := strings.TrimRight(story.Path, "/")
	if u.Path == story.Path || strings.TrimRight(u.Path, "/") == base {
		for _, key := range []string{"page", "p", "pg", "seite", "halaman", "hal", "start", "sayfa", "pagina", "strona"} {
			// Who begins on page 3 is not given page 2 behind it.
			if at, _ := strconv.Atoi(story.Query().Get(key)); at < 2 && u.Query().Get(key) == n {
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
