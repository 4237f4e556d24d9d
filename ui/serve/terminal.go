package serve

import (
	"strings"

	gossh "golang.org/x/crypto/ssh"
)

// A window is the size of a client's terminal, as far as it is drawn.
type window struct{ cols, rows int }

// newWindow clamps what a client says of its size. Nothing known is 80 by 24.
func newWindow(cols, rows uint32) window {
	if cols == 0 || rows == 0 {
		return window{80, 24}
	}
	return window{int(min(cols, maxCols)), int(min(rows, maxRows))}
}

// parsePty reads a pty-req (RFC 4254, 6.2) and returns the terminal's type and
// size. Modes are the client's own business: nothing here is a teletype.
func parsePty(payload []byte) (term string, w window, ok bool) {
	var r struct {
		Term       string
		Cols, Rows uint32
		Rest       []byte `ssh:"rest"`
	}
	if gossh.Unmarshal(payload, &r) != nil {
		return "", window{}, false
	}
	return cleanTerm(r.Term), newWindow(r.Cols, r.Rows), true
}

// parseWindow reads a window-change (RFC 4254, 6.7).
func parseWindow(payload []byte) (window, bool) {
	var r struct {
		Cols, Rows uint32
		Rest       []byte `ssh:"rest"`
	}
	if gossh.Unmarshal(payload, &r) != nil {
		return window{}, false
	}
	return newWindow(r.Cols, r.Rows), true
}

// cleanTerm returns a terminal's type, or the commonest when it is not one.
func cleanTerm(s string) string {
	if !isWord(s, 64) {
		return "xterm-256color"
	}
	return s
}

// An environment is what a client may tell of its surroundings.
type environment map[string]string

// set takes a variable that is allowed and makes sense, and passes over others.
func (e environment) set(name, value string) {
	switch name {
	case "COLORTERM", "LANG":
		if isWord(value, 64) {
			e[name] = value
		}
	case "NO_COLOR":
		if value != "" {
			e[name] = "1"
		}
	}
}

// list returns the environment as programs take it.
func (e environment) list() []string {
	list := make([]string, 0, len(e))
	for name, value := range e {
		list = append(list, name+"="+value)
	}
	return list
}

// isWord reports whether a text is a short run of what names of terminals and
// languages are made of.
func isWord(s string, most int) bool {
	return s != "" && len(s) <= most && !strings.ContainsFunc(s, func(r rune) bool {
		return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("._+@-", r))
	})
}
