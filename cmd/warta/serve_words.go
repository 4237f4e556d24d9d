package main

import (
	"regexp"
	"strings"

	"github.com/spf13/cobra"
)

// words are what a verb is called and what is told of it.
type words struct{ use, long, example string }

// guestWords stand where a verb's own words speak of files and programs of the
// server, or of what its owner alone may do.
var guestWords = map[string]words{
	"import": {"import -", `import follows the feeds of what you send: an OPML file, a plain list of addresses, or newsboat's
urls file. Feeds that you follow already stay as they are; the server soon looks at the others.

It leaves out what could run a command, reveal a secret or lead requests elsewhere.`,
		"ssh HOST import - < feeds.opml"},
	"set": {"", `set changes what is yours about a feed; an empty value goes back to the default.

  title, folder     how it is listed; / parts nested folders
  tags              parted by commas
  full_text         true or false: fetch the pages behind the entries
  sort              newest or oldest first
  hide_read         true or false
  keep_count        remove read entries beyond so many; starred ones stay
  keep_age          remove read entries older than that, such as 720h`,
		"ssh HOST feeds set https://example.org/feed folder=News/Local sort=oldest"},
	"read": {"read [--json | --plain] URL|-...", `read prints the article of each page, with its quotations and names, and keeps nothing of it.
- is the page that you send. --json prints one object a line, in the arguments' order; offsets in
it are bytes of "text".`,
		"ssh HOST read https://example.org/news/1\nssh HOST read --json - < page.html | jq .quotes"},
	"quotes":   {"quotes [--by NAME] [--about NAME] [--json] [URL|ID...]", "", ""},
	"entities": {"entities [--json] URL|ID...", "", ""},
	"mark":     {"", "", "ssh HOST mark --read 12 15"},
}

// forGuests has a verb and those under it speak to guests. A guest's flags that
// would change nothing are not told.
func forGuests(c *cobra.Command) {
	w := guestWords[c.Name()]
	for own, other := range map[*string]string{&c.Use: w.use, &c.Long: w.long, &c.Example: w.example} {
		if other != "" {
			*own = other
		}
	}
	c.Example, c.Short = guestText(c.Example), guestText(c.Short)
	for _, name := range []string{"own", "public-only"} {
		if f := c.Flags().Lookup(name); f != nil {
			f.Hidden = true
		}
	}
	for _, sub := range c.Commands() {
		forGuests(sub)
	}
}

var ownCommand = regexp.MustCompile(`\bwarta (add|remove|feeds|list|read|search|quotes|entities|mark|import|export|settings|help)\b`)

// guestText is what is said of a command line, in words for those who have
// this one from afar.
func guestText(s string) string {
	s = ownCommand.ReplaceAllString(s, "ssh HOST $1")
	return strings.ReplaceAll(s, "a file, an address", "an address")
}
