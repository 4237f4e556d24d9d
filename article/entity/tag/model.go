// Package tag marks names in text of any language: people, places and
// organisations. A linear-chain conditional random field reads hashed features
// of each token; lists of names and a small lexicon are among them. It does no
// training, which the command train-entities does with the same features.
package tag

import (
	"encoding/binary"
	"fmt"
	"math"
	"slices"
)

// A Model is a trained tagger.
type Model struct {
	gazetteer *Gazetteer
	table     *Table
	rows      []row
	scale     float32
	steps     Steps
}

// Steps are the scores of one label after another; what may not follow scores
// far below everything else.
type Steps [Labels][Labels]float32

// Never is the score of a step that is not allowed.
const Never = -1e9

// Weights are a feature's weight for each label, before they are scaled.
type Weights [Labels]int8

// NewModel returns a model of features, by hash, and their weights, whose unit
// is scale.
func NewModel(g *Gazetteer, features []uint64, weights []Weights, scale float32, steps Steps) *Model {
	t, order := NewTable(features)
	m := &Model{gazetteer: g, table: t, rows: make([]row, len(order)), scale: scale, steps: steps}
	for i, o := range order {
		for l, w := range weights[o] {
			m.rows[i].set(l, w)
		}
	}
	return m
}

// Append writes the model. Of some rows at a time the weights stand label by
// label, which packs best.
func (m *Model) Append(data []byte) []byte {
	data = m.gazetteer.Append(data)
	data = appendFloat(data, m.scale)
	for _, from := range m.steps {
		for _, s := range from {
			data = appendFloat(data, s)
		}
	}
	data = m.table.append(data)
	for rows := range slices.Chunk(m.rows, maxBlock) {
		for l := range Labels {
			data = appendPacked(data, column(rows, l))
		}
	}
	return data
}

// Size returns how many bytes Append writes before it packs them.
func (m *Model) Size() int {
	return m.gazetteer.table.size() + m.gazetteer.kinds.size() + header + m.table.size() + Labels*len(m.rows)
}

// header is how many bytes the scale and the steps take.
const header = 4 * (1 + Labels*Labels)

func appendFloat(data []byte, f float32) []byte {
	return binary.LittleEndian.AppendUint32(data, math.Float32bits(f))
}

// ReadModel reads what Append wrote.
func ReadModel(data []byte) (*Model, error) {
	g, data, err := readGazetteer(data)
	if err != nil {
		return nil, err
	}
	if len(data) < header {
		return nil, errShort
	}
	m := &Model{gazetteer: g}
	next := func() float32 {
		f := math.Float32frombits(binary.LittleEndian.Uint32(data))
		data = data[4:]
		return f
	}
	m.scale = next()
	for a := range m.steps {
		for b := range m.steps[a] {
			m.steps[a][b] = next()
		}
	}
	if err := m.check(); err != nil {
		return nil, err
	}
	if m.table, data, err = readTable(data); err != nil {
		return nil, err
	}
	if m.table.Len() > len(data)*mostPacked {
		return nil, errShort
	}
	m.rows = make([]row, m.table.Len())
	columns := make([]byte, Labels*min(maxBlock, len(m.rows)))
	for rows := range slices.Chunk(m.rows, maxBlock) {
		if data, err = readRows(rows, columns, data); err != nil {
			return nil, err
		}
	}
	if len(data) > 0 {
		return nil, fmt.Errorf("entity data has %d bytes too many", len(data))
	}
	return m, nil
}

// readRows reads the weights of some rows, by way of a buffer for them, and
// returns the rest of the data.
func readRows(rows []row, buffer, data []byte) (rest []byte, err error) {
	var columns [Labels][]byte
	for l := range columns {
		columns[l] = buffer[l*len(rows):][:len(rows):len(rows)]
		if data, err = readPacked(columns[l], data); err != nil {
			return nil, err
		}
	}
	setRows(rows, &columns)
	return data, nil
}

// largest bounds the scores of data that makes sense.
const largest = 1e4

// check reports whether the scores make sense: a step that is not allowed
// must never be taken.
func (m *Model) check() error {
	if !(m.scale > 0 && m.scale < largest) {
		return fmt.Errorf("entity data has a scale of %v", m.scale)
	}
	for a := range m.steps {
		for b, s := range m.steps[a] {
			allowed := Label(a).Follows(Label(b))
			if allowed && !(s > -largest && s < largest) || !allowed && s != Never {
				return fmt.Errorf("entity data scores the step from label %d to %d with %v", a, b, s)
			}
		}
	}
	return nil
}
