package extract

import (
	"strings"
	"sync"
	"unicode"
)

// common are the commonest short words of languages in Latin, Cyrillic and
// Arabic letters: enough to tell them apart within a paragraph.
var common = map[string]string{
	"en": "the of and to in is that for it was on with as are by this be from at have not but has they which",
	"id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka sudah atau telah oleh kata",
	"ms": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga kerana boleh beliau katanya ialah iaitu telah bagi",
	"de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat",
	"fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont aux",
	"es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha",
	"pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à",
	"it": "di e il la che in un a per è una sono non con del si da come le dei nel alla più al ha della i anche",
	"nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit wordt door naar",
	"pl": "w i na z do że się nie jest o to jak za od po przez ale dla są oraz był które tym",
	"tr": "ve bir bu da de için ile olarak çok olan daha gibi sonra kadar ne ise en oldu var değil olduğunu",
	"sv": "och i att det som en på är av för med till den har de inte om ett han men var från",
	"da": "og i at det er en til på som af for med den har de ikke der et om han men var fra blev",
	"no": "og i at det er en til på som av for med den har de ikke et om han men var fra ble etter",
	"fi": "ja on ei että se oli hän mutta ovat myös kun niin tai joka sekä jos olla kuin sen",
	"cs": "a v se na je že to s z do o i za ve pro jako by ale po jsou od které jeho",
	"hu": "a az és hogy nem is egy ez volt meg csak van már még de el ha mint után",
	"ro": "și de în a la cu care pe din nu o un că este mai pentru au fost prin sunt ca",
	"vi": "và của là có được cho không trong với những các một người này đã khi từ đến",
	"tl": "ang ng sa na mga at ay si para ni nang hindi ito kay niya siya pa ko",
	"sw": "na ya wa kwa ni katika za la kuwa cha hiyo huo alisema hii kwamba pia",
	"ru": "в и на не что с по он как это из у за к его от для но также было был она который а",
	"uk": "в і на не що з до у та як це за від для є його але також було який про",
	"bg": "на и в да се за от с не са е по че като ще това до той при",
	"sr": "је и у да се на за од са су а не који из то као",
	"ar": "في من على إلى أن التي الذي عن مع هذا هذه كان ما بين لا أو قال بعد",
	"fa": "و در به از که این را با است برای آن یک شده می های کرد بود تا",
	"ur": "کے میں کی ہے اور سے کا کو نے پر یہ ہیں کہ اس نہیں بھی تھا",
}

// commonWords maps each common word to the languages it is common in.
var commonWords = sync.OnceValue(func() map[string][]string {
	m := map[string][]string{}
	for lang, list := range common {
		for w := range strings.FieldsSeq(list) {
			m[w] = append(m[w], lang)
		}
	}
	return m
})

// language returns the language of a text as a BCP 47 tag: what was declared,
// unless the text says otherwise.
func language(text, declared string) string {
	if len(text) > 8000 {
		text = strings.ToValidUTF8(text[:8000], "")
	}
	if l := scriptLanguage(text); l != "" {
		if primary(declared) == l {
			return declared
		}
		return l
	}
	hits := map[string]int{}
	n := 0
	known := commonWords()
	for _, w := range words(text) {
		n++
		for _, l := range known[w] {
			hits[l]++
		}
	}
	best := ""
	for l, h := range hits {
		if best == "" || h > hits[best] || h == hits[best] && l < best {
			best = l
		}
	}
	said := hits[alias(primary(declared))]
	switch {
	case n < 20 || hits[best]*12 < n: // too little to tell
		return declared
	case declared != "" && (said*2 >= hits[best] || hits[best]*8 < n):
		return declared
	case best == "ms" || best == "id" && primary(declared) == "ms":
		return or(declared, "id")
	}
	return best
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// alias maps old and regional codes to those of common.
func alias(lang string) string {
	switch lang {
	case "in":
		return "id"
	case "nb", "nn":
		return "no"
	case "fil":
		return "tl"
	case "hr", "bs":
		return "sr"
	}
	return lang
}

func primary(tag string) string {
	p, _, _ := strings.Cut(tag, "-")
	return p
}

// scriptLanguage tells the languages that a script alone gives away.
func scriptLanguage(text string) string {
	var han, kana, hangul, thai, greek, hebrew, devanagari, bengali, tamil, total int
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		total++
		switch {
		case r < 0x370:
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Thai, r):
			thai++
		case unicode.Is(unicode.Greek, r):
			greek++
		case unicode.Is(unicode.Hebrew, r):
			hebrew++
		case unicode.Is(unicode.Devanagari, r):
			devanagari++
		case unicode.Is(unicode.Bengali, r):
			bengali++
		case unicode.Is(unicode.Tamil, r):
			tamil++
		}
	}
	if total < 10 {
		return ""
	}
	for _, s := range []struct {
		n    int
		lang string
	}{{hangul, "ko"}, {thai, "th"}, {greek, "el"}, {hebrew, "he"}, {devanagari, "hi"}, {bengali, "bn"}, {tamil, "ta"}} {
		if 2*s.n > total {
			return s.lang
		}
	}
	switch {
	case 10*kana > total && 3*(kana+han) > total:
		return "ja"
	case 2*han > total && 20*kana < total:
		return "zh"
	}
	return ""
}

// declaredLanguage returns the language that the page says it is in, as a BCP
// 47 tag.
func declaredLanguage(f *facts) string {
	for _, s := range []string{f.lang, f.story().text("inLanguage"), f.first("content-language", "og:locale", "language", "dc.language")} {
		if t := tag(s); t != "" {
			return t
		}
	}
	return ""
}

// tag returns a language tag in its usual spelling: "pt-BR" for "pt_br".
func tag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' || r == ' ' })
	if len(parts) == 0 || len(parts[0]) < 2 || len(parts[0]) > 3 || !isLetters(parts[0]) {
		return ""
	}
	out := strings.ToLower(parts[0])
	for _, p := range parts[1:] {
		switch {
		case !isLetters(p):
			return out
		case len(p) == 4:
			out += "-" + strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		case len(p) == 2:
			return out + "-" + strings.ToUpper(p)
		}
	}
	return out
}

func isLetters(s string) bool {
	for i := range len(s) {
		if c := s[i] | 0x20; c < 'a' || c > 'z' {
			return false
		}
	}
	return s != ""
}
