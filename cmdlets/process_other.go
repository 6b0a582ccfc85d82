//go:build !linux

package cmdlets

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// processes knows this process alone where there is no /proc.
func processes() ([]process, error) {
	path, err := os.Executable()
	if err != nil {
		return nil, err
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return []process{{id: int32(os.Getpid()), name: strings.TrimSuffix(filepath.Base(path), ".exe"), path: path,
		memory: int64(m.Sys), swapped: int64(m.Sys), started: time.Now()}}, nil
}

// systemBoot is unknown where there is no /proc.
func systemBoot() time.Time { return time.Time{} }
