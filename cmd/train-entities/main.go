// Command train-entities trains the tagger of article/entity from annotated
// texts under open licences and writes its data. The same sets give the same
// bytes (on one kind of processor).
//
//	go run ./cmd/train-entities -data ../shared/nlp-dev
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/klauspost/compress/zstd"
)

func main() {
	data := flag.String("data", "", "folder of the annotated sets (ner) and lists (gazetteers)")
	out := flag.String("out", "article/entity/data/model.zst", "file to write")
	without := flag.String("without", "", "sets to leave out, as file patterns parted by commas")
	check := flag.String("measure", "", "sets to measure on afterwards, as file patterns")
	p := plan{}
	flag.IntVar(&p.learners, "learners", 2, "learners side by side, whose mean is taken")
	flag.IntVar(&p.epochs, "epochs", 6, "epochs with all features")
	flag.IntVar(&p.rows, "rows", 450_000, "features to keep")
	flag.IntVar(&p.retrain, "retrain", 4, "epochs with the kept features")
	flag.Parse()
	if err := run(*data, *out, *without, *check, p); err != nil {
		fmt.Fprintln(os.Stderr, "train-entities:", err)
		os.Exit(1)
	}
}

func run(data, out, without, check string, p plan) error {
	start := time.Now()
	progress := func(format string, a ...any) {
		fmt.Fprintf(os.Stderr, "%4.0fs %s\n", time.Since(start).Seconds(), fmt.Sprintf(format, a...))
	}
	files, err := trainingFiles(data, without)
	if err != nil {
		return err
	}
	lists, err := readLists(data, files)
	if err != nil {
		return err
	}
	examples, known, err := readExamples(files, lists)
	if err != nil {
		return err
	}
	progress("%d sets, %d listed, %d examples, %d features", len(files), lists.Len(), len(examples), len(known.hashes))
	l, keep := train(examples, len(known.hashes), p, progress)
	m := model(l, keep, known.hashes, lists)
	raw := m.Append(nil)
	packed, err := pack(raw)
	if err != nil {
		return err
	}
	progress("%d bytes, packed %d", len(raw), len(packed))
	if err := os.WriteFile(out, packed, 0o644); err != nil {
		return err
	}
	if check == "" {
		return nil
	}
	all, err := filepath.Glob(filepath.Join(data, "ner", "*"))
	if err != nil {
		return err
	}
	return measure(os.Stdout, m, slices.DeleteFunc(all, func(f string) bool { return !matches(check, f) }))
}

// pack compresses data, on one core so that the bytes are always the same.
func pack(data []byte) ([]byte, error) {
	z, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return z.EncodeAll(data, nil), z.Close()
}
