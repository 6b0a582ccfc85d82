package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"
)

// occupy holds a lease of s until the returned function is called.
func occupy(t *testing.T, s *Store) (leave func()) {
	t.Helper()
	inside, out, gone := make(chan bool), make(chan bool), make(chan error, 1)
	go func() {
		gone <- s.View(context.Background(), func(*Tx) error {
			close(inside)
			<-out
			return nil
		})
	}()
	<-inside
	return sync.OnceFunc(func() {
		close(out)
		if err := <-gone; err != nil {
			t.Error(err)
		}
	})
}

func TestWaitingCanBeGivenUp(t *testing.T) {
	dir := t.TempDir()
	a, b := openIn(t, dir, Options{}), openIn(t, dir, Options{})
	for name, waiting := range map[string]*Store{"same store": a, "other store": b} {
		leave := occupy(t, a)
		ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
		err := waiting.View(ctx, func(*Tx) error { t.Error("ran"); return nil })
		cancel()
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s: got %v", name, err)
		}
		leave()
		// The one who gave up must not keep the turn it got later.
		for _, s := range []*Store{a, b, a, b} {
			ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
			if err := s.View(ctx, func(*Tx) error { return nil }); err != nil {
				t.Errorf("%s: afterwards: %v", name, err)
			}
			cancel()
		}
	}
}

func TestEndedContextDoesNothing(t *testing.T) {
	s := openTemp(t)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := s.Update(ctx, func(*Tx) error { t.Error("ran"); return nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Many goroutines of several stores: one lease at a time, each gets its turn.
func TestLeasesDoNotOverlap(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	inside := 0
	for range 3 {
		s := openIn(t, dir, Options{})
		for range 4 {
			wg.Go(func() {
				for range 20 {
					err := s.Update(context.Background(), func(tx *Tx) error {
						if inside++; inside != 1 {
							t.Error("two leases at once")
						}
						n, _ := counters.Get(tx, "n")
						inside--
						return counters.Put(tx, "n", n+1)
					})
					if err != nil {
						t.Error(err)
					}
				}
			})
		}
	}
	wg.Wait()
	s := openIn(t, dir, Options{})
	view(t, s, func(tx *Tx) error {
		if n, err := counters.Get(tx, "n"); n != 3*4*20 {
			t.Errorf("counted to %d, %v", n, err)
		}
		return nil
	})
}

// A folder that is deleted under a running process gives an error, not a new, empty store.
func TestFolderDeletedMeanwhile(t *testing.T) {
	s := openIn(t, filepath.Join(t.TempDir(), "state"), Options{})
	if err := os.RemoveAll(s.Dir()); err != nil {
		t.Fatal(err)
	}
	err := s.Update(context.Background(), func(tx *Tx) error { return counters.Put(tx, "n", 1) })
	var f *FolderError
	if !errors.As(err, &f) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(s.Path()); err == nil {
		t.Error("the file was made anew")
	}
	s2 := openIn(t, s.Dir(), Options{})
	if err := os.Remove(s2.Path()); err != nil {
		t.Fatal(err)
	}
	err = s.Update(context.Background(), func(tx *Tx) error { return counters.Put(tx, "n", 1) })
	var gone *FileError
	if !errors.As(err, &gone) || !errors.Is(err, os.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
