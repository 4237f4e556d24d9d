package fetch_test

import (
	"errors"
	"net/http"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"testing/synctest"

	"warta/feed/fetch"
)

// spellings are ways to write or reach addresses that are not public. The
// resolver of this world is as obliging as some systems' are.
var spellings = []string{
	"http://localhost/", "http://LOCALHOST./", "http://127.0.0.1/", "http://127.7.7.7/", "http://2130706433/",
	"http://0177.0.0.1/", "http://0x7f000001/", "http://127.1/", "http://0.0.0.0/", "http://0/", "http://[::]/",
	"http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/",
	"http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/", "http://example.org@127.0.0.1/", "http://①②⑦.⓪.⓪.①/",
	"http://127。0。0。1/", "http://127.0.0.1:22/", "http://inside.example/", "http://both.example/",
	"http://169.254.169.254/latest/meta-data/", "http://[fe80::1]/", "http://[fe80::1%25eth0]/", "http://[::ffff:169.254.169.254]/",
	"http://10.1.2.3/", "http://172.16.0.1/", "http://192.168.1.1/", "http://100.64.0.1/", "http://[fd00::1]/", "http://[fec0::1]/",
	"http://224.0.0.1/", "http://255.255.255.255/", "http://[ff02::1]/", "http://192.0.2.1/", "https://127.0.0.1/",
}

func hostileNames() map[string][]string {
	names := map[string][]string{
		"inside.example": {"10.0.0.5"},
		"both.example":   {"192.168.0.9 ::1"},
		"public.example": {"93.184.215.14"},
		"other.example":  {"2606:2800:21f:cb07::1"},
		"rebind.example": {"93.184.215.14", "127.0.0.1"},
		"mixed.example":  {"127.0.0.1 93.184.215.14"},
	}
	for _, loopback := range []string{"localhost", "localhost.", "2130706433", "0177.0.0.1", "0x7f000001", "127.1", "0"} {
		names[loopback] = []string{"127.0.0.1"}
	}
	return names
}

func isForbidden(err error) bool {
	var e *fetch.Error
	return errors.As(err, &e) && e.Cause == fetch.Forbidden
}

func TestPublicOnlyRefusesEverySpelling(t *testing.T) {
	for _, address := range spellings {
		t.Run(address, func(t *testing.T) {
			w := newWorld(t, hostileNames(), answer(anyFeed))
			o := w.options()
			o.PublicOnly = true
			_, err := newClient(t, o).Get(t.Context(), fetch.Request{URL: address})
			if !isForbidden(err) {
				t.Errorf("Get(%s) = %v, want it refused", address, err)
			}
			if d := w.dialled(); len(d) > 0 {
				t.Errorf("dialled %q", d)
			}
		})
	}
}

func TestPublicOnlyRefusesEveryRedirect(t *testing.T) {
	for _, address := range spellings {
		t.Run(address, func(t *testing.T) {
			w := newWorld(t, hostileNames(), func(w http.ResponseWriter, r *http.Request) {
				if r.Host == "public.example" {
					redirect(302, "http://other.example/")(w, r)
					return
				}
				redirect(307, address)(w, r)
			})
			o := w.options()
			o.PublicOnly = true
			_, err := newClient(t, o).Get(t.Context(), fetch.Request{URL: "http://public.example/"})
			if err == nil {
				t.Errorf("a redirect to %s was followed", address)
			}
			want := []string{"93.184.215.14:80", "[2606:2800:21f:cb07::1]:80"}
			if d := w.dialled(); !slices.Equal(d, want) {
				t.Errorf("dialled %q, want %q", d, want)
			}
		})
	}
}

func TestPublicOnlyRefusesRebinding(t *testing.T) { synctest.Test(t, publicOnlyRefusesRebinding) }

func publicOnlyRefusesRebinding(t *testing.T) {
	w := newWorld(t, hostileNames(), answer(anyFeed, "Connection", "close"))
	o := w.options()
	o.PublicOnly = true
	c := newClient(t, o)
	get(t, c, fetch.Request{URL: "http://rebind.example/"})
	if _, err := c.Get(t.Context(), fetch.Request{URL: "http://rebind.example:80/again"}); !isForbidden(err) {
		t.Errorf("Get = %v after the name was bound to loopback, want it refused", err)
	}
	if d := w.dialled(); len(d) != 1 {
		t.Errorf("dialled %q", d)
	}
}

