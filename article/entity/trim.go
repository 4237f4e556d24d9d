package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"warta/article"
	"warta/article/entity/tag"
)

// trim cuts titles off the front of a person's name, days off the end of any,
// and possessives and signs off both ends.
func (r *reading) trim(m mention) mention {
	for m.from < m.to && r.toks[m.from].Shape == tag.Sign {
		m.from++
	}
	if m.to-m.from > 1 && r.is(m.from, "The") && r.text.Known(m.from, m.to)&tag.Country == 0 && r.text.Known(m.from+1, m.to)&tag.Country != 0 {
		m.from, m.kind = m.from+1, article.Place // "The Philippines", but "The Hague"
	}
	for m.kind != article.Org && m.to-m.from > 1 && smallKinds[r.lang] && r.toks[m.from].Shape == tag.Lower && !particles[r.word(m.from)] {
		m.from++
	}
	if m.kind == article.Person && m.to-m.from > 2 && r.isTanSri(m.from) {
		m.from += 2
	}
	for m.kind == article.Person && m.to-m.from > 1 && r.isTitle(m.from) {
		m.from++
		if r.is(m.from, ".") && m.to-m.from > 1 {
			m.from++
		}
	}
	if m.kind == article.Person && m.to-m.from > 2 && (r.isOffice(m.from) || r.isParticleBefore(m.from+1)) {
		m.from++
	}
	if r.lacksStop(m) {
		m.to++
	}
	for m.from < m.to {
		n := r.loose(m)
		if n == 0 {
			break
		}
		m.to -= n
	}
	return m
}

// smallKinds are the languages in which what a place is stands before its name
// as a common noun: "река Волга". Elsewhere it is a part of the name as often
// as not: "rue de Rennes".
var smallKinds = map[string]bool{"ru": true, "uk": true}

// placeKinds are Indonesian words before the name of a place that also stands
// without them.
var placeKinds = setOf("kota desa kampung kabupaten kecamatan kelurahan provinsi wilayah kawasan daerah pulau kepulauan pantai pesisir perairan negara dusun")

// loose returns how many tokens at the mention's end are no part of the name.
func (r *reading) loose(m mention) int {
	last := m.to - 1
	if r.toks[last].Shape == tag.Sign && !r.endsInitial(m) && !r.closes(m) && !r.exclaims(m) {
		return 1
	}
	if m.to-m.from == 1 {
		return 0
	}
	if r.text.Known(m.from, m.to) != 0 {
		return 0 // "Moody's"
	}
	if n := r.tail(m); n > 0 {
		return n
	}
	if n := r.unclosed(m); n > 0 {
		return n
	}
	if r.lang == "ar" && r.text.Class(last)&looseInArabic != 0 && r.text.Known(last, m.to)&(tag.FirstName|tag.LastName) == 0 {
		return 1
	}
	// "Merkels Sprecher" is not Merkel.
	possessor := r.stem[last-1] != r.toks[last-1].Word && genitive[r.lang]
	if r.isClitic(last) || possessor && m.kind == article.Person && r.text.Class(last)&tag.Role != 0 {
		return 1
	}
	if r.endsWithDay(m) {
		return 1
	}
	return r.day(m)
}

// looseInArabic are the classes of words that end no name in Arabic, where no
// capital says that a name has ended: a title before the next name, a particle.
const looseInArabic = tag.Function | tag.In | tag.Role | tag.Say

// unclosed returns how many tokens at the mention's end begin with a bracket
// that does not close inside it.
func (r *reading) unclosed(m mention) int {
	for i := m.to - 1; i > m.from; i-- {
		switch {
		case r.is(i, ")"), r.is(i, "）"):
			return 0
		case r.is(i, "("), r.is(i, "（"):
			return m.to - i
		}
	}
	return 0
}

// closes reports whether the mention ends with a bracket that opens inside it:
// "Badan Kesehatan Dunia (WHO)".
func (r *reading) closes(m mention) bool { return r.is(m.to-1, ")") && r.bare(m).to < m.to }

// bare returns the mention without a part in brackets at its end and without
// words that say what kind of place it is: "pantai Halmahera" is Halmahera.
func (r *reading) bare(m mention) mention {
	for m.kind == article.Place && m.to-m.from > 1 && r.toks[m.from].Shape == tag.Lower && placeKinds[r.word(m.from)] {
		m.from++
	}
	if !r.is(m.to-1, ")") {
		return m
	}
	for i := m.to - 2; i > m.from; i-- {
		if r.is(i, "(") {
			m.to = i
			return m
		}
	}
	return m
}

