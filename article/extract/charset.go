package extract

import (
	"bytes"
	"mime"
	"strings"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// decode returns a page as UTF-8. What the server says comes first, then a
// byte order mark, then the bytes themselves if all of them are UTF-8, then
// the page's meta element, then a guess.
func decode(page []byte, contentType string) string {
	if len(page) > maxPage {
		page = page[:maxPage]
	}
	header := headerCharset(contentType)
	if e, name := charset.Lookup(header); e != nil && !mistaken(name, page) {
		return convert(page, e)
	}
	if e, _, sure := charset.DetermineEncoding(page[:min(len(page), 3)], ""); sure && hasMark(page) {
		return convert(page, e)
	}
	if isUTF8(page) {
		return strings.TrimPrefix(string(page), "\ufeff")
	}
	if e := metaCharset(page); e != nil {
		return convert(page, e)
	}
	return convert(page, guess(page))
}

// headerCharset returns the charset parameter of a Content-Type header.
func headerCharset(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		return ""
	}
	return params["charset"]
}

// mistaken reports whether a declared charset is a server's untouched default:
// Latin-1 is declared, but there are accents and all of them are valid UTF-8,
// which no Latin-1 text is by chance.
func mistaken(name string, page []byte) bool {
	return name == "windows-1252" && !isASCII(page) && utf8.Valid(page) || name == "utf-8" && !isUTF8(page)
}

func hasMark(page []byte) bool {
	return bytes.HasPrefix(page, []byte("\xef\xbb\xbf")) || bytes.HasPrefix(page, []byte("\xfe\xff")) || bytes.HasPrefix(page, []byte("\xff\xfe"))
}

// isUTF8 reports whether the page is UTF-8 but for a few stray bytes, such as
// a cut at its end or one field from an old database.
func isUTF8(page []byte) bool {
	if utf8.Valid(page) {
		return true
	}
	good, bad := 0, 0
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(page[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good >= 20*bad
}

func isASCII(page []byte) bool {
	for _, c := range page {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// metaCharset finds the page's own declaration, anywhere in its first 64 KiB:
// long style elements often stand before it.
func metaCharset(page []byte) encoding.Encoding {
	head := bytes.ToLower(page[:min(len(page), 64<<10)])
	for {
		i := bytes.Index(head, []byte("charset="))
		if i < 0 {
			return nil
		}
		head = head[i+len("charset="):]
		name := strings.TrimLeft(string(head[:min(len(head), 40)]), ` "'`)
		if end := strings.IndexAny(name, " \"';/>\r\n"); end >= 0 {
			name = name[:end]
		}
		if e, canonical := charset.Lookup(name); e != nil && canonical != "utf-8" && !strings.HasPrefix(canonical, "utf-16") {
			return e
		}
	}
}

// guess tells the charset from the bytes outside of tags.
func guess(page []byte) encoding.Encoding {
	best, err := chardet.NewHtmlDetector().DetectBest(page[:min(len(page), 256<<10)])
	if err == nil {
		if e, name := charset.Lookup(best.Charset); e != nil && name != "utf-8" {
			return e
		}
	}
	e, _ := charset.Lookup("windows-1252")
	return e
}

func convert(page []byte, e encoding.Encoding) string {
	out, err := e.NewDecoder().Bytes(page)
	if err != nil {
		out = page
	}
	return strings.TrimPrefix(string(out), "\ufeff")
}
