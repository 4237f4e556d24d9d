package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// people cleans stated names and joins those that are names.
func people(stated []string) string {
	var names []string
	seen := map[string]bool{}
	for _, s := range stated {
		for _, name := range splitNames(oneByline(strings.Join(strings.Fields(plain(s)), " "))) {
			name = withoutRole(name)
			if len(names) > 0 && len(name) > 5 && isLogin(name) {
				continue // what the one before does; but "Karl Maier, dpa"
			}
			if k := letters(name); isName(name) && !seen[k] && len(names) < 20 {
				seen[k] = true
				names = append(names, name)
			}
		}
	}
	return strings.Join(names, ", ")
}

// oneByline cuts a line to what names its writers: the first part between bars
// and dots that holds a whole name, without date and further credits.
func oneByline(s string) string {
	first := ""
	s = strings.NewReplacer(" — ", "|", " – ", "|").Replace(s)
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|•·●", r) }) {
		part = withoutBy(withoutDate(withoutCredits(strings.TrimSpace(part))))
		if part == "" {
			continue
		}
		first = or(first, part)
		for _, name := range splitNames(part) {
			if strings.Contains(name, " ") && isName(name) {
				return part
			}
		}
	}
	return first
}

// credits are the words before those who did something else for a story.
var credits = []string{"reviewed by", "edited by", "editing by", "fact checked", "fact-checked", "medically reviewed", "photography by", "photographs by", "photos by", "photo by", "illustration by", "illustrations by", "with additional", "translated by"}

func withoutCredits(s string) string {
	low := strings.ToLower(s)
	for _, c := range credits {
		if i := strings.Index(low, c); i > 0 && len(low) == len(s) {
			return strings.TrimSpace(s[:i])
		}
	}
	return s
}

// by are the words that stand before a writer's name, in lower case.
var by = []string{"this post was written by", "this article was written by", "article by", "written by", "words by", "medically reviewed by", "reviewed by", "contributors:", "contributor:", "posted by", "story by", "report by", "by", "von", "par", "por", "di", "da", "oleh", "door", "av", "af", "przez", "text:", "penulis:", "penulis", "authors:",
	"reporter:", "pewarta:", "autor:", "autore:", "auteur :", "auteur:", "author:", "author", "автор:", "текст:", "yazar:", "yazan:", "文/", "文：", "文・", "投稿者", "著者：", "著者:", "記者", "记者", "作者：", "作者:", "بقلم:", "بقلم", "كتبت:", "كتب:", "كتب", "γράφει η", "γράφει ο", "γράφουν οι", "लेखक:", "लेखक :", "โดย", "a cura di", "redactie:", "un texte de", "propos recueillis par", "tekst:"}

func withoutBy(s string) string {
	for range 2 {
		low := strings.ToLower(s)
		for _, w := range by {
			rest, ok := strings.CutPrefix(low, w)
			if !ok || rest == "" || len(low) != len(s) {
				continue
			}
			// "By Ann", and "ByAnn" where markup swallowed the blank, but not "Byron".
			r, _ := utf8.DecodeRuneInString(s[len(w):])
			last, _ := utf8.DecodeLastRuneInString(w)
			glued := unicode.IsLetter(last) && unicode.IsLetter(r) && last < 0x2e80
			if glued && (w != "by" || !unicode.IsUpper(r) || s[1] != 'y') {
				continue
			}
			if len(w) <= 3 && w != "by" && unicode.IsUpper(rune(s[0])) && !strings.Contains(strings.TrimSpace(s[len(w):]), " ") {
				continue // Di Maio
			}
			s = strings.TrimLeft(s[len(w):], " :\u00a0")
			break
		}
	}
	return s
}

// withoutDate cuts a byline where a date, an hour or a word of publishing
// follows the name.
func withoutDate(s string) string {
	fields := strings.Fields(s)
	for i, f := range fields {
		w := strings.ToLower(strings.Trim(f, ".,:;()|•·-–—"))
		first, _ := utf8.DecodeRuneInString(w)
		if k := strings.IndexFunc(f, unicode.IsDigit); k > 0 && first >= 0x2e80 {
			return strings.Join(append(fields[:i:i], f[:k]), " ") // 王小明2026-03-04
		}
		isMonth := i+1 < len(fields) && isMonthName(w) && unicode.IsDigit([]rune(fields[i+1])[0])
		switch w {
		case "updated", "published", "posted", "last", "on", "publié", "veröffentlicht", "aktualisiert", "publicado", "pubblicato", "diterbitkan", "diperbarui":
			isMonth = true
		}
		if isMonth || unicode.IsDigit(first) {
			if i > 0 && isWeekday(fields[i-1]) {
				i--
			}
			return strings.Trim(strings.Join(fields[:i], " "), " ,|•·-–—")
		}
	}
	return s
}

// weekdays are the names of the days where news of their language puts them
// before a date.
const weekdays = " monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun senin selasa rabu kamis jumat sabtu minggu montag dienstag mittwoch donnerstag freitag samstag sonntag " +
	"lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag " +
	"pazartesi salı çarşamba perşembe cuma cumartesi pazar الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت понедельник вторник среда четверг пятница суббота воскресенье "

