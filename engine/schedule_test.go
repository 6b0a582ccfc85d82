package engine_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"migsh/engine"
	"migsh/engine/memory"
)

// synced waits in bubble time.
func (w *world) synced(s *engine.Service, name string, want engine.BatchStatus) {
	w.t.Helper()
	for range 100_000 {
		if w.status(s, name) == want {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	w.t.Fatalf("batch %s is %s", name, w.status(s, name))
}

func TestConcurrencyPerEndpoint(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		w.delay = time.Second
		s := w.service()
		defer s.Close()
		for _, e := range []engine.Endpoint{
			{Identity: "Src", RemoteServer: "a.test", MaxConcurrentMigrations: 3, MaxConcurrentIncrementalSyncs: 2},
			{Identity: "Other", RemoteServer: "b.test", MaxConcurrentMigrations: 2, MaxConcurrentIncrementalSyncs: 1},
		} {
			_, err := s.CreateEndpoint(bg, e, true)
			must(t, err)
		}
		var users []string
		for i := range 12 {
			users = append(users, fmt.Sprintf("u%d", i))
		}
		begin := time.Now()
		w.batch(s, "B", true, users...)
		w.synced(s, "B", engine.BatchSynced)
		if n := w.setMost(0); n != 3 {
			t.Errorf("%d at once, want 3", n)
		}
		if d := time.Since(begin); d < 4*time.Second || d > 6*time.Second {
			t.Errorf("12 users of a second, 3 at once, took %s", d)
		}
		w.setMost(0)
		_, err := s.CreateBatch(bg, engine.NewBatch{Name: "C", Endpoint: "Other", CSVData: csvOf("x1", "x2", "x3", "x4"), Start: true})
		must(t, err)
		must(t, s.StartBatch(bg, "B")) // incremental: 2 at once, beside the 2 of the other endpoint
		w.synced(s, "C", engine.BatchSynced)
		w.synced(s, "B", engine.BatchSynced)
		if n := w.setMost(0); n != 4 {
			t.Errorf("%d at once, want 4", n)
		}

		w.setMost(0)
		one := 1
		must(t, s.SetEndpoint(bg, "Src", engine.EndpointChange{MaxConcurrentMigrations: &one, MaxConcurrentIncrementalSyncs: &one}))
		must(t, s.StartBatch(bg, "B"))
		w.synced(s, "B", engine.BatchSynced)
		if n := w.setMost(0); n != 1 {
			t.Errorf("%d at once, want 1", n)
		}
	})
}

func TestIncrementalCycle(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service()
		defer s.Close()
		must(t, s.SetConfig(bg, func(c *engine.Config) error {
			if c.IncrementalInterval != 24*time.Hour {
				t.Errorf("the default is %s", c.IncrementalInterval)
			}
			c.IncrementalInterval = 20 * time.Minute
			return nil
		}))
		mail(w.source("ann"), "INBOX", 10)
		w.endpoint(s)
		w.batch(s, "B", true, "ann")
		w.synced(s, "B", engine.BatchSynced)
		first := w.stats(s, "ann").LastSyncTime
		mail(w.source("ann"), "INBOX", 3)
		time.Sleep(15 * time.Minute)
		if n := len(w.target("ann@new.test").Mails("INBOX")); n != 10 {
			t.Errorf("%d before it is due", n)
		}
		time.Sleep(6 * time.Minute)
		w.same("ann")
		if d := w.stats(s, "ann").LastSyncTime.Sub(first); d < 20*time.Minute || d > 20*time.Minute+time.Second {
			t.Errorf("synced again after %s", d)
		}
		w.refuseUser("ann", &engine.SignInError{})
		time.Sleep(21 * time.Minute)
		if got := w.userStatus(s, "ann"); got != engine.UserIncrementalFailed {
			t.Errorf("user %s", got)
		}
		w.refuseUser("ann", nil)
		time.Sleep(21 * time.Minute)
		if got := w.userStatus(s, "ann"); got != engine.UserSynced {
			t.Errorf("user %s after the password was put right", got)
		}
	})
}

func TestStartAfterAndCompleteAfter(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service()
		defer s.Close()
		mail(w.source("ann"), "INBOX", 2)
		w.endpoint(s)
		now := time.Now()
		_, err := s.CreateBatch(bg, engine.NewBatch{Name: "B", Endpoint: "Src", CSVData: csvOf("ann"), Start: true,
			StartAfter: now.Add(10 * time.Minute), CompleteAfter: now.Add(20 * time.Minute)})
		must(t, err)
		time.Sleep(9 * time.Minute)
		if got := w.status(s, "B"); got != engine.BatchWaiting || len(w.target("ann@new.test").Mails("INBOX")) != 0 {
			t.Errorf("after 9 minutes: %s", got)
		}
		time.Sleep(2 * time.Minute)
		if got := w.status(s, "B"); got != engine.BatchSynced {
			t.Errorf("after 11 minutes: %s", got)
		}
		mail(w.source("ann"), "INBOX", 2)
		time.Sleep(10 * time.Minute)
		if got := w.status(s, "B"); got != engine.BatchCompleted {
			t.Errorf("after 21 minutes: %s", got)
		}
		w.same("ann")
	})
}

