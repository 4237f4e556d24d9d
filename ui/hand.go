package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/keys"
)

// handOver gives a story to another program: its address or enclosure, or its
// text. Which program, a person says; what a feed sent is never part of it.
func (m *Model) handOver(a keys.Action) tea.Cmd {
	h, ok := m.about()
	switch {
	case !ok:
		return nil
	case a == keys.Play:
		return m.play(h)
	case a == keys.OpenWith && m.opt.OpenWith != nil && h.URL != "":
		m.input("Open with:", "", func(m *Model, command string) tea.Cmd {
			return hand(m.opt.Context, m.opt.OpenWith, command, h.URL, "has the address")
		})
		m.ask.line.Ghost = "a program and its options; it gets the address"
		return nil
	case a == keys.Pipe && m.opt.Pipe != nil:
		m.input("Give the story to:", "", func(m *Model, command string) tea.Cmd {
			if command == "" {
				return nil
			}
			lib, run := m.lib, m.opt.Pipe
			cmd := m.runErrand(func(ctx context.Context) tea.Cmd { return pipe(ctx, lib, run, command, h.ID) })
			return tea.Batch(m.say("%s reads the story (%s stops it)", command, m.table.Key(keys.Back)), cmd)
		})
		m.ask.line.Ghost = "a program and its options; it reads the text"
		return nil
	}
	return m.say("That cannot be done here")
}

func (m *Model) play(h feed.Headline) tea.Cmd {
	switch {
	case h.Enclosure.URL == "":
		return m.say("Nothing to play comes with this story")
	case m.opt.Player == nil:
		return m.visit(h.Enclosure.URL)
	}
	return tea.Batch(browse(m.opt.Context, m.opt.Player, h.Enclosure.URL), m.say("Playing %s", h.Enclosure.URL))
}

// hand runs a command on an address or a text, and says in the note what it did.
func hand(ctx context.Context, run func(context.Context, string, string) error, command, what, note string) tea.Cmd {
	if command == "" {
		return nil
	}
	return func() tea.Msg {
		return handed(ctx, command, " "+note, run(ctx, command, what))
	}
}

// handed is what became of a command.
func handed(ctx context.Context, command, note string, err error) tea.Msg {
	switch {
	case err == nil:
		return handedOver{command + note}
	case ctx.Err() != nil:
		err = ctx.Err() // a person stopped it, and need not be told how it ended
	}
	return failed{command, err}
}

// pipe runs a command on an entry's text, and says in the note what it answered.
func pipe(ctx context.Context, lib Library, run func(context.Context, string, string) (string, error), command string, id int64) tea.Cmd {
	if command == "" {
		return nil
	}
	return func() tea.Msg {
		a, _, err := lib.Open(ctx, id, feed.Best)
		if err != nil {
			return failed{command, err}
		}
		says, err := run(ctx, command, a.Title+"\n\n"+a.Text+"\n")
		note := " has read the story"
		if says != "" {
			note = ": " + says
		}
		return handed(ctx, command, note, err)
	}
}
