package quote

import "strings"

// An ending turns into another that the lists have.
type ending struct{ from, to string }

// endings are how verbs of speech are inflected: the lists have only some of
// the forms of each.
var endings = map[string][]ending{
	"en": {{"s", "ed"}, {"s", "d"}, {"ing", "ed"}, {"ied", "ies"}},
	"es": {{"ado", "ó"}, {"aron", "ó"}, {"aba", "ó"}, {"aban", "ó"}, {"ando", "ó"}, {"ido", "ió"}, {"ieron", "ió"}, {"ía", "ió"}, {"ían", "ió"}},
	"pt": {{"ado", "ou"}, {"aram", "ou"}, {"ava", "ou"}, {"avam", "ou"}, {"ido", "iu"}, {"ido", "eu"}, {"iram", "iu"}, {"eram", "eu"}, {"ia", "iu"}, {"ia", "eu"}},
	"it": {{"ato", "a"}, {"ava", "a"}, {"ano", "a"}, {"avano", "a"}, {"ò", "a"}, {"ito", "isce"}, {"ando", "a"}},
	"fr": {{"é", "e"}, {"ait", "e"}, {"aient", "e"}, {"ent", "e"}, {"ant", "e"}, {"a", "e"}, {"era", "e"}},
	"de": {{"te", "t"}, {"ten", "t"}, {"en", "te"}, {"en", "t"}},
	"nl": {{"de", "t"}, {"te", "t"}, {"den", "de"}, {"ten", "te"}, {"en", "t"}},
	"pl": {{"ła", "ł"}, {"li", "ł"}, {"ły", "ł"}, {"ęła", "ął"}, {"ęli", "ął"}, {"uje", "ował"}, {"a", "ał"}, {"y", "ył"}, {"i", "ił"}, {"ają", "a"}, {"ują", "uje"}, {"ą", "i"}},
	"ru": {{"ла", "л"}, {"ли", "л"}, {"лась", "лся"}, {"лись", "лся"}, {"ют", "ет"}, {"вший", "л"}, {"вшая", "л"},
		{"ит", "ил"}, {"ит", "ал"}, {"ят", "ил"}, {"ат", "ал"}, {"ат", "ит"}, {"ает", "ал"}, {"ают", "ал"}, {"яет", "ял"}, {"яют", "ял"}, {"ует", "овал"}, {"уют", "овал"}, {"ует", "овала"}, {"ается", "ался"}, {"яется", "ялся"}, {"ится", "ился"}},
	"sv": {{"ade", "ar"}, {"at", "ar"}, {"te", "er"}},
	"tr": {{"ler", ""}, {"lar", ""}, {"mişti", "di"}, {"mişti", "ti"}, {"mıştı", "dı"}, {"mıştı", "tı"}, {"muştu", "du"}, {"muştu", "tu"}, {"müştü", "dü"}, {"müştü", "tü"}, {"miş", "di"}, {"miş", "ti"}, {"mış", "dı"}, {"mış", "tı"}, {"muş", "du"}, {"muş", "tu"}, {"mekte", "di"}, {"mekte", "ti"}, {"makta", "dı"}, {"makta", "tı"}, {"erek", "ti"}, {"erek", "di"}, {"arak", "tı"}, {"arak", "dı"},
		{"yen", "di"}, {"yan", "dı"}, {"yan", "du"}, {"yen", "dü"}, {"en", "di"}, {"en", "ti"}, {"an", "dı"}, {"an", "tı"}, {"an", "du"}, {"en", "dü"},
		{"iyor", "di"}, {"iyor", "ti"}, {"iyor", "edi"}, {"ıyor", "dı"}, {"ıyor", "tı"}, {"ıyor", "adı"}, {"uyor", "du"}, {"uyor", "tu"}, {"uyor", "adı"}, {"üyor", "dü"}, {"üyor", "tü"}, {"üyor", "edi"},
		{"yerek", "di"}, {"yarak", "dı"}, {"erken", "di"}, {"erken", "ti"}, {"arken", "dı"}, {"arken", "tı"}, {"rken", "di"}, {"rken", "dı"},
		{"ği", ""}, {"ğı", ""}, {"ğu", ""}, {"ğü", ""}, {"ğini", ""}, {"ğını", ""}, {"ğunu", ""}, {"ğünü", ""}},
}

