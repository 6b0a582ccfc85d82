//go:build !windows

package maildir

import (
	"errors"
	"syscall"
)

// isFull tells whether err is about room: disk, quota, or the largest file there may be.
func isFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}
