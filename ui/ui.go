// Package ui is the reading room: the one tea.Model, which routes keys and
// messages to plain panes and draws them. It reaches the world through Library
// and what Options hand it, and only from commands; it opens no file, no
// connection and no program itself.
package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"warta/feed"
	"warta/ui/entries"
	"warta/ui/feeds"
	"warta/ui/keys"
	"warta/ui/theme"
)

// Options are what a program can set for the screen. The zero value works.
type Options struct {
	Context  context.Context                                      // ends all that the screen has asked for
	Theme    string                                               // "dark", "light", or "" to ask the terminal
	NoColor  bool                                                 // weight, slant and underline alone
	Slow     bool                                                 // a slow link: one pane at a time
	NoMouse  bool                                                 // leave the mouse to the terminal
	Locale   string                                               // the reader's language, for dates: BCP 47 or POSIX; "" for the story's own
	Opener   func(context.Context, string) error                  // opens an address in the browser; nil when there is none
	Player   func(context.Context, string) error                  // plays an enclosure; nil: Opener does
	OpenWith func(ctx context.Context, command, url string) error // runs a command on an address; may be nil
	// Pipe runs a command on a story's text and returns a line of what it says; may be nil.
	Pipe       func(ctx context.Context, command, text string) (says string, err error)
	Now        func() time.Time // time.Now when nil
	Keys       keys.Table       // keys.Default() when nil
	KeepUnread bool             // opening a story does not mark it read
}

// A Model is the whole screen. Make one with New.
type Model struct {
	lib   Library
	opt   Options
	table keys.Table
	theme theme.Theme
	few   bool // the terminal has sixteen colours

	measure       ansi.Method // how the terminal measures text
	now           time.Time   // when the last message came
	width, height int
	layout        layout
	focus         keys.Place
	zen           bool
	noSidebar     bool
	drag          int  // how much wider than by default the list is
	dragging      bool // the mouse holds the split

	feeds     feeds.Pane
	begun     int64 // the feed followed just now, which the cursor goes to
	entries   entries.Pane
	list      int             // numbers the lists shown, so that late pages are dropped
	asked     bool            // a page is on its way
	coming    bool            // other rows are on their way: those shown are not what a key means
	unfed     bool            // the feeds have not come yet
	late      bool            // entries arrived meanwhile, and wait for it
	listed    stamp           // the rows of the list
	listCtx   context.Context // what is asked of the list runs in it
	stopList  context.CancelFunc
	narrowing int // numbers the filters typed
	story     story
	origin    origin // of the list of a name's stories

	listing, counting asking
	watching          watching
	counted           stamp // the counts of the feeds

	ask     ask
	typed   typed
	status  status
	refresh refreshing
	silent  bool // feeds did not answer the last refresh by hand
	errands errands
	due     alarm
	history history
	turns   turns
	leaving bool
	marks   map[string]bookmark
	macros  macros
	ahead   ahead
	idle    int // numbers the rests in reading after which the place is kept
}

// New returns a screen on a library.
func New(lib Library, o Options) Model {
	if o.Context == nil {
		o.Context = context.Background()
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Keys == nil {
		o.Keys = keys.Default()
	}
	m := Model{lib: lib, opt: o, table: o.Keys, focus: keys.Entries, now: o.Now()}
	m.listed, m.counted = stamp{m.now, m.now}, stamp{m.now, m.now}
	m.listCtx, m.stopList = context.WithCancel(o.Context)
	m.watching.begin(o.Context)
	m.theme = theme.New(o.Theme != "light", o.NoColor)
	m.story.side.Theme = m.theme
	m.feeds.Set(nil, m.now)
	m.entries.Show("Unread", feed.Filter{Unread: true}, false)
	m.asked, m.coming, m.unfed = true, true, true // until what Init asks for comes
	return m
}

// Init asks for the terminal's background, the first list, the feeds and what
// falls due. The list goes before the others: they would share its cores and
// its disk, and it is what a person waits for.
func (m Model) Init() tea.Cmd {
	ctx, f := m.listCtx, m.entries.Filter
	then := tea.Batch(listSubscriptions(m.opt.Context, m.lib, m.now), countList(ctx, m.lib, m.list, f),
		askDue(m.opt.Context, m.lib), watch(m.lib, 0, m.watching))
	cmd := tea.Sequence(listPage(ctx, m.lib, m.list, f, first, feed.Key{}), then)
	if m.opt.Theme == "" && !m.opt.NoColor {
		return tea.Batch(tea.RequestBackgroundColor, cmd)
	}
	return cmd
}

// An asking keeps a question that comes again and again from being asked twice
// at once: held keys would otherwise pile up counts behind each other.
type asking struct {
	out, again bool
	stale      bool // what is asked about has changed since: the answer is not to be shown
}

// ask reports whether to ask now; else it is asked again after the answer.
func (a *asking) ask() bool {
	a.again = a.out
	a.out = true
	return !a.again
}

// answered ends the question and returns it.
func (a *asking) answered() asking {
	was := *a
	*a = asking{}
	return was
}

// A stamp says as of when the screen shows something: what arrives later is
// not on it, though the library has it.
type stamp struct{ asked, shown time.Time }

func (s *stamp) answered() { s.shown = s.asked }

// relist asks for the feeds and their counts.
func (m *Model) relist() tea.Cmd {
	if !m.listing.ask() {
		return nil
	}
	m.counted.asked = m.now
	return listSubscriptions(m.opt.Context, m.lib, m.now)
}

// count asks how many entries the list has.
func (m *Model) count() tea.Cmd {
	if !m.counting.ask() {
		return nil
	}
	return countList(m.listCtx, m.lib, m.list, m.entries.Filter)
}
