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

// judged holds what the judged answers teach: of those still given without a
// choice, and of choices.
type judged struct {
	examples []example
	choices  []choice
}

// readJudged returns what the answers that were judged teach.
func readJudged(data, taste string) (judged, error) {
	verdicts := map[string]map[article.Span]verdict{} // by record
	var sets []string
	for line := range strings.Lines(judgedAnswers) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) != 6 {
			return judged{}, fmt.Errorf("judged.tsv: %q has not six fields", line)
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
	var all judged
	for _, set := range sets {
		if err := all.read(filepath.Join(data, "ner", set+".jsonl.gz"), verdicts, taste); err != nil {
			return judged{}, err
		}
	}
	return all, nil
}

// read adds the judged answers of one set.
func (j *judged) read(file string, verdicts map[string]map[article.Span]verdict, taste string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var rec struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		of := verdicts[rec.ID]
		if of == nil {
			continue
		}
		d := extract.Text([]byte(rec.Text), article.Document{})
		j.add(&d, of, taste)
	}
	return lines.Err()
}

// add adds what the verdicts on one text's answers teach. Of a wrong answer
// only that is known: anybody else may be right.
func (j *judged) add(d *article.Document, of map[article.Span]verdict, taste string) {
	names := entity.Find(d)
	for _, a := range quote.Answers(d, names, taste) {
		if v, ok := of[a.Span]; ok && (v.speaker == a.Speaker || v.right) {
			j.examples = append(j.examples, example{a.Clues, v.right && gold.Same(v.speaker, a.Speaker)})
		}
	}
	for _, q := range quote.Choices(d, names, taste) {
		v, ok := of[q.Span]
		if !ok {
			continue
		}
		c := choice{situation: q.Situation, open: !v.right}
		for _, one := range q.Among {
			c.among = append(c.among, one.Traits)
			c.right = append(c.right, gold.Same(v.speaker, one.Speaker) == v.right)
		}
		j.choices = append(j.choices, c)
	}
}
