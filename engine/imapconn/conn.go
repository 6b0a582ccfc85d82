package imapconn

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/emersion/go-imap/v2"
)

// A Conn is one session, logged in. Commands are sent and answers read by one goroutine, or by two: one that
// sends and one that reads (see ReadElsewhere). Abort and Close may be called by any.
type Conn struct {
	// Prefix and Delim are the personal namespace's (RFC 2342): "INBOX." and ".", or "" and "/". Delim is "" for a flat
	// namespace or when not known. Others are the prefixes of what belongs to other users or to all.
	Prefix string
	Delim  string
	Others []string

	o    Options
	p    *patience
	nc   net.Conn
	br   *bufio.Reader
	bw   *bufio.Writer
	resp Response
	long []byte // a line that is longer than br's buffer

	tag     int
	early   map[string]Status      // tagged answers read before they were waited for
	cont    func(tag string) error // waits for "+"; nil while answers are read by the goroutine that sends
	drained func()                 // waits for the goroutine that reads

	mu      sync.Mutex
	sent    map[string]time.Time // when commands were begun that have not been answered, by tag
	trip    time.Duration        // the shortest time that an answer has taken
	caps    imap.CapSet
	fresh   bool   // caps were said since login began
	enabled bool   // UTF8=ACCEPT
	bye     string // text of a BYE
	err     error
	aborted atomic.Pointer[error]
}

func newConn(o Options, nc net.Conn) *Conn {
	c := &Conn{o: o, p: &patience{Conn: nc, limit: o.silence(), left: o.silence()}, early: map[string]Status{}, sent: map[string]time.Time{}, resp: Response{lit: -1}}
	c.use(c.p)
	return c
}

// use reads and writes through nc from now on.
func (c *Conn) use(nc net.Conn) {
	c.nc, c.br, c.bw = nc, bufio.NewReaderSize(nc, 64<<10), bufio.NewWriterSize(nc, 64<<10)
}

// Has tells whether the server has a capability, said or implied by IMAP4rev2, in whatever case it is written.
func (c *Conn) Has(capability imap.Cap) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.caps.Has(canonicalCap(string(capability)))
}

// Limit returns the number in a capability such as APPENDLIMIT=35651584; ok is false without one.
func (c *Conn) Limit(name string) (n int64, ok bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for capability := range c.caps {
		if value, found := strings.CutPrefix(string(capability), name+"="); found {
			n, err := strconv.ParseInt(value, 10, 64)
			return n, err == nil
		}
	}
	return 0, false
}

// UTF8 tells whether mailbox names are sent in UTF-8 (RFC 6855) and not in modified UTF-7.
func (c *Conn) UTF8() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.enabled
}

// Err returns why the session has ended, nil while it has not.
func (c *Conn) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

// Abort ends the session at once; calls under way return an Error of Kind Canceled. The connection is reset rather than closed:
// there are servers (go-imap's) to whom a literal that is closed in the middle is a whole message.
func (c *Conn) Abort(why error) {
	c.aborted.CompareAndSwap(nil, &why)
	if tcp, ok := c.p.Conn.(interface{ SetLinger(int) error }); ok {
		tcp.SetLinger(0)
	}
	c.p.Conn.Close()
}

// Watch aborts the session when ctx ends. The returned function stops watching.
func (c *Conn) Watch(ctx context.Context) (stop func()) {
	if ctx.Done() == nil {
		return func() {}
	}
	off := context.AfterFunc(ctx, func() { c.Abort(context.Cause(ctx)) })
	return func() { off() }
}

// Close logs out, waiting no longer than a second for the answer, and closes. Safe to call twice.
func (c *Conn) Close() error {
	if c.Err() != nil {
		return nil
	}
	c.p.setLimit(min(time.Second, c.o.silence()))
	if c.cont == nil {
		c.Do(nil, "LOGOUT")
	}
	c.fail(net.ErrClosed)
	return nil
}

// fail ends the session and returns the reason, always the same.
func (c *Conn) fail(err error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.err == nil {
		c.err = c.reason(err)
		c.p.Conn.Close()
	}
	return c.err
}

func (c *Conn) reason(err error) error {
	var known *Error
	if why := c.aborted.Load(); why != nil {
		return c.o.error(Canceled, "", *why)
	}
	if errors.As(err, &known) {
		return known
	}
	if isTimeout(err) {
		e := c.o.error(Silent, c.bye, err)
		c.p.mu.Lock()
		e.Waited = c.p.limit
		c.p.mu.Unlock()
		return e
	}
	return c.o.error(Lost, c.bye, err)
}

// ReadElsewhere leaves reading answers to another goroutine, which calls Next until that fails. cont is called to wait until the
// server wants the literal of a command ("+"), and returns an error when it does not; drained waits, not too long, for that goroutine to end.
func (c *Conn) ReadElsewhere(cont func(tag string) error, drained func()) {
	c.cont, c.drained = cont, drained
}

