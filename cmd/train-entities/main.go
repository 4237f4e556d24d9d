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

	"warta/article/entity/tag"
)

func main() {
	var o options
	flag.StringVar(&o.data, "data", "", "folder of the annotated sets (ner) and lists (gazetteers)")
	flag.StringVar(&o.out, "out", "article/entity/data/model.bin", "file to write")
	flag.StringVar(&o.without, "without", "", "sets to leave out, as file patterns parted by commas")
	flag.StringVar(&o.measure, "measure", "", "sets to measure on afterwards, as file patterns")
	flag.BoolVar(&o.errors, "errors", false, "print what was found wrongly and what was missed, too")
	flag.StringVar(&o.model, "model", "", "file to measure, instead of training")
	flag.IntVar(&o.plan.learners, "learners", 4, "learners side by side, whose mean is taken")
	flag.IntVar(&o.plan.epochs, "epochs", 4, "epochs with all features")
	flag.IntVar(&o.plan.rows, "rows", 380_000, "features to keep")
	flag.IntVar(&o.plan.retrain, "retrain", 2, "epochs with the kept features")
	flag.Parse()
	do := run
	if o.model != "" {
		do = measureFile
	}
	if err := do(o); err != nil {
		fmt.Fprintln(os.Stderr, "train-entities:", err)
		os.Exit(1)
	}
}

type options struct {
	data, out, without, measure, model string
	errors                             bool
	plan                               plan
}

// run trains on the open sets and warta's own, varied, and on those sentences
// annotated by machine that a first model confirms.
func run(o options) error {
	sets, err := readSets(o.data, openSets, o.without)
	if err != nil {
		return err
	}
	if len(sets) == 0 {
		return fmt.Errorf("no annotated sets in %s", filepath.Join(o.data, "ner"))
	}
	own, err := readOwn(o.without)
	if err != nil {
		return err
	}
	sets = append(sets, own...)
	silver, err := readSets(o.data, silverSets, o.without)
	if err != nil {
		return err
	}
	lists, err := readLists(o.data, sets)
	if err != nil {
		return err
	}
	c, err := newCast(o.data, sets)
	if err != nil {
		return err
	}
	log := logger(time.Now())
	all := c.vary(sets)
	if len(silver) > 0 {
		m := trainModel(sets, lists, sketch, log)
		for _, s := range silver {
			all = append(all, confirmed(m, s))
		}
	}
	m := trainModel(all, lists, o.plan, log)
	packed := m.Append(nil)
	log.printf("%d bytes, %d before they are packed", len(packed), m.Size())
	if err := os.WriteFile(o.out, packed, 0o644); err != nil {
		return err
	}
	return measureAll(o, m)
}

// A logger prints lines of progress, with the seconds since it began.
type logger time.Time

func (l logger) printf(format string, a ...any) {
	fmt.Fprintf(os.Stderr, "%4.0fs %s\n", time.Since(time.Time(l)).Seconds(), fmt.Sprintf(format, a...))
}

func trainModel(sets []set, lists *tag.Gazetteer, p plan, log logger) *tag.Model {
	examples, known := readExamples(sets, lists)
	log.printf("%d sets, %d listed, %d examples, %d features", len(sets), lists.Len(), len(examples), len(known.hashes))
	l, keep := train(examples, len(known.hashes), p, log)
	return model(l, keep, known.hashes, lists)
}

// measureFile measures a model that was trained before.
func measureFile(o options) error {
	packed, err := os.ReadFile(o.model)
	if err != nil {
		return err
	}
	m, err := tag.ReadModel(packed)
	if err != nil {
		return fmt.Errorf("reading %s: %w", o.model, err)
	}
	return measureAll(o, m)
}

func measureAll(o options, m *tag.Model) error {
	files, err := filepath.Glob(filepath.Join(o.data, "ner", "*.jsonl.gz"))
	if err != nil || o.measure == "" {
		return err
	}
	return measure(os.Stdout, m, slices.DeleteFunc(files, func(f string) bool { return !matches(o.measure, f) }), o.errors)
}
