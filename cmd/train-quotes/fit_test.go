package main

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
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

// TestOwnExamples reads the project's own stories.
func TestOwnExamples(t *testing.T) {
	stories, err := readStories([]string{"../../article/quote/testdata/gold/wire-id.dev.txt"})
	if err != nil {
		t.Fatal(err)
	}
	es := ownExamples(stories, "")
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
	if _, err := judgedExamples(t.TempDir(), ""); err == nil {
		t.Error("judgedExamples of an empty folder: got no error")
	}
}

// TestJudgedIn reads a set of two records, one of them judged.
func TestJudgedIn(t *testing.T) {
	file := filepath.Join(t.TempDir(), "set.jsonl.gz")
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(`{"id":"1","text":"“We stay here,” said Jane Doe. “We never leave,” said John Roe."}` + "\n" + `{"id":"2","text":"“No,” said Jo Ek."}` + "\n"))
	z.Close()
	if err := os.WriteFile(file, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name string
		v    verdict
		want []bool
	}{
		{"right", verdict{true, "Jane Doe"}, []bool{true}},
		{"right, and another is given now", verdict{true, "Ann Poe"}, []bool{false}},
		{"wrong", verdict{false, "Jane Doe"}, []bool{false}},
		{"wrong, and no longer given", verdict{false, "Ann Poe"}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := judgedIn(file, map[string]map[article.Span]verdict{"1": {{Start: 0, End: 19}: tt.v}}, "")
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != len(tt.want) || len(got) > 0 && got[0].right != tt.want[0] {
				t.Errorf("got %v, want %v", got, tt.want)
			}
		})
	}
}
