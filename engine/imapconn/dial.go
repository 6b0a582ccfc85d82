package imapconn

import (
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"strings"
	"time"

	"github.com/emersion/go-imap/v2"
)

// Dial connects, protects the connection as asked, and logs in. With Tls and Ssl no password is ever sent in the clear. The error is
// an *Error. When ctx ends while dialing, so does the connection; afterwards ctx has no bearing on it.
func Dial(ctx context.Context, o Options) (*Conn, error) {
	c, err := connect(ctx, o)
	if err != nil {
		return nil, err
	}
	defer c.Watch(ctx)()
	if err := c.begin(ctx); err != nil {
		c.fail(err)
		return nil, o.asError(err)
	}
	c.p.setLimit(o.silence())
	return c, nil
}

// Probe goes as far as Dial does before it logs in, and leaves: is there an IMAP server, protected as asked? The error is an *Error.
func Probe(ctx context.Context, o Options) error {
	c, err := connect(ctx, o)
	if err != nil {
		return err
	}
	defer c.Watch(ctx)()
	if err := c.secure(ctx); err != nil {
		c.fail(err)
		return o.asError(err)
	}
	return c.Close()
}

// asError makes an *Error of what goes wrong before the session stands.
func (o *Options) asError(err error) error {
	var known *Error
	if errors.As(err, &known) {
		return known
	}
	return o.error(Protocol, err.Error(), err)
}

func (c *Conn) begin(ctx context.Context) error {
	if err := c.secure(ctx); err != nil {
		return err
	}
	if err := c.login(); err != nil {
		return err
	}
	return c.introduce()
}

// secure brings the connection to where a password may be sent.
func (c *Conn) secure(ctx context.Context) error {
	c.p.setLimit(c.o.connectTimeout())
	if c.o.Security == SSL {
		if err := c.handshake(ctx); err != nil {
			return err
		}
	}
	if err := c.greeting(ctx); err != nil {
		return err
	}
	if c.o.Security == TLS {
		if err := c.startTLS(ctx); err != nil {
			return err
		}
	}
	c.p.setLimit(c.o.silence())
	return c.needCaps()
}

func connect(ctx context.Context, o Options) (*Conn, error) {
	nc, err := o.dial(ctx)
	if err != nil {
		return nil, err
	}
	return newConn(o, nc), nil
}

func (o *Options) dial(ctx context.Context) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(ctx, o.connectTimeout())
	defer cancel()
	dial := o.Dial
	if dial == nil {
		dial = (&net.Dialer{}).DialContext
	}
	nc, err := dial(ctx, "tcp", net.JoinHostPort(o.Host, fmt.Sprint(o.Port)))
	if err != nil {
		return nil, o.dialError(err)
	}
	return nc, nil
}

// handshake goes over to TLS.
func (c *Conn) handshake(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.o.connectTimeout())
	defer cancel()
	least := uint16(tls.VersionTLS12)
	if c.o.AcceptUntrusted {
		least = tls.VersionTLS10 // old servers, which is what one moves away from
	}
	t := tls.Client(c.p, &tls.Config{
		MinVersion:         least,
		ServerName:         c.o.Host,
		RootCAs:            c.o.RootCAs,
		InsecureSkipVerify: c.o.AcceptUntrusted,
		NextProtos:         alpn(c.o.Security),
	})
	if err := t.HandshakeContext(ctx); err != nil {
		return c.o.tlsError(err)
	}
	c.use(t)
	return nil
}

// alpn is "imap" where a port might serve other protocols too (RFC 9051 section 11.1 has it for implicit TLS only).
func alpn(s Security) []string {
	if s == SSL {
		return []string{"imap"}
	}
	return nil
}

// patienceWithPlain is how long a server on a plain port may take to greet before we look whether it waits for TLS.
const patienceWithPlain = 3 * time.Second

func (c *Conn) greeting(ctx context.Context) error {
	c.p.expect(+1)
	defer c.p.expect(-1)
	if c.o.Security != SSL {
		if err := c.peekGreeting(ctx); err != nil {
			return err
		}
	}
	line, err := c.br.Peek(5)
	if text, ok := notIMAP(line); ok {
		if rest, err := c.readLine(); err == nil {
			text = string(rest)
		}
		return c.o.error(NotIMAP, clip(text), nil)
	}
	if err != nil {
		return c.greetingError(err)
	}
	r, err := c.Next()
	if err != nil {
		return c.greetingError(err)
	}
	s := parseStatus(r.Type, string(r.seg[r.pos:]))
	switch {
	case r.Tag != "*":
		return c.o.error(NotIMAP, clip(r.line), nil)
	case r.Type == "OK":
		c.noteCaps(s)
		return nil
	case r.Type == "PREAUTH":
		return c.o.error(Preauth, "", nil)
	case r.Type == "BYE":
		return c.o.error(ServerRefused, c.bye, nil)
	}
	return c.o.error(NotIMAP, clip(r.line), nil)
}

func clip(s string) string { return s[:min(len(s), 200)] }

// greetingError calls the silence before the greeting what it is.
func (c *Conn) greetingError(err error) error {
	var e *Error
	switch {
	case errors.As(err, &e) && e.Kind == Canceled:
		return e
	case isTimeout(err):
		e := c.o.error(TimedOut, "", err)
		e.Waited = c.o.connectTimeout()
		return e
	case e != nil:
		return e
	}
	return c.fail(err)
}

