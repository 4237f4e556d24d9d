package fetch_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/zstd"

	"warta/feed/fetch"
)

// small are limits that a test reaches soon.
var small = fetch.Limits{Size: 1 << 20, Decoded: 2 << 20, Redirects: 4, FirstByte: 200 * time.Millisecond, Total: 400 * time.Millisecond}

// wait answers nothing until the client leaves.
func wait(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func redirect(status int, to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(status)
	}
}

// hijacked writes bytes as they are and closes the connection.
func hijacked(raw string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		conn, _, _ := http.NewResponseController(w).Hijack()
		_, _ = io.WriteString(conn, raw)
		conn.Close()
	}
}

// bomb is a gzip stream that grows to so many MB, wrapped so many times more.
func bomb(mb, more int) []byte {
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	for range mb {
		_, _ = zw.Write(make([]byte, 1<<20))
	}
	zw.Close()
	for range more {
		b = *bytes.NewBuffer(gzipped(b.Bytes()))
	}
	return b.Bytes()
}

func gzipped(body []byte) []byte {
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	_, _ = zw.Write(body)
	zw.Close()
	return b.Bytes()
}

// endless writes until the client leaves.
func endless(w http.ResponseWriter, r *http.Request) {
	block := bytes.Repeat([]byte(" "), 1<<16)
	for r.Context().Err() == nil {
		if _, err := w.Write(block); err != nil {
			return
		}
	}
}

func TestGetFails(t *testing.T) {
	cut := gzipped([]byte(anyFeed))
	tests := []struct {
		name  string
		h     http.HandlerFunc
		cause fetch.Cause
		says  string
	}{
		{"no answer", wait, fetch.Timeout, "no answer within"},
		{"hangs in the body", func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprint(w, "<rss>")
			_ = http.NewResponseController(w).Flush()
			wait(w, r)
		}, fetch.Timeout, "not done within"},
		{"200 MB announced", answer("x", "Content-Length", "209715200"), fetch.TooLarge, "larger than 2 MB"},
		{"200 MB not announced", endless, fetch.TooLarge, "raise the limit"},
		{"gzip bomb", answer(string(bomb(200, 0)), "Content-Encoding", "gzip"), fetch.TooLarge, "larger than"},
		{"gzip bomb in gzip", answer(string(bomb(200, 1)), "Content-Encoding", "gzip, gzip"), fetch.TooLarge, "larger than"},
		{"three encodings", answer("x", "Content-Encoding", "gzip, gzip, gzip"), fetch.BadEncoding, "decompressed"},
		{"gzip cut short", answer(string(cut[:len(cut)-9]), "Content-Encoding", "gzip"), fetch.BadEncoding, "decompressed"},
		{"gzip labelled br", answer(string(cut), "Content-Encoding", "br"), fetch.BadEncoding, "decompressed"},
		{"unknown encoding", answer("x", "Content-Encoding", "x-martian"), fetch.BadEncoding, "decompressed"},
		{"redirects to itself", redirect(302, "/"), fetch.BadRedirect, "redirects to itself"},
		{"redirects for ever", func(w http.ResponseWriter, r *http.Request) {
			redirect(302, r.URL.Path+"x")(w, r)
		}, fetch.BadRedirect, "more than 4 times"},
		{"redirects to a file", redirect(302, "file:///etc/passwd"), fetch.BadRedirect, "does not fetch"},
		{"redirects to javascript", redirect(302, "javascript:1"), fetch.BadRedirect, "does not fetch"},
		{"redirects to nowhere", redirect(302, ""), fetch.BadRedirect, "to nowhere"},
		{"redirects to no address", redirect(302, "http://[::bad"), fetch.BadRedirect, "no address"},
		{"closes at once", hijacked(""), fetch.Network, "closed the connection"},
		{"breaks in the body", hijacked("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n<rss>"), fetch.Network, "in the middle"},
		{"is not HTTP", hijacked("\x00\x01\x1b]0;EVIL\x07\r\n\r\n"), fetch.Network, "not valid HTTP"},
		{"huge headers", hijacked("HTTP/1.1 200 OK\r\nX: " + strings.Repeat("a", 1<<20) + "\r\n\r\n"), fetch.Network, "not valid HTTP"},
		{"not found", http.NotFound, fetch.Status, "404 Not Found"},
		{"hostile reason", hijacked("HTTP/1.1 404 \x1b]0;EVIL\x07\r\nContent-Length: 0\r\n\r\n"), fetch.Status, "404 Not Found"},
		{"no content", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(204) }, fetch.Status, "204"},
		{"304 unasked", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(304) }, fetch.Status, "304"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, tt.h)
			c := newClient(t, fetch.Options{Limits: small})
			resp, err := c.Get(t.Context(), fetch.Request{URL: s.URL + "/"})
			var e *fetch.Error
			if !errors.As(err, &e) || e.Cause != tt.cause {
				t.Fatalf("Get = %v, want an error of cause %d", err, tt.cause)
			}
			line := err.Error()
			if !strings.Contains(line, tt.says) || !strings.Contains(line, s.URL) || strings.ContainsAny(line, "\x1b\x07\n") {
				t.Errorf("the error reads\n%s\nwant one line with the address and %q", line, tt.says)
			}
			if len(resp.Body) > 0 {
				t.Errorf("a failed fetch brought %d bytes", len(resp.Body))
			}
		})
	}
}

