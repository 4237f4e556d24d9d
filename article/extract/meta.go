package extract

import (
	"net/url"
	"strings"

	"warta/article"
)

// meta returns what the page says of its article. The later steps need the
// body: see finish.
func (p *page) meta() article.Document {
	f := p.facts()
	p.said = f
	d := article.Document{URL: p.url, Site: p.site(f)}
	d.Title = p.title(f, d.Site)
	d.Published, d.Modified = published(f), modified(f)
	d.Lang = declaredLanguage(f)
	d.Excerpt = excerpt(f)
	d.Image = p.leadImage(f)
	return d
}

// site returns the name of the publication.
func (p *page) site(f *facts) string {
	if s := f.first("og:site_name"); s != "" && !strings.Contains(s, "://") {
		return s
	}
	for _, o := range []object{f.story(), f.about()} {
		if pub, ok := o["publisher"].(map[string]any); ok {
			if s := object(pub).text("name"); s != "" && len(s) < 80 {
				return s
			}
		}
	}
	for _, o := range f.ld {
		if o.is("WebSite", "NewsMediaOrganization") {
			if s := o.text("name"); s != "" && len(s) < 80 {
				return s
			}
		}
	}
	if s := f.first("application-name", "apple-mobile-web-app-title", "dc.publisher", "publisher"); s != "" && !strings.Contains(s, "://") {
		return s
	}
	return strings.TrimPrefix(p.base.Hostname(), "www.")
}

func excerpt(f *facts) string {
	if s := f.first("og:description", "description", "twitter:description", "dc.description"); s != "" {
		return plain(s)
	}
	return plain(f.story().text("description"))
}

// plain reads a text that was meant for an attribute but may hold markup.
func plain(s string) string {
	if strings.ContainsAny(s, "<&") {
		return textOf(tree(s))
	}
	return s
}

func (p *page) leadImage(f *facts) string {
	for _, s := range []string{f.first("og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"), imageOf(f.story())} {
		if u := resolve(p.base, s); u != "" {
			return u
		}
	}
	return ""
}

func imageOf(o object) string {
	v := o["image"]
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	if m, ok := v.(map[string]any); ok {
		return object(m).text("url")
	}
	s, _ := v.(string)
	return s
}

// host returns the part of an address that names its owner: "example" in
// www.example.co.uk.
func host(u *url.URL) string {
	parts := strings.Split(strings.TrimPrefix(u.Hostname(), "www."), ".")
	longest := ""
	for _, s := range parts[:max(1, len(parts)-1)] {
		if len(s) > len(longest) {
			longest = s
		}
	}
	return longest
}
