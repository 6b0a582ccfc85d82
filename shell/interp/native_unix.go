//go:build !windows

package interp

import (
	"os"
	"syscall"
)

// signalCode is the exit code of a program a signal ended: 128 and the signal's number.
func signalCode(p *os.ProcessState) int {
	if w, ok := p.Sys().(syscall.WaitStatus); ok && w.Signaled() {
		return 128 + int(w.Signal())
	}
	return -1
}
