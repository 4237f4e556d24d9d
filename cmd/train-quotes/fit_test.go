package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"warta/article"
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

// TestOwnChoices reads the project's own stories.
func TestOwnChoices(t *testing.T) {
	stories, err := readStories([]string{"../../article/quote/testdata/gold/wire-id.dev.txt"})
	if err != nil {
		t.Fatal(err)
	}
	cs := ownChoices(readings(stories), "")
	right := 0
	for _, c := range cs {
		if slices.Contains(c.right, true) {
			right++
		}
	}
	if right < 20 || right > len(cs) {
		t.Errorf("%d of %d choices have the right candidate, want most of three times 13", right, len(cs))
	}
}

func TestJudgedNeedsData(t *testing.T) {
	if _, err := readRulings(t.TempDir()); err == nil {
		t.Error("readRulings of an empty folder: got no error")
	}
}

// TestJudge reads a set of two records, one of them judged.
func TestJudge(t *testing.T) {
	file := filepath.Join(t.TempDir(), "set.jsonl.gz")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(`{"id":"1","text":"“We stay here,” said Jane Doe. “We never leave,” said John Roe."}` + "\n" + `{"id":"2","text":"“No,” said Jo Ek."}` + "\n"))
	z.Close()
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name       string
		v          verdict
		jane, open bool
	}{
		{"right", verdict{true, "Jane Doe"}, true, false},
		{"right, and another is given now", verdict{true, "Ann Poe"}, false, false},
		{"wrong", verdict{false, "Jane Doe"}, false, true},
		{"wrong, and no longer given", verdict{false, "Ann Poe"}, true, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rulings, err := rulingsOf(file, map[string]map[article.Span]verdict{"1": {{Start: 0, End: 19}: tt.v}})
			if err != nil {
				t.Fatal(err)
			}
			j := judge(rulings, "")
			if len(j.choices) != 1 {
				t.Fatalf("got %d choices, want 1", len(j.choices))
			}
			c := j.choices[0]
			if len(c.among) == 0 || !slices.Contains(c.among[0], "cued-best") {
				t.Fatalf("got candidates %v, want her who is said to speak first", c.among)
			}
			if c.right[0] != tt.jane || c.open != tt.open {
				t.Errorf("got right %v, open %v, want %v and %v", c.right, c.open, tt.jane, tt.open)
			}
		})
	}
}
