package lex

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
)

// singleKinds are those that neither are a class nor have a table of their own.
var singleKinds = strings.Fields("stem suffix adverb age title stop after they naming surname grammar cases plural adjective same")

// knownKinds returns every kind of word that the code knows.
func knownKinds() map[string]bool {
	known := map[string]bool{}
	for _, name := range slices.Concat(singleKinds, endNames[:], listNames[:]) {
		if name != "" {
			known[name] = true
		}
	}
	for _, k := range kinds {
		known[k.name] = true
	}
	return known
}

// dataKinds returns the kinds of word in a data file.
func dataKinds(t *testing.T, name string) map[string]bool {
	t.Helper()
	text, err := data.ReadFile("data/" + name + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	had := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if line[0] != '#' && line[0] != ' ' {
			kind, _, ok := strings.Cut(line, ":")
			if !ok && strings.TrimSpace(line) != "" {
				t.Errorf("%s: %q names no kind", name, line)
			}
			had[kind] = ok
		}
	}
	return had
}

// A kind of word that the code does not know is a slip, and one that no language
// has is dead.
func TestKinds(t *testing.T) {
	known, had := knownKinds(), map[string]bool{}
	for _, name := range append(languageCodes(t), "given") {
		for kind, ok := range dataKinds(t, name) {
			if ok && !known[kind] {
				t.Errorf("%s: the code knows no kind %q", name, kind)
			}
			had[kind] = true
		}
	}
	for kind := range known {
		if !had[kind] {
			t.Errorf("no language has words of kind %q", kind)
		}
	}
}

// The table of data/README.md has each kind of word once, and no other.
func TestReadme(t *testing.T) {
	text := readme(t)
	documented := map[string]int{}
	for line := range strings.Lines(text) {
		cells := strings.Split(strings.TrimSpace(line), "|")
		if len(cells) < 3 || strings.HasPrefix(cells[1], "---") || strings.TrimSpace(cells[1]) == "kind" {
			continue
		}
		if len(cells) != 5 {
			t.Errorf("a row of %d columns, want 3: %q", len(cells)-2, line)
		}
		for kind := range strings.SplitSeq(cells[1], ",") {
			documented[strings.TrimSpace(kind)]++
		}
	}
	known := knownKinds()
	delete(known, "grammar") // stands above the table
	for kind := range known {
		if documented[kind] != 1 {
			t.Errorf("kind %q stands in README.md %d times, want once", kind, documented[kind])
		}
	}
	for kind := range documented {
		if !known[kind] {
			t.Errorf("README.md has the kind %q, which the code does not know", kind)
		}
	}
}

// A list that a language's file has is kept, and each language has those that its
// grammar cannot do without.
func TestLists(t *testing.T) {
	for _, lang := range languageCodes(t) {
		lx, had := Of(lang), dataKinds(t, lang)
		for l, name := range listNames {
			if name != "" && had[name] && !lx.Keeps(List(l)) {
				t.Errorf("%s: the list %q is empty", lang, name)
			}
		}
	}
	for l, langs := range map[List]string{
		Elision: "fr it", Inverted: "fr", Native: "en", Kin: "id", Finite: "de", Reflexive: "pl sv",
		Possessive: "de en es fr it nl pt sv", Be: "de en es fr it nl pt sv", Helper: "es fr it pt",
		Conjunction: "de en es fr id it nl pl pt ru sv", Denial: "de en es fr id it nl pl pt ru sv",
		WomanName: "es fr it pt", ManName: "es fr it pt",
	} {
		for lang := range strings.FieldsSeq(langs) {
			if !Of(lang).Keeps(l) {
				t.Errorf("%s has no list %d, %q", lang, l, listNames[l])
			}
		}
	}
}

// Each feature is some language's, and has one name.
func TestFeatureNames(t *testing.T) {
	var named, used Feature
	for _, name := range slices.Sorted(maps.Keys(features)) {
		if named&features[name] != 0 {
			t.Errorf("%q is another name of a feature", name)
		}
		named |= features[name]
	}
	for _, lang := range languageCodes(t) {
		used |= Of(lang).grammar
	}
	if named != used || named != ArticleCases<<1-1 {
		t.Errorf("features: named %b, used %b, want %b", named, used, ArticleCases<<1-1)
	}
}

// readme returns the text that explains the data.
func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
