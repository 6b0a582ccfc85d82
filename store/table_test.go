package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestTypesOfValues(t *testing.T) {
	s := openTemp(t)
	type nested struct {
		List []int
		Map  map[string]bool
	}
	raw, texts, structs, chunks := Table[[]byte]{Name: "raw"}, Table[string]{Name: "texts"}, Table[nested]{Name: "structs"}, Table[uids]{Name: "chunks"}
	want := nested{[]int{1, 2}, map[string]bool{"x": true}}
	update(t, s, func(tx *Tx) error {
		return errors.Join(raw.Put(tx, "k", []byte{0, 255}), raw.Put(tx, "empty", nil), texts.Put(tx, "k", "müß"),
			structs.Put(tx, "k", want), chunks.Put(tx, "k", uids{1, 300}))
	})
	view(t, s, func(tx *Tx) error {
		if v, err := raw.Get(tx, "k"); string(v) != "\x00\xff" || err != nil {
			t.Errorf("raw: %v %v", v, err)
		}
		if v, err := raw.Get(tx, "empty"); len(v) != 0 || err != nil {
			t.Errorf("empty: %v %v", v, err)
		}
		if v, err := texts.Get(tx, "k"); v != "müß" || err != nil {
			t.Errorf("text: %v %v", v, err)
		}
		if v, err := structs.Get(tx, "k"); fmt.Sprint(v) != fmt.Sprint(want) || err != nil {
			t.Errorf("struct: %v %v", v, err)
		}
		if v, err := chunks.Get(tx, "k"); !slices.Equal(v, uids{1, 300}) || err != nil {
			t.Errorf("own form: %v %v", v, err)
		}
		if v, err := (Table[[]byte]{Name: "chunks"}).Get(tx, "k"); string(v) != "\x00\x01\x01\x2c" || err != nil {
			t.Errorf("own form is stored as %x %v", v, err)
		}
		return nil
	})
}

// uids has a binary form of its own.
type uids []uint16

func (u *uids) MarshalBinary() (b []byte, err error) {
	for _, n := range *u {
		b = append(b, byte(n>>8), byte(n))
	}
	return b, nil
}

func (u *uids) UnmarshalBinary(b []byte) error {
	for ; len(b) >= 2; b = b[2:] {
		*u = append(*u, uint16(b[0])<<8|uint16(b[1]))
	}
	return nil
}

// Values are the caller's: they stay as they are when the lease has ended and the page is used again.
func TestValuesOutliveTheLease(t *testing.T) {
	s := openTemp(t)
	raw := Table[[]byte]{Name: "raw"}
	update(t, s, func(tx *Tx) error { return raw.Put(tx, "k", []byte("kept")) })
	var kept []byte
	var keys []string
	view(t, s, func(tx *Tx) error {
		for k, v := range raw.All(tx, "") {
			keys, kept = append(keys, k), v
		}
		return nil
	})
	update(t, s, func(tx *Tx) error { return raw.Put(tx, "k", []byte("gone")) })
	if string(kept) != "kept" || keys[0] != "k" {
		t.Errorf("got %q %q", kept, keys)
	}
}

