package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// byline returns the names of those who wrote the article, parted by ", ". The
// publication's own name counts only where no person is named.
func byline(f *facts, site string) string {
	stated := [][]string{texts(f.story()["author"]), f.meta["author"], f.meta["article:author"]}
	for _, key := range []string{"parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl", "cxenseparse:author", "citation_author", "article:author_name"} {
		stated = append(stated, f.meta[key])
	}
	for _, n := range f.names {
		stated = append(stated, named(n))
	}
	if o := f.story(); o != nil {
		stated = append(stated, texts(o["creator"]))
	}
	house := ""
	for _, s := range stated {
		names := people(s)
		if names != "" && !isSite(names, []string{site}) {
			return names
		}
		if house == "" {
			house = names
		}
	}
	return house
}

// visibleByline returns the names in the line that begins with "By" near the
// headline, for pages that state none.
func (r *reading) visibleByline() string {
	from, to := max(0, r.head-4), r.first+2
	if r.head < 0 {
		from = max(0, r.first-10)
	}
	for i := from; i < to && i < len(r.chunks); i++ {
		c := &r.chunks[i]
		if i == r.head || c.shape.words > 40 || c.shape.words < 2 {
			continue
		}
		if name := c.linkedPerson(); name != "" {
			return name
		}
		if c.shape.words > 14 {
			continue
		}
		rest := withoutBy(c.text)
		if rest == c.text && (c.marks|c.ground.near)&authorClass == 0 {
			continue
		}
		if names := people([]string{rest}); names != "" {
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
// of its links or named parts, else its text.
func named(n *html.Node) []string {
	var out []string
	for d := range n.Descendants() {
		if d.Type != html.ElementNode {
			continue
		}
		if prop := attr(d, "itemprop"); prop == "name" || d.DataAtom == atom.A && (attr(d, "rel") == "author" || isPersonLink(attr(d, "href"))) {
			if t := textOf(d); t != "" && isName(withoutBy(t)) {
				out = append(out, t)
			}
		}
	}
	if len(out) > 0 {
		return out
	}
	if t := textOf(n); len(t) < 200 {
		return []string{t}
	}
	return nil
}

func isPersonLink(href string) bool {
	for _, s := range []string{"/author", "/auteur", "/autor", "/people/", "/person/", "/profile/", "/staff/", "/writer", "/contributor", "/by/", "/penulis/", "/reporter", "/columnist", "/team/", "/journalist"} {
		if strings.Contains(href, s) {
			return true
		}
	}
	return false
}

// people cleans stated names and joins those that are names.
func people(stated []string) string {
	var names []string
	seen := map[string]bool{}
	for _, s := range stated {
		s = withoutDate(strings.Join(strings.Fields(plain(s)), " "))
		for _, name := range splitNames(withoutBy(s)) {
			if k := letters(name); isName(name) && !seen[k] && len(names) < 20 {
				seen[k] = true
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// by are the words that stand before a writer's name, in lower case.
var by = []string{"written by", "words by", "posted by", "story by", "report by", "by", "von", "par", "por", "di", "da", "oleh", "door", "av", "af", "przez", "text:", "penulis:", "penulis", "authors:",
	"reporter:", "pewarta:", "autor:", "autore:", "auteur :", "auteur:", "author:", "author", "автор:", "текст:", "yazar:", "yazan:", "文/", "文：", "文・", "投稿者", "著者：", "著者:", "記者", "记者", "作者：", "作者:", "بقلم", "كتب", "a cura di", "redactie:", "un texte de", "propos recueillis par", "tekst:"}

func withoutBy(s string) string {
	for range 2 {
		low := strings.ToLower(s)
		for _, w := range by {
			rest, ok := strings.CutPrefix(low, w)
			if !ok || rest == "" || len(low) != len(s) {
				continue
			}
			// "By Ann", and "ByAnn" where markup swallowed the blank, but not "Byron".
			r, _ := utf8.DecodeRuneInString(s[len(w):])
			last, _ := utf8.DecodeLastRuneInString(w)
			glued := unicode.IsLetter(last) && unicode.IsLetter(r) && last < 0x2e80
			if glued && (w != "by" || !unicode.IsUpper(r) || s[1] != 'y') {
				continue
			}
			s = strings.TrimLeft(s[len(w):], " :\u00a0")
			break
		}
	}
	return s
}

// withoutDate cuts a byline where a date, an hour or a word of publishing
// follows the name.
func withoutDate(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		w := strings.ToLower(strings.Trim(f, ".,:;()|•·-–—"))
		first, _ := utf8.DecodeRuneInString(w)
		isMonth := i+1 < len(fields) && isMonthName(w) && unicode.IsDigit([]rune(fields[i+1])[0])
		switch w {
		case "updated", "published", "posted", "last", "on", "publié", "veröffentlicht", "aktualisiert", "publicado", "pubblicato", "diterbitkan", "diperbarui":
			isMonth = true
		case "|", "•", "·", "—", "–", "-", "":
			isMonth = i > 0 && (f == "|" || f == "•" || f == "·")
		}
		if isMonth || unicode.IsDigit(first) {
			if i > 0 && isWeekday(fields[i-1]) {
				i--
			}
			return strings.Trim(strings.Join(fields[:i], " "), " ,|•·-–—")
		}
	}
	return s
}

// weekdays are the names of the days where news of their language puts them
// before a date.
const weekdays = " monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun senin selasa rabu kamis jumat sabtu minggu montag dienstag mittwoch donnerstag freitag samstag sonntag " +
	"lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag " +
	"pazartesi salı çarşamba perşembe cuma cumartesi pazar الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت понедельник вторник среда четверг пятница суббота воскресенье "

func isWeekday(w string) bool {
	return strings.Contains(weekdays, " "+strings.ToLower(strings.Trim(w, ",.|"))+" ")
}

func isMonthName(w string) bool { return month(w) != 0 }

// splitNames parts "A, B and C".
func splitNames(s string) []string {
	for _, sep := range []string{" and ", " und ", " et ", " y ", " dan ", " en ", " e ", " & ", ";", " / ", "|", "、", " og ", " och ", " и ", " ve ", " with "} {
		s = strings.ReplaceAll(s, sep, ",")
	}
	var out []string
	for part := range strings.SplitSeq(s, ",") {
		if part = withoutBy(strings.Trim(part, " -–—•·:")); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// roles are words that say what somebody does; they follow a name and are none.
var roles = []string{"editor", "reporter", "correspondent", "writer", "contributor", "director", "producer", "journalist", "columnist", "redakteur", "rédacteur", "md", "phd", "ph.d.", "mba", "rn", "rd"}

// isName reports whether s may be a name: a few words, no address, no number.
func isName(s string) bool {
	if strings.Contains(s, "://") || strings.ContainsAny(s, "@{}<>=#_") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") {
		return false
	}
	low := strings.ToLower(s)
	switch low {
	case "admin", "administrator", "author", "authors", "by", "null", "undefined", "none", "unknown", "guest", "redaktion", "redaksi", "webmaster", "more", "about the author", "about", "follow", "share", "profile", "view all posts", "see all posts", "sat", "sun", "mon", "tue", "wed", "thu", "fri":
		return false
	}
	fields := strings.Fields(low)
	if len(fields) > 1 {
		switch fields[0] {
		case "view", "see", "get", "follow", "read", "more", "about", "all", "contact", "email", "click", "posted", "published", "updated", "senior":
			return false
		}
	}
	if len(fields) > 1 || strings.HasSuffix(low, ".") {
		for _, r := range roles {
			if fields[len(fields)-1] == r && len(fields) != 2 {
				return false
			}
		}
	}
	letter := false
	for _, r := range s {
		if unicode.IsDigit(r) && !letter {
			return false
		}
		letter = letter || unicode.IsLetter(r)
	}
	if strings.ContainsAny(s, ".") && !strings.Contains(s, " ") && len(fields) == 1 && strings.Count(s, ".") > 1 {
		return false
	}
	return letter && len(fields) <= 6 && utf8.RuneCountInString(s) <= 60
}
