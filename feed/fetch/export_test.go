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
