package store

import (
	"context"
	"time"

	"github.com/gofrs/flock"
)

// probeTime is how long HoldWorker puts up with a lock that is taken: WorkerAlive holds it
// for some microseconds, and a worker that gave up because of that would leave
// work undone.
const probeTime = time.Second

// A Hold is the worker lock, held. The kernel frees it when the process dies.
type Hold struct {
	s    *Store
	lock *flock.Flock
}

// HoldWorker takes the worker lock for as long as this process works, or fails
// with ErrWorkerAlive, after up to a second.
func (s *Store) HoldWorker(ctx context.Context) (*Hold, error) {
	if err := s.prepare(); err != nil {
		return nil, err
	}
	lock := s.workerLock()
	ctx, cancel := context.WithTimeoutCause(ctx, probeTime, ErrWorkerAlive)
	defer cancel()
	ok, err := lock.TryLockContext(ctx, 5*time.Millisecond)
	if ok {
		return &Hold{s: s, lock: lock}, nil
	}
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return nil, s.explain(err)
}

// WorkerAlive says whether some process holds the worker lock at this moment. A
// shell asks it after it has committed work, never before, and starts a worker when the
// answer is no.
func (s *Store) WorkerAlive() (bool, error) {
	if err := s.prepare(); err != nil {
		return false, err
	}
	lock := s.workerLock()
	// Shared, so that two shells that ask at once do not take each other for a worker.
	ok, err := lock.TryRLock()
	if ok {
		lock.Close()
	}
	return !ok, s.explain(err)
}

func (s *Store) workerLock() *flock.Flock {
	return flock.New(s.path+".worker", flock.SetPermissions(0o600))
}

// Release gives the lock back. Safe to call twice.
func (h *Hold) Release() error { return h.lock.Close() }

// ReleaseIf gives the lock back if idle, run in a View, says that there is
// nothing to do. Because the lock is dropped inside the lease, no shell's commit
// can fall between the look and the leaving: either idle sees it, or that shell
// finds no worker and starts one.
func (h *Hold) ReleaseIf(ctx context.Context, idle func(*Tx) (bool, error)) (left bool, err error) {
	err = h.s.View(ctx, func(tx *Tx) error {
		ok, err := idle(tx)
		if !ok || err != nil {
			return err
		}
		left = true
		return h.Release()
	})
	return left, err
}
