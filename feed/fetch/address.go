package fetch

import (
	"net/netip"
	"strings"
)

// Class says how far from the public an address is.
type Class uint8

// The classes, from everyone's to this machine's alone.
const (
	Public    Class = iota
	Private         // 10/8, fc00::/7 and the like: behind this network's router
	LinkLocal       // 169.254/16, fe80::/10: this cable, and clouds' metadata
	Loopback        // this machine
	Nowhere         // multicast, reserved: never asked
)

var classNames = [...]string{"public", "private", "link-local", "loopback", "reserved"}

// String returns the class's name.
func (c Class) String() string { return classNames[c] }

// classed lists the prefixes that are not public (RFC 6890 and its updates).
var classed = []struct {
	prefix netip.Prefix
	class  Class
}{
	{netip.MustParsePrefix("0.0.0.0/32"), Loopback}, // Linux connects it to itself
	{netip.MustParsePrefix("0.0.0.0/8"), Nowhere},
	{netip.MustParsePrefix("10.0.0.0/8"), Private},
	{netip.MustParsePrefix("100.64.0.0/10"), Private}, // carrier NAT
	{netip.MustParsePrefix("127.0.0.0/8"), Loopback},
	{netip.MustParsePrefix("169.254.0.0/16"), LinkLocal},
	{netip.MustParsePrefix("172.16.0.0/12"), Private},
	{netip.MustParsePrefix("192.0.0.0/24"), Nowhere},
	{netip.MustParsePrefix("192.0.2.0/24"), Nowhere},
	{netip.MustParsePrefix("192.168.0.0/16"), Private},
	{netip.MustParsePrefix("198.18.0.0/15"), Private},
	{netip.MustParsePrefix("198.51.100.0/24"), Nowhere},
	{netip.MustParsePrefix("203.0.113.0/24"), Nowhere},
	{netip.MustParsePrefix("224.0.0.0/3"), Nowhere},
	{netip.MustParsePrefix("::/128"), Loopback},
	{netip.MustParsePrefix("::1/128"), Loopback},
	{netip.MustParsePrefix("64:ff9b:1::/48"), Private}, // NAT64 of one network, which alone knows where the IPv4 address is
	{netip.MustParsePrefix("100::/64"), Nowhere},
	{netip.MustParsePrefix("2001::/32"), Nowhere}, // Teredo: a tunnel to where the address says
	{netip.MustParsePrefix("2001:db8::/32"), Nowhere},
	{netip.MustParsePrefix("fc00::/7"), Private},
	{netip.MustParsePrefix("fec0::/10"), Private},
	{netip.MustParsePrefix("fe80::/10"), LinkLocal},
	{netip.MustParsePrefix("ff00::/8"), Nowhere},
}

// carriers lists IPv6 prefixes that carry an IPv4 address, and at which byte.
var carriers = []struct {
	prefix netip.Prefix
	at     int
}{
	{netip.MustParsePrefix("::/96"), 12},           // IPv4-compatible
	{netip.MustParsePrefix("::ffff:0:0:0/96"), 12}, // IPv4-translated
	{netip.MustParsePrefix("64:ff9b::/96"), 12},    // NAT64
	{netip.MustParsePrefix("2002::/16"), 2},        // 6to4
}

// ClassOf returns an address's class. An IPv6 address that carries an IPv4 one
// has that one's, since a gateway would forward there.
func ClassOf(a netip.Addr) Class {
	a = a.Unmap().WithZone("")
	if !a.IsValid() {
		return Nowhere
	}
	for _, c := range classed {
		if c.prefix.Contains(a) {
			return c.class
		}
	}
	if v4, ok := carriedBy(a); ok {
		return ClassOf(v4)
	}
	return Public
}

// carriedBy returns the IPv4 address that an IPv6 one carries.
func carriedBy(a netip.Addr) (netip.Addr, bool) {
	for _, c := range carriers {
		if c.prefix.Contains(a) {
			b := a.As16()
			return netip.AddrFrom4([4]byte(b[c.at : c.at+4])), true
		}
	}
	return netip.Addr{}, false
}

// isLoopbackName reports whether a URL's host is this machine by its spelling.
func isLoopbackName(host string) bool {
	if a, err := netip.ParseAddr(host); err == nil {
		return ClassOf(a) == Loopback
	}
	host = strings.TrimSuffix(strings.ToLower(host), ".")
	return host == "localhost" || strings.HasSuffix(host, ".localhost")
}
