package engine_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	"migsh/engine"
)

// far is a source that takes a round trip for each call, and says so.
type far struct {
	engine.Source
	trip time.Duration
}

func (f far) RoundTrip() time.Duration { return f.trip }

func (f far) Fetch(ctx context.Context, in engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	time.Sleep(f.trip)
	return f.Source.Fetch(ctx, in, uids, each)
}

// farWorld has a user with many folders behind a slow line.
func farWorld(t *testing.T) *world {
	w := newWorld(t)
	w.dir = fastDir(t)
	for i := range 12 {
		mail(w.source("ann"), fmt.Sprintf("Folder %d", i), 30+i)
	}
	w.wrap = func(s engine.Source) engine.Source { return far{s, 10 * time.Millisecond} }
	return w
}

func TestLanes(t *testing.T) {
	w := farWorld(t)
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	if n := w.setMost(0); n != 4 {
		t.Errorf("%d connections at once", n)
	}
	mail(w.source("ann"), "Folder 3", 5)
	w.again(s)
	w.same("ann")
}

// Wherever the worker dies while several folders are under way, the next one ends with what an uninterrupted one would have.
func TestDyingInLanes(t *testing.T) {
	stride := 41
	if testing.Short() {
		stride = 170
	}
	for at := 11; at < 900; at += stride {
		w := farWorld(t)
		runDying(t, w, at)
		w.wrapT = nil
		s := w.service()
		w.wait(s, "B", engine.BatchSynced)
		w.same("ann")
		if st := w.stats(s, "ann"); st.SyncedItemCount != 12*30+66 || st.SkippedItemCount != 0 {
			t.Fatalf("dead at step %d: %d copied, %+v", at, st.SyncedItemCount, st.SkippedItems)
		}
		must(t, s.Close())
	}
}

// An endpoint's limit is one of connections: what other users need is not taken from them.
func TestLanesWithinLimit(t *testing.T) {
	w := farWorld(t)
	s := w.service()
	_, err := s.CreateEndpoint(bg, engine.Endpoint{Identity: "Src", RemoteServer: "imap.test", MaxConcurrentMigrations: 2}, true)
	must(t, err)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	if n := w.setMost(0); n != 2 {
		t.Errorf("%d connections at once", n)
	}
}

// A connection that breaks ends the attempt of all lanes; the next one completes it.
func TestLanesThatFail(t *testing.T) {
	w := farWorld(t)
	var mu sync.Mutex
	appends := 0
	w.wrapT = func(tgt engine.Target) engine.Target { return breaking{tgt, &mu, &appends} }
	s := w.service()
	w.endpoint(s)
	w.batch(s, "B", true, "ann")
	w.wait(s, "B", engine.BatchSynced)
	w.same("ann")
	if st := w.stats(s, "ann"); st.SkippedItemCount != 0 || st.SyncedItemCount != 12*30+66 {
		t.Errorf("%d copied, %+v", st.SyncedItemCount, st.SkippedItems)
	}
}

// breaking is a target whose connection breaks at each 40th append, after the message has arrived or before.
type breaking struct {
	engine.Target
	mu *sync.Mutex
	n  *int
}

func (b breaking) Append(ctx context.Context, to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	b.mu.Lock()
	*b.n++
	n := *b.n
	b.mu.Unlock()
	if n%40 != 0 {
		return b.Target.Append(ctx, to, m, body)
	}
	if n%80 == 0 {
		if p, err := b.Target.Append(ctx, to, m, body); err == nil {
			p.Wait()
		}
		return lostAnswer{}, nil
	}
	io.Copy(io.Discard, body)
	return lostAnswer{}, nil
}

type lostAnswer struct{}

func (lostAnswer) Wait() (engine.TargetID, error) { return "", errors.New("connection reset") }
