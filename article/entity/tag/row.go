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

// column returns the bytes of the rows' weights for one label.
func column(rows []row, label int) []byte {
	out := make([]byte, len(rows))
	for i := range rows {
		out[i] = byte(rows[i][label>>3] >> (uint(label&7) * 8))
	}
	return out
}

// setRows sets all rows from the bytes of their weights. It is written out
// since it goes through millions of bytes.
func setRows(rows []row, columns *[Labels][]byte) {
	const _ = uint(13 - Labels) // each label is named below
	var c [Labels][]byte
	for l := range c {
		c[l] = columns[l][:len(rows)]
	}
	for i := range rows {
		rows[i][0] = uint64(c[0][i]) | uint64(c[1][i])<<8 | uint64(c[2][i])<<16 | uint64(c[3][i])<<24 |
			uint64(c[4][i])<<32 | uint64(c[5][i])<<40 | uint64(c[6][i])<<48 | uint64(c[7][i])<<56
		rows[i][1] = uint64(c[8][i]) | uint64(c[9][i])<<8 | uint64(c[10][i])<<16 | uint64(c[11][i])<<24 | uint64(c[12][i])<<32
	}
}
