package keys

import "slices"

// The actions.
const (
	Down         Action = "down"
	Up           Action = "up"
	HalfDown     Action = "half-page-down"
	HalfUp       Action = "half-page-up"
	PageDown     Action = "page-down"
	PageUp       Action = "page-up"
	Top          Action = "top"
	Bottom       Action = "bottom"
	Left         Action = "left"
	Right        Action = "right"
	NextPane     Action = "next-pane"
	PreviousPane Action = "previous-pane"
	Open         Action = "open"
	Back         Action = "back"

	ReadOn          Action = "read-on"
	NextEntry       Action = "next-entry"
	PreviousEntry   Action = "previous-entry"
	NextUnread      Action = "next-unread"
	PreviousUnread  Action = "previous-unread"
	NextQuote       Action = "next-quote"
	PreviousQuote   Action = "previous-quote"
	NextMention     Action = "next-mention"
	PreviousMention Action = "previous-mention"
	Find            Action = "find"
	FindNext        Action = "find-next"
	FindPrevious    Action = "find-previous"
	ShowSidebar     Action = "sidebar"
	Zen             Action = "zen"
	Named           Action = "named"
	OtherText       Action = "other-text"
	Compare         Action = "compare"
	Quotes          Action = "quotes"
	ShiftRight      Action = "scroll-right"
	ShiftLeft       Action = "scroll-left"

	Star       Action = "star"
	ToggleRead Action = "toggle-read"
	Later      Action = "read-later"
	AllRead    Action = "mark-all-read"
	AboveRead  Action = "mark-above-read"
	BelowRead  Action = "mark-below-read"
	OlderRead  Action = "mark-older-read"
	Select     Action = "select"
	Undo       Action = "undo"
	Redo       Action = "redo"

	Browse   Action = "browse"
	Comments Action = "comments"
	CopyLink Action = "copy-link"
	Links    Action = "links"
	OpenWith Action = "open-with"
	Pipe     Action = "pipe"
	Play     Action = "play"

	Refresh     Action = "refresh"
	RefreshFeed Action = "refresh-feed"
	Add         Action = "add-feed"
	Remove      Action = "remove-feed"
	Rename      Action = "rename-feed"
	Move        Action = "move-feed"
	Fold        Action = "fold"
	FeedInfo    Action = "feed-info"
	Sort        Action = "sort"
	HideRead    Action = "hide-read"

	GoAll     Action = "go-all"
	GoUnread  Action = "go-unread"
	GoToday   Action = "go-today"
	GoStarred Action = "go-starred"
	GoLater   Action = "go-later"
	SetMark   Action = "set-mark"
	GoMark    Action = "go-mark"
	Record    Action = "record"
	Replay    Action = "replay"

	Palette Action = "palette"
	Help    Action = "help"
	Quit    Action = "quit"
)

// Default returns the table as it is without a config.
func Default() Table {
	bind := func(group string, in Place, rows ...Binding) Table {
		rows = slices.Clone(rows) // several readers may start at once
		for i := range rows {
			rows[i].Group = group
			if rows[i].In == 0 {
				rows[i].In = in
			}
		}
		return rows
	}
	var t Table
	t = append(t, bind("Move", All, moving...)...)
	t = append(t, bind("Read", Story, reading...)...)
	t = append(t, bind("Mark", All, marking...)...)
	t = append(t, bind("Send", Entries|Story, sending...)...)
	t = append(t, bind("Feeds", All, following...)...)
	t = append(t, bind("Go", All, going...)...)
	return append(t, bind("warta", All, program...)...)
}

func row(a Action, help string, keys ...string) Binding {
	return Binding{Action: a, Help: help, Keys: keys}
}

func in(p Place, b Binding) Binding {
	b.In = p
	return b
}

var moving = []Binding{
	row(Down, "down a row or a line", "j", "down"),
	row(Up, "up a row or a line", "k", "up"),
	row(HalfDown, "down half a page", "ctrl+d"),
	row(HalfUp, "up half a page", "ctrl+u"),
	row(PageDown, "down a page", "pgdown", "ctrl+f"),
	row(PageUp, "up a page", "pgup", "ctrl+b"),
	row(Top, "to the start", "g g", "home"),
	row(Bottom, "to the end", "G", "end"),
	row(Left, "to the pane on the left", "h", "left"),
	row(Right, "to the pane on the right", "l", "right"),
	row(NextPane, "to the next pane", "tab"),
	row(PreviousPane, "to the pane before", "shift+tab"),
	row(Open, "open; in the sidebar, to the next mention", "enter"),
	row(Back, "back; stop a refresh, a find or a filter", "esc"),
}

