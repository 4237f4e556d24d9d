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
)

func main() {
	data := flag.String("data", "", "folder of the annotated sets (ner) that judged.tsv names")
	stories := flag.String("stories", "article/quote/testdata/gold", "folder of stories with marked quotations; the *.dev.txt are learnt from")
	out := flag.String("out", "article/quote/data/confidence.txt", "file to write")
	flag.Parse()
	if err := run(*data, *stories, *out); err != nil {
		fmt.Fprintln(os.Stderr, "train-quotes:", err)
		os.Exit(1)
	}
}

func run(data, stories, out string) error {
	files, err := filepath.Glob(filepath.Join(stories, "*.dev.txt"))
	if err != nil || len(files) == 0 {
		return fmt.Errorf("no stories in %s", stories)
	}
	own, err := ownExamples(files)
	if err != nil {
		return err
	}
	judged, err := judgedExamples(data)
	if err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d answers in own stories, %d judged\n", len(own), len(judged))
	m := fit(append(own, judged...))
	return os.WriteFile(out, m.text(), 0o644)
}
