// Train-blocks learns the model by which article/extract finds an article
// among a page's blocks, and writes its weights as Go source:
//
//	go run ./cmd/train-blocks -data DIR -out article/extract/weights.go
//
// DIR holds one folder a corpus, each with truth.json and html/ID.html.gz. The
// same data gives the same bytes on linux/amd64. Before it writes, it prints
// how well the model does on sites that it was not trained on; -predictions
// writes what it chose there, a JSON object a line.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	dir := flag.String("data", "", "folder of corpora")
	out := flag.String("out", "", "file to write the weights to")
	predictions := flag.String("predictions", "", "file to write the cross-validated texts to")
	flag.Parse()
	if err := run(*dir, *out, *predictions); err != nil {
		fmt.Fprintln(os.Stderr, "train-blocks:", err)
		os.Exit(1)
	}
}

func run(dir, out, predictions string) error {
	pages, err := load(dir)
	if err != nil {
		return err
	}
	first, second := learn(pages)
	report(os.Stdout, pages)
	if predictions != "" {
		if err := writePredictions(predictions, pages); err != nil {
			return err
		}
	}
	if out == "" {
		return nil
	}
	return os.WriteFile(out, source(first, second), 0o644)
}
