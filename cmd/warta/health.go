package main

import (
	"errors"
	"fmt"
	"net"
	"time"

	"golang.org/x/crypto/ssh"
)

// healthTime is how long a server may take to say who it is.
const healthTime = 10 * time.Second

var errSeen = errors.New("seen")

// examineServer greets a server as far as its host key, without logging in.
func (a *app) examineServer(address string) error {
	conn, err := net.DialTimeout("tcp", address, healthTime)
	if err != nil {
		return fmt.Errorf("no server answers: %w (is warta serve running there?)", err)
	}
	defer conn.Close()
	if err := conn.SetDeadline(time.Now().Add(healthTime)); err != nil {
		return err
	}
	var key ssh.PublicKey
	_, _, _, err = ssh.NewClientConn(conn, address, &ssh.ClientConfig{
		User: "health",
		HostKeyCallback: func(_ string, _ net.Addr, k ssh.PublicKey) error {
			key = k
			return errSeen
		},
	})
	if key == nil {
		return fmt.Errorf("%s: no SSH server answers there: %w", address, err)
	}
	_, err = fmt.Fprintf(a.out, "server    %s is well; its key is %s\n", address, ssh.FingerprintSHA256(key))
	return err
}
