package entity

import (
	"strings"
	"unicode/utf8"

	"warta/article/entity/tag"
)

// plainAbbreviations stand for common words in each language, those under "" in
// most: what is measured, technology, tournaments, polling stations.
var plainAbbreviations = map[string]map[string]bool{
	"":   setOf("TV CD DVD VHS DNA RNA HIV AIDS GPS SMS PDF HTML HTTP SQL XML PHP GDP CEO LPG LNG USB CCTV VAR"),
	"de": setOf("BIP WM EM PKW LKW MwSt"),
	"en": setOf("BC BCE CE AD GNP CPI IPO ASAP DUI RFP HR MP MPs PM"),
	"es": setOf("PIB IPC OPA IVA ERE"),
	"fr": setOf("PIB TVA ADN ARN VIH SMIC"),
	"id": setOf("BBM BBG TPS DPT RT RW KTP SIM STNK BPKB NIK NPWP KK SK APBN APBD APBNP RAPBN PDB PDRB UU UUD RUU PP PNS ASN PPPK " +
		"ATM KLB HUT TKP UMKM UKM KUMKM IKM PTS PTN SDM PPN PPh WNI WNA TKI TKW PAUD BLT THR PSBB PPKM PKL KDRT KPR PHK AC USG " +
		"PLTU PLTA PLTN PLTS AKP AKBP RS"),
	"it": setOf("PIL IVA"),
	"nl": setOf("WK EK BBP BTW GSM PCB"),
	"pl": setOf("PKB VAT"),
	"pt": setOf("PIB IVA ADN"),
	"ru": setOf("ВВП НДС ДНК РНК ЧМ ЧЕ САУ ДТП ЧП ТВ"),
	"sv": setOf("BNP VM EM"),
}

// spelledOut returns the words of capitals that stand for common words in this
// story: in brackets, after words without a capital that begin with their
// letters: "daftar pemilih tetap (DPT)".
func (r *reading) spelledOut() map[string]bool {
	found := map[string]bool{}
	for i := range r.toks {
		if r.toks[i].Shape == tag.Upper && r.inBrackets(i-1) && r.isSpelledOut(i) {
			found[r.word(i)] = true
		}
	}
	return found
}

// isSpelledOut reports whether common words before the bracket spell out the
// abbreviation at token i. The name of an organisation may be written small too,
// as in French, but begins with what it is.
func (r *reading) isSpelledOut(i int) bool {
	short := strings.ToLower(r.word(i))
	at := i - 2
	for short != "" {
		c, n := utf8.DecodeLastRuneInString(short)
		for at >= 0 && !r.toks[at+1].Line && !r.startsWith(at, c) && r.isSmallWord(at) {
			at--
		}
		if at < 0 || r.toks[at].Shape != tag.Lower || !r.startsWith(at, c) {
			return false
		}
		short = short[:len(short)-n]
		at--
	}
	return r.text.Class(at+1)&tag.OrgHead == 0
}

func (r *reading) startsWith(i int, c rune) bool { return strings.HasPrefix(r.word(i), string(c)) }

// isSmallWord reports whether token i is a hyphen or a small word, which
// abbreviations leave out.
func (r *reading) isSmallWord(i int) bool {
	return r.isHyphen(i) || r.toks[i].Shape == tag.Lower && r.text.Class(i)&(tag.Function|tag.In|tag.Link) != 0
}

// isRoman reports whether a word is a number of a century, a chapter or a king.
func isRoman(word string) bool { return len(word) > 1 && strings.Trim(word, "IVX") == "" }

// isPlainAbbreviation reports whether the mention stands for common words.
func (r *reading) isPlainAbbreviation(m mention) bool {
	if m.to-m.from != 1 || r.toks[m.from].Shape != tag.Upper {
		return false
	}
	word := r.word(m.from)
	return r.spelled[word] || plainAbbreviations[""][word] || plainAbbreviations[r.lang][word] || isRoman(word)
}
