package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"warta/article/entity/tag"
)

// writeGzip writes a gzipped file of a data folder.
func writeGzip(t *testing.T, file, text string) {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(text))
	z.Close()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

// texts returns a set: people who leave and places that they leave.
func texts(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	for i := range 60 {
		person := []string{"Budi", "Sari", "Anwar", "Dewi"}[i%4]
		place := []string{"Bandung", "Medan", "Ambon"}[i%3]
		text := fmt.Sprintf("Pada pagi itu %s meninggalkan kota %s bersama anaknya.", person, place)
		line, err := json.Marshal(record{Lang: "id", Text: text, Entities: []gold{
			{strings.Index(text, person), strings.Index(text, person) + len(person), "person"},
			{strings.Index(text, place), strings.Index(text, place) + len(place), "place"},
		}})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(line, '\n'))
	}
	return b.String()
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	writeGzip(t, filepath.Join(dir, "ner", "idner.id.train.jsonl.gz"), texts(t))
	writeGzip(t, filepath.Join(dir, "ner", "wikiann.de.train.jsonl.gz"), texts(t))
	writeGzip(t, filepath.Join(dir, "ner", "secret.id.train.jsonl.gz"), "no JSON")
	writeGzip(t, filepath.Join(dir, "gazetteers", "names.tsv.gz"), "first\tRagna\nlast\tQuist\n")
	writeGzip(t, filepath.Join(dir, "gazetteers", "city.tsv.gz"), "city\tBandung\ncity\tNew York\nper\tBudi Utomo\nper\tBudi Santoso\n")
	o := options{data: dir, plan: plan{learners: 2, epochs: 2, rows: 400, retrain: 2}}
	var first []byte
	for range 2 {
		o.out = filepath.Join(t.TempDir(), "model.bin")
		if err := run(o); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(o.out)
		if err != nil {
			t.Fatal(err)
		}
		if first != nil && !bytes.Equal(first, got) {
			t.Error("the same sets gave other bytes")
		}
		first = got
	}
}

func TestRunWithoutSets(t *testing.T) {
	if err := run(options{data: t.TempDir()}); err == nil {
		t.Error("run without any set: no error")
	}
}

func TestLearning(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "ner", "idner.id.train.jsonl.gz")
	writeGzip(t, file, texts(t))
	sets, err := readSets(dir, openSets, "*.dev.*")
	if err != nil {
		t.Fatal(err)
	}
	lists, err := readLists(dir, sets)
	if err != nil {
		t.Fatal(err)
	}
	m := trainModel(sets, lists, plan{learners: 1, epochs: 4, rows: 1000, retrain: 2}, logger(time.Now()))
	var all tally
	for i := range sets[0].records {
		r := &sets[0].records[i]
		all.add(r, namesOf(m, r.Text, r.tokenize(), r.Lang))
	}
	if got := all.f1(); got < 99 {
		t.Errorf("F1 on what was learned from is %.1f, want 99 and more", got)
	}
	var out bytes.Buffer
	if err := measure(&out, m, []string{file}, true); err != nil || !strings.Contains(out.String(), "idner.id.train") {
		t.Errorf("measure prints %q, error %v", out.String(), err)
	}
	silver := confirmed(m, set{name: "wikiann.id", records: []record{
		{Lang: "id", Text: "Pada pagi itu Budi meninggalkan kota Medan bersama anaknya.\nBudi Sari\nPada pagi itu Zulkarnaen meninggalkan kota Medan bersama anaknya.", Entities: []gold{{14, 18, "person"}, {84, 90, "org"}}},
	}})
	if len(silver.records) != 1 || strings.Contains(silver.records[0].Text, "\n") || !strings.Contains(silver.records[0].Text, "Budi") {
		t.Errorf("confirmed: %+v, want the first sentence alone", silver.records)
	}
}

// TestLattice compares the probabilities with those of all label sequences
// counted one by one.
func TestPrintErrors(t *testing.T) {
	r := &record{Text: "Ana Lima flew to Rio.\nRio Tinto paid.", Entities: []gold{{0, 8, "person"}, {17, 20, "place"}, {22, 31, "org"}, {32, 36, "misc"}}}
	var out bytes.Buffer
	printErrors(&out, r, []gold{{22, 25, "place"}, {17, 20, "org"}, {0, 8, "person"}})
	want := "missed\torg\tplace\tAna Lima flew to [Rio]. ¶ Rio Tinto paid.\n" +
		"missed\tpart\torg\tAna Lima flew to Rio. ¶ [Rio Tinto] paid.\n" +
		"extra\tplace\torg\tAna Lima flew to [Rio]. ¶ Rio Tinto paid.\n" +
		"extra\tpart\tplace\tAna Lima flew to Rio. ¶ [Rio] Tinto paid.\n"
	if got := out.String(); got != want {
		t.Errorf("printErrors prints\n%swant\n%s", got, want)
	}
}

