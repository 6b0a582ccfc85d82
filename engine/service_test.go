package engine_test

import (
	"context"
	"errors"
	"testing"

	"migsh/engine"
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
