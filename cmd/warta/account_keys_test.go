package main

import (
	"crypto/rsa"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/crypto/ssh"
)

// shortKey is an RSA key of 1024 bits.
func shortKey(t *testing.T) string {
	t.Helper()
	n := new(big.Int).Lsh(big.NewInt(1), 1023)
	k, err := ssh.NewPublicKey(&rsa.PublicKey{N: n.Add(n, big.NewInt(1)), E: 65537})
	if err != nil {
		t.Fatal(err)
	}
	return authorizedForm(k)
}

func TestReadKeys(t *testing.T) {
	a, b, short := testKey(t), testKey(t), shortKey(t)
	for _, tt := range []struct {
		name, text string
		file       bool
		want       []string
		fails      string
	}{
		{"a key", a + " rina@laptop", false, []string{a}, ""},
		{"a key of a file", a + " rina@laptop\n", true, []string{a}, ""},
		{"all keys of a file", "# rina's\n\n" + a + " laptop\r\n  " + b + "\n" + a, true, []string{a, b}, ""},
		{"options that hold anyway", "restrict,pty,no-agent-forwarding " + a, true, []string{a}, ""},
		{"restrict alone", "restrict " + a, true, nil, "line 1: the option restrict is not kept here"},
		{"an address", b + "\n" + `from="10.0.0.*" ` + a, true, nil, "line 2: the option from is not kept here"},
		{"a command", `command="id" ` + a, false, nil, "the key given: the option command"},
		{"short", short, false, nil, "an RSA key of 1024 bits is too weak: make another"},
		{"short in a file", a + "\n" + short, true, nil, "line 2: an RSA key of 1024 bits"},
		{"a broken line", a + "\nssh-ed25519 AAAA", true, nil, "line 2: this is no public key (give the file"},
		{"a private key", "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", true, nil, "no public key is in it (give the file"},
		{"nothing", "", true, nil, "no public key is in it"},
		{"no key", "ssh-ed25519 AAAA", false, nil, "neither a public key nor a file"},
		{"no file", "none.pub", false, nil, "neither a public key nor a file"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			arg := tt.text
			if tt.file {
				arg = filepath.Join(t.TempDir(), "keys")
				if err := os.WriteFile(arg, []byte(tt.text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			got, err := readKeys([]string{arg})
			if !slices.Equal(got, tt.want) || (err != nil) != (tt.fails != "") || !strings.Contains(fmt.Sprint(err), tt.fails) {
				t.Errorf("readKeys(%q)\n got %q, %v\nwant %q, %s", tt.text, got, err, tt.want, tt.fails)
			}
			if err != nil && strings.Contains(err.Error(), "\n") {
				t.Errorf("%q is more than a line", err)
			}
		})
	}
}
