package dotnet

import (
	"io/fs"
	"syscall"
	"time"
)

// owner is not known on Windows, where the column does not exist.
func (f *FileInfo) owner(bool) Value { return nil }

func created(info fs.FileInfo) time.Time {
	if d, ok := info.Sys().(*syscall.Win32FileAttributeData); ok {
		return time.Unix(0, d.CreationTime.Nanoseconds())
	}
	return info.ModTime()
}

func accessed(info fs.FileInfo) time.Time {
	if d, ok := info.Sys().(*syscall.Win32FileAttributeData); ok {
		return time.Unix(0, d.LastAccessTime.Nanoseconds())
	}
	return info.ModTime()
}
