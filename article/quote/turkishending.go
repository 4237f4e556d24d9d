package quote

import (
	"strings"
	"unicode/utf8"
	"warta/article/quote/lex"
)

// nominative returns a Turkish description without the ending of its case:
// "Kulübün" is "Kulüp", and "Bakan'a" is "Bakan".
func (s *story) nominative(text string) string {
	if word, _, ok := strings.Cut(strings.ReplaceAll(text, "’", "'"), "'"); ok {
		return word
	}
	noun, _, cut := s.lx.CutTurkish(lex.Fold(text[strings.LastIndexByte(text, ' ')+1:]), lex.OfPeople)
	text = text[:len(text)-cut]
	if cut > 0 && !strings.HasSuffix(text, lex.LastLetter(noun)) {
		_, soft := utf8.DecodeLastRuneInString(text)
		text = text[:len(text)-soft] + lex.LastLetter(noun)
	}
	return text
}
