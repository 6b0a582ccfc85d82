package engine_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/memory"
)

var errDead = errors.New("killed")

// A death kills a worker at one of its numbered steps: every transaction and every append, before and after.
type death struct {
	mu   sync.Mutex
	at   int // 0: never
	n    int
	dead chan struct{}
	what string
}

func (d *death) step(point string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.n++; d.at > 0 && d.n >= d.at {
		if d.n == d.at {
			d.what = point
			close(d.dead)
		}
		return errDead
	}
	return nil
}

func (d *death) steps() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.n
}

// mortal is a target that dies with its worker.
type mortal struct {
	engine.Target
	d *death
}

func (m mortal) Append(ctx context.Context, to engine.FolderRef, msg engine.Message, body io.Reader) (engine.Pending, error) {
	if err := m.d.step("before append"); err != nil {
		return nil, err
	}
	p, err := m.Target.Append(ctx, to, msg, body)
	if dead := m.d.step("after append"); dead != nil {
		return nil, dead
	}
	return p, err
}

// fastDir is a folder in memory where there is one: these tests commit thousands of times.
func fastDir(t testing.TB) string {
	dir, err := os.MkdirTemp("/dev/shm", "migsh")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// crashWorld has duplicates, two folders, and more than one window.
func crashWorld(t *testing.T) *world {
	w := newWorld(t)
	w.dir = fastDir(t)
	b := w.source("ann")
	mail(b, "INBOX", 187)
	mail(b, "Work", 10)
	twin := "Message-ID: <twin@test>\r\nSubject: twin\r\n\r\nsame\r\n"
	for range 3 {
		b.Add("Work", engine.Message{InternalDate: time.Unix(1e9, 0), Size: int64(len(twin))}, []byte(twin))
	}
	return w
}

// runDying runs a batch with a worker that dies at step at; it returns how many steps there were.
func runDying(t *testing.T, w *world, at int) int {
	d := &death{at: at, dead: make(chan struct{})}
	w.wrapT = func(tgt engine.Target) engine.Target { return mortal{tgt, d} }
	s, err := engine.Open(bg, engine.Options{Dir: w.dir, Opener: w, Mode: engine.WorkerInline}.Dying(d.step))
	must(t, err)
	defer s.Close()
	if _, err := s.Endpoints(bg, "Src"); err != nil {
		w.endpoint(s)
		w.batch(s, "B", true, "ann")
	}
	for {
		select {
		case <-d.dead:
			return d.steps()
		case <-time.After(5 * time.Millisecond):
		}
		if w.status(s, "B") == engine.BatchSynced {
			return d.steps()
		}
	}
}

// Wherever the worker dies, the next one ends with what an uninterrupted one would have.
func TestDyingAtEachStep(t *testing.T) {
	w := crashWorld(t)
	steps := runDying(t, w, 0)
	w.wrapT = nil
	w.same("ann")
	stride := 3
	if testing.Short() {
		stride = 11
	}
	for at := 1; at <= steps; at += stride {
		w := crashWorld(t)
		runDying(t, w, at)
		w.wrapT = nil
		s := w.service()
		w.wait(s, "B", engine.BatchSynced)
		w.same("ann")
		if st := w.stats(s, "ann"); st.SyncedItemCount != 200 || st.SkippedItemCount != 0 {
			t.Errorf("dead at step %d: %d copied, %d skipped", at, st.SyncedItemCount, st.SkippedItemCount)
		}
		s.Close()
		if t.Failed() {
			t.Fatalf("dead at step %d of %d", at, steps)
		}
	}
	t.Logf("%d steps", steps)
}

// The answer to an append gets lost, with and without the message having arrived.
func TestLostAnswers(t *testing.T) {
	for _, stored := range []bool{true, false} {
		t.Run(fmt.Sprintf("stored=%v", stored), func(t *testing.T) {
			w := crashWorld(t)
			w.target("ann@new.test").Faults = memory.Faults{Append: func(n int, folder string, m engine.Message) memory.Fault {
				switch n {
				case 3, 90, 199:
					return memory.Fault{Err: errors.New("connection reset"), Stored: stored, Cut: true}
				case 30:
					return memory.Fault{Err: errors.New("connection reset"), Stored: stored}
				}
				return memory.Fault{}
			}}
			s := w.service()
			w.endpoint(s)
			w.batch(s, "B", true, "ann")
			w.wait(s, "B", engine.BatchSynced)
			w.same("ann")
			if st := w.stats(s, "ann"); st.SyncedItemCount != 200 {
				t.Errorf("%d copied", st.SyncedItemCount)
			}
		})
	}
}

// The source breaks within messages again and again.
func TestBrokenSource(t *testing.T) {
	w := crashWorld(t)
	w.source("ann").Faults = memory.Faults{Fetch: func(n int, folder string, uid uint32) memory.Fault {
		if n%60 == 4 {
			return memory.Fault{Err: io.ErrUnexpectedEOF, After: 20, Cut: true}
		}
		return memory.Fault{}
	}}
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
}

// The worker dies, and before the next one begins a folder is renumbered, at the source or at the target.
func TestDyingAndRenumbering(t *testing.T) {
	renumber := map[string]func(*world){
		"source": func(w *world) { w.source("ann").Renumber("INBOX"); w.source("ann").Renumber("Work") },
		"target": func(w *world) { w.target("ann@new.test").Renumber("INBOX"); w.target("ann@new.test").Renumber("Work") },
	}
	for name, do := range renumber {
		t.Run(name, func(t *testing.T) {
			for at := 5; at < 420; at += 23 {
				w := crashWorld(t)
				runDying(t, w, at)
				w.wrapT = nil
				do(w)
				s := w.service()
				w.wait(s, "B", engine.BatchSynced)
				w.same("ann")
				s.Close()
				if t.Failed() {
					t.Fatalf("dead at step %d", at)
				}
			}
		})
	}
}