func TestGetCannotStart(t *testing.T) {
	dead, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	dead.Close()
	noName := func(_ context.Context, host string) ([]netip.Addr, error) {
		return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
	}
	tests := []struct {
		name  string
		url   string
		cause fetch.Cause
		says  string
	}{
		{"nobody listens", "http://" + dead.Addr().String() + "/", fetch.Refused, "connection refused"},
		{"no such host", "http://nowhere.example/", fetch.DNS, "no such host: nowhere.example"},
		{"another scheme", "ftp://example.org/", fetch.BadAddress, "http and https"},
		{"no host", "http:///feed", fetch.BadAddress, "no host"},
		{"no address", "http://[::1", fetch.BadAddress, "not an address"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := newClient(t, fetch.Options{Lookup: noName})
			_, err := c.Get(t.Context(), fetch.Request{URL: tt.url})
			var e *fetch.Error
			if !errors.As(err, &e) || e.Cause != tt.cause || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Get(%s) = %v, want %q", tt.url, err, tt.says)
			}
		})
	}
}

func TestGetStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		cancel()
		wait(w, r)
	})
	c := newClient(t, fetch.Options{})
	_, err := c.Get(ctx, fetch.Request{URL: s.URL})
	var e *fetch.Error
	if !errors.As(err, &e) || e.Cause != fetch.Canceled {
		t.Errorf("Get = %v, want it canceled", err)
	}
}

func TestGetDecodes(t *testing.T) {
	var br, zs bytes.Buffer
	bw := brotli.NewWriter(&br)
	fmt.Fprint(bw, anyFeed)
	bw.Close()
	zw, _ := zstd.NewWriter(&zs)
	fmt.Fprint(zw, anyFeed)
	zw.Close()
	zipped := string(gzipped([]byte(anyFeed)))
	tests := []struct{ name, encoding, body string }{
		{"plain", "", anyFeed},
		{"identity", "identity", anyFeed},
		{"gzip", "gzip", zipped},
		{"old name", "x-gzip", zipped},
		{"upper case", "GZIP", zipped},
		{"brotli", "br", br.String()},
		{"zstd", "zstd", zs.String()},
		{"deflate as zlib", "deflate", zlibbed(anyFeed)},
		{"deflate bare", "deflate", deflated(anyFeed)},
		{"gzip in gzip", "gzip, gzip", string(gzipped([]byte(zipped)))},
		{"gzip unsaid", "", zipped},
		{"gzip said of plain text", "gzip", anyFeed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, answer(tt.body, "Content-Encoding", tt.encoding, "Content-Type", "text/xml"))
			resp := get(t, newClient(t, fetch.Options{}), fetch.Request{URL: s.URL})
			if got := string(resp.Body); got != anyFeed {
				t.Errorf("body\n got %q\nwant %q", got, anyFeed)
			}
		})
	}
}

func TestGetOverHTTP2(t *testing.T) {
	tls := serveTLS(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, r.Proto) })
	c := newClient(t, fetch.Options{})
	fetch.Trust(c, tls.Certificate())
	if got := string(get(t, c, fetch.Request{URL: tls.URL}).Body); got != "HTTP/2.0" {
		t.Errorf("spoke %s, want HTTP/2.0", got)
	}
	stranger := newClient(t, fetch.Options{})
	_, err := stranger.Get(t.Context(), fetch.Request{URL: tls.URL})
	var e *fetch.Error
	if !errors.As(err, &e) || e.Cause != fetch.TLS || !strings.Contains(err.Error(), "certificate") {
		t.Errorf("Get = %v, want a refusal of the certificate", err)
	}
}

func TestLocationIsTheBaseOfLinks(t *testing.T) {
	tests := []struct{ name, header, want string }{
		{"none", "", "/a/feed"},
		{"relative", "../b/", "/b/"},
		{"no address", "http://[::", "/a/feed"},
		{"another scheme", "javascript:1", "/a/feed"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, answer(anyFeed, "Content-Location", tt.header))
			resp := get(t, newClient(t, fetch.Options{}), fetch.Request{URL: s.URL + "/a/feed"})
			if got, want := resp.Location(), s.URL+tt.want; got != want {
				t.Errorf("Location = %s, want %s", got, want)
			}
		})
	}
}
