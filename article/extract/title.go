package extract

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// title returns the article's headline without the site's name.
func (p *page) title(f *facts, site string) string {
	names := []string{site, host(p.base), strings.TrimPrefix(p.base.Hostname(), "www.")}
	if len(f.h1) == 1 && f.isMasthead(f.h1[0]) {
		names = append(names, f.h1[0])
	}
	var stated []string
	for _, s := range []string{f.first("og:title"), f.story().text("headline"), f.first("twitter:title", "dc.title", "parsely-title", "sailthru.title"), f.title} {
		if s = withoutSite(plain(s), names); s != "" {
			stated = append(stated, s)
		}
	}
	if h := seen(f, stated, names); h != "" {
		return html.UnescapeString(h) // some escape twice
	}
	if len(stated) > 0 {
		return html.UnescapeString(stated[0])
	}
	if len(f.h1) > 0 {
		return f.h1[0]
	}
	return ""
}

// seen returns the headline as the reader sees it: the one that something
// stated confirms, or the only one there is.
func seen(f *facts, stated, names []string) string {
	for _, h := range f.h1 {
		for _, s := range stated {
			if similar(h, s) >= 0.6 {
				return cutSite(unlabelled(h, s), names)
			}
		}
	}
	if len(f.h1) == 1 && !isSite(f.h1[0], names) && len(words(f.h1[0])) >= 3 && len(words(f.h1[0])) <= 40 {
		return f.h1[0]
	}
	for _, h := range f.heads {
		for _, s := range append(stated, f.title) {
			if k := letters(h); 2*len(k) > len(letters(s)) && len(k) > 12 && strings.Contains(letters(s), k) {
				return h
			}
		}
	}
	return ""
}

// unlabelled returns a headline without a label such as "Title:" before it that
// the stated title does not have.
func unlabelled(h, stated string) string {
	label, rest, ok := strings.Cut(h, ":")
	if ok && len(label) <= 12 && letters(rest) == letters(stated) {
		return strings.TrimSpace(rest)
	}
	return h
}

// isMasthead reports whether a heading is the site's name and not a headline:
// the last part of the page's title, or the first before what another heading
// says.
func (f *facts) isMasthead(h string) bool {
	name, title := letters(h), letters(f.title)
	if head, ok := strings.CutSuffix(title, name); ok && len(head) > 2*len(name) {
		return true
	}
	rest, ok := strings.CutPrefix(title, name)
	return ok && len(rest) > len(name) && slices.ContainsFunc(f.heads, func(other string) bool { return letters(other) == rest })
}

// leadsHome reports whether a heading as a whole is a link to the start of the
// site: the site's name.
func leadsHome(n *html.Node, text string) bool {
	a := find(n, isTag("a"))
	for p, k := n.Parent, 0; a == nil && p != nil && k < 2; p, k = p.Parent, k+1 {
		if p.DataAtom == atom.A {
			a = p
		}
	}
	if a == nil || len(textOf(a)) < len(text) {
		return false
	}
	u, err := url.Parse(strings.TrimSpace(attr(a, "href")))
	return err == nil && (u.Path == "/" || u.Path == "" && u.Host != "") && u.RawQuery == "" && u.Fragment == ""
}

// withoutSite cuts the site's or a section's name off a page's title: the part
// behind or before a separator that names the site, or that is short and last.
func withoutSite(s string, names []string) string {
	s = strings.Join(strings.Fields(s), " ")
	for range 3 {
		cut := cutSite(s, names)
		if cut == s {
			return s
		}
		s = cut
	}
	return s
}

var separators = []string{" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ― ", "｜", "|", " : ", "_", " ‹ "}

func cutSite(s string, names []string) string {
	for _, sep := range separators {
		if i := strings.LastIndex(s, sep); i > 0 {
			head, tail := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(sep):])
			if tail == "" || isSite(tail, names) && utf8.RuneCountInString(head) > 3 || sep != " : " && sep != "_" && sep != " / " && sep != " — " && sep != " – " && isTail(head, tail) {
				return head
			}
		}
		if i := strings.Index(s, sep); i > 0 {
			head, tail := strings.TrimSpace(s[:i]), strings.TrimSpace(s[i+len(sep):])
			if isSite(head, names) && utf8.RuneCountInString(tail) > 3 {
				return tail
			}
		}
	}
	return s
}

// isTail reports whether what follows a separator is much shorter than what
// precedes it, as a site's name is.
func isTail(head, tail string) bool {
	return len(strings.Fields(tail)) <= 4 && len(strings.Fields(head)) >= 4 && 2*len(tail) < len(head)
}

// isSite reports whether s is one of the site's names, give or take blanks,
// punctuation and a word such as "News" or ".com".
func isSite(s string, names []string) bool {
	k := letters(s)
	if k == "" {
		return false
	}
	for _, n := range names {
		n = letters(n)
		if n == "" {
			continue
		}
		if k == n || len(n) >= 4 && strings.Contains(k, n) && len(k) <= 2*len(n)+8 || len(k) >= 4 && strings.Contains(n, k) {
			return true
		}
	}
	return false
}

// letters returns the letters and digits of s in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// similar returns how alike two texts are, 0 to 1.
func similar(a, b string) float64 {
	if letters(a) == letters(b) {
		return 1
	}
	return bagOf(a).like(b)
}
