package store

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"time"

	"go.etcd.io/bbolt"
)

// foreignWait is how long a lease waits for a program that has the file open
// without taking the turnstile (a bbolt tool, a file that is being copied).
const foreignWait = 5 * time.Second

// View runs fn on a snapshot. The lease ends before View returns, and nothing of the
// Tx may be used afterwards. fn must not do I/O, wait, or begin another lease (it
// would wait for itself). When ctx ends while View waits for its turn, it returns ctx's
// error and fn has not run.
func (s *Store) View(ctx context.Context, fn func(*Tx) error) error {
	if err := s.prepare(); err != nil {
		return err
	}
	return s.lease(ctx, false, fn)
}

// Update runs fn with write access: all of it becomes durable before Update returns
// nil, or none of it. Otherwise as View. Keep it to about 100 keys; big changes
// are several Updates.
//
// With ErrDiskFull, and with any error returned by fn, nothing was changed.
func (s *Store) Update(ctx context.Context, fn func(*Tx) error) error {
	if err := s.prepare(); err != nil {
		return err
	}
	return s.lease(ctx, true, fn)
}

func (s *Store) lease(ctx context.Context, write bool, fn func(*Tx) error) error {
	release, err := s.turn.take(ctx)
	if err != nil {
		return err
	}
	start := time.Now()
	defer func() {
		release()
		if held := time.Since(start); held > s.slow {
			s.log.Warn("store lease held too long", "file", s.path, "write", write, "held", held)
		}
	}()
	var own error // the transaction's, as opposed to the file's
	wasteful := false
	err = s.open(write, func(db *bbolt.DB) error {
		run := db.View
		if write {
			run = db.Update
		}
		err := run(func(b *bbolt.Tx) error {
			own = s.transact(b, fn)
			return own
		})
		wasteful = write && s.worthCompacting(db)
		return err
	})
	switch {
	case own != nil:
		return own
	case err != nil:
		return s.explain(err)
	case wasteful:
		s.compact()
	}
	return nil
}

// transact runs fn on a transaction of a file that is whole and of our version.
func (s *Store) transact(b *bbolt.Tx, fn func(*Tx) error) error {
	if err := s.checkSize(b); err != nil {
		return err
	}
	if err := s.checkVersion(b); err != nil {
		return err
	}
	t := &Tx{b: b}
	if err := fn(t); err != nil {
		return err
	}
	return t.err
}

// open opens the file for use alone and closes it again. The caller has the
// turnstile, and explains the error.
func (s *Store) open(write bool, use func(*bbolt.DB) error) (err error) {
	var db *bbolt.DB
	var file *os.File
	// A file cut short faults when its missing pages are touched.
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		r := recover()
		if r != nil && isDamage(r) {
			// Closing db could wait for locks that the panic left behind. The mapping
			// stays until the process ends, and would keep the file locked.
			unlockFile(file)
			file.Close()
			err = &DamagedError{File: s.path, Detail: panicText(r)}
			return
		}
		if db != nil {
			if !write {
				// bbolt leaves that to closing, and a program that this process is just
				// starting may hold a copy of the descriptor for a moment.
				unlockFile(file)
			}
			err = errors.Join(err, db.Close())
		}
		if r != nil {
			panic(r)
		}
	}()
	// The list of free pages stays in the file: without it (NoFreelistSync) each open for writing scans
	// all pages, 57 ms instead of 5 with 45,000 free and 20,000 used ones (BenchmarkUpdateFreePages).
	db, err = bbolt.Open(s.path, 0o600, &bbolt.Options{
		ReadOnly:     !write,
		Timeout:      foreignWait,
		FreelistType: bbolt.FreelistMapType,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			var err error
			file, err = openExisting(name, flag, mode)
			return file, err
		},
	})
	if err != nil {
		return err
	}
	return use(db)
}

// shortest is less than any whole file: two of the smallest pages, where bbolt keeps its own description.
const shortest = 2 * 4096

// openExisting opens a store file, and refuses one that is missing or empty: bbolt would start a new one
// in its place, and the loss would go unnoticed. One that is cut off in its beginning it would refuse, but not as damaged.
func openExisting(name string, flag int, mode os.FileMode) (*os.File, error) {
	f, err := os.OpenFile(name, flag&^os.O_CREATE, mode)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case info.Size() == 0:
		err = errEmptyFile
	case info.Size() < shortest:
		err = errCutOff
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}
