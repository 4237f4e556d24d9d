package quote

import (
	"unicode/utf8"

	"warta/article/language"
)

// languageOf returns the language whose words of speech serve the text: its
// own, or the nearest that warta has words for.
func languageOf(text, declared string) string {
	lang := language.Of(text, declared)
	if lang == "" {
		lang = language.Guess(text)
	}
	switch lang = language.Primary(lang); lang {
	case "ms", "in", "jv", "su":
		return "id"
	case "da", "no", "nb", "nn":
		return "sv"
	case "uk", "be", "bg":
		return "ru"
	case "gl", "ca":
		return "es"
	case "af":
		return "nl"
	case "":
		return "en"
	default:
		return lang
	}
}

// borderBefore returns the last rune border of the text at or before i.
func borderBefore(text string, i int) int {
	if i >= len(text) {
		return len(text)
	}
	for i > 0 && !utf8.RuneStart(text[i]) {
		i--
	}
	return i
}
