package main

// An index numbers hashes in the order they come: an open-addressing table,
// since a map of millions is several times slower and larger.
type index struct {
	hashes []uint64
	slots  []uint32 // 1 + number
	mask   uint64
}

func newIndex() *index {
	const size = 1 << 20
	return &index{slots: make([]uint32, size), mask: size - 1}
}

// number returns the hash's number, a new one if it has none.
func (x *index) number(hash uint64) uint32 {
	if len(x.hashes)*2 > len(x.slots) {
		x.grow()
	}
	i := x.slot(hash)
	if x.slots[i] == 0 {
		x.hashes = append(x.hashes, hash)
		x.slots[i] = uint32(len(x.hashes))
	}
	return x.slots[i] - 1
}

// slot returns where the hash is or would go.
func (x *index) slot(hash uint64) uint64 {
	for i := hash & x.mask; ; i = (i + 1) & x.mask {
		if n := x.slots[i]; n == 0 || x.hashes[n-1] == hash {
			return i
		}
	}
}

func (x *index) grow() {
	x.slots = make([]uint32, 2*len(x.slots))
	x.mask = uint64(len(x.slots) - 1)
	for n, h := range x.hashes {
		x.slots[x.slot(h)] = uint32(n + 1)
	}
}
