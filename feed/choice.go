package feed

import "fmt"

// A Link is a feed that a page offers.
type Link struct {
	URL   string
	Title string
	Type  string // media type
}

// OfComments reports whether the feed is that of what readers say below the
// stories, by its address or title.
func (l Link) OfComments() bool { return isComments(l) }

// A Choice is the error of following a page that offers several feeds.
type Choice struct {
	Page  string
	Feeds []Link
}

// Error names the page and says what to do.
func (c *Choice) Error() string {
	if len(c.Feeds) == 1 {
		return fmt.Sprintf("no feed at %s (the page links one: add %s)", c.Page, c.Feeds[0].URL)
	}
	return fmt.Sprintf("no feed at %s (the page links %d: add one of them)", c.Page, len(c.Feeds))
}