func TestPublicOnlyTakesThePublicOfSeveral(t *testing.T) {
	w := newWorld(t, hostileNames(), answer(anyFeed))
	o := w.options()
	o.PublicOnly = true
	get(t, newClient(t, o), fetch.Request{URL: "http://mixed.example/"})
	if d := w.dialled(); !slices.Equal(d, []string{"93.184.215.14:80"}) {
		t.Errorf("dialled %q", d)
	}
}

func TestPublicOnlyAllowsNamedNets(t *testing.T) { synctest.Test(t, publicOnlyAllowsNamedNets) }

func publicOnlyAllowsNamedNets(t *testing.T) {
	w := newWorld(t, hostileNames(), answer(anyFeed))
	o := w.options()
	o.PublicOnly, o.AllowNets = true, []netip.Prefix{netip.MustParsePrefix("10.0.0.0/24")}
	c := newClient(t, o)
	get(t, c, fetch.Request{URL: "http://inside.example/"})
	get(t, c, fetch.Request{URL: "http://inside.example/again"})
	if _, err := c.Get(t.Context(), fetch.Request{URL: "http://10.1.2.3/"}); !isForbidden(err) {
		t.Errorf("an address outside of the net: %v, want it refused", err)
	}
}

func TestPublicOnlyForOneRequest(t *testing.T) {
	w := newWorld(t, hostileNames(), answer(anyFeed))
	c := newClient(t, w.options())
	for _, r := range []fetch.Request{
		{URL: "http://inside.example/", PublicOnly: true},
		{URL: "exec:true", PublicOnly: true},
		{URL: "http://public.example/", PublicOnly: true, Proxy: "socks5://10.0.0.1:9050"},
	} {
		if _, err := c.Get(t.Context(), r); !isForbidden(err) {
			t.Errorf("Get(%s) = %v, want it refused", r.URL, err)
		}
	}
	get(t, c, fetch.Request{URL: "http://inside.example/"})
}

func TestPublicOnlyUsesNoProxyAndNoCommand(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://10.0.0.1:3128")
	w := newWorld(t, hostileNames(), answer(anyFeed))
	o := w.options()
	o.PublicOnly = true
	c := newClient(t, o)
	get(t, c, fetch.Request{URL: "http://public.example/"})
	for _, r := range []fetch.Request{
		{URL: "http://public.example/", Proxy: "http://127.0.0.1:8080"},
		{URL: "exec:true"},
		{URL: "filter:cat:http://public.example/"},
	} {
		if _, err := c.Get(t.Context(), r); !isForbidden(err) {
			t.Errorf("Get(%s, proxy %q) = %v, want it refused", r.URL, r.Proxy, err)
		}
	}
	if d := w.dialled(); !slices.Equal(d, []string{"93.184.215.14:80"}) {
		t.Errorf("dialled %q", d)
	}
}

func TestPagesAreAsPublicAsTheirFeed(t *testing.T) {
	tests := []struct {
		name, feed, page string
		refused          bool
	}{
		{"public feed, public page", "http://public.example/", "http://other.example/1", false},
		{"public feed, private page", "http://public.example/", "http://inside.example/1", true},
		{"public feed, own network", "http://public.example/", "http://192.168.1.1/", true},
		{"public feed, this machine", "http://public.example/", "http://127.0.0.1/1", true},
		{"private feed, private page", "http://inside.example/", "http://192.168.1.1/1", false},
		{"private feed, this machine", "http://inside.example/", "http://localhost/1", true},
		{"feed of this machine, its page", "http://localhost/", "http://127.0.0.1/1", false},
		{"feed of this machine, public page", "http://localhost/", "http://public.example/1", false},
		{"feed of a command", "exec:feed", "http://127.0.0.1/1", true},
		{"feed of nowhere", "http://nowhere.example/", "http://127.0.0.1/1", true},
		{"no feed: a person asked", "", "http://127.0.0.1/1", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, hostileNames(), answer(anyFeed))
			c := newClient(t, w.options())
			_, err := c.Get(t.Context(), fetch.Request{URL: tt.page, Kind: fetch.Page, Feed: tt.feed})
			if isForbidden(err) != tt.refused || (err != nil) != tt.refused {
				t.Errorf("Get = %v, want refused: %t", err, tt.refused)
			}
			if n := len(w.asked()); tt.refused && n > 0 {
				t.Errorf("%d requests arrived", n)
			}
		})
	}
}

