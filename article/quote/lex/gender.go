package lex

import (
	"slices"
	"strings"
)

// pairedGender tells a woman's role from a man's by its ending, where the
// lists have both.
func (lx *Language) pairedGender(noun string) (she, he bool) {
	for _, p := range lx.ends[pairEnd] {
		if stem, ok := strings.CutSuffix(noun, p.from); ok && len(stem) > 2 && lx.Words[stem+p.to].Is(Role) {
			return true, false
		}
	}
	for _, p := range lx.ends[pairEnd] {
		if stem, ok := strings.CutSuffix(noun, p.to); ok && len(stem) > 2 && lx.Words[stem+p.from].Is(Role) {
			return false, true
		}
	}
	return false, false
}

// Gender reports whether a description is of a woman or of a man, by its
// article or the ending of its noun.
func (lx *Language) Gender(det, noun string) (she, he bool) {
	switch lx.Lang {
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
		return lx.In(Missus, noun) || lx.In(Female, noun), lx.In(Male, noun)
	case "id":
		return lx.In(Female, noun), lx.In(Male, noun)
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

// VerbGender reports whether a verb in the past is of a woman or of a man.
func (lx *Language) VerbGender(low string) (she, he bool) {
	switch lx.Lang {
	case "pl":
		return strings.HasSuffix(low, "ła"), strings.HasSuffix(low, "ł")
	case "ru":
		return strings.HasSuffix(low, "ла") || strings.HasSuffix(low, "лась"), strings.HasSuffix(low, "л") || strings.HasSuffix(low, "лся")
	case "ar":
		return lx.arabicGender(low)
	}
	return false, false
}
