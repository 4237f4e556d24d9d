package extract

import "math"

// A net is one hidden layer over features and one output, the chance that a
// chunk belongs to the article. In holds, for each hidden unit, a bias and a
// weight a feature; Out a bias, a weight a hidden unit, and a weight a feature.
type net struct {
	inputs, hidden int
	in, out        []float32
}

// score returns the chance for one vector. Most features are zero, so the
// others are gathered first.
func (n net) score(v vector) float32 {
	var at [512]uint16
	used := at[:0]
	sum := n.out[0]
	direct := n.out[1+n.hidden:]
	for i, x := range v {
		if x != 0 {
			used = append(used, uint16(i))
			sum += x * direct[i]
		}
	}
	for h := range n.hidden {
		w := n.in[h*(n.inputs+1):]
		a := w[0]
		w = w[1 : n.inputs+1]
		for _, i := range used {
			a += v[i] * w[i]
		}
		if a > 0 {
			sum += a * n.out[1+h]
		}
	}
	return float32(1 / (1 + math.Exp(-float64(sum))))
}
