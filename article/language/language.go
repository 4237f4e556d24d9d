// Package language tells what language a text is written in, by its letters
// and its commonest words. It tells apart what warta reads and its neighbours;
// it does not guess from a headline alone.
package language

import (
	"iter"
	"strings"
	"sync"
	"unicode"
)

// common are the commonest short words of languages in Latin, Cyrillic and
// Arabic letters: enough to tell them apart within a paragraph.
var common = map[string]string{
	"en": "the of and to in is that for it was on with as are by this be from at have not but has they " +
		"which he she his her said says who will would had been were we you our their there what when " +
		"about after more one two than its also into can could out up people over new year years time if " +
		"all no so first last before because during while where how some many most only against between " +
		"under told asked think know going never every",
	"id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa " +
		"ada mereka sudah atau telah oleh kata ia dia kami kita menjadi lebih saat seperti bahwa para " +
		"kepada hanya masih belum tetapi namun agar hingga setelah sebelum katanya ujar ujarnya menurut " +
		"mengatakan antara lain secara orang tahun hari warga warganya harus dapat kalau bukan lagi tak " +
		"sang sebuah seorang anak satu dua baru sempat pihak kabupaten jadi sejak sementara",
	"ms": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga kerana boleh beliau katanya " +
		"ialah iaitu telah bagi kata ujarnya mereka kami kita saya sudah atau oleh lebih seperti bahawa " +
		"para kepada hanya masih belum tetapi namun sehingga selepas sebelum turut berkata apabila " +
		"daripada semalam hari orang penduduk seorang sebuah antara perlu dapat bukan lagi tak anak satu " +
		"dua baru pihak kerajaan encik datuk ketika ada sini situ macam nak dah",
	"de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an " +
		"werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war " +
		"haben nur oder aber vor zur bis mehr durch man sein wurde sei sagte sagt wenn was wir ich ihr " +
		"ihre seine ihn ihm kein keine hatte kann gegen vom können schon hier jetzt immer doch seit " +
		"unter zwischen während jahr jahre jahren uhr menschen habe wäre müsse will mal dort dann da",
	"fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont " +
		"aux elle on avec son sa ses mais ou où nous vous je ils elles leur leurs cette ces tout été " +
		"être fait faire comme bien même après avant très deux ans selon sans entre sous depuis contre " +
		"chez dit trois avait était lors peut si y dont aussi encore notre votre alors quand rien ici " +
		"jamais monsieur",
	"es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha " +
		"dijo este esta ya entre cuando muy sin sobre ser también hay fue han me desde todo nos durante " +
		"años dos porque según hasta donde uno ni contra ese eso ante ellos era son está están tiene " +
		"había hace hoy ayer aquí después antes aunque año nuestro así qué si él ella usted sólo solo " +
		"gente cada otra otro nada",
	"pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das " +
		"tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era " +
		"depois sem mesmo aos seus quem nas me esse eles estão você tinha foram essa num nem suas às " +
		"minha têm numa pelos elas disse diz afirmou segundo ano anos ainda sobre contra desde porque " +
		"onde dois são agora aqui ontem",
	"it": "di e il la che in un a per è una sono non con del si da come le dei nel alla più al ha della i " +
		"anche gli lo ma ed ci se su ai o dal sul nella delle degli dalla alle questo questa suo sua " +
		"loro era hanno stato stata essere due anni dopo prima quando senza tra fra fino ancora così " +
		"molto tutto tutti sempre solo già perché chi cosa dove ieri oggi detto dice secondo contro anno " +
		"noi lui lei mi ho sia cui qui poi mai quei quel nessuno",
	"nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit wordt " +
		"door naar die ze hij we ik je heeft nog wel al was werd kan had over tot zo geen hun meer of " +
		"haar zei zegt volgens tegen onder veel worden na deze dit toen nu hebben moet wil wij zou " +
		"mensen jaar twee drie waar mijn ons onze omdat sinds tussen zich alleen gaat komt daar hier " +
		"iets niets iemand nooit wat wie",
	"pl": "w i na z do że się nie jest o to jak za od po przez ale dla są oraz był które tym co tak już " +
		"tylko jego jej ich przed przy który która była było były być może bardzo jeszcze roku lat nam " +
		"mnie mi my ja on ona oni czy bo gdy kiedy też również więc bez pod nad między według powiedział " +
		"powiedziała mówi dodaje ze u ten ta te tego tej tych swoje sobie nas wszystko teraz nigdy tutaj " +
		"ludzie dwa trzy osób będzie mam ma by",
	"tr": "ve bir bu da de için ile olarak çok olan daha gibi sonra kadar ne ise en oldu var değil " +
		"olduğunu dedi diye ama o ki mi mı her hiç şu biz ben sen onlar kendi bunu bunun şey iki üç yıl " +
		"gün önce göre karşı yeni ilk son bizim benim yok ya veya ancak dün bugün artık nasıl neden " +
		"çünkü etti eden edildi söyledi başkanı belirtti ifade tarafından üzerine arasında içinde şimdi " +
		"zaman bile yine olduğu olacak gelen yapılan bin yüzde",
	"sv": "och i att det som en på är av för med till den har de inte om ett han men var från sig vi hon " +
		"jag så när nu där kan man skulle efter upp ut över också bara eller hade ska mot säger sade år " +
		"alla utan under mycket här ha varit blir blev två någon något måste finns sedan vad enligt " +
		"mellan hur sin sina sitt oss dem vid innan aldrig kommer får vill tre kommunen människor",
	"da": "og i at det er en til på som af for med den har de ikke der et om han men var fra blev hun jeg " +
		"vi så kan når nu man skal efter også eller havde mod siger sagde år alle uden under meget her " +
		"været bliver to noget må sig hvad ifølge mellem hvor sin dem ved før aldrig kommer får vil tre",
	"no": "og i at det er en til på som av for med den har de ikke et om han men var fra ble etter hun jeg " +
		"vi så kan når nå man skal også eller hadde mot sier sa år alle uten under mye her vært blir to " +
		"noe må seg hva ifølge mellom hvor sin dem ved før aldri kommer får vil tre",
	"fi": "ja on ei että se oli hän mutta ovat myös kun niin tai joka sekä jos olla kuin sen mukaan sanoo " +
		"olisi vain jo nyt vielä kaksi vuoden sitten ole mitä minä me he tämä hänen",
	"cs": "a v se na je že s z do o i za ve pro jako by ale po jsou od které jeho byl byla bylo nebo také " +
		"podle který která jsem není při když už jen tak ještě před mezi roku řekl co jak ten tato tím " +
		"své",
	"hu": "a az és hogy nem is egy ez volt meg csak van már még de el ha mint után azt szerint vagy lesz " +
		"mert nagyon két amely aki ki itt ott most kell minden",
	"ro": "și de în a la cu care pe din nu o că este mai pentru au fost prin sunt ca un ce dar al ale lui " +
		"sa după cum fi între spus potrivit am ei ea acest această doi ani",
	"vi": "và của là có được cho không trong với những các một người này đã khi từ đến tại cũng như ông bà " +
		"sẽ về nói theo nhưng vào ra",
	"tl": "ang ng sa na mga at ay si para ni nang hindi ito kay niya siya pa ko ako ka namin nila din rin " +
		"kung may mayroon",
	"sw": "na ya wa kwa ni katika za la kuwa cha hiyo huo alisema hii kwamba pia yake wake sana lakini " +
		"watu baada kama hilo",
	"ru": "в и на не что с по он как это из у за к от для но также был она который а о мы я они его ее её " +
		"их то так уже или до если бы же все только после во время года году лет при без под над между " +
		"сказал сказала заявил нам мне этого были было быть есть нет еще ещё когда где чтобы",
	"uk": "в і на не що з до у та як це за від для є його але також був який про він вона вони ми я й ще " +
		"після під час року щоб якщо вже або були буде сказав",
	"bg": "на и в да се за от с не са е по че като ще това до той при беше която който му ми ние те ни но " +
		"или след",
	"sr": "је и у да се на за од су са а не који из то као би ће био није или само која",
	"ar": "في من على إلى أن التي الذي عن مع هذا هذه كان ما بين لا أو قال بعد كما قد لم هو هي ذلك وقال",
	"fa": "در و به از که این را با است برای آن یک شده می های کرد بود تا خود ما هم",
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
const sample = 4000

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
	hits, score, n := countCommon(text)
	best := most(score)
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

// marks are the letters that only some languages of Latin script have.
var marks = map[string]string{
	"ąęłńśźżć": "pl", "şğıİ": "tr", "ß": "de", "äö": "de sv fi", "ü": "de tr hu", "å": "sv da no", "øæ": "da no",
	"ñ¿¡": "es", "ãõ": "pt", "řěůč": "cs", "őű": "hu", "ățș": "ro", "đơư": "vi", "êœ": "fr pt", "ç": "fr pt tr",
	"òìù": "it", "è": "it fr", "éà": "fr it pt", "áíóú": "es pt cs hu", "ëï": "nl fr",
}

// letterMarks maps each such letter to its languages.
var letterMarks = sync.OnceValue(func() map[rune][]string {
	m := map[rune][]string{}
	for letters, langs := range marks {
		for _, r := range letters {
			m[r] = strings.Fields(langs)
		}
	}
	return m
})

// Guess returns the likeliest language of a text, however short, or "".
func Guess(text string) string {
	text = opening(text)
	letters := countScripts(text)
	if l := letters.language(); l != "" {
		return l
	}
	_, score, _ := countCommon(text)
	if best := most(score); best != "" {
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

// most returns the language with the highest score, or "".
func most(score map[string]float64) string {
	best := ""
	for l, n := range score {
		if best == "" || n > score[best] || n == score[best] && l < best {
			best = l
		}
	}
	return best
}

// countCommon counts the common words of each language, and all words. A word or
// letter adds the more to the score the fewer languages have it.
func countCommon(text string) (hits map[string]int, score map[string]float64, n int) {
	hits, score = map[string]int{}, map[string]float64{}
	known, marked := commonWords(), letterMarks()
	for w := range words(text) {
		n++
		for _, l := range known[w] {
			hits[l]++
			score[l] += 1 / float64(len(known[w]))
		}
		for _, r := range w {
			if r < 0x80 {
				continue
			}
			for _, l := range marked[r] {
				score[l] += 1 / float64(len(marked[r]))
			}
		}
	}
	return hits, score, n
}

// words yields the words of a text in lower case.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.Nd, unicode.M) }) {
			if !yield(strings.ToLower(w)) {
				return
			}
		}
	}
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
