package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

func isReadOnlyFileSystem(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// syncFolder has nothing to do: NTFS journals renames, and folders cannot be flushed.
func syncFolder(string) error { return nil }

// networkFileSystem returns "smb" for a share or a drive letter that stands for one, else "".
func networkFileSystem(dir string) (string, error) {
	volume := filepath.VolumeName(dir)
	if strings.HasPrefix(volume, `\\`) {
		return "smb", nil
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	if err != nil {
		return "", err
	}
	if windows.GetDriveType(root) == windows.DRIVE_REMOTE {
		return "smb", nil
	}
	return "", nil
}

// unlockFile has nothing to do: closing the handle gives back bbolt's lock.
func unlockFile(*os.File) {}