func isWeekday(w string) bool {
	return strings.Contains(weekdays, " "+strings.ToLower(strings.Trim(w, ",.|"))+" ")
}

func isMonthName(w string) bool { return month(w) != 0 }

// splitNames parts "A, B and C".
func splitNames(s string) []string {
	for _, sep := range []string{" and ", " und ", " et ", " y ", " dan ", " en ", " e ", " & ", ";", " / ", "|", "、", " og ", " och ", " и ", " ve ", " with "} {
		s = strings.ReplaceAll(s, sep, ",")
	}
	var out []string
	for part := range strings.SplitSeq(s, ",") {
		if part = withoutBy(strings.Trim(part, " -–—•·:")); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// roles are words that say what somebody does, in lower case; they stand
// behind a name, and what begins with one is none.
var roles = wordSetOf(`editor reporter correspondent writer contributor contributing director producer journalist columnist founder co-founder cofounder former head senior chief ceo cto cfo manager professor analyst consultant
	staff president vice md phd ph.d. mba rn rd freelance freelancer intern expert specialist author photographer
	redakteur redakteurin korrespondent korrespondentin reporterin chefredakteur chefredakteurin autorin rédacteur rédactrice journaliste correspondant correspondante envoyé envoyée periodista corresponsal redactor redactora enviado
	giornalista inviato inviata corrispondente jornalista repórter redator redatora redacteur verslaggever correspondente kontributor jurnalis wartawan muhabir muhabiri editörü yazarı dziennikarz dziennikarka
	корреспондент журналист обозреватель редактор автор`)

// nobodies are what stands where a name would and is none, in lower case.
var nobodies = wordSetOf(`admin zvg administrator author authors by null undefined none unknown guest redaktion redaksi webmaster more about follow share profile sat sun mon tue wed thu fri top here home menu search contact email
	linkedin bluesky twitter facebook instagram youtube mastodon threads pinterest tiktok rss website blog news articles updated published date advertisement joined people team blogger connect researched`)

// openers are words with which a line begins that is no name, in lower case.
var openers = wordSetOf(`view see get follow read more about all contact email click posted published updated sign log full learn join subscribe written reviewed edited here we our how why what when this your you send share show load find visit check photo photos image video illustration`)

// particles are the words within names that begin with a small letter.
var particles = wordSetOf(`de del della dello dei di da dos das do du des la le les los van von der den dem het ter ten te zu zur af av bin bint ibn al el ul ur y e i und and the of for in 't d' st. dit`)

func wordSetOf(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// withoutRole cuts what somebody does, or for whom, off a name.
func withoutRole(name string) string {
	fields := strings.Fields(name)
	for i := 2; i < len(fields); i++ {
		switch w := strings.ToLower(fields[i]); {
		case w == "in" && i+1 < len(fields) && strings.HasPrefix(fields[i+1], "'"): // Sophie in 't Veld
		case w == "in" || w == "at" || w == "for" || w == "from" || roles[w]:
			return strings.Join(fields[:i], " ")
		}
	}
	return name
}

// isLogin reports whether a name is one to log in with, or of a house: a word
// without a capital.
func isLogin(name string) bool {
	for _, r := range name {
		if r == ' ' || r >= utf8.RuneSelf || unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// isName reports whether s may be a name: a few words that begin with capitals
// where the script has any, no address, no number.
func isName(s string) bool {
	if strings.Contains(s, "://") || strings.ContainsAny(s, "@{}<>=#_:") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "/") {
		return false
	}
	low := strings.ToLower(s)
	fields := strings.Fields(low)
	if nobodies[low] || len(fields) == 0 || len(fields) > 6 || utf8.RuneCountInString(s) > 60 {
		return false
	}
	if len(fields) > 1 && (openers[fields[0]] || roles[fields[0]]) {
		return false
	}
	if last := fields[len(fields)-1]; len(fields) > 2 && roles[last] || len(fields) == 1 && roles[strings.Trim(last, ".")] {
		return false
	}
	for _, f := range fields {
		if strings.Trim(f, "/|∙·•›»*+–—") == "" { // what parts labels
			return false
		}
	}
	return hasLetterFirst(s) && isCapitalized(strings.Fields(s))
}

// hasLetterFirst reports whether a letter stands before any digit.
func hasLetterFirst(s string) bool {
	i := strings.IndexFunc(s, unicode.IsLetter)
	return i >= 0 && strings.IndexFunc(s[:i], unicode.IsDigit) < 0
}

// isCapitalized reports whether none of several words begins with a small
// letter but those that do within names.
func isCapitalized(fields []string) bool {
	if len(fields) < 2 {
		return true
	}
	for i, w := range fields {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "(\"'“‘"))
		if unicode.IsLower(r) && (i == len(fields)-1 || !particles[w]) {
			return false
		}
	}
	return true
}
