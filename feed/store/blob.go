package store

import (
	"fmt"

	"github.com/klauspost/compress/s2"
)

// worthPacking is the length from which a text is stored compressed.
const worthPacking = 512

// mostUnpacked bounds what a compressed text may grow to: a damaged file must
// not take all memory.
const mostUnpacked = 256 << 20

// pack returns a text as a column of type ANY holds it: itself, or a blob when
// that is shorter. S2 packs a first fetch's bodies in a third of zstd's time
// and leaves a quarter more.
func pack(s string) any {
	if len(s) < worthPacking {
		return s
	}
	b := s2.Encode(nil, []byte(s))
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
		if n, err := s2.DecodedLen(v); err != nil || n > mostUnpacked {
			return fmt.Errorf("%w: a text of %d bytes", ErrDamaged, n)
		}
		b, err := s2.Decode(nil, v)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrDamaged, err)
		}
		*p = packed(b)
	default:
		return fmt.Errorf("%w: a text is stored as %T", ErrDamaged, v)
	}
	return nil
}
