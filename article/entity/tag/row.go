package tag

// A row holds one feature's weight for each label, a byte each and 128 more
// than it is, so that eight add up in one 64-bit addition.
type row [2]uint64

const evenBytes = 0x00ff00ff00ff00ff

// maxRows is how many rows a sum of 16-bit lanes can take.
const maxRows = 256

// A sum adds up rows, in 16-bit lanes.
type sum struct {
	lanes [4]uint64
	n     int
}

func (s *sum) add(r *row) {
	s.lanes[0] += r[0] & evenBytes
	s.lanes[1] += r[0] >> 8 & evenBytes
	s.lanes[2] += r[1] & evenBytes
	s.lanes[3] += r[1] >> 8 & evenBytes
	s.n++
}

// scores returns the sum for each label, times scale.
func (s *sum) scores(scale float32) (out [Labels]float32) {
	for l := range out {
		lane := s.lanes[l>>3<<1|l&1] >> (uint(l&7>>1) * 16) & 0xffff
		out[l] = float32(int(lane)-128*s.n) * scale
	}
	return out
}

func (r *row) set(label int, weight int8) {
	r[label>>3] |= uint64(uint8(weight)^0x80) << (uint(label&7) * 8)
}

func (r *row) weight(label int) int8 {
	return int8(int(r[label>>3]>>(uint(label&7)*8)&0xff) - 128)
}
