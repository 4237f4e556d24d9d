package quote

import (
	"embed"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// A class is a set of kinds of word; data/README.md says what each does.
type class uint64

const (
	isSay class = 1 << iota
	isWeak
	isSelf
	isSource
	isAfter
	isObject
	isAux
	isHe
	isShe
	isThey
	isRole
	isDet
	isLink
	isPrep
	isTitle
	isNaming
	isThat
	isReported
	isParticle
	isStop
	isIn
	isView
	isAs
	isWithin
	isAgent
	isEpithet
	isOwn
	isBody
	isAlias
	isPeople
	isWords
	isMan
	isWoman
	isCharge
	isDocument
	isTherein
	isRelative
	isIndefinite
	isQuality
	isOblique
	isGenitiveCase
	isOne
	isAide
	isSubordinate
	isFollower
	isPress
	isOpinion
	isPostposition

	isPronoun = isHe | isShe | isThey
	isVerb    = isSay | isWeak | isSelf
	isCue     = isVerb | isSource | isAfter | isObject
)

func (c class) is(d class) bool { return c&d != 0 }

// kinds names the kinds of word as the data files do.
var kinds = [...]struct {
	name  string
	class class
}{
	{"say", isSay}, {"weak", isWeak}, {"self", isSelf}, {"source", isSource}, {"after", isAfter},
	{"object", isObject}, {"aux", isAux}, {"he", isHe}, {"she", isShe}, {"they", isThey}, {"role", isRole},
	{"det", isDet}, {"link", isLink}, {"prep", isPrep}, {"title", isTitle}, {"naming", isNaming},
	{"that", isThat}, {"reported", isReported}, {"particle", isParticle}, {"stop", isStop}, {"in", isIn},
	{"view", isView}, {"as", isAs}, {"agent", isAgent}, {"within", isWithin},
	{"epithet", isEpithet | isRole}, {"own", isOwn}, {"body", isBody}, {"alias", isAlias},
	{"people", isPeople | isEpithet | isRole}, {"words", isWords},
	{"man", isMan}, {"woman", isWoman}, {"charge", isCharge},
	{"document", isDocument}, {"writing", isDocument | isBody | isRole}, {"therein", isTherein},
	{"relative", isRelative},
	{"indefinite", isIndefinite},
	{"quality", isQuality},
	{"one", isOne},
	{"aide", isAide}, {"subordinate", isSubordinate}, {"follower", isFollower}, {"press", isPress}, {"opinion", isOpinion}, {"postposition", isPostposition},
}

// classOf returns the class of a kind of word.
func classOf(kind string) class {
	for _, k := range kinds {
		if k.name == kind {
			return k.class
		}
	}
	return 0
}

// A lexicon is the words of speech of one language.
type lexicon struct {
	lang     string
	words    map[string]class
	longest  int      // of the words and endings, in bytes
	stems    []string // of verbs of speech
	suffixes []string // of compound words for roles
	ages     []string // ends of words for somebody of an age: "-year-old"
	titles   []string // in Chinese and Japanese longer before shorter
	offices  wordSet  // the titles of two characters and more
	callings wordSet  // the words for people that a Japanese name may stand right behind
	stops    []string // are never part of a name
	heads    wordSet  // the Korean endings of words for roles
	fields   wordSet  // those of two characters and more
	openers  wordSet  // what may stand right behind a Chinese name
	after    []string
	they     []string
	naming   []string
	elision  map[string]bool
	natives  map[string]bool // "the Italian"
	inverted map[string]bool
	same     map[string][]string // roles that may be of one office
	women    map[string]bool     // first names
	more     map[string]bool     // verbs that say that somebody goes on
	reply    map[string]bool     // or answers
	ask      map[string]bool     // or asks another
	kin      map[string]bool     // words for somebody's kin
	men      map[string]bool
	cases    declensions
}

//go:embed data/*.txt
var data embed.FS

var lexicons sync.Map // language -> func() *lexicon

// lexiconOf returns the words of a language. One that warta has no words for
// gets English, whose marks and names still serve.
func lexiconOf(lang string) *lexicon {
	if f, ok := lexicons.Load(lang); ok {
		return f.(func() *lexicon)()
	}
	f, _ := lexicons.LoadOrStore(lang, sync.OnceValue(func() *lexicon { return loadLexicon(lang) }))
	return f.(func() *lexicon)()
}

func loadLexicon(lang string) *lexicon {
	lx := readLexicon(lang)
	if lx == nil {
		return lexiconOf("en")
	}
	lx.declineNouns()
	lx.declineGiven()
	return lx
}

// readLexicon reads the lists of a language, or returns nil where there are none.
func readLexicon(lang string) *lexicon {
	text, err := data.ReadFile(path.Join("data", lang+".txt"))
	if err != nil {
		return nil
	}
	lx := &lexicon{lang: lang, words: map[string]class{}, elision: map[string]bool{}, natives: map[string]bool{}, inverted: map[string]bool{},
		same: map[string][]string{}, women: map[string]bool{}, men: map[string]bool{}, more: map[string]bool{}, reply: map[string]bool{}, ask: map[string]bool{}, kin: map[string]bool{}}
	kind := ""
	for line := range strings.Lines(string(text)) {
		words := line
		if line[0] == '#' {
			continue
		}
		if line[0] != ' ' {
			kind, words, _ = strings.Cut(line, ":")
		}
		lx.add(kind, strings.Fields(words))
	}
	if lang == "ko" {
		lx.heads = newWordSet(lx.suffixes)
		for _, w := range lx.suffixes {
			lx.heads.words[w] = true // "씨" too
		}
	}
	if lx.unspaced() {
		slices.SortStableFunc(lx.titles, func(a, b string) int { return len(b) - len(a) })
		lx.offices = newWordSet(lx.titles)
		lx.fields = newWordSet(lx.stops)
		lx.callings = newWordSet(slices.DeleteFunc(slices.Concat(lx.titles, lx.suffixes), func(w string) bool {
			r, n := utf8.DecodeRuneInString(w)
			return unicode.Is(unicode.Hiragana, r) || isHan(r) && len(w) < 3*n
		}))
		lx.openers = newWordSet(lx.titles, lx.stems, chineseAdverbs[:])
	}
	return lx
}

func (lx *lexicon) add(kind string, words []string) {
	switch kind {
	case "stem":
		lx.stems = append(lx.stems, words...)
		return
	case "suffix":
		lx.suffixes = append(lx.suffixes, words...)
		return
	case "age":
		lx.ages = append(lx.ages, words...)
		return
	case "title":
		lx.titles = append(lx.titles, words...)
	case "stop":
		lx.stops = append(lx.stops, words...)
	case "after":
		lx.after = append(lx.after, words...)
	case "they":
		lx.they = append(lx.they, words...)
	case "naming":
		lx.naming = append(lx.naming, words...)
	case "surname":
		lx.cases.learnSurname(words)
		return
	case "cases", "plural", "adjective":
		lx.cases.learn(kind, words)
		return
	case "same":
		for _, w := range words {
			lx.same[w] = append(lx.same[w], words...)
		}
		return
	}
	c := classOf(kind)
	for _, w := range words {
		w = fold(w)
		lx.longest = max(lx.longest, len(w))
		switch kind {
		case "elision":
			lx.elision[w] = true
		case "native":
			lx.natives[w] = true
		case "inverted":
			lx.inverted[w] = true
		case "more":
			lx.more[w] = true
		case "reply":
			lx.reply[w] = true
		case "ask":
			lx.ask[w] = true
		case "kin":
			lx.kin[w] = true
		case "woman", "man":
			if lx.postposes() {
				lx.givenName(kind, w) // "rosa" is a word too
				continue
			}
			lx.words[w] |= c
		default:
			lx.words[w] |= c
		}
	}
}

// class returns what kinds of word a folded word is.
func (lx *lexicon) class(low string) class {
	if c, ok := lx.words[low]; ok {
		return c
	}
	for _, s := range lx.stems {
		if strings.HasPrefix(low, s) {
			return isSay
		}
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && lx.lang != "id" { // "SPD-Politikerin", "oud-minister"
		if c := lx.words[low[i+1:]] & (isEpithet | isBody | isRole | isOblique | isGenitiveCase); c.is(isRole) && (lx.lang != "de" || c.is(isEpithet|isBody)) {
			return c
		}
	}
	for _, s := range lx.ages {
		if strings.HasSuffix(low, s) {
			return isRole | isEpithet
		}
	}
	for _, s := range lx.suffixes {
		if strings.HasSuffix(low, s) {
			return isRole | lx.compounded(low)
		}
	}
	if lx.lang == "en" {
		if c := lx.compound(low); c != 0 {
			return c
		}
	}
	return lx.inflected(low)
}

// compound returns the class of an English word for an office in two parts:
// "secretary-general", "co-owner".
func (lx *lexicon) compound(low string) class {
	first, last, ok := strings.Cut(low, "-")
	switch {
	case !ok:
		return 0
	case strings.HasPrefix(last, "of-") || strings.HasPrefix(last, "in-law") || last == "to-be":
		return lx.words[first]&(isRole|isEpithet) | isEpithet // "a mother-of-six"
	case last == "general" || last == "elect" || last == "in-chief" || last == "designate":
		return lx.words[first] & isRole
	}
	switch first {
	case "co", "vice", "ex", "deputy", "sub", "under", "half", "step", "grand", "non", "arch":
		return lx.words[last] & (isRole | isEpithet)
	}
	return 0
}

// namesBody reports whether a description has a word for a body or a group.
func (lx *lexicon) namesBody(name string) bool {
	for w := range strings.FieldsSeq(fold(name)) {
		if lx.words[w].is(isBody) {
			return true
		}
	}
	return false
}

// tail returns where, from byte first on, an end of a word begins that the
// lexicon may have. A page may hold a word as long as itself.
func (lx *lexicon) tail(word string, first int) int {
	i := max(first, len(word)-lx.longest-1)
	for i < len(word) && !utf8.RuneStart(word[i]) {
		i++
	}
	return i
}

// bodyCompound reports whether a German or Dutch compound ends in a word for
// a body or a group: "Umweltministerium".
func (lx *lexicon) bodyCompound(low string) bool { return lx.bodyTail(low) != "" }

// bodyTail returns that word.
func (lx *lexicon) bodyTail(low string) string {
	if !lx.inverts() {
		return ""
	}
	for i := lx.tail(low, 3); i < len(low)-4; i++ {
		if lx.words[low[i:]].is(isBody) {
			return low[i:]
		}
	}
	return ""
}

// split returns the length of the first part of a word that is written as
// one: French "l'homme" and "dit-il", English "Kim's", Turkish "Ankara'da".
func (lx *lexicon) split(word string) int {
	at := strings.IndexAny(word, "'’")
	if lx.lang == "ar" { // "and" before a given name
		rest, ok := strings.CutPrefix(word, "و")
		if ok && len(rest) > 4 && lx.words[fold(rest)].is(isMan|isWoman) && !lx.words[fold(word)].is(isMan|isWoman) {
			return len(word) - len(rest)
		}
	}
	if at < 0 {
		if len(lx.inverted) == 0 {
			return len(word)
		}
		for i := lx.tail(word, 1); i < len(word); i++ {
			if word[i] == '-' && lx.inverted[fold(word[i+1:])] {
				return i
			}
		}
		return len(word)
	}
	_, n := utf8.DecodeRuneInString(word[at:])
	switch rest := word[at+n:]; {
	case lx.elision[fold(word[:at])]:
		return at + n
	case at > 0 && (lx.lang == "tr" || rest == "s" || rest == "S"):
		return at
	}
	return len(word)
}

// givenName keeps a first name apart from the words.
func (lx *lexicon) givenName(kind, name string) {
	if kind == "woman" {
		lx.women[name] = true
	} else {
		lx.men[name] = true
	}
}
