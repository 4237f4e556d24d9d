package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
)

// A step is one change of what the library keeps, with what takes it back:
// entries marked, or a subscription begun (no before), ended (no after) or
// changed.
type step struct {
	mark          feed.Mark
	ids           []int64
	note          string
	before, after *feed.Subscription
}

// inverse is the step that takes s back.
func (s step) inverse() step {
	s.before, s.after = s.after, s.before
	s.mark ^= 1 // each mark stands beside its opposite
	return s
}

// how says why a step was done.
type how uint8

const (
	done how = iota
	undone
	redone
)

func (h how) String() string { return [...]string{"Done", "Undone", "Done again"}[h] }

// A history is the steps that can be undone and those that can be redone; the
// last is the next.
type history struct{ undo, redo []step }

// record notes a step that was done. Something new ends what could be redone.
func (h *history) record(s step, why how) {
	switch why {
	case done:
		h.undo, h.redo = append(h.undo[:len(h.undo):len(h.undo)], s), nil
	case undone:
		h.redo = append(h.redo[:len(h.redo):len(h.redo)], s.inverse())
	case redone:
		h.undo = append(h.undo[:len(h.undo):len(h.undo)], s)
	}
}

// restore puts back a step whose undoing or redoing failed, so that it can be
// tried again.
func (h *history) restore(s step, why how) {
	switch why {
	case undone:
		h.undo = append(h.undo[:len(h.undo):len(h.undo)], s.inverse())
	case redone:
		h.redo = append(h.redo[:len(h.redo):len(h.redo)], s)
	}
}

// stack is what can be undone, or redone.
func (h *history) stack(why how) *[]step {
	if why == redone {
		return &h.redo
	}
	return &h.undo
}

// pop takes the next step to undo or to redo, as what is then to be done.
func (h *history) pop(why how) (step, bool) {
	from := h.stack(why)
	last := len(*from) - 1
	if last < 0 {
		return step{}, false
	}
	s := (*from)[last]
	*from = (*from)[:last]
	if why == undone {
		s = s.inverse()
	}
	return s, true
}

// revert takes the last steps back, or does them again, one after another; one
// that fails ends it.
func (m *Model) revert(why how, count int) tea.Cmd {
	s, ok := m.history.pop(why)
	if !ok {
		return m.say("Nothing to %s", map[how]string{undone: "undo", redone: "do again"}[why])
	}
	if count > 1 && len(*m.history.stack(why)) > 0 {
		m.turns.again = func(m *Model) tea.Cmd { return m.revert(why, count-1) }
	}
	return m.begin(take(m.opt.Context, m.lib, s, why))
}

// take does a step.
func take(ctx context.Context, lib Library, s step, why how) tea.Cmd {
	if s.before == nil && s.after == nil {
		return mark(ctx, lib, s.mark, why, s.ids...)
	}
	return func() tea.Msg {
		var err error
		switch {
		case s.after == nil:
			err = lib.Unfollow(ctx, s.before.ID)
		case s.before == nil:
			if _, err = lib.Follow(ctx, s.after.URL, s.after.Folder); err == nil {
				err = lib.Change(ctx, *s.after)
			}
		default:
			err = lib.Change(ctx, *s.after)
		}
		return changed{s, why, err}
	}
}
