package main

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Parts of people's names in languages that write them in a way of their own,
// written for warta.
//
//go:embed lists/native.txt
var nativeList string

// nativeCopies is how many times a text in one of these languages is learned
// from again, with other names: few texts are in them, and each name is new.
const nativeCopies = 2

// nativeEvery says that of so many texts of a set one is: all of warta's own,
// fewer of what is long.
func nativeEvery(s *set) int {
	if strings.HasPrefix(s.name, ownPrefix) {
		return 1
	}
	return 4
}

// A native holds parts of people's names in one language.
type native struct{ family, given []string }

// readNatives reads lines of "language part name …".
func readNatives(text string) map[string]*native {
	all := map[string]*native{}
	for line := range uncommented(text) {
		f := strings.Fields(line)
		n := all[f[0]]
		if n == nil {
			n = &native{}
			all[f[0]] = n
		}
		if f[1] == "family" {
			n.family = append(n.family, f[2:]...)
		} else {
			n.given = append(n.given, f[2:]...)
		}
	}
	return all
}

// playNative returns the text with other names, the same one for the same name
// and for the family name alone.
func (c *cast) playNative(r *record) record {
	names := map[string]string{}
	return r.rewrite(same, func(kind, old string) string {
		name, ok := names[old]
		if !ok {
			name = c.nativeName(r.Lang, kind, old, names)
			names[old] = name
		}
		return name
	})
}

// nativeName returns a name of a kind in place of another, given what the
// names before it became. A foreigner's gives way to another one's.
func (c *cast) nativeName(lang, kind, old string, names map[string]string) string {
	n := c.natives[lang]
	switch {
	case kind == "misc":
		return old
	case kind != "person", lang != "ar" && !isNative(lang, old):
		return c.pick(c.texts[lang+kind], old)
	}
	size := familySize(lang, old)
	family, known := names[old[len(old)-size:]]
	if lang != "ar" {
		family, known = names[old[:size]]
	}
	if !known {
		family = c.pick(n.family, old)
	}
	switch {
	case size == len(old):
		return family
	case lang == "ar":
		names[old[len(old)-size:]] = family
		return c.pick(n.given, old) + " " + family
	}
	names[old[:size]] = family
	return family + c.givenName(lang, n)
}

// givenName returns a given name: a Korean one has two parts, a Chinese one
// mostly.
func (c *cast) givenName(lang string, n *native) string {
	name := c.pick(n.given, "")
	if lang == "ko" || lang == "zh" && c.random.chance(0.75) {
		name += c.pick(n.given, "")
	}
	return name
}

// isNative reports whether a name is one of the language's own, as far as its
// form tells.
func isNative(lang, name string) bool {
	script, longest := unicode.Han, 3
	switch lang {
	case "ko":
		script = unicode.Hangul
	case "ja":
		longest = 5
	}
	return utf8.RuneCountInString(name) <= longest && !strings.ContainsFunc(name, func(c rune) bool { return !unicode.Is(script, c) })
}

// familySize returns how many bytes of a name are the family name: the last
// word in Arabic, two characters in Japanese as a rule, else one.
func familySize(lang, name string) int {
	if lang == "ar" {
		return len(lastWord(name))
	}
	_, size := utf8.DecodeRuneInString(name)
	if lang == "ja" {
		_, second := utf8.DecodeRuneInString(name[size:])
		size += second
	}
	return size
}
