package serve

import (
	"bytes"
	"crypto/dsa"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"math/big"
	"os"
	"path/filepath"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

func TestCheckKey(t *testing.T) {
	public, private, _ := ed25519.GenerateKey(rand.Reader)
	good, err := gossh.NewPublicKey(public)
	if err != nil {
		t.Fatal(err)
	}
	signer, _ := gossh.NewSignerFromKey(private)
	cert := &gossh.Certificate{Key: good, CertType: gossh.UserCert, ValidBefore: gossh.CertTimeInfinity}
	if err := cert.SignCert(rand.Reader, signer); err != nil {
		t.Fatal(err)
	}
	long, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		t.Fatal(err)
	}
	rsaKey, _ := gossh.NewPublicKey(&long.PublicKey)
	short, _ := gossh.NewPublicKey(&rsa.PublicKey{N: new(big.Int).Rsh(long.N, 1024), E: long.E})
	n := new(big.Int).Lsh(big.NewInt(1), 1023)
	dsaKey, err := gossh.NewPublicKey(&dsa.PublicKey{Parameters: dsa.Parameters{P: n.Add(n, big.NewInt(1)), Q: big.NewInt(7), G: big.NewInt(2)}, Y: big.NewInt(4)})
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		name string
		key  gossh.PublicKey
		want bool
	}{{"ed25519", good, true}, {"certificate", cert, false}, {"rsa 2048", rsaKey, true}, {"rsa 1024", short, false}, {"dsa", dsaKey, false}} {
		if err := CheckKey(tt.key); (err == nil) != tt.want {
			t.Errorf("CheckKey(%s): %v, want it to enter: %v", tt.name, err, tt.want)
		}
	}
}

func TestHostKey(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sub", "host")
	first, err := HostKey(path)
	if err != nil {
		t.Fatal(err)
	}
	again, err := HostKey(path)
	if err != nil || !bytes.Equal(first, again) {
		t.Errorf("the second start has another key (%v)", err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("its mode is %v, %v", info.Mode(), err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := HostKey(path); err == nil {
		t.Error("a key that others can read was taken")
	}
	if _, err := New(Options{House: newTestHouse(), HostKey: []byte("no key")}); err == nil {
		t.Error("a server began without a key")
	}
}
