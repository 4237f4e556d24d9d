package quote

import (
	"slices"
	"strings"
)

// sourceNouns reports whether the language names a source by a noun behind a
// preposition: "nach Angaben", "по словам", "de acordo".
func (lx *lexicon) sourceNouns() bool { return lx.lang == "de" || lx.lang == "ru" }

// inverts reports whether the language puts its verb second, so that a comma
// before it ends a subordinate clause.
func (lx *lexicon) inverts() bool {
	return lx.lang == "de" || lx.lang == "nl" || lx.lang == "sv"
}

// subjectFirst reports whether the language hardly ever puts the subject
// behind its verb but after a quotation.
func (lx *lexicon) subjectFirst() bool {
	return lx.lang == "en" || lx.lang == "id" || lx.lang == "fr"
}

// dropsSubject says how surely a verb without a subject means somebody named
// before: in most languages one was only not understood.
func (lx *lexicon) dropsSubject() float32 {
	switch lx.lang {
	case "es", "pt", "it", "pl", "tr", "ko", "ar", "ru", "id":
		return 0.75
	}
	return 0.4
}

// marksSubject reports whether endings tell a subject from all else, so that a
// sentence without one goes on with the one before.
func (lx *lexicon) marksSubject() bool { return lx.lang == "ko" || lx.lang == "tr" }

// marksTopic reports whether a particle tells whom a sentence is about.
func (lx *lexicon) marksTopic() bool { return lx.lang == "ko" }

// nominative reports pronouns that are never an object.
func (lx *lexicon) nominative(low string) bool {
	switch low {
	case "er":
		return lx.lang == "de"
	case "hij":
		return lx.lang == "nl"
	case "han", "hon":
		return lx.lang == "sv"
	}
	return false
}

// onlyPeople reports whether a pronoun of that class can stand for nothing but a
// person: "she", "han". In other languages bodies have a gender too.
func (lx *lexicon) onlyPeople(c class) bool {
	return (lx.lang == "en" || lx.lang == "sv") && c.is(isHe|isShe) && !c.is(isThey)
}

// bodyFollows reports whether the language has the name of a body right behind an
// office, and a comma before the name of whose it is: "Ketua Persib, Jo Ek,".
func (lx *lexicon) bodyFollows() bool { return lx.lang == "id" }

// ordinalDots reports whether the language writes a stop behind an ordinal.
func (lx *lexicon) ordinalDots() bool {
	switch lx.lang {
	case "de", "pl", "sv", "tr":
		return true
	}
	return false
}

// verbLast reports whether the verb of the language ends the sentence, so
// that one verb reports all quotations before it.
func (lx *lexicon) verbLast() bool { return lx.lang == "ko" || lx.lang == "tr" }

// adjectiveFirst reports whether the language says where somebody is from
// before what he is: "the Danish coach".
func (lx *lexicon) adjectiveFirst() bool {
	switch lx.lang {
	case "en", "de", "nl", "sv", "ru", "pl", "tr":
		return true
	}
	return false
}

// dashesSpeech reports whether the language opens speech with a dash inside a
// paragraph. In others that is a dateline: "NEW YORK, N.Y. — The mayor said …".
func (lx *lexicon) dashesSpeech() bool {
	switch lx.lang {
	case "es", "fr", "it", "pl", "pt", "ru", "sv", "tr":
		return true
	}
	return false
}

// verbFirst reports verbs that stand before their subject: Indonesian ones
// without a prefix, "kata Ek".
func (lx *lexicon) verbFirst(low string) bool {
	return lx.lang == "id" && lx.words[low].is(isSay) && !hasPrefix(low, "me", "ber", "ter", "di") && !strings.HasSuffix(low, "nya")
}

// saysOfHim reports Indonesian words that right behind a quotation can only say
// that the one named before spoke, whatever they mean: "ciapnya".
func (lx *lexicon) saysOfHim(low string) bool {
	return lx.lang == "id" && len(low) > 6 && strings.HasSuffix(low, "nya")
}

func hasPrefix(s string, prefixes ...string) bool {
	return slices.ContainsFunc(prefixes, func(p string) bool { return strings.HasPrefix(s, p) })
}

func hasSuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(p string) bool { return strings.HasSuffix(s, p) })
}

// headTells reports whether a mention's head is the word that says who or what
// somebody is, in the language.
func (lx *lexicon) headTells() bool { return lx.lang == "en" || lx.lang == "id" }

// subordinates reports words that open a clause before the main one.
func (lx *lexicon) subordinates(low string) bool {
	switch lx.lang {
	case "en":
		switch low {
		case "when", "asked", "if", "although", "though", "because", "while", "once", "since", "as", "after", "before", "pressed", "told":
			return true
		}
	case "id":
		switch low {
		case "ditanya", "ketika", "saat", "sewaktu", "apabila", "jika", "kalau", "setelah", "sesudah", "sebelum", "usai", "seusai", "selepas", "semasa", "meski", "meskipun", "walau", "walaupun", "karena", "kerana", "ditemui", "dihubungi", "dikonfirmasi", "menanggapi", "mengulas", "menjawab":
			return true
		}
	case "fr":
		switch low {
		case "quand", "lorsque", "lorsqu'", "si", "comme", "après", "avant", "interrogé", "interrogée", "interrogés", "questionné", "questionnée", "contacté", "contactée", "contactés",
			"sollicité", "sollicitée", "joint", "jointe", "invité", "invitée", "bien", "tandis", "alors", "puisque", "depuis", "relancé", "relancée", "appelé", "appelée":
			return true
		}
	case "es":
		switch low {
		case "cuando", "si", "aunque", "mientras", "como", "tras", "preguntado", "preguntada", "preguntados", "consultado", "consultada", "consultados", "interrogado", "interrogada",
			"cuestionado", "cuestionada", "contactado", "contactada", "requerido", "requerida", "interpelado", "interpelada":
			return true
		}
	case "it":
		switch low {
		case "quando", "se", "anche", "benché", "mentre", "dopo", "interpellato", "interpellata", "contattato", "contattata", "raggiunto", "raggiunta", "sollecitato", "sollecitata", "interrogato",
			"interrogata", "incalzato", "incalzata", "intervistato", "intervistata", "sentito", "sentita":
			return true
		}
	case "pt":
		switch low {
		case "quando", "se", "embora", "enquanto", "como", "após", "depois", "questionado", "questionada", "questionados", "contactado", "contactada", "contatado", "contatada", "procurado", "procurada",
			"procurados", "perguntado", "perguntada", "indagado", "indagada", "interrogado", "interrogada", "interpelado", "interpelada", "confrontado", "confrontada", "ouvido", "ouvida":
			return true
		}
	}
	return false
}

