package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"encoding/binary"
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

// maxGrowth is how many times its size a body is expected to grow to at the
// most: what it claims beyond that is not believed before it is there.
const maxGrowth = 32

// An encodingError is a body that cannot be decompressed.
type encodingError struct{ err error }

func (e *encodingError) Error() string { return "the body cannot be decompressed: " + e.err.Error() }
func (e *encodingError) Unwrap() error { return e.err }

var errTooLarge = errors.New("too large")

// read returns an answer's body, decompressed, or an error when it is cut
// short or over a limit. What came over the wire is read first and whole, so
// that a slow server does not hold a decoder and its window.
func (c *Client) read(answer *http.Response) ([]byte, error) {
	limits := c.o.Limits
	if answer.ContentLength > limits.Size {
		return nil, errTooLarge
	}
	raw, err := readAll(answer.Body, answer.ContentLength, limits.Size)
	if err != nil {
		return nil, err
	}
	return decode(raw, answer.Header.Values("Content-Encoding"), limits.Decoded)
}

// decode undoes the encodings that the headers name, last first.
func decode(raw []byte, headers []string, limit int64) ([]byte, error) {
	names := encodings(headers)
	if len(names) == 0 && bytes.HasPrefix(raw, []byte("\x1f\x8b\x08")) {
		names = []string{"gzip"} // some servers send a .gz file as it is, with no word of it
	}
	if len(names) == 0 {
		return raw, nil
	}
	if len(names) > maxCodings {
		return nil, &encodingError{fmt.Errorf("%d encodings on top of each other", len(names))}
	}
	var body io.Reader = bytes.NewReader(raw)
	for i := len(names) - 1; i >= 0; i-- {
		r, err := decoder(names[i], body)
		if err != nil {
			return nil, &encodingError{err}
		}
		defer r.Close()
		body = r
	}
	hint := int64(0)
	if len(names) == 1 && names[0] == "gzip" && len(raw) > 4 {
		// A gzip stream ends in the size of what it holds (RFC 1952, 2.3.1).
		hint = min(int64(binary.LittleEndian.Uint32(raw[len(raw)-4:])), int64(len(raw))*maxGrowth, limit)
	}
	text, err := readAll(body, hint, limit)
	if err != nil && err != errTooLarge {
		err = &encodingError{err}
	}
	return text, err
}

// encodings lists what a body was put through.
func encodings(headers []string) []string {
	var names []string
	for _, name := range strings.Split(strings.ToLower(strings.Join(headers, ",")), ",") {
		if name = strings.TrimPrefix(strings.TrimSpace(name), "x-"); name != "" && name != "identity" {
			names = append(names, name)
		}
	}
	return names
}

// readAll reads to the end, or to the limit and fails. The hint is how much is
// likely to come.
func readAll(r io.Reader, hint, limit int64) ([]byte, error) {
	var b bytes.Buffer
	b.Grow(int(max(0, hint)) + bytes.MinRead)
	n, err := b.ReadFrom(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, err
	}
	if n > limit {
		return nil, errTooLarge
	}
	return b.Bytes(), nil
}

// decoder undoes one encoding.
func decoder(name string, r io.Reader) (io.ReadCloser, error) {
	b := bufio.NewReader(r)
	switch name {
	case "gzip":
		if magic, err := b.Peek(2); err == nil && string(magic) != "\x1f\x8b" {
			return io.NopCloser(b), nil // said to be compressed, and is not
		}
		return gzip.NewReader(b)
	case "br":
		return io.NopCloser(brotli.NewReader(b)), nil
	case "zstd":
		zr, err := zstd.NewReader(b, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(zstdWindow), zstd.WithDecoderLowmem(true))
		if err != nil {
			return nil, err
		}
		return zr.IOReadCloser(), nil
	case "deflate":
		// The name means zlib (RFC 9110, 8.4.1.2), and many send it bare.
		if head, err := b.Peek(2); err == nil && head[0]&0xf == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
			return zlib.NewReader(b)
		}
		return flate.NewReader(b), nil
	}
	return nil, fmt.Errorf("unknown encoding %q", name)
}
