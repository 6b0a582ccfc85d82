package engine_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"migsh/engine"
)

// Commands in any order, at any moment, never leave anything stuck: in the end everything is as the last ones want it.
func TestRandomCommands(t *testing.T) {
	seeds := 6
	if testing.Short() {
		seeds = 2
	}
	for seed := range seeds {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) { randomCommands(t, rand.New(rand.NewPCG(uint64(seed), 7))) })
	}
}

func randomCommands(t *testing.T, r *rand.Rand) {
	w := newWorld(t)
	w.dir = fastDir(t)
	w.delay = time.Millisecond
	var users []string
	for i := range 8 {
		users = append(users, fmt.Sprint("u", i))
		mail(w.source(users[i]), "INBOX", 60)
	}
	s := w.service()
	w.endpoint(s)
	three := 3
	must(t, s.SetEndpoint(bg, "Src", engine.EndpointChange{MaxConcurrentMigrations: &three, MaxConcurrentIncrementalSyncs: &three}))
	w.batch(s, "B", true, users...)
	address := func() string { return users[r.IntN(len(users))] + "@new.test" }
	for range 150 {
		var err error
		switch r.IntN(13) {
		case 0, 1:
			err = s.StopBatch(bg, "B")
		case 2, 3:
			err = s.StartBatch(bg, "B")
		case 4:
			err = s.StopUser(bg, address())
		case 5, 6:
			err = s.StartUser(bg, address())
		case 7:
			err = s.RemoveUser(bg, address(), true)
		case 8:
			err = s.SetBatch(bg, "B", engine.BatchChange{CSVData: csvOf(users...), AddUsers: true})
		case 9:
			err = s.SetBatch(bg, "B", engine.BatchChange{SyncNow: true})
		case 10:
			if r.IntN(4) == 0 {
				err = s.RemoveBatch(bg, "B", true)
			}
		case 11:
			_, err = s.CreateBatch(bg, engine.NewBatch{Name: "B", Endpoint: "Src", CSVData: csvOf(users...), Start: true})
		case 12: // the worker ends, and another one begins
			must(t, s.Close())
			s = w.service()
		}
		var state *engine.StateError
		if err != nil && !errors.As(err, &state) && !errors.Is(err, engine.ErrNotFound) && !errors.Is(err, engine.ErrExists) {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(r.IntN(8)) * time.Millisecond)
	}
	w.settle(s, users)
}

// settle has every user in the batch, stops it, starts it, and looks whether all is well.
func (w *world) settle(s *engine.Service, users []string) {
	w.t.Helper()
	for w.status(s, "B") == engine.BatchRemoving {
		time.Sleep(5 * time.Millisecond)
	}
	if _, err := s.CreateBatch(bg, engine.NewBatch{Name: "B", Endpoint: "Src", CSVData: csvOf(users...), Start: true}); err != nil && !errors.Is(err, engine.ErrExists) {
		w.t.Fatal(err)
	}
	must(w.t, s.StopBatch(bg, "B"))
	w.wait(s, "B", engine.BatchStopped)
	for w.leaving(s) {
		time.Sleep(5 * time.Millisecond)
	}
	must(w.t, s.SetBatch(bg, "B", engine.BatchChange{CSVData: csvOf(users...), AddUsers: true}))
	must(w.t, s.StartBatch(bg, "B"))
	w.wait(s, "B", engine.BatchSynced)
	for _, u := range users {
		w.same(u)
	}
	bs, _, err := s.Batches(bg, engine.BatchFilter{})
	must(w.t, err)
	if b := bs[0]; b.TotalCount != len(users) || b.SyncedCount != len(users) || b.ActiveCount+b.StoppedCount+b.FailedCount+b.FinalizedCount != 0 {
		w.t.Errorf("%+v", b)
	}
	us, _, err := s.Users(bg, engine.UserFilter{Batch: "B"})
	must(w.t, err)
	if len(us) != len(users) {
		w.t.Errorf("%d users", len(us))
	}
}

// leaving tells whether a user is on its way out.
func (w *world) leaving(s *engine.Service) bool {
	us, _, err := s.Users(bg, engine.UserFilter{})
	must(w.t, err)
	return slices.ContainsFunc(us, func(u engine.User) bool { return u.Status == engine.UserRemoving })
}
