package feed

// Source says which text of an entry is meant.
type Source uint8

// The sources.
const (
	Best   Source = iota // the page's or the feed's, whichever has more of the story
	OfPage               // what was extracted from the page
	OfFeed               // what the feed itself carried
)

// A Refresh says which feeds to look at.
type Refresh struct {
	Feeds     []int64 // none: all that are due
	ByHand    bool    // a person asked: may come before the default hour, at most once in five minutes
	Force     bool    // feeds that are not due too, but never inside a Retry-After
	FeedsOnly bool    // leave the pages for later
}

// Progress is one step of a refresh: a feed looked at or a page fetched.
type Progress struct {
	Feed    Subscription
	Done    int // of Total, feeds and pages together
	Total   int
	New     []Ack // entries that are now durable
	Skipped bool  // not asked; Feed.Status.Reason says why
	Page    bool  // a page of Feed was fetched, not the feed
	Err     error // what went wrong with this one; the others go on
}

// An Ack names an entry that the store holds for good.
type Ack struct {
	ID   int64
	GUID string
}
