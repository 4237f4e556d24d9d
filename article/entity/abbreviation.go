package entity

import (
	"strings"
	"unicode/utf8"

	"warta/article/entity/tag"
)

// plainAbbreviations stand for common words in each language: petrol stations,
// neighbourhoods, budgets.
var plainAbbreviations = map[string]map[string]bool{
	"id": setOf("BBM BBG LPG TPS DPT RT RW KTP SIM STNK BPKB NIK NPWP KK SK APBN APBD APBNP RAPBN PDB PDRB UU UUD RUU PP PNS ASN PPPK " +
		"ATM TV CEO KLB HUT TKP UMKM UKM KUMKM IKM PTS PTN SDM PPN PPh WNI WNA TKI TKW PAUD BLT THR PSBB PPKM PKL KDRT KPR PHK AC DVD CD DNA USG " +
		"PLTU PLTA PLTN PLTS"),
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

// isPlainAbbreviation reports whether the mention stands for common words.
func (r *reading) isPlainAbbreviation(m mention) bool {
	if m.to-m.from != 1 || r.toks[m.from].Shape != tag.Upper {
		return false
	}
	word := r.word(m.from)
	return r.spelled[word] || plainAbbreviations[r.lang][word]
}
