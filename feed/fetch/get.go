package fetch

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// Get fetches once: it waits for its turn at the host, follows redirects and
// decompresses the body. A failure is an *Error, and the Response then holds
// what is known.
func (c *Client) Get(ctx context.Context, r Request) (Response, error) {
	if command, ok := strings.CutPrefix(r.URL, "exec:"); ok {
		return c.exec(ctx, r, command)
	}
	if rest, ok := strings.CutPrefix(r.URL, "filter:"); ok {
		return c.filter(ctx, r, rest)
	}
	t, err := c.newTrip(ctx, r)
	if err != nil {
		return Response{URL: r.URL, At: c.o.Now()}, err
	}
	resp, err := t.run(ctx)
	resp.At = c.o.Now()
	if resp.Validators.Empty() && (err != nil || resp.NotModified) {
		resp.Validators = r.Validators
	}
	if err != nil {
		return resp, t.explain(ctx, err)
	}
	return resp, nil
}

// A trip is one fetch on its way through redirects.
type trip struct {
	c         *Client
	r         Request
	at        *url.URL    // the hop under way
	address   string      // of it
	sensitive http.Header // credentials and the person's own headers: for the first host alone
	route     *route
	lane      *lane         // of the hop under way; nil: none is held
	left      time.Duration // of Limits.Total
	permanent bool          // every redirect so far was
	asked     bool          // validators went to the hop under way
}

// run goes from hop to hop.
func (t *trip) run(ctx context.Context) (Response, error) {
	t.permanent = true
	defer t.leave()
	for hops := 0; ; hops++ {
		if err := t.heed(ctx); err != nil {
			return t.response(), err
		}
		if err := t.enter(ctx); err != nil {
			return t.response(), err
		}
		resp, next, err := t.hop(ctx)
		if err != nil || next == nil {
			if hops > 0 && t.permanent {
				resp.Moved = resp.Final
			}
			return resp, err
		}
		if hops == t.c.o.Limits.Redirects {
			return resp, t.fail(BadRedirect, "redirects more than %d times", hops)
		}
		if err := t.follow(next, resp.Status); err != nil {
			return resp, err
		}
	}
}

// enter waits for its turn at the host of the hop, and keeps it while
// redirects stay there.
func (t *trip) enter(ctx context.Context) error {
	key, spacing := t.c.queue.laneOf(t.at)
	if t.lane != nil && t.lane.key == key {
		return nil
	}
	t.leave() // before the wait: two trips that swap hosts would wait for each other
	var err error
	t.lane, err = t.c.queue.enter(ctx, key, spacing)
	return err
}

// leave gives the turn to whoever waits next.
func (t *trip) leave() {
	if t.lane != nil {
		t.c.queue.leave(t.lane)
		t.lane = nil
	}
}

// hop asks one address. next is where it redirects to, if it does.
func (t *trip) hop(ctx context.Context) (resp Response, next *url.URL, err error) {
	start := time.Now()
	ctx, cancel := context.WithTimeoutCause(ctx, t.left, errTotal)
	defer cancel()
	defer func() { t.left -= time.Since(start) }()
	resp = t.response()
	if err := t.check(ctx); err != nil {
		return resp, nil, err
	}
	answer, err := t.c.transport.RoundTrip(t.request(withRoute(ctx, t.route)))
	if err != nil {
		return resp, nil, err
	}
	defer answer.Body.Close()
	resp.Status, resp.Header = answer.StatusCode, answer.Header
	now := t.c.o.Now()
	resp.Caching = caching(answer.Header, now)
	resp.RetryAfter = retryAfter(answer.Header, now)
	if isRedirect(resp.Status) {
		drain(answer.Body)
		next, err = t.target(answer.Header.Get("Location"))
		return resp, next, err
	}
	return resp, nil, t.finish(answer, &resp)
}

// finish reads the last hop's answer.
func (t *trip) finish(answer *http.Response, resp *Response) error {
	switch resp.Status {
	case http.StatusOK, http.StatusNonAuthoritativeInfo:
		if t.r.Kind == Page && !isText(resp.ContentType()) {
			return t.fail(NoPage, "no page but %s", mediaType(resp.ContentType()))
		}
		body, err := t.c.read(answer)
		if err != nil {
			return err
		}
		if t.c.o.Robots && t.r.Kind == Page && isUnkept(answer.Header, body) {
			return t.fail(Unwanted, "it asks that no copy of it be kept")
		}
		resp.Body = body
		resp.Validators = validators(t.address, answer.Header)
		return nil
	case http.StatusNotModified:
		if !t.asked {
			return t.fail(Status, "the server says 304 Not Modified to a first request")
		}
		resp.NotModified = true
		resp.Validators = renewed(t.r.Validators, validators(t.address, answer.Header))
		return nil
	}
	drain(answer.Body)
	failed := t.failStatus(resp.Status)
	before := t.c.queue.pauseOf(t.lane.key)
	if p := pauseAfter(*resp, t.c.Rule(t.address), before); p.Host != "" {
		t.c.queue.pause(p)
		resp.Pause = p
		failed.Detail += "; not asked again before " + when(p.Until)
	}
	return failed
}

// isText reports whether a page of this type can be read: a podcast's episode
// behind an entry is not fetched to find out.
func isText(contentType string) bool {
	m := mediaType(contentType)
	return m == "" || strings.HasPrefix(m, "text/") || strings.Contains(m, "html") || strings.Contains(m, "xml")
}

func mediaType(contentType string) string {
	m, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(m))
}

// response is what is known before a hop is asked.
func (t *trip) response() Response {
	return Response{URL: t.r.URL, Final: t.address, At: t.c.o.Now()}
}

// drain reads the rest of a short body, so that the connection can be used
// again; a long one is not worth it.
func drain(body io.Reader) {
	_, _ = io.CopyN(io.Discard, body, 16<<10)
}

var errTotal = errors.New("the whole fetch took too long")
