package fetch

import (
	"bytes"
	"net/url"
	"strings"
)

const (
	robotsSize = 500 << 10 // as much of a robots.txt as RFC 9309 demands to be read
	robotsKept = 64 << 10  // as much of its rules as is held in memory
)

// A robotsRule allows or forbids the paths that it matches.
type robotsRule struct {
	path  string
	allow bool
}

// A robotsGroup is the rules for some program.
type robotsGroup struct {
	rules []robotsRule
	size  int
}

func (g *robotsGroup) add(path string, allow bool) {
	if path == "" || g.size+len(path) > robotsKept {
		return
	}
	g.size += len(path)
	g.rules = append(g.rules, robotsRule{strings.Clone(path), allow}) // not the whole text with it
}

// readRobots returns the rules for us (RFC 9309): of the groups that name us,
// else of those for everyone.
func readRobots(body []byte) []robotsRule {
	var ours, everyone robotsGroup
	named, forUs, forAll, inRules := false, false, false, true
	body = bytes.TrimPrefix(body[:min(len(body), robotsSize)], []byte("\ufeff"))
	for line := range strings.FieldsFuncSeq(string(body), isLineBreak) {
		text, _, _ := strings.Cut(line, "#")
		key, value, _ := strings.Cut(text, ":")
		value = strings.TrimSpace(value)
		switch key = strings.ToLower(strings.TrimSpace(key)); key {
		case "user-agent":
			if inRules { // a new group
				forUs, forAll, inRules = false, false, false
			}
			forUs = forUs || strings.EqualFold(value, robotsName)
			forAll = forAll || value == "*"
			named = named || forUs
		case "allow", "disallow":
			inRules = true
			if forUs {
				ours.add(value, key == "allow")
			}
			if forAll {
				everyone.add(value, key == "allow")
			}
		}
	}
	if named {
		return ours.rules
	}
	return everyone.rules
}

// isLineBreak reports what ends a line (RFC 9309, 2.2): CR, LF or both.
func isLineBreak(r rune) bool { return r == '\r' || r == '\n' }

// allowed reports whether the longest rule that matches allows the address; of
// two equally long the kinder counts.
func allowed(rules []robotsRule, at *url.URL) bool {
	path := at.EscapedPath() + query(at)
	if path == "" {
		path = "/"
	}
	longest, allow := -1, true
	for _, r := range rules {
		if n := len(r.path); matches(r.path, path) && (n > longest || n == longest && r.allow) {
			longest, allow = n, r.allow
		}
	}
	return allow
}

// matches reports whether a path begins as the pattern says, in which "*" is
// anything and "$" the end.
func matches(pattern, path string) bool {
	pattern, whole := strings.CutSuffix(pattern, "$")
	parts := strings.Split(pattern, "*")
	if !strings.HasPrefix(path, parts[0]) {
		return false
	}
	path = path[len(parts[0]):]
	last := len(parts) - 1
	for i, part := range parts[1:] {
		if whole && i+1 == last {
			return strings.HasSuffix(path, part)
		}
		_, rest, ok := strings.Cut(path, part)
		if !ok {
			return false
		}
		path = rest
	}
	return !whole || path == ""
}
