package feed

import "regexp"

// password is that of an address, also of one that does not parse or that
// stands behind a filter.
var password = regexp.MustCompile(`(://[^/?#\s:]*):[^/?#\s]*@`)

// Redact returns an address without its password, for messages and lists.
func Redact(address string) string { return password.ReplaceAllString(address, "$1:xxxxx@") }
