package maildir

import (
	"errors"

	"golang.org/x/sys/windows"
)

// isFull tells whether err is about room: disk or quota.
func isFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}
