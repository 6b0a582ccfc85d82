package engine

import (
	"os/exec"
	"syscall"

	"golang.org/x/sys/windows"
)

// detach keeps the worker out of the shell's console, so that neither Ctrl-C nor closing the window reaches it.
func detach(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{CreationFlags: windows.DETACHED_PROCESS | windows.CREATE_NEW_PROCESS_GROUP}
}
