//go:build !windows

package dotnet

import (
	"os/user"
	"strconv"
	"syscall"
)

// owner is the name of the item's user or group, or its number where it has no name.
func (f *FileInfo) owner(group bool) Value {
	info := f.Stat()
	if info == nil || !f.UnixStat {
		return nil
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	if group {
		id := strconv.FormatUint(uint64(st.Gid), 10)
		if g, err := user.LookupGroupId(id); err == nil {
			return g.Name
		}
		return id
	}
	id := strconv.FormatUint(uint64(st.Uid), 10)
	if u, err := user.LookupId(id); err == nil {
		return u.Username
	}
	return id
}
