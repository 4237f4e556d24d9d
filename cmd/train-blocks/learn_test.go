package main

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// rowsOfExclusiveOr cannot be told apart without a hidden layer.
func rowsOfExclusiveOr() []row {
	var rows []row
	for i := range 4000 {
		a, b := float32(i&1), float32(i>>1&1)
		r := sparse([]float32{a, b, 1})
		r.label, r.weight = float32(int(a)^int(b)), 1
		rows = append(rows, r)
	}
	return rows
}

func TestFit(t *testing.T) {
	rows := rowsOfExclusiveOr()
	n := fit(rows, 3, 12, 60, 1)
	for _, r := range rows[:4] {
		if got := n.score(r); math.Abs(got-float64(r.label)) > 0.4 {
			t.Errorf("score(%v) got %.2f, want about %v", r.index, got, r.label)
		}
	}
	if again := fit(rows, 3, 12, 60, 1); !slices.Equal(n.w, again.w) {
		t.Error("the same rows and seed gave other weights")
	}
}

func TestMean(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 1))
	a, b := newNet(3, 2, rnd), newNet(3, 2, rnd)
	r := sparse([]float32{1, 0, 0.5})
	logit := func(p float64) float64 { return math.Log(p / (1 - p)) }
	got := logit(mean([]*net{a, b}).score(r))
	if want := (logit(a.score(r)) + logit(b.score(r))) / 2; math.Abs(got-want) > 1e-9 {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestLabelByBody(t *testing.T) {
	p := page{texts: []string{"Home Sport", "The river rose by two metres on Tuesday.", "Short line", "Comments"}}
	p.truth.Body = "The river rose by two metres on Tuesday.\n\nShort line"
	p.rows = make([]row, len(p.texts))
	p.labelByBody()
	for i, want := range []float32{0, 1, 1, 0} {
		if got := p.rows[i].label; got != want {
			t.Errorf("%q: got %v, want %v", p.texts[i], got, want)
		}
	}
}

func TestFoldOf(t *testing.T) {
	if got, want := foldOf("https://www.a.example/x"), foldOf("http://blog.a.example/y"); got != want {
		t.Errorf("two pages of one site fall into folds %d and %d", got, want)
	}
}
