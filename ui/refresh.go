package ui

import (
	"context"
	"fmt"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/feed"
)

// refreshing is the refresh that is under way. The zero value is none.
type refreshing struct {
	run  int // numbers the refreshes
	stop context.CancelFunc
	from feedline
	what Refresh
	wish *Refresh // what a person wants looked at next

	done, total int
	feed        string         // the one looked at last
	fresh       map[int64]bool // feeds that brought something
	stories     int
	shown       int       // of stories, those that the lists know
	taken       time.Time // when the lists last took some in
	failed      int
	asked       int         // feeds, not pages
	soonest     feed.Status // of the feeds that were not asked, the one that may be asked first
}

func (r refreshing) running() bool { return r.stop != nil }

// cancel stops it; what was stored stays.
func (r refreshing) cancel() { r.stop() }

func (r refreshing) percent() int {
	if r.total == 0 {
		return 0
	}
	return r.done * 100 / r.total
}

// startRefresh looks at feeds beside whatever the person does.
func (m *Model) startRefresh(r Refresh) tea.Cmd {
	if m.refresh.running() {
		return m.wish(r)
	}
	ctx, stop := context.WithCancel(m.opt.Context)
	m.refresh = refreshing{
		run: m.refresh.run + 1, stop: stop, from: newFeedline(), what: r, fresh: map[int64]bool{},
	}
	return tea.Batch(
		runRefresh(ctx, m.lib, r, m.refresh.from),
		awaitProgress(m.refresh.run, m.refresh.from),
	)
}

// wish keeps what a person wants refreshed until the refresh under way ends:
// at once when that is one nobody asked for, which fetches pages for minutes
// and does the rest when it is due again.
func (m *Model) wish(r Refresh) tea.Cmd {
	now := &m.refresh
	switch {
	case now.what.ByHand && (len(now.what.Feeds) == 0 || slices.Equal(now.what.Feeds, r.Feeds)):
		return m.say("A refresh is under way")
	case now.what.ByHand:
		now.wish = &r
		return m.say("A refresh is under way: this one follows it")
	}
	now.wish = &r
	now.cancel()
	return m.say("Looking at the feeds you asked for instead")
}

// refreshFeed looks at the feed that is meant.
func (m *Model) refreshFeed() tea.Cmd {
	sub, ok := m.feedHere()
	if !ok {
		return m.startRefresh(Refresh{ByHand: true})
	}
	return m.startRefresh(Refresh{Feeds: []int64{sub.ID}, ByHand: true})
}

func (m *Model) progressed(msg progressed) tea.Cmd {
	if msg.run != m.refresh.run {
		return nil
	}
	r := &m.refresh
	for _, p := range msg.steps {
		r.done, r.total, r.feed = p.Done, p.Total, p.Feed.Title
		if len(p.New) > 0 {
			r.fresh[p.Feed.ID] = true
			r.stories += len(p.New)
		}
		if !p.Page {
			r.looked(p)
		}
	}
	return tea.Batch(awaitProgress(r.run, r.from), m.takeIn())
}

// looked notes what became of a feed.
func (r *refreshing) looked(p Progress) {
	if p.Err != nil {
		r.failed++
	}
	if !p.Skipped {
		r.asked++
		return
	}
	if st := p.Feed.Status; r.soonest.Reason == "" || st.NextCheck.Before(r.soonest.NextCheck) {
		r.soonest = st
	}
}

// takenIn is how often the lists take in what a refresh brings. Pages may keep
// it busy for minutes after the last headline came.
const takenIn = time.Second

// takeIn shows what came so far, without moving what is under the cursor.
func (m *Model) takeIn() tea.Cmd {
	r := &m.refresh
	if r.stories == r.shown || m.now.Sub(r.taken) < takenIn {
		return nil
	}
	r.shown, r.taken = r.stories, m.now
	return tea.Batch(m.relist(), m.arrived())
}

// refreshEnded says what came and takes it in, without moving what is under
// the cursor.
func (m *Model) refreshEnded(msg refreshEnded) tea.Cmd {
	if msg.run != m.refresh.run {
		return nil
	}
	r := m.refresh
	r.stop()
	m.refresh = refreshing{run: r.run}
	if r.what.ByHand {
		m.silent = r.failed > 0
	}
	cmds := []tea.Cmd{askDue(m.opt.Context, m.lib), m.relist()}
	if r.wish != nil {
		cmds = append(cmds, m.startRefresh(*r.wish))
	}
	if r.stories > 0 {
		cmds = append(cmds, m.arrived())
	}
	switch text := r.result(m.now); {
	case msg.err != nil:
		cmds = append(cmds, m.fail("refreshing", msg.err))
	case text != "" && r.wish == nil:
		cmds = append(cmds, m.say("%s", text))
	}
	return tea.Batch(cmds...)
}

// result says what a refresh brought; one that nobody asked for and that
// brought nothing says nothing.
func (r refreshing) result(now time.Time) string {
	text := ""
	switch {
	case r.stories == 1:
		text = "One new story"
	case r.stories > 1:
		text = fmt.Sprintf("%d new stories", r.stories)
	case r.what.ByHand && r.asked == 0 && r.soonest.Reason != "":
		return notAsked(r.soonest, now)
	case r.what.ByHand:
		text = "Nothing new"
	}
	if len(r.fresh) > 1 {
		text += fmt.Sprintf(" in %d feeds", len(r.fresh))
	}
	switch {
	case r.what.ByHand && r.failed == 1:
		text += "; one feed did not answer: ! says why"
	case r.what.ByHand && r.failed > 1:
		text += fmt.Sprintf("; %d feeds did not answer: ! says why", r.failed)
	}
	return text
}

// notAsked says until when a feed is not asked, and why.
func notAsked(s feed.Status, now time.Time) string {
	why := because(s.Reason)
	// A minute that has begun is not over: at its start it is still too soon.
	at := s.NextCheck.In(now.Location()).Add(time.Minute - 1)
	switch wait := at.Sub(now); {
	case wait > longest:
		return "Not asked: " + why
	case wait > 24*time.Hour:
		return "Not asked again until " + at.Format("2 January") + ": " + why
	}
	return "Not asked again until " + at.Format("15:04") + ": " + why
}
