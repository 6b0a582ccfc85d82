package engine

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"migsh/store"
)

// Service is all that cmdlets may ask of the engine: plain data in and out. Its methods are safe for concurrent use. Each
// one reads or writes committed state of the store, shared with other shells and the worker, and is back within a
// few leases; only Probe, CreateEndpoint and SetEndpoint talk to a server. What is started, stopped, completed or
// removed is durable, and visible in Status, when the method returns; the worker then makes it so.
//
// The methods stand beside what they are about: endpoint.go, batch.go, user.go, config.go, probe.go.
type Service struct {
	opts Options
	st   *store.Store
	log  *slog.Logger

	ctx    context.Context // of inline workers
	cancel context.CancelFunc
	looked atomic.Int64 // when Resume last looked, in Unix nanoseconds
	inline sync.WaitGroup
	lanes  laneCount
	poke   chan struct{} // an inline worker need not wait for its next look at the store
}

// Options open a Service.
type Options struct {
	Dir    string // state folder; made with mode 0700 when missing
	Opener Opener
	Mode   WorkerMode
	// Command starts the worker process in mode spawn: the program and its arguments. Empty: this executable with
	// -Worker -StateDirectory Dir.
	Command []string
	User    string       // who submits batches: SubmittedByUser
	Log     *slog.Logger // of the worker and of slow leases; nil discards. It never gets a password.

	// die is asked before and after each transaction of the worker; an error ends it there as a kill would. For tests.
	die func(point string) error
}

// A WorkerMode says who does the work.
type WorkerMode string

const (
	WorkerSpawn  WorkerMode = "spawn"  // a background process, started when there is work and none is alive
	WorkerInline WorkerMode = "inline" // this process
	WorkerOff    WorkerMode = "off"    // somebody else
)

// New makes a Service for a state folder that is opened at the first use: whoever asks nothing leaves no trace there. Errors of
// store.Open are then those of every call.
func New(ctx context.Context, o Options) *Service {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &Service{opts: o, st: store.Lazy(o.Dir, store.Options{Log: o.Log}), log: o.Log, poke: make(chan struct{}, 1)}
	s.ctx, s.cancel = context.WithCancel(context.WithoutCancel(ctx))
	return s
}

// Open is New and Resume: the folder is opened now, and work that is left there is taken up.
func Open(ctx context.Context, o Options) (*Service, error) {
	s := New(ctx, o)
	if err := s.Resume(); err != nil {
		s.cancel()
		return nil, err
	}
	return s, nil
}

// resumeInterval is how often a shell that keeps asking looks whether there still is a worker.
const resumeInterval = 500 * time.Millisecond

// Resume starts a worker when there is work and none is alive, unless in mode off: after a crash or a reboot nothing runs until
// somebody asks. Batches, Users and UserStatistics call it, so that a script that waits for a batch outlives a worker that was
// killed; it looks at most every resumeInterval.
func (s *Service) Resume() error {
	now, last := time.Now().UnixNano(), s.looked.Load()
	if last != 0 && time.Duration(now-last) < resumeInterval || !s.looked.CompareAndSwap(last, now) {
		return nil
	}
	idle := true
	err := s.st.View(s.ctx, func(tx *store.Tx) error {
		idle = nothingToDo(tx)
		return nil
	})
	if err != nil {
		s.looked.Store(0) // the next one is to hear of it as well
		return err
	}
	if idle {
		return nil
	}
	return s.wake()
}

// Close ends inline work at a message boundary and waits for it. A spawned worker goes on.
func (s *Service) Close() error {
	s.cancel()
	s.inline.Wait()
	return nil
}

// Dir is the state folder, absolute.
func (s *Service) Dir() string { return s.st.Dir() }

func (s *Service) now() time.Time { return time.Now().UTC() }

// update is one transaction of a shell: it counts as a change for the worker, which is woken if there is work.
func (s *Service) update(ctx context.Context, fn func(*store.Tx) error) error {
	idle := true
	err := s.st.Update(ctx, func(tx *store.Tx) error {
		if err := fn(tx); err != nil {
			return err
		}
		idle = nothingToDo(tx)
		return touch(tx)
	})
	if err != nil || idle {
		return err
	}
	return s.wake()
}

// write is one transaction of the worker.
func (s *Service) write(ctx context.Context, fn func(*store.Tx) error) error {
	if s.opts.die == nil {
		return s.st.Update(ctx, fn)
	}
	if err := s.opts.die("before commit"); err != nil {
		return err
	}
	if err := s.st.Update(ctx, fn); err != nil {
		return err
	}
	return s.opts.die("after commit")
}

// account is the source mailbox of a user, without its password.
func (s *Service) account(e Endpoint, u *userRow) Account {
	return Account{Server: e.server(), UserName: u.UserName, Root: u.Root}
}

// targetAccount is the target mailbox of a user, without its password.
func (s *Service) targetAccount(b *batchRow, u *userRow) TargetAccount {
	t := TargetAccount{TargetSettings: b.Target, Dir: s.targetDir(b.Target), Address: u.Email}
	if b.Target.Kind == TargetIMAP {
		local, _, _ := strings.Cut(u.Email, "@")
		t.UserName = strings.NewReplacer("{address}", u.Email, "{local}", local).Replace(b.Target.UserName)
		if t.UserName == "" {
			t.UserName = u.UserName
		}
	}
	return t
}