func TestErrorsNameTableAndKey(t *testing.T) {
	s := openTemp(t)
	for name, tt := range map[string]struct {
		fn   func(tx *Tx) error
		want error
	}{
		"Get":             {func(tx *Tx) error { _, err := people.Get(tx, "k"); return err }, ErrNotFound},
		"Put in View":     {func(tx *Tx) error { return people.Put(tx, "k", person{}) }, ErrReadOnly},
		"Delete in View":  {func(tx *Tx) error { return people.Delete(tx, "k") }, ErrReadOnly},
		"Next in View":    {func(tx *Tx) error { _, err := tx.Next("people"); return err }, ErrReadOnly},
		"own error":       {func(tx *Tx) error { return fmt.Errorf("table \"people\": %w", errors.ErrUnsupported) }, errors.ErrUnsupported},
		"nothing at all":  {func(tx *Tx) error { return people.Delete(tx, "k") }, ErrReadOnly},
		"Get of a prefix": {func(tx *Tx) error { _, err := people.Get(tx, ""); return err }, ErrNotFound},
	} {
		if err := s.View(context.Background(), tt.fn); !errors.Is(err, tt.want) || !strings.Contains(err.Error(), `table "people"`) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	err := s.Update(context.Background(), func(tx *Tx) error { return people.Put(tx, "", person{}) })
	if err == nil {
		t.Error("an empty key was taken")
	}
	update(t, s, func(tx *Tx) error { return people.Delete(tx, "never was") })
}

func TestNext(t *testing.T) {
	s := openTemp(t)
	for want := range uint64(3) {
		update(t, s, func(tx *Tx) error {
			got, err := tx.Next("people")
			if got != want+1 {
				t.Errorf("got %d, want %d", got, want+1)
			}
			return err
		})
	}
}

func collect[T any](seq iter.Seq2[string, T]) string {
	var keys []string
	for k := range seq {
		keys = append(keys, strings.ReplaceAll(k, Sep, "/"))
	}
	return strings.Join(keys, " ")
}

func TestRanges(t *testing.T) {
	s := openTemp(t)
	view(t, s, func(tx *Tx) error {
		if got := collect(people.All(tx, "")) + collect(people.Reverse(tx, "")); got != "" {
			t.Errorf("no table: %q", got)
		}
		return nil
	})
	update(t, s, func(tx *Tx) error {
		for _, k := range []string{"a", Key("a", "1"), Key("a", "2"), Key("ab", "1"), "b", "\xff", "\xff\xff"} {
			if err := people.Put(tx, k, person{}); err != nil {
				return err
			}
		}
		return nil
	})
	view(t, s, func(tx *Tx) error {
		for _, tt := range []struct{ name, got, want string }{
			{"all", collect(people.All(tx, "")), "a a/1 a/2 ab/1 b \xff \xff\xff"},
			{"prefix", collect(people.All(tx, "a"+Sep)), "a/1 a/2"},
			{"prefix of none", collect(people.All(tx, "aa")), ""},
			{"from", collect(people.From(tx, "", "a\x002")), "a/2 ab/1 b \xff \xff\xff"},
			{"from between", collect(people.From(tx, "a", "a\x003")), "ab/1"},
			{"from before the prefix", collect(people.From(tx, "b", "a")), "b"},
			{"from behind", collect(people.From(tx, "b", "c")), ""},
			{"reverse", collect(people.Reverse(tx, "")), "\xff\xff \xff b ab/1 a/2 a/1 a"},
			{"reverse prefix", collect(people.Reverse(tx, "a"+Sep)), "a/2 a/1"},
			{"reverse greatest prefix", collect(people.Reverse(tx, "\xff")), "\xff\xff \xff"},
			{"reverse of none", collect(people.Reverse(tx, "aa")), ""},
		} {
			if tt.got != tt.want {
				t.Errorf("%s: got %q, want %q", tt.name, tt.got, tt.want)
			}
		}
		for range people.All(tx, "") {
			break
		}
		if n := people.Count(tx, "a"); n != 4 {
			t.Errorf("count %d", n)
		}
		return nil
	})
}

// A table behaves as a sorted map, also when it is changed while a range over it runs.
func TestTableIsASortedMap(t *testing.T) {
	s := openTemp(t)
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	rnd := rand.New(rand.NewPCG(seed, 1))
	model := map[string]int{}
	key := func() string { return fmt.Sprintf("%c%03d", 'a'+rnd.IntN(3), rnd.IntN(300)) }
	for range 30 {
		update(t, s, func(tx *Tx) error {
			for range 60 {
				if k := key(); rnd.IntN(3) > 0 {
					model[k] = rnd.Int()
					if err := counters.Put(tx, k, model[k]); err != nil {
						return err
					}
				} else {
					delete(model, k)
					if err := counters.Delete(tx, k); err != nil {
						return err
					}
				}
			}
			return nil
		})
		update(t, s, func(tx *Tx) error {
			ranges := []iter.Seq2[string, int]{counters.All(tx, "b"), counters.Reverse(tx, "b"), counters.From(tx, "b", "b150")}
			for k := range ranges[rnd.IntN(3)] {
				switch rnd.IntN(8) {
				case 0:
					delete(model, k)
					if err := counters.Delete(tx, k); err != nil {
						return err
					}
				case 1:
					model[k] = 7
					if err := counters.Put(tx, k, 7); err != nil {
						return err
					}
				}
			}
			return nil
		})
		view(t, s, func(tx *Tx) error {
			got := maps.Collect(counters.All(tx, ""))
			if !maps.Equal(got, model) {
				t.Fatalf("content differs: %d and %d rows", len(got), len(model))
			}
			keys := slices.Collect(counters.Keys(tx, ""))
			if !slices.IsSorted(keys) || len(keys) != len(model) {
				t.Fatal("keys are not in order")
			}
			var back []string
			for k := range counters.Reverse(tx, "") {
				back = append(back, k)
			}
			slices.Reverse(back)
			if !slices.Equal(back, keys) {
				t.Fatal("Reverse is not the reverse of Keys")
			}
			return nil
		})
	}
}

// Deleting all rows in the loop over them visits each once.
func TestDeleteWhileRanging(t *testing.T) {
	s := openTemp(t)
	const n = 500
	fill := func(tx *Tx) error {
		for i := range n {
			if err := counters.Put(tx, fmt.Sprintf("%04d", i), i); err != nil {
				return err
			}
		}
		return nil
	}
	for name, rows := range map[string]func(tx *Tx) iter.Seq2[string, int]{
		"All":     func(tx *Tx) iter.Seq2[string, int] { return counters.All(tx, "") },
		"Reverse": func(tx *Tx) iter.Seq2[string, int] { return counters.Reverse(tx, "") },
	} {
		update(t, s, fill)
		update(t, s, func(tx *Tx) error {
			visited := 0
			for k := range rows(tx) {
				visited++
				if err := counters.Delete(tx, k); err != nil {
					return err
				}
			}
			if left := counters.Count(tx, ""); visited != n || left != 0 {
				t.Errorf("%s: visited %d, left %d", name, visited, left)
			}
			return nil
		})
	}
}
