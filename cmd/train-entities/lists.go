package main

import (
	_ "embed"
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"warta/article/entity/tag"
)

// listFlags are the kinds of names in the lists, by their first column.
var listFlags = map[string]tag.Flags{
	"country": tag.Country, "city": tag.City, "first": tag.FirstName, "last": tag.LastName,
	"per": tag.KnownPerson, "org": tag.KnownOrg, "loc": tag.KnownPlace,
}

// Organisations and regions that news names, written for warta.
//
//go:embed lists/own.tsv
var ownList string

// Names of cities and provinces in many languages, from CLDR.
//
//go:embed lists/cldr.tsv
var cldrList string

// German nouns that are no names.
//
//go:embed lists/nouns.txt
var nounList string

// Words that are no names, in languages without capitals.
//
//go:embed lists/common.txt
var commonList string

// Places as the press of each language spells them.
//
//go:embed lists/places.txt
var placeList string

// Given names, by language.
//
//go:embed lists/given.txt
var givenList string

// The words that each language uses most.
//
//go:embed lists/words.txt
var wordList string

// A listing collects what the lists say of names and words.
type listing struct {
	flags  map[uint64]tag.Flags
	order  []uint64 // hashes as they came
	inName map[uint64]*[3]int
	small  map[uint64]int // how often the texts write a word without a capital
	big    map[uint64]int // and with one, inside a sentence
}

// readLists returns the gazetteer of the lists under dir and of the texts.
func readLists(dir string, texts []set) (*tag.Gazetteer, error) {
	files, err := filepath.Glob(filepath.Join(dir, "gazetteers", "*.tsv.gz"))
	if err != nil {
		return nil, err
	}
	l := &listing{flags: map[uint64]tag.Flags{}, inName: map[uint64]*[3]int{}, small: map[uint64]int{}, big: map[uint64]int{}}
	for _, s := range texts {
		l.countCase(s.records)
	}
	for line := range strings.Lines(cldrList) {
		l.addLine(strings.TrimSpace(line), 0)
	}
	for line := range strings.Lines(ownList) {
		l.addLine(strings.TrimSpace(line), tag.Famous)
	}
	for _, file := range files {
		err := eachLine(file, func(line []byte) error {
			l.addLine(string(line), 0)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	for name := range words(givenList) {
		l.addName(tag.FirstName, name)
	}
	l.addWords()
	l.addPlaces(placeList)
	l.addNouns(nounList)
	l.addNouns(commonList)
	l.addNouns(wordList)
	return l.gazetteer(), nil
}

// countCase counts how texts write their words.
func (l *listing) countCase(records []record) {
	for i := range records {
		for _, t := range records[i].tokenize() {
			switch {
			case t.Shape == tag.Lower:
				l.small[t.Word]++
			case t.Shape.Capital() && !t.First:
				l.big[t.Word]++
			}
		}
	}
}

func (l *listing) set(hash uint64, f tag.Flags) {
	if _, ok := l.flags[hash]; !ok {
		l.order = append(l.order, hash)
	}
	l.flags[hash] |= f
}

// addLine adds a line of "kind<TAB>name"; more are further flags.
func (l *listing) addLine(line string, more tag.Flags) {
	kind, name, _ := strings.Cut(line, "\t")
	l.addName(listFlags[kind]|more, name)
}

// addName adds a name, what it begins with, and its words.
func (l *listing) addName(f tag.Flags, name string) {
	toks := tag.Tokenize(nil, name, 0, len(name), true)
	if f == 0 || len(toks) == 0 || len(toks) > tag.MaxPhrase {
		return
	}
	if len(toks) > 1 {
		l.countWords(f, toks)
		if f == tag.KnownPerson {
			return // whole names of people are too many and seldom met again
		}
		for n := 1; n < len(toks); n++ {
			l.set(tag.HashPhrase(toks[:n]), tag.Prefix)
		}
	} else if w := toks[0].Word; l.small[w] > 2 && l.small[w] > l.big[w] {
		return // "Of" is a town, and hardly ever meant
	}
	l.set(tag.HashPhrase(toks), f)
}

// countWords counts in which kind of name each word stands.
func (l *listing) countWords(f tag.Flags, toks []tag.Token) {
	kind := map[tag.Flags]int{tag.KnownPerson: 0, tag.KnownOrg: 1, tag.KnownPlace: 2, tag.City: 2}
	k, ok := kind[f&^tag.Famous]
	if !ok {
		return
	}
	for i, t := range toks {
		if t.Shape == tag.Sign || t.Shape == tag.Digits {
			continue
		}
		h := tag.HashPhrase(toks[i : i+1])
		n := l.inName[h]
		if n == nil {
			n = new([3]int)
			l.inName[h] = n
			l.order = append(l.order, h)
			l.flags[h] |= 0
		}
		n[k]++
	}
}

// addWords flags words that stand in names of mostly one kind, and words that
// are no names.
func (l *listing) addWords() {
	of := [3]tag.Flags{tag.OfPeople, tag.OfOrgs, tag.OfPlaces}
	for h, n := range l.inName {
		total := n[0] + n[1] + n[2]
		for k := range n {
			if total >= 2 && n[k]*4 >= total*3 {
				l.flags[h] |= of[k]
			}
		}
	}
	for _, w := range sortedKeys(l.small) {
		if l.small[w] >= 4 && l.small[w] > 3*l.big[w] {
			l.set(tag.HashWord(w), tag.Common)
		}
	}
}

// addPlaces adds the names of places that commas part. One that nobody is
// called is as good as known.
func (l *listing) addPlaces(text string) {
	for line := range uncommented(text) {
		for name := range strings.SplitSeq(strings.TrimRight(line, ",\n"), ",") {
			name = strings.TrimSpace(name)
			more := tag.Famous
			if l.flags[hashName(name)]&(tag.FirstName|tag.LastName|tag.KnownOrg) != 0 {
				more = 0
			}
			l.addName(tag.KnownPlace|more, name)
		}
	}
}

func hashName(name string) uint64 {
	return tag.HashPhrase(tag.Tokenize(nil, name, 0, len(name), true))
}

// uncommented yields the lines of a list that do not start with "#".
func uncommented(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			if !strings.HasPrefix(line, "#") && !yield(line) {
				return
			}
		}
	}
}

// words yields the words of a list.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range uncommented(text) {
			for word := range strings.FieldsSeq(line) {
				if !yield(word) {
					return
				}
			}
		}
	}
}

// addNouns flags words as no names, but those that the lists know as whole
// names of places and people.
func (l *listing) addNouns(text string) {
	for word := range words(text) {
		if h := hashName(word); l.flags[h]&(tag.City|tag.Country|tag.FirstName|tag.Famous) == 0 {
			l.set(h, tag.Common)
		}
	}
}

// gazetteer returns what was collected.
func (l *listing) gazetteer() *tag.Gazetteer {
	var hashes []uint64
	var flags []tag.Flags
	seen := map[uint64]bool{}
	for _, h := range l.order {
		if f := l.flags[h]; f != 0 && !seen[h] {
			seen[h] = true
			hashes, flags = append(hashes, h), append(flags, f)
		}
	}
	return tag.NewGazetteer(hashes, flags)
}

func sortedKeys(m map[uint64]int) []uint64 { return slices.Sorted(maps.Keys(m)) }
