package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// mount puts a small file system of its own under a folder.
func mount(t *testing.T, size string) string {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("needs root to mount a tmpfs")
	}
	dir := t.TempDir()
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "mode=0700,size="+size); err != nil {
		t.Skipf("tmpfs cannot be mounted here: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(dir, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return dir
}

func putBig(s *Store, i int) error {
	return s.Update(context.Background(), func(tx *Tx) error {
		return people.Put(tx, fmt.Sprintf("%04d", i), person{strings.Repeat("x", 20_000), i})
	})
}

func TestDiskFull(t *testing.T) {
	dir := mount(t, "1m")
	s := openIn(t, dir, Options{})
	filler := filepath.Join(dir, "filler")
	if err := os.WriteFile(filler, make([]byte, 300_000), 0o600); err != nil {
		t.Fatal(err)
	}
	n := 0
	var err error
	for ; err == nil; n++ {
		err = putBig(s, n)
	}
	n--
	if !errors.Is(err, ErrDiskFull) || !errors.Is(err, unix.ENOSPC) || !strings.Contains(err.Error(), "free some space") {
		t.Fatalf("got %v", err)
	}
	if n < 5 {
		t.Fatalf("only %d rows fitted", n)
	}
	if err := putBig(s, n); !errors.Is(err, ErrDiskFull) {
		t.Errorf("again: %v", err)
	}
	assertRows := func(want int) {
		t.Helper()
		if err := s.Check(context.Background()); err != nil {
			t.Error(err)
		}
		view(t, s, func(tx *Tx) error {
			got := 0
			for _, p := range people.All(tx, "") {
				if p.Age != got || len(p.Name) != 20_000 {
					t.Errorf("row %d is %d with %d bytes", got, p.Age, len(p.Name))
				}
				got++
			}
			if got != want {
				t.Errorf("%d rows, want %d", got, want)
			}
			return nil
		})
	}
	assertRows(n)
	if err := os.Remove(filler); err != nil {
		t.Fatal(err)
	}
	if err := putBig(s, n); err != nil {
		t.Errorf("with space again: %v", err)
	}
	assertRows(n + 1)
}

func TestDiskFullAtFirstOpen(t *testing.T) {
	dir := mount(t, "64k")
	filler := filepath.Join(dir, "filler")
	os.WriteFile(filler, make([]byte, 60_000), 0o600)
	if _, err := Open(dir, Options{}); !errors.Is(err, ErrDiskFull) {
		t.Errorf("got %v", err)
	}
	os.Remove(filler)
	s, err := Open(dir, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Check(context.Background()); err != nil {
		t.Error(err)
	}
}

func TestReadOnlyFolder(t *testing.T) {
	dir := mount(t, "1m")
	s := openIn(t, dir, Options{})
	if err := unix.Mount("", dir, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Skipf("cannot be made read-only: %v", err)
	}
	assertNotWritable(t, s)
}

func TestFolderWithoutPermission(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root may write everywhere")
	}
	s := openTemp(t)
	os.Chmod(s.Dir(), 0o500)
	os.Chmod(s.Path(), 0o400)
	defer os.Chmod(s.Dir(), 0o700)
	assertNotWritable(t, s)
}

func assertNotWritable(t *testing.T, s *Store) {
	t.Helper()
	put := func(tx *Tx) error { return people.Put(tx, "a", person{}) }
	_, errOpen := Open(filepath.Join(s.Dir(), "below"), Options{})
	for name, err := range map[string]error{
		"Open":   errOpen,
		"Update": s.Update(context.Background(), put),
	} {
		var f *FolderError
		if !errors.As(err, &f) || !strings.Contains(err.Error(), s.Dir()) || !strings.Contains(err.Error(), "write access") {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func TestFuseKind(t *testing.T) {
	const mounts = `22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda1 rw
36 22 0:31 / /home/ann/my\040files rw,nosuid shared:2 - fuse.sshfs ann@host: rw,user_id=0
37 22 0:32 / /home/ann/secret rw,nosuid - fuse.gocryptfs /x rw
38 22 0:33 / /home/bob rw,nosuid - fuse.rclone x: rw
`
	for dir, want := range map[string]string{
		"/home/ann":                  "",
		"/home/ann/my files":         "fuse.sshfs",
		"/home/ann/my files/a/state": "fuse.sshfs",
		"/home/ann/my filesystem":    "",
		"/home/ann/secret/state":     "",
		"/home/bob/state":            "fuse.rclone",
	} {
		if got := fuseKind(strings.NewReader(mounts), dir); got != want {
			t.Errorf("%s: got %q, want %q", dir, got, want)
		}
	}
}

func TestNetworkErrorSaysWhatToDo(t *testing.T) {
	err := error(&NetworkError{Dir: "/mnt/x", Kind: "nfs"})
	if !errors.Is(err, ErrNetwork) || !strings.Contains(err.Error(), "local disk") {
		t.Errorf("got %v", err)
	}
	for _, dir := range []string{t.TempDir(), "/", "/proc"} {
		if kind, err := networkFileSystem(dir); kind != "" || err != nil {
			t.Errorf("%s: %q, %v", dir, kind, err)
		}
	}
}
