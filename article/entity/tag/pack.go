package tag

import (
	"encoding/binary"
	"slices"

	"github.com/klauspost/compress/huff0"
)

// maxBlock is how many bytes are packed at once.
const maxBlock = 1 << 15

// appendPacked appends a section of data, packed by how often each byte comes.
// Weights hold hardly any repeats that a dictionary coder would find, and this
// unpacks several times as fast.
func appendPacked(data, section []byte) []byte {
	for block := range slices.Chunk(section, maxBlock) {
		var s huff0.Scratch
		packed, _, err := huff0.Compress4X(block, &s)
		if err != nil || len(packed) >= len(block) {
			packed = block // it does not pack
		}
		data = binary.AppendUvarint(data, uint64(len(packed)))
		data = append(data, packed...)
	}
	return data
}

// readPacked fills section with what appendPacked wrote and returns the rest
// of the data.
func readPacked(section, data []byte) (rest []byte, err error) {
	for block := range slices.Chunk(section, maxBlock) {
		n, size := binary.Uvarint(data)
		if size <= 0 || n > uint64(len(data)-size) {
			return nil, errShort
		}
		packed := data[size : size+int(n)]
		data = data[size+int(n):]
		if len(packed) == len(block) {
			copy(block, packed)
			continue
		}
		s, packed, err := huff0.ReadTable(packed, nil)
		if err != nil {
			return nil, err
		}
		if _, err := s.Decoder().Decompress4X(block, packed); err != nil {
			return nil, err
		}
	}
	return data, nil
}

// mostPacked is how many bytes of a section a byte of data can hold.
const mostPacked = 8
