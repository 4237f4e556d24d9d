package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// exec runs a command whose output is the feed, as newsboat's exec: does,
// without a shell: "exec:sh -c '...'" asks for one.
func (c *Client) exec(ctx context.Context, r Request, command string) (Response, error) {
	resp := Response{URL: r.URL, Final: r.URL}
	out, err := c.runFeed(ctx, r, command, nil)
	resp.At = c.o.Now()
	if err != nil {
		return resp, err
	}
	resp.Status, resp.Body = http.StatusOK, out
	return resp, nil
}

// filter fetches an address and hands the body through a command, as
// newsboat's filter:COMMAND:URL does.
func (c *Client) filter(ctx context.Context, r Request, rest string) (Response, error) {
	command, address := splitFilter(rest)
	if address == "" {
		return Response{URL: r.URL, At: c.o.Now()}, &Error{Cause: BadAddress, URL: Redact(r.URL),
			Detail: "no address behind the filter's command", Advice: "write filter:COMMAND:URL"}
	}
	inner := r
	inner.URL = address
	if c.publicOnly(r) { // refuse before anything is asked
		_, err := c.runFeed(ctx, r, command, nil)
		return Response{URL: r.URL, At: c.o.Now()}, err
	}
	resp, err := c.Get(ctx, inner)
	resp.URL, resp.Moved = r.URL, ""
	if err != nil || resp.NotModified {
		return resp, err
	}
	if resp.Body, err = c.runFeed(ctx, r, command, resp.Body); err != nil {
		resp.Validators = r.Validators
	}
	return resp, err
}

// splitFilter parts a filter's command from its address: at the first colon
// before http, so that the command may hold colons.
func splitFilter(rest string) (command, address string) {
	at := len(rest)
	for _, scheme := range []string{":http://", ":https://"} {
		if i := strings.Index(rest, scheme); i >= 0 {
			at = min(at, i)
		}
	}
	if at == len(rest) {
		command, address, _ = strings.Cut(rest, ":")
		return command, address
	}
	return rest[:at], rest[at+1:]
}

// runFeed runs a feed's command within the client's limits.
func (c *Client) runFeed(ctx context.Context, r Request, command string, in []byte) ([]byte, error) {
	fail := func(cause Cause, err error) error {
		return &Error{Cause: cause, URL: Redact(r.URL), Err: err}
	}
	if c.publicOnly(r) {
		return nil, fail(Forbidden, errors.New("commands are not run where only public addresses may be asked"))
	}
	bounded, cancel := context.WithTimeout(ctx, c.o.Limits.Total)
	defer cancel()
	out, err := runCommand(bounded, command, in, c.o.Limits.Decoded)
	switch {
	case err == nil:
		return out, nil
	case ctx.Err() != nil:
		return nil, fail(Canceled, ctx.Err())
	case errors.Is(err, errNoCommand):
		return nil, &Error{Cause: Command, URL: Redact(r.URL), Err: err, Advice: "write it behind the colon: exec:COMMAND"}
	case errors.Is(err, exec.ErrNotFound), errors.Is(err, fs.ErrNotExist):
		return nil, &Error{Cause: Command, URL: Redact(r.URL), Err: err, Detail: "there is no such program", Advice: "check its name, or give its whole path"}
	case bounded.Err() != nil:
		return nil, fail(Command, fmt.Errorf("not done within %s", words(c.o.Limits.Total)))
	}
	return nil, fail(Command, err)
}

// runCommand runs a command line without a shell and returns what it prints.
// When ctx ends or the output is over limit, it and all it started are killed.
func runCommand(ctx context.Context, line string, in []byte, limit int64) ([]byte, error) {
	argv, err := splitWords(line)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	out := &capped{left: limit, full: cancel}
	complaint := &capped{left: 4 << 10}
	cmd := exec.CommandContext(ctx, expandHome(argv[0]), argv[1:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(in), out, complaint
	cmd.WaitDelay = time.Second
	endTogether(cmd)
	err = cmd.Run()
	if out.over {
		return nil, fmt.Errorf("it prints more than %s", size(limit))
	}
	if said := firstLine(strings.TrimSpace(complaint.buf.String())); err != nil && said != "" {
		return nil, fmt.Errorf("%w: %s", err, said)
	}
	return out.buf.Bytes(), err
}

// A capped buffer takes so many bytes and then calls full. It does not embed
// the buffer, whose ReadFrom would go past Write.
type capped struct {
	buf  bytes.Buffer
	left int64
	over bool
	full func()
}

// Write keeps what fits. It never fails, so that a talkative command is not
// killed for its complaints.
func (c *capped) Write(p []byte) (int, error) {
	n := min(int64(len(p)), c.left)
	c.left -= n
	c.buf.Write(p[:n])
	if n < int64(len(p)) && c.full != nil {
		c.over = true
		c.full()
	}
	return len(p), nil
}

// expandHome reads a leading ~/ as the home folder.
func expandHome(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	return path
}
