package wire

import (
	"bytes"
	"fmt"
)

// unknown is the number of a row that cannot be told.
const unknown = -1

// A cursor knows the row it is on, where it is sent next, and the margins
// between which rows scroll.
type cursor struct {
	y           int
	last        int // the lowest row that it was sent to: there is one
	top, bottom int // the rows that scroll; bottom is 0 for all

	sent bool // it is to go to the place below before anything is written
	to   place
	lost bool // it may have been moved: what was written may have wrapped
}

// A place is a column and a row.
type place struct{ x, y int }

// jump goes to a row.
func (c *cursor) jump(y int) { c.y, c.last = y, max(c.last, y) }

// send has the cursor go to a place before anything is written.
func (c *cursor) send(p place) {
	c.to, c.sent, c.last = p, true, max(c.last, p.y)
}

// hold takes in a move if where it leads can be told, and reports whether it
// could: of a row of moves, one is made.
func (c *cursor) hold(s sequence, b byte) bool {
	switch {
	case s.kind == control && !s.private:
		return c.holdControl(s)
	case s.kind == index:
		if !c.sent || c.to.y == 0 || c.to.y == c.top {
			return false
		}
		c.to.y--
	case s.kind != single:
		return false
	case b == '\r':
		return c.column(0)
	case b == '\n':
		// A terminal driver may add the carriage return, and below the last row
		// or at the lower margin rows scroll.
		if !c.sent || c.to.x != 0 || c.to.y >= c.last || c.to.y == c.bottom-1 {
			return false
		}
		c.to.y++
	default:
		return false
	}
	return true
}

// column sends the cursor to a column of its row, if that is known.
func (c *cursor) column(x int) bool {
	if !c.sent && c.y == unknown {
		return false
	}
	if !c.sent {
		c.to.y = c.y
	}
	c.send(place{x, c.to.y})
	return true
}

func (c *cursor) holdControl(s sequence) bool {
	n := max(1, s.first)
	switch s.final {
	case 'H':
		c.send(place{max(1, s.second) - 1, n - 1})
		return true
	case 'G', '`':
		return c.column(n - 1)
	}
	if !c.sent {
		return false
	}
	switch s.final {
	case 'd':
		c.send(place{c.to.x, n - 1})
	case 'A':
		c.to.y = max(0, c.to.y-n)
	case 'B':
		c.to.y += n
	case 'C':
		c.to.x += n
	case 'D':
		c.to.x = max(0, c.to.x-n)
	default:
		return false
	}
	return true
}

// move goes where the cursor was sent, in as few bytes as it can.
func (c *cursor) move() []byte {
	if !c.sent {
		return nil
	}
	from, lost := c.y, c.lost
	c.sent, c.lost, c.y = false, false, c.to.y
	switch down := c.to.y - from; {
	case from == unknown || lost || c.to.x > 0 && down != 0:
	case down == 0 && c.to.x > 0:
		return fmt.Appendf(nil, "\x1b[%dG", c.to.x+1)
	case down >= 0 && down <= 2 && (c.bottom == 0 || from < c.top || from >= c.bottom || c.to.y < c.bottom):
		return []byte("\r\n\n"[:1+down])
	}
	if c.to.x == 0 {
		return fmt.Appendf(nil, "\x1b[%dH", c.to.y+1)
	}
	return fmt.Appendf(nil, "\x1b[%d;%dH", c.to.y+1, c.to.x+1)
}

// follow takes in a sequence that was written, and what it does to rows that
// the writer knows.
func (c *cursor) follow(s sequence, b []byte, w *Writer) {
	switch s.kind {
	case text:
		c.lost = c.lost || bytes.ContainsFunc(b[:s.size], isDisputed)
		w.touch()
	case control:
		c.control(s, w)
	case message:
	default:
		c.byte(b[0], w)
	}
}

// byte follows a control character, or an escape that is none of ours.
func (c *cursor) byte(b byte, w *Writer) {
	switch b {
	case '\r', '\b', '\t':
	case '\n':
		// At the last row it scrolls, and which that is nobody says here.
		if c.y != unknown && c.y < c.last && c.y != c.bottom-1 {
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
	case 'd':
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
		clear(w.rows)
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
