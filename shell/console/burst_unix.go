//go:build unix

package console

import (
	"os"
	"time"

	"golang.org/x/sys/unix"
)

// waiting reports whether input arrives on a file within a time.
func waiting(f *os.File) func(time.Duration) bool {
	return func(d time.Duration) bool {
		fds := []unix.PollFd{{Fd: int32(f.Fd()), Events: unix.POLLIN}}
		n, err := unix.Poll(fds, int(d.Milliseconds()))
		return err == nil && n > 0
	}
}
