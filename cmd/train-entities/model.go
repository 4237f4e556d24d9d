package main

import (
	"math"
	"slices"

	"warta/article/entity/tag"
)

// trust is what the learned weights are multiplied by. Half of the features
// were left out when they were learned, so a half would be fair; a little more
// finds more names than it sees where none are.
const trust = 0.55

// model packs what was learned: the kept features' weights as bytes.
func model(l *learner, keep []bool, hashes []uint64, g *tag.Gazetteer) *tag.Model {
	unit := l.unit(keep)
	var kept []uint64
	var rows []tag.Weights
	for i, h := range hashes {
		if !keep[i] {
			continue
		}
		var w tag.Weights
		for k, v := range l.rows[i].w {
			w[k] = int8(max(-127, min(127, math.Round(float64(v/unit)))))
		}
		kept, rows = append(kept, h), append(rows, w)
	}
	return tag.NewModel(g, kept, rows, unit*trust, l.steps)
}

// unit returns the weight that one step of a byte stands for: few features
// have weights so large that they must be cut off.
func (l *learner) unit(keep []bool) float32 {
	var tops []float32
	for i := range l.rows {
		if keep[i] {
			tops = append(tops, l.rows[i].largest())
		}
	}
	if len(tops) == 0 {
		return 1
	}
	slices.Sort(tops)
	return tops[len(tops)-1-len(tops)/1000] / 127
}
