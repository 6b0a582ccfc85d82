package store

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"
)

// countRole counts a shared number up for ever, writes a row for each number it
// got, and prints the number once it is committed.
func countRole(dir string, _ []string, out io.Writer) error {
	s, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	for {
		var n int
		err := s.Update(context.Background(), func(tx *Tx) error {
			n, _ = counters.Get(tx, "n")
			n++
			if err := people.Put(tx, fmt.Sprintf("%08d", n), person{Name: "writer", Age: os.Getpid()}); err != nil {
				return err
			}
			return counters.Put(tx, "n", n)
		})
		if err != nil {
			return err
		}
		fmt.Fprintln(out, n)
	}
}

// Four writers are killed at random moments and replaced. The file stays sound, transactions stay
// whole, and what was reported as committed is there.
func TestKilledWriters(t *testing.T) {
	dir := t.TempDir()
	s := openIn(t, dir, Options{})
	kills := 40
	if testing.Short() {
		kills = 8
	}
	const writers = 4
	done := make(chan map[int]bool)
	for range writers {
		go func() {
			seen := map[int]bool{}
			defer func() { done <- seen }()
			for range kills / writers {
				killOneWriter(t, dir, seen)
			}
		}()
	}
	committed := map[int]bool{}
	for range writers {
		for n := range <-done {
			if committed[n] {
				t.Errorf("number %d was given twice", n)
			}
			committed[n] = true
		}
	}
	if err := s.Check(context.Background()); err != nil {
		t.Fatal(err)
	}
	view(t, s, func(tx *Tx) error {
		n, err := counters.Get(tx, "n")
		if err != nil {
			return err
		}
		if rows := people.Count(tx, ""); rows != n {
			t.Errorf("%d rows, but the counter is at %d: a transaction was torn", rows, n)
		}
		for c := range committed {
			if !people.Has(tx, fmt.Sprintf("%08d", c)) {
				t.Errorf("number %d was reported as committed and is lost", c)
			}
		}
		t.Logf("%d kills, %d transactions, %d reported", kills, n, len(committed))
		return nil
	})
}

func killOneWriter(t *testing.T, dir string, seen map[int]bool) {
	cmd := command(t.Context(), "count", dir)
	out, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Error(err)
		return
	}
	kill := time.AfterFunc(time.Duration(20+rand.IntN(60))*time.Millisecond, func() { cmd.Process.Kill() })
	defer kill.Stop()
	text, _ := io.ReadAll(out)
	cmd.Wait()
	for i := 0; i < len(text); {
		end := i
		for end < len(text) && text[end] != '\n' {
			end++
		}
		if n, err := strconv.Atoi(string(text[i:end])); err == nil && end < len(text) {
			seen[n] = true
		}
		i = end + 1
	}
}
