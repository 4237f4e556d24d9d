// Package wire is the last thing before the terminal. The renderer diffs rows
// of narrow characters, but paints a row that holds a wide one anew with every
// frame, changed or not: in a list of Chinese or Japanese headlines that is the
// whole screen for each key. A Writer leaves out such rows when they are on the
// terminal already, and of those that are not what is. It changes nothing else,
// and when in doubt it writes.
package wire

import (
	"bytes"
	"io"
)

// What the renderer writes around a row that it paints whole.
var (
	noWrap = []byte("\x1b[?7l")
	erase  = []byte("\x1b[K")
	wrap   = []byte("\x1b[?7h")
	reset  = []byte("\x1b[m")
	link   = []byte("\x1b]8;")
)

// A Writer writes frames to a terminal. Make one with New.
type Writer struct {
	to    io.Writer
	rows  map[int]string // what rows painted whole show, by their number
	at    cursor
	frame bytes.Buffer
	pen   []byte // how rows left out would have left the pen
	move  []byte // and where the cursor
}

// New returns a writer to a terminal.
func New(to io.Writer) *Writer {
	return &Writer{to: to, rows: map[int]string{}, at: cursor{y: unknown}}
}

// Write writes a frame without what is there of its rows.
func (w *Writer) Write(b []byte) (int, error) {
	w.frame.Reset()
	for rest := b; len(rest) > 0; {
		if r, ok := cut(rest); ok {
			w.row(r)
			rest = rest[r.size:]
			continue
		}
		n := w.at.follow(rest, w)
		w.put(rest[:n])
		rest = rest[n:]
	}
	w.put()
	if _, err := w.to.Write(w.frame.Bytes()); err != nil {
		return 0, err
	}
	return len(b), nil
}

// A row is what paints one row whole: the way to it, its cells after it was
// erased, and an absolute move.
type row struct {
	way, cells, back []byte
	y, size          int
}

// cut takes a row from the start of a frame, if one stands there.
func cut(b []byte) (r row, ok bool) {
	if !bytes.HasPrefix(b, noWrap) {
		return r, false
	}
	end := bytes.Index(b, wrap)
	k := bytes.Index(b, erase)
	if k < 0 || k > end {
		return r, false
	}
	r.way, r.cells = b[len(noWrap):k], b[k+len(erase):end]
	back := b[end+len(wrap):]
	n := bytes.IndexByte(back, 'H') + 1
	if n == 0 {
		return r, false
	}
	r.back = back[:n]
	y, ok := absolute(r.back)
	r.y, r.size = y, end+len(wrap)+n
	return r, ok
}

// row writes what the terminal does not show of a row. The pen is left as the row
// would leave it; one that begins or ends a link is always written.
func (w *Writer) row(r row) {
	for way := r.way; len(way) > 0; {
		way = way[w.at.follow(way, w):]
	}
	both := append(bytes.Clone(r.way), r.cells...)
	old, known := w.rows[r.y]
	known = known && !bytes.Contains(both, link)
	if known && old == string(r.cells) {
		w.lift(pens(both))
	} else if p, ok := differ([]byte(old), r.cells); known && ok {
		w.change(r.y, p, r.cells)
	} else {
		if bytes.HasPrefix(r.way, reset) {
			w.pen = nil
		}
		w.put(noWrap, r.way, erase, r.cells, wrap)
	}
	w.move = r.back
	w.rows[r.y] = string(r.cells)
	w.at.jump(r.y)
}

// pens are the changes of the pen that still count at the end of b: those from
// the last reset on.
func pens(b []byte) []byte {
	b = b[max(0, bytes.LastIndex(b, reset)):]
	var out []byte
	for len(b) > 0 {
		s := next(b)
		if s.kind == control && s.final == 'm' {
			out = append(out, b[:s.size]...)
		}
		b = b[s.size:]
	}
	return out
}

// lift notes changes of the pen for what is written next.
func (w *Writer) lift(pens []byte) {
	if bytes.HasPrefix(pens, reset) {
		w.pen = nil
	}
	w.pen = append(w.pen, pens...)
}

// put adds to the frame, from where the rows left out have led.
func (w *Writer) put(parts ...[]byte) {
	if len(parts) == 0 || !bytes.HasPrefix(parts[0], reset) { // which ends all that the pen is
		w.frame.Write(w.pen)
	}
	w.frame.Write(w.move)
	w.pen, w.move = nil, nil
	for _, p := range parts {
		w.frame.Write(p)
	}
}

// forget says that nothing is known of the rows any more.
func (w *Writer) forget() {
	clear(w.rows)
	w.at = cursor{y: unknown, last: w.at.last}
}
