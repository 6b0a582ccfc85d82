package engine_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"

	"migsh/engine"
	"migsh/engine/memory"
)

var bg = context.Background()

func TestBatchRuns(t *testing.T) {
	w := newWorld(t)
	for _, u := range []string{"ann", "bob"} {
		mail(w.source(u), "INBOX", 150)
		mail(w.source(u), "Work/2024", 20)
		w.source(u).Create("Empty")
	}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "Wave1", true, "ann", "bob")
	w.wait(s, "Wave1", engine.BatchSynced)
	w.same("ann")
	w.same("bob")
	st := w.stats(s, "ann")
	if st.SyncedItemCount != 170 || st.PercentageComplete != 100 || st.DataConsistencyScore != engine.Perfect || st.TotalItemsInSourceMailboxCount != 170 {
		t.Errorf("%+v", st)
	}

	mail(w.source("ann"), "INBOX", 3)
	must(t, s.StartBatch(bg, "Wave1"))
	if got := w.status(s, "wave1"); got != engine.BatchIncrementalSyncing {
		t.Errorf("after start of a synced batch: %s", got)
	}
	w.wait(s, "Wave1", engine.BatchSynced)
	w.same("ann")

	must(t, s.CompleteBatch(bg, "Wave1", nil))
	if got := w.status(s, "Wave1"); got != engine.BatchCompleting {
		t.Errorf("after complete: %s", got)
	}
	w.wait(s, "Wave1", engine.BatchCompleted)
	must(t, s.RemoveBatch(bg, "Wave1", false))
	if got := w.status(s, "Wave1"); got != engine.BatchRemoving && got != `The migration batch "Wave1" can't be found.` {
		t.Errorf("after remove: %s", got)
	}
	w.wait(s, "Wave1", `The migration batch "Wave1" can't be found.`)

	w.batch(s, "Wave1", true, "ann", "bob")
	w.wait(s, "Wave1", engine.BatchSynced)
	w.same("ann")
	if st := w.stats(s, "ann"); st.SyncedItemCount != 173 {
		t.Errorf("%d items", st.SyncedItemCount)
	}
}

func TestErrors(t *testing.T) {
	w := newWorld(t)
	s := w.service(engine.WorkerOff)
	if err := s.StartBatch(bg, "Nope"); !errors.Is(err, engine.ErrNotFound) || err.Error() != `The migration batch "Nope" can't be found.` {
		t.Error(err)
	}
}

// Nothing on disk has a password in it: neither of the CSV file nor of the target.
func TestNoPasswordOnDisk(t *testing.T) {
	w, s := started(t, func(b *memory.Mailbox) { mail(b, "INBOX", 3) })
	must(t, s.SetTarget(bg, engine.TargetSettings{Kind: engine.TargetIMAP, RemoteServer: "t.test", UserName: "{local}*admin"}, "target-secret"))
	w.refuseUser("bob", &engine.SignInError{Server: "BAD unknown: LOGIN bob pw-bob"})
	w.batch(s, "C", true, "bob")
	w.wait(s, "C", engine.BatchSyncedWithErrors)
	if e := w.stats(s, "bob").Error; !strings.HasSuffix(e, "The server said: BAD unknown: LOGIN bob ***") {
		t.Errorf("error %q", e)
	}
	must(t, filepath.WalkDir(w.dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, secret := range []string{"pw-ann", "pw-bob", "target-secret"} {
			if bytes.Contains(data, []byte(secret)) {
				t.Errorf("%s has %q in it", path, secret)
			}
		}
		return err
	}))
}

func TestUpdateCredentials(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	mail(w.source("ann"), "INBOX", 3)
	s := w.service()
	w.endpoint(s)
	_, err := s.CreateBatch(bg, engine.NewBatch{Name: "B", Endpoint: "Src", Start: true,
		CSVData: []byte("EmailAddress,UserName,Password\nann@new.test,ann,wrong\n")})
	must(t, err)
	w.wait(s, "B", engine.BatchSyncedWithErrors)
	must(t, s.SetBatch(bg, "B", engine.BatchChange{CSVData: csvOf("ann", "zoe"), Update: true}))
	must(t, s.StartBatch(bg, "B"))
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	bs, _, err := s.Batches(bg, engine.BatchFilter{Identity: "B"})
	must(t, err)
	if bs[0].TotalCount != 1 || len(bs[0].ValidationWarnings) != 1 || bs[0].ValidationWarnings[0].EmailAddress != "zoe@new.test" {
		t.Errorf("%+v", bs[0])
	}
}