// An AString is an argument that is quoted, or sent as a literal, if need be.
type AString string

// Start sends a command and returns its tag. Parts are strings, sent as they stand, and AStrings.
func (c *Conn) Start(parts ...any) (tag string, err error) {
	if tag, err = c.Begin(parts...); err != nil {
		return "", err
	}
	return tag, c.End()
}

// Queue is Start, but the command may be held back until the next Start or Flush.
func (c *Conn) Queue(parts ...any) (tag string, err error) {
	if tag, err = c.Begin(parts...); err != nil {
		return "", err
	}
	c.p.expect(+1)
	c.bw.WriteString("\r\n")
	return tag, nil
}

// Begin sends a command up to, and without, its CRLF.
func (c *Conn) Begin(parts ...any) (tag string, err error) {
	if err := c.Err(); err != nil {
		return "", err
	}
	c.tag++
	tag = "T" + strconv.Itoa(c.tag)
	c.mu.Lock()
	c.sent[tag] = time.Now()
	c.mu.Unlock()
	c.bw.WriteString(tag)
	c.bw.WriteByte(' ')
	return tag, c.More(tag, parts...)
}

// More sends further parts of a command.
func (c *Conn) More(tag string, parts ...any) error {
	for _, part := range parts {
		switch part := part.(type) {
		case string:
			c.bw.WriteString(part)
		case AString:
			if err := c.astring(tag, string(part)); err != nil {
				return err
			}
		}
	}
	return nil
}

// End sends a command's CRLF, and all that is still held back. From here on its answer is due.
func (c *Conn) End() error {
	c.p.expect(+1)
	c.bw.WriteString("\r\n")
	return c.Flush()
}

// Flush sends what is held back.
func (c *Conn) Flush() error {
	if err := c.bw.Flush(); err != nil {
		return c.writeFailed(err)
	}
	return nil
}

// writeFailed ends the session, but lets answers that have arrived already be read first: a server says why it closes.
func (c *Conn) writeFailed(err error) error {
	if c.aborted.Load() == nil && !isTimeout(err) {
		c.p.setLimit(time.Second)
		if c.drained != nil {
			c.drained()
			return c.fail(err)
		}
		for {
			if _, e := c.Next(); e != nil {
				break
			}
		}
	}
	return c.fail(err)
}

// Writer sends octets as they stand, as part of a literal. Flush or End must follow.
func (c *Conn) Writer() io.Writer { return c.bw }

// WriteFailed is to be called with an error of Writer; it returns the session's.
func (c *Conn) WriteFailed(err error) error { return c.writeFailed(err) }

// Waits tells whether a literal of n octets has to wait for the server's leave (RFC 7888).
func (c *Conn) Waits(n int64) bool {
	return !c.Has(imap.CapLiteralPlus) && (n > 4096 || !c.Has(imap.CapLiteralMinus))
}

// OpenLiteral announces a literal of n octets and waits for the server's leave where it is needed.
func (c *Conn) OpenLiteral(tag string, n int64, prefix string) error {
	c.bw.WriteString(prefix + "{" + strconv.FormatInt(n, 10))
	if !c.Waits(n) {
		c.bw.WriteString("+}\r\n")
		return nil
	}
	c.bw.WriteString("}\r\n")
	c.p.expect(+1)
	defer c.p.expect(-1)
	if err := c.Flush(); err != nil {
		return err
	}
	if c.cont != nil {
		return c.cont(tag)
	}
	return c.waitContinue(tag)
}

func (c *Conn) waitContinue(tag string) error {
	for {
		r, err := c.Next()
		if err != nil {
			return err
		}
		if r.Tag == "+" {
			return nil
		}
		if r.Tag == tag {
			s := c.Tagged(r)
			return &StatusError{Command: "literal", Status: s}
		}
	}
}

func (c *Conn) astring(tag, s string) error {
	plain := true
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' || s[i] == 0x7f || s[i] >= 0x80 && !c.UTF8() {
			plain = false
		}
	}
	if !plain {
		if err := c.OpenLiteral(tag, int64(len(s)), ""); err != nil {
			return err
		}
		c.bw.WriteString(s)
		return nil
	}
	c.bw.WriteByte('"')
	for i := 0; i < len(s); i++ {
		if s[i] == '"' || s[i] == '\\' {
			c.bw.WriteByte('\\')
		}
		c.bw.WriteByte(s[i])
	}
	c.bw.WriteByte('"')
	return nil
}

// Do sends a command and reads the answers up to its own. untagged, if not nil, is given the others. A NO or BAD is a
// *StatusError, an end of the session a *Error; the first error of untagged is returned when the command went well.
func (c *Conn) Do(untagged func(*Response) error, parts ...any) (Status, error) {
	tag, err := c.Start(parts...)
	if err != nil {
		return Status{}, err
	}
	return c.Finish(tag, name(parts), untagged)
}

