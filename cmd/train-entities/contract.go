package main

import (
	"regexp"
	"strings"
)

// partedSet has words apart that everybody writes together: "de a", "em o".
// Its texts with other names have them together.
const partedSet = "uner-bosque."

var parted = regexp.MustCompile(`\b([Dd]e|[Ee]m|[Pp]or|[Aa]) (os?|as?)\b`)

// What a preposition is before an article in one word with it, and what
// becomes of "a a".
var (
	together = map[string]string{"de": "d", "De": "D", "em": "n", "Em": "N", "por": "pel", "Por": "Pel", "a": "a", "A": "A"}
	crases   = map[string]string{"a": "à", "A": "À"}
)

// contract returns a Portuguese text with prepositions and articles written
// together.
func contract(text string) string {
	return parted.ReplaceAllStringFunc(text, func(pair string) string {
		preposition, article, _ := strings.Cut(pair, " ")
		if crasis := crases[preposition]; crasis != "" && article[0] == 'a' {
			return crasis + article[1:]
		}
		return together[preposition] + article
	})
}
