package opml

import (
	"regexp"
	"strings"

	"warta/feed"
)

// references say where a secret is; they are no secret themselves.
var references = []string{"env:", "file:", "command:"}

// withoutCredentials drops what would let the list's next reader in: literal
// passwords in the proxy's address and in headers that identify.
func withoutCredentials(s feed.Settings) feed.Settings {
	s.Proxy = withoutPassword(s.Proxy)
	if !isReference(s.Secret) {
		s.Secret = ""
	}
	var kept map[string]string
	for name, value := range s.Headers {
		if identifies(name) && !isReference(value) {
			continue
		}
		if kept == nil {
			kept = map[string]string{}
		}
		kept[name] = value
	}
	s.Headers = kept
	return s
}

// password is that of an address, also of one that does not parse or that
// stands in a command or a title.
var password = regexp.MustCompile(`(://[^/?#\s:]*):[^/?#\s]*@`)

// withoutPassword drops the passwords of the addresses in a text.
func withoutPassword(s string) string { return password.ReplaceAllString(s, "$1@") }

func isReference(value string) bool {
	for _, r := range references {
		if strings.HasPrefix(value, r) {
			return true
		}
	}
	return false
}

// identifies reports whether a header of this name carries credentials.
func identifies(name string) bool {
	name = strings.ToLower(name)
	for _, word := range []string{"auth", "cookie", "token", "key", "secret", "session"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}
