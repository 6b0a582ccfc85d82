package engine_test

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"migsh/engine"
)

const bulkPassword = "b0lk-passw0rd-of-all"

// bulkCSV is a file of n users.
func bulkCSV(n int) []byte {
	b := bytes.NewBufferString("EmailAddress,UserName,Password,UserRoot\r\n")
	for i := range n {
		fmt.Fprintf(b, "user%05d@contoso.example,contoso.example/mailadmin/user%05d,%s,/users/%05d\r\n", i, i, bulkPassword, i)
	}
	return b.Bytes()
}

// bulkService works in a folder of its own and logs to log.
func bulkService(t testing.TB, log *bytes.Buffer) *engine.Service {
	t.Helper()
	s, err := engine.Open(context.Background(), engine.Options{Dir: t.TempDir(), Mode: engine.WorkerOff, Log: slog.New(slog.NewTextHandler(log, nil))})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	_, err = s.CreateEndpoint(context.Background(), engine.Endpoint{Identity: "Src", RemoteServer: "imap.test"}, true)
	must(t, err)
	return s
}

// The largest file that is allowed, in transactions so small that no other shell notices, and no password on disk.
func TestImportOfTheLargestCSV(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	var log bytes.Buffer
	s := bulkService(t, &log)
	b, err := s.CreateBatch(context.Background(), engine.NewBatch{Name: "Bulk", Endpoint: "Src", CSVData: bulkCSV(engine.MaxCSVRows)})
	must(t, err)
	if b.TotalCount != engine.MaxCSVRows || len(b.ValidationWarnings) != 0 {
		t.Errorf("%d users, %d warnings", b.TotalCount, len(b.ValidationWarnings))
	}
	for _, line := range strings.Split(log.String(), "\n") {
		// A lease can only be this long when the import works in large transactions, not when the machine is busy.
		if _, held, ok := strings.Cut(line, "held="); ok {
			if d, err := time.ParseDuration(strings.TrimSpace(held)); err == nil && d > 5*time.Second {
				t.Errorf("a lease was too long: %s", line)
			}
		}
	}
	us, _, err := s.Users(context.Background(), engine.UserFilter{Batch: "Bulk"})
	must(t, err)
	if len(us) != engine.MaxCSVRows || us[0].Row != 2 || us[len(us)-1].Row != engine.MaxCSVRows+1 {
		t.Errorf("%d users, or not in the file's order", len(us))
	}
	files, err := os.ReadDir(s.Dir())
	must(t, err)
	for _, f := range files {
		data, err := os.ReadFile(filepath.Join(s.Dir(), f.Name()))
		if err == nil && bytes.Contains(data, []byte(bulkPassword)) {
			t.Errorf("%s contains a password", f.Name())
		}
	}
}

func BenchmarkImport50000Users(b *testing.B) {
	data := bulkCSV(engine.MaxCSVRows)
	var log bytes.Buffer
	for b.Loop() {
		s := bulkService(b, &log)
		_, err := s.CreateBatch(context.Background(), engine.NewBatch{Name: "Bulk", Endpoint: "Src", CSVData: data})
		must(b, err)
	}
	b.ReportMetric(float64(strings.Count(log.String(), "held=")), "slow-leases")
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	b.ReportMetric(float64(m.Sys)/(1<<20), "MB-of-process")
}

func BenchmarkListsOf50000Users(b *testing.B) {
	var log bytes.Buffer
	s := bulkService(b, &log)
	_, err := s.CreateBatch(context.Background(), engine.NewBatch{Name: "Bulk", Endpoint: "Src", CSVData: bulkCSV(engine.MaxCSVRows)})
	must(b, err)
	b.Run("users", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _, err := s.Users(context.Background(), engine.UserFilter{})
			must(b, err)
		}
	})
	b.Run("users of a batch", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _, err := s.Users(context.Background(), engine.UserFilter{Batch: "Bulk"})
			must(b, err)
		}
	})
	b.Run("batches", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, _, err := s.Batches(context.Background(), engine.BatchFilter{})
			must(b, err)
		}
	})
}
