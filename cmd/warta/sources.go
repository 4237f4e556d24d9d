package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strconv"
	"strings"

	"warta/feed/fetch"
)

// A source is what one argument of a measuring verb led to.
type source struct {
	name        string // the argument
	body        []byte
	url         string // where the body came from; "" for a file
	base        string // what its links are relative to, where that is another
	contentType string
	err         error
}

// load reads an argument: an address, a file, or "-" for standard input.
func (a *app) load(ctx context.Context, client *fetch.Client, arg string, kind fetch.Kind) source {
	s := source{name: arg}
	switch {
	case a.guest != nil && !isWeb(arg) && arg != "-":
		s.err = fmt.Errorf("%s: only http and https addresses can be read here, or - for what you send", arg)
	case arg == "-":
		s.body, s.err = a.sent()
	case isAddress(arg):
		var r fetch.Response
		r, s.err = client.Get(ctx, fetch.Request{URL: arg, Kind: kind})
		s.body, s.url, s.base, s.contentType = r.Body, r.Final, r.Location(), r.ContentType()
	default:
		s.body, s.err = readFile(arg)
	}
	return s
}

// sent reads standard input, or what a guest sends: of that no more than a page.
func (a *app) sent() ([]byte, error) {
	if a.guest == nil {
		return io.ReadAll(io.LimitReader(a.in, maxFile))
	}
	b, err := io.ReadAll(io.LimitReader(a.in, maxPageSent+1))
	if err == nil && len(b) > maxPageSent {
		err = fmt.Errorf("-: larger than %d MB, the most that is read here (send a part of it)", maxPageSent>>20)
	}
	return b, err
}

// maxFile bounds a file or standard input, in bytes.
const maxFile = 64 << 20

func readFile(name string) ([]byte, error) {
	f, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: a folder (give a file in it)", name)
	}
	b, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, err // it names the file
	}
	if len(b) > maxFile {
		return nil, fmt.Errorf("%s: larger than %d MB (give a part of it)", name, maxFile>>20)
	}
	return b, nil
}

// openFile opens a file that somebody named, perhaps meaning something else.
func openFile(name string) (*os.File, error) {
	f, err := os.Open(name)
	if !errors.Is(err, fs.ErrNotExist) {
		return f, err
	}
	next := "check the path; an address begins with https://"
	if _, err := strconv.ParseInt(name, 10, 64); err == nil {
		next = "warta quotes and warta entities take the ID of a stored entry"
	}
	return nil, fmt.Errorf("%s: no such file (%s)", name, next)
}

// isWeb reports whether an argument is an address that anybody may ask for.
func isWeb(arg string) bool {
	return strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://")
}

func isAddress(arg string) bool {
	for _, scheme := range []string{"http://", "https://", "exec:", "filter:"} {
		if strings.HasPrefix(arg, scheme) {
			return true
		}
	}
	return false
}

// sideBySide is how many arguments to work on at once: addresses wait for
// servers, files keep a core busy.
func sideBySide(args []string) int {
	for _, arg := range args {
		if isAddress(arg) {
			return 16
		}
	}
	return runtime.GOMAXPROCS(0)
}
