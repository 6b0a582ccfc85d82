package engine_test

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"migsh/engine"
	"migsh/engine/memory"
)

// world is a source server and a target, in memory, and an Opener for them.
type world struct {
	t       testing.TB
	dir     string
	mu      sync.Mutex
	sources map[string]*memory.Mailbox // by user name
	targets map[string]*memory.Mailbox // by address
	open    int                        // sources open now
	most    int                        // and at most so far
	delay   time.Duration              // how long opening a source takes
	refuse  map[string]error           // by user name
	wrap    func(engine.Source) engine.Source
	wrapT   func(engine.Target) engine.Target
	probe   error
	log     logBook
}

// logBook keeps what the worker logs.
type logBook struct {
	mu   sync.Mutex
	text strings.Builder
}

func (b *logBook) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

// logged waits until the worker has said so.
func (w *world) logged(what string) {
	w.t.Helper()
	said := func() string {
		w.log.mu.Lock()
		defer w.log.mu.Unlock()
		return w.log.text.String()
	}
	for range 1000 {
		if strings.Contains(said(), what) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	w.t.Fatalf("the worker never said %q, but:\n%s", what, said())
}

func newWorld(t testing.TB) *world {
	return &world{t: t, dir: t.TempDir(), sources: map[string]*memory.Mailbox{}, targets: map[string]*memory.Mailbox{}, refuse: map[string]error{}}
}

func (w *world) source(user string) *memory.Mailbox {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.sources[user] == nil {
		w.sources[user] = memory.New()
	}
	return w.sources[user]
}

func (w *world) target(address string) *memory.Mailbox {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.targets[address] == nil {
		w.targets[address] = memory.New()
	}
	return w.targets[address]
}

func (w *world) Source(ctx context.Context, a engine.Account) (engine.Source, error) {
	if a.Password != "pw-"+a.UserName {
		return nil, &engine.SignInError{Server: "NO wrong"}
	}
	w.mu.Lock()
	delay, err := w.delay, w.refuse[a.UserName]
	w.open++
	w.most = max(w.most, w.open)
	w.mu.Unlock()
	if delay > 0 {
		select {
		case <-time.After(delay):
		case <-ctx.Done():
		}
	}
	if err == nil {
		var src engine.Source
		if src, err = w.source(a.UserName).OpenSource(); err == nil {
			if w.wrap != nil {
				src = w.wrap(src)
			}
			return &counted{src, w}, nil
		}
	}
	w.closed()
	return nil, err
}

// refuseUser has the source say err to a user; nil lets it in again.
func (w *world) refuseUser(user string, err error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.refuse[user] = err
}

// setMost returns how many sources were open at once, and counts anew.
func (w *world) setMost(n int) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	n, w.most = w.most, n
	return n
}

func (w *world) closed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.open--
}

type counted struct {
	engine.Source
	w *world
}

func (c *counted) RoundTrip() time.Duration {
	if far, ok := c.Source.(engine.RoundTripper); ok {
		return far.RoundTrip()
	}
	return 0
}

func (c *counted) Close() error {
	c.w.closed()
	return c.Source.Close()
}

func (w *world) Target(ctx context.Context, t engine.TargetAccount) (engine.Target, error) {
	tgt, err := w.target(t.Address).OpenTarget()
	if err == nil && w.wrapT != nil {
		tgt = w.wrapT(tgt)
	}
	return tgt, err
}

func (w *world) Probe(ctx context.Context, s engine.Server) error { return w.probe }

// service opens the state folder; mode inline unless another is given.
func (w *world) service(mode ...engine.WorkerMode) *engine.Service {
	w.t.Helper()
	s, err := engine.Open(context.Background(), engine.Options{Dir: w.dir, Opener: w, Mode: append(mode, engine.WorkerInline)[0], User: "admin@here",
		Log: slog.New(slog.NewTextHandler(&w.log, nil))})
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { s.Close() })
	return s
}

