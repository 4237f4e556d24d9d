package main

import (
	"bytes"
	"testing"
)

// examples make a clue that speaks for an answer, one that speaks against it,
// and one that says nothing.
func examples() []example {
	var es []example
	for i := range 200 {
		right := i%4 != 0
		e := example{right: right, clues: []string{"idle"}}
		if right == (i%10 != 1) {
			e.clues = append(e.clues, "for")
		} else {
			e.clues = append(e.clues, "against")
		}
		es = append(es, e)
	}
	return es
}

func TestFit(t *testing.T) {
	m := fit(examples())
	weight := map[string]float64{}
	for k, name := range m.names {
		weight[name] = m.weights[k]
	}
	if weight["for"] < 1 || weight["against"] > -1 {
		t.Errorf("weights %v: want for above 1 and against below -1", weight)
	}
	if again := fit(examples()); !bytes.Equal(m.text(), again.text()) {
		t.Errorf("trained twice:\n got %s\nwant %s", again.text(), m.text())
	}
}

// TestOwnExamples reads the project's own stories.
func TestOwnExamples(t *testing.T) {
	es, err := ownExamples([]string{"../../article/quote/testdata/gold/wire-id.dev.txt"})
	if err != nil {
		t.Fatal(err)
	}
	right := 0
	for _, e := range es {
		if e.right {
			right++
		}
	}
	if right < 20 || right > len(es) {
		t.Errorf("%d of %d answers are right, want most of three times 13", right, len(es))
	}
}

func TestJudgedNeedsData(t *testing.T) {
	if _, err := judgedExamples(t.TempDir()); err == nil {
		t.Error("judgedExamples of an empty folder: got no error")
	}
}
