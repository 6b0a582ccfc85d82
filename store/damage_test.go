package store

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// filled makes a store of some hundred pages and returns the file's bytes.
func filled(t *testing.T) (*Store, []byte) {
	t.Helper()
	s := openTemp(t)
	for i := range 4 {
		update(t, s, func(tx *Tx) error {
			for j := range 100 {
				if err := people.Put(tx, fmt.Sprintf("%d-%04d", i, j), person{strings.Repeat("x", 700), j}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	update(t, s, func(tx *Tx) error { // free pages
		for key := range people.Keys(tx, "2-") {
			if err := people.Delete(tx, key); err != nil {
				return err
			}
		}
		return nil
	})
	data, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	return s, data
}

// useAll reads everything, then writes.
func useAll(s *Store) error {
	err := s.View(context.Background(), func(tx *Tx) error {
		for range people.All(tx, "") {
		}
		return nil
	})
	if err != nil {
		return err
	}
	return s.Update(context.Background(), func(tx *Tx) error { return people.Put(tx, "new", person{}) })
}

func TestDamagedFile(t *testing.T) {
	s, good := filled(t)
	page := os.Getpagesize()
	used := 0 // the file is larger, it grows in steps
	view(t, s, func(tx *Tx) error { used = int(tx.b.Size()); return nil })
	zeros := func(from, to int) []byte {
		bad := bytes.Clone(good)
		clear(bad[from:to])
		return bad
	}
	for name, bad := range map[string][]byte{
		"empty":                 {},
		"one byte":              {1},
		"less than two pages":   []byte(strings.Repeat("no", 1500)),
		"text":                  []byte(strings.Repeat("not a database\n", 1000)),
		"cut after 100 bytes":   good[:100],
		"cut after the metas":   good[:2*page],
		"cut in the middle":     good[:used/2],
		"cut by one page":       good[:used-page],
		"metas are zero":        zeros(0, 2*page),
		"all but metas is zero": zeros(2*page, len(good)),
		"second half is zero":   zeros(used/2, len(good)),
	} {
		t.Run(name, func(t *testing.T) {
			if err := os.WriteFile(s.Path(), bad, 0o600); err != nil {
				t.Fatal(err)
			}
			for what, err := range map[string]error{"use": useAll(s), "open and use": openAndUse(s.Dir()), "check": s.Check(context.Background())} {
				var d *DamagedError
				if !errors.As(err, &d) || !errors.Is(err, ErrDamaged) {
					t.Errorf("%s: got %v, want a DamagedError", what, err)
				} else if !strings.Contains(err.Error(), s.Path()) || !strings.Contains(err.Error(), "backup") {
					t.Errorf("%s: the text does not help: %v", what, err)
				}
			}
			if now, _ := os.ReadFile(s.Path()); !bytes.Equal(now, bad) {
				t.Error("the damaged file was changed")
			}
		})
	}
	if err := os.WriteFile(s.Path(), good, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := useAll(s); err != nil {
		t.Errorf("after the backup was put back: %v", err)
	}
}

func openAndUse(dir string) error {
	s, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	return useAll(s)
}

// Whatever is overwritten, there is an error at worst: no panic, no endless wait, and the store is
// usable again with a sound file.
func TestOverwrittenAnywhere(t *testing.T) {
	s, good := filled(t)
	seed := rand.Uint64()
	rnd := rand.New(rand.NewPCG(seed, 0))
	found := 0
	for range 200 {
		bad := bytes.Clone(good)
		at := rnd.IntN(len(bad) - 64)
		for i := range 64 {
			bad[at+i] = byte(rnd.Uint32())
		}
		if err := os.WriteFile(s.Path(), bad, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := useAll(s); err != nil {
			found++
		}
	}
	t.Logf("seed %d: %d of 200 noticed", seed, found)
	if err := os.WriteFile(s.Path(), good, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := useAll(s); err != nil {
		t.Errorf("with the sound file: %v", err)
	}
}

// A record that cannot be decoded is an error that names it, also within a range.
func TestUnreadableRecord(t *testing.T) {
	s := openTemp(t)
	raw := Table[[]byte](people)
	update(t, s, func(tx *Tx) error {
		return errors.Join(people.Put(tx, "a", person{"Ann", 1}), raw.Put(tx, "b", []byte("{broken")), people.Put(tx, "c", person{"Cyd", 3}))
	})
	for name, fn := range map[string]func(tx *Tx) error{
		"Get": func(tx *Tx) error { _, err := people.Get(tx, "b"); return err },
		"All": func(tx *Tx) error {
			for range people.All(tx, "") {
			}
			return nil
		},
	} {
		err := s.View(context.Background(), fn)
		if err == nil || !strings.Contains(err.Error(), `table "people", key "b"`) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	err := s.Update(context.Background(), func(tx *Tx) error {
		for k := range people.All(tx, "") {
			if err := people.Delete(tx, k); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		t.Error("a range that ended early was committed")
	}
	view(t, s, func(tx *Tx) error {
		if n := people.Count(tx, ""); n != 3 {
			t.Errorf("%d rows are left", n)
		}
		return nil
	})
}

func TestFolderThatCannotBe(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := Open(filepath.Join(file, "state"), Options{})
	var f *FolderError
	if !errors.As(err, &f) || !strings.Contains(err.Error(), "choose another state folder") {
		t.Errorf("got %v", err)
	}
}
