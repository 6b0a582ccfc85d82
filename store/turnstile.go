package store

import (
	"context"
	"errors"
	"log/slog"
	"syscall"
	"time"

	"github.com/gofrs/flock"
)

// longWait is after how long a waiting lease says so in the log: someone stopped
// inside a lease (a debugger, Ctrl-Z at the wrong moment) stops everyone.
const longWait = 5 * time.Second

// A turnstile lets one lease through at a time, among all goroutines of all
// processes, in about the order they came. bbolt's own lock polls each 50 ms
// and starves; this one blocks in the kernel.
type turnstile struct {
	path  string
	log   *slog.Logger
	queue chan struct{} // holds a token while a goroutine of this process is at the file lock; a channel is first come, first served
}

func newTurnstile(path string, log *slog.Logger) *turnstile {
	return &turnstile{path: path, log: log, queue: make(chan struct{}, 1)}
}

// take waits for its turn or the end of ctx.
func (t *turnstile) take(ctx context.Context) (release func(), err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	slow := time.AfterFunc(longWait, func() {
		t.log.Warn("still waiting for the store: another process has not ended its turn", "lock", t.path)
	})
	defer slow.Stop()
	select {
	case t.queue <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	// The file is opened anew each time: someone may have deleted the folder
	// and a new shell created another, and then the new one counts.
	lock := flock.New(t.path, flock.SetPermissions(0o600))
	ok, err := lock.TryLock()
	if err != nil {
		<-t.queue
		return nil, &FolderError{Dir: t.path, Err: err}
	}
	if ok {
		return func() { t.leave(lock) }, nil
	}
	return t.wait(ctx, lock)
}

// wait blocks at the file lock in a goroutine, since no system can cancel
// that. When the caller gives up, the goroutine passes the turn on as soon as it comes.
func (t *turnstile) wait(ctx context.Context, lock *flock.Flock) (func(), error) {
	got := make(chan error)
	go func() {
		err := lockBlocking(lock)
		select {
		case got <- err:
		case <-ctx.Done():
			t.leave(lock)
		}
	}()
	select {
	case err := <-got:
		if err != nil {
			t.leave(lock)
			return nil, &FolderError{Dir: t.path, Err: err}
		}
		return func() { t.leave(lock) }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func lockBlocking(lock *flock.Flock) error {
	for {
		if err := lock.Lock(); !errors.Is(err, syscall.EINTR) {
			return err
		}
	}
}

func (t *turnstile) leave(lock *flock.Flock) {
	lock.Close()
	<-t.queue
}
