package serve

import (
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

func TestReader(t *testing.T) {
	s := serveHouse(t, Limits{})
	d := sit(t, s.login(t, "rina", newSigner(t)))
	d.see(t, "Ship 0 of rina")
	d.press(t, "\r")
	d.see(t, "Paragraph 0")
	d.resize(t, 65535, 65535)
	d.see(t, "Paragraph 30")
	d.press(t, "q")
	if said, err := d.end(t); err != nil || said != "" {
		t.Errorf("it ends with %v, saying %q", err, said)
	}
	if strings.Contains(s.logged(), "Ship") {
		t.Errorf("the log tells what was read:\n%s", s.logged())
	}
}

// TestOneAccountTwoSessions holds that what one session marks the other shows,
// and that another account's shows nothing of it.
func TestOneAccountTwoSessions(t *testing.T) {
	s := serveHouse(t, Limits{})
	key := newSigner(t)
	table, phone := sit(t, s.login(t, "rina", key)), sit(t, s.login(t, "rina", key))
	other := sit(t, s.login(t, "budi", newSigner(t)))
	for d, name := range map[*desk]string{table: "rina", phone: "rina", other: "budi"} {
		d.see(t, "Ship 2 of "+name)
	}
	table.press(t, "s")
	phone.see(t, "★ Ship 0")
	if got := other.text(); strings.Contains(got, "★") {
		t.Errorf("a mark of rina's is on budi's screen:\n%s", got)
	}
}

// TestCrash holds that a bug ends the session that met it, and no other.
func TestCrash(t *testing.T) {
	s := serveHouse(t, Limits{})
	well := sit(t, s.login(t, "rina", newSigner(t)))
	well.see(t, "Ship 0 of rina")
	ill := sit(t, s.login(t, "crash", newSigner(t)))
	if said, err := ill.end(t); err == nil || !strings.Contains(said, "a bug in warta") {
		t.Errorf("the session ends with %v, saying %q", err, said)
	}
	if _, said, status := run(t, s.login(t, "rina", newSigner(t)), "crash", ""); status != 1 || !strings.Contains(said, "a bug in warta") {
		t.Errorf("the verb ends with %d, saying %q", status, said)
	}
	well.press(t, "\r")
	well.see(t, "Paragraph 0")
}

// TestFarewell holds that a server which ends tells its sessions, and that
// they save their places.
func TestFarewell(t *testing.T) {
	s := serveHouse(t, Limits{})
	key := newSigner(t)
	d := sit(t, s.login(t, "rina", key))
	d.see(t, "Ship 0")
	d.press(t, "\r")
	d.see(t, "Paragraph 0")
	d.press(t, "\x06\x06") // two pages down
	d.see(t, "Paragraph 14 ")
	s.stop()
	if said, _ := d.end(t); !strings.Contains(said, "the server is going down") {
		t.Errorf("it says %q", said)
	}
	g := s.accounts[keyText(key.PublicKey())]
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.place == 0 {
		t.Error("the place in the story was not kept")
	}
}

// TestHangUp holds that the place of a reader whose line breaks is kept.
func TestHangUp(t *testing.T) {
	s := serveHouse(t, Limits{})
	key := newSigner(t)
	for range 8 { // the end of a line is seen in two places at once
		c := s.login(t, "rina", key)
		d := sit(t, c)
		d.see(t, "Ship 0")
		g := s.accounts[keyText(key.PublicKey())]
		d.press(t, "\r")
		d.see(t, "Paragraph")
		select {
		case <-g.kept:
		default:
		}
		d.press(t, "\x06")
		d.see(t, "Paragraph 10 ")
		c.Close()
		select {
		case <-g.kept:
		case <-time.After(5 * time.Second):
			t.Fatal("the place was not kept")
		}
		g.mu.Lock()
		g.place = 0
		g.mu.Unlock()
	}
}

// TestRemoved holds that who has no account any more has no session either.
func TestRemoved(t *testing.T) {
	s := serveHouse(t, Limits{})
	d := sit(t, s.login(t, "rina", newSigner(t)))
	d.see(t, "Ship 0")
	for range 2 { // the first look may have begun before
		<-s.looked
	}
	s.testHouse.mu.Lock()
	clear(s.versions)
	s.testHouse.mu.Unlock()
	if said, _ := d.end(t); !strings.Contains(said, "your account was removed") {
		t.Errorf("it says %q", said)
	}
}

// TestRemovedBetweenSessions holds that a connection, which a client may keep
// for the next session, goes with its account or its key.
func TestRemovedBetweenSessions(t *testing.T) {
	for name, remove := range map[string]func(*testHouse){
		"account": func(h *testHouse) { clear(h.versions) },
		"key":     func(h *testHouse) { h.versions[1]++; h.shut = true },
	} {
		t.Run(name, func(t *testing.T) {
			s := serveHouse(t, Limits{})
			c := s.login(t, "rina", newSigner(t))
			if _, errs, status := run(t, c, "echo", ""); status != 0 {
				t.Fatalf("the verb ends with %d, saying %q", status, errs)
			}
			s.testHouse.mu.Lock()
			remove(s.testHouse)
			s.testHouse.mu.Unlock()
			closed := make(chan error, 1)
			go func() { closed <- c.Wait() }()
			select {
			case <-closed:
			case <-time.After(patience):
				t.Error("the connection is still there")
			}
		})
	}
}

// TestUnwelcome holds that a key which is known no more is found out soon,
// also when nothing else changes, and not by a single look.
func TestUnwelcome(t *testing.T) {
	for name, tt := range map[string]struct {
		rises bool // the account's version
		want  int  // looks
	}{
		"with a change": {true, 2}, "without": {false, mostLooks + 1},
	} {
		t.Run(name, func(t *testing.T) {
			h := newTestHouse()
			s := &Server{house: h, guests: map[*visitor]*stay{}}
			v := &visitor{}
			versions := map[int64]int64{1: 7}
			if !s.settle(v, "key", 1) {
				t.Fatal("it is somebody else's")
			}
			if out := s.unwelcome(t.Context(), versions); len(out) > 0 {
				t.Fatalf("it is out at once: %v", out)
			}
			h.shut = true
			if tt.rises {
				versions[1]++
			}
			for n := 1; ; n++ {
				if out := s.unwelcome(t.Context(), versions); out[v] != "" {
					if n != tt.want {
						t.Errorf("it is out after %d looks, want %d", n, tt.want)
					}
					return
				}
				if n > 2*mostLooks {
					t.Fatal("it stays")
				}
			}
		})
	}
}

func TestIdle(t *testing.T) {
	s := serveHouse(t, Limits{Idle: 300 * time.Millisecond})
	d := sit(t, s.login(t, "rina", newSigner(t)))
	if said, _ := d.end(t); !strings.Contains(said, "nobody pressed a key for 300ms") {
		t.Errorf("it says %q", said)
	}
}

func TestLongest(t *testing.T) {
	s := serveHouse(t, Limits{Longest: 300 * time.Millisecond})
	d := sit(t, s.login(t, "rina", newSigner(t)))
	if said, _ := d.end(t); !strings.Contains(said, "come in again") {
		t.Errorf("it says %q", said)
	}
}

func TestVerbs(t *testing.T) {
	s := serveHouse(t, Limits{})
	c := s.login(t, "rina", newSigner(t))
	for _, tt := range []struct {
		name, command, in, out string
		status                 int
	}{
		{"words", `echo a 'b c' "d\"e"`, "", "a|b c|d\"e\n", 0},
		{"input", "echo", "sent", "\nsent", 0},
		{"unknown", "sh", "", "", 2},
		{"unclosed", `echo "a`, "", "", 2},
		{"long", "echo " + strings.Repeat("x", maxCommand), "", "", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			out, errs, status := run(t, c, tt.command, tt.in)
			if out != tt.out || status != tt.status {
				t.Errorf("%s: got %q, %q and %d, want %q and %d", tt.command, out, errs, status, tt.out, tt.status)
			}
		})
	}
	if _, errs, status := run(t, s.login(t, "nobody", newSigner(t)), "echo", ""); status != 1 || !strings.Contains(errs, "no further accounts") {
		t.Errorf("who has no account gets %q and %d", errs, status)
	}
}

