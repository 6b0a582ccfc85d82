package engine_test

import (
	"context"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/maildir"
	"migsh/engine/memory"
)

// Variables by which this test's program knows that it is to be a worker.
const (
	workerDir   = "MIGSH_TEST_WORKER_DIR"
	killUsers   = 3
	killPerUser = 700
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(workerDir); dir != "" {
		os.Exit(killedWorker(dir))
	}
	os.Exit(m.Run())
}

// killedWorker is the worker process that gets killed. Its sources are in its memory, the same in each process.
func killedWorker(dir string) int {
	s, err := engine.Open(bg, engine.Options{Dir: dir, Opener: killOpener{dir}, Mode: engine.WorkerOff})
	if err == nil {
		err = s.RunWorker(bg)
	}
	if err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

// killOpener: sources that take their time, and Maildirs.
type killOpener struct{ dir string }

func (k killOpener) Source(ctx context.Context, a engine.Account) (engine.Source, error) {
	pid := filepath.Join(k.dir, "pid") // only now is it sure that this process is the worker
	os.WriteFile(pid+a.UserName, []byte(strconv.Itoa(os.Getpid())), 0o600)
	os.Rename(pid+a.UserName, pid)
	b := killSource(a.UserName)
	b.Faults.Fetch = func(int, string, uint32) memory.Fault {
		time.Sleep(2 * time.Millisecond)
		return memory.Fault{}
	}
	return b.OpenSource()
}

func (killOpener) Target(ctx context.Context, t engine.TargetAccount) (engine.Target, error) {
	return maildir.Open(ctx, maildir.Options{Root: t.Dir, User: t.Address, NoSync: true})
}

func (killOpener) Probe(context.Context, engine.Server) error { return nil }

func killSource(user string) *memory.Mailbox {
	b := memory.New()
	mail(b, "INBOX", killPerUser-150)
	mail(b, "Work", 100)
	for range 50 { // duplicates, which stay
		b.Add("Work", engine.Message{InternalDate: time.Unix(1e9, 0)}, []byte("Subject: twin of "+user+"\r\n\r\nsame\r\n"))
	}
	return b
}

// kill -9 of the worker, at least fifty times during one batch: nothing lost, nothing doubled.
func TestKill(t *testing.T) {
	if testing.Short() {
		t.Skip("takes ten seconds")
	}
	dir := fastDir(t)
	t.Setenv(workerDir, dir)
	exe, err := os.Executable()
	must(t, err)
	s, err := engine.Open(bg, engine.Options{Dir: dir, Opener: killOpener{dir}, Mode: engine.WorkerSpawn, Command: []string{exe}})
	must(t, err)
	w := &world{t: t, dir: dir}
	t.Cleanup(func() { // the last worker stays, since the batch is to be synced again tomorrow
		for i := 0; i < 500 && !killWorker(dir); i++ {
			time.Sleep(10 * time.Millisecond)
		}
	})
	w.endpoint(s)
	var users []string
	for i := range killUsers {
		users = append(users, fmt.Sprintf("user%d", i))
	}
	w.batch(s, "B", true, users...)
	kills := 0
	for w.status(s, "B") != engine.BatchSynced {
		time.Sleep(time.Duration(10+rand.IntN(60)) * time.Millisecond)
		if kills < 60 && killWorker(dir) {
			kills++
		}
		must(t, s.SetConfig(bg, func(*engine.Config) error { return nil })) // a shell that finds work undone starts a worker
	}
	t.Logf("killed %d times", kills)
	if kills < 50 {
		t.Errorf("killed only %d times: make the batch longer", kills)
	}
	for _, u := range users {
		compareMaildir(t, killSource(u), maildir.Path(filepath.Join(dir, "mailboxes"), u+"@new.test"))
		if st := w.stats(s, u); st.SyncedItemCount != killPerUser {
			t.Errorf("%s: %d counted", u, st.SyncedItemCount)
		}
	}
}

func killWorker(dir string) bool {
	data, err := os.ReadFile(filepath.Join(dir, "pid"))
	if err != nil {
		return false
	}
	os.Remove(filepath.Join(dir, "pid"))
	pid, err := strconv.Atoi(string(data))
	if err != nil {
		return false
	}
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	err = p.Signal(syscall.SIGKILL)
	return err == nil
}

func compareMaildir(t *testing.T, src *memory.Mailbox, dir string) {
	t.Helper()
	var want, got []string
	for _, f := range src.Names() {
		for _, m := range src.Mails(f) {
			want = append(want, string(m.Body))
		}
	}
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{"cur", "new"}, filepath.Base(filepath.Dir(path))) {
			return err
		}
		data, err := os.ReadFile(path)
		got = append(got, string(data))
		return err
	})
	must(t, err)
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		t.Errorf("%s: %d messages, want %d\n%s", dir, len(got), len(want), firstDifference(want, got))
	}
}

func firstDifference(a, b []string) string {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("from the %d. on\nwant %.100q\n got %.100q", i, a[i], b[i])
		}
	}
	return "one of them goes on"
}
