// Package list holds what every list on the screen shares: a window of rows
// that follows a cursor, and text cut or filled to a row's width. It draws no
// rows itself.
package list

// A Window is the part of a list that is on the screen. It moves by half a
// page when the cursor passes its edge, so that most steps redraw nothing but
// the cursor's mark, which is what a slow link feels.
type Window struct {
	Top    int // the first row shown
	Cursor int
	Height int // rows that fit
}

// Move moves the cursor by delta among n rows.
func (w *Window) Move(delta, n int) { w.Go(w.Cursor+delta, n) }

// Go puts the cursor on a row among n, or on the nearest there is.
func (w *Window) Go(row, n int) {
	w.Cursor = row
	w.Clamp(n)
}

// Page moves the cursor and the window by so many half pages.
func (w *Window) Page(halves, n int) {
	by := halves * max(1, w.Height/2)
	w.Top += by
	w.Go(w.Cursor+by, n)
	w.Fill(n)
}

// Resize sets how many rows fit and keeps the cursor in sight.
func (w *Window) Resize(height, n int) {
	w.Height = max(0, height)
	if w.Height > 0 && w.Cursor >= w.Top+w.Height {
		w.Top = w.Cursor - w.Height + 1
	}
	w.Fill(n)
}

// Clamp puts the cursor on one of n rows and into sight.
func (w *Window) Clamp(n int) {
	w.Cursor = max(0, min(w.Cursor, n-1))
	half := max(1, w.Height/2)
	switch {
	case w.Cursor < w.Top:
		w.Top = min(w.Cursor, max(w.Top-half, w.Cursor-w.Height+1))
	case w.Cursor >= w.Top+w.Height:
		w.Top = max(w.Cursor-w.Height+1, min(w.Top+half, n-w.Height))
	}
	w.Top = max(0, w.Top)
}

// Fill is Clamp that leaves no empty rows at the end if rows above can fill them.
func (w *Window) Fill(n int) {
	w.Clamp(n)
	w.Top = max(0, min(w.Top, n-w.Height))
}

// Shift moves cursor and window over rows that were put in above (or, when k
// is negative, taken out), so that the same rows stay where they are.
func (w *Window) Shift(k int) {
	w.Top += k
	w.Cursor += k
}

// Rows returns the rows in sight, from up to but not including to, among n.
func (w Window) Rows(n int) (from, to int) {
	return min(max(0, w.Top), n), min(w.Top+w.Height, n)
}

// At returns the row that line y of the window shows, and whether there is one.
func (w Window) At(y, n int) (int, bool) {
	row := w.Top + y
	return row, y >= 0 && y < w.Height && row < n
}