// exclaims reports whether the last token is the sign of "Yahoo!": the
// sentence goes on after it.
func (r *reading) exclaims(m mention) bool {
	return m.to-m.from > 1 && r.is(m.to-1, "!") && r.glued(m.to-2) && m.to < len(r.toks) &&
		!r.toks[m.to].Line && !r.toks[m.to].Shape.Capital() && r.toks[m.to].Shape != tag.Uncased
}

// endsInitial reports whether the last token is the full stop of "Co.", "J." or
// "II.", and not the one that a sentence ends with: "Kementerian Hukum dan HAM."
func (r *reading) endsInitial(m mention) bool {
	if m.to-m.from < 2 || !r.is(m.to-1, ".") || !r.glued(m.to-2) {
		return false
	}
	return r.toks[m.to-2].Shape != tag.Upper || strings.Trim(r.word(m.to-2), "IVX") == "" || r.is(m.to-3, ".")
}

// lacksStop reports whether the full stop after the mention is the last of its
// initials ("U.N."), or of a firm's form where the sentence goes on: "Enron Corp.
// common stock".
func (r *reading) lacksStop(m mention) bool {
	if m.to-m.from > 1 && r.text.Class(m.to-1)&tag.OrgTail != 0 && r.toks[m.to-1].Shape == tag.Title && r.is(m.to, ".") && r.glued(m.to-1) {
		return m.to+1 < len(r.toks) && !r.toks[m.to+1].Line && !r.toks[m.to+1].Shape.Capital()
	}
	return m.to-m.from > 1 && m.to < len(r.toks) && r.toks[m.to-1].Shape == tag.Letter && r.is(m.to-2, ".") && r.is(m.to, ".") && r.glued(m.to-1)
}

// isOffice reports whether token i, which a name begins with, is the end of
// the office before it: "Direktur Jenderal Pajak Bimo Wijayanto".
func (r *reading) isOffice(i int) bool {
	return r.text.Known(i, i+1)&(tag.Common|tag.FirstName|tag.LastName) == tag.Common && r.toks[i+1].Shape == tag.Title && r.hasRoleBefore(i)
}

// isTitle reports whether token i is a title or office before a name.
func (r *reading) isTitle(i int) bool {
	return r.text.Class(i)&tag.Role != 0 && r.text.Known(i, i+1)&tag.FirstName == 0 && !saints[strings.ToLower(r.word(i))]
}

// isParticleBefore reports whether token i is a Chinese character with a
// Japanese particle before it, which ends the word before.
func (r *reading) isParticleBefore(i int) bool {
	c, _ := utf8.DecodeRuneInString(r.word(i - 1))
	return r.lang == "ja" && r.isHan(i) && unicode.Is(unicode.Hiragana, c)
}

// saints are titles that belong to a name: "San Giuliano" is a place and a
// saint.
var saints = setOf("san santo santa são st saint sint sankt sveti sveta svätý svätá")

// isClitic reports whether token i is an ending of its own: "Kim's", "Kim-nya".
func (r *reading) isClitic(i int) bool {
	if !r.glued(i-1) || !r.glued(i-2) {
		return false
	}
	switch strings.ToLower(r.word(i)) {
	case "s":
		return r.is(i-1, "'") || r.is(i-1, "’")
	case "nya", "lah", "kah", "pun", "ku", "mu":
		return r.is(i-1, "-") || r.is(i-1, "'") || r.is(i-1, "’")
	}
	return false
}

// weekdays are the days as Chinese and Japanese write them, without blanks.
var weekdays = []string{"周", "星期", "礼拜", "曜日"}

// day returns how many tokens at the end of the mention name a day, which
// follows a name without a comma in many languages: "kata Kim Selasa".
func (r *reading) day(m mention) int {
	last := m.to - 1
	if r.toks[last].Shape != tag.Uncased {
		if m.kind == article.Person && r.text.Class(last)&tag.Time != 0 && r.text.Known(last, m.to)&(tag.FirstName|tag.LastName) == 0 {
			return 1
		}
		return 0
	}
	for _, day := range weekdays {
		n := len([]rune(day)) + 1
		if m.to-m.from <= n {
			continue
		}
		text := r.span(mention{from: m.to - n, to: m.to}).In(r.doc.Text)
		if of, ok := strings.CutPrefix(text, day); ok && strings.Contains("一二三四五六日天", of) ||
			strings.HasSuffix(text, day) && strings.Contains("月火水木金土日", strings.TrimSuffix(text, day)) {
			return n
		}
	}
	return 0
}
