package extract

import (
	"net/url"
	"strings"
	"time"
)

// published returns when the article appeared, as the page states it.
func published(f *facts, u *url.URL) time.Time {
	stated := []string{f.story().text("datePublished")}
	for _, key := range []string{"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
		"dc.date", "dcterms.date", "article.published", "published_at", "publish-date", "publish_date", "pubdate", "publication_date", "article_date_original", "cxenseparse:recs:publishtime",
		"date", "og:article:published_time", "article:published", "displaydate", "ptime", "last-modified-date", "citation_publication_date", "article.created", "shareaholic:article_published_time", "content_create_date"} {
		stated = append(stated, f.meta[key]...)
	}
	stated = append(stated, f.story().text("dateCreated"), f.story().text("uploadDate"), f.about().text("datePublished"))
	for _, s := range stated {
		if t := parseTime(s); !t.IsZero() {
			return t
		}
	}
	for _, n := range f.times {
		for _, s := range []string{attr(n, "datetime"), attr(n, "content"), textOf(n)} {
			if t := parseTime(s); !t.IsZero() {
				return t
			}
		}
	}
	return dateInPath(u.Path)
}

// modified returns when the article was last changed.
func modified(f *facts) time.Time {
	for _, s := range []string{f.story().text("dateModified"), f.first("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")} {
		if t := parseTime(s); !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

// layouts are the ways machines write a time, the most exact first.
var layouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04:05-0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04-0700", "2006-01-02T15:04:05", "2006-01-02T15:04",
	"2006-01-02 15:04:05 -0700 MST", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04",
	time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", "Mon Jan 2 2006 15:04:05 GMT-0700", "Mon Jan 2 15:04:05 MST 2006", "Mon Jan 2 15:04:05 2006",
	"20060102T150405Z0700", "20060102T150405", "20060102150405", "2006/01/02 15:04:05", "2006/01/02 15:04", "2006-1-2 15:04:05", "2006-01-02", "2006/01/02", "20060102",
}

// parseTime reads a time in one of the usual notations. A time without a zone
// is taken as UTC.
func parseTime(s string) time.Time {
	s = strings.TrimSpace(s)
	if len(s) < 6 || len(s) > 120 {
		return time.Time{}
	}
	if i := strings.IndexByte(s, '('); i > 0 { // "GMT+0200 (CEST)"
		s = strings.TrimSpace(s[:i])
	}
	for _, layout := range layouts {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) {
			return t
		}
	}
	return textTime(s)
}

func plausible(t time.Time) bool { return t.Year() >= 1900 && t.Year() <= 2100 }

// dateInPath reads /2016/12/09/ in an address.
func dateInPath(path string) time.Time {
	parts := strings.Split(path, "/")
	for i := 0; i+2 < len(parts); i++ {
		if len(parts[i]) == 4 && len(parts[i+1]) == 2 && len(parts[i+2]) == 2 {
			if t, err := time.Parse("2006/01/02", strings.Join(parts[i:i+3], "/")); err == nil && plausible(t) {
				return t
			}
		}
	}
	return time.Time{}
}
