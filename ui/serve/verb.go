package serve

import (
	"io"
	"time"

	"github.com/anmitsu/go-shlex"
	gossh "golang.org/x/crypto/ssh"
)

const (
	maxCommand = 16 << 10         // bytes
	verbTime   = 10 * time.Minute // for a command, and for what it is sent
)

// verb runs what `ssh HOST VERB` names, and returns its exit status.
func (c *session) verb(g Guest, payload []byte) int {
	var command struct{ Line string }
	if gossh.Unmarshal(payload, &command) != nil || len(command.Line) > maxCommand {
		c.say("the command cannot be read")
		return 2
	}
	args, err := shlex.Split(command.Line, true)
	if err != nil {
		c.say("the command cannot be read: " + err.Error())
		return 2
	}
	long := time.AfterFunc(verbTime, func() { c.leave("") })
	defer long.Stop()
	var out, errs io.Writer = c.ch, c.ch.Stderr()
	if c.pty {
		out, errs = lines{out}, lines{errs}
	}
	return g.Run(c.ctx, args, c.ch, out, errs)
}