// mail puts n different messages into a folder.
func mail(b *memory.Mailbox, folder string, n int) {
	b.Create(folder)
	start := len(b.Mails(folder))
	for i := start; i < start+n; i++ {
		date := time.Date(2024, 1, 1, 0, 0, i, 0, time.UTC)
		body := fmt.Sprintf("Message-ID: <%s.%d@test>\r\nSubject: %s %d\r\nFrom: a@b\r\n\r\nbody %d\r\n", folder, i, folder, i, i)
		flags := []string{}
		if i%3 == 0 {
			flags = append(flags, `\Seen`)
		}
		b.Add(folder, engine.Message{InternalDate: date, Flags: flags, Size: int64(len(body))}, []byte(body))
	}
}

func csvOf(users ...string) []byte {
	var s strings.Builder
	s.WriteString("EmailAddress,UserName,Password\r\n")
	for _, u := range users {
		fmt.Fprintf(&s, "%s@new.test,%s,pw-%s\r\n", u, u, u)
	}
	return []byte(s.String())
}

func (w *world) endpoint(s *engine.Service) {
	w.t.Helper()
	_, err := s.CreateEndpoint(context.Background(), engine.Endpoint{Identity: "Src", RemoteServer: "imap.test"}, true)
	if err != nil {
		w.t.Fatal(err)
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (w *world) batch(s *engine.Service, name string, start bool, users ...string) engine.Batch {
	w.t.Helper()
	b, err := s.CreateBatch(context.Background(), engine.NewBatch{Name: name, Endpoint: "Src", CSVData: csvOf(users...), Start: start})
	if err != nil {
		w.t.Fatal(err)
	}
	return b
}

func (w *world) status(s *engine.Service, name string) engine.BatchStatus {
	w.t.Helper()
	bs, _, err := s.Batches(context.Background(), engine.BatchFilter{Identity: name})
	if err != nil {
		return engine.BatchStatus(err.Error())
	}
	return bs[0].Status
}

// wait waits for one of the statuses.
func (w *world) wait(s *engine.Service, name string, want ...engine.BatchStatus) {
	w.t.Helper()
	var got engine.BatchStatus
	for range 2000 {
		if got = w.status(s, name); slices.Contains(want, got) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	w.t.Fatalf("batch %s is %s, want %v\n%s", name, got, want, s.Dump())
}

func (w *world) userStatus(s *engine.Service, user string) engine.UserStatus {
	w.t.Helper()
	us, _, err := s.Users(context.Background(), engine.UserFilter{Identity: user + "@new.test"})
	must(w.t, err)
	return us[0].Status
}

func (w *world) stats(s *engine.Service, user string) engine.UserStatistics {
	w.t.Helper()
	st, err := s.UserStatistics(context.Background(), user+"@new.test", engine.StatisticsOptions{Report: true, SkippedItems: true})
	must(w.t, err)
	return st
}

// same compares a user's mail, message by message and duplicates counted, folder by folder.
func (w *world) same(user string, folders ...string) {
	w.t.Helper()
	src, tgt := w.source(user), w.target(user+"@new.test")
	if len(folders) == 0 {
		folders = src.Names()
	}
	for _, f := range folders {
		a, b := prints(src, f), prints(tgt, f)
		if !slices.Equal(a, b) {
			i := 0
			for i < min(len(a), len(b)) && a[i] == b[i] {
				i++
			}
			w.t.Errorf("%s, folder %s: source has %d, target %d messages; from the %d. on\nsource %.200q\ntarget %.200q",
				user, f, len(a), len(b), i, a[i:min(i+2, len(a))], b[i:min(i+2, len(b))])
		}
	}
}

func prints(b *memory.Mailbox, folder string) []string {
	var all []string
	for _, m := range b.Mails(folder) {
		flags := slices.Clone(m.Flags)
		slices.Sort(flags)
		all = append(all, fmt.Sprint(m.InternalDate.Unix(), flags, string(m.Body)))
	}
	slices.Sort(all)
	return all
}

// hiding is a source that does not deliver some messages.
type hiding struct {
	engine.Source
	hidden func(uid uint32) bool
}

func (h *hiding) Fetch(ctx context.Context, f engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	uids = slices.DeleteFunc(slices.Clone(uids), h.hidden)
	return h.Source.Fetch(ctx, f, uids, each)
}
