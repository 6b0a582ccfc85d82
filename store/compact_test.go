package store

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// logLines collects what is logged.
type logLines struct {
	mu    sync.Mutex
	lines strings.Builder
}

func (l *logLines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.Write(p)
}

func (l *logLines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

func (l *logLines) logger() *slog.Logger { return slog.New(slog.NewTextHandler(l, nil)) }

func TestCompaction(t *testing.T) {
	var log logLines
	s := openIn(t, t.TempDir(), Options{Log: log.logger()})
	s.compactAbove = 100
	update(t, s, func(tx *Tx) error {
		for i := range 600 {
			if err := people.Put(tx, fmt.Sprintf("%04d", i), person{strings.Repeat("x", 3000), i}); err != nil {
				return err
			}
		}
		_, err := tx.Next("people")
		return err
	})
	before, _ := os.Stat(s.Path())
	update(t, s, func(tx *Tx) error {
		for key := range people.Keys(tx, "") {
			if key >= "0010" {
				if err := people.Delete(tx, key); err != nil {
					return err
				}
			}
		}
		return nil
	})
	after, err := os.Stat(s.Path())
	if err != nil || after.Size() > before.Size()/4 {
		t.Errorf("%d bytes became %d, %v\n%s", before.Size(), after.Size(), err, log.String())
	}
	if after.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", after.Mode())
	}
	if !strings.Contains(log.String(), "store compacted") {
		t.Errorf("log: %s", log.String())
	}
	update(t, s, func(tx *Tx) error {
		if n, err := tx.Next("people"); n != 2 || err != nil {
			t.Errorf("the counter of the table is %d, %v", n, err)
		}
		if n := people.Count(tx, ""); n != 10 {
			t.Errorf("%d rows, want 10", n)
		}
		return nil
	})
	if err := s.Check(context.Background()); err != nil {
		t.Error(err)
	}
	if left, _ := os.ReadDir(s.Dir()); len(left) > 5 {
		t.Errorf("left behind: %v", left)
	}
}

func TestCompactionThatCannotBeDone(t *testing.T) {
	var log logLines
	s := openIn(t, t.TempDir(), Options{Log: log.logger()})
	update(t, s, func(tx *Tx) error { return people.Put(tx, "a", person{"Ann", 1}) })
	if err := os.MkdirAll(s.Path()+".compact/in the way", 0o700); err != nil {
		t.Fatal(err)
	}
	s.compact()
	if !strings.Contains(log.String(), "stays as it was") {
		t.Errorf("log: %s", log.String())
	}
	if got := age(t, s, "a"); got != 1 {
		t.Errorf("age %d", got)
	}
}

func TestSlowLeaseIsLogged(t *testing.T) {
	var log logLines
	s := openIn(t, t.TempDir(), Options{Log: log.logger(), SlowLease: 30 * time.Second})
	view(t, s, func(*Tx) error { return nil })
	if log.String() != "" {
		t.Errorf("a quick lease is in the log: %s", log.String())
	}
	s.slow = 10 * time.Millisecond
	view(t, s, func(*Tx) error { time.Sleep(20 * time.Millisecond); return nil })
	if !strings.Contains(log.String(), "store lease held too long") || !strings.Contains(log.String(), s.Path()) {
		t.Errorf("log: %s", log.String())
	}
}
