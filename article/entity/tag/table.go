package tag

import (
	"encoding/binary"
	"errors"
	"slices"
)

var errShort = errors.New("entity data is cut short")

// A Table finds the place of a hash among sorted keys. A hash's first bits say
// in which bucket its key lies and the next sixteen are the key. Two different
// hashes share both once in some ten thousand lookups, which costs less than
// longer keys would.
type Table struct {
	keys  []uint16
	first []uint32 // where each bucket starts, and where the last one ends
	bits  uint     // how many bits number a bucket
}

// The least and most bits of a bucket's number, and how many keys a bucket can
// hold, as a byte counts them.
const (
	minBits, maxBits = 8, 24
	maxBucket        = 255
)

// NewTable returns a table of the hashes and, for each key, which hash it was.
// A hash whose key is taken gets none.
func NewTable(hashes []uint64) (*Table, []int) {
	t := &Table{bits: minBits}
	// Some eight keys a bucket lie in one cache line.
	for t.bits < maxBits && 8<<t.bits < len(hashes) {
		t.bits++
	}
	order := make([]int, len(hashes))
	for i := range order {
		order[i] = i
	}
	slot := func(i int) uint64 { return hashes[i] >> (48 - t.bits) }
	slices.SortStableFunc(order, func(a, b int) int { return int(slot(a)) - int(slot(b)) })
	order = slices.CompactFunc(order, func(a, b int) bool { return slot(a) == slot(b) })
	counts := make([]byte, 1<<t.bits)
	order = slices.DeleteFunc(order, func(i int) bool {
		n := &counts[slot(i)>>16]
		if *n == maxBucket {
			return true
		}
		*n++
		return false
	})
	t.index(counts)
	for _, i := range order {
		t.keys = append(t.keys, uint16(slot(i)))
	}
	return t, order
}

// index sets where the buckets start and returns how many keys they hold.
func (t *Table) index(counts []byte) int {
	t.first = make([]uint32, len(counts)+1)
	n := uint32(0)
	for b, c := range counts {
		t.first[b] = n
		n += uint32(c)
	}
	t.first[len(counts)] = n
	return int(n)
}

// Len returns how many keys the table has.
func (t *Table) Len() int { return len(t.keys) }

// Find returns the place of a hash, or -1.
func (t *Table) Find(hash uint64) int {
	b, key := hash>>(64-t.bits), uint16(hash>>(48-t.bits))
	i := t.first[b]
	for n, k := range t.keys[i:t.first[b+1]] {
		if k == key {
			return int(i) + n
		}
	}
	return -1
}

// append writes the table: how many keys each bucket holds, and the keys.
func (t *Table) append(data []byte) []byte {
	data = append(data, byte(t.bits))
	counts := make([]byte, 1<<t.bits)
	for b := range counts {
		counts[b] = byte(t.first[b+1] - t.first[b])
	}
	var keys []byte
	for _, k := range t.keys {
		keys = binary.LittleEndian.AppendUint16(keys, k)
	}
	return appendPacked(appendPacked(data, counts), keys)
}

// readTable reads what append wrote and returns the rest of the data.
func readTable(data []byte) (*Table, []byte, error) {
	if len(data) == 0 || data[0] < minBits || data[0] > maxBits || len(data) < 1<<data[0]/mostPacked {
		return nil, nil, errShort
	}
	t := &Table{bits: uint(data[0])}
	counts := make([]byte, 1<<t.bits)
	data, err := readPacked(counts, data[1:])
	if err != nil {
		return nil, nil, err
	}
	n := t.index(counts)
	if n > len(data)*mostPacked {
		return nil, nil, errShort
	}
	keys := make([]byte, 2*n)
	if data, err = readPacked(keys, data); err != nil {
		return nil, nil, err
	}
	t.keys = make([]uint16, n)
	for i := range t.keys {
		t.keys[i] = binary.LittleEndian.Uint16(keys[2*i:])
	}
	return t, data, nil
}
