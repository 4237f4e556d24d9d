package extract

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// dateKeys are the names under which pages state when they appeared, the most
// trusted first.
var dateKeys = []string{"article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created",
	"dc.date", "dcterms.date", "article.published", "published_at", "publish-date", "publish_date", "pubdate", "publication_date", "article_date_original", "cxenseparse:recs:publishtime",
	"date", "og:article:published_time", "article:published", "displaydate", "ptime", "citation_publication_date", "article.created", "created-date", "shareaholic:article_published_time", "content_create_date"}

// published returns when the article appeared, as the page states it.
func published(f *facts) time.Time {
	stated := []string{f.story().text("datePublished")}
	for _, key := range dateKeys {
		stated = append(stated, f.meta[key]...)
	}
	stated = append(stated, f.story().text("dateCreated"), f.story().text("uploadDate"), f.about().text("datePublished"))
	for _, key := range slices.Sorted(maps.Keys(f.meta)) {
		if strings.Contains(key, "publish") && !strings.Contains(key, "modif") && !slices.Contains(dateKeys, key) {
			stated = append(stated, f.meta[key]...)
		}
	}
	var times, spare []time.Time
	for _, s := range stated {
		times = appendTime(times, parseTime(s))
	}
	for _, n := range f.times {
		if amongOthers(n) || isModified(n) {
			spare = appendTime(spare, timeOf(n))
		} else {
			times = appendTime(times, timeOf(n))
		}
	}
	if len(times) == 0 {
		times = spare
	}
	return sharpest(times...)
}

// isModified reports whether an element is marked up as the time of a change.
func isModified(n *html.Node) bool {
	s := strings.ToLower(attr(n, "itemprop") + " " + attr(n, "class"))
	return (strings.Contains(s, "modified") || strings.Contains(s, "updated")) && !strings.Contains(s, "publish")
}

func appendTime(times []time.Time, t time.Time) []time.Time {
	if t.IsZero() {
		return times
	}
	return append(times, t)
}

// sharpest returns the first time, by the clock or the zone that another of
// the same day adds to it. A zone beside the same clock is believed rather
// than a Z, which publishers put behind local time.
func sharpest(times ...time.Time) time.Time {
	if len(times) == 0 {
		return time.Time{}
	}
	t := times[0]
	for _, u := range times[1:] {
		if t.YearDay() != u.YearDay() || t.Year() != u.Year() || !hasClock(u) {
			continue
		}
		sameClock := t.Hour() == u.Hour() && t.Minute() == u.Minute()
		if !hasClock(t) || sameClock && (isUnzoned(t) && !isUnzoned(u) || isZulu(t) && !isZulu(u) && !isUnzoned(u)) {
			t = u
		}
	}
	return t
}

func isZulu(t time.Time) bool {
	_, seconds := t.Zone()
	return seconds == 0
}

// hasClock reports whether a time is more than a date. Some publishers write
// midnight for want of it.
func hasClock(t time.Time) bool { return t.Hour() != 0 || t.Minute() != 0 || t.Second() != 0 }

// classedTime returns the first date in an element that is classed as one.
func (f *facts) classedTime() time.Time {
	for _, n := range f.dated {
		if text := textOf(n); len(text) < 80 && !amongOthers(n) {
			if t := timeOf(n); !t.IsZero() {
				return t
			}
		}
	}
	return time.Time{}
}

// ownTime returns the date on a link to the page itself: the "permalink" that
// blogs and networks make of the time of a post.
func (p *page) ownTime() time.Time {
	self := p.base
	if named := p.said.links["canonical"]; len(named) > 0 {
		if u, err := p.base.Parse(strings.TrimSpace(named[0])); err == nil {
			self = u
		}
	}
	if len(self.Path) < 2 { // a site's front page is linked from every logo
		return time.Time{}
	}
	for _, n := range p.said.dated {
		if a := linkAround(n); a != nil && !isModified(n) {
			u, err := p.base.Parse(attr(a, "href"))
			if err == nil && (u.Host == self.Host || u.Host == "") && strings.EqualFold(u.Path, self.Path) {
				if t := timeOf(a); !t.IsZero() {
					return t
				}
			}
		}
	}
	return time.Time{}
}

