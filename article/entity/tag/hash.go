package tag

// FNV-1a for words; a multiply and shift mixes numbers in.
const (
	seed  = 14695981039346656037
	prime = 1099511628211
)

// mix returns a hash of h and v.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}
