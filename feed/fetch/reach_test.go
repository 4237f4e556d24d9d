package fetch

import (
	"context"
	"net/netip"
	"strings"
	"testing"
)

func TestReachable(t *testing.T) {
	c := New(Options{
		PublicOnly: true, AllowNets: []netip.Prefix{netip.MustParsePrefix("10.1.0.0/16")},
		Lookup: func(_ context.Context, host string) ([]netip.Addr, error) {
			return []netip.Addr{netip.MustParseAddr(map[string]string{
				"public.example": "192.88.99.9", "intranet.example": "10.2.0.1", "ours.example": "10.1.0.1", "rebound.example": "127.0.0.1",
			}[host])}, nil
		},
	})
	defer c.Close()
	for _, tt := range []struct{ address, want string }{
		{"https://public.example/feed", ""},
		{"https://ours.example/feed", ""},
		{"https://intranet.example/feed", "private"},
		{"https://rebound.example/feed", "loopback"},
		{"http://[::1]:8080/", "loopback"},
		{"http://169.254.169.254/latest", "link-local"},
		{"exec:id", "not"},
		{"file:///etc/passwd", "fetches http and https"},
	} {
		err := c.Reachable(t.Context(), Request{URL: tt.address})
		if (err == nil) != (tt.want == "") || err != nil && !strings.Contains(err.Error(), tt.want) {
			t.Errorf("Reachable(%s)\n got %v\nwant %q", tt.address, err, tt.want)
		}
	}
}
