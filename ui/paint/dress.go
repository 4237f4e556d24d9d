package paint

import (
	"bytes"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

const (
	// opening leaves the screen that was there, and asks the terminal for
	// keys and a paste that can be told apart, and for what it can do.
	opening = ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable +
		ansi.SetModeBracketedPaste + ansi.SetModeFocusEvent + ansi.SetModifyOtherKeys2 +
		"\x1b[>1u" + ansi.RequestKittyKeyboard + ansi.RequestModeSynchronizedOutput + ansi.RequestModeUnicodeCore

	// closing gives back what the terminal was before.
	closing = ansi.ResetModifyOtherKeys + "\x1b[<1u" + ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable +
		ansi.ResetModeBracketedPaste + ansi.ResetModeFocusEvent + mouseOff

	mouseOn  = ansi.SetModeMouseButtonEvent + ansi.SetModeMouseExtSgr
	mouseOff = ansi.ResetModeMouseButtonEvent + ansi.ResetModeMouseExtSgr
)

// Close ends the painting, and leaves the terminal as it was.
func (p *Painter) Close() {
	close(p.stop)
	<-p.done
	p.mu.Lock()
	b := bytes.NewBuffer(p.next.besides)
	p.mu.Unlock()
	b.WriteString(closing)
	if p.last.WindowTitle != "" {
		b.WriteString(ansi.SetWindowTitle(""))
	}
	if p.last.ProgressBar != nil {
		b.WriteString(ansi.ResetProgressBar)
	}
	if p.last.graphemes {
		b.WriteString(ansi.ResetModeUnicodeCore)
	}
	_, _ = p.to.Write(b.Bytes()) // or the client is gone
}

// dress changes what of a terminal is not its cells.
func (p *Painter) dress(f frame, b *bytes.Buffer) {
	if f.WindowTitle != p.last.WindowTitle {
		b.WriteString(ansi.SetWindowTitle(f.WindowTitle))
	}
	if on := f.MouseMode != tea.MouseModeNone; on != (p.last.MouseMode != tea.MouseModeNone) {
		if on {
			b.WriteString(mouseOn)
		} else {
			b.WriteString(mouseOff)
		}
	}
	was, is := p.last.ProgressBar, f.ProgressBar
	switch {
	case is == nil && was != nil:
		b.WriteString(ansi.ResetProgressBar)
	case is != nil && (was == nil || *was != *is):
		b.WriteString(ansi.SetProgressBar(is.Value))
	}
}

// framed is what was drawn, in such a way that nobody sees it half done: all at
// once where the terminal can, else without a cursor that flies about.
func (p *Painter) framed(f frame, drawn []byte) []byte {
	was, is := p.last.Cursor != nil, f.Cursor != nil
	hide := was && (!is || len(drawn) > 0 && !f.together)
	var b bytes.Buffer
	if f.together && len(drawn) > 0 {
		b.WriteString(ansi.SetModeSynchronizedOutput)
	}
	if hide {
		b.WriteString(ansi.ResetModeTextCursorEnable)
	}
	b.Write(drawn)
	if is && (hide || !was) {
		b.WriteString(ansi.SetModeTextCursorEnable)
	}
	if f.together && len(drawn) > 0 {
		b.WriteString(ansi.ResetModeSynchronizedOutput)
	}
	return b.Bytes()
}