func TestExpiry(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const day = 24 * time.Hour
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service(engine.WorkerOff)
		work := func(d time.Duration) { // a worker for a while
			ctx, cancel := context.WithTimeout(bg, d)
			defer cancel()
			must(t, s.RunWorker(ctx))
		}
		mail(w.source("ann"), "INBOX", 2)
		w.endpoint(s)
		w.batch(s, "B", true, "ann")
		work(3 * time.Second)
		bs, _, _ := s.Batches(bg, engine.BatchFilter{Identity: "B"})
		if got := bs[0].Expires.Sub(bs[0].Started); bs[0].Status != engine.BatchSynced || got != 60*day {
			t.Errorf("%s, expires after %s", bs[0].Status, got)
		}
		time.Sleep(59 * day)
		work(10 * time.Second)
		if got := w.status(s, "B"); got != engine.BatchSynced {
			t.Errorf("after 59 days: %s", got)
		}
		time.Sleep(day)
		work(10 * time.Second)
		if got := w.status(s, "B"); got != engine.BatchStopped {
			t.Errorf("after 60 days: %s", got)
		}
		time.Sleep(91 * day)
		work(10 * time.Second)
		if got := w.status(s, "B"); got != `The migration batch "B" can't be found.` {
			t.Errorf("after 90 more days: %s", got)
		}
		w.batch(s, "B", true, "ann") // what was copied is still known
		work(10 * time.Second)
		w.same("ann")
		if n := w.stats(s, "ann").SyncedItemCount; n != 2 {
			t.Errorf("%d items", n)
		}
	})
}

// A server that is gone for a while.
func TestBackoffAndGivingUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service()
		defer s.Close()
		mail(w.source("ann"), "INBOX", 2)
		w.refuseUser("ann", fmt.Errorf("connection refused"))
		w.endpoint(s)
		begin := time.Now()
		w.batch(s, "B", true, "ann")
		for w.userStatus(s, "ann") != engine.UserFailed {
			time.Sleep(time.Second)
		}
		if d := time.Since(begin); d < 20*time.Second || d > 2*time.Minute {
			t.Errorf("a server that never answered was given up after %s", d)
		}
		if e := w.stats(s, "ann").Error; e != "Connection refused" {
			t.Errorf("error %q", e)
		}
		w.refuseUser("ann", nil)
		must(t, s.StartBatch(bg, "B"))
		w.synced(s, "B", engine.BatchSynced)
		w.same("ann")
	})
}

// A connection that was good and is lost is tried for hours before the user fails.
func TestRetryForHours(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service()
		defer s.Close()
		must(t, s.SetConfig(bg, func(c *engine.Config) error { c.RetryFor = 10 * time.Minute; return nil }))
		mail(w.source("ann"), "INBOX", 60)
		n := 0
		w.source("ann").Faults.Open = func() error {
			if n++; n > 1 {
				return fmt.Errorf("network is down")
			}
			return nil
		}
		w.source("ann").Faults.Fetch = func(n int, _ string, _ uint32) memory.Fault { return memory.Fault{Cut: n == 50} }
		w.endpoint(s)
		begin := time.Now()
		w.batch(s, "B", true, "ann")
		time.Sleep(time.Minute)
		if st := w.stats(s, "ann"); st.Status != engine.UserSyncing || st.StatusDetail != "Trying again: network is down" {
			t.Errorf("%s, %q", st.Status, st.StatusDetail)
		}
		for w.userStatus(s, "ann") != engine.UserFailed {
			time.Sleep(time.Second)
		}
		if d := time.Since(begin); d < 10*time.Minute || d > 12*time.Minute {
			t.Errorf("given up after %s", d)
		}
		if e := w.stats(s, "ann").Error; e != "SyncTimeoutException: Email migration failed for this user because no email could be downloaded for 0 hours, 10 minutes. The last error was: network is down" {
			t.Errorf("error %q", e)
		}
	})
}

// Field report A10: fifty broken fetches in a row, then well.
func TestFiftyBrokenFetches(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service()
		defer s.Close()
		mail(w.source("ann"), "INBOX", 30)
		w.source("ann").Faults.Fetch = func(n int, _ string, _ uint32) memory.Fault {
			return memory.Fault{Cut: n > 12 && n <= 62, After: 5}
		}
		w.endpoint(s)
		w.batch(s, "B", true, "ann")
		w.synced(s, "B", engine.BatchSynced)
		w.same("ann")
	})
}

func TestAutoRetry(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		w := newWorld(t)
		w.dir = fastDir(t)
		s := w.service()
		defer s.Close()
		w.refuseUser("ann", &engine.SignInError{})
		w.endpoint(s)
		_, err := s.CreateBatch(bg, engine.NewBatch{Name: "B", Endpoint: "Src", CSVData: csvOf("ann"), Start: true, AutoRetryCount: 2})
		must(t, err)
		w.synced(s, "B", engine.BatchSyncedWithErrors)
		w.refuseUser("ann", nil)
		time.Sleep(31 * time.Minute)
		if got := w.status(s, "B"); got != engine.BatchSynced {
			t.Errorf("after half an hour: %s", got)
		}
	})
}
