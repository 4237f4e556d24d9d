package list

import "warta/ui/keys"

// Act moves the cursor among n rows as an action says, count times where that
// makes sense, and reports whether the action was one of moving.
func (w *Window) Act(a keys.Action, count, n int) bool {
	times := max(1, count)
	switch a {
	case keys.Down:
		w.Move(times, n)
	case keys.Up:
		w.Move(-times, n)
	case keys.HalfDown:
		w.Page(times, n)
	case keys.HalfUp:
		w.Page(-times, n)
	case keys.PageDown:
		w.Page(2*times, n)
	case keys.PageUp:
		w.Page(-2*times, n)
	case keys.Top:
		w.Go(max(0, count-1), n)
	case keys.Bottom:
		if count == 0 {
			count = n
		}
		w.Go(count-1, n)
	default:
		return false
	}
	return true
}