// RoundTrip is the shortest time that an answer to a command has taken so far; zero when there was none.
func (c *Conn) RoundTrip() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.trip
}

// name is the first word of a command, two with UID.
func name(parts []any) string {
	s, _ := parts[0].(string)
	word, rest, _ := strings.Cut(s, " ")
	if word == "UID" {
		second, _, _ := strings.Cut(rest, " ")
		return word + " " + second
	}
	return word
}

// Finish reads the answers up to that of a command that was started; see Do.
func (c *Conn) Finish(tag, command string, untagged func(*Response) error) (Status, error) {
	var first error
	for {
		s, ok := c.early[tag]
		delete(c.early, tag)
		if !ok {
			r, err := c.Next()
			if err != nil {
				return Status{}, err
			}
			switch {
			case r.Tag == "*" && untagged != nil:
				if err := untagged(r); err != nil && first == nil {
					first = err
				}
				if err := c.Err(); err != nil {
					return Status{}, err
				}
				continue
			case r.Tag == "*" || r.Tag == "+":
				continue
			case r.Tag != tag:
				c.early[r.Tag] = c.Tagged(r)
				continue
			}
			s = c.Tagged(r)
		}
		if s.Type != imap.StatusResponseTypeOK {
			return s, &StatusError{Command: command, Status: s}
		}
		return s, first
	}
}

// Tagged reads the rest of a tagged answer.
func (c *Conn) Tagged(r *Response) Status {
	c.mu.Lock()
	begun, known := c.sent[r.Tag]
	delete(c.sent, r.Tag)
	if took := time.Since(begun); known && (c.trip == 0 || took < c.trip) {
		c.trip = took
	}
	c.mu.Unlock()
	if known { // an answer to something else leaves ours due
		c.p.expect(-1)
	}
	s := parseStatus(r.Type, r.Rest())
	c.noteCaps(s)
	return s
}

func (c *Conn) noteCaps(s Status) {
	if s.Code == "CAPABILITY" {
		c.setCaps(s.Args)
	}
}

// canonicalCap writes a capability as go-imap does.
func canonicalCap(word string) imap.Cap {
	for _, known := range []imap.Cap{imap.CapIMAP4rev1, imap.CapIMAP4rev2} {
		if strings.EqualFold(word, string(known)) {
			return known
		}
	}
	return imap.Cap(strings.ToUpper(word))
}

func (c *Conn) setCaps(words string) {
	caps := imap.CapSet{}
	for word := range strings.FieldsSeq(words) {
		caps[canonicalCap(word)] = struct{}{}
	}
	c.mu.Lock()
	c.caps, c.fresh = caps, true
	c.mu.Unlock()
}

// Next reads one answer, having skipped what is left of the one before. Capabilities and BYE are noted on the way.
func (c *Conn) Next() (*Response, error) {
	r := &c.resp
	if err := r.finish(); err != nil {
		return nil, err
	}
	*r = Response{c: c, lit: -1}
	if err := r.read(); err != nil {
		return nil, err
	}
	r.line = string(r.seg[:min(len(r.seg), 200)])
	r.Tag = r.word()
	if r.Tag == "+" {
		return r, nil
	}
	if n, ok := r.Number(); ok && r.Tag == "*" {
		r.Num = uint32(n)
	}
	r.Type = strings.ToUpper(r.word())
	switch {
	case r.Tag != "*":
	case r.Type == "CAPABILITY":
		c.setCaps(r.Rest())
	case r.Type == "BYE":
		text := r.Rest()
		c.mu.Lock()
		c.bye = strings.TrimSpace(text)
		c.mu.Unlock()
	case r.Type == "OK" && bytes.HasPrefix(bytes.TrimLeft(r.seg[r.pos:], " "), []byte("[CAPABILITY")):
		c.noteCaps(parseStatus(r.Type, string(r.seg[r.pos:])))
	}
	return r, nil
}

// Status reads an untagged OK, NO, BAD or PREAUTH.
func (r *Response) Status() Status { return parseStatus(r.Type, string(r.seg[r.pos:])) }

const maxLine = 32 << 20

// readLine reads up to the next LF and returns the line without its end; valid until the next read.
func (c *Conn) readLine() ([]byte, error) {
	line, err := c.br.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		c.long = append(c.long[:0], line...)
		for errors.Is(err, bufio.ErrBufferFull) {
			line, err = c.br.ReadSlice('\n')
			c.long = append(c.long, line...)
			if len(c.long) > maxLine {
				return nil, c.fail(c.o.error(Protocol, string(c.long[:100]), nil))
			}
		}
		line = c.long
	}
	if err != nil {
		return nil, c.fail(err)
	}
	c.p.renew()
	return bytes.TrimSuffix(line[:len(line)-1], []byte("\r")), nil
}
