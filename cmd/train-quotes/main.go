// Command train-quotes learns how likely the answers of article/quote are
// right, and writes what each clue weighs. It learns from the project's own
// stories and from answers that were judged by hand on texts under open
// licences (judged.tsv). The same texts give the same bytes.
//
//	go run ./cmd/train-quotes -data ../shared/nlp-dev
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"warta/article/entity"
	"warta/article/quote"
	"warta/article/quote/gold"
)

func main() {
	data := flag.String("data", "", "folder of the annotated sets (ner) that judged.tsv names")
	stories := flag.String("stories", "article/quote/testdata/gold", "folder of stories with marked quotations; the *.dev.txt are learnt from, and the catalogues beside it")
	out := flag.String("out", "article/quote/data", "folder to write confidence.txt and taste.txt to")
	checked := flag.String("check", "", "write nothing, but say how far what the other stories teach reaches in those of the sets that begin with this")
	flag.Parse()
	if err := run(*data, *stories, *out, *checked); err != nil {
		fmt.Fprintln(os.Stderr, "train-quotes:", err)
		os.Exit(1)
	}
}

func run(data, folder, out, checked string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.dev.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no stories in %s", folder)
	}
	stories, err := readStories(files)
	if err != nil {
		return err
	}
	plain, err := readCatalogues(filepath.Join(folder, "..", "catalogue"))
	if err != nil {
		return err
	}
	stories = append(stories, plain...)
	rulings, err := readRulings(data)
	if err != nil {
		return err
	}
	if checked != "" {
		check(os.Stdout, stories, rulings, checked)
		return nil
	}
	read := readings(stories)
	taste := learnTaste(read, rulings)
	if err := os.WriteFile(filepath.Join(out, "taste.txt"), taste, 0o644); err != nil {
		return err
	}
	own, j := ownExamples(read, string(taste)), judge(rulings, string(taste))
	fmt.Fprintf(os.Stderr, "%d answers in own stories, %d judged; %d choices judged\n", len(own), len(j.examples), len(j.choices))
	m := fit(append(own, j.examples...))
	return os.WriteFile(filepath.Join(out, "confidence.txt"), m.text(), 0o644)
}

// readStories returns the stories of some files.
func readStories(files []string) ([]gold.Story, error) {
	var all []gold.Story
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		all = append(all, gold.Read(f, raw)...)
	}
	return all, nil
}

// readCatalogues returns the lines of the catalogues of attributions as stories: all
// quotations in a line are of the speaker at its end.
func readCatalogues(folder string) ([]gold.Story, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	var all []gold.Story
	for _, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		lang := strings.TrimSuffix(filepath.Base(f), ".txt")
		for line := range strings.Lines(string(raw)) {
			text, speaker, ok := strings.Cut(strings.TrimSpace(line), "|")
			if !ok {
				return nil, fmt.Errorf("%s: %q names no speaker", f, line)
			}
			s := gold.Story{Name: "catalogue: " + text, Lang: lang, Text: text}
			d := s.Document()
			for _, q := range quote.Find(d, entity.Find(d)) {
				s.Quotes = append(s.Quotes, gold.Quote{Span: q.Span, Speaker: speaker})
			}
			all = append(all, s)
		}
	}
	return all, nil
}

// rounds is how often the taste is learnt: what there is to choose from
// depends on who spoke before, as the taste chose.
const rounds = 2

// learnTaste learns from stories, and from rulings.
func learnTaste(stories []reading, rulings []ruling) []byte {
	var taste []byte
	for range rounds {
		j := judge(rulings, string(taste))
		p := prefer(append(ownChoices(stories, string(taste)), j.choices...))
		taste = p.text()
	}
	return taste
}
