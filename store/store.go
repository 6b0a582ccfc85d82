// Package store keeps records in one bbolt file that several processes use at
// once. Nobody owns the file: every transaction is a short lease. It knows no
// mail and no shell.
//
//	store.go      Store, Options, Open
//	lease.go      View, Update: one transaction each
//	turnstile.go  the fair, blocking lock that every lease takes first
//	table.go      Table[T]: Get, Put, Delete; range.go: All, From, Reverse
//	tx.go         Tx, what a table works on; codec.go: how a T becomes bytes
//	schema.go     the version row, upgrades, refusal of newer files
//	seal.go       Seal, Unseal: secrets under a key kept beside the file
//	worker.go     the lock that one worker process holds for life
//	compact.go    giving back pages after much has been deleted
//	damage.go     bbolt's panics and page faults as errors; errors.go: all errors
//	fs_*.go       what differs by system: network file systems, full disks
//
// Beside the file <db> lie <db>.turn, <db>.turn.next and <db>.worker (locks, always
// empty, never deleted) and <db>.key. A lease is: lock <db>.turn, open <db>, run,
// close, unlock. Nothing is held between leases, so a Store has no Close, and
// a process that is killed leaves nothing behind: the kernel frees the locks and
// bbolt's two meta pages make a commit all or nothing.
package store

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"time"

	"go.etcd.io/bbolt"
)

// Options of a Store. The zero value is usable.
type Options struct {
	// Name of the file in the folder; "migsh.db" when empty.
	Name string

	// Log receives warnings: slow leases, long waits, compaction. Never a value
	// of a record. Nil discards.
	Log *slog.Logger

	// SlowLease is how long a lease may be held before Log hears of it; 250 ms when zero.
	SlowLease time.Duration

	// ForceNetwork opens the store although the folder is on a network file
	// system, where file locks cannot be trusted.
	ForceNetwork bool

	// Upgrades lead from one schema version to the next: Upgrades[0] turns
	// version 1 into 2. The schema's version is len(Upgrades)+1. Each runs once,
	// in one Update with the new version row, so it must stay small.
	Upgrades []func(*Tx) error
}

// A Store is one file of tables. Its methods may be called from any goroutine
// of any number of processes.
type Store struct {
	path     string // of the bbolt file, absolute
	log      *slog.Logger
	slow     time.Duration
	upgrades []func(*Tx) error
	turn     *turnstile
	key      *sealKey
	prepare  func() error // opens what Open promises, once

	compactAbove int // free pages; smaller in tests
}

// Open prepares the store in dir: it creates the folder (mode 0700), the file and the key
// when they are missing, and upgrades the schema. It fails with a *FolderError when
// the folder cannot be used, a *DamagedError, a *NewerError, or an error that is ErrNetwork
// or ErrDiskFull. An existing file is never replaced.
func Open(dir string, o Options) (*Store, error) {
	s := Lazy(dir, o)
	if err := s.prepare(); err != nil {
		return nil, err
	}
	return s, nil
}

// Lazy is Open at the first use: until then nothing is read or created, and what Open
// would have failed with is the error of every call. A program that may never need its store starts
// faster, and leaves no trace.
func Lazy(dir string, o Options) *Store {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.SlowLease == 0 {
		o.SlowLease = 250 * time.Millisecond
	}
	if o.Name == "" {
		o.Name = "migsh.db"
	}
	if abs, err := filepath.Abs(dir); err == nil { // fails only where there is no working folder; prepare then does
		dir = abs
	}
	s := &Store{log: o.Log, slow: o.SlowLease, upgrades: o.Upgrades, path: filepath.Join(dir, o.Name), compactAbove: compactAbove}
	s.turn = newTurnstile(s.path+".turn", s.log)
	s.prepare = sync.OnceValue(func() error {
		if err := prepareFolder(dir, o.ForceNetwork); err != nil {
			return err
		}
		if err := s.create(); err != nil {
			return err
		}
		return s.upgrade(context.Background())
	})
	return s
}

// Path is the bbolt file's absolute name.
func (s *Store) Path() string { return s.path }

// Dir is the folder that holds the file.
func (s *Store) Dir() string { return filepath.Dir(s.path) }

func prepareFolder(dir string, force bool) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return &FolderError{Dir: dir, Err: err}
	}
	if force {
		return nil
	}
	kind, err := networkFileSystem(dir)
	if err != nil {
		return &FolderError{Dir: dir, Err: err}
	}
	if kind != "" {
		return &NetworkError{Dir: dir, Kind: kind}
	}
	return nil
}

// create makes key and file where they are missing. It holds the turnstile, so
// two first shells do not race, and the file appears under its name only when it is whole: an
// empty file is then a damaged one, not a new one.
func (s *Store) create() error {
	release, err := s.turn.take(context.Background())
	if err != nil {
		return err
	}
	defer release()
	if s.key, err = loadOrCreateKey(s.path + ".key"); err != nil {
		return s.explain(err)
	}
	if _, err := os.Stat(s.path); !errors.Is(err, fs.ErrNotExist) {
		return s.explain(err)
	}
	fresh := s.path + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return s.explain(err)
	}
	if err := initFile(fresh, len(s.upgrades)+1); err != nil {
		os.Remove(fresh)
		return s.explain(err)
	}
	return s.explain(replaceFile(fresh, s.path))
}

func initFile(path string, version int) error {
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	err = db.Update(func(b *bbolt.Tx) error { return writeVersion(b, version) })
	return errors.Join(err, db.Close())
}

// replaceFile moves a finished file to its name, durably.
func replaceFile(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(to))
}
