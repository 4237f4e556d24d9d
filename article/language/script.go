package language

import (
	"slices"
	"unicode"
)

// scripts are those that say much of the language by themselves.
var scripts = [...]struct {
	table *unicode.RangeTable
	lang  string   // the one mostly written in it
	kin   []string // others that are
}{
	{table: unicode.Han, lang: "zh", kin: []string{"ja", "ko"}},
	{table: unicode.Hiragana, lang: "ja"},
	{table: unicode.Katakana, lang: "ja"},
	{table: unicode.Hangul, lang: "ko"},
	{table: unicode.Thai, lang: "th"},
	{table: unicode.Greek, lang: "el"},
	{table: unicode.Hebrew, lang: "he", kin: []string{"yi"}},
	{table: unicode.Devanagari, lang: "hi", kin: []string{"mr", "ne", "sa"}},
	{table: unicode.Bengali, lang: "bn", kin: []string{"as"}},
	{table: unicode.Tamil, lang: "ta"},
	{table: unicode.Cyrillic, lang: "ru", kin: []string{"uk", "bg", "sr", "be", "mk", "kk", "ky", "mn", "tg"}},
	{table: unicode.Arabic, lang: "ar", kin: []string{"fa", "ur", "ps", "ckb", "ug", "sd"}},
}

// The scripts that are looked at by name.
const (
	han      = 0
	hiragana = 1
	katakana = 2
	shared   = 10 // from here on a script is shared by many languages
)

// A scriptCount is how many letters of a text are of each script, and how
// many there are.
type scriptCount struct {
	of    [len(scripts)]int
	total int
}

func countScripts(text string) scriptCount {
	var c scriptCount
	for _, r := range text {
		if !unicode.IsLetter(r) {
			continue
		}
		c.total++
		if r < 0x370 {
			continue // Latin
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				c.of[i]++
				break
			}
		}
	}
	return c
}

// language returns the language that the letters alone give away, or "".
func (c *scriptCount) language() string {
	kana := c.of[hiragana] + c.of[katakana]
	switch {
	case c.total == 0:
		return ""
	case 10*kana > c.total && 3*(kana+c.of[han]) > c.total:
		return "ja"
	case 2*c.of[han] > c.total && 20*kana < c.total:
		return "zh"
	}
	for i := katakana + 1; i < shared; i++ {
		if 2*c.of[i] > c.total {
			return scripts[i].lang
		}
	}
	return ""
}

// main returns the script that most letters are of, or -1 for Latin.
func (c *scriptCount) main() int {
	for i, n := range c.of {
		if 2*n > c.total {
			return i
		}
	}
	return -1
}

// commonest returns the language mostly written in the text's letters, or "".
func (c *scriptCount) commonest() string {
	if i := c.main(); i >= 0 {
		return scripts[i].lang
	}
	return ""
}

// agreeing returns the declared language, or the commonest one of the letters
// when the declared is never written in them.
func (c *scriptCount) agreeing(declared string) string {
	i := c.main()
	if i < 0 || declared == "" {
		return declared
	}
	if lang := Primary(declared); lang == scripts[i].lang || slices.Contains(scripts[i].kin, lang) {
		return declared
	}
	return scripts[i].lang
}