// peekGreeting waits for the first octet. A server that stays silent is asked, on a connection of its own, whether it
// speaks TLS, or something else that waits for the client to begin.
func (c *Conn) peekGreeting(ctx context.Context) error {
	start, whole := time.Now(), c.o.connectTimeout()
	c.p.setLimit(min(patienceWithPlain, whole/2))
	defer c.p.setLimit(whole)
	_, err := c.br.Peek(1)
	if err == nil || !isTimeout(err) {
		return nil // Peek or Next will say it again
	}
	if e := c.o.askTLS(ctx); e != nil {
		return e
	}
	c.p.setLimit(max(whole-time.Since(start), time.Millisecond))
	if _, err = c.br.Peek(1); err != nil {
		return c.greetingError(err)
	}
	return nil
}

// askTLS returns SpeaksTLS or NotIMAP if that is what a second connection finds, else nil.
func (o *Options) askTLS(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, min(patienceWithPlain, o.connectTimeout()/2))
	defer cancel()
	nc, err := o.dial(ctx)
	if err != nil {
		return nil
	}
	defer nc.Close()
	err = tls.Client(nc, &tls.Config{InsecureSkipVerify: true}).HandshakeContext(ctx) // nothing is sent on it
	if err == nil {
		return o.error(SpeaksTLS, "", nil)
	}
	var record tls.RecordHeaderError
	if errors.As(err, &record) {
		if text, ok := notIMAP(record.RecordHeader[:]); ok {
			return o.error(NotIMAP, text, nil)
		}
	}
	return nil
}

func (c *Conn) startTLS(ctx context.Context) error {
	if err := c.needCaps(); err != nil {
		return err
	}
	if !c.Has(imap.CapStartTLS) {
		return c.o.error(NoSTARTTLS, "", nil)
	}
	s, err := c.Do(nil, "STARTTLS")
	var refused *StatusError
	if errors.As(err, &refused) {
		return c.o.error(NoSTARTTLS, s.Text, nil)
	}
	if err != nil {
		return err
	}
	if c.br.Buffered() > 0 {
		return c.o.error(Injected, "", nil)
	}
	c.mu.Lock()
	c.caps = nil // RFC 9051 section 6.2.1: what was said in the clear counts no more
	c.mu.Unlock()
	return c.handshake(ctx)
}

// needCaps asks for the capabilities unless they are known.
func (c *Conn) needCaps() error {
	c.mu.Lock()
	known := c.caps != nil
	c.mu.Unlock()
	if known {
		return nil
	}
	_, err := c.Do(nil, "CAPABILITY")
	return err
}

// introduce does what comes after login, in one round trip: ID, NAMESPACE, ENABLE.
func (c *Conn) introduce() error {
	c.mu.Lock()
	if !c.fresh {
		c.caps = nil // they change with login, and not every server says so
	}
	c.mu.Unlock()
	if err := c.needCaps(); err != nil {
		return err
	}
	if !c.Has(imap.CapIMAP4rev1) && c.Has(imap.CapIMAP4rev2) {
		c.enabled = true // names are in UTF-8 from the start (RFC 9051 section 5.1)
	}
	type step struct {
		tag, command string
		untagged     func(*Response) error
	}
	var steps []step
	start := func(command string, untagged func(*Response) error) error {
		tag, err := c.Start(command)
		steps = append(steps, step{tag, name([]any{command}), untagged})
		return err
	}
	if c.Has(imap.CapID) {
		if err := start(`ID ("name" "migsh")`, nil); err != nil {
			return err
		}
	}
	if c.Has(imap.CapNamespace) {
		if err := start("NAMESPACE", c.namespace); err != nil {
			return err
		}
	}
	if c.o.UTF8 && c.Has(imap.CapUTF8Accept) || c.Has(imap.CapUTF8Only) {
		if err := start("ENABLE UTF8=ACCEPT", c.enable); err != nil {
			return err
		}
	}
	for _, s := range steps {
		_, err := c.Finish(s.tag, s.command, s.untagged)
		if c.Err() != nil {
			return err // what the server does not know or says wrongly of itself, we can do without
		}
	}
	return nil
}

func (c *Conn) enable(r *Response) error {
	if r.Type == "ENABLED" && strings.Contains(strings.ToUpper(r.Rest()), "UTF8=ACCEPT") {
		c.mu.Lock()
		c.enabled = true
		c.mu.Unlock()
	}
	return nil
}

// namespace reads NAMESPACE (RFC 2342): personal, other users', shared; each NIL or a list of (prefix delimiter).
func (c *Conn) namespace(r *Response) error {
	if r.Type != "NAMESPACE" {
		return nil
	}
	for i := range 3 {
		if !r.Skip('(') {
			r.Atom() // NIL
			continue
		}
		for first := true; r.Skip('('); first = false {
			prefix, _, err := r.String()
			if err != nil {
				return err
			}
			delim, _, err := r.String()
			if err != nil {
				return err
			}
			switch {
			case i > 0 && prefix != "":
				c.Others = append(c.Others, prefix)
			case i == 0 && first:
				c.Prefix, c.Delim = prefix, delim
			}
			for !r.Skip(')') { // extensions
				if r.Peek() == 0 {
					return r.Errorf("namespace without end")
				}
				if err := r.SkipValue(); err != nil {
					return err
				}
			}
		}
		r.Skip(')')
	}
	return nil
}

// Line is the line being read, for messages.
func (r *Response) Line() string { return string(bytes.ToValidUTF8([]byte(r.line), []byte("?"))) }
