package repair

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"unicode/utf16"

	"golang.org/x/text/encoding/korean"
)

// utf7 reads UTF-7 (RFC 2152): between "+" and what is no base64 stands UTF-16.
func utf7(body []byte) []byte {
	var text []byte
	for {
		plain, rest, more := bytes.Cut(body, []byte("+"))
		if text = append(text, plain...); !more {
			return text
		}
		n := 0
		for n < len(rest) && isBase64(rest[n]) {
			n++
		}
		if n == 0 {
			text = append(text, '+')
		}
		raw := make([]byte, base64.RawStdEncoding.DecodedLen(n))
		n16, _ := base64.RawStdEncoding.Decode(raw, rest[:n])
		units := make([]uint16, n16/2)
		for i := range units {
			units[i] = binary.BigEndian.Uint16(raw[2*i:])
		}
		text = append(text, string(utf16.Decode(units))...)
		body = bytes.TrimPrefix(rest[n:], []byte("-"))
	}
}

func isBase64(c byte) bool {
	return isNameStart(c) && c != '_' || '0' <= c && c <= '9' || c == '+' || c == '/'
}

const shiftOut, shiftIn = 0x0e, 0x0f

// iso2022kr reads ISO-2022-KR (RFC 1557): between the shifts stands EUC-KR
// without its highest bits.
func iso2022kr(body []byte) []byte {
	body = bytes.ReplaceAll(body, []byte("\x1b$)C"), nil) // says which set SO means; there is but one
	wide := make([]byte, 0, len(body))
	var high byte
	for _, c := range body {
		switch {
		case c == shiftOut:
			high = 0x80
		case c == shiftIn:
			high = 0
		case c > ' ':
			wide = append(wide, c|high)
		default:
			wide = append(wide, c)
		}
	}
	return of(korean.EUCKR)(wide)
}
