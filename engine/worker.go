package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"migsh/store"
)

// The worker: whoever holds the store's worker lock does the work, until there is none. Shells and worker talk
// through the store alone, and each of them may be killed at any time.

// wake takes care that somebody does the work that has just been committed.
func (s *Service) wake() error {
	if s.opts.Mode == WorkerOff || s.opts.Mode == "" || s.ctx.Err() != nil {
		return nil
	}
	select {
	case s.poke <- struct{}{}:
	default:
	}
	alive, err := s.st.WorkerAlive()
	if alive || err != nil {
		return err
	}
	if s.opts.Mode == WorkerSpawn {
		return s.spawn()
	}
	s.inline.Go(func() {
		if err := s.RunWorker(s.ctx); err != nil && s.ctx.Err() == nil {
			s.log.Error("worker ended", "error", err)
		}
	})
	return nil
}

// spawn starts the worker process: detached, with nothing of the shell's streams, so that a script's caller does not wait
// for the end of the migration, and with the state folder as its working folder.
func (s *Service) spawn() error {
	argv := s.opts.Command
	if len(argv) == 0 {
		exe, err := os.Executable()
		if err != nil {
			return err
		}
		argv = []string{exe, "-Worker", "-StateDirectory", s.st.Dir()}
	}
	out, err := os.OpenFile(filepath.Join(s.st.Dir(), "worker.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer out.Close()
	cmd := exec.Command(argv[0], argv[1:]...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = s.st.Dir(), out, out
	detach(cmd)
	if err := cmd.Start(); err != nil {
		return &WorkerError{err}
	}
	go cmd.Wait() // only so that a shell that lives longer keeps no zombie; nobody needs the result
	return nil
}

// A WorkerError says that no background worker could be started. The work is recorded all the same.
type WorkerError struct{ Err error }

func (e *WorkerError) Error() string {
	return fmt.Sprintf("The background worker could not be started: %v. The work is recorded and begins when one is running.", e.Err)
}

func (e *WorkerError) Unwrap() error { return e.Err }

// RunWorker does the work of the state folder until there is none, or ctx ends. It returns at once, without
// error, when another worker is alive. When ctx ends, running users stop at a message boundary.
func (s *Service) RunWorker(ctx context.Context) error {
	hold, err := s.st.HoldWorker(ctx)
	if errors.Is(err, store.ErrWorkerAlive) {
		return nil
	}
	if err != nil {
		return err
	}
	defer hold.Release()
	s.log.Info("worker begins", "dir", s.st.Dir(), "pid", os.Getpid())
	w := newScheduler(s, hold)
	err = w.run(ctx)
	s.log.Info("worker ends", "pid", os.Getpid(), "error", err)
	return err
}

// nothingToDo is what a worker must see, inside the lease in which it leaves.
func nothingToDo(tx *store.Tx) bool {
	for _, keys := range []func(func(string) bool){due.Keys(tx, ""), tells.Keys(tx, ""), nudges.Keys(tx, ""), timers.Keys(tx, "")} {
		for range keys {
			return false
		}
	}
	return true
}
