package imaptarget

import (
	"cmp"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/emersion/go-imap/v2"

	"migsh/engine/imapconn"
)

// A pump reads the answers of a session in a goroutine of its own, which ends with the session.
type pump struct {
	c     *imapconn.Conn
	ended chan struct{}
	cont  chan struct{} // a "+" has come

	mu       sync.Mutex
	err      error // why it ended
	waiting  map[string]*command
	untagged func(*imapconn.Response) error // of the commands whose answers are waited for; may be nil
	bad      error                          // the first error of untagged
}

// A command is one that has been, or is being, sent.
type command struct {
	name   string
	tag    string
	done   chan struct{}
	status imapconn.Status
	err    error // why there is no status, or a *StatusError
}

func newPump(c *imapconn.Conn) *pump {
	p := &pump{c: c, ended: make(chan struct{}), cont: make(chan struct{}, 1), waiting: map[string]*command{}}
	c.ReadElsewhere(p.proceed, func() { p.wait(time.Second) })
	go p.run()
	return p
}

// wait waits for the end of the pump: no longer than limit, or, when that is zero, as long as it takes.
func (p *pump) wait(limit time.Duration) {
	if limit == 0 {
		<-p.ended
		return
	}
	timer := time.NewTimer(limit)
	defer timer.Stop()
	select {
	case <-p.ended:
	case <-timer.C:
	}
}

// waitOthers waits until all commands but one, which may be nil, have been answered.
func (p *pump) waitOthers(one *command) {
	p.mu.Lock()
	others := slices.Collect(maps.Values(p.waiting))
	p.mu.Unlock()
	for _, cmd := range others {
		if cmd != one {
			<-cmd.done
		}
	}
}

func (p *pump) run() {
	defer close(p.ended)
	for {
		r, err := p.c.Next()
		if err == nil {
			err = p.take(r)
		}
		if err != nil {
			p.end(err)
			return
		}
	}
}

// take deals with one answer; its error ends the session.
func (p *pump) take(r *imapconn.Response) error {
	switch r.Tag {
	case "+":
		select {
		case p.cont <- struct{}{}:
		default: // nobody has asked
		}
		return nil
	case "*":
		p.mu.Lock()
		f := p.untagged
		p.mu.Unlock()
		if f != nil {
			if err := f(r); err != nil {
				p.mu.Lock()
				p.bad = cmp.Or(p.bad, err)
				p.mu.Unlock()
			}
		}
		return p.c.Err()
	}
	p.mu.Lock()
	cmd := p.waiting[r.Tag]
	delete(p.waiting, r.Tag)
	p.mu.Unlock()
	if cmd == nil {
		return nil
	}
	cmd.status = p.c.Tagged(r)
	if cmd.status.Type != imap.StatusResponseTypeOK {
		cmd.err = &imapconn.StatusError{Command: cmd.name, Status: cmd.status}
	}
	close(cmd.done)
	return nil
}

func (p *pump) end(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.err = err
	for _, cmd := range p.waiting {
		cmd.err = err
		close(cmd.done)
	}
	p.waiting = nil
}

// begin sends the first word of a command, and makes sure that its answer will be recognised.
func (p *pump) begin(name string) (*command, error) {
	tag, err := p.c.Begin(name)
	if err != nil {
		return nil, err
	}
	cmd := &command{name: name, tag: tag, done: make(chan struct{})}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.waiting == nil {
		return nil, p.err
	}
	p.waiting[tag] = cmd
	return cmd, nil
}

// start sends a command.
func (p *pump) start(name string, parts ...any) (*command, error) {
	cmd, err := p.begin(name)
	if err != nil {
		return nil, err
	}
	if len(parts) > 0 {
		if err := p.c.More(cmd.tag, append([]any{" "}, parts...)...); err != nil {
			return nil, err
		}
	}
	return cmd, p.c.End()
}

// proceed waits until the server wants the literal of a command.
func (p *pump) proceed(tag string) error {
	p.mu.Lock()
	cmd := p.waiting[tag]
	p.mu.Unlock()
	if cmd == nil {
		return p.c.Err()
	}
	select {
	case <-p.cont:
		return nil
	case <-cmd.done:
		if cmd.err != nil {
			return cmd.err
		}
		return &imapconn.StatusError{Command: cmd.name, Status: cmd.status} // OK before it had the literal
	}
}

// listen says who gets untagged answers from now on, and returns the first error of the one before.
func (p *pump) listen(f func(*imapconn.Response) error) (bad error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.untagged = f
	bad, p.bad = p.bad, nil
	return bad
}

// do sends a command and waits for its answer.
func (p *pump) do(untagged func(*imapconn.Response) error, name string, parts ...any) (imapconn.Status, error) {
	p.listen(untagged)
	cmd, err := p.start(name, parts...)
	if err == nil {
		<-cmd.done
		err = cmd.err
	}
	bad := p.listen(nil)
	if err != nil {
		return imapconn.Status{}, err
	}
	return cmd.status, bad
}
