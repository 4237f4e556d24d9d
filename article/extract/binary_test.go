package extract

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"

	"warta/article"
)

func TestNotText(t *testing.T) {
	noise := make([]byte, 5000)
	rnd := rand.New(rand.NewPCG(1, 2))
	for i := range noise {
		noise[i] = byte(rnd.Uint32())
	}
	for name, head := range map[string]string{
		"noise": "", "PNG": "\x89PNG\r\n\x1a\n", "JPEG": "\xff\xd8\xff\xe0\x00\x10JFIF", "zip": "PK\x03\x04", "gzip": "\x1f\x8b\x08", "program": "\x7fELF",
	} {
		page := append([]byte(head), noise...)
		d, err := Page(page, Options{})
		if !errors.Is(err, ErrNotText) || !errors.Is(err, ErrNoArticle) || d.Text != "" {
			t.Errorf("%s: got %.40q, %v, want %v", name, d.Text, err, ErrNotText)
		}
		if d := Text(page, article.Document{}); d.Text != "" {
			t.Errorf("%s: got the text %.40q, want none", name, d.Text)
		}
	}
	if _, err := Page([]byte("%PDF-1.4\n(The river rose by two metres.) Tj"), Options{}); !errors.Is(err, ErrNotText) {
		t.Errorf("PDF: got %v, want %v", err, ErrNotText)
	}
}

func TestTextInAnyCharset(t *testing.T) {
	page := "<p>川の水位が火曜日の夜に二メートル上がり、下町は水に浸かったと住民は話した。</p>"
	jis, _ := japanese.ISO2022JP.NewEncoder().String(page)
	wide, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(page)
	bare, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(page)
	for _, tt := range []struct{ name, page, header string }{
		{"UTF-8", page, ""},
		{"ISO-2022-JP", jis, "text/html; charset=iso-2022-jp"},
		{"UTF-16 with its mark", wide, ""},
		{"UTF-16 by the header", bare, "text/html; charset=UTF-16BE"},
		{"a few stray controls", strings.Repeat(page, 20) + "\x00\x01\x02\x03\x04\x05", ""},
	} {
		d, err := Page([]byte(tt.page), Options{ContentType: tt.header})
		if err != nil || !bytes.HasPrefix([]byte(d.Text), []byte("川の水位が")) {
			t.Errorf("%s: got %.30q, %v", tt.name, d.Text, err)
		}
	}
}
