package wire

import "bytes"

// A pen is what cells are written with: how it is, and how it is to be before
// anything is written. Both are the sequences that made it, from the last reset
// on.
type pen struct {
	is, want []byte
	changed  bool // the two may differ
}

// lift notes a change.
func (p *pen) lift(change []byte) {
	if !p.changed {
		p.want, p.changed = append(p.want[:0], p.is...), true
	}
	if bytes.Equal(change, reset) {
		p.want = p.want[:0]
	}
	p.want = append(p.want, change...)
}

// longest is how many bytes of changes are remembered.
const longest = 512

// dip returns what makes the pen what it is to be.
func (p *pen) dip() []byte {
	if !p.changed {
		return nil
	}
	p.changed = false
	was := p.is
	p.is = bytes.Clone(p.want)
	change, more := bytes.CutPrefix(p.is, was)
	if len(p.is) > longest {
		p.is = nil // and is unknown
	}
	if params, ok := bytes.CutPrefix(change, resetThen); ok && !more {
		return append([]byte("\x1b[;"), params...)
	}
	return change
}
