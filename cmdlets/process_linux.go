package cmdlets

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// clockTicks is the unit of times in /proc, which Linux fixes at 100 a second.
const clockTicks = 100

// processes reads /proc, by name.
func processes() ([]process, error) {
	entries, err := os.ReadDir("/proc")
	if err != nil {
		return nil, err
	}
	boot := bootTime()
	var all []process
	for _, e := range entries {
		id, err := strconv.Atoi(e.Name())
		if err != nil {
			continue
		}
		if q, ok := readProcess(id, boot); ok {
			all = append(all, q)
		}
	}
	slices.SortFunc(all, func(a, b process) int {
		if n := strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)); n != 0 {
			return n
		}
		return int(a.id - b.id)
	})
	return all, nil
}

func bootTime() time.Time {
	data, _ := os.ReadFile("/proc/stat")
	for line := range strings.Lines(string(data)) {
		if rest, ok := strings.CutPrefix(line, "btime "); ok {
			n, _ := strconv.ParseInt(strings.TrimSpace(rest), 10, 64)
			return time.Unix(n, 0)
		}
	}
	return time.Time{}
}

// readProcess reads one process; false when it has ended meanwhile. See proc_pid_stat(5).
func readProcess(id int, boot time.Time) (process, bool) {
	dir := filepath.Join("/proc", strconv.Itoa(id))
	data, err := os.ReadFile(filepath.Join(dir, "stat"))
	if err != nil {
		return process{}, false
	}
	s := string(data)
	open, end := strings.IndexByte(s, '('), strings.LastIndexByte(s, ')')
	if open < 0 || end < open {
		return process{}, false
	}
	q := process{id: int32(id), name: s[open+1 : end]}
	fields := strings.Fields(s[end+1:])
	number := func(i int) int64 {
		if i >= len(fields) {
			return 0
		}
		n, _ := strconv.ParseInt(fields[i], 10, 64)
		return n
	}
	q.session = int32(number(3))
	q.cpu = time.Duration(number(11)+number(12)) * time.Second / clockTicks
	q.started = boot.Add(time.Duration(number(19)) * time.Second / clockTicks)
	q.memory = number(21) * int64(os.Getpagesize())
	q.path, _ = os.Readlink(filepath.Join(dir, "exe"))
	if q.path != "" && strings.HasPrefix(filepath.Base(q.path), q.name) {
		q.name = filepath.Base(q.path) // stat cuts names at 15 characters
	}
	if statm, err := os.ReadFile(filepath.Join(dir, "statm")); err == nil {
		if f := strings.Fields(string(statm)); len(f) > 5 {
			n, _ := strconv.ParseInt(f[5], 10, 64)
			q.swapped = n * int64(os.Getpagesize())
		}
	}
	return q, true
}

// systemBoot is when the system was started.
func systemBoot() time.Time { return bootTime() }
