package tag

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// spell returns the tokens' texts; a sentence's first word has a ^ before it.
func spell(text string, toks []Token) []string {
	var out []string
	for _, t := range toks {
		s := text[t.Start:t.End]
		if t.First {
			s = "^" + s
		}
		out = append(out, s)
	}
	return out
}

func TestTokenize(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		wrapped    bool
		want       string
	}{
		{"words and signs", "Kim, 41, said so.", false, "^Kim , 41 , said so ."},
		{"a sentence ends", "He left. She stayed", false, "^He left . ^She stayed"},
		{"an initial ends none", "J. Smith left", false, "^J . Smith left"},
		{"a line ends one", "Breaking\nNews", false, "^Breaking ^News"},
		{"a wrapped line does not", "Breaking\nNews", true, "^Breaking News"},
		{"hyphens part words", "Si-won", false, "^Si - won"},
		{"characters without blanks", "東京へ。はい", false, "^東 京 へ 。 ^は い"},
		{"Korean particles", "소방당국은 서울에서 국가를 지킨 이정수씨의 BBC는", false, "^소방당국 은 서울 에서 국가 를 지킨 이정수 씨의 BBC 는"},
		{"marks belong to words", "Ma\u0301laga", false, "^Ma\u0301laga"},
		{"invalid bytes are signs", "a\xffb", false, "^a \xff b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := spell(tt.text, Tokenize(nil, tt.text, 0, len(tt.text), tt.wrapped))
			if want := strings.Fields(tt.want); !slices.Equal(got, want) {
				t.Errorf("Tokenize(%q)\n got %q\nwant %q", tt.text, got, want)
			}
		})
	}
}

func TestShape(t *testing.T) {
	for word, want := range map[string]Shape{
		"kota": Lower, "Kota": Title, "PBB": Upper, "K": Letter, "2024": Digits, "iPhone": Mixed, "McDonald": Mixed, "東": Uncased, "—": Sign,
	} {
		if _, got := look(word); got != want {
			t.Errorf("shape of %q is %d, want %d", word, got, want)
		}
	}
}

func TestHash(t *testing.T) {
	for _, same := range [][2]string{{"Berlin", "BERLIN"}, {"1999", "2024"}, {"Öl", "öl"}, {"’", "‘"}} {
		if Hash(same[0]) != Hash(same[1]) {
			t.Errorf("%q and %q hash differently", same[0], same[1])
		}
	}
	if Hash("Berlin") == Hash("Bern") {
		t.Error("Berlin and Bern hash alike")
	}
}

func TestLanguage(t *testing.T) {
	for _, tt := range []struct{ name, text, stated, want string }{
		{"Indonesian", "Presiden mengatakan bahwa ia tidak akan datang ke rapat itu karena sakit", "", "id"},
		{"Malay is read as Indonesian", "Perdana Menteri berkata", "ms-MY", "id"},
		{"German", "Der Kanzler sagte, dass er nicht kommen werde und die Sitzung ohne ihn sei", "", "de"},
		{"stated wrongly", "El presidente dijo que no iba a la reunión porque estaba enfermo y se quedó en la casa", "en", "es"},
		{"too short to tell", "Kim", "fr-CA", "fr"},
		{"Japanese", "岸田首相は東京で会談した", "", "ja"},
		{"Chinese", "国家主席今天在北京会见", "", "zh"},
		{"Korean", "대통령은 서울에서 말했다", "", "ko"},
		{"nothing", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Language(tt.text, Tokenize(nil, tt.text, 0, len(tt.text), false), tt.stated); got != tt.want {
				t.Errorf("Language(%q, %q) = %q, want %q", tt.text, tt.stated, got, tt.want)
			}
		})
	}
}

func TestLexicon(t *testing.T) {
	for _, tt := range []struct {
		lang, word string
		want       Class
	}{
		{"id", "presiden", Role}, {"en", "Monday", Time}, {"id", "University", OrgHead}, {"it", "di", In | Link}, {"xx", "di", 0}, {"xx", "monday", Time},
	} {
		if got := LexiconOf(tt.lang).Class(Hash(tt.word)); got != tt.want {
			t.Errorf("%q in %q is of class %b, want %b", tt.word, tt.lang, got, tt.want)
		}
	}
	if got := LexiconOf("de").compound("Bundesfinanzministerium"); got != OrgHead {
		t.Errorf("Bundesfinanzministerium is of class %b, want %b", got, OrgHead)
	}
	if got := LexiconOf("en").compound("Bundesfinanzministerium"); got != 0 {
		t.Errorf("Bundesfinanzministerium is of class %b in English, want none", got)
	}
}

// Only the end of a word can be the head of a compound.
func TestCompoundIsLinear(t *testing.T) {
	l := LexiconOf("de")
	if l.compound("bundesfinanzministerium")&OrgHead == 0 {
		t.Error("a ministry is no organisation")
	}
	text := strings.Repeat("umweltministerium", 1<<16) + "sxq"
	start := time.Now()
	l.compound(text)
	if took := time.Since(start); took > time.Second {
		t.Errorf("the head of a word of 1 MB took %v", took)
	}
}

func TestLongestHead(t *testing.T) {
	for line := range strings.Lines(lexiconText) {
		for _, word := range strings.Fields(line) {
			if line[0] != '#' && len(word) > maxHead {
				t.Errorf("%q is longer than a head may be", word)
			}
		}
	}
}
