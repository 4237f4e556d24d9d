package extract

import (
	"encoding/json"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

// stateMarks stand before the JSON in which frameworks keep a page's data.
var stateMarks = []string{"Fusion.globalContent=", "Fusion.globalContent =", "__INITIAL_STATE__", "__PRELOADED_STATE__", "__APOLLO_STATE__", "__INITIAL_DATA__", "__NUXT__", "__STATE__", "__DATA__", "__remixContext", "window.__data", "initialState", "INITIAL_PROPS"}

// state returns the JSON value in a script, or nil.
func state(script string) any {
	if len(script) > maxState {
		return nil
	}
	s := strings.TrimSpace(script)
	if v := decodeJSON(s); v != nil {
		return v
	}
	at := -1
	for _, mark := range stateMarks {
		if i := strings.Index(s, mark); i >= 0 {
			at = i + len(mark)
			break
		}
	}
	if at < 0 {
		for _, start := range []string{"window", "self.", "var ", "const ", "let "} {
			if strings.HasPrefix(s, start) {
				at = 0
			}
		}
	}
	if at < 0 {
		return nil
	}
	return assigned(s[at:])
}

// assigned returns the JSON value that follows the first sign of assignment in
// a script: written out, or in a string that the script parses.
func assigned(s string) any {
	before := byte('=')
	for i := range min(len(s), 100) {
		switch c := s[i]; {
		case c == ' ' || c == '\n':
			continue
		case c == '{' || c == '[' && before == '=':
			var v any
			if json.NewDecoder(strings.NewReader(s[i:])).Decode(&v) != nil {
				return nil
			}
			return v
		case (c == '"' || c == '\'') && (before == '=' || before == '('):
			text, ok := scriptString(s[i:])
			if !ok || len(text) < 20 {
				break
			}
			if strings.HasPrefix(text, "%7B") || strings.HasPrefix(text, "%5B") {
				text, _ = url.PathUnescape(text)
			}
			return decodeJSON(text)
		}
		before = s[i]
	}
	return nil
}

// decodeJSON returns the object or list that a text is, or nil.
func decodeJSON(s string) any {
	s = strings.TrimSpace(s)
	if !strings.HasPrefix(s, "{") && !strings.HasPrefix(s, "[") {
		return nil
	}
	var v any
	if json.NewDecoder(strings.NewReader(s)).Decode(&v) != nil {
		return nil
	}
	return v
}

// scriptString reads the string that a script's text begins with, in either
// kind of quotes.
func scriptString(s string) (string, bool) {
	quote := s[0]
	var b strings.Builder
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == quote:
			return b.String(), true
		case c != '\\' || i+1 >= len(s):
			b.WriteByte(c)
		default:
			i++
			i += unescape(&b, s[i:])
		}
	}
	return "", false
}

// unescape writes what stands behind a backslash, and returns how many bytes
// it took besides the first.
func unescape(b *strings.Builder, s string) int {
	digits := 0
	switch s[0] {
	case 'n':
		b.WriteByte('\n')
	case 't':
		b.WriteByte('\t')
	case 'r', 'b', 'f', '\n':
	case 'u':
		digits = 4
	case 'x':
		digits = 2
	default:
		b.WriteByte(s[0])
	}
	if digits == 0 || len(s) <= digits {
		return 0
	}
	n, err := strconv.ParseUint(s[1:1+digits], 16, 32)
	if err != nil {
		return 0
	}
	r := rune(n)
	if r >= 0xd800 && r < 0xdc00 && len(s) > 10 && s[5:7] == `\u` { // half of a pair
		if low, err := strconv.ParseUint(s[7:11], 16, 32); err == nil {
			r, digits = 0x10000+(r-0xd800)<<10+(rune(low)-0xdc00), 10
		}
	}
	if !utf8.ValidRune(r) {
		r = utf8.RuneError
	}
	b.WriteRune(r)
	return digits
}

const flightMark = "__next_f.push([1,"

// flightPart returns what a script pushes to the stream in which a page's
// components come, one part a script.
func flightPart(script string) (string, bool) {
	_, s, ok := strings.Cut(script, flightMark)
	if !ok || len(s) > maxState {
		return "", false
	}
	if s = strings.TrimSpace(s); s == "" || s[0] != '"' && s[0] != '\'' {
		return "", false
	}
	return scriptString(s)
}

// flight returns the values in such a stream: lines of a number, a colon and
// JSON, or a text with its length.
func flight(s string) []any {
	var out []any
	for s != "" {
		id, rest, ok := strings.Cut(s, ":")
		if !ok {
			break
		}
		if _, err := strconv.ParseUint(strings.TrimSpace(id), 16, 64); err == nil && strings.HasPrefix(rest, "T") {
			// No text is so long that its length takes more digits.
			length, _, _ := strings.Cut(within(rest[1:], 9), ",")
			if n, err := strconv.ParseUint(length, 16, 31); err == nil {
				text := strings.TrimPrefix(rest[1+len(length):], ",")
				text, s = within(text, int(n)), text[min(int(n), len(text)):]
				out = append(out, map[string]any{"body": text})
				continue
			}
		}
		line, after, _ := strings.Cut(rest, "\n")
		if v := decodeJSON(line); v != nil {
			out = append(out, v)
		}
		s = after
	}
	return out
}
