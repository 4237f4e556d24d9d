package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// print writes one JSON object on a line. It says the same as what encoding/json
// writes, but is safe to look at: of what a stranger's text holds, nothing
// reaches a terminal as a control character or turns the direction of the line.
func (a *app) print(v any) error {
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return err
	}
	_, err := a.out.Write(escapeControls(line.Bytes()))
	return err
}

// escapeControls writes DEL, the C1 controls and the marks of direction in a
// JSON text as its escapes. encoding/json does so with the C0 controls alone;
// the others, being no ASCII or no syntax, stand in strings only.
func escapeControls(text []byte) []byte {
	if bytes.IndexFunc(text, isControl) < 0 {
		return text
	}
	out := make([]byte, 0, len(text)+64)
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		if isControl(r) {
			out = fmt.Appendf(out, `\u%04x`, r)
		} else {
			out = append(out, text[:n]...)
		}
		text = text[n:]
	}
	return out
}

// isControl reports whether a terminal or the algorithm of Unicode for
// right-to-left text would act on the character.
func isControl(r rune) bool {
	return r >= 0x7f && (r <= 0x9f || r == '\u200e' || r == '\u200f' || '\u202a' <= r && r <= '\u202e' || '\u2066' <= r && r <= '\u2069')
}