// isConjunction reports words that join two verbs of one subject.
func isConjunction(low string) bool {
	switch low {
	case "and", "but", "und", "aber", "et", "mais", "y", "pero", "e", "ma", "mas", "en", "maar", "och", "men", "и", "но", "i", "ale", "oraz", "ve", "dan", "tetapi", "tapi", "serta":
		return true
	}
	return false
}

// indefinite reports whether a determiner makes somebody new: "a witness".
func (lx *lexicon) indefinite(low string) bool { return lx.words[low].is(isIndefinite) }

// unspaced reports whether the language writes no blanks between words. Its
// narration is searched for verbs of speech as text, and the subject is cut out
// of the clause before.
func (lx *lexicon) unspaced() bool { return lx.lang == "zh" || lx.lang == "ja" }

// gender reports whether a description is of a woman or of a man, by its
// article or the ending of its noun.
func (lx *lexicon) gender(det, noun string) (she, he bool) {
	switch lx.lang {
	case "de":
		return germanGender(det, noun)
	case "fr", "it", "es", "pt":
		switch det {
		case "la", "una", "une", "a", "uma", "sua", "esta", "questa", "cette", "ma":
			return true, false
		case "le", "el", "il", "lo", "un", "o", "um", "seu", "suo", "este", "questo", "ce":
			return false, true
		}
		return lx.pairedGender(noun)
	case "pl":
		return strings.HasSuffix(noun, "ka") || strings.HasSuffix(noun, "ini"), !strings.HasSuffix(noun, "a")
	case "en":
		return isMissus(noun) || femaleNoun(noun), maleNoun(noun)
	case "id":
		return femaleNoun(noun), maleNoun(noun)
	case "ru":
		return strings.HasSuffix(noun, "ица") || strings.HasSuffix(noun, "ка"), false
	}
	return false, false
}

// germanGender reads it off the noun, or off the article of a noun that was an
// adjective: "die 45-Jährige". Behind "die" other nouns are of several.
func germanGender(det, noun string) (she, he bool) {
	switch {
	case slices.ContainsFunc([]string{"in", "frau", "dame", "mutter", "tochter", "schwester"}, func(end string) bool { return strings.HasSuffix(noun, end) }):
		return true, false
	case det == "die" || det == "diese" || det == "eine" || det == "seine" || det == "ihre":
		return strings.HasSuffix(noun, "e"), false
	}
	return false, true
}

// verbGender reports whether a verb in the past is of a woman or of a man.
func (lx *lexicon) verbGender(low string) (she, he bool) {
	switch lx.lang {
	case "pl":
		return strings.HasSuffix(low, "ła"), strings.HasSuffix(low, "ł")
	case "ru":
		return strings.HasSuffix(low, "ла") || strings.HasSuffix(low, "лась"), strings.HasSuffix(low, "л") || strings.HasSuffix(low, "лся")
	case "ar":
		return lx.arabicGender(low)
	}
	return false, false
}

// isPossessive reports determiners that say whose somebody is.
func isPossessive(low string) bool {
	switch low {
	case "his", "her", "its", "their", "my", "our", "su", "sus", "son", "sa", "ses", "leur", "leurs", "sein", "seine", "seiner",
		"ihr", "ihre", "ihrer", "suo", "sua", "suoi", "loro", "seu", "seus", "suas", "zijn", "haar", "hun", "hans", "hennes",
		"deras", "sin", "jego", "jej", "ich", "его", "её", "ее", "их":
		return true
	}
	return false
}

// femaleNoun reports English and Indonesian words for a woman.
func femaleNoun(low string) bool {
	switch low {
	case "woman", "girl", "mother", "grandmother", "widow", "actress", "saleswoman", "spokeswoman", "chairwoman", "councilwoman", "congresswoman", "nun",
		"waitress", "midwife", "daughter", "sister", "wife", "aunt", "queen", "princess",
		"perempuan", "wanita", "gadis", "nenek", "ibu", "putri", "biduanita", "aktris", "karyawati", "mahasiswi", "janda":
		return true
	}
	return false
}

// maleNoun reports those for a man.
func maleNoun(low string) bool {
	switch low {
	case "man", "boy", "father", "grandfather", "widower", "salesman", "chairman", "councilman", "congressman", "monk", "waiter", "son", "brother",
		"husband", "uncle", "king", "prince", "fisherman", "businessman",
		"pria", "lelaki", "kakek", "bapak", "bapa", "duda", "pemuda":
		return true
	}
	return false
}

// links reports whether a word joins two nouns, as "of" does.
func (lx *lexicon) links() bool { return lx.lang != "id" }
