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

// A reading is a story as it may be read.
type reading struct {
	story  gold.Story
	doc    *article.Document
	names  []article.Entity
	counts float64 // how much its choices say, beside others
}

// readings returns the stories as they are learnt from: the whole of each, with
// its entities and without, and what is left when the first paragraph is
// missing, where fewer can be right. The last two count half.
func readings(stories []gold.Story) []reading {
	var all []reading
	for _, s := range stories {
		d := s.Document()
		all = append(all, reading{s, d, entity.Find(d), 1}, reading{s, d, nil, 1})
		if late, ok := beheaded(s); ok {
			d := late.Document()
			all = append(all, reading{late, d, entity.Find(d), 0.5})
		}
	}
	return all
}

// ownExamples returns the answers to the stories' quotations.
func ownExamples(stories []reading, taste string) []example {
	var all []example
	for _, r := range stories {
		for _, a := range quote.Answers(r.doc, r.names, taste) {
			if i := r.story.Match(a.Span); i >= 0 {
				all = append(all, example{a.Clues, gold.Same(r.story.Quotes[i].Speaker, a.Speaker)})
			}
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

// A ruling is a text, with the verdicts on its answers.
type ruling struct {
	doc   *article.Document
	names []article.Entity
	on    map[article.Span]verdict
}

// readRulings returns the answers that were judged, with their texts.
func readRulings(data string) ([]ruling, error) {
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
	var all []ruling
	for _, set := range sets {
		of, err := rulingsOf(filepath.Join(data, "ner", set+".jsonl.gz"), verdicts)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	return all, nil
}

// rulingsOf returns those on the texts of one set.
func rulingsOf(file string, verdicts map[string]map[article.Span]verdict) ([]ruling, error) {
	raw, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(bytes.NewReader(raw))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	var all []ruling
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var rec struct{ ID, Text string }
		if err := json.Unmarshal(lines.Bytes(), &rec); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		if on := verdicts[rec.ID]; on != nil {
			d := extract.Text([]byte(rec.Text), article.Document{})
			all = append(all, ruling{&d, entity.Find(&d), on})
		}
	}
	return all, lines.Err()
}

// judged holds what the judged answers teach: of those still given without a
// choice, and of choices.
type judged struct {
	examples []example
	choices  []choice
}

// judge returns what the rulings teach when a taste chooses. Of a wrong answer
// only that is known: anybody else may be right.
func judge(rulings []ruling, taste string) judged {
	var j judged
	for _, r := range rulings {
		for _, a := range quote.Answers(r.doc, r.names, taste) {
			if v, ok := r.on[a.Span]; ok && (v.speaker == a.Speaker || v.right) {
				j.examples = append(j.examples, example{a.Clues, v.right && gold.Same(v.speaker, a.Speaker)})
			}
		}
		for _, q := range quote.Choices(r.doc, r.names, taste) {
			v, ok := r.on[q.Span]
			if !ok {
				continue
			}
			c := choice{situation: q.Situation, counts: 1, open: !v.right}
			for _, one := range q.Among {
				if isRuledOut(one.Traits) {
					continue
				}
				c.among = append(c.among, one.Traits)
				c.right = append(c.right, gold.Same(v.speaker, one.Speaker) == v.right)
			}
			j.choices = append(j.choices, c)
		}
	}
	return j
}