// linkAround returns the link that an element is or stands in.
func linkAround(n *html.Node) *html.Node {
	for k := 0; k < 3 && n != nil; k++ {
		if n.DataAtom == atom.A {
			return n
		}
		n = n.Parent
	}
	return nil
}

// timeOf reads an element that is marked up as a time.
func timeOf(n *html.Node) time.Time {
	var times []time.Time
	for _, s := range []string{attr(n, "datetime"), attr(n, "content"), attr(n, "title"), textOf(n)} {
		times = appendTime(times, parseTime(s))
	}
	for _, a := range n.Attr {
		if strings.HasPrefix(a.Key, "data-") && (strings.Contains(a.Key, "date") || strings.Contains(a.Key, "time") || strings.Contains(a.Key, "publish")) {
			times = appendTime(times, unixTime(a.Val))
			times = appendTime(times, parseTime(a.Val))
		}
	}
	return sharpest(times...)
}

// unixTime reads the seconds or milliseconds since 1970 that pages hand to
// their scripts, from 2001 on.
func unixTime(s string) time.Time {
	n, err := strconv.ParseInt(s, 10, 64)
	switch {
	case err != nil:
	case len(s) == 10:
		return time.Unix(n, 0).UTC()
	case len(s) == 13:
		return time.UnixMilli(n).UTC()
	}
	return time.Time{}
}

// visibleTime returns the first date that stands near the headline, for pages
// that state none.
func (r *reading) visibleTime() time.Time {
	from, to := max(0, r.head-8), r.first+3
	if r.head < 0 {
		from = max(0, r.first-25)
	}
	if t := r.dateWithin(from, to, 40); !t.IsZero() {
		return t
	}
	if t := r.dateWithin(max(0, from-12), from, 12); !t.IsZero() {
		return t
	}
	return r.dateWithin(r.last, r.last+8, 14)
}

// dateWithin returns the first date in the short texts of a range of chunks.
func (r *reading) dateWithin(from, to, words int) time.Time {
	for i := max(0, from); i < to && i < len(r.chunks); i++ {
		c := &r.chunks[i]
		if c.shape.words > words || c.shape.digits < 3 {
			continue
		}
		if t := parseTime(c.text); !t.IsZero() {
			return t
		}
	}
	return time.Time{}
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
	if len(s) < 6 || len(s) > 400 {
		return time.Time{}
	}
	machine := s
	if i := strings.IndexByte(s, '('); i > 0 { // "GMT+0200 (CEST)"
		machine = strings.TrimSpace(s[:i])
	}
	for _, layout := range layouts {
		if t, err := time.ParseInLocation(layout, machine, unzoned); err == nil && plausible(t) {
			return offset(t)
		}
	}
	if t := unixTime(s); !t.IsZero() {
		return t
	}
	return textTime(s)
}

func plausible(t time.Time) bool { return t.Year() >= 1900 && t.Year() <= 2100 }

// dateInPath reads /2016/12/09/ or /2016/december/9/ in an address.
func dateInPath(path string) time.Time {
	parts := strings.Split(path, "/")
	for i := 0; i+2 < len(parts); i++ {
		y, m, d := parts[i], parts[i+1], parts[i+2]
		if len(y) != 4 || len(d) == 0 || len(d) > 2 || !isDigits(y+d) {
			continue
		}
		if named := month(m); named != 0 && !isDigits(m) {
			m = strconv.Itoa(int(named))
		}
		if t, err := time.Parse("2006/1/2", y+"/"+m+"/"+d); err == nil && plausible(t) {
			return t
		}
	}
	return time.Time{}
}
