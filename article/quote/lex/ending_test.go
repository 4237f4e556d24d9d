package lex

import "testing"

// What an ending says of a word holds for a word that is long enough to have it.
func TestEndings(t *testing.T) {
	for _, tt := range []struct {
		name, lang, low string
		is              func(*Language, string) bool
		want            bool
	}{
		{"a verb in the past", "pl", "odciął", (*Language).PastVerb, true},
		{"a noun", "pl", "minister", (*Language).PastVerb, false},
		{"none in English", "en", "said", (*Language).AnyVerb, false},
		{"an infinitive", "fr", "parler", (*Language).IsInfinitive, true},
		{"a short infinitive", "fr", "er", (*Language).IsInfinitive, false},
		{"several", "en", "scientists", (*Language).Many, true},
		{"one", "en", "scientist", (*Language).Many, false},
		{"never a subject", "pl", "kowalskiego", (*Language).SurelyOblique, true},
		{"a subject", "pl", "kowalski", (*Language).SurelyOblique, false},
		{"a passive", "ru", "рассказано", (*Language).EndsPassive, true},
	} {
		if got := tt.is(Of(tt.lang), tt.low); got != tt.want {
			t.Errorf("%s: %s %q: got %v, want %v", tt.name, tt.lang, tt.low, got, tt.want)
		}
		tt.is(Of(tt.lang), "") // the end of a text
	}
}

func TestEndsAs(t *testing.T) {
	for low, want := range map[string]bool{"": false, "ий": false, "мир": false, "синий": true} {
		if got := EndsAs(low, []string{"ий"}); got != want {
			t.Errorf("EndsAs(%q, ий) = %v, want %v", low, got, want)
		}
	}
}

func TestCommonRunes(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"ab", "", 0}, {"", "ab", 0}, {"мэр", "мэра", 3}, {"мэра", "мэр", 3}, {"да", "до", 1}} {
		if got := CommonRunes(tt.a, tt.b); got != tt.want {
			t.Errorf("CommonRunes(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
