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
