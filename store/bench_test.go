package store

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"go.etcd.io/bbolt"
)

func BenchmarkView(b *testing.B) {
	s := openTemp(b)
	update(b, s, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 1}) })
	b.ReportAllocs()
	for b.Loop() {
		view(b, s, func(tx *Tx) error { _, err := people.Get(tx, "a"); return err })
	}
}

func BenchmarkUpdate(b *testing.B) {
	s := openTemp(b)
	b.ReportAllocs()
	for b.Loop() {
		update(b, s, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 1}) })
	}
}

// What a write lease costs with many free pages, with the list of them in the file and without: without, bbolt
// scans the whole file at each open for writing instead.
func BenchmarkUpdateFreePages(b *testing.B) {
	for _, pages := range []int{0, 10_000, 45_000} {
		for _, live := range []int{0, 20_000} {
			for _, synced := range []bool{true, false} {
				b.Run(fmt.Sprintf("free=%d/live=%d/listed=%v", pages, live, synced), func(b *testing.B) {
					s := openTemp(b)
					fragment(b, s.path, pages, live, !synced)
					for b.Loop() {
						db, err := bbolt.Open(s.path, 0o600, &bbolt.Options{FreelistType: bbolt.FreelistMapType, NoFreelistSync: !synced})
						if err != nil {
							b.Fatal(err)
						}
						if err := db.Update(func(t *bbolt.Tx) error { return people.Put(&Tx{b: t}, "a", person{"Ann", 1}) }); err != nil {
							b.Fatal(err)
						}
						db.Close()
					}
				})
			}
		}
	}
}

// fragment leaves about so many free and used pages in the file.
func fragment(b *testing.B, path string, free, live int, unlisted bool) {
	b.Helper()
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{NoSync: true, FreelistType: bbolt.FreelistMapType, NoFreelistSync: unlisted})
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	raw := Table[string]{Name: "raw"}
	page := strings.Repeat("x", 3900)
	err = db.Update(func(t *bbolt.Tx) error {
		for i := range free + live {
			if err := raw.Put(&Tx{b: t}, fmt.Sprintf("%08d", i), page); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	err = db.Update(func(t *bbolt.Tx) error {
		for i := range free {
			if err := raw.Delete(&Tx{b: t}, fmt.Sprintf("%08d", i)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
}

// 50,000 rows of the size of a user, in transactions of 100.
func BenchmarkImport50000(b *testing.B) {
	row := account{Name: strings.Repeat("n", 120)}
	b.ReportAllocs()
	for b.Loop() {
		s := openTemp(b)
		for i := 0; i < 50_000; i += 100 {
			update(b, s, func(tx *Tx) error {
				for j := i; j < i+100; j++ {
					sealed, err := s.Seal("password")
					if err != nil {
						return err
					}
					row.Password = sealed
					if err := accounts.Put(tx, fmt.Sprintf("user%05d@contoso.example", j), row); err != nil {
						return err
					}
				}
				return nil
			})
		}
	}
}

func BenchmarkReadAll50000(b *testing.B) {
	s := openTemp(b)
	for i := 0; i < 50_000; i += 10_000 {
		update(b, s, func(tx *Tx) error {
			for j := i; j < i+10_000; j++ {
				if err := accounts.Put(tx, fmt.Sprintf("user%05d@contoso.example", j), account{Name: strings.Repeat("n", 120)}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	for name, fn := range map[string]func(tx *Tx) int{
		"values": func(tx *Tx) (n int) {
			for range accounts.All(tx, "") {
				n++
			}
			return n
		},
		"keys": func(tx *Tx) int { return accounts.Count(tx, "") },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				view(b, s, func(tx *Tx) error {
					if n := fn(tx); n != 50_000 {
						b.Fatal(n)
					}
					return nil
				})
			}
		})
	}
}

func BenchmarkSeal(b *testing.B) {
	s := openTemp(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Seal("password"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnseal(b *testing.B) {
	s := openTemp(b)
	sealed, err := s.Seal("password")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Unseal(sealed); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkTurnstile is the price of the turnstile alone.
func BenchmarkTurnstile(b *testing.B) {
	s := openTemp(b)
	b.ReportAllocs()
	for b.Loop() {
		release, err := s.turn.take(context.Background())
		if err != nil {
			b.Fatal(err)
		}
		release()
	}
}
