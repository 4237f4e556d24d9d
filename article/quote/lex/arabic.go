package lex

import "strings"

// foldArabic leaves out the marks that only help to read, and writes every alef
// alike: many papers leave them out.
func foldArabic(s string) string {
	switch s { // as Egyptian papers write them
	case "فى":
		return "في"
	case "التى":
		return "التي"
	case "الذى":
		return "الذي"
	case "هى":
		return "هي"
	}
	for i := range len(s) {
		if s[i] >= 0xd8 && s[i] <= 0xdb {
			return strings.Map(func(r rune) rune {
				switch {
				case r >= 0x64b && r <= 0x652 || r == 0x640 || r == 0x670:
					return -1
				case r == 'أ' || r == 'إ' || r == 'آ' || r == 'ٱ':
					return 'ا'
				}
				return r
			}, s)
		}
	}
	return s
}

// arabicGender tells by a word of speech whether a woman or a man speaks.
func (lx *Language) arabicGender(low string) (she, he bool) {
	for _, and := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(low, and); ok && !lx.Words[low].Is(Cue) {
			low = rest
		}
	}
	switch {
	case strings.HasSuffix(low, "وا"), strings.HasSuffix(low, "ون"), strings.HasSuffix(low, "ين"), strings.HasSuffix(low, "تا"):
		return false, false
	case strings.HasSuffix(low, "ت"), strings.HasSuffix(low, "ة"):
		return true, false
	case strings.HasPrefix(low, "ت") && lx.Words["ي"+strings.TrimPrefix(low, "ت")].Is(Cue):
		return true, false
	}
	return false, true
}

// arabic looks a word up without "and" before it, a preposition that is written
// with it, or the article.
func (lx *Language) arabic(low string) Class {
	if c := lx.ArabicKin(low); c != 0 {
		return c
	}
	for _, and := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(low, and); ok && len(rest) >= 4 {
			if c := lx.Words[rest] & (Cue | Pronoun | Prep | Role | Title | Body | That | Within); c != 0 {
				return c
			}
			if bare, ok := strings.CutPrefix(rest, "ال"); ok {
				return lx.Words[bare] & (Role | Body | Quality)
			}
			if c := lx.arabicVerb(rest); c != 0 {
				return c
			}
		}
	}
	if rest, ok := strings.CutPrefix(low, "ال"); ok {
		if c := lx.Words[rest] & (Role | Body | Quality); c != 0 || !strings.HasSuffix(rest, "ى") {
			return c
		}
	}
	if c := lx.arabicDual(low); c != 0 {
		return c
	}
	if c := lx.arabicVerb(low); c != 0 {
		return c
	}
	for _, to := range [...]string{"لل", "بال", "ل", "ب"} {
		if rest, ok := strings.CutPrefix(low, to); ok && len(rest) >= 4 {
			return lx.Words[rest] & Naming
		}
	}
	if rest, ok := strings.CutSuffix(low, "ى"); ok { // as Egyptian papers write it
		return lx.Class(rest + "ي")
	}
	return 0
}

// arabicDual looks a word for somebody up without the ending of two: "دبلوماسيان".
func (lx *Language) arabicDual(low string) Class {
	for _, two := range [...]string{"تان", "تين", "ان", "ين"} {
		one, ok := strings.CutSuffix(low, two)
		if !ok || len(one) < 6 {
			continue
		}
		if strings.HasPrefix(two, "ت") {
			one += "ة"
		}
		if c := lx.Words[one]; c.Is(Role) && c&(Body|Verb|Prep|Man|Woman) == 0 {
			return Role
		}
	}
	return 0
}

// ArabicKin looks a word for somebody up without the pronoun at its end that says
// whose he is: "نظيرته", "محاميها".
func (lx *Language) ArabicKin(low string) Class {
	for _, of := range [...]string{"هما", "ها", "هم", "ه", "نا"} {
		noun, ok := strings.CutSuffix(low, of)
		if !ok || len(noun) < 4 {
			continue
		}
		c := lx.Words[noun]
		if one, ok := strings.CutSuffix(noun, "ت"); ok && c == 0 {
			c = lx.Words[one+"ة"]
		}
		if c.Is(Role) && c&(Body|Verb|Prep) == 0 {
			return Role
		}
	}
	return 0
}

// arabicVerb looks a verb of speech up without what a form has at its end or
// before it: "وصفها", "يؤكدان", "سيعلن", "تستنكر".
func (lx *Language) arabicVerb(low string) Class {
	const kinds = Say | Weak
	for _, object := range [...]string{"", "ه", "ها", "هم", "هما", "نا", "ني"} {
		verb, ok := strings.CutSuffix(low, object)
		if !ok || len(verb) < 6 {
			continue
		}
		for _, end := range [...]string{"", "ت", "وا", "ا", "تا", "ن", "ون", "ان", "ين"} {
			stem, ok := strings.CutSuffix(verb, end)
			if !ok || len(stem) < 6 {
				continue
			}
			stem = strings.TrimPrefix(stem, "س")
			if c := lx.Words[stem] & kinds; c != 0 && (len(stem) >= 8 || end == "" && object == "") {
				return c
			}
			if rest, ok := strings.CutPrefix(stem, "ت"); ok && lx.Words["ي"+rest].Is(kinds) {
				return lx.Words["ي"+rest] & kinds
			}
		}
	}
	return 0
}
