package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"warta/article/entity/tag"
)

// openSets are the annotated sets that are under open licences; a model
// trained on them may be given away. article/entity/data/README.md names the
// licences. The Dutch part of europeana is left out: many names in it are not
// marked.
var openSets = []string{
	"europeana.de", "europeana.fr", "factrueval", "germeval", "idner", "nergrit", "stockmark",
	"uner-bosque", "uner-ddt", "uner-ewt", "uner-gsdsimp", "uner-set", "uner-snk", "uner-talbanken", "wikigold",
}

// silverSets are annotated by machine, in fragments: only what a model itself
// confirms is learned from (see confirmed). In the other languages that WikiANN
// is in it gained nothing.
var silverSets = []string{"wikiann.de", "wikiann.fr", "wikiann.nl", "wikiann.pl"}

// peculiarSets are far from news of today: newspapers of a century ago, read
// by machine, and chosen sentences of an encyclopedia.
var peculiarSets = []string{"europeana", "wikiann"}

// A set is a file of annotated texts.
type set struct {
	name    string
	records []record
}

// peculiarity returns a number for a set whose texts or annotation differ so
// much from news of today that what is learned from it must be told apart, or 0.
func (s *set) peculiarity() uint64 {
	name, _, _ := strings.Cut(s.name, ".")
	if slices.Contains(peculiarSets, name) {
		return tag.Hash(name) | 1
	}
	return 0
}

// A record is one annotated text.
type record struct {
	ID       string `json:"id"`
	Lang     string `json:"lang"`
	Text     string `json:"text"`
	Entities []gold `json:"entities"`
}

// A gold is a name that an annotator marked.
type gold struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Type  string `json:"type"`
}

var kinds = map[string]tag.Kind{"person": tag.Person, "place": tag.Place, "org": tag.Org}

// readSets returns the named sets under dir, in order, but those whose files
// match the patterns without.
func readSets(dir string, names []string, without string) ([]set, error) {
	files, err := filepath.Glob(filepath.Join(dir, "ner", "*.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	var sets []set
	for _, f := range files {
		name := filepath.Base(f)
		if matches(without, f) || !slices.ContainsFunc(names, func(s string) bool { return strings.HasPrefix(name, s+".") }) {
			continue
		}
		records, err := readRecords(f)
		if err != nil {
			return nil, err
		}
		sets = append(sets, set{name, records})
	}
	return sets, nil
}

// append adds a line and the names in it.
func (r *record) append(line string, names []gold) {
	if r.Text != "" {
		r.Text += "\n"
	}
	for _, n := range names {
		r.Entities = append(r.Entities, gold{n.Start + len(r.Text), n.End + len(r.Text), n.Type})
	}
	r.Text += line
}

// matches reports whether the file's name matches one of the patterns, which
// commas part.
func matches(patterns, file string) bool {
	for p := range strings.SplitSeq(patterns, ",") {
		if ok, _ := filepath.Match(p, filepath.Base(file)); ok {
			return true
		}
	}
	return false
}

// readRecords returns the records of a file, one JSON object a line.
func readRecords(file string) ([]record, error) {
	var records []record
	err := eachLine(file, func(line []byte) error {
		var r record
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		records = append(records, r)
		return nil
	})
	return records, err
}

// eachLine calls do for each line of a gzipped file.
func eachLine(file string, do func(line []byte) error) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return fmt.Errorf("reading %s: %w", file, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		if err := do(lines.Bytes()); err != nil {
			return fmt.Errorf("reading %s: %w", file, err)
		}
	}
	return lines.Err()
}

// tokenize returns the record's tokens.
func (r *record) tokenize() []tag.Token {
	return tag.Tokenize(nil, r.Text, 0, len(r.Text), false)
}

// labels returns the label of each token.
func (r *record) labels(toks []tag.Token) []tag.Label {
	labels := make([]tag.Label, len(toks))
	i := 0
	for _, g := range r.Entities {
		kind, ok := kinds[g.Type]
		for i > 0 && toks[i-1].End > g.Start {
			i--
		}
		for i < len(toks) && toks[i].End <= g.Start {
			i++
		}
		from := i
		for i < len(toks) && toks[i].Start < g.End {
			i++
		}
		// Where two names overlap the first one stands.
		if ok && from < i && labels[from] == 0 {
			tag.SetName(labels[from:i], kind)
		}
	}
	return labels
}
