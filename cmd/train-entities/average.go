package main

import "warta/article/entity/tag"

// An average adds up a learner's weights of the kept features as they stand
// from time to time.
type average struct {
	rows  [][tag.Labels]float32 // of the kept features alone
	steps tag.Steps
	n     float32
}

func (m *average) add(l *learner, keep []bool) {
	row := 0
	for i, kept := range keep {
		if !kept {
			continue
		}
		if row == len(m.rows) {
			m.rows = append(m.rows, [tag.Labels]float32{})
		}
		addTo(&m.rows[row], &l.rows[i].w)
		row++
	}
	for a := range l.steps {
		addTo(&m.steps[a], &l.steps[a])
	}
	m.n++
}

// merge adds what another learner's average has.
func (m *average) merge(other *average) {
	for i := range m.rows {
		addTo(&m.rows[i], &other.rows[i])
	}
	for a := range m.steps {
		addTo(&m.steps[a], &other.steps[a])
	}
	m.n += other.n
}

func addTo(sum, w *[tag.Labels]float32) {
	for k, v := range w {
		sum[k] += v
	}
}

// apply gives the learner the mean weights.
func (m *average) apply(l *learner, keep []bool) {
	if m.n == 0 {
		return
	}
	row := 0
	for i, kept := range keep {
		if !kept {
			continue
		}
		for k, w := range m.rows[row] {
			l.rows[i].w[k] = w / m.n
		}
		row++
	}
	for a := range m.steps {
		for b, s := range m.steps[a] {
			// The mean of many equal numbers is not always that number.
			if tag.Label(a).Follows(tag.Label(b)) {
				l.steps[a][b] = s / m.n
			}
		}
	}
}
