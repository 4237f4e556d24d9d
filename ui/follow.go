package ui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
	"warta/ui/feeds"
	"warta/ui/keys"
	"warta/ui/prompt"
)

// actFeeds changes what is followed, and looks for news.
func (m *Model) actFeeds(a keys.Action, _ int) (tea.Cmd, bool) {
	switch a {
	case keys.Refresh:
		return m.startRefresh(Refresh{ByHand: true}), true
	case keys.RefreshFeed:
		return m.refreshFeed(), true
	case keys.Add:
		m.add()
		return nil, true
	case keys.FeedInfo:
		m.feedInfo()
		return nil, true
	}
	sub, ok := m.feedHere()
	switch a {
	case keys.Remove, keys.Rename, keys.Move:
		if !ok {
			return m.say("No feed is chosen"), true
		}
	}
	switch a {
	case keys.Remove:
		return m.unfollow(sub.ID), true
	case keys.Rename:
		m.rename(sub)
	case keys.Move:
		m.moveFeed(sub)
	default:
		return nil, false
	}
	return nil, true
}

// feedHere is the feed that is meant: the one under the cursor in the feeds
// pane, else that of the story or headline.
func (m *Model) feedHere() (feed.Subscription, bool) {
	if m.focus == keys.Feeds {
		r, ok := m.feeds.Current()
		return r.Sub, ok && r.Kind == feeds.Feed
	}
	h, ok := m.about()
	if !ok {
		return m.feeds.Sub(m.entries.Filter.Feed)
	}
	return m.feeds.Sub(h.Feed)
}

// add asks for an address to follow.
func (m *Model) add() {
	folder, label := m.folderHere(), "Follow:"
	if folder != "" {
		label = "Follow in " + folder + ":"
	}
	m.input(label, "", func(m *Model, text string) tea.Cmd {
		address := strings.TrimSpace(text)
		if address == "" {
			return nil
		}
		return m.follow(address, folder)
	})
	m.ask.line.Ghost = "the address of a feed, or of a page that has one"
}

// folderHere is the folder that a new feed goes into.
func (m *Model) folderHere() string {
	r, _ := m.feeds.Current()
	if m.focus != keys.Feeds {
		return ""
	}
	if r.Kind == feeds.Folder {
		return r.Filter.Folder
	}
	return r.Sub.Folder
}

func (m *Model) follow(address, folder string) tea.Cmd {
	lib := m.lib
	cmd := m.runErrand(func(ctx context.Context) tea.Cmd { return follow(ctx, lib, address, folder) })
	return tea.Batch(cmd, m.say("Looking at %s …", address))
}

// followed shows a new feed's headlines, or the feeds that a page offers.
func (m *Model) followed(msg followed) tea.Cmd {
	var choice *feed.Choice
	switch {
	case errors.As(msg.err, &choice) && len(choice.Feeds) > 0:
		m.choose(choice, msg.folder)
		return m.say("%s offers %d feeds", choice.Page, len(choice.Feeds))
	case msg.err != nil:
		return m.fail("following "+msg.address, unaddressed(msg.err))
	}
	sub := msg.sub
	m.history.record(step{note: "“" + sub.Title + "” is followed", after: &sub}, done)
	m.begun = sub.ID // its row comes with the feeds
	cmd := m.show(feeds.Row{Kind: feeds.Feed, Title: sub.Name(), Filter: feed.Filter{Feed: sub.ID}, Sub: sub})
	return tea.Batch(cmd, m.relist(), askDue(m.opt.Context, m.lib), m.say("“%s” is followed", sub.Title))
}

// unaddressed is an error without the address that it begins with: told twice,
// it leaves no room for what to do.
func unaddressed(err error) error {
	head, rest, ok := strings.Cut(err.Error(), ": ")
	if !ok || !strings.Contains(head, "://") || strings.Contains(head, " ") || errors.Is(err, context.Canceled) {
		return err
	}
	return errors.New(rest)
}

// choose offers the feeds of a page.
func (m *Model) choose(c *feed.Choice, folder string) {
	items := make([]prompt.Item, len(c.Feeds))
	for i, l := range c.Feeds {
		items[i] = prompt.Item{Value: l.URL, Name: l.Title, Note: l.URL}
		if l.Title == "" {
			items[i].Name, items[i].Note = l.URL, l.Type
		}
	}
	m.offer("Which feed?", items, func(m *Model, url string) tea.Cmd { return m.follow(url, folder) })
}

func (m *Model) rename(sub feed.Subscription) {
	m.input("Title:", sub.Title, func(m *Model, text string) tea.Cmd {
		return m.edit(sub.ID, func(s *feed.Subscription) string {
			before := s.Title
			s.Title = strings.TrimSpace(text)
			return fmt.Sprintf("“%s” is now “%s”", before, s.Title)
		})
	})
}

// moveFeed asks for a folder: one that there is, or a new one.
func (m *Model) moveFeed(sub feed.Subscription) {
	m.input("Folder:", sub.Folder, func(m *Model, text string) tea.Cmd {
		return m.edit(sub.ID, func(s *feed.Subscription) string {
			s.Folder = strings.Trim(strings.TrimSpace(text), "/")
			return "“" + s.Title + "” is moved"
		})
	})
	m.ask.line.Ghost = "none; / parts nested folders"
}

// edit changes a subscription as the changes before it have left it; do
// returns what to say of it.
func (m *Model) edit(id int64, do func(*feed.Subscription) (note string)) tea.Cmd {
	return m.inTurn(func(m *Model) tea.Cmd {
		before, ok := m.feeds.Sub(id)
		if !ok {
			return nil // no longer followed
		}
		after := before
		note := do(&after)
		return m.begin(take(m.opt.Context, m.lib, step{note: note, before: &before, after: &after}, done))
	})
}

func (m *Model) unfollow(id int64) tea.Cmd {
	return m.inTurn(func(m *Model) tea.Cmd {
		sub, ok := m.feeds.Sub(id)
		if !ok {
			return nil
		}
		note := "“" + sub.Title + "” is no longer followed"
		return m.begin(take(m.opt.Context, m.lib, step{note: note, before: &sub}, done))
	})
}

// changed brings the screen up to date with a change of subscriptions.
func (m *Model) changed(msg changed) tea.Cmd {
	if msg.err != nil {
		m.history.restore(msg.step, msg.how)
		return tea.Batch(m.fail("changing the feed", msg.err), m.turnOver(msg.err))
	}
	m.history.record(msg.step, msg.how)
	m.listing.stale = m.listing.out
	note := m.sayRevocable(msg.step.note)
	if msg.how != done {
		note = m.say("%s: %s", msg.how, msg.step.note)
	}
	return tea.Batch(note, m.relist(), m.rearrange(msg.step.after), m.turnOver(nil))
}
