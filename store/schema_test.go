package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"strings"
	"sync"
	"testing"
)

// addAge is an upgrade that rewrites rows.
func addAge(tx *Tx) error {
	for k, p := range people.All(tx, "") {
		p.Age += 100
		if err := people.Put(tx, k, p); err != nil {
			return err
		}
	}
	return nil
}

func age(t *testing.T, s *Store, key string) (n int) {
	t.Helper()
	view(t, s, func(tx *Tx) error {
		p, err := people.Get(tx, key)
		n = p.Age
		return err
	})
	return n
}

func TestUpgradeRunsOnce(t *testing.T) {
	dir := t.TempDir()
	old := openIn(t, dir, Options{})
	update(t, old, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 1}) })

	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if _, err := Open(dir, Options{Upgrades: []func(*Tx) error{addAge, addAge}}); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	s := openIn(t, dir, Options{Upgrades: []func(*Tx) error{addAge, addAge}})
	if got := age(t, s, "a"); got != 201 {
		t.Errorf("age is %d, want 201", got)
	}

	before, _ := os.ReadFile(s.Path())
	var newer *NewerError
	_, errOpen := Open(dir, Options{})
	for name, err := range map[string]error{
		"Open":   errOpen,
		"View":   old.View(context.Background(), func(*Tx) error { t.Error("ran"); return nil }),
		"Update": old.Update(context.Background(), func(*Tx) error { t.Error("ran"); return nil }),
	} {
		if !errors.As(err, &newer) || newer.Has != 3 || newer.Want != 1 {
			t.Errorf("%s by the older version: got %v", name, err)
		}
	}
	if after, _ := os.ReadFile(s.Path()); !bytes.Equal(before, after) {
		t.Error("the older version changed the file")
	}
}

func TestUpgradeThatFailsChangesNothing(t *testing.T) {
	dir := t.TempDir()
	old := openIn(t, dir, Options{})
	update(t, old, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 1}) })
	failed := errors.New("no luck")
	half := func(tx *Tx) error { return errors.Join(addAge(tx), failed) }
	if _, err := Open(dir, Options{Upgrades: []func(*Tx) error{half}}); !errors.Is(err, failed) {
		t.Errorf("got %v", err)
	}
	if got := age(t, old, "a"); got != 1 {
		t.Errorf("age is %d", got)
	}
}

func TestNewerErrorSaysWhatToDo(t *testing.T) {
	err := &NewerError{File: "/x/migsh.db", Has: 3, Want: 1}
	for _, part := range []string{"/x/migsh.db", "newer version", "schema 3", "left as it is"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%q is not in: %v", part, err)
		}
	}
}
