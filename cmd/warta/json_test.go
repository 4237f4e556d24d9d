package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestPrintIsSafeToLookAt prints every character that a terminal may act on.
func TestPrintIsSafeToLookAt(t *testing.T) {
	var all strings.Builder
	for r := rune(0); r < 0x3000; r++ {
		all.WriteRune(r)
	}
	want := map[string]string{"title": all.String(), "emoji": "😀 \U000e0001"}
	var out bytes.Buffer
	a := app{out: &out}
	if err := a.print(want); err != nil {
		t.Fatal(err)
	}
	line, ended := strings.CutSuffix(out.String(), "\n")
	if !ended || strings.ContainsFunc(line, func(r rune) bool { return r < ' ' || isControl(r) }) {
		t.Errorf("print wrote %q", line)
	}
	var got map[string]string
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	for key, text := range want {
		if got[key] != text {
			t.Errorf("%s is read back as %q, want %q", key, got[key], text)
		}
	}
}
