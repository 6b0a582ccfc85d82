package dotnet

import (
	"io/fs"
	"syscall"
	"time"
)

// created is the time of the last change of the item's data or attributes, the nearest that stat(2) knows.
func created(info fs.FileInfo) time.Time {
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return info.ModTime()
	}
	c := time.Unix(st.Ctim.Unix())
	if m := info.ModTime(); m.Before(c) {
		return m
	}
	return c
}

func accessed(info fs.FileInfo) time.Time {
	if st, ok := info.Sys().(*syscall.Stat_t); ok {
		return time.Unix(st.Atim.Unix())
	}
	return info.ModTime()
}
