package tag

import (
	"slices"
	"testing"
)

func TestKinds(t *testing.T) {
	flags := []Flags{City, 0, Country | Famous, City, Prefix | Common}
	k := newKinds(flags)
	read, rest, err := readKinds(len(flags), append(k.append(nil), "rest"...))
	if err != nil || string(rest) != "rest" {
		t.Fatalf("readKinds: %v, rest %q", err, rest)
	}
	for i, want := range flags {
		if got := read.at(i); got != want {
			t.Errorf("name %d: got %b, want %b", i, got, want)
		}
	}
}

// TestKindsRare holds that of more sets than a byte tells apart the frequent
// ones stay whole, and names with the others gain no flag.
func TestKindsRare(t *testing.T) {
	var flags []Flags
	for f := range Flags(300) {
		flags = append(flags, f, f)
	}
	rare := Common | Famous
	flags = append(flags, rare, Famous, Famous, Famous)
	k := newKinds(flags)
	whole := 0
	for i, want := range flags {
		got := k.at(i)
		if got&^want != 0 {
			t.Fatalf("flags %b became %b", want, got)
		}
		if got == want {
			whole++
		}
	}
	if got, want := whole, 2*maxSets+1; got != want {
		t.Errorf("%d names kept all their flags, want %d", got, want)
	}
	if got := k.at(slices.Index(flags, rare)); got != Famous {
		t.Errorf("a name with a rare set keeps %b, want %b", got, Famous)
	}
}
