package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const acceptEncoding = "gzip, br, zstd"

// maxCodings is how many encodings may lie on top of each other.
const maxCodings = 2

// zstdWindow is the largest window RFC 8878 and RFC 9659 let a server use.
const zstdWindow = 8 << 20

// errEncoding is a body that cannot be decompressed.
type encodingError struct{ err error }

func (e *encodingError) Error() string { return "the body cannot be decompressed: " + e.err.Error() }
func (e *encodingError) Unwrap() error { return e.err }

// read returns an answer's body, decompressed, or an error when it is cut
// short or over a limit.
func (c *Client) read(answer *http.Response) ([]byte, error) {
	limits := c.o.Limits
	if answer.ContentLength > limits.Size {
		return nil, errTooLarge
	}
	wire := &limited{r: answer.Body, left: limits.Size}
	body, codings, err := decoded(wire, answer.Header.Values("Content-Encoding"))
	if err != nil {
		return nil, err
	}
	defer body.Close()
	var buf bytes.Buffer
	if n := answer.ContentLength; n > 0 {
		buf.Grow(int(n) + bytes.MinRead)
	}
	if _, err := buf.ReadFrom(&limited{r: body, left: limits.Decoded}); err != nil {
		if codings > 0 && wire.err == nil && !errors.Is(err, errTooLarge) {
			err = &encodingError{err}
		}
		return nil, err
	}
	return buf.Bytes(), nil
}

// decoded undoes the encodings that the headers name, last first.
func decoded(r io.Reader, headers []string) (io.ReadCloser, int, error) {
	var names []string
	for _, name := range strings.Split(strings.ToLower(strings.Join(headers, ",")), ",") {
		if name = strings.TrimSpace(name); name != "" && name != "identity" {
			names = append(names, name)
		}
	}
	if len(names) > maxCodings {
		return nil, 0, &encodingError{fmt.Errorf("%d encodings on top of each other", len(names))}
	}
	body := io.NopCloser(r)
	for i := len(names) - 1; i >= 0; i-- {
		var err error
		if body, err = decoder(names[i], body); err != nil {
			return nil, 0, err
		}
	}
	if len(names) > 0 {
		return body, len(names), nil
	}
	// Some servers send a .gz file as it is, with no word of it.
	b := bufio.NewReader(r)
	if magic, _ := b.Peek(3); string(magic) == "\x1f\x8b\x08" {
		zr, err := decoder("gzip", b)
		return zr, 1, err
	}
	return io.NopCloser(b), 0, nil
}

// decoder undoes one encoding.
func decoder(name string, r io.Reader) (io.ReadCloser, error) {
	b := bufio.NewReader(r)
	switch name {
	case "gzip", "x-gzip":
		if magic, err := b.Peek(2); err == nil && string(magic) != "\x1f\x8b" {
			return io.NopCloser(b), nil // said to be compressed, and is not
		}
		zr, err := gzip.NewReader(b)
		if err != nil {
			return nil, &encodingError{err}
		}
		return zr, nil
	case "br":
		return io.NopCloser(brotli.NewReader(b)), nil
	case "zstd":
		zr, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, &encodingError{err}
		}
		return zr.IOReadCloser(), nil
	case "deflate":
		// The name means zlib (RFC 9110, 8.4.1.2), and many send it bare.
		if head, err := b.Peek(2); err == nil && head[0]&0xf == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			zr, err := zlib.NewReader(b)
			if err != nil {
				return nil, &encodingError{err}
			}
			return zr, nil
		}
		return flate.NewReader(b), nil
	}
	return nil, &encodingError{fmt.Errorf("unknown encoding %q", name)}
}

// A limited reader fails once more than left bytes came.
type limited struct {
	r    io.Reader
	left int64
	err  error
}

func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= int64(n); l.left < 0 {
		n, err = 0, errTooLarge
	}
	if err != nil && err != io.EOF {
		l.err = err
	}
	return n, err
}
