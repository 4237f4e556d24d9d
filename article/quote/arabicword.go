package quote

import "strings"

// arabic looks a word up without "and" before it, a preposition that is written
// with it, or the article.
func (lx *lexicon) arabic(low string) class {
	if c := lx.arabicKin(low); c != 0 {
		return c
	}
	for _, and := range [...]string{"و", "ف"} {
		if rest, ok := strings.CutPrefix(low, and); ok && len(rest) >= 4 {
			if c := lx.words[rest] & (isCue | isPronoun | isPrep | isRole | isTitle | isBody | isThat | isWithin); c != 0 {
				return c
			}
			if bare, ok := strings.CutPrefix(rest, "ال"); ok {
				return lx.words[bare] & (isRole | isBody | isQuality)
			}
			if c := lx.arabicVerb(rest); c != 0 {
				return c
			}
		}
	}
	if rest, ok := strings.CutPrefix(low, "ال"); ok {
		if c := lx.words[rest] & (isRole | isBody | isQuality); c != 0 || !strings.HasSuffix(rest, "ى") {
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
			return lx.words[rest] & isNaming
		}
	}
	if rest, ok := strings.CutSuffix(low, "ى"); ok { // as Egyptian papers write it
		return lx.class(rest + "ي")
	}
	return 0
}

// arabicDual looks a word for somebody up without the ending of two: "دبلوماسيان".
func (lx *lexicon) arabicDual(low string) class {
	for _, two := range [...]string{"تان", "تين", "ان", "ين"} {
		one, ok := strings.CutSuffix(low, two)
		if !ok || len(one) < 6 {
			continue
		}
		if strings.HasPrefix(two, "ت") {
			one += "ة"
		}
		if c := lx.words[one]; c.is(isRole) && c&(isBody|isVerb|isPrep|isMan|isWoman) == 0 {
			return isRole
		}
	}
	return 0
}

// arabicKin looks a word for somebody up without the pronoun at its end that says
// whose he is: "نظيرته", "محاميها".
func (lx *lexicon) arabicKin(low string) class {
	for _, of := range [...]string{"هما", "ها", "هم", "ه", "نا"} {
		noun, ok := strings.CutSuffix(low, of)
		if !ok || len(noun) < 4 {
			continue
		}
		c := lx.words[noun]
		if one, ok := strings.CutSuffix(noun, "ت"); ok && c == 0 {
			c = lx.words[one+"ة"]
		}
		if c.is(isRole) && c&(isBody|isVerb|isPrep) == 0 {
			return isRole
		}
	}
	return 0
}

// arabicVerb looks a verb of speech up without what a form has at its end or
// before it: "وصفها", "يؤكدان", "سيعلن", "تستنكر".
func (lx *lexicon) arabicVerb(low string) class {
	const kinds = isSay | isWeak
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
			if c := lx.words[stem] & kinds; c != 0 && (len(stem) >= 8 || end == "" && object == "") {
				return c
			}
			if rest, ok := strings.CutPrefix(stem, "ت"); ok && lx.words["ي"+rest].is(kinds) {
				return lx.words["ي"+rest] & kinds
			}
		}
	}
	return 0
}
