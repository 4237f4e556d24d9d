package feed

import (
	"net/url"
	"strings"
)

// A base is the addresses that relative links may start from, the best first.
type base []*url.URL

// newBase keeps those addresses that are absolute.
func newBase(addresses ...string) base {
	var b base
	for _, a := range addresses {
		if u, err := url.Parse(strings.TrimSpace(a)); err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https") {
			b = append(b, u)
		}
	}
	return b
}

// resolve makes an address absolute where a base is known. An absolute one
// stays as its publisher wrote it, since it may be an entry's identity.
func (b base) resolve(address string) string {
	if address = strings.TrimSpace(address); strings.IndexByte(address, '<') >= 0 {
		address = strings.Join(strings.Fields(stripTags(address)), "")
	}
	if address == "" || hasScheme(address) {
		return address
	}
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	if len(b) > 0 {
		return b[0].ResolveReference(u).String()
	}
	if u.Host != "" {
		return "https:" + address
	}
	return address
}

// hasScheme reports whether the address begins with a scheme (RFC 3986, 3.1).
func hasScheme(s string) bool {
	for i, c := range []byte(s) {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
		case c == ':':
			return i > 0
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		default:
			return false
		}
	}
	return false
}

// isAddress reports whether a guid can be followed: it is a page's address.
func isAddress(s string) bool {
	s = strings.TrimSpace(s)
	u, err := url.Parse(s)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}