func TestPagesDoNotUseAnOpenConnectionToThisMachine(t *testing.T) {
	synctest.Test(t, pagesDoNotUseAnOpenConnectionToThisMachine)
}

func pagesDoNotUseAnOpenConnectionToThisMachine(t *testing.T) {
	w := newWorld(t, hostileNames(), answer(anyFeed))
	c := newClient(t, w.options())
	get(t, c, fetch.Request{URL: "http://localhost/feed"})
	_, err := c.Get(t.Context(), fetch.Request{URL: "http://localhost/secret", Kind: fetch.Page, Feed: "http://public.example/"})
	if !isForbidden(err) || len(w.asked()) != 1 {
		t.Errorf("Get = %v with %d requests, want it refused before any", err, len(w.asked()))
	}
}

func TestNobodyRedirectsToWhatIsLessPublic(t *testing.T) {
	synctest.Test(t, nobodyRedirectsToWhatIsLessPublic)
}

func nobodyRedirectsToWhatIsLessPublic(t *testing.T) {
	w := newWorld(t, hostileNames(), func(w http.ResponseWriter, r *http.Request) {
		if r.Host == "inside.example" {
			redirect(302, "http://public.example/")(w, r)
			return
		}
		redirect(302, "http://inside.example/secret")(w, r)
	})
	c := newClient(t, w.options())
	if _, err := c.Get(t.Context(), fetch.Request{URL: "http://public.example/"}); !isForbidden(err) {
		t.Errorf("from public to private: %v, want it refused", err)
	}
	if _, err := c.Get(t.Context(), fetch.Request{URL: "http://inside.example/"}); !isForbidden(err) {
		t.Errorf("from private to public and back: %v, want it refused", err)
	}
	if got, want := w.dialled(), []string{"93.184.215.14:80", "10.0.0.5:80"}; !slices.Equal(got, want) {
		t.Errorf("dialled %q, want %q", got, want)
	}
}

func TestPagesCannotLeadDiscoveryInside(t *testing.T) {
	w := newWorld(t, hostileNames(), answer(page(alternate("http://127.0.0.1/feed"))))
	_, err := newClient(t, w.options()).Discover(t.Context(), fetch.Request{URL: "http://public.example/"})
	if !isForbidden(err) || !strings.Contains(err.Error(), "127.0.0.1, a loopback address") {
		t.Errorf("Discover = %v, want it refused", err)
	}
}

func TestClassOf(t *testing.T) {
	tests := []struct {
		addr string
		want fetch.Class
	}{
		{"93.184.215.14", fetch.Public}, {"2606:2800:21f:cb07::1", fetch.Public}, {"172.32.0.1", fetch.Public},
		{"::ffff:93.184.215.14", fetch.Public}, {"64:ff9b::5db8:d70e", fetch.Public},
		{"10.0.0.1", fetch.Private}, {"::ffff:10.0.0.1", fetch.Private}, {"fd12::1", fetch.Private}, {"64:ff9b::a00:1", fetch.Private},
		{"64:ff9b:1::5db8:d70e", fetch.Private}, {"64:ff9b:1:5d:b8d7:e00::", fetch.Private},
		{"2001:0:4136:e378:8000:63bf:80ff:fffe", fetch.Nowhere}, {"2001:200::1", fetch.Public},
		{"169.254.0.1", fetch.LinkLocal}, {"fe80::1%eth0", fetch.LinkLocal},
		{"127.255.0.1", fetch.Loopback}, {"0.0.0.0", fetch.Loopback}, {"::", fetch.Loopback}, {"::1", fetch.Loopback}, {"2002:7f00:1::9", fetch.Loopback},
		{"0.1.2.3", fetch.Nowhere}, {"239.1.1.1", fetch.Nowhere}, {"ff02::1", fetch.Nowhere}, {"2001:db8::1", fetch.Nowhere},
	}
	for _, tt := range tests {
		if got := fetch.ClassOf(netip.MustParseAddr(tt.addr)); got != tt.want {
			t.Errorf("ClassOf(%s) = %v, want %v", tt.addr, got, tt.want)
		}
	}
	if got := fetch.ClassOf(netip.Addr{}); got != fetch.Nowhere {
		t.Errorf("ClassOf(no address) = %v, want nowhere", got)
	}
}
