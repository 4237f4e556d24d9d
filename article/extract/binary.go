package extract

import (
	"bytes"
	"errors"
)

// ErrNotText is the error of bytes that are no page and no text: a picture, an
// archive, a PDF. It is an ErrNoArticle too.
var ErrNotText error = notText{}

type notText struct{}

func (notText) Error() string { return "not a text" }

func (notText) Is(target error) bool { return errors.Is(ErrNoArticle, target) }

// magic are the first bytes of files that hold no text, though some begin with
// letters.
var magic = [][]byte{
	[]byte("%PDF-"), []byte("\x89PNG"), []byte("\xff\xd8\xff"), []byte("GIF8"), []byte("PK\x03\x04"), []byte("PK\x05\x06"), []byte("\x1f\x8b\x08"), []byte("\x7fELF"),
	[]byte("RIFF"), []byte("OggS"), []byte("fLaC"), []byte("ID3\x03"), []byte("ID3\x04"), []byte("BZh"), []byte("7z\xbc\xaf"), []byte("\xfd7zXZ"), []byte("\x28\xb5\x2f\xfd"), []byte("wOFF"), []byte("wOF2"), []byte("SQLite format 3\x00"),
}

// isBinary reports whether bytes are no text in any charset: they begin like a
// file of another kind, or hold many characters that no text has.
func isBinary(page []byte) bool {
	for _, m := range magic {
		if bytes.HasPrefix(page, m) {
			return true
		}
	}
	head := page[:min(len(page), 8<<10)]
	odd, zeros := 0, 0
	for _, c := range head {
		switch {
		case c == 0:
			zeros++
		case c < ' ' && (c < '\t' || c > '\r') && c != 0x0e && c != 0x0f && c != 0x1b: // ISO 2022 shifts by those
			odd++
		}
	}
	if hasMark(page) { // UTF-16 is full of zeros
		zeros = 0
	}
	return 50*(odd+zeros/4) > len(head) && odd+zeros > 4
}
