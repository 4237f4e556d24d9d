package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"warta/article"
	"warta/article/entity"
	"warta/article/extract"
	"warta/article/quote"
	"warta/article/quote/gold"
)

// An example is an answer's clues, and whether it was right.
type example struct {
	clues []string
	right bool
}

// ownExamples returns the answers to the stories' quotations.
func ownExamples(stories []gold.Story, taste string) []example {
	return ofStories(stories, func(s gold.Story, d *article.Document, names []article.Entity) []example {
		return answersTo(s, d, names, taste)
	})
}

// ofStories collects what is learnt from each story: from the whole of it, with
// its entities and without, and from what is left when the first paragraph is
// missing, where fewer can be right.
func ofStories[T any](stories []gold.Story, learn func(gold.Story, *article.Document, []article.Entity) []T) []T {
	var all []T
	for _, s := range stories {
		d := s.Document()
		all = append(all, learn(s, d, entity.Find(d))...)
		all = append(all, learn(s, d, nil)...)
		if late, ok := beheaded(s); ok {
			d := late.Document()
			all = append(all, learn(late, d, entity.Find(d))...)
		}
	}
	return all
}

func answersTo(s gold.Story, d *article.Document, names []article.Entity, taste string) []example {
	var all []example
	for _, a := range quote.Answers(d, names, taste) {
		if i := s.Match(a.Span); i >= 0 {
			all = append(all, example{a.Clues, gold.Same(s.Quotes[i].Speaker, a.Speaker)})
		}
	}
	return all
}

// beheaded returns the story without its first paragraph.
func beheaded(s gold.Story) (gold.Story, bool) {
	_, rest, ok := strings.Cut(s.Text, "\n\n")
	cut := len(s.Text) - len(rest)
	late := gold.Story{Name: s.Name, Lang: s.Lang, Text: rest}
	for _, q := range s.Quotes {
		if q.Start >= cut {
			q.Start, q.End = q.Start-cut, q.End-cut
			late.Quotes = append(late.Quotes, q)
		}
	}
	return late, ok
}

//go:embed judged.tsv
var judgedAnswers string

// A verdict is what was found of one answer: its set, record and place, and
// whether the speaker is right.
type verdict struct {
	right   bool
	speaker string
}

// judgedExamples returns the answers that were judged and are still given.
func judgedExamples(data, taste string) ([]example, error) {
	verdicts := map[string]map[article.Span]verdict{} // by record
	var sets []string
	for line := range strings.Lines(judgedAnswers) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 6 {
			return nil, fmt.Errorf("judged.tsv: %q has not six fields", line)
		}
		if len(sets) == 0 || sets[len(sets)-1] != f[0] {
			sets = append(sets, f[0])
		}
		start, _ := strconv.Atoi(f[2])
		end, _ := strconv.Atoi(f[3])
		if verdicts[f[1]] == nil {
			verdicts[f[1]] = map[article.Span]verdict{}
		}
		verdicts[f[1]][article.Span{Start: start, End: end}] = verdict{f[4] == "+", f[5]}
	}
	var all []example
	for _, set := range sets {
		some, err := judgedIn(filepath.Join(data, "ner", set+".jsonl.gz"), verdicts, taste)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

// judgedIn returns the judged answers of one set.
func judgedIn(file string, verdicts map[string]map[article.Span]verdict, taste string) ([]example, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var all []example
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var rec struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		of := verdicts[rec.ID]
		if of == nil {
			continue
		}
		d := extract.Text([]byte(rec.Text), article.Document{})
		for _, a := range quote.Answers(&d, entity.Find(&d), taste) {
			if v, ok := of[a.Span]; ok && (v.speaker == a.Speaker || v.right) {
				all = append(all, example{a.Clues, v.right && gold.Same(v.speaker, a.Speaker)})
			}
		}
	}
	return all, lines.Err()
}
