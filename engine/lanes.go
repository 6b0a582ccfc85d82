package engine

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
)

const (
	maxLanes  = 4
	farServer = 5 * time.Millisecond // a round trip from which on waiting costs more than another connection
)

// A RoundTripper is a Source or Target that knows how long its server takes to answer.
type RoundTripper interface {
	// RoundTrip is the shortest time between a command and its answer so far; zero when there was none.
	RoundTrip() time.Duration
}

// A lane is a pair of connections that copies one folder after the other. A run has one; towards far servers, where each folder costs
// round trips, it has up to maxLanes, as long as the endpoint's MaxConcurrentMigrations is not used up by other users.

// A queue hands out folders to lanes.
type queue struct {
	mu   sync.Mutex
	todo []plannedFolder
	err  error         // the first
	halt chan struct{} // closed with it: lanes end at the next message boundary
}

func newQueue(todo []plannedFolder) *queue { return &queue{todo: todo, halt: make(chan struct{})} }

func (q *queue) take() (p plannedFolder, ok bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.todo) == 0 || q.err != nil {
		return p, false
	}
	p, q.todo = q.todo[0], q.todo[1:]
	return p, true
}

func (q *queue) fail(err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.err == nil {
		q.err = err
		close(q.halt)
	}
}

// copyFolders brings all folders up to date: first those where messages must be recognised, one by one; then the others, in lanes; \All
// last, when it is known what the others have.
func (r *run) copyFolders(ctx context.Context, src Source, tgt Target, plan []plannedFolder, rows map[string]folderRow) error {
	var careful, plain, last []plannedFolder
	for _, p := range plan {
		switch row := rows[p.Raw]; {
		case p.NoSelect, r.given[p.Raw]:
		case p.last:
			last = append(last, p)
		case row.recovers(p.Folder, r.source.Host), r.cut != nil:
			careful = append(careful, p)
		default:
			plain = append(plain, p)
		}
	}
	for _, part := range []struct {
		todo  []plannedFolder
		extra int
	}{{careful, 0}, {plain, r.extraLanes(src, tgt, plain, rows)}, {last, 0}} {
		if err := r.inLanes(ctx, src, tgt, newQueue(part.todo), part.extra); err != nil {
			return err
		}
	}
	return r.commitUser(ctx)
}

// recovers: what the ledger says of the folder is not the whole truth.
func (row *folderRow) recovers(f Folder, host string) bool {
	known := row.UIDValidity != 0 || row.Copied > 0
	return row.Flight != nil || row.Search || len(row.Doubt) > 0 || len(row.Former) > 0 ||
		known && (row.UIDValidity != f.UIDValidity || row.Host != host)
}

// extraLanes is how many lanes are wanted beside the first, and puts the longest folders first if there are any. Folders whose names are
// much alike may be one at the target, and are not copied at once.
func (r *run) extraLanes(src Source, tgt Target, todo []plannedFolder, rows map[string]folderRow) int {
	if r.narrow || max(roundTrip(src), roundTrip(tgt)) < farServer {
		return 0
	}
	busy := 0
	names := map[string]bool{}
	for _, p := range todo {
		if row := rows[p.Raw]; !row.unchanged(p.Folder, r.source.Host) {
			busy++
		}
		name := plainName(p.as.Path)
		if names[name] {
			return 0
		}
		names[name] = true
	}
	extra := min(maxLanes, busy) - 1
	if extra > 0 {
		slices.SortStableFunc(todo, func(a, b plannedFolder) int { return cmp.Compare(b.Messages, a.Messages) })
	}
	return max(extra, 0)
}

// plainName is the same for all names that a target may take for one: whatever is no letter or digit counts alike.
func plainName(path []string) string {
	return strings.Map(func(c rune) rune {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return c
		}
		return '_'
	}, lowerName(path))
}

func roundTrip(end any) time.Duration {
	if t, ok := end.(RoundTripper); ok {
		return t.RoundTrip()
	}
	return 0
}

// inLanes empties the queue.
func (r *run) inLanes(ctx context.Context, src Source, tgt Target, q *queue, extra int) error {
	var lanes sync.WaitGroup
	for range extra {
		if !r.s.lanes.take(r.endpoint, r.connections) {
			break
		}
		lanes.Go(func() {
			defer r.s.lanes.give(r.endpoint)
			r.extraLane(ctx, q)
		})
	}
	r.lane(ctx, src, tgt, q)
	lanes.Wait()
	return q.err
}

// extraLane has connections of its own. When a server does not want them, the first lane does all.
func (r *run) extraLane(ctx context.Context, q *queue) {
	src, tgt, err := r.open(ctx)
	if err != nil {
		r.s.log.Info("no further connection", "user", r.user, "error", oneLine(r.masked(err)))
		return
	}
	defer src.Close()
	defer tgt.Close()
	r.lane(ctx, src, tgt, q)
}

// open opens both ends at once.
func (r *run) open(ctx context.Context) (src Source, tgt Target, err error) {
	var target sync.WaitGroup
	var failed error
	target.Go(func() { tgt, failed = r.s.opts.Opener.Target(ctx, r.target) })
	src, err = r.s.opts.Opener.Source(ctx, r.source)
	target.Wait()
	switch {
	case err == nil && failed == nil:
		return src, tgt, nil
	case err == nil:
		src.Close()
		return nil, nil, failed
	case failed == nil:
		tgt.Close()
	}
	return nil, nil, err
}

// lane copies folders until there are no more.
func (r *run) lane(ctx context.Context, src Source, tgt Target, q *queue) {
	for {
		p, ok := q.take()
		if !ok {
			return
		}
		if r.told(ctx) {
			q.fail(errStopped)
			return
		}
		t := &transfer{r: r, src: src, tgt: tgt, p: p, key: r.folderKey(p.Raw), halt: q.halt}
		if err := r.folderFailed(ctx, p, t.sync(ctx)); err != nil {
			q.fail(fmt.Errorf("folder %q: %w", folderName(p.Path), err))
			return
		}
	}
}

// laneCount counts the connections to each endpoint's server. It is safe for concurrent use.
type laneCount struct {
	mu   sync.Mutex
	used map[string]int
}

// begin counts a run's first connection, which it has in any case.
func (l *laneCount) begin(endpoint string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.used == nil {
		l.used = map[string]int{}
	}
	l.used[endpoint]++
}

// take counts one more, unless there are as many as there may be.
func (l *laneCount) take(endpoint string, most int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if most != Unlimited && l.used[endpoint] >= most {
		return false
	}
	l.used[endpoint]++
	return true
}

func (l *laneCount) give(endpoint string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.used[endpoint]--; l.used[endpoint] <= 0 {
		delete(l.used, endpoint)
	}
}

// progressed: something has been copied.
func (r *run) progressed() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.pat.progressed(r.s.now())
}

// dropped: n flags were left out.
func (r *run) dropped(n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.box.Dropped += n
}

// flagged: the flags of a message were changed at the target.
func (r *run) flagged() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.flags++
}

func (r *run) hasNotes() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.notes) > 0
}