var reading = []Binding{
	in(All, row(ReadOn, "on through the story, then the next unread one", "space")),
	in(All, row(NextEntry, "open the next story", "J")),
	in(All, row(PreviousEntry, "open the story before", "K")),
	in(All, row(NextUnread, "open the next unread story", "] u")),
	in(All, row(PreviousUnread, "open the unread story before", "[ u")),
	row(NextQuote, "to the next quotation", "] q"),
	row(PreviousQuote, "to the quotation before", "[ q"),
	row(Quotes, "list what was said, by speaker", "Q"),
	row(NextMention, "to the next mention of the chosen name, or of any", "] e"),
	row(PreviousMention, "to the mention before", "[ e"),
	in(All, row(Find, "find in the story; filter a list", "/")),
	row(FindNext, "to the next match", "n"),
	row(FindPrevious, "to the match before", "N"),
	row(ShowSidebar, "show or hide who is in the story", "i"),
	in(All, row(Zen, "the story alone on the screen", "z")),
	row(Named, "list other stories that name the chosen one", "E"),
	row(OtherText, "the page's text or the feed's own", "v"),
	row(Compare, "show what the publisher changed, or no more", "d"),
	row(ShiftRight, "scroll wide tables and code to the right", ">"),
	row(ShiftLeft, "scroll them back", "<"),
}

var marking = []Binding{
	in(Entries|Story, row(Star, "star, or take the star away", "s")),
	in(Entries|Story, row(ToggleRead, "mark read or unread", "m")),
	in(Entries|Story, row(Later, "read later, or no more", "t")),
	in(Lists, row(AllRead, "mark all in the list read", "A")),
	in(Entries, row(AboveRead, "mark this and all above read", "M k")),
	in(Entries, row(BelowRead, "mark this and all below read", "M j")),
	in(Entries, row(OlderRead, "mark all older than a day read", "M o")),
	in(Entries, row(Select, "select several; s, m and t then act on all", "V")),
	row(Undo, "undo", "u"),
	row(Redo, "redo", "ctrl+r"),
}

var sending = []Binding{
	row(Browse, "open in the browser", "o"),
	row(Comments, "open the discussion in the browser", "c"),
	in(Story, row(Links, "number the links; typing a number opens one", "f")),
	row(OpenWith, "open with a command of your choice", "O"),
	row(Pipe, "give the story to a command", "|"),
	row(Play, "play what comes with the story", "p"),
	row(CopyLink, "copy the link, or the chosen quotation", "y"),
}

var following = []Binding{
	row(Refresh, "refresh all feeds", "R"),
	row(RefreshFeed, "refresh this feed", "r"),
	row(Add, "follow a feed", "a"),
	in(Feeds, row(Remove, "stop following the feed", "D")),
	in(Feeds, row(Rename, "give the feed a title of your own", "e")),
	in(Feeds, row(Move, "put the feed into a folder", "F")),
	in(Feeds, row(Fold, "fold or unfold the folder", "x")),
	in(Lists|Story, row(FeedInfo, "how following this feed goes; which feeds fail", "!")),
	in(Lists, row(Sort, "newest or oldest first", "S")),
	in(Lists, row(HideRead, "hide or show what is read", "H")),
}

var going = []Binding{
	row(GoUnread, "all that is unread", "g u"),
	row(GoToday, "what came today", "g t"),
	row(GoStarred, "what is starred", "g s"),
	row(GoLater, "what is kept for later", "g l"),
	row(GoAll, "everything", "g a"),
	row(SetMark, "set a mark: a letter follows", "`"),
	row(GoMark, "go to a mark: its letter follows", "'"),
	row(Record, "record keys under a letter, or end it", "*"),
	row(Replay, "press recorded keys: their letter follows", "@"),
}

var program = []Binding{
	row(Palette, "all actions by name", ":"),
	row(Help, "the keys that hold here", "?"),
	row(Quit, "quit", "q", "ctrl+c"),
}
