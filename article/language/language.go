// Package language tells what language a text is written in, by its letters
// and its commonest words. It tells apart what warta reads and its neighbours;
// it does not guess from a headline alone.
package language

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

// sample is how much of a text its language is told from, in bytes.
const sample = 8000

// Of returns the language of a text as a BCP 47 tag: what was declared, unless
// the text says otherwise. Pages copy the attribute from their template. It
// returns "" when nothing was declared and the text is too short to tell.
func Of(text, declared string) string {
	text = opening(text)
	letters := countScripts(text)
	if l := letters.language(); l != "" && letters.total >= 10 {
		if Primary(declared) == l {
			return declared
		}
		return l
	}
	hits, n := countCommon(text)
	if turkish := strings.Count(text, "ı") + strings.Count(text, "ğ"); turkish*6 > n && !strings.ContainsRune(text, 'ə') {
		hits["tr"] += n / 6 // what other languages say in short words, Turkish says in endings
	}
	best := most(hits)
	said := hits[alias(Primary(declared))]
	switch {
	case n < 20 || hits[best]*12 < n: // too little to tell
		return letters.agreeing(declared)
	case declared != "" && (said*2 >= hits[best] || hits[best]*8 < n):
		return declared
	case best == "ms" || best == "id" && Primary(declared) == "ms":
		if declared == "" {
			return "id"
		}
		return declared
	}
	return best
}

// Guess returns the likeliest language of a text, however short, or "".
func Guess(text string) string {
	text = opening(text)
	letters := countScripts(text)
	if l := letters.language(); l != "" {
		return l
	}
	hits, _ := countCommon(text)
	if strings.ContainsAny(text, "ığ") {
		// Its endings behind an apostrophe, "Sarıtaş'a", are words of others.
		hits["tr"] += strings.Count(text, "ı") + strings.Count(text, "ğ")
	}
	if best := most(hits); best != "" {
		return best
	}
	return letters.commonest()
}

func opening(text string) string {
	if len(text) > sample {
		return strings.ToValidUTF8(text[:sample], "")
	}
	return text
}

// most returns the language with the most hits, or "".
func most(hits map[string]int) string {
	best := ""
	for l, h := range hits {
		if best == "" || h > hits[best] || h == hits[best] && l < best {
			best = l
		}
	}
	return best
}

// countCommon counts the common words of each language, and all words.
func countCommon(text string) (hits map[string]int, n int) {
	hits = map[string]int{}
	known := commonWords()
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.Nd, unicode.M) }) {
		n++
		for _, l := range known[strings.ToLower(w)] {
			hits[l]++
		}
	}
	return hits, n
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

// Primary returns the language of a tag in lower case: "pt" of "pt-BR".
func Primary(tag string) string {
	p, _, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	return strings.ToLower(p)
}
