package engine_test

import (
	"fmt"
	"os"
	"testing"

	"migsh/engine"
)

func manyUsers(b *testing.B, n int) (*world, *engine.Service) {
	w := newWorld(b)
	s := w.service(engine.WorkerOff)
	w.endpoint(s)
	var names []string
	for i := range n {
		names = append(names, fmt.Sprintf("user%05d", i))
	}
	w.batch(s, "Big", false, names...)
	return w, s
}

func BenchmarkCreateBatch50000(b *testing.B) {
	for b.Loop() {
		w, _ := manyUsers(b, 50_000)
		b.StopTimer()
		if info, err := os.Stat(w.dir + "/migsh.db"); err == nil {
			b.ReportMetric(float64(info.Size())/50_000, "B/user")
		}
		b.StartTimer()
	}
}

func BenchmarkQueries50000(b *testing.B) {
	_, s := manyUsers(b, 50_000)
	for _, bc := range []struct {
		name string
		do   func() (int, error)
	}{
		{"Batches", func() (int, error) { bs, _, err := s.Batches(bg, engine.BatchFilter{}); return len(bs), err }},
		{"Users1000", func() (int, error) { us, _, err := s.Users(bg, engine.UserFilter{Limit: 1000}); return len(us), err }},
		{"UsersOfBatch", func() (int, error) { us, _, err := s.Users(bg, engine.UserFilter{Batch: "Big"}); return len(us), err }},
		{"UsersFailed", func() (int, error) {
			us, _, err := s.Users(bg, engine.UserFilter{Status: engine.UserFailed})
			return len(us), err
		}},
		{"OneUser", func() (int, error) {
			us, _, err := s.Users(bg, engine.UserFilter{Identity: "user00777@new.test"})
			return len(us), err
		}},
		{"StartAndStop", func() (int, error) { return 0, s.StartBatch(bg, "Big") }},
	} {
		b.Run(bc.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := bc.do(); err != nil {
					b.Fatal(err)
				}
				if bc.name == "StartAndStop" {
					must(b, s.StopBatch(bg, "Big"))
				}
			}
		})
	}
}

// BenchmarkCopy copies small messages between mailboxes in memory: what the engine itself costs.
func BenchmarkCopy(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		w := newWorld(b)
		mail(w.source("ann"), "INBOX", 20_000)
		s := w.service()
		w.endpoint(s)
		b.StartTimer()
		w.batch(s, "B", true, "ann")
		w.wait(s, "B", engine.BatchSynced)
		b.StopTimer()
		s.Close()
		if info, err := os.Stat(w.dir + "/migsh.db"); err == nil {
			b.ReportMetric(float64(info.Size())/20_000, "B/message")
		}
		b.StartTimer()
	}
}
