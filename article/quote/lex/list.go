package lex

// A List is words that are asked for in one place of the grammar, and say
// nothing of a word that stands elsewhere.
type List uint8

const (
	More        List = iota // say that somebody goes on speaking: "added"
	Reply                   // that somebody answers another: "replied"
	Ask                     // that somebody asks another
	Kin                     // somebody's kin, where one word means he and she
	Native                  // with "the", somebody from there: "Italian"
	Elision                 // what an apostrophe cuts off a word: "l'"
	Inverted                // what a hyphen does: "-il"
	Conjunction             // join two verbs of one subject
	Opener                  // open a clause before the main one: "when", "asked"
	Denial                  // make what a verb says not so
	Whether                 // open what somebody may not want to answer
	Be                      // forms of "to be"
	Helper                  // forms of "to be" and "to have" that no subject follows
	Possessive              // determiners that say whose somebody is
	Several                 // determiners of more than one: "both", "des"
	Plural                  // articles and the like of more than one
	TheyAll                 // pronouns of more than one
	Mister                  // before the name of a man
	Missus                  // of a woman
	Epicene                 // have one gender whoever it is: "la victime"
	Female                  // words for a woman
	Male                    // for a man
	Impersonal              // pronouns of nobody: "on", "se"
	Finite                  // helping verbs that stand where the verb does in a main clause
	How                     // open a clause that says who reports all behind it: "Wie Ek mitteilt"
	Use                     // verbs that say that somebody uses a word
	Hide                    // verbs that report what somebody does not hide
	Thus                    // point back to what was said: "so"
	Latter                  // mean whoever was named last
	Reflexive               // "się", "sig"
	WomanName               // first names of women, kept apart from words: "rosa"
	ManName

	listCount
)

// listNames names the lists as the data files do. First names are there under
// the kinds woman and man.
var listNames = [listCount]string{
	More: "more", Reply: "reply", Ask: "ask", Kin: "kin", Native: "native", Elision: "elision", Inverted: "inverted",
	Conjunction: "conjunction", Opener: "opener", Denial: "denial", Whether: "whether", Be: "be", Helper: "helper",
	Possessive: "possessive", Several: "several", Plural: "plural-det", TheyAll: "they-all", Mister: "mister",
	Missus: "missus", Epicene: "epicene", Female: "female", Male: "male", Reflexive: "reflexive", Impersonal: "impersonal",
	Finite: "finite", How: "how", Latter: "latter", Thus: "thus", Hide: "hide", Use: "use",
}

// In reports whether a folded word is in a list.
func (lx *Language) In(l List, low string) bool { return lx.lists[l][low] }

// Keeps reports whether the language has such a list at all.
func (lx *Language) Keeps(l List) bool { return len(lx.lists[l]) > 0 }

func (lx *Language) addTo(l List, words []string) {
	if lx.lists[l] == nil {
		lx.lists[l] = map[string]bool{}
	}
	for _, w := range words {
		lx.lists[l][Fold(w)] = true
	}
}
