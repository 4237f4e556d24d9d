// Package wire is the last thing before the terminal. The renderer diffs rows
// of narrow characters, but paints a row that holds a wide one anew with every
// frame, changed or not: in a list of Chinese or Japanese headlines that is the
// whole screen for each key. A Writer leaves out such rows when they are on the
// terminal already, and of those that are not what is. Of several moves, or
// changes of the pen, that nothing is written between it makes one. It changes
// nothing else, and when in doubt it writes.
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

	resetThen = []byte("\x1b[m\x1b[") // a reset, and another change
)

// A Writer writes frames to a terminal. Make one with New.
type Writer struct {
	to     io.Writer
	rows   map[int]string // what rows painted whole show, by their number
	at     cursor
	pen    pen
	hidden bool // the cursor is, and may stand anywhere
	frame  bytes.Buffer
}

// New returns a writer to a terminal.
func New(to io.Writer) *Writer {
	return &Writer{to: to, rows: map[int]string{}, at: cursor{y: unknown}}
}

// Write writes a frame without what is there of its rows. Moves and changes of
// the pen wait for what is written after them, if need be in the next frame.
func (w *Writer) Write(b []byte) (int, error) {
	w.frame.Reset()
	w.at.lost = true // another program may have written since
	for rest := b; len(rest) > 0; {
		if r, ok := cut(rest); ok {
			w.row(r)
			rest = rest[r.size:]
			continue
		}
		rest = rest[w.take(rest):]
	}
	if !w.hidden {
		w.settle()
	}
	if _, err := w.to.Write(w.frame.Bytes()); err != nil {
		return 0, err
	}
	return len(b), nil
}

// take takes in the sequence at the start of b, and returns its length.
func (w *Writer) take(b []byte) int {
	s := next(b)
	switch {
	case s.isPen():
		w.pen.lift(b[:s.size])
	case w.at.hold(s, b[0]):
	case w.isAside(s):
		w.frame.Write(b[:s.size])
	default:
		w.settle()
		w.frame.Write(b[:s.size])
		w.at.follow(s, b, w)
	}
	return s.size
}

// takeAll takes in all of b.
func (w *Writer) takeAll(b []byte) {
	for len(b) > 0 {
		b = b[w.take(b):]
	}
}

// settle writes what has waited.
func (w *Writer) settle() {
	w.frame.Write(w.pen.dip())
	w.frame.Write(w.at.move())
}

// isAside reports whether a sequence has nothing to do with where the cursor
// is and what it writes with.
func (w *Writer) isAside(s sequence) bool {
	if s.kind == message {
		return true
	}
	if s.kind != control || !s.private || s.final != 'h' && s.final != 'l' {
		return false
	}
	if s.first == 25 {
		w.hidden = s.final == 'l'
	}
	return s.first == 25 || s.first == 2026 || s.first == 7
}

// A row is what paints one row whole: the way to it, its cells after it was
// erased, and an absolute move.
type row struct {
	way, cells []byte
	back       place
	size       int
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
	r.back, ok = absolute(back[:n])
	r.size = end + len(wrap) + n
	return r, ok
}

// row writes what the terminal does not show of a row. One that begins or ends
// a link is always written.
func (w *Writer) row(r row) {
	w.takeAll(r.way)
	old, known := w.rows[r.back.y]
	known = known && !bytes.Contains(r.cells, link) && !bytes.Contains(r.way, link)
	if known && old == string(r.cells) {
		w.lift(r.cells)
	} else if p, ok := differ([]byte(old), r.cells); known && ok {
		w.pen.lift(reset)
		w.pen.lift(p.pen)
		w.at.send(place{p.column, r.back.y})
		w.takeAll(p.cells)
		w.pen.lift(reset)
		w.pen.lift(pens(r.cells))
	} else {
		w.frame.Write(noWrap)
		w.takeAll(erase)
		w.takeAll(r.cells)
		w.frame.Write(wrap)
	}
	w.at.send(r.back)
	w.rows[r.back.y] = string(r.cells)
}

// lift changes the pen as some cells would.
func (w *Writer) lift(cells []byte) {
	for len(cells) > 0 {
		s := next(cells)
		if s.isPen() {
			w.pen.lift(cells[:s.size])
		}
		cells = cells[s.size:]
	}
}

// forget says that nothing is known of the terminal any more.
func (w *Writer) forget() {
	clear(w.rows)
	w.at = cursor{y: unknown, last: w.at.last}
	w.pen.is = nil
}
