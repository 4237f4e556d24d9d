package serve

import (
	"fmt"
	"strings"
	"testing"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
)

// told is what events are, for comparing.
func told(list []uv.Event) string {
	var b strings.Builder
	for _, e := range list {
		switch e := e.(type) {
		case uv.KeyPressEvent:
			fmt.Fprintf(&b, "<%s>", e.Keystroke())
		case uv.PasteEvent:
			fmt.Fprintf(&b, "<paste %q>", e.Content)
		case uv.BackgroundColorEvent:
			fmt.Fprintf(&b, "<background %s>", e)
		case uv.ModeReportEvent:
			fmt.Fprintf(&b, "<mode %d=%d>", e.Mode, e.Value)
		case uv.MouseEvent:
			fmt.Fprintf(&b, "<mouse %s>", e)
		}
	}
	return b.String()
}

// TestKeyboard holds that keys and answers are understood, whole and in parts.
func TestKeyboard(t *testing.T) {
	for _, tt := range []struct{ name, typed, want string }{
		{"letters", "jK ", "<j><shift+k><space>"},
		{"control", "\x06\r\x7f", "<ctrl+f><enter><backspace>"},
		{"arrows", "\x1b[A\x1bOB\x1b[1;5C", "<up><down><ctrl+right>"},
		{"escape at the end", "j\x1b", "<j><esc>"},
		{"alt", "\x1bj\x1b]", "<alt+j><alt+]>"},
		{"wide", "新é👩‍👩‍👧", "<新><é><👩‍👩‍👧>"},
		{"paste", "\x1b[200~a\x1b[Ab\r\n新\xff\x1b[201~q", `<paste "a\x1b[Ab\r\n新"><q>`},
		{"background", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\q", "<background #ffffff><q>"},
		{"background, ended by a bell", "\x1b]11;rgb:0000/0000/0000\aq", "<background #000000><q>"},
		{"mode", "\x1b[?2026;2$yq", "<mode 2026=2><q>"},
		{"mouse", "\x1b[<0;3;4Mq", "<mouse left><q>"},
		{"unknown string", "\x1bPx\x1b\\q", "<q>"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var k keyboard
			whole := told(append(k.events([]byte(tt.typed), false), k.events(nil, true)...))
			var parts []uv.Event
			for i := range len(tt.typed) {
				parts = append(parts, k.events([]byte{tt.typed[i]}, false)...)
			}
			parts = append(parts, k.events(nil, true)...)
			if whole != tt.want {
				t.Errorf("%q is %s, want %s", tt.typed, whole, tt.want)
			}
			if got := told(parts); got != tt.want && tt.name != "wide" && tt.name != "alt" { // whose parts are keys too
				t.Errorf("%q byte by byte is %s, want %s", tt.typed, got, tt.want)
			}
		})
	}
}

// TestKeyboardIsBounded holds that what never ends is neither kept nor read
// again and again, and that keys after it are heard.
func TestKeyboardIsBounded(t *testing.T) {
	for _, tt := range []struct{ name, begin, more, end string }{
		{"operating system command", "\x1b]11;", "x", "\a"},
		{"device control string", "\x1bP", "x", "\x1b\\"},
		{"application command", "\x1b_G", "x", "\x1b\\"},
		{"control sequence", "\x1b[", "1;", "m"},
		{"paste", "\x1b[200~", "text ", "\x1b[201~"},
		{"escapes", "", "\x1b", ""},
		{"beginnings of ends", "\x1b[200~", "\x1b[201", "\x1b[201~"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var k keyboard
			k.events([]byte(tt.begin), false)
			began := time.Now()
			for range 1 << 20 {
				k.events([]byte(tt.more), false)
				if n := len(k.held) + len(k.paste); n > mostPaste+mostString {
					t.Fatalf("%d bytes are held", n)
				}
			}
			if took := time.Since(began); took > patience {
				t.Errorf("a megabyte took %v", took)
			}
			k.events([]byte(tt.end), false)
			k.events(nil, true)
			if got := told(k.events([]byte("q"), false)); got != "<q>" {
				t.Errorf("q is heard as %s", got)
			}
		})
	}
}

func FuzzKeyboard(f *testing.F) {
	f.Add([]byte("\x1b[1;2R\x1b]11;rgb:11/22/33\x1b\\\x1bP1+r5463=38\x1b\\\x1b_Gi=1,a=q;x\x1b\\\x1b[M !!\x1b[<0;1;1M"), uint8(4))
	f.Add([]byte("\x1b[200~pasted\x1b[201~\x1b[27;5;9~\x1b[97;5:3u\xff\xc3"), uint8(1))
	f.Fuzz(func(t *testing.T, typed []byte, step uint8) {
		var k keyboard
		for len(typed) > 0 {
			n := min(len(typed), int(step)+1)
			k.events(typed[:n], false)
			if len(k.held) > mostString || len(k.paste) > mostPaste {
				t.Errorf("%d bytes are held, and %d of a paste", len(k.held), len(k.paste))
			}
			typed = typed[n:]
		}
		k.events(nil, true)
		if !k.pasting && len(k.held) > 0 {
			t.Errorf("%q is held though nothing comes", k.held)
		}
	})
}
