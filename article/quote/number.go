package quote

import "strings"

// manyWords are determiners of more than one, in any of the languages: "several
// residents", "des riverains", "para pedagang".
var manyWords = map[string]bool{
	"some": true, "several": true, "many": true, "two": true, "three": true, "these": true, "those": true, "both": true, "few": true,
	"les": true, "des": true, "ces": true, "ses": true, "leurs": true, "nos": true, "plusieurs": true, "deux": true, "trois": true, "certains": true, "quelques": true,
	"los": true, "las": true, "unos": true, "unas": true, "sus": true, "dos": true, "tres": true, "varios": true, "varias": true, "algunos": true, "estos": true,
	"os": true, "uns": true, "umas": true, "seus": true, "suas": true, "dois": true, "três": true, "vários": true, "várias": true, "alguns": true,
	"gli": true, "i": true, "alcuni": true, "alcune": true, "due": true, "tre": true, "diversi": true,
	"zwei": true, "drei": true, "mehrere": true, "einige": true, "viele": true,
	"twee": true, "drie": true, "enkele": true, "sommige": true, "två": true, "flera": true, "några": true,
	"para": true, "sejumlah": true, "beberapa": true,
}

// manyEnds are how words for more than one person end.
var manyEnds = map[string][]string{
	"en": {"ers", "ors", "ists", "ents", "ants", "ians", "als", "ees", "ens", "cs", "ates", "men", "ple", "ves", "rs"},
	"de": {"innen", "leute", "isten", "enten", "anten", "loren", "toren"},
	"nl": {"ers", "aars", "isten", "enten", "toren", "leden"},
	"sv": {"arna", "erna", "orna", "anden", "ister"},
	"pl": {"cy", "rzy", "owie", "ści", "ńcy", "ele"},
	"ru": {"ы", "и", "цы", "ане", "яне"},
	"tr": {"lar", "ler", "ları", "leri"},
	"ar": {"ون", "ين"},
	"ko": {"들", "들은", "들이"},
	"fr": {"eurs", "ants", "ents", "istes", "iens"},
	"es": {"ores", "oras", "istas", "antes", "inos", "inas"},
	"pt": {"ores", "oras", "istas", "antes"},
	"it": {"tori", "isti", "anti", "enti", "ini"},
}

// isMany reports whether a description is of more than one by its determiner
// or its noun's ending.
func (s *story) isMany(m mention) bool {
	for i := m.first; i <= m.head && i < m.last; i++ {
		if manyWords[s.low(i)] && (i < m.head || i == m.first && m.last > i+1) {
			return true
		}
	}
	if m.head >= len(s.tokens) {
		return false
	}
	low := s.lx.subject(s.tokens[m.head].low)
	for _, end := range manyEnds[s.lx.lang] {
		if len(low) > len(end)+2 && strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// isManyHe reports whether a pronoun stands for more than one.
func isManyHe(low string) bool {
	switch low {
	case "they", "ellos", "ellas", "ils", "elles", "-ils", "-elles", "-t-ils", "-t-elles", "mereka", "loro", "essi", "esse", "oni", "one", "eles", "elas", "они", "onlar", "그들은", "هم":
		return true
	}
	return false
}
