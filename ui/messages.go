package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"warta/article"
	"warta/feed"
	"warta/ui/reader"
)

// Leave closes the screen as its key does, with the place in the story kept.
// Whoever runs the program sends it when the terminal's end is near.
type Leave struct{}

// Messages say what has happened and name what was asked, so that an answer
// that comes late is known and dropped.
type (
	// subscriptionsListed answers listSubscriptions.
	subscriptionsListed struct {
		subs   []feed.Subscription
		counts map[string]int // of the smart lists
		err    error
	}

	// pageListed answers listPage: a page of the list numbered list.
	pageListed struct {
		list int
		want place
		rows []feed.Headline
		err  error
	}

	// listCounted answers countList.
	listCounted struct {
		list          int
		total, unread int
		err           error
	}

	// neighboursListed answers listAround: the pages around an entry.
	neighboursListed struct {
		list          int
		at            feed.Headline
		before, after []feed.Headline
		merge         bool // keep the rows that are there
		open          bool // and open the entry
		err           error
	}

	// leapt answers leap; there is no entry when the list does not go on there.
	leapt struct {
		list  int
		entry feed.Headline
		open  bool
		err   error
	}

	// unreadFound answers findUnread; there is none when found is false.
	unreadFound struct {
		list  int
		entry feed.Headline
		found bool
		err   error
	}

	// articleOpened answers openArticle.
	articleOpened struct {
		id      int64
		source  Source
		stopgap bool // the feed's text, until the wanted one comes
		article article.Article
		earlier article.Article // what a changed story said before
		galley  *reader.Galley
		place   int
		err     error
	}

	// openingSlow says that a story did not open at once.
	openingSlow struct {
		id  int64
		nth int
	}

	// openingOverdue says that a story has not opened for long.
	openingOverdue struct {
		id  int64
		nth int
	}

	// pageBroken answers breakPage.
	pageBroken struct {
		id     int64
		galley *reader.Galley
		page   *reader.Page
	}

	// galleySet answers setGalley and setComparison: the open article in another
	// setting.
	galleySet struct {
		id        int64
		galley    *reader.Galley
		comparing bool
		err       error
	}

	// codeColoured answers colourCode: the galley that was asked about, with its
	// code coloured.
	codeColoured struct{ of, galley *reader.Galley }

	// placeDue says that reading rested for a while.
	placeDue struct {
		id   int64
		tick int
	}

	// marked answers every change of entries' state.
	marked struct {
		mark  feed.Mark
		asked []int64 // the entries to change, where they were named
		ids   []int64 // those that changed
		how   how
		err   error
	}

	// changed answers every change of a subscription.
	changed struct {
		step step
		how  how
		err  error
	}

	// followed answers follow.
	followed struct {
		address string
		folder  string
		sub     feed.Subscription
		err     error
	}

	// progressed brings what a refresh did since the last one.
	progressed struct {
		run   int
		steps []Progress
	}

	// refreshEnded says that a refresh is over.
	refreshEnded struct {
		run int
		err error
	}

	// dueKnown answers askDue.
	dueKnown struct {
		at  time.Time
		err error
	}

	// dueUnknown says that it is time to ask again what falls due.
	dueUnknown struct{ tick int }

	// dueReached says that a feed may have fallen due.
	dueReached struct{ tick int }

	// versionKnown answers watch.
	versionKnown struct {
		round   int
		version int64
	}

	// narrowDue says that typing a filter rested.
	narrowDue struct {
		tick  int
		words string
	}

	// nextDue says that the next of the keys that wait may be pressed.
	nextDue struct{}

	// errandEnded says that an errand is over, and what it came to.
	errandEnded struct {
		run    int
		answer tea.Msg
	}

	// handedOver says that a command has taken an address, or read a story.
	handedOver struct{ note string }

	// noteExpired says that a note was shown long enough.
	noteExpired struct{ tick int }

	// failed says that something outside went wrong.
	failed struct {
		what string
		err  error
	}
)

// A place says which page of a list is meant.
type place uint8

const (
	first  place = iota
	after        // after the last row held
	before       // before the first row held
	last
)
