package lex

import (
	"slices"
	"strings"
	"testing"
	"unicode"
)

// Every word list must be readable and know no kind that the code does not.
func TestData(t *testing.T) {
	for _, lang := range languageCodes(t) {
		lx := Of(lang)
		if lx.Lang != lang {
			t.Errorf("Of(%q) is of %q", lang, lx.Lang)
		}
		says := len(lx.Stems)
		for w, c := range lx.Words {
			if c == 0 {
				t.Errorf("%s: %q has a kind that is unknown", lang, w)
			}
			if c.Is(Say) {
				says++
			}
		}
		if says < 20 {
			t.Errorf("%s: %d verbs of speech, want at least 20", lang, says)
		}
	}
}

// What a data file says of the grammar must be a feature.
func TestFeatures(t *testing.T) {
	for _, lang := range languageCodes(t) {
		text, err := data.ReadFile("data/" + lang + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			names, ok := strings.CutPrefix(line, "grammar:")
			if !ok {
				continue
			}
			for name := range strings.FieldsSeq(names) {
				if features[name] == 0 {
					t.Errorf("%s: the code knows no feature %q", lang, name)
				}
				if !Of(lang).Has(features[name]) {
					t.Errorf("%s has not %q", lang, name)
				}
			}
		}
	}
}

// An epithet means one person, and so no word for a body or a group is one.
func TestEpithets(t *testing.T) {
	for _, lang := range languageCodes(t) {
		for w, c := range Of(lang).Words {
			if c.Is(Epithet) && c.Is(Body) {
				t.Errorf("%s: %q is an epithet and a body", lang, w)
			}
		}
	}
}

// languageCodes returns those that have words of speech.
func languageCodes(t *testing.T) []string {
	t.Helper()
	files, err := data.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	var langs []string
	for _, f := range files {
		if name, _ := strings.CutSuffix(f.Name(), ".txt"); len(name) == 2 {
			langs = append(langs, name)
		}
	}
	return langs
}

// A noun in any case is known by the form that the lists have.
func TestCases(t *testing.T) {
	tests := []struct{ lang, form, subject string }{
		{"ru", "депутата", "депутат"}, {"ru", "депутатов", "депутаты"}, {"ru", "пресс-службе", "пресс-служба"}, {"ru", "пресс-секретарём", "пресс-секретарь"},
		{"ru", "владельца", "владелец"}, {"ru", "бойцом", "боец"}, {"ru", "мэрии", "мэрия"}, {"ru", "управлении", "управление"}, {"ru", "судьёй", "судья"},
		{"ru", "учительнице", "учительница"}, {"ru", "горожан", "горожане"}, {"ru", "управляющего", "управляющий"}, {"ru", "пожарных", "пожарные"}, {"ru", "отцом", "отец"},
		{"pl", "ministrem", "minister"}, {"pl", "rzecznika", "rzecznik"}, {"pl", "policjantów", "policjanci"}, {"pl", "nauczycielce", "nauczycielka"}, {"pl", "spółki", "spółka"},
		{"pl", "mieszkańcom", "mieszkańcy"}, {"pl", "naukowca", "naukowiec"}, {"pl", "przewodniczącej", "przewodnicząca"}, {"pl", "komunikacie", "komunikat"}, {"pl", "poety", "poeta"},
		{"ru", "берёзы", "берёзы"}, {"pl", "chleba", "chleba"}, {"en", "teacher", "teacher"},
	}
	for _, tt := range tests {
		lx := Of(tt.lang)
		if got := lx.Subject(tt.form); got != tt.subject {
			t.Errorf("%s %q as a subject: got %q, want %q", tt.lang, tt.form, got, tt.subject)
		}
		if tt.form != tt.subject && !lx.Class(tt.form).Is(Oblique) {
			t.Errorf("%s %q is taken for a subject", tt.lang, tt.form)
		}
	}
}

// "Critics accused" is "Critics accuse" too, but for the verbs whose stem is
// first of all a noun, "a bill", or the past of another, "found".
func TestStems(t *testing.T) {
	nouns := strings.Fields("attack back bill blast brand call champion coin fault hail judge label pan rate slate style term thank tout trumpet use view voice lampoon nickname rubbish savage scorn skewer vilify argue warn " +
		"repost paraphrase request rebuff target tag outline pen trash direct lash caption roast toast invite sign command smear challenge list paint appeal " +
		"stereotype tar slander detail present rank petition rap gauge scribble flag conjecture caricature suspect credit discredit dictate doubt")
	lx := Of("en")
	for w, c := range lx.Words {
		verb, ok := strings.CutSuffix(w, "ed")
		if !ok || !c.Is(Weak) || c.Is(Say) {
			continue
		}
		stems := []string{verb, verb + "e", verb[:len(verb)-1], verb[:len(verb)-1] + "y"}
		if !slices.ContainsFunc(stems, func(s string) bool { return lx.Words[s].Is(Verb) || slices.Contains(nouns, s) }) {
			t.Errorf("%q has no stem of %q", w, stems)
		}
	}
}

// TestGermanGender holds who is a woman and who a man by a German description.
func TestGermanGender(t *testing.T) {
	for _, tt := range []struct {
		det, noun string
		she, he   bool
	}{
		{"die", "45-jährige", true, false}, {"eine", "abgeordnete", true, false}, {"der", "45-jährige", false, true},
		{"ein", "abgeordneter", false, true}, {"die", "sprecherin", true, false}, {"die", "frau", true, false},
		{"der", "sprecher", false, true}, {"die", "forscher", false, false}, {"", "sprecher", false, true},
	} {
		if she, he := germanGender(tt.det, tt.noun); she != tt.she || he != tt.he {
			t.Errorf("%s %s: got %v and %v, want %v and %v", tt.det, tt.noun, she, he, tt.she, tt.he)
		}
	}
}

// A word with letters of two alphabets is a slip that no text ever matches.
func TestOneAlphabet(t *testing.T) {
	for _, lang := range languageCodes(t) {
		for w := range Of(lang).Words {
			latin, cyrillic := false, false
			for _, r := range w {
				latin = latin || unicode.Is(unicode.Latin, r)
				cyrillic = cyrillic || unicode.Is(unicode.Cyrillic, r)
			}
			if latin && cyrillic && !strings.Contains(w, "-") {
				t.Errorf("%s: %q has letters of two alphabets", lang, w)
			}
		}
	}
}
