package quote

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// sample is how much of a text its language is told from.
const sample = 6000

// languageOf returns the language whose words of speech serve the text. What
// the document says of itself is believed unless the text speaks against it:
// pages copy the attribute from their template.
func languageOf(text, declared string) string {
	declared = base(declared)
	text = text[:borderBefore(text, sample)]
	if lang := scriptLanguage(text); lang != "" {
		if lang == "zh" && declared == "ja" {
			return "ja"
		}
		return lang
	}
	return stopLanguage(text, declared)
}

// base returns the language of a tag whose words of speech are the nearest.
func base(tag string) string {
	lang, _, _ := strings.Cut(strings.ToLower(tag), "-")
	lang, _, _ = strings.Cut(lang, "_")
	switch lang {
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
	}
	return lang
}

// scriptLanguage tells a language from its letters, or returns "" for Latin.
func scriptLanguage(text string) string {
	var latin, kana, han, hangul, arabic, cyrillic int
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf:
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				latin++
			}
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		}
	}
	switch {
	case latin > 3*(kana+han+hangul+arabic+cyrillic):
		return ""
	case hangul > kana+han && hangul > arabic:
		return "ko"
	case kana*5 > han && kana > arabic:
		return "ja"
	case han > arabic && han > cyrillic:
		return "zh"
	case arabic > cyrillic:
		return "ar"
	case cyrillic > 0:
		return "ru"
	}
	return ""
}

var stopWords = sync.OnceValue(func() map[string][]string {
	text, err := data.ReadFile("data/stops.txt")
	if err != nil {
		return nil
	}
	languages := map[string][]string{}
	for line := range strings.Lines(string(text)) {
		lang, words, ok := strings.Cut(line, ":")
		if !ok || line[0] == '#' {
			continue
		}
		for _, w := range strings.Fields(words) {
			languages[w] = append(languages[w], lang)
		}
	}
	return languages
})

// stopLanguage tells a language from its commonest words. The declared one
// wins unless another has clearly more.
func stopLanguage(text, declared string) string {
	count := map[string]int{}
	stops := stopWords()
	for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isWord(r) }) {
		for _, lang := range stops[fold(w)] {
			count[lang]++
		}
	}
	best := declared
	n := count[declared] + count[declared]/2 + 3
	for _, lang := range [...]string{"en", "id", "de", "fr", "es", "pt", "it", "nl", "tr", "pl", "sv"} {
		if count[lang] > n {
			best, n = lang, count[lang]
		}
	}
	if best == "" {
		return "en"
	}
	return best
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
