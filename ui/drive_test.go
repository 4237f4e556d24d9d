package ui

import (
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A driver runs a Model as a program does, on a clock that stands still until
// the test moves it.
type driver struct {
	*testing.T
	lib    *fake
	m      Model
	msgs   chan tea.Msg
	quit   bool
	copied string
	taken  int // messages
}

// drive runs a script on a screen of the given size.
func drive(t *testing.T, width, height int, o Options, script func(d *driver)) {
	t.Helper()
	driveOn(t, newFake(), width, height, o, script)
}

func driveOn(t *testing.T, lib *fake, width, height int, o Options, script func(d *driver)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		d := &driver{T: t, lib: lib, msgs: make(chan tea.Msg, 10_000)}
		if o.Now == nil {
			o.Now = func() time.Time { return noon }
		}
		if o.Theme == "" {
			o.Theme = "dark"
		}
		d.m = New(lib, o)
		d.run(d.m.Init())
		d.send(tea.WindowSizeMsg{Width: width, Height: height})
		defer time.Sleep(1000 * time.Hour) // lets every alarm go off
		script(d)
	})
}

// run starts a command as the program does, in a goroutine of its own.
func (d *driver) run(cmd tea.Cmd) {
	if cmd != nil {
		go func() { d.perform(cmd()) }()
	}
}

// perform takes a command's answer, which may be more commands.
func (d *driver) perform(msg tea.Msg) {
	if msg == nil {
		return
	}
	v := reflect.ValueOf(msg)
	if v.Kind() != reflect.Slice || v.Type().Elem() != reflect.TypeFor[tea.Cmd]() {
		d.msgs <- msg
		return
	}
	_, batch := msg.(tea.BatchMsg)
	for i := range v.Len() {
		cmd := v.Index(i).Interface().(tea.Cmd)
		if cmd == nil {
			continue
		}
		if batch {
			go func() { d.perform(cmd()) }()
		} else {
			d.perform(cmd())
		}
	}
}

// send gives a message to the model and then every answer that comes without
// the clock moving.
func (d *driver) send(msg tea.Msg) {
	d.msgs <- msg
	for {
		synctest.Wait()
		select {
		case msg := <-d.msgs:
			d.take(msg)
		default:
			return
		}
	}
}

func (d *driver) take(msg tea.Msg) {
	if msg == nil {
		return
	}
	switch reflect.TypeOf(msg).Name() {
	case "QuitMsg":
		d.quit = true
	case "setClipboardMsg":
		d.copied = reflect.ValueOf(msg).String()
	}
	d.taken++
	m, cmd := d.m.Update(msg)
	d.m = m.(Model)
	d.run(cmd)
}

// wait moves the clock.
func (d *driver) wait(by time.Duration) {
	time.Sleep(by)
	d.send(nil)
}

// keys presses keys, parted by blanks: "j ]q enter ctrl+d".
func (d *driver) keys(seq string) {
	for _, f := range strings.Fields(seq) {
		if k := keystroke(f); k != (tea.KeyPressMsg{}) {
			d.send(k)
			continue
		}
		d.text(f)
	}
}

// keystroke is one key by its name, none if that names several.
func keystroke(name string) tea.KeyPressMsg {
	if k, ok := named[name]; ok {
		return k
	}
	if c, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(c[0]), Mod: tea.ModCtrl}
	}
	if r := []rune(name); len(r) == 1 {
		return tea.KeyPressMsg{Code: r[0], Text: name}
	}
	return tea.KeyPressMsg{}
}

// text types letters.
func (d *driver) text(s string) {
	for _, r := range s {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

var named = map[string]tea.KeyPressMsg{
	"enter":     {Code: tea.KeyEnter},
	"esc":       {Code: tea.KeyEscape},
	"tab":       {Code: tea.KeyTab},
	"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift},
	"space":     {Code: tea.KeySpace, Text: " "},
	"up":        {Code: tea.KeyUp},
	"down":      {Code: tea.KeyDown},
	"left":      {Code: tea.KeyLeft},
	"right":     {Code: tea.KeyRight},
	"pgdown":    {Code: tea.KeyPgDown},
	"pgup":      {Code: tea.KeyPgUp},
	"home":      {Code: tea.KeyHome},
	"end":       {Code: tea.KeyEnd},
	"backspace": {Code: tea.KeyBackspace},
	"delete":    {Code: tea.KeyDelete},
}

// screen returns what a terminal shows, styles included when styled.
func (d *driver) screen(styled bool) string {
	e := newEmulator(max(1, d.m.width), max(1, d.m.height))
	e.WriteString(d.m.View().Content)
	if styled {
		return e.Render()
	}
	return e.String()
}

// shows fails unless the screen has the text.
func (d *driver) shows(want string) {
	d.Helper()
	if got := d.screen(false); !strings.Contains(got, want) {
		d.Fatalf("no %q on the screen:\n%s", want, got)
	}
}

// lacks fails if the screen has the text.
func (d *driver) lacks(not string) {
	d.Helper()
	if got := d.screen(false); strings.Contains(got, not) {
		d.Fatalf("%q is on the screen:\n%s", not, got)
	}
}
