package main

import (
	"bytes"
	"fmt"
	"math"
	"slices"
)

// A model is what each clue adds to the log odds that an answer is right.
type model struct {
	names   []string
	weights []float64
	always  float64
}

const (
	steps = 4000
	rate  = 0.5
	decay = 1.5 // of a weight, in examples: rare clues say little
)

// fit learns a model by gradient descent on the logistic loss.
func fit(examples []example) model {
	m := model{}
	for _, e := range examples {
		m.names = append(m.names, e.clues...)
	}
	slices.Sort(m.names)
	m.names = slices.Compact(m.names)
	m.weights = make([]float64, len(m.names))
	rows := make([][]int, len(examples))
	for i, e := range examples {
		for _, c := range e.clues {
			k, _ := slices.BinarySearch(m.names, c)
			rows[i] = append(rows[i], k)
		}
	}
	n := float64(len(examples))
	slope := make([]float64, len(m.names))
	for range steps {
		for k, w := range m.weights {
			slope[k] = -decay * w
		}
		var always float64
		for i, row := range rows {
			miss := -m.odds(row)
			if examples[i].right {
				miss++
			}
			always += miss
			for _, k := range row {
				slope[k] += miss
			}
		}
		for k := range m.weights {
			m.weights[k] += rate / n * slope[k] * 4
		}
		m.always += rate / n * always
	}
	return m
}

// odds returns how likely an answer with these clues is right.
func (m *model) odds(row []int) float64 {
	sum := m.always
	for _, k := range row {
		sum += m.weights[k]
	}
	return 1 / (1 + math.Exp(-sum))
}

// text returns the model as package quote reads it.
func (m *model) text() []byte {
	var b bytes.Buffer
	b.WriteString("# What each clue adds to the log odds that a speaker is right.\n# Written by go run ./cmd/train-quotes.\n")
	fmt.Fprintf(&b, "always %.3f\n", m.always)
	for k, name := range m.names {
		fmt.Fprintf(&b, "%s %.3f\n", name, m.weights[k])
	}
	return b.Bytes()
}
