package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// byline returns the names of those who wrote the article, parted by ", ".
func byline(f *facts, site string) string {
	if names := people(texts(f.story()["author"]), site); names != "" {
		return names
	}
	if names := people(append(f.meta["author"], f.meta["article:author"]...), site); names != "" {
		return names
	}
	for _, key := range []string{"parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "twitter:data1", "byl", "cxenseparse:author"} {
		if names := people(f.meta[key], site); names != "" {
			return names
		}
	}
	for _, n := range f.names {
		if t := textOf(n); len(t) < 120 {
			if names := people([]string{t}, site); names != "" {
				return names
			}
		}
	}
	return ""
}

// people cleans stated names and joins those that are names.
func people(stated []string, site string) string {
	var names []string
	seen := map[string]bool{}
	for _, s := range stated {
		for _, name := range splitNames(withoutBy(strings.Join(strings.Fields(plain(s)), " "))) {
			if k := letters(name); isName(name) && !seen[k] {
				seen[k] = true
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// by are the words that stand before a writer's name, in lower case.
var by = []string{"by", "von", "par", "por", "di", "da", "oleh", "door", "av", "af", "przez", "text:", "text", "written by", "words by", "posted by", "penulis:", "penulis",
	"reporter:", "autor:", "autore:", "auteur :", "author:", "author", "автор:", "текст:", "yazar:", "yazan:", "文/", "文：", "文・", "记者", "作者：", "作者:", "بقلم", "كتب", "a cura di", "redactie:"}

func withoutBy(s string) string {
	for range 2 {
		low := strings.ToLower(s)
		for _, w := range by {
			rest, ok := strings.CutPrefix(low, w)
			if !ok || rest == "" {
				continue
			}
			r, _ := utf8.DecodeRuneInString(rest)
			last, _ := utf8.DecodeLastRuneInString(w)
			if unicode.IsLetter(last) && unicode.IsLetter(r) && last < 0x2e80 || len(low) != len(s) {
				continue
			}
			s = strings.TrimLeft(s[len(w):], " :\u00a0")
			break
		}
	}
	return s
}

// splitNames parts "A, B and C".
func splitNames(s string) []string {
	for _, sep := range []string{" and ", " und ", " et ", " y ", " dan ", " en ", " e ", " & ", ";", " / ", "|", "、", " og ", " och ", " и "} {
		s = strings.ReplaceAll(s, sep, ",")
	}
	var out []string
	for part := range strings.SplitSeq(s, ",") {
		if part = withoutBy(strings.Trim(part, " .-–—•·:")); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// isName reports whether s may be a name: a few words, no address, no number.
func isName(s string) bool {
	if strings.Contains(s, "://") || strings.ContainsAny(s, "@{}<>=") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") {
		return false
	}
	switch strings.ToLower(s) {
	case "admin", "administrator", "author", "staff", "null", "undefined", "none", "unknown", "guest", "editor", "redaktion", "redaksi", "webmaster", "more", "about the author", "about":
		return false
	}
	letter := false
	for _, r := range s {
		if unicode.IsDigit(r) && !letter {
			return false
		}
		letter = letter || unicode.IsLetter(r)
	}
	return letter && len(strings.Fields(s)) <= 6 && utf8.RuneCountInString(s) <= 60
}
