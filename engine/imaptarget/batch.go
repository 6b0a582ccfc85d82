package imaptarget

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/emersion/go-imap/v2"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// A batch is one APPEND of many messages (MULTIAPPEND, RFC 3502): the server locks, syncs and answers once for all of them, which more
// than halves its work. The messages are sent as they come; the command is ended when there are enough, when
// another command has to be sent, or when someone waits for one of them.
//
// A batch is stored as a whole or not at all, so that one message that is refused takes the others with it. They are
// kept in memory until the answer is there, and then sent again one by one.
type batch struct {
	cmd   *command
	to    engine.FolderRef
	mails []batched
	text  []byte // all bodies
	alone []engine.Pending
}

// batched is a message of a batch.
type batched struct {
	head     string // flags and date
	from, to int    // in text
}

const (
	batchOctets = 512 << 10 // of a batch; larger messages go by themselves
	batchMails  = 256
	batchesOut  = 3 // unanswered ones, whose bodies are still kept
)

// batches tells whether a message of that size can be part of a batch.
func (t *target) batches(size int64) bool {
	return size > 0 && size <= batchOctets && t.c.Has(imap.CapMultiAppend) && !t.c.Waits(size)
}

// appendBatched makes the message part of the open batch, or opens one.
func (t *target) appendBatched(to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	if b := t.batch; b != nil && (b.to.Name != to.Name || len(b.mails) >= batchMails || len(b.text)+int(m.Size) > batchOctets) {
		t.closeBatch()
	}
	b := t.batch
	if b == nil {
		b = &batch{to: to, text: t.arena()}
	}
	from := len(b.text)
	text := b.text[:from+int(m.Size)]
	if err := readAll(body, text[from:]); err != nil {
		return nil, err
	}
	if bytes.IndexByte(text[from:], 0) >= 0 {
		return t.appendAlone(to, header(to, m), text[from:])
	}
	if err := t.c.Err(); err != nil {
		return nil, err
	}
	b.text = text
	b.mails = append(b.mails, batched{header(to, m), from, len(text)})
	if t.batch == nil {
		cmd, err := t.p.begin("APPEND")
		if err == nil {
			err = t.c.More(cmd.tag, " ", imapconn.AString(to.Name))
		}
		if err != nil {
			return nil, verdict(err)
		}
		b.cmd, t.batch = cmd, b
	}
	p := batchPending{t, b, len(b.mails) - 1}
	err := t.c.More(b.cmd.tag, " ", b.mails[p.i].head)
	if err == nil {
		err = t.c.OpenLiteral(b.cmd.tag, m.Size, "")
	}
	if err == nil {
		if _, err = t.c.Writer().Write(text[from:]); err != nil {
			err = t.c.WriteFailed(err)
		}
	}
	if err != nil {
		t.batch = nil
		return lost{verdict(err)}, nil // an answer may have been on its way: whether it is stored is open
	}
	return p, nil
}

// arena returns room for a batch, used again from one that has been answered where possible.
func (t *target) arena() []byte {
	for len(t.out) >= batchesOut {
		b := t.out[0]
		t.out = t.out[1:]
		<-b.cmd.done
		t.again(b)
		if text := b.text; text != nil {
			b.text = nil
			return text[:0]
		}
	}
	return make([]byte, 0, batchOctets)
}

// closeBatch ends the open batch, if there is one.
func (t *target) closeBatch() {
	b := t.batch
	if b == nil {
		return
	}
	t.batch = nil
	t.c.End() // a failure ends the session, and that answers the command
	t.out = append(t.out, b)
}

// again sends the messages of a refused batch one by one, once, and returns their Pendings; nil when it was not refused, or
// the session has ended meanwhile.
func (t *target) again(b *batch) []engine.Pending {
	if b.alone != nil || b.text == nil || len(b.mails) == 1 || !b.refused() || t.c.Err() != nil {
		return b.alone
	}
	b.alone = make([]engine.Pending, len(b.mails))
	for i, m := range b.mails {
		p, err := t.appendAlone(b.to, m.head, b.text[m.from:m.to])
		if err != nil {
			p = lost{err}
		}
		b.alone[i] = p
	}
	return b.alone
}

// refused tells whether the server has said no to a batch that was answered, other than to be left alone.
func (b *batch) refused() bool {
	var no *imapconn.StatusError
	_, _, throttle := imapconn.Throttled(b.cmd.err)
	return !throttle && errors.As(b.cmd.err, &no)
}

type batchPending struct {
	t *target
	b *batch
	i int
}

// Wait may be called from another goroutine than the Target's.
func (p batchPending) Wait() (engine.TargetID, error) {
	p.t.mu.Lock()
	if p.t.batch == p.b {
		p.t.closeBatch()
	}
	p.t.mu.Unlock()
	<-p.b.cmd.done
	if p.b.cmd.err == nil {
		return appendUID(p.b.cmd.status, p.i), nil
	}
	p.t.mu.Lock()
	alone := p.t.again(p.b)
	p.t.mu.Unlock()
	switch {
	case alone != nil:
		return alone[p.i].Wait()
	case len(p.b.mails) > 1 && p.b.refused(): // which of its messages it was, nobody knows
		return "", fmt.Errorf("%d messages at once: %w", len(p.b.mails), p.b.cmd.err)
	}
	return "", verdict(p.b.cmd.err)
}

// appendUID returns the i-th id of an APPENDUID (RFC 4315), "" when there is none.
func appendUID(s imapconn.Status, i int) engine.TargetID {
	if s.Code != "APPENDUID" {
		return ""
	}
	validity, set, _ := strings.Cut(s.Args, " ")
	v, err := strconv.ParseUint(validity, 10, 32)
	if err != nil {
		return ""
	}
	for part := range strings.SplitSeq(strings.TrimSpace(set), ",") {
		first, last, isRange := strings.Cut(part, ":")
		from, err := strconv.ParseUint(first, 10, 32)
		if err != nil {
			return ""
		}
		to := from
		if isRange {
			if to, err = strconv.ParseUint(last, 10, 32); err != nil {
				return ""
			}
		}
		from, to = min(from, to), max(from, to)
		if n := to - from; uint64(i) <= n {
			return newID(uint32(v), uint32(from)+uint32(i))
		}
		i -= int(to-from) + 1
	}
	return ""
}

// header is what stands before a message's literal: its flags and its date.
func header(to engine.FolderRef, m engine.Message) string {
	date := ""
	if y := m.InternalDate.Year(); !m.InternalDate.IsZero() && y > 0 && y < 10000 {
		date = m.InternalDate.Format(`"_2-Jan-2006 15:04:05 -0700" `)
	}
	return fmt.Sprintf("(%s) %s", strings.Join(to.Storable(m.Flags), " "), date)
}
