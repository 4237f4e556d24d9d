package wire

// unknown is the number of a row that cannot be told.
const unknown = -1

// A cursor knows the row it is on, and the margins between which rows scroll.
type cursor struct {
	y           int
	last        int // the lowest row that it was sent to: there is one
	top, bottom int // the rows that scroll; bottom is 0 for all
}

// jump goes to a row.
func (c *cursor) jump(y int) { c.y, c.last = y, max(c.last, y) }

// follow takes in the sequence at the start of b, and what it does to rows that
// the writer knows, and returns its length.
func (c *cursor) follow(b []byte, w *Writer) int {
	s := next(b)
	switch s.kind {
	case text:
		w.touch()
	case control:
		c.control(s, w)
	case message:
	default:
		c.byte(b[0], w)
	}
	return s.size
}

// byte follows a control character, or an escape that is none of ours.
func (c *cursor) byte(b byte, w *Writer) {
	switch b {
	case '\r', '\b', '\t':
	case '\n':
		// At the last row it scrolls, and which that is nobody says here.
		if c.y != unknown && c.y < c.last {
			c.y++
			return
		}
		w.forget()
	default:
		w.forget()
	}
}

// control follows a control sequence.
func (c *cursor) control(s sequence, w *Writer) {
	n := max(1, s.first)
	switch s.final {
	case 'm', 'C', 'D', 'G', '`':
	case 'H', 'd':
		c.jump(n - 1)
	case 'A', 'B':
		switch {
		case c.y == unknown:
		case s.final == 'A':
			c.y = max(0, c.y-n)
		default:
			c.y += n
		}
	case 'K', 'X', 'P', '@', 'b':
		w.touch()
	case 'r':
		c.top, c.bottom, c.y = n-1, s.second, 0
	case 'S':
		w.scroll(n)
	case 'T':
		w.scroll(-n)
	case 'h', 'l':
		if s.first == 1049 {
			w.forget()
		}
	case 'J':
		w.forget()
		c.last = 0 // the window may be lower now
	case 'u', 'p', 'W', 'q', 'n', 'c': // keyboard, questions and tab stops
	default:
		w.forget()
	}
}

// touch says that something is written on the cursor's row.
func (w *Writer) touch() {
	if w.at.y == unknown {
		w.forget()
		return
	}
	delete(w.rows, w.at.y)
}

// scroll moves the rows between the margins up by n.
func (w *Writer) scroll(n int) {
	c := w.at
	if c.bottom == 0 {
		w.forget()
		return
	}
	moved := map[int]string{}
	for y, cells := range w.rows {
		switch to := y - n; {
		case y < c.top || y >= c.bottom:
			moved[y] = cells
		case to >= c.top && to < c.bottom:
			moved[to] = cells
		}
	}
	w.rows = moved
}
