//go:build unix

package fetch

import (
	"os/exec"
	"syscall"
)

// endTogether makes a command's end that of everything it started.
func endTogether(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