// verb returns what kind of verb of speech an inflected form is of, if one.
func (lx *lexicon) verb(low string) class {
	for _, e := range endings[lx.lang] {
		if stem, ok := strings.CutSuffix(low, e.from); ok && len(stem) > 3 {
			if c := lx.words[stem+e.to] & isVerb; c != 0 {
				return c
			}
		}
	}
	return 0
}

// shortestHead is how long the last part of a compound must be to tell what
// the whole is: "Bildungssenator", but not "Vorrat".
const shortestHead = 6

// compounded returns the class that a German, Dutch or Swedish compound has
// from its last part.
func (lx *lexicon) compounded(low string) class {
	if !lx.inverts() {
		return 0
	}
	for i := lx.tail(low, 3); i <= len(low)-shortestHead; i++ {
		if c := lx.words[low[i:]] & (isRole | isBody | isDocument); c.is(isRole | isDocument) {
			return c
		}
	}
	return 0
}

// inflected returns the class of a word whose ending the lists lack.
func (lx *lexicon) inflected(low string) class {
	switch lx.lang {
	case "de", "nl": // "verkündeten": the singular is listed
		if one, ok := strings.CutSuffix(low, "n"); ok && strings.HasSuffix(one, "e") && lx.words[one].is(isVerb) {
			return lx.words[one] & isVerb
		}
	case "id": // "menyebutnya"
		if verb, ok := strings.CutSuffix(low, "nya"); ok {
			if lx.verbFirst(verb) {
				return isSelf // "cibirnya"
			}
			return lx.words[verb] & (isVerb | isRole | isBody) &^ isEpithet
		}
	case "ar":
		return lx.arabic(low)
	case "ko":
		return lx.korean(low)
	case "tr": // "müdürleri", "müdürlükten"
		if noun, _, _ := lx.cutTurkish(low, ofPeople); noun != "" {
			return lx.turkishNoun(noun, ofPeople)
		}
	case "pt": // "limitou-se", "disse-lhe"
		if verb, _, ok := strings.Cut(low, "-"); ok {
			return lx.words[verb] & isVerb
		}
	}
	return lx.verb(low)
}

// korean looks a word up without the particle at its end.
func (lx *lexicon) korean(low string) class {
	for _, p := range [...]string{"께서는", "께서", "에는", "은", "는", "이", "가", "도", "에", "의", "을", "를"} {
		if stem, ok := strings.CutSuffix(low, p); ok && stem != "" {
			if c := lx.words[stem] & (isRole | isTitle | isBody | isDocument); c != 0 || !lx.endsInOffice(stem) {
				return c
			}
			return isRole
		}
	}
	return 0
}

// rootEnds are what a noun ends in beside its root, longer before shorter: the
// article of Swedish, whose it is in Turkish.
var rootEnds = map[string][]string{
	"sv": {"arna", "erna", "orna", "en", "et", "ern:er", "an:a", "ån:å", "e"},
	"tr": {"sı", "si", "su", "sü", "ı", "i", "u", "ü"},
}

// shortestRoot is how long, in bytes, a root must be.
const shortestRoot = 4

// genitive returns the noun that a German or Swedish word is the genitive of, when
// that heads descriptions, or "": "bischofs", "biskopens".
func (lx *lexicon) genitive(low string) string {
	if lx.lang != "de" && lx.lang != "sv" || lx.words[low].is(isRole) {
		return ""
	}
	for _, end := range [...]string{"s", "es"} {
		if noun, ok := strings.CutSuffix(low, end); ok && lx.class(noun).is(isRole) {
			return noun
		}
	}
	return ""
}

// dative reports whether a German noun is of several and no subject by its ending:
// "Anhängern", "Freunden".
func (lx *lexicon) dative(low string) bool {
	noun, ok := strings.CutSuffix(low, "n")
	if !ok || !lx.words[noun].is(isRole) {
		return false
	}
	one, ok := strings.CutSuffix(noun, "e")
	return strings.HasSuffix(noun, "er") || ok && lx.words[one].is(isRole)
}

// root returns what a noun's forms have in common.
func (lx *lexicon) root(low string) string {
	if lx.lang == "ar" {
		return strings.TrimPrefix(low, "ال")
	}
	for _, e := range rootEnds[lx.lang] {
		from, to, _ := strings.Cut(e, ":")
		if stem, ok := strings.CutSuffix(low, from); ok && len(stem) >= shortestRoot {
			return stem + to
		}
	}
	return low
}
