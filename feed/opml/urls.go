package opml

import (
	"strings"

	"warta/feed"
)

// readLines reads an address a line, with newsboat's tags and title behind it:
//
//	https://example.org/feed news "two words" "~A title of one's own"
//	"exec:~/bin/feed --all" tools
//
// Newsboat's queries are left out: warta's smart feeds and search do their work.
func (l *list) readLines(text string) {
	for line := range strings.Lines(text) {
		fields := splitLine(strings.TrimSpace(line))
		if len(fields) == 0 {
			continue
		}
		s := feed.Subscription{URL: fields[0]}
		switch {
		case strings.HasPrefix(s.URL, "query:"):
			l.note("%s: a query of newsboat is not a feed", strings.Join(fields, " "))
			continue
		case !isFeed(s.URL) && strings.Contains(s.URL, ".") && !strings.Contains(s.URL, ":"):
			s.URL = "https://" + s.URL
		case !isFeed(s.URL), isCommand(s.URL) && !l.own:
			l.refuse(s.URL)
			continue
		}
		for _, tag := range fields[1:] {
			title, isTitle := strings.CutPrefix(tag, "~")
			switch {
			case isTitle:
				s.Title = title
			case tag != "" && tag != "!": // "!" hides a feed in newsboat's list
				s.Tags = append(s.Tags, tag)
			}
		}
		l.add(s)
	}
}

// splitLine splits a line at blanks outside quotes, where a backslash takes the
// next character as it is. A "#" before a field begins a comment.
func splitLine(line string) []string {
	var fields []string
	var b strings.Builder
	quoted, escaped, inside := false, false, false
	for _, r := range line {
		switch {
		case escaped:
			b.WriteRune(r)
			escaped = false
		case r == '\\' && quoted:
			escaped = true
		case r == '"':
			quoted, inside = !quoted, true
		case (r == ' ' || r == '\t') && !quoted:
			if inside {
				fields = append(fields, b.String())
				b.Reset()
			}
			inside = false
		case r == '#' && !inside && !quoted:
			return fields
		default:
			b.WriteRune(r)
			inside = true
		}
	}
	if inside {
		fields = append(fields, b.String())
	}
	return fields
}
