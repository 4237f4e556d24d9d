package tag

import (
	"encoding/binary"
	"errors"
	"slices"
)

var errShort = errors.New("entity data is cut short")

// A Table finds the place of a hash among sorted 32-bit keys. Two different
// hashes share a key once in some ten thousand lookups, which costs less than
// longer keys would.
type Table struct {
	keys  []uint32
	first []uint32 // first[k>>shift] is where the keys that begin so start
	shift uint
}

// NewTable returns a table of the hashes and, for each key, which hash it was.
// A hash whose key is taken gets none.
func NewTable(hashes []uint64) (*Table, []int) {
	order := make([]int, len(hashes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(int64(hashes[a]>>32) - int64(hashes[b]>>32)) })
	order = slices.CompactFunc(order, func(a, b int) bool { return hashes[a]>>32 == hashes[b]>>32 })
	keys := make([]uint32, len(order))
	for i, o := range order {
		keys[i] = uint32(hashes[o] >> 32)
	}
	t := &Table{keys: keys}
	t.index()
	return t, order
}

// index fills first: some four keys a bucket, which lie in one cache line.
func (t *Table) index() {
	t.shift = 32
	for t.shift > 8 && 4<<(32-t.shift) < len(t.keys) {
		t.shift--
	}
	t.first = make([]uint32, 1<<(32-t.shift)+1)
	bucket := 0
	for i, k := range t.keys {
		for ; bucket <= int(k>>t.shift); bucket++ {
			t.first[bucket] = uint32(i)
		}
	}
	for ; bucket < len(t.first); bucket++ {
		t.first[bucket] = uint32(len(t.keys))
	}
}

// Len returns how many keys the table has.
func (t *Table) Len() int { return len(t.keys) }

// Find returns the place of a hash, or -1.
func (t *Table) Find(hash uint64) int {
	k := uint32(hash >> 32)
	b := k >> t.shift
	for i, end := t.first[b], t.first[b+1]; i < end; i++ {
		if t.keys[i] == k {
			return int(i)
		}
	}
	return -1
}

// append writes the table: its length and the steps from key to key.
func (t *Table) append(data []byte) []byte {
	data = binary.AppendUvarint(data, uint64(len(t.keys)))
	last := uint32(0)
	for _, k := range t.keys {
		data = binary.AppendUvarint(data, uint64(k-last))
		last = k
	}
	return data
}

// readTable reads what append wrote and returns the rest of the data.
func readTable(data []byte) (*Table, []byte, error) {
	n, size := binary.Uvarint(data)
	if size <= 0 || n > uint64(len(data)) {
		return nil, nil, errShort
	}
	data = data[size:]
	t := &Table{keys: make([]uint32, n)}
	last := uint32(0)
	for i := range t.keys {
		step, size := binary.Uvarint(data)
		if size <= 0 {
			return nil, nil, errShort
		}
		data = data[size:]
		last += uint32(step)
		t.keys[i] = last
	}
	t.index()
	return t, data, nil
}