func TestEndpoints(t *testing.T) {
	w := newWorld(t)
	w.dir = fastDir(t)
	s := w.service(engine.WorkerOff)
	w.probe = errors.New("nothing listens")
	var probe *engine.ProbeError
	if _, err := s.CreateEndpoint(bg, engine.Endpoint{Identity: "E", RemoteServer: "h.test"}, false); !errors.As(err, &probe) {
		t.Errorf("made, though nothing listens: %v", err)
	}
	w.probe = nil
	e, err := s.CreateEndpoint(bg, engine.Endpoint{Identity: "E", RemoteServer: "h.test"}, false)
	must(t, err)
	if e.Port != 993 || e.Security != engine.SecuritySSL || e.MaxConcurrentMigrations != 20 || e.MaxConcurrentIncrementalSyncs != 10 {
		t.Errorf("defaults: %+v", e)
	}
	got, err := s.Endpoints(bg, string(e.Guid))
	if err != nil || len(got) != 1 || got[0] != e {
		t.Errorf("by Guid: %+v, %v", got, err)
	}
	five, six := 5, 6
	if err := s.SetEndpoint(bg, "e", engine.EndpointChange{MaxConcurrentMigrations: &five, MaxConcurrentIncrementalSyncs: &six}); err == nil {
		t.Error("more incremental syncs than migrations were taken")
	}
	if _, err := s.CreateEndpoint(bg, engine.Endpoint{Identity: "e", RemoteServer: "h.test"}, true); !errors.Is(err, engine.ErrExists) {
		t.Error(err)
	}
	if _, err := s.Endpoints(bg, "h.test"); !errors.Is(err, engine.ErrNotFound) || err.Error() != `The migration endpoint "h.test" can't be found.` {
		t.Error(err) // field report B04: by its server's name it is not found
	}
	_, err = s.CreateBatch(bg, engine.NewBatch{Name: "B", Endpoint: "E", CSVData: csvOf("ann")})
	must(t, err)
	var inUse *engine.InUseError
	if err := s.RemoveEndpoint(bg, "E"); !errors.As(err, &inUse) || len(inUse.Batches) != 1 {
		t.Error(err)
	}
	must(t, s.RemoveBatch(bg, "B", false))
	must(t, s.RunWorker(bg))
	must(t, s.RemoveEndpoint(bg, "E"))
}

// New-MigrationBatch is killed while it writes the users.
func TestInterruptedImport(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service(engine.WorkerOff)
		w.endpoint(s)
		ctx := &ending{Context: bg, after: 6}
		var users []string
		for i := range 200 {
			users = append(users, fmt.Sprint("u", i))
		}
		_, err := s.CreateBatch(ctx, engine.NewBatch{Name: "B", Endpoint: "Src", CSVData: csvOf(users...)})
		if err == nil {
			t.Fatal("not interrupted")
		}
		if got := w.status(s, "B"); got != engine.BatchRemoving && !strings.Contains(string(got), "can't be found") {
			t.Errorf("status %s", got)
		}
		must(t, s.RunWorker(bg))
		w.batch(s, "B", false, users...) // no user is left behind
		bs, _, err := s.Batches(bg, engine.BatchFilter{Identity: "B"})
		must(t, err)
		if bs[0].TotalCount != 200 || len(bs[0].ValidationWarnings) != 0 {
			t.Errorf("%d users, %d warnings", bs[0].TotalCount, len(bs[0].ValidationWarnings))
		}
	})
}

// ending is a context that ends after it has been asked some times.
type ending struct {
	context.Context
	after int
}

func (e *ending) Err() error {
	if e.after--; e.after < 0 {
		return context.Canceled
	}
	return nil
}
