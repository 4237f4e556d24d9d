package main

import (
	"embed"
	"fmt"
	"path"
	"strings"

	"warta/article/entity/tag"
)

// Sentences of the kind that agencies and newspapers write, written for warta
// in languages that few open sets are in. A name stands in brackets after the
// letter of its kind: "[p Ratna Wijaya] flew to [l Lisbon]".
//
//go:embed text/*.txt
var ownTexts embed.FS

// ownPrefix begins the names of the sets of these sentences.
const ownPrefix = "own."

// ownLines is how many lines of a text make a record.
const ownLines = 10

var ownKinds = map[string]string{"p": "person", "l": "place", "o": "org"}

// readOwn returns the sets of warta's own sentences, one a language, but those
// whose names match the patterns without.
func readOwn(without string) ([]set, error) {
	files, err := ownTexts.ReadDir("text")
	if err != nil {
		return nil, err
	}
	var sets []set
	for _, f := range files {
		lang := strings.TrimSuffix(f.Name(), ".txt")
		s := set{name: ownPrefix + lang + ".train.jsonl.gz"}
		if matches(without, s.name) {
			continue
		}
		text, err := ownTexts.ReadFile(path.Join("text", f.Name()))
		if err != nil {
			return nil, err
		}
		if s.records, err = readMarked(string(text), tag.ReadAs(lang)); err != nil {
			return nil, fmt.Errorf("reading %s: %w", f.Name(), err)
		}
		sets = append(sets, s)
	}
	return sets, nil
}

// readMarked returns the records of sentences, one a line, with names in
// brackets.
func readMarked(text, lang string) ([]record, error) {
	var records []record
	n := 0
	for line := range strings.Lines(text) {
		plain, names, err := unmark(strings.TrimSpace(line))
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		if n%ownLines == 0 {
			records = append(records, record{Lang: lang})
		}
		records[len(records)-1].append(plain, names)
		n++
	}
	return records, nil
}

// unmark returns a sentence without its brackets, and the names in them.
func unmark(line string) (plain string, names []gold, err error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(line, "[")
		b.WriteString(before)
		if !ok {
			return b.String(), names, nil
		}
		marked, after, closed := strings.Cut(rest, "]")
		letter, name, parted := strings.Cut(marked, " ")
		if !closed || !parted || ownKinds[letter] == "" || name == "" {
			return "", nil, fmt.Errorf("want [p NAME], [l NAME] or [o NAME], got %q", "["+rest)
		}
		names = append(names, gold{b.Len(), b.Len() + len(name), ownKinds[letter]})
		b.WriteString(name)
		line = after
	}
}
