//go:build unix

package engine

import (
	"os/exec"
	"syscall"
)

// detach gives the worker a session of its own, so that neither Ctrl-C nor the end of the terminal reaches it.
func detach(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true} }
