package ui

import (
	"warta/feed"
	"warta/ui/keys"
	"warta/ui/list"
)

// A tip is an action that helps where there is nothing else to see.
type tip struct {
	action keys.Action
	does   string
}

// newcomer reports whether the person follows next to nothing yet.
func (m Model) newcomer() bool { return len(m.feeds.Subs()) <= 1 }

// empty says why there are no headlines, and what to do.
func (m Model) empty() (says string, tips []tip) {
	all := tip{keys.GoAll, "lists everything"}
	f := m.entries.Filter
	sub, one := m.feeds.Sub(f.Feed)
	switch {
	case f.Query != "":
		return "Nothing matches “" + f.Query + "”", []tip{{keys.Back, "ends the filter"}, {keys.Find, "filters by other words"}}
	case f.Entity != "":
		return "No story names " + f.Entity, []tip{all}
	case one && troubled(sub):
		return trouble(sub), []tip{{keys.RefreshFeed, "looks again"}, {keys.FeedInfo, "says more"}, all}
	case one && f.Unread:
		return "Nothing unread here", []tip{{keys.HideRead, "shows what is read"}, {keys.RefreshFeed, "looks for news"}, all}
	case f.Starred:
		return "Nothing is starred", []tip{{keys.Star, "stars a story"}, all}
	case f.Later:
		return "Nothing is kept for later", []tip{{keys.Later, "keeps a story"}, all}
	case f == feed.Filter{Unread: true}:
		says = "Nothing unread"
	default:
		says = "No stories here"
	}
	return says, []tip{{keys.Refresh, "looks for news"}, {keys.Add, "follows a feed"}, all}
}

// quiet sets a sentence and tips a third down the rows, in the middle.
func (m Model) quiet(rows []string, width int, says string, tips []tip) []string {
	t, measure := m.theme, max(0, width-4)
	var lines []string
	for says != "" && measure > 0 {
		line, rest := m.ruler().Split(says, measure)
		if line == "" { // one long word
			line, rest = says, ""
		}
		says = rest
		pad := list.Blank((width - min(measure, m.ruler().Width(line))) / 2)
		lines = append(lines, t.Text.Render(m.ruler().Fit(pad+line, width)))
	}
	if len(lines) > 0 {
		lines = append(lines, list.Blank(width))
	}
	lines = append(lines, m.tipLines(width, tips)...)
	y := max(0, (len(rows)-len(lines))/3)
	copy(rows[y:], lines)
	return rows
}

// tipLines sets tips as a block in the middle, the keys under each other.
func (m Model) tipLines(width int, tips []tip) []string {
	wide, far := 0, 0
	for _, tip := range tips {
		wide, far = max(wide, m.ruler().Width(m.table.Key(tip.action))), max(far, m.ruler().Width(tip.does))
	}
	left := max(0, width-wide-2-far) / 2
	var lines []string
	for _, tip := range tips {
		if key := m.table.Key(tip.action); key != "" {
			head := m.ruler().Fit(list.Blank(left)+m.ruler().Right(key, wide)+"  ", min(width, left+wide+2))
			lines = append(lines, m.theme.Text.Render(head)+m.theme.Dim.Render(m.ruler().Fit(tip.does, width-m.ruler().Width(head))))
		}
	}
	return lines
}
