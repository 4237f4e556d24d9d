package tag

import (
	"cmp"
	"encoding/binary"
	"maps"
	"math/bits"
	"slices"
)

// kinds hold what lists know of each name in one byte: which of the sets of
// flags that occur it has.
type kinds struct {
	sets [maxSets]Flags // the first is empty, and so are those not used
	used int
	of   []byte // each name's place in sets
}

// maxSets is how many sets a byte tells apart.
const maxSets = 256

// newKinds returns the kinds of names with those flags. Where more sets occur
// than a byte tells apart, a name with one of the rarest keeps as many of its
// flags as a more frequent set has.
func newKinds(flags []Flags) kinds {
	count := map[Flags]int{}
	for _, f := range flags {
		count[f]++
	}
	delete(count, 0)
	sets := slices.SortedFunc(maps.Keys(count), func(a, b Flags) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	k := kinds{of: make([]byte, len(flags))}
	k.used = 1 + copy(k.sets[1:], sets)
	place := map[Flags]byte{}
	for _, f := range sets {
		place[f] = k.within(f)
	}
	for i, f := range flags {
		k.of[i] = place[f]
	}
	return k
}

// within returns the place of the set that holds the most flags of f, and none
// besides.
func (k *kinds) within(f Flags) byte {
	best := 0
	for i, s := range k.sets {
		if s&^f == 0 && bits.OnesCount32(uint32(s)) > bits.OnesCount32(uint32(k.sets[best])) {
			best = i
		}
	}
	return byte(best)
}

// at returns what the lists know of name i.
func (k *kinds) at(i int) Flags { return k.sets[k.of[i]] }

// append writes the number of the last set that is used, the sets, two bytes
// each, and each name's place in them.
func (k *kinds) append(data []byte) []byte {
	data = append(data, byte(k.used-1))
	for _, s := range k.sets[:k.used] {
		data = binary.LittleEndian.AppendUint16(data, uint16(s))
	}
	return appendPacked(data, k.of)
}

// readKinds reads what append wrote for n names and returns the rest of the
// data.
func readKinds(n int, data []byte) (kinds, []byte, error) {
	if len(data) == 0 || len(data) < 1+2*(int(data[0])+1) {
		return kinds{}, nil, errShort
	}
	k := kinds{used: int(data[0]) + 1, of: make([]byte, n)}
	data = data[1:]
	for i := range k.used {
		k.sets[i] = Flags(binary.LittleEndian.Uint16(data))
		data = data[2:]
	}
	data, err := readPacked(k.of, data)
	return k, data, err
}

// size returns how many bytes append writes before it packs them.
func (k *kinds) size() int { return 1 + 2*k.used + len(k.of) }
