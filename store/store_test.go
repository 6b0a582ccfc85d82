package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"
)

type person struct {
	Name string
	Age  int
}

var people = Table[person]{Name: "people"}

func openTemp(t testing.TB) *Store {
	t.Helper()
	return openIn(t, filepath.Join(t.TempDir(), "state"), Options{})
}

func openIn(t testing.TB, dir string, o Options) *Store {
	t.Helper()
	s, err := Open(dir, o)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func update(t testing.TB, s *Store, fn func(*Tx) error) {
	t.Helper()
	if err := s.Update(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

func view(t testing.TB, s *Store, fn func(*Tx) error) {
	t.Helper()
	if err := s.View(context.Background(), fn); err != nil {
		t.Fatal(err)
	}
}

func TestFilesArePrivate(t *testing.T) {
	s := openTemp(t)
	update(t, s, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 1}) })
	if h, err := s.HoldWorker(context.Background()); err != nil {
		t.Fatal(err)
	} else {
		h.Release()
	}
	dir, err := os.Stat(s.Dir())
	if err != nil || dir.Mode().Perm() != 0o700 {
		t.Errorf("folder: %v %v, want 0700", dir.Mode(), err)
	}
	files, _ := os.ReadDir(s.Dir())
	if len(files) != 5 {
		t.Errorf("files: %v, want db, key, turn, turn.next, worker", files)
	}
	for _, f := range files {
		if info, _ := f.Info(); info.Mode().Perm() != 0o600 {
			t.Errorf("%s has mode %v, want 0600", f.Name(), info.Mode())
		}
	}
}

func TestUpdateIsAllOrNothing(t *testing.T) {
	s := openTemp(t)
	stop := errors.New("stop")
	err := s.Update(context.Background(), func(tx *Tx) error {
		if err := people.Put(tx, "a", person{"Ann", 1}); err != nil {
			return err
		}
		return stop
	})
	if err != stop {
		t.Errorf("got %v, want the function's own error", err)
	}
	view(t, s, func(tx *Tx) error {
		if _, err := people.Get(tx, "a"); !errors.Is(err, ErrNotFound) {
			t.Errorf("got %v, want ErrNotFound", err)
		}
		return nil
	})
}

func TestAnotherStoreSeesWhatWasCommitted(t *testing.T) {
	dir := t.TempDir()
	a, b := openIn(t, dir, Options{}), openIn(t, dir, Options{})
	update(t, a, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 7}) })
	view(t, b, func(tx *Tx) error {
		if p, err := people.Get(tx, "a"); err != nil || p != (person{"Ann", 7}) {
			t.Errorf("got %v, %v", p, err)
		}
		return nil
	})
}

func TestPanicOfTheCallerEndsTheLease(t *testing.T) {
	s := openTemp(t)
	func() {
		defer func() {
			if r := recover(); r != "mine" {
				t.Errorf("recovered %v, want the caller's panic", r)
			}
		}()
		s.Update(context.Background(), func(*Tx) error { panic("mine") })
	}()
	func() {
		defer func() {
			if recover() == nil {
				t.Error("a nil map of the caller was taken for a damaged file")
			}
		}()
		var m map[string]int
		s.View(context.Background(), func(*Tx) error { m["x"] = 1; return nil })
	}()
	update(t, s, func(tx *Tx) error { return people.Put(tx, "a", person{}) })
}
