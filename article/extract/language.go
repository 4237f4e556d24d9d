package extract

import "strings"

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
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
