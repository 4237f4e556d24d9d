package ui

import "warta/ui/keys"

// A rect is where a pane stands, in cells. One without width is not shown.
type rect struct{ x, y, w, h int }

func (r rect) shown() bool { return r.w > 0 && r.h > 0 }

func (r rect) holds(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// A layout is where everything stands. A pane that gave way to another is not
// shown.
type layout struct {
	feeds, entries, article, sidebar rect
	status                           rect
	height                           int // the window's
}

// The widths at which more fits side by side, and how wide each pane then is.
const (
	twoPanes   = 80
	threePanes = 120
	fourPanes  = 160

	lowest      = 14 // lines that feeds over headlines need
	feedsWide   = 28
	sidebarWide = 28
)

// A shape is what decides the layout besides the window's size.
type shape struct {
	focus   keys.Place
	alone   bool // one pane at a time: a slow link
	zen     bool
	sidebar bool // wanted where there is room
	drag    int  // how much wider than by default the list is
	feeds   int  // the lines that the feeds would fill
}

// arrange lays the panes out in a window.
func arrange(width, height int, s shape) layout {
	l := layout{status: rect{0, height - 1, width, 1}, height: height}
	body := height - 1
	if height < 2 {
		body, l.status = height, rect{}
	}
	switch {
	case s.zen && s.focus&keys.Story != 0, s.alone, width < twoPanes:
		l.one(s.focus, width, body)
	case width < threePanes:
		l.two(s, width, body)
	case width < fourPanes:
		l.three(s, width, body)
	default:
		l.four(s, width, body)
	}
	return l
}

// one gives the window to the pane that has the focus.
func (l *layout) one(focus keys.Place, width, body int) {
	full := rect{0, 0, width, body}
	switch focus {
	case keys.Feeds:
		l.feeds = full
	case keys.Entries:
		l.entries = full
	case keys.Sidebar:
		l.sidebar = full
	default:
		l.article = full
	}
}

// two is headlines, or feeds, or the sidebar while it has the focus, beside the
// article, whose lines stay as they are.
func (l *layout) two(s shape, width, body int) {
	left := rect{0, 0, within(width*2/5+s.drag, 20, width-30), body}
	switch s.focus {
	case keys.Feeds:
		l.feeds = left
	case keys.Sidebar:
		l.sidebar = left
	default:
		l.entries = left
	}
	l.article = rect{left.w + 1, 0, width - left.w - 1, body}
}

// three is feeds over headlines, the article and the sidebar. Where few lines
// are, feeds and headlines take turns.
func (l *layout) three(s shape, width, body int) {
	w := within(width*3/10+s.drag, 24, width/2)
	high := min(s.feeds, body*2/5)
	switch {
	case body >= lowest:
		l.feeds = rect{0, 0, w, high}
		l.entries = rect{0, high + 1, w, body - high - 1}
	case s.focus == keys.Feeds:
		l.feeds = rect{0, 0, w, body}
	default:
		l.entries = rect{0, 0, w, body}
	}
	l.right(s, w+1, width, body)
}

// four is all side by side.
func (l *layout) four(s shape, width, body int) {
	w := within(width/4+s.drag, 30, width/2)
	l.feeds = rect{0, 0, feedsWide, body}
	l.entries = rect{feedsWide + 1, 0, w, body}
	l.right(s, feedsWide+w+2, width, body)
}

// right gives what is right of x to the article and the sidebar.
func (l *layout) right(s shape, x, width, body int) {
	end := width
	if s.sidebar {
		w := min(sidebarWide, width/5)
		end -= w + 1
		l.sidebar = rect{end + 1, 0, w, body}
	}
	l.article = rect{x, 0, end - x, body}
}

func within(n, low, high int) int { return max(low, min(n, high)) }

// body is how many lines are above the status line.
func (l layout) body() int {
	if l.status.shown() {
		return l.status.y
	}
	return l.height
}

// at returns the pane at a cell.
func (l layout) at(x, y int) keys.Place {
	switch {
	case l.sidebar.holds(x, y):
		return keys.Sidebar
	case l.feeds.holds(x, y):
		return keys.Feeds
	case l.entries.holds(x, y):
		return keys.Entries
	case l.article.holds(x, y):
		return keys.Article
	}
	return 0
}
