package tag

// FNV-1a's constants, for words.
const (
	seed  = 14695981039346656037
	prime = 1099511628211
)

// mix returns a hash of h and v.
func mix(h, v uint64) uint64 {
	h = (h ^ v) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}

// key returns the hash of a feature: what is looked at and what stands there.
func key(what, a, b, c uint64) uint64 {
	h := what*0x9E3779B97F4A7C15 + a
	h = (h ^ h>>32) * 0xff51afd7ed558ccd
	h = (h ^ h>>29 ^ b) * 0xc4ceb9fe1a85ec53
	h = (h ^ h>>32 ^ c) * 0x9E3779B97F4A7C15
	return h ^ h>>29
}
