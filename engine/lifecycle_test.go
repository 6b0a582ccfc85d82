package engine_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/memory"
)

// A gate holds up each fetch until it is opened, or the connection is cut.
type gate struct {
	engine.Source
	open <-chan struct{}
}

func (g *gate) Fetch(ctx context.Context, f engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	select {
	case <-g.open:
	case <-ctx.Done():
		return ctx.Err()
	}
	return g.Source.Fetch(ctx, f, uids, each)
}

// gated is a world whose sources hold up until open is called.
func gated(t *testing.T, users ...string) (w *world, s *engine.Service, open func()) {
	w = newWorld(t)
	w.dir = fastDir(t)
	ch := make(chan struct{})
	w.wrap = func(src engine.Source) engine.Source { return &gate{Source: src, open: ch} }
	for _, u := range users {
		mail(w.source(u), "INBOX", 20)
	}
	s = w.service()
	w.endpoint(s)
	var once sync.Once
	open = func() { once.Do(func() { close(ch) }) }
	t.Cleanup(open)
	return w, s, open
}

func (w *world) waitUser(s *engine.Service, user string, want engine.UserStatus) {
	w.t.Helper()
	for range 1000 {
		if w.userStatus(s, user) == want {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	w.t.Fatalf("user %s is %s, want %s", user, w.userStatus(s, user), want)
}

// What each command does in each state, with the worker at rest: outputs section 6.
func TestLifeCycle(t *testing.T) {
	start := func(s *engine.Service) error { return s.StartBatch(bg, "B") }
	stop := func(s *engine.Service) error { return s.StopBatch(bg, "B") }
	complete := func(s *engine.Service) error { return s.CompleteBatch(bg, "B", nil) }
	remove := func(s *engine.Service) error { return s.RemoveBatch(bg, "B", false) }
	force := func(s *engine.Service) error { return s.RemoveBatch(bg, "B", true) }
	for _, tc := range []struct {
		name  string
		do    []func(*engine.Service) error
		want  engine.BatchStatus
		error string // of the last; the status is then as before
	}{
		{"new", nil, engine.BatchCreated, ""},
		{"start", []func(*engine.Service) error{start}, engine.BatchStarting, ""},
		{"start twice", []func(*engine.Service) error{start, start}, engine.BatchStarting, "can't be started because its status is Starting"},
		{"stop", []func(*engine.Service) error{start, stop}, engine.BatchStopping, ""},
		{"stop new", []func(*engine.Service) error{stop}, engine.BatchCreated, "can't be stopped because its status is Created"},
		{"stop twice", []func(*engine.Service) error{start, stop, stop}, engine.BatchStopping, ""},
		{"start while stopping", []func(*engine.Service) error{start, stop, start}, engine.BatchStarting, ""},
		{"complete new", []func(*engine.Service) error{complete}, engine.BatchCreated, "can't be completed because its status is Created. Wait until it is Synced."},
		{"complete starting", []func(*engine.Service) error{start, complete}, engine.BatchStarting, "can't be completed"},
		{"remove new", []func(*engine.Service) error{remove}, engine.BatchRemoving, ""},
		{"remove starting", []func(*engine.Service) error{start, remove}, engine.BatchStarting, "Stop it with Stop-MigrationBatch first"},
		{"remove by force", []func(*engine.Service) error{start, force}, engine.BatchRemoving, ""},
		{"start removing", []func(*engine.Service) error{remove, start}, engine.BatchRemoving, "can't be started because its status is Removing"},
		{"remove twice", []func(*engine.Service) error{remove, remove}, engine.BatchRemoving, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			w := newWorld(t)
			w.dir = fastDir(t)
			s := w.service(engine.WorkerOff)
			w.endpoint(s)
			w.batch(s, "B", false, "ann")
			var err error
			for _, f := range tc.do {
				must(t, err)
				err = f(s)
			}
			if tc.error == "" && err != nil || tc.error != "" && (err == nil || !strings.Contains(err.Error(), tc.error)) {
				t.Errorf("error %v, want %q", err, tc.error)
			}
			if got := w.status(s, "B"); got != tc.want {
				t.Errorf("status %s, want %s", got, tc.want)
			}
		})
	}
}

func TestStopAtMessageBoundary(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	mail(w.source("ann"), "INBOX", 100)
	reached, resume := make(chan struct{}), make(chan struct{})
	var once sync.Once
	w.wrapT = func(tgt engine.Target) engine.Target {
		return &slow{tgt, func(n int) {
			if n == 40 {
				once.Do(func() { close(reached); <-resume })
			}
		}, 0}
	}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	<-reached
	must(t, s.StopBatch(bg, "B"))
	if got, user := w.status(s, "B"), w.userStatus(s, "ann"); got != engine.BatchStopping || user != engine.UserStopping {
		t.Errorf("batch %s, user %s", got, user)
	}
	w.logged("run is to stop")
	close(resume)
	w.wait(s, "B", engine.BatchStopped)
	if n := len(w.target("ann@new.test").Mails("INBOX")); n < 40 || n > 41 {
		t.Errorf("stopped after %d messages", n)
	}
	if got := w.userStatus(s, "ann"); got != engine.UserStopped {
		t.Errorf("user %s", got)
	}
	must(t, s.StartBatch(bg, "B"))
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	must(t, s.StopBatch(bg, "B"))
	w.wait(s, "B", engine.BatchStopped)
	if got := w.userStatus(s, "ann"); got != engine.UserIncrementalStopped {
		t.Errorf("user %s", got)
	}
}

// slow is a target that calls at before each append.
type slow struct {
	engine.Target
	at func(n int)
	n  int
}

func (s *slow) Append(ctx context.Context, to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	s.n++
	s.at(s.n)
	return s.Target.Append(ctx, to, m, body)
}

// A server that hangs does not hold up commands; after the grace the connection is cut.
func TestStopWhileServerHangs(t *testing.T) {
	if testing.Short() {
		t.Skip("takes the whole grace")
	}
	w, s, _ := gated(t, "ann", "bob")
	w.batch(s, "B", true, "ann")
	w.batch(s, "C", false, "bob")
	w.waitUser(s, "ann", engine.UserSyncing)
	if err := s.RemoveBatch(bg, "B", false); err == nil {
		t.Error("removed while syncing")
	}
	begin := time.Now()
	must(t, s.StopBatch(bg, "B"))
	if d := time.Since(begin); d > time.Second {
		t.Errorf("stop took %s", d)
	}
	w.wait(s, "B", engine.BatchStopped)
	must(t, s.RemoveBatch(bg, "B", false))
	w.wait(s, "B", `The migration batch "B" can't be found.`)
}

func TestUserCommands(t *testing.T) {
	w, s, open := gated(t, "ann", "bob", "cyd")
	w.batch(s, "B", true, "ann", "bob", "cyd")
	for _, u := range []string{"ann", "bob", "cyd"} {
		w.waitUser(s, u, engine.UserSyncing)
	}
	if err := s.RemoveUser(bg, "cyd@new.test", false); err == nil || !strings.Contains(err.Error(), "Stop-MigrationUser") {
		t.Errorf("removed while syncing: %v", err)
	}
	must(t, s.RemoveUser(bg, "CYD@new.test", true))
	must(t, s.StopUser(bg, "bob@new.test"))
	if got := w.userStatus(s, "bob"); got != engine.UserStopping {
		t.Errorf("bob is %s", got)
	}
	w.logged(`run is to stop" user=bob@new.test`)
	open()
	w.waitUser(s, "ann", engine.UserSynced)
	w.waitUser(s, "bob", engine.UserStopped)
	w.wait(s, "B", engine.BatchSynced)
	for range 100 {
		if _, _, err := s.Users(bg, engine.UserFilter{Identity: "cyd@new.test"}); errors.Is(err, engine.ErrNotFound) {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	bs, _, _ := s.Batches(bg, engine.BatchFilter{})
	if b := bs[0]; b.TotalCount != 2 || b.SyncedCount != 1 || b.StoppedCount != 1 {
		t.Errorf("%+v", b)
	}
	must(t, s.StartUser(bg, "bob@new.test"))
	w.waitUser(s, "bob", engine.UserSynced)
	w.same("bob")
	mail(w.source("bob"), "INBOX", 1)
	must(t, s.StartUser(bg, "bob@new.test"))
	w.waitUser(s, "bob", engine.UserSynced)
	w.same("bob")
}

// Field report B08.
func TestOneMailboxTwice(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	for _, u := range []string{"ann", "bob"} {
		mail(w.source(u), "INBOX", 30)
	}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "Wave1", true, "ann")
	csv := "EmailAddress,UserName,Password\nANN@new.test,ann,pw-ann\nbob@new.test,bob,pw-bob\nBob@New.test,bob,pw-bob\ncyd@new.test,bob,pw-bob\n"
	b, err := s.CreateBatch(bg, engine.NewBatch{Name: "Wave2", Endpoint: "src", CSVData: []byte(csv), Start: true})
	must(t, err)
	if b.TotalCount != 2 || len(b.ValidationWarnings) != 2 || b.ValidationWarnings[0].Row != 2 || b.ValidationWarnings[1].Row != 4 ||
		b.ValidationWarnings[0].Message != `The user "ann@new.test" is already included in migration batch "Wave1."  Please remove the user from any other batch and try again.` {
		t.Errorf("%+v", b)
	}
	if _, err := s.CreateBatch(bg, engine.NewBatch{Name: "WAVE1", Endpoint: "src", CSVData: csvOf("dee")}); !errors.Is(err, engine.ErrExists) ||
		err.Error() != "The migration batch already exists." {
		t.Error(err)
	}
	w.wait(s, "Wave2", engine.BatchSynced)
	w.wait(s, "Wave1", engine.BatchSynced)
	if n := len(w.target("cyd@new.test").Mails("INBOX")); n != 30 {
		t.Errorf("cyd has %d", n)
	}
	// Removed while syncing, then created anew.
	mail(w.source("ann"), "INBOX", 2000)
	must(t, s.StartBatch(bg, "Wave1"))
	must(t, s.RemoveBatch(bg, "Wave1", true))
	w.batch(s, "Wave1", true, "ann") // in the next line of a script
	w.wait(s, "Wave1", engine.BatchSynced)
	w.same("ann")
}

func TestCompleteRunsLastSync(t *testing.T) {
	w, s := started(t, func(*memory.Mailbox) {})
	mail(w.source("ann"), "INBOX", 7)
	must(t, s.CompleteBatch(bg, "B", nil))
	w.wait(s, "B", engine.BatchCompleted)
	w.same("ann")
	if st := w.stats(s, "ann"); st.Status != engine.UserCompleted || st.FinalSyncTime.IsZero() {
		t.Errorf("%+v", st.User)
	}
	if err := s.StartBatch(bg, "B"); err == nil {
		t.Error("started a completed batch")
	}
}

func TestCompleteFails(t *testing.T) {
	w, s := started(t, func(*memory.Mailbox) {})
	w.refuseUser("ann", &engine.SignInError{})
	must(t, s.CompleteBatch(bg, "B", nil))
	w.wait(s, "B", engine.BatchCompletedWithErrors)
	if got := w.userStatus(s, "ann"); got != engine.UserCompletionFailed {
		t.Errorf("user %s", got)
	}
	w.refuseUser("ann", nil)
	must(t, s.StartBatch(bg, "B"))
	w.wait(s, "B", engine.BatchCompleted)
}

func TestAddUsers(t *testing.T) {
	w, s := started(t, func(*memory.Mailbox) {})
	mail(w.source("bob"), "INBOX", 3)
	must(t, s.SetBatch(bg, "B", engine.BatchChange{CSVData: csvOf("ann", "bob"), AddUsers: true}))
	w.waitUser(s, "bob", engine.UserSynced)
	w.same("bob")
	bs, _, err := s.Batches(bg, engine.BatchFilter{Identity: "B"})
	must(t, err)
	if bs[0].TotalCount != 2 || len(bs[0].ValidationWarnings) != 1 {
		t.Errorf("%+v", bs[0])
	}
}

// A user that is being removed, alone or with its batch, can be added by the next command.
func TestAddedWhileBeingRemoved(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { mail(b, "INBOX", 3) })
	must(t, s.RemoveBatch(bg, "B", false))
	if b := w.batch(s, "C", true, "ann", "bob"); b.TotalCount != 2 || len(b.ValidationWarnings) > 0 {
		t.Fatalf("%d users; %v", b.TotalCount, b.ValidationWarnings)
	}
	w.wait(s, "C", engine.BatchSynced)
	must(t, s.RemoveUser(bg, "ann@new.test", false))
	must(t, s.SetBatch(bg, "C", engine.BatchChange{CSVData: csvOf("ann"), AddUsers: true}))
	w.wait(s, "C", engine.BatchSynced)
	bs, _, err := s.Batches(bg, engine.BatchFilter{Identity: "C"})
	if err != nil || bs[0].TotalCount != 2 || len(bs[0].ValidationWarnings) > 0 {
		t.Errorf("%+v, %v", bs, err)
	}
	w.same("ann")
}

// What a user or a batch cannot do any more is said, with a hint only where there is something to wait for.
func TestRefusedWhenOver(t *testing.T) {
	w, s := started(t, func(*memory.Mailbox) {})
	must(t, s.StopUser(bg, "ann@new.test"))
	want := `The migration user "ann@new.test" can't be synced because its status is IncrementalStopped.`
	if err := s.SetUser(bg, "ann@new.test", engine.UserChange{SyncNow: true}); err == nil || err.Error() != want {
		t.Error(err)
	}
	must(t, s.StartUser(bg, "ann@new.test"))
	w.wait(s, "B", engine.BatchSynced)
	must(t, s.CompleteBatch(bg, "B", nil))
	w.wait(s, "B", engine.BatchCompleted)
	want = `The migration batch "B" can't be completed because its status is Completed.`
	if err := s.CompleteBatch(bg, "B", nil); err == nil || err.Error() != want {
		t.Error(err)
	}
}
