package shell

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
	"unicode/utf16"
)

// The whole program, as a user has it: shells run in this process or as processes of their own, on a state folder, with their worker.

// A place is a state folder, and how shells are run on it.
type place struct {
	t    testing.TB
	dir  string // of -StateDirectory
	lab  bool
	mode string // of -WorkerMode
}

// labPlace is a fresh folder with the lab. Workers that are still there when the test ends are ended.
func labPlace(t testing.TB, mode string) *place {
	p := &place{t: t, dir: fastDir(t), lab: true, mode: mode}
	t.Cleanup(p.endWorkers)
	return p
}

// serverPlace is a fresh folder for servers outside of the program.
func serverPlace(t testing.TB, mode string) *place {
	p := labPlace(t, mode)
	p.lab = false
	return p
}

// fastDir is a temporary folder, in memory where possible: what is tested here is not the disk.
func fastDir(t testing.TB) string {
	t.Helper()
	if _, err := os.Stat("/dev/shm"); err != nil {
		return t.TempDir()
	}
	dir, err := os.MkdirTemp("/dev/shm", "migsh")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// state is where the store lies.
func (p *place) state() string {
	if p.lab {
		return filepath.Join(p.dir, "lab")
	}
	return p.dir
}

func (p *place) args(more ...string) []string {
	args := []string{"-NoProfile", "-StateDirectory", p.dir, "-WorkerMode", p.mode}
	if p.lab {
		args = append(args, "-Lab")
	}
	return append(args, more...)
}

// A result is what a shell has printed, and its exit code.
type result struct {
	out, err string
	code     int
}

func (r result) String() string {
	return fmt.Sprintf("exit code %d\n--- out\n%s--- err\n%s", r.code, r.out, r.err)
}

// shell runs a shell in this process.
func (p *place) shell(stdin string, args ...string) result {
	var out, errOut bytes.Buffer
	code := stdio{strings.NewReader(stdin), &out, &errOut}.run(p.t.Context(), p.args(args...), "test")
	return result{out.String(), errOut.String(), code}
}

// command runs a text with -Command.
func (p *place) command(text string) result {
	return p.shell("", "-NonInteractive", "-Command", text)
}

// must is command, which has to succeed without a word on standard error; it returns what was printed, trimmed.
func (p *place) must(text string) string {
	p.t.Helper()
	r := p.command(text)
	if r.code != 0 || r.err != "" {
		p.t.Fatalf("%s\n%v", text, r)
	}
	return strings.TrimSpace(r.out)
}

// process prepares a shell as a process of its own: this test's program, which TestMain makes the shell.
func (p *place) process(args ...string) *exec.Cmd {
	p.t.Helper()
	self, err := os.Executable()
	if err != nil {
		p.t.Fatal(err)
	}
	cmd := exec.CommandContext(p.t.Context(), self, p.args(args...)...)
	cmd.Env = append(os.Environ(), asShell+"=1")
	return cmd
}

// file writes a file into the place and returns its name.
func (p *place) file(name, text string) string {
	p.t.Helper()
	path := filepath.Join(p.dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		p.t.Fatal(err)
	}
	return path
}

// faults switches the lab's faults.
func (p *place) faults(names string) {
	p.t.Helper()
	if err := os.MkdirAll(p.state(), 0o700); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(p.state(), "faults"), []byte(names), 0o600); err != nil {
		p.t.Fatal(err)
	}
}

// waiting waits, in PowerShell, until a batch has come to rest, and prints its status.
const waiting = `while (($b = Get-MigrationBatch -Identity %[1]s).Status -in 'Starting','Syncing','IncrementalSyncing','Stopping','Completing') { Start-Sleep -Milliseconds 30 }; "$($b.Status) $($b.SyncedCount)/$($b.TotalCount)"`

// wait waits in a shell until a batch rests, and returns its status and how many of its users are synced.
func (p *place) wait(batch string) string {
	p.t.Helper()
	return p.must(fmt.Sprintf(waiting, batch))
}

var workerPid = regexp.MustCompile(`"worker begins".* pid=(\d+)`)

// worker is the process id of the last worker that has begun; 0 for none.
func (p *place) worker() int {
	text, err := os.ReadFile(filepath.Join(p.state(), "worker.log"))
	if err != nil {
		return 0
	}
	all := workerPid.FindAllSubmatch(text, -1)
	if len(all) == 0 {
		return 0
	}
	pid, _ := strconv.Atoi(string(all[len(all)-1][1]))
	return pid
}

// kill ends the worker as kill -9 does, if it lives.
func (p *place) kill() bool {
	pid := p.worker()
	return pid != 0 && p.isOurs(pid) && syscall.Kill(pid, syscall.SIGKILL) == nil
}

// isOurs tells whether a process lives and is a worker of this place.
func (p *place) isOurs(pid int) bool {
	line, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	return err == nil && bytes.Contains(line, []byte("-Worker")) && bytes.Contains(line, []byte(p.dir))
}

// endWorkers ends what stays for tomorrow's sync.
func (p *place) endWorkers() {
	for range 100 {
		if pid := p.worker(); pid == 0 || !p.isOurs(pid) {
			return
		}
		p.kill()
		time.Sleep(10 * time.Millisecond)
	}
}

// holds looks for secrets in everything below the place except mail and the given files, in the forms in which they might be written down.
func (p *place) holds(secrets []string, except ...string) {
	p.t.Helper()
	err := filepath.WalkDir(p.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || slices.Contains(except, filepath.Base(path)) {
			return err
		}
		text, err := os.ReadFile(path)
		if err == nil {
			p.free(path, text, secrets)
		}
		return err
	})
	if err != nil {
		p.t.Fatal(err)
	}
}

// free checks that a text holds no secret.
func (p *place) free(what string, text []byte, secrets []string) {
	p.t.Helper()
	for _, s := range secrets {
		for _, form := range forms(s) {
			if bytes.Contains(text, form) {
				p.t.Errorf("%s holds the password %q (as %q)", what, s, form)
			}
		}
	}
}

// forms are the ways a text may stand in a file: as it is, in UTF-16, and each of them in base64, at any of its three offsets.
func forms(s string) [][]byte {
	var little, big []byte
	for _, u := range utf16.Encode([]rune(s)) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	plain := [][]byte{[]byte(s), little, big}
	all := slices.Clone(plain)
	for _, b := range plain {
		for shift := range 3 {
			text := base64.StdEncoding.EncodeToString(append(make([]byte, shift), b...))
			// What depends on the neighbours, before and behind, is left out.
			from, to := (shift*8+5)/6, (shift+len(b))*8/6
			all = append(all, []byte(text[from:to]))
		}
	}
	return all
}
