package repair

// isThai reports whether a text reads as Thai in its national charset: no byte
// that this lacks, a quarter of vowels and tones or more, those on consonants,
// and a consonant behind each vowel that is written before its own. Hardly any
// text in another charset is like that.
func isThai(body []byte) bool {
	letters, vowels, wrong := 0, 0, 0
	for i, c := range body {
		if c < 0x80 {
			continue
		}
		letters++
		if 0xd0 <= c && c <= 0xda || 0xe0 <= c && c <= 0xee {
			vowels++
		}
		switch {
		case c < 0xa0 || 0xdb <= c && c <= 0xde || c >= 0xfc:
			return false
		case isThaiMark(c):
			if i == 0 || !isThaiConsonant(body[i-1]) && !isThaiMark(body[i-1]) {
				wrong++
			}
		case 0xe0 <= c && c <= 0xe4:
			if i+1 == len(body) || !isThaiConsonant(body[i+1]) {
				wrong++
			}
		}
	}
	return vowels*4 >= letters && wrong*50 <= letters
}

func isThaiConsonant(c byte) bool { return 0xa1 <= c && c <= 0xce }

// isThaiMark reports whether a byte is a vowel or tone above or below a letter.
func isThaiMark(c byte) bool {
	return c == 0xd1 || 0xd4 <= c && c <= 0xda || 0xe7 <= c && c <= 0xee
}
