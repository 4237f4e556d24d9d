package list

import "warta/ui/keys"

// Steps returns how many rows an action moves down, or up when negative.
func (w *Window) Steps(a keys.Action, count int) int {
	half := max(1, w.Height/2)
	times := max(1, count)
	switch a {
	case keys.Down:
		return times
	case keys.Up:
		return -times
	case keys.HalfDown:
		return times * half
	case keys.HalfUp:
		return -times * half
	case keys.PageDown:
		return 2 * times * half
	case keys.PageUp:
		return -2 * times * half
	}
	return 0
}

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
