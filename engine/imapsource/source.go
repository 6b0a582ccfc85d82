// Package imapsource reads a mailbox over IMAP, as an [engine.Source].
//
//	source.go   Options, Open; keeping a session
//	folders.go  LIST, LSUB, STATUS: the folder tree, UserRoot
//	changes.go  what is new, newest first
//	fetch.go    messages, streamed
//	items.go    the items of a FETCH answer, in any order
//
// A Source outlives its connection: when that is lost, or had to be given up in the middle of an answer, the next call
// dials again. The call that noticed still fails, with an *imapconn.Error, and what it had given out before is good.
// A folder that the server refuses gives an *imapconn.StatusError, and the session goes on.
package imapsource

import (
	"context"
	"net"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// Options say which mailbox to read.
type Options struct {
	imapconn.Options
	// UserRoot restricts the mailbox to the folders below this one, as with Courier's shared folders:
	// "/users/terry.adams". Any of "/", "." and "\" is taken for the server's separator; "" is the whole mailbox.
	// The folder itself, if it holds mail, is then INBOX.
	UserRoot string
}

var (
	_ engine.Source       = (*source)(nil)
	_ engine.RoundTripper = (*source)(nil)
)

type source struct {
	o        Options
	c        *imapconn.Conn
	closed   bool
	used     time.Time // when the session was last in use
	selected string    // raw name of the folder that is open, "" for none
	box      box
}

// Open connects and logs in. The error is an *imapconn.Error or an *engine.ThrottledError.
func Open(ctx context.Context, o Options) (engine.Source, error) {
	o.UTF8 = true
	s := &source{o: o}
	if err := s.dial(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

// idle is how long a session is trusted to be alive without a look.
const idle = time.Minute

func (s *source) dial(ctx context.Context) error {
	c, err := imapconn.Dial(ctx, s.o.Options)
	if err != nil {
		return throttled(err)
	}
	s.c, s.selected, s.used = c, "", time.Now()
	return nil
}

// session returns a live connection that is given up when ctx ends before done is called.
func (s *source) session(ctx context.Context) (c *imapconn.Conn, done func(), err error) {
	if s.closed {
		return nil, nil, net.ErrClosed
	}
	if err := ctx.Err(); err != nil {
		return nil, nil, err
	}
	if s.c.Err() == nil && time.Since(s.used) > idle {
		s.c.Do(nil, "NOOP") // the server may have hung up meanwhile: that is no failure of the call to come
	}
	if s.c.Err() != nil {
		if err := s.dial(ctx); err != nil {
			return nil, nil, err
		}
	}
	stop := s.c.Watch(ctx)
	return s.c, func() {
		s.used = time.Now()
		stop()
	}, nil
}

// RoundTrip implements engine.RoundTripper.
func (s *source) RoundTrip() time.Duration { return s.c.RoundTrip() }

func (s *source) Close() error {
	if s.closed {
		return nil
	}
	s.closed = true
	return s.c.Close()
}

// throttled makes an *engine.ThrottledError of a server's wish to be left alone; other errors stay as they are.
func throttled(err error) error {
	if wait, text, ok := imapconn.Throttled(err); ok {
		return &engine.ThrottledError{Wait: wait, Text: text}
	}
	return err
}
