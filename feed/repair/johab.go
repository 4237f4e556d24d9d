package repair

import "golang.org/x/text/encoding/korean"

// Johab makes a Korean syllable of 16 bits of its letters: a one, and five bits
// each for the initial, the vowel and the final. Its symbols and Chinese
// characters are those of EUC-KR in other places (KS X 1001, annex 3).

// Which letter of Unicode's order five bits stand for; -1 is none, and filler
// the place of a letter that is missing.
const filler = -2

var (
	initials = letters(1, [2]int{2, 20})
	vowels   = letters(2, [2]int{3, 7}, [2]int{10, 15}, [2]int{18, 23}, [2]int{26, 29})
	finals   = letters(1, [2]int{2, 17}, [2]int{19, 29})
)

// letters makes a table of the runs of bits that stand for the letters in order.
func letters(fill int, runs ...[2]int) (table [32]int) {
	for i := range table {
		table[i] = -1
	}
	table[fill] = filler
	n := 0
	for _, run := range runs {
		for bits := run[0]; bits <= run[1]; bits++ {
			table[bits] = n
			n++
		}
	}
	return table
}

// Letters that stand alone, in the order of the tables.
var (
	aloneInitials = []rune("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
	aloneFinals   = []rune("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
)

// johab reads a text in Johab.
func johab(body []byte) []byte {
	text := make([]rune, 0, len(body))
	for i := 0; i < len(body); i++ {
		c := body[i]
		if c < 0x80 {
			text = append(text, rune(c))
			continue
		}
		if i+1 == len(body) {
			return []byte(string(append(text, '\ufffd')))
		}
		i++
		text = append(text, johabRune(c, body[i]))
	}
	return []byte(string(text))
}

func johabRune(lead, trail byte) rune {
	if lead >= 0xd9 {
		return johabSymbol(int(lead), int(trail))
	}
	code := int(lead)<<8 | int(trail)
	first, vowel, last := initials[code>>10&31], vowels[code>>5&31], finals[code&31]
	switch {
	case first >= 0 && vowel >= 0 && last != -1:
		return rune(0xac00 + (first*21+vowel)*28 + max(last+1, 0))
	case first >= 0 && vowel == filler && last == filler:
		return aloneInitials[first]
	case first == filler && vowel >= 0 && last == filler:
		return rune(0x314f + vowel)
	case first == filler && vowel == filler && last >= 0:
		return aloneFinals[last]
	}
	return '\ufffd'
}

// johabSymbol finds a character in EUC-KR, where each lead of Johab is two rows.
func johabSymbol(lead, trail int) rune {
	row, column := 2*(lead-0xd9), trail-0x31
	if lead >= 0xe0 {
		row = 2*lead - 0x197
	}
	if trail >= 0x91 {
		column = trail - 0x43
	}
	row, column = row+column/94, column%94
	if column < 0 || row > 93 {
		return '\ufffd'
	}
	s, err := korean.EUCKR.NewDecoder().Bytes([]byte{byte(row + 0xa1), byte(column + 0xa1)})
	if r := []rune(string(s)); err == nil && len(r) == 1 {
		return r[0]
	}
	return '\ufffd'
}
