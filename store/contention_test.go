package store

import (
	"context"
	"encoding/json"
	"io"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strconv"
	"testing"
	"time"
)

var counters = Table[int]{Name: "counters"}

// contendRole runs leases for a while and prints how long each took from the wish to the end: "busy" writes without a
// pause, "shell" reads mostly, some milliseconds apart.
func contendRole(dir string, args []string, out io.Writer) error {
	s, err := Open(dir, Options{})
	if err != nil {
		return err
	}
	length, _ := time.ParseDuration(args[1])
	end := time.Now().Add(length)
	var took []time.Duration
	for i := 0; time.Now().Before(end); i++ {
		write := args[0] == "busy" || i%5 == 0
		start := time.Now()
		if err := contend(s, write, args[0]+strconv.Itoa(i%100)); err != nil {
			return err
		}
		took = append(took, time.Since(start))
		if args[0] != "busy" {
			time.Sleep(time.Duration(rand.IntN(5000)) * time.Microsecond)
		}
	}
	return json.NewEncoder(out).Encode(took)
}

func contend(s *Store, write bool, key string) error {
	if write {
		return s.Update(context.Background(), func(tx *Tx) error { return counters.Put(tx, key, 1) })
	}
	return s.View(context.Background(), func(tx *Tx) error { counters.Has(tx, key); return nil })
}

// runContention runs the roles at once and returns what each took, sorted.
func runContention(t testing.TB, dir string, length time.Duration, kinds ...string) [][]time.Duration {
	t.Helper()
	results := make([][]time.Duration, len(kinds))
	cmds := make([]*exec.Cmd, len(kinds))
	outs := make([]io.Reader, len(kinds))
	for i, kind := range kinds {
		cmds[i] = command(t.Context(), "contend", dir, kind, length.String())
		outs[i], _ = cmds[i].StdoutPipe()
		if err := cmds[i].Start(); err != nil {
			t.Fatal(err)
		}
	}
	for i := range kinds {
		if err := json.NewDecoder(outs[i]).Decode(&results[i]); err != nil {
			t.Fatal(err)
		}
		if err := cmds[i].Wait(); err != nil {
			t.Fatal(err)
		}
		slices.Sort(results[i])
	}
	return results
}

func percentile(sorted []time.Duration, p int) time.Duration { return sorted[(len(sorted)-1)*p/100] }

// Four processes: three shells beside a busy writer. Nobody starves: the ratio is generous, but bbolt's own 50 ms
// polling misses it by far.
func TestContentionIsFair(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	dir := t.TempDir()
	openIn(t, dir, Options{})
	lone := runContention(t, dir, time.Second, "busy")[0]
	all := runContention(t, dir, 4*time.Second, "busy", "shell", "shell", "shell")
	median := percentile(lone, 50)
	t.Logf("alone: %d leases, median %v, p99 %v", len(lone), median, percentile(lone, 99))
	for i, took := range all {
		p99, worst := percentile(took, 99), took[len(took)-1]
		t.Logf("process %d: %d leases, median %v, p99 %v, worst %v", i, len(took), percentile(took, 50), p99, worst)
		if p99 > 40*median {
			t.Errorf("process %d: p99 %v is more than 40 times the lone median %v", i, p99, median)
		}
	}
}
