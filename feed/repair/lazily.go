package repair

import (
	"regexp"
	"sync"
)

// lazily returns what compiles an expression once it is needed: most feeds need
// none, and a program that reads no feed should not wait for them.
func lazily(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
