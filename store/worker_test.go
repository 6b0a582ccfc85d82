package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

var jobs = Table[string]{Name: "jobs"}

// holdRole holds the worker lock until it is killed.
func holdRole(dir string, _ []string, out io.Writer) error {
	s, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	if _, err := s.HoldWorker(context.Background()); err != nil {
		return err
	}
	fmt.Fprintln(out, "held")
	io.Copy(io.Discard, os.Stdin)
	time.Sleep(time.Minute)
	return nil
}

func alive(t *testing.T, s *Store) bool {
	t.Helper()
	yes, err := s.WorkerAlive()
	if err != nil {
		t.Fatal(err)
	}
	return yes
}

func TestWorkerLockOfAKilledProcessIsFree(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, Options{})
	if alive(t, s) {
		t.Error("alive before there is one")
	}
	cmd, next := start(t, "hold", dir)
	if next() != "held" {
		t.Fatal("the child did not get the lock")
	}
	if !alive(t, s) {
		t.Error("not alive while a process holds the lock")
	}
	if _, err := s.HoldWorker(context.Background()); !errors.Is(err, ErrWorkerAlive) {
		t.Errorf("a second worker got %v", err)
	}
	cmd.Process.Kill()
	cmd.Wait()
	if alive(t, s) {
		t.Error("alive after kill -9")
	}
}

func TestWorkerLockIsGivenBack(t *testing.T) {
	s := openTemp(t)
	h, err := s.HoldWorker(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	left, err := h.ReleaseIf(context.Background(), func(*Tx) (bool, error) { return false, nil })
	if left || err != nil || !alive(t, s) {
		t.Errorf("left with work to do: %v %v", left, err)
	}
	failed := errors.New("failed")
	if left, err := h.ReleaseIf(context.Background(), func(*Tx) (bool, error) { return true, failed }); left || err != failed || !alive(t, s) {
		t.Errorf("left after an error: %v %v", left, err)
	}
	left, err = h.ReleaseIf(context.Background(), func(*Tx) (bool, error) { return true, nil })
	if !left || err != nil || alive(t, s) {
		t.Errorf("did not leave: %v %v", left, err)
	}
	h.Release()
	h.Release()
}

// A question must not drive a worker away that starts at that moment.
func TestProbeDoesNotStopAWorkerFromStarting(t *testing.T) {
	s := openTemp(t)
	probe := s.workerLock() // what WorkerAlive does, slowly
	if ok, err := probe.TryRLock(); !ok {
		t.Fatal(err)
	}
	end := time.AfterFunc(30*time.Millisecond, func() { probe.Close() })
	defer end.Stop()
	h, err := s.HoldWorker(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	h.Release()
}

// Two who ask at once do not take each other for a worker.
func TestProbesDoNotSeeEachOther(t *testing.T) {
	s := openTemp(t)
	probe := s.workerLock()
	if ok, err := probe.TryRLock(); !ok {
		t.Fatal(err)
	}
	defer probe.Close()
	if alive(t, s) {
		t.Error("a probe was taken for a worker")
	}
}

// aliveAfterLease asks, the moment a lease has ended, whether a worker is there.
type aliveAfterLease struct {
	slog.Handler
	ask func() (bool, error)
	was bool
}

func (a *aliveAfterLease) Handle(context.Context, slog.Record) (err error) {
	a.was, err = a.ask()
	return err
}

// The lock is dropped within the lease: a shell whose turn comes next finds no worker.
func TestWorkerLeavesInsideTheLease(t *testing.T) {
	dir := t.TempDir()
	after := &aliveAfterLease{Handler: slog.NewTextHandler(io.Discard, nil), ask: openIn(t, dir, Options{}).WorkerAlive}
	s := openIn(t, dir, Options{Log: slog.New(after), SlowLease: time.Nanosecond}) // each lease is logged when it has ended
	h, err := s.HoldWorker(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	view(t, s, func(*Tx) error { return nil })
	if !after.was {
		t.Fatal("the lease of a working worker ended without a worker")
	}
	if left, err := h.ReleaseIf(context.Background(), func(*Tx) (bool, error) { return true, nil }); !left || err != nil {
		t.Fatal(left, err)
	}
	if after.was {
		t.Error("a worker was there after the lease in which it left")
	}
}

// Shells commit jobs and start a worker when there is none; workers leave when they
// see no work. Each shell, worker and probe has a store of its own, as in processes. Afterwards, with
// no shell left to wake anyone, no job may be left, and none may have been done twice.
func TestNoWakeUpIsLost(t *testing.T) {
	dir := t.TempDir()
	var workers, shells sync.WaitGroup
	var started atomic.Int64
	var done sync.Map
	spawn := func() {
		started.Add(1)
		workers.Go(func() { runWorker(t, openIn(t, dir, Options{}), &done) })
	}
	const perShell = 150
	for shell := range 3 {
		s := openIn(t, dir, Options{})
		shells.Go(func() {
			for i := range perShell {
				key := fmt.Sprintf("%d-%d", shell, i)
				if err := s.Update(context.Background(), func(tx *Tx) error { return jobs.Put(tx, key, "todo") }); err != nil {
					t.Error(err)
				}
				if yes, err := s.WorkerAlive(); err != nil {
					t.Error(err)
				} else if !yes {
					spawn()
				}
				if i%3 == 0 { // let the workers run out of work
					time.Sleep(time.Duration(rand.IntN(15)) * time.Millisecond)
				}
			}
		})
	}
	shells.Wait()
	workers.Wait()
	s := openIn(t, dir, Options{})
	view(t, s, func(tx *Tx) error {
		if left := jobs.Count(tx, ""); left > 0 {
			t.Errorf("%d jobs are left and nobody works", left)
		}
		return nil
	})
	n := 0
	done.Range(func(any, any) bool { n++; return true })
	if n != 3*perShell {
		t.Errorf("%d jobs done, want %d", n, 3*perShell)
	}
	t.Logf("%d workers were started for %d jobs", started.Load(), n)
}

func runWorker(t *testing.T, s *Store, done *sync.Map) {
	h, err := s.HoldWorker(context.Background())
	if errors.Is(err, ErrWorkerAlive) {
		return
	}
	if err != nil {
		t.Error(err)
		return
	}
	defer h.Release()
	for {
		var mine []string
		err := s.Update(context.Background(), func(tx *Tx) error {
			mine = nil
			for key := range jobs.Keys(tx, "") {
				mine = append(mine, key)
				if err := jobs.Delete(tx, key); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			t.Error(err)
			return
		}
		for _, key := range mine {
			if _, twice := done.LoadOrStore(key, true); twice {
				t.Errorf("job %s was done twice", key)
			}
		}
		left, err := h.ReleaseIf(context.Background(), func(tx *Tx) (bool, error) { return jobs.Count(tx, "") == 0, nil })
		if err != nil {
			t.Error(err)
		}
		if left || err != nil {
			return
		}
	}
}
