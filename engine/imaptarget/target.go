// Package imaptarget writes to a mailbox over IMAP, as an [engine.Target].
//
//	target.go   Options, Open; keeping a session
//	pump.go     reading answers while commands are sent
//	ensure.go   folders: CREATE, SUBSCRIBE, what they can hold
//	names.go    what a folder is called here
//	append.go   messages, pipelined
//	batch.go    many messages by one command
//	roles.go    special uses; whether the mailbox is empty
//	refuse.go   what a NO means
//	flags.go    which flags can be stored; SetFlags
//	find.go     looking for a message that may have arrived
//
// APPENDs are sent one after the other without waiting for answers where the server has LITERAL+ (or LITERAL-, for small ones), and many
// messages by one of them where it has MULTIAPPEND; a goroutine reads the answers and completes the Pendings. Messages up to a megabyte are read whole before the first octet is sent, so
// that a source that breaks costs nothing; larger ones are streamed, and a source that breaks then ends the target's session, since
// there is no other way to take back a literal. The answers to APPENDs sent before that one are waited for first.
//
// A Target outlives its connection: after it is lost the next call dials again. Pendings under way then end in an *imapconn.Error,
// and whether their messages were stored is to be found out with Find.
package imaptarget

import (
	"context"
	"net"
	"sync"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// Options say which mailbox to write to.
type Options struct {
	imapconn.Options
}

var (
	_ engine.Target       = (*target)(nil)
	_ engine.FlagSetter   = (*target)(nil)
	_ engine.RoundTripper = (*target)(nil)
)

type target struct {
	o      Options
	closed bool

	c        *imapconn.Conn
	p        *pump
	delim    string
	listed   map[string]bool   // names of folders that exist and can be selected; nil before LIST
	folded   map[string]string // the same in lower case, to their spelling
	subbed   map[string]bool   // names of folders that are subscribed
	roles    map[string][]string
	refs     map[string]engine.FolderRef
	selected string
	writable bool   // selected is open for writing
	validity uint32 // selected's
	buf      []byte // for messages that are read whole

	mu    sync.Mutex // held by each call, and by Wait while it sends
	batch *batch     // open: its command has not been ended
	out   []*batch   // ended, bodies kept; oldest first
}

// Open connects and logs in. The error is an *imapconn.Error or an *engine.ThrottledError.
func Open(ctx context.Context, o Options) (engine.Target, error) {
	t := &target{o: o}
	if err := t.dial(ctx); err != nil {
		return nil, err
	}
	return t, nil
}

func (t *target) dial(ctx context.Context) error {
	c, err := imapconn.Dial(ctx, t.o.Options)
	if err != nil {
		return throttled(err)
	}
	t.c, t.p, t.delim = c, newPump(c), c.Delim
	t.listed, t.folded, t.subbed, t.refs = nil, nil, nil, map[string]engine.FolderRef{}
	t.selected, t.writable = "", false
	return nil
}

// session makes sure of a live connection, to be given up when ctx ends before done is called, and ends the open batch.
func (t *target) session(ctx context.Context) (done func(), err error) {
	if done, err = t.appending(ctx); err == nil {
		t.closeBatch()
	}
	return done, err
}

// appending is session for Append: the open batch stays open.
func (t *target) appending(ctx context.Context) (done func(), err error) {
	t.mu.Lock()
	if err := t.revive(ctx); err != nil {
		t.mu.Unlock()
		return nil, err
	}
	stop := t.c.Watch(ctx)
	return func() {
		stop()
		t.mu.Unlock()
	}, nil
}

func (t *target) revive(ctx context.Context) error {
	if t.closed {
		return net.ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if t.c.Err() == nil {
		return nil
	}
	t.p.wait(0)
	t.batch, t.out = nil, nil
	return t.dial(ctx)
}

// RoundTrip implements engine.RoundTripper.
func (t *target) RoundTrip() time.Duration { return t.c.RoundTrip() }

func (t *target) Close() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closed {
		return nil
	}
	t.closed = true
	t.closeBatch()
	if t.c.Err() == nil {
		if _, err := t.p.start("LOGOUT"); err == nil {
			t.p.wait(2 * time.Second)
		}
	}
	t.c.Abort(net.ErrClosed)
	t.p.wait(0)
	return nil
}

// throttled makes an *engine.ThrottledError of a server's wish to be left alone; other errors stay as they are.
func throttled(err error) error {
	if wait, text, ok := imapconn.Throttled(err); ok {
		return &engine.ThrottledError{Wait: wait, Text: text}
	}
	return err
}