// TestRefused holds that nothing is to be had but a terminal and a verb.
func TestRefused(t *testing.T) {
	s := serveHouse(t, Limits{})
	c := s.login(t, "rina", newSigner(t))
	for _, tt := range []struct {
		channel string
		data    []byte
	}{
		{"direct-tcpip", gossh.Marshal(struct {
			Host string
			Port uint32
			From string
			At   uint32
		}{"127.0.0.1", 22, "", 0})},
		{"direct-streamlocal@openssh.com", nil},
		{"x11", nil},
		{"auth-agent@openssh.com", nil},
	} {
		if _, _, err := c.OpenChannel(tt.channel, tt.data); err == nil {
			t.Errorf("a channel %s was opened", tt.channel)
		}
	}
	for _, name := range []string{"tcpip-forward", "streamlocal-forward@openssh.com"} {
		if ok, _, err := c.SendRequest(name, true, nil); ok || err != nil {
			t.Errorf("%s is answered with %v, %v", name, ok, err)
		}
	}
	ch, requests, err := c.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	sftp := gossh.Marshal(struct{ Name string }{"sftp"})
	for _, r := range []struct {
		name    string
		payload []byte
	}{
		{"subsystem", sftp}, {"auth-agent-req@openssh.com", nil}, {"x11-req", nil}, {"break", nil}, {"signal", sftp},
		{"window-change", nil}, {"pty-req", []byte("short")}, {"env", []byte{1}},
	} {
		if ok, err := ch.SendRequest(r.name, true, r.payload); ok || err != nil {
			t.Errorf("%s is answered with %v, %v", r.name, ok, err)
		}
	}
}

func TestNoTerminal(t *testing.T) {
	s := serveHouse(t, Limits{})
	session, err := s.login(t, "rina", newSigner(t)).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	session.Stderr = &said
	if err := session.Shell(); err != nil {
		t.Fatal(err)
	}
	if err := session.Wait(); err == nil || !strings.Contains(said.String(), "needs a terminal") {
		t.Errorf("it ends with %v, saying %q", err, said.String())
	}
}
