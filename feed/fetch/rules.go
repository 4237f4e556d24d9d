package fetch

import (
	"bytes"
	"net/url"
	"strings"
)

// robotsSize is as much of a robots.txt as RFC 9309 demands to be read.
const robotsSize = 500 << 10

// A robotsRule allows or forbids the paths that it matches.
type robotsRule struct {
	path  string
	allow bool
}

// readRobots returns the rules for us (RFC 9309): of the groups that name us,
// else of those for everyone.
func readRobots(body []byte) []robotsRule {
	var ours, everyone []robotsRule
	named, forUs, forAll, inRules := false, false, false, true
	for line := range bytes.Lines(body[:min(len(body), robotsSize)]) {
		text, _, _ := strings.Cut(string(line), "#")
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
			rule := robotsRule{value, key == "allow"}
			if forUs && value != "" {
				ours = append(ours, rule)
			}
			if forAll && value != "" {
				everyone = append(everyone, rule)
			}
		}
	}
	if named {
		return ours
	}
	return everyone
}

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
