package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

// The lengths of abbreviations, in characters. The shortest are taken for
// initials only of names that are well known: "AS", "EU".
const minAcronym, maxAcronym = 2, 10

// addAcronyms adds the abbreviations that stand in brackets after a name
// ("Perserikatan Bangsa-Bangsa (PBB)").
func (r *reading) addAcronyms(found []mention) []mention {
	out := make([]mention, 0, len(found))
	for i, m := range found {
		out = append(out, m)
		next := i + 1
		if r.inBrackets(m.to) && (next == len(found) || found[next].from >= m.to+2) && r.abbreviates(m.to+1, m) {
			out = append(out, mention{m.to + 1, m.to + 2, m.kind, m.sure})
		}
	}
	return out
}

// inBrackets reports whether a single word in brackets stands at token i.
func (r *reading) inBrackets(i int) bool { return r.is(i, "(") && r.is(i+2, ")") }

// bracketed returns the abbreviation in brackets at the end of the mention.
func (r *reading) bracketed(m mention) (short mention, ok bool) {
	full := r.bare(m)
	if full.to == m.to || !r.inBrackets(full.to) || !r.abbreviates(full.to+1, full) {
		return m, false
	}
	return mention{full.to + 1, full.to + 2, m.kind, m.sure}, true
}

// abbreviates reports whether token i may abbreviate the mention's name: a
// word of capitals after an organisation's full name, which may be a foreign
// one; else its letters must come in the name in order.
func (r *reading) abbreviates(i int, m mention) bool {
	short := r.word(i)
	if !r.toks[i].Shape.Capital() || utf8.RuneCountInString(short) > maxAcronym || m.to-m.from < 2 {
		return false
	}
	if r.toks[i].Shape == tag.Upper && (m.kind == article.Org || m.kind == article.Misc) {
		return true
	}
	return lettersIn(short, r.name(m))
}

// lettersIn reports whether the letters of short come in name in order, the
// first at its start.
func lettersIn(short, name string) bool {
	rest := strings.ToLower(name)
	for i, c := range strings.ToLower(short) {
		at := strings.IndexRune(rest, c)
		if at < 0 || i == 0 && at > 0 {
			return false
		}
		rest = rest[at+utf8.RuneLen(c):]
	}
	return true
}

// joinAcronyms moves abbreviations to the names they stand for: those in
// brackets after them, and initials of an organisation's or a country's words.
func (r *reading) joinAcronyms(things []*thing, found []mention) {
	byName := map[uint64]*thing{}
	initials := map[string]*thing{}
	for _, t := range things {
		if len(t.mentions) == 0 {
			continue
		}
		byName[key(t.words)] = t
		if s := initialsOf(t.forms[0]); len(s) >= minAcronym && len(t.words) > 1 && (t.kind == article.Org || t.kind == article.Place) {
			initials[s] = t
		}
	}
	for i, m := range found {
		if short, ok := r.bracketed(m); ok {
			if full := byName[key(r.words(m))]; full != nil {
				full.addForm(r.name(short))
				joinAcronym(full, byName[key(r.words(short))])
			}
		}
		if i == 0 || !r.inBrackets(m.from-1) || found[i-1].to != m.from-1 {
			continue
		}
		full, short := byName[key(r.words(found[i-1]))], byName[key(r.words(m))]
		if r.abbreviates(m.from, found[i-1]) {
			joinAcronym(full, short)
		} else if m.to-m.from > 1 && lettersIn(r.name(found[i-1]), r.name(m)) {
			joinAcronym(short, full)
		}
	}
	for _, t := range things {
		short := strings.ReplaceAll(t.forms[0], ".", "")
		full := initials[short]
		if full == nil || len(t.words) > 1 {
			continue
		}
		// Abbreviations alone are often taken for organisations.
		if full.known&(tag.Country|tag.Famous) != 0 || full.kind == t.kind && len(short) > minAcronym {
			joinAcronym(full, t)
		}
	}
}

func joinAcronym(full, short *thing) {
	if full == nil || short == nil || full == short || len(full.mentions) == 0 || len(short.mentions) == 0 {
		return
	}
	if len(full.words) > len(short.words) {
		full.absorb(short)
	}
}

// initialsOf returns the first letters of the name's capitalised words.
func initialsOf(name string) string {
	var b strings.Builder
	for _, word := range strings.FieldsFunc(name, func(c rune) bool { return !unicode.IsLetter(c) }) {
		if c, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(c) {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// smallInitials are countries that a language calls by their initials alone and
// that the tagger seldom sees, since small words are spelled so.
var smallInitials = map[string][]string{"en": {"US"}, "nl": {"VS"}}

// addInitials adds the initials of countries that the story names in full ("AS"
// after "Amerika Serikat"), or that need no full name.
func (r *reading) addInitials(found []mention) []mention {
	initials := map[string]bool{}
	for _, s := range smallInitials[r.lang] {
		initials[s] = true
	}
	for _, m := range found {
		if m.kind == article.Place && m.to-m.from > 1 && r.text.Known(m.from, m.to)&tag.Country != 0 {
			initials[initialsOf(r.name(m))] = true
		}
	}
	if len(initials) == 0 {
		return found
	}
	return r.between(found, func(i, _ int) (mention, bool) {
		return mention{i, i + 1, article.Place, minVote}, r.toks[i].Shape == tag.Upper && initials[r.word(i)] && !r.isShouted(i)
	})
}

// isShouted reports whether a word in capitals stands beside token i, or the sign
// of a currency: "TELL US NOW", "US$5".
func (r *reading) isShouted(i int) bool {
	upper := func(k int) bool { return k >= 0 && k < len(r.toks) && r.toks[k].Shape == tag.Upper }
	return upper(i+1) && !r.toks[i+1].Line || upper(i-1) && !r.toks[i].Line || r.is(i+1, "$")
}
