package store

import (
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// worthPacking is the length from which a text is stored compressed.
const worthPacking = 512

// mostUnpacked bounds what a compressed text may grow to: a damaged file must
// not take all memory.
const mostUnpacked = 256 << 20

var packer = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithWindowSize(1<<18),
		zstd.WithLowerEncoderMem(true), zstd.WithEncoderConcurrency(2), zstd.WithEncoderCRC(false))
	if err != nil {
		panic(err) // the options are constants
	}
	return e
})

var unpacker = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxMemory(mostUnpacked))
	if err != nil {
		panic(err) // the options are constants
	}
	return d
})

// pack returns a text as a column of type ANY holds it: itself, or a blob when
// that is shorter.
func pack(s string) any {
	if len(s) < worthPacking {
		return s
	}
	b := packer().EncodeAll([]byte(s), nil)
	if len(b) >= len(s) {
		return s
	}
	return b
}

// A packed text is scanned from a column of type ANY.
type packed string

// Scan reads what pack made.
func (p *packed) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*p = ""
	case string:
		*p = packed(v)
	case []byte:
		b, err := unpacker().DecodeAll(v, nil)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		*p = packed(b)
	default:
		return fmt.Errorf("%w: a text is stored as %T", ErrDamaged, v)
	}
	return nil
}
