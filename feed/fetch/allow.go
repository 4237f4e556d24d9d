package fetch

import (
	"errors"
	"fmt"
	"net/netip"
)

// A forbidden error is an address that the request may not reach.
type forbidden struct {
	addr  netip.Addr
	class Class
}

func (f *forbidden) Error() string {
	return fmt.Sprintf("leads to %s, a %s address", f.addr, f.class)
}

var errInterfaces = errors.New("this machine does not say which addresses are its own")

// allowed returns the addresses that a route may ask, or why there are none.
func (d *dialer) allowed(addrs []netip.Addr, r *route) ([]netip.Addr, error) {
	var ok []netip.Addr
	var refused error
	for _, a := range addrs {
		err := d.refuse(a, r)
		if err == nil {
			ok = append(ok, a)
		} else if refused == nil {
			refused = err
		}
	}
	if len(ok) == 0 {
		return nil, refused
	}
	return ok, nil
}

// refuse returns why a route may not ask an address, or nil.
func (d *dialer) refuse(a netip.Addr, r *route) error {
	if d.exempt(a) {
		return nil
	}
	class := ClassOf(a)
	if class == Public && r.house {
		var err error
		if class, err = d.classHere(a); err != nil {
			return err
		}
	}
	if class > r.least || class == Nowhere {
		return &forbidden{a, class}
	}
	return nil
}

func (d *dialer) exempt(a netip.Addr) bool {
	for _, n := range d.nets {
		if n.Contains(a.Unmap().WithZone("")) {
			return true
		}
	}
	return false
}

// classHere returns the class that a public address has on this machine. What
// listens on one of its own addresses often trusts who comes from the same
// machine, and its IPv6 network is behind the router that a private one would
// be. An IPv4 network is not: hosters put strangers into one. It is asked each
// time, since addresses come and go.
func (d *dialer) classHere(a netip.Addr) (Class, error) {
	own, err := d.own()
	if err != nil {
		return Nowhere, errInterfaces
	}
	a = a.Unmap().WithZone("")
	carried, _ := carriedBy(a)
	class := Public
	for _, n := range own {
		p, err := netip.ParsePrefix(n.String())
		switch {
		case err != nil:
		case p.Addr() == a || p.Addr() == carried:
			return Loopback, nil
		case a.Is6() && p.Contains(a):
			class = Private
		}
	}
	return class, nil
}
