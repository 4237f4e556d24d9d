package fetch_test

import (
	"errors"
	"net"
	"strings"
	"testing"

	"warta/feed/fetch"
)

// interfaces stands in for a machine with a public address of each family.
func interfaces() ([]net.Addr, error) {
	return []net.Addr{
		&net.IPNet{IP: net.ParseIP("93.184.215.14"), Mask: net.CIDRMask(24, 32)},
		&net.IPNet{IP: net.ParseIP("2606:2800:21f:cb07::1"), Mask: net.CIDRMask(64, 128)},
	}, nil
}

// TestPublicOnlyRefusesTheMachinesOwnAddresses holds that guests cannot reach
// what listens on the public addresses of the machine that serves them.
func TestPublicOnlyRefusesTheMachinesOwnAddresses(t *testing.T) {
	tests := []struct{ name, address, refused string }{
		{"its own", "http://93.184.215.14/", "a loopback address"},
		{"its own, mapped", "http://[::ffff:93.184.215.14]/", "a loopback address"},
		{"its own by way of a gateway", "http://[64:ff9b::5db8:d70e]/", "a loopback address"},
		{"its own of IPv6", "http://[2606:2800:21f:cb07::1]/", "a loopback address"},
		{"its IPv6 network", "http://[2606:2800:21f:cb07::2]/", "a private address"},
		{"another IPv6 network", "http://[2606:2800:21f:cb08::1]/", ""},
		{"a neighbour of IPv4", "http://93.184.215.15/", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, nil, answer(anyFeed))
			o := w.options()
			o.PublicOnly, o.Interfaces = true, interfaces
			_, err := newClient(t, o).Get(t.Context(), fetch.Request{URL: tt.address})
			if isForbidden(err) != (tt.refused != "") || err != nil && !strings.Contains(err.Error(), tt.refused) {
				t.Errorf("Get(%s)\n got %v\nwant %q", tt.address, err, tt.refused)
			}
			if d := w.dialled(); tt.refused != "" && len(d) > 0 {
				t.Errorf("dialled %q", d)
			}
		})
	}
}

func TestPublicOnlyRefusesARedirectToTheMachineItself(t *testing.T) {
	w := newWorld(t, nil, redirect(302, "http://93.184.215.14/"))
	o := w.options()
	o.PublicOnly, o.Interfaces = true, interfaces
	if _, err := newClient(t, o).Get(t.Context(), fetch.Request{URL: "http://93.184.215.99/"}); !isForbidden(err) {
		t.Errorf("Get = %v, want it refused", err)
	}
}

func TestTheMachinesOwnAddressesAreItsOwnersToAsk(t *testing.T) {
	w := newWorld(t, nil, answer(anyFeed))
	o := w.options()
	o.Interfaces = interfaces
	get(t, newClient(t, o), fetch.Request{URL: "http://93.184.215.14/"})
}

func TestPublicOnlyAsksNobodyWithoutKnowingItsOwnAddresses(t *testing.T) {
	w := newWorld(t, nil, answer(anyFeed))
	o := w.options()
	o.PublicOnly, o.Interfaces = true, func() ([]net.Addr, error) { return nil, errors.New("not permitted") }
	if _, err := newClient(t, o).Get(t.Context(), fetch.Request{URL: "http://93.184.215.14/"}); !isForbidden(err) {
		t.Errorf("Get = %v, want it refused", err)
	}
}
