package fetch

import (
	"crypto/tls"
	"crypto/x509"
)

// Trust makes a client accept one certificate, for tests.
func Trust(c *Client, cert *x509.Certificate) {
	pool := x509.NewCertPool()
	pool.AddCert(cert)
	c.transport.TLSClientConfig = &tls.Config{RootCAs: pool}
}

// FeedAddress is the address that Discover asks for what was pasted.
var FeedAddress = feedAddress

// RobotsAllow reports whether a robots.txt allows an address.
func RobotsAllow(text, address string) bool {
	at, err := parseAddress(address)
	return err == nil && allowed(readRobots([]byte(text)), at)
}

// RobotsKept returns how many bytes of rules stay of a robots.txt.
func RobotsKept(text string) int {
	n := 0
	for _, r := range readRobots([]byte(text)) {
		n += len(r.path)
	}
	return n
}

// RobotsHosts returns how many hosts' robots.txt the client remembers.
func RobotsHosts(c *Client) int { return len(c.robots.hosts) }

// Memory counts what a client remembers of hosts.
func Memory(c *Client) (lanes, pauses, dials, leads int) {
	c.queue.mu.Lock()
	defer c.queue.mu.Unlock()
	c.dialer.mu.Lock()
	defer c.dialer.mu.Unlock()
	return len(c.queue.lanes), len(c.queue.pauses), len(c.dialer.dialing), len(c.dialer.last)
}
