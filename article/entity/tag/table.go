package tag

import (
	"encoding/binary"
	"errors"
	"math/bits"
	"slices"
)

var errShort = errors.New("entity data is cut short")

// A Table finds the place of a hash among sorted keys. A hash's first bits say
// in which bucket its key lies and the next sixteen are the key. Two different
// hashes share both once in some five thousand lookups, which costs less than
// longer keys would.
type Table struct {
	keys  []byte   // two each, and room to read four keys at the last one
	first []uint32 // where each bucket starts, and where the last one ends
	bits  uint     // how many bits number a bucket
}

// The least and most bits of a bucket's number, and how many keys a bucket can
// hold, as a byte counts them.
const (
	minBits, maxBits = 8, 16
	maxBucket        = 255
)

// NewTable returns a table of the hashes and, for each key, which hash it was.
// A hash whose key is taken gets none.
func NewTable(hashes []uint64) (*Table, []int) {
	t := &Table{bits: minBits}
	// Some sixteen keys a bucket lie in one cache line, and where the buckets
	// start in the processor's second cache.
	for t.bits < maxBits && 16<<t.bits < len(hashes) {
		t.bits++
	}
	order := make([]int, len(hashes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return int(hashes[a]>>32) - int(hashes[b]>>32) })
	slot := func(i int) uint64 { return hashes[i] >> (48 - t.bits) }
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
		t.keys = binary.LittleEndian.AppendUint16(t.keys, uint16(slot(i)))
	}
	t.keys = append(t.keys, make([]byte, keyRoom)...)
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
func (t *Table) Len() int { return (len(t.keys) - keyRoom) / 2 }

// keyRoom is how many bytes stand after the last key.
const keyRoom = 6

// Four keys in a word: the lowest and the highest bit of each.
const lowBits, highBits = 0x0001000100010001, 0x8000800080008000

// Find returns the place of a hash, or -1.
func (t *Table) Find(hash uint64) int {
	return t.find(hash, t.first[hash>>(64-t.bits)])
}

// fetch notes where the bucket of each hash starts and reads its first key. No
// read waits for another, so that the processor brings all the buckets from
// memory at a time; what it returns says nothing.
func (t *Table) fetch(at []uint32, hashes []uint64) (nothing byte) {
	at = at[:len(hashes)]
	for i, h := range hashes {
		at[i] = t.first[h>>(64-t.bits)]
	}
	for _, i := range at {
		nothing |= t.keys[2*i]
	}
	return nothing
}

// find returns the place of a hash whose bucket starts at i, or -1. It compares
// four keys at a time: a branch for each would be guessed wrong as often as not.
func (t *Table) find(hash uint64, i uint32) int {
	all := hash >> (48 - t.bits) & 0xffff * lowBits
	for end := t.first[hash>>(64-t.bits)+1]; i < end; i += 4 {
		differ := binary.LittleEndian.Uint64(t.keys[2*i:]) ^ all
		// Of the fields that are zero the lowest has its highest bit set.
		if zero := (differ - lowBits) &^ differ & highBits; zero != 0 {
			if i += uint32(bits.TrailingZeros64(zero) / 16); i < end {
				return int(i)
			}
			return -1
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
	return appendPacked(appendPacked(data, counts), t.keys[:2*t.Len()])
}

// size returns how many bytes append writes before it packs them.
func (t *Table) size() int { return 1 + 1<<t.bits + 2*t.Len() }

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
	t.keys = make([]byte, 2*n+keyRoom)
	if data, err = readPacked(t.keys[:2*n:2*n], data); err != nil {
		return nil, nil, err
	}
	return t, data, nil
}