// TestAverage holds that steps which are not allowed stay so, however often the
// weights are added up.
func TestAverage(t *testing.T) {
	l := newLearner(1, 1, 1)
	keep := []bool{true}
	var m average
	for range 64 {
		m.add(l, keep)
	}
	m.apply(l, keep)
	if got := l.steps[0][2]; got != tag.Never {
		t.Errorf("the step from label 0 to 2 scores %v, want %v", got, tag.Never)
	}
}

func TestLattice(t *testing.T) {
	var emitted [3][tag.Labels]float32
	l := newLearner(0, 0, 1)
	for i := range emitted {
		for k := range emitted[i] {
			emitted[i][k] = float32((i*7+k*5)%11) / 4
			if l.steps[i][k] == 0 {
				l.steps[i][k] = float32((i+k)%3) / 2
			}
		}
	}
	var lat lattice
	lat.run(emitted[:], &l.steps)
	var want [3]scores
	total := 0.0
	for a := range tag.Label(tag.Labels) {
		for b := range tag.Label(tag.Labels) {
			for c := range tag.Label(tag.Labels) {
				if !tag.Label(0).Follows(a) || !a.Follows(b) || !b.Follows(c) || !c.Ends() {
					continue
				}
				p := math.Exp(float64(l.steps[0][a] + l.steps[a][b] + l.steps[b][c] + emitted[0][a] + emitted[1][b] + emitted[2][c]))
				total += p
				want[0][a] += p
				want[1][b] += p
				want[2][c] += p
			}
		}
	}
	for i := range want {
		for k, got := range lat.marginal(i) {
			if math.Abs(got-want[i][k]/total) > 1e-9 {
				t.Errorf("token %d has label %d with probability %v, want %v", i, k, got, want[i][k]/total)
			}
		}
	}
}

func TestReadMarked(t *testing.T) {
	records, err := readMarked("[l ROMA] - Il sindaco [p Rosa Levi] tace.\nNessuno risponde.\n", "it")
	if err != nil {
		t.Fatal(err)
	}
	want := []record{{Lang: "it", Text: "ROMA - Il sindaco Rosa Levi tace.\nNessuno risponde.", Entities: []gold{{0, 4, "place"}, {18, 27, "person"}}}}
	if fmt.Sprint(records) != fmt.Sprint(want) {
		t.Errorf("readMarked\n got %v\nwant %v", records, want)
	}
	for _, wrong := range []string{"[p Rosa", "[x Rosa]", "[p ]", "[Rosa]"} {
		if _, err := readMarked(wrong, "it"); err == nil {
			t.Errorf("readMarked(%q): no error", wrong)
		}
	}
}

func TestReadOwn(t *testing.T) {
	all, err := readOwn("")
	if err != nil || len(all) == 0 {
		t.Fatalf("%d sets, error %v", len(all), err)
	}
	without, err := readOwn("own.it.*")
	if err != nil || len(without) != len(all)-1 {
		t.Errorf("without Italian: %d sets of %d, error %v", len(without), len(all), err)
	}
}

func TestMeasureFile(t *testing.T) {
	dir := t.TempDir()
	writeGzip(t, filepath.Join(dir, "ner", "idner.id.dev.jsonl.gz"), texts(t))
	o := options{data: dir, model: filepath.Join(dir, "model.bin"), measure: "*.dev.*"}
	if err := measureFile(o); err == nil {
		t.Error("measuring a model that is not there: no error")
	}
	if err := os.WriteFile(o.model, []byte("no model"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := measureFile(o); err == nil {
		t.Error("measuring what is no model: no error")
	}
}

func TestLabelsOfRecord(t *testing.T) {
	r := record{Text: "Kim Jong Un di Pyongyang.", Entities: []gold{{0, 11, "person"}, {4, 8, "org"}, {15, 24, "place"}, {15, 24, "misc"}}}
	labels := r.labels(r.tokenize())
	want := make([]tag.Label, 6)
	tag.SetName(want[0:3], tag.Person)
	tag.SetName(want[4:5], tag.Place)
	if fmt.Sprint(labels) != fmt.Sprint(want) {
		t.Errorf("labels(%q)\n got %v\nwant %v", r.Text, labels, want)
	}
	cut := repair(labels[1:])
	tag.SetName(want[1:3], tag.Person)
	if fmt.Sprint(cut) != fmt.Sprint(want[1:]) {
		t.Errorf("a name cut in two is labelled %v, want %v", cut, want[1:])
	}
}
