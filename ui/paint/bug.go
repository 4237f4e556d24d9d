package paint

import (
	"fmt"
	"path"
	"runtime"
	"strings"
)

// Bug says what a panic is and where it came from, for a log. The value
// itself is left out: it may hold a title, an address or a secret. The
// runtime's own errors are told, which speak of types, indexes and lengths.
// It is called while the panic goes on.
func Bug(p any) string {
	what := fmt.Sprintf("%T", p)
	if err, ok := p.(runtime.Error); ok {
		what = err.Error()
	}
	return what + " in " + strings.Join(places(), " < ")
}

// mostPlaces is how many calls tell where a bug is.
const mostPlaces = 8

// places are the calls that led to a panic, the innermost first.
func places() []string {
	pc := make([]uintptr, 64)
	frames := runtime.CallersFrames(pc[:runtime.Callers(2, pc)])
	var list []string
	for panicking, more := false, true; more && len(list) < mostPlaces; {
		var f runtime.Frame
		f, more = frames.Next()
		switch {
		case f.Function == "runtime.gopanic":
			panicking, list = true, nil
		case panicking && !strings.HasPrefix(f.Function, "runtime."):
			list = append(list, fmt.Sprintf("%s (%s:%d)", f.Function, path.Base(f.File), f.Line))
		}
	}
	return list
}
