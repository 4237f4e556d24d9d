package serve

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// What a client may send before it has to come to an end, in bytes.
const (
	mostSequence = 128      // of a key
	mostString   = 4 << 10  // of an answer of the terminal's
	mostPaste    = 64 << 10 // what is beyond is left out
)

// pasteEnd ends what is pasted, whatever else it holds.
var pasteEnd = []byte("\x1b[201~")

// stringEnd is where a byte that ends a control string stands in b, or -1.
func stringEnd(b []byte) int {
	return slices.IndexFunc(b, func(c byte) bool {
		return c == ansi.BEL || c == ansi.ESC || c == ansi.ST || c == ansi.CAN || c == ansi.SUB
	})
}

// A keyboard makes events of what a client sends. What it holds is bounded and
// its work in step with what came: Bubble Tea's reader keeps a sequence that
// never ends for good, and reads it from the start whenever a byte is added.
type keyboard struct {
	decoder uv.EventDecoder
	held    []byte // the beginning of a sequence, or of the end of a paste
	passing bool   // a control string was too long: the rest of it is passed over
	pasting bool
	paste   []byte
}

// events takes what was typed. Late says that nothing more came for a moment:
// what is held is then no beginning, but a key of its own.
func (k *keyboard) events(typed []byte, late bool) []uv.Event {
	typed = k.pass(typed, late)
	if k.waits(typed, late) {
		k.hold(append(k.held, typed...))
		return nil
	}
	buf := append(k.held, typed...)
	k.held = nil
	var list []uv.Event
	for len(buf) > 0 {
		if k.pasting {
			buf = k.pasted(buf, &list)
			continue
		}
		n, e := k.decoder.Decode(buf)
		n = max(n, 1)
		if !late && unfinished(buf, n, e) {
			k.hold(buf)
			break
		}
		buf = buf[n:]
		switch e := e.(type) {
		case uv.UnknownEvent, nil:
		case uv.PasteStartEvent:
			k.pasting = true
		case uv.MultiEvent:
			list = append(list, e...)
		default:
			list = append(list, e)
		}
	}
	return list
}

// isString reports whether b begins a control string.
func isString(b []byte) bool {
	return len(b) > 2 && b[0] == ansi.ESC && strings.IndexByte("]P_^X", b[1]) >= 0
}

// waits reports whether a control string is held that what was typed does not
// end either: there is no need to read it again.
func (k *keyboard) waits(typed []byte, late bool) bool {
	return !late && isString(k.held) && stringEnd(typed) < 0 && k.held[len(k.held)-1] != ansi.ESC
}

// unfinished reports whether more of the sequence at the start of b may come,
// of which n bytes are this event.
func unfinished(b []byte, n int, e uv.Event) bool {
	switch {
	case b[0] >= utf8.RuneSelf:
		return !utf8.FullRune(b)
	case b[0] != ansi.ESC || n < len(b):
		return false
	case isString(b) && b[len(b)-1] == ansi.ESC: // of ESC \
		return true
	}
	_, unknown := e.(uv.UnknownEvent)
	return unknown || n <= 2
}

// hold keeps a beginning until more comes, unless it is too long for one.
func (k *keyboard) hold(b []byte) {
	most := mostSequence
	if isString(b) {
		most = mostString
	}
	if len(b) <= most {
		k.held = bytes.Clone(b)
		return
	}
	k.held, k.passing = nil, isString(b)
}

// pass returns what was typed without the rest of a control string that was
// too long. Its end is left: on its own it does nothing.
func (k *keyboard) pass(typed []byte, late bool) []byte {
	if !k.passing {
		return typed
	}
	end := stringEnd(typed)
	k.passing = end < 0 && !late
	if end < 0 {
		return nil
	}
	return typed[end:]
}

// pasted takes what is pasted from the start of b, adds it to the events when
// it is whole, and returns what comes after it.
func (k *keyboard) pasted(b []byte, list *[]uv.Event) (rest []byte) {
	text, rest, whole := bytes.Cut(b, pasteEnd)
	if !whole {
		text, k.held = splitEnd(b)
	}
	k.paste = append(k.paste, text[:min(len(text), mostPaste-len(k.paste))]...)
	if whole {
		*list = append(*list, uv.PasteEvent{Content: strings.ToValidUTF8(string(k.paste), "")})
		k.pasting, k.paste = false, nil
	}
	return rest
}

// splitEnd splits off what may be the beginning of the end of a paste.
func splitEnd(b []byte) (text, held []byte) {
	for n := min(len(b), len(pasteEnd)-1); n > 0; n-- {
		if bytes.HasPrefix(pasteEnd, b[len(b)-n:]) {
			return b[:len(b)-n], bytes.Clone(b[len(b)-n:])
		}
	}
	return b, nil
}
