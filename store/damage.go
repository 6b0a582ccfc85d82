package store

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"strings"

	"go.etcd.io/bbolt"
)

// isDamage says, inside a deferred function, whether the panic comes from a damaged
// file rather than from the caller's code: a fault at a mapped address (Addr, see
// debug.SetPanicOnFault), or a panic raised in bbolt itself, whose assertions panic.
func isDamage(r any) bool {
	if _, ok := r.(interface{ Addr() uintptr }); ok {
		return true
	}
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	panicking := false
	for {
		f, more := frames.Next()
		inRuntime := strings.HasPrefix(f.Function, "runtime.")
		if panicking && !inRuntime {
			return strings.HasPrefix(f.Function, "go.etcd.io/bbolt")
		}
		panicking = panicking || inRuntime
		if !more {
			return false
		}
	}
}

func panicText(r any) string {
	if _, ok := r.(interface{ Addr() uintptr }); ok {
		return "a part of the file is missing"
	}
	text, _, _ := strings.Cut(fmt.Sprint(r), "\n")
	return text
}

// checkSize finds a file that was cut short before anything touches the missing part.
func (s *Store) checkSize(b *bbolt.Tx) error {
	info, err := os.Stat(s.path)
	if err != nil {
		return s.explain(err)
	}
	if info.Size() < b.Size() {
		return &DamagedError{File: s.path, Detail: fmt.Sprintf("it has %d of at least %d bytes", info.Size(), b.Size())}
	}
	return nil
}

// Check reads the whole file and returns a *DamagedError when its pages do not
// fit together. It holds a lease for as long as that takes: for repair and tests.
func (s *Store) Check(ctx context.Context) error {
	release, err := s.turn.take(ctx)
	if err != nil {
		return err
	}
	defer release()
	err = s.open(false, func(db *bbolt.DB) error {
		return db.View(func(b *bbolt.Tx) error {
			if err := s.checkSize(b); err != nil {
				return err
			}
			var first error
			for err := range b.Check() { // the channel must be drained
				if first == nil {
					first = &DamagedError{File: s.path, Detail: err.Error()}
				}
			}
			return first
		})
	})
	return s.explain(err)
}
