package imaptarget

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// whole is the size up to which a message is read whole before it is sent.
const whole = 1 << 20

// Append sends a message. Without UIDPLUS on the server its Pending has no id to give.
func (t *target) Append(ctx context.Context, to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	done, err := t.appending(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if limit, ok := t.c.Limit("APPENDLIMIT"); ok && m.Size > limit {
		return nil, &engine.RefusedError{Reason: fmt.Sprintf("the message has %d octets, the target takes %d", m.Size, limit)}
	}
	if m.Size <= whole {
		return t.appendWhole(to, m, body)
	}
	return t.appendStream(to, m, body)
}

func (t *target) appendWhole(to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	if t.batches(m.Size) {
		return t.appendBatched(to, m, body)
	}
	if int64(cap(t.buf)) < m.Size {
		t.buf = make([]byte, m.Size, min(2*m.Size+4096, whole))
	}
	buf := t.buf[:m.Size]
	if err := readAll(body, buf); err != nil {
		return nil, err
	}
	return t.appendAlone(to, header(to, m), buf)
}

// appendAlone sends a message by a command of its own.
func (t *target) appendAlone(to engine.FolderRef, head string, text []byte) (engine.Pending, error) {
	mark := ""
	if bytes.IndexByte(text, 0) >= 0 {
		if !t.c.Has("BINARY") {
			return nil, &engine.RefusedError{Reason: "the message contains NUL octets, which the target cannot take (no BINARY)"}
		}
		mark = "~" // literal8, RFC 3516
	}
	cmd, err := t.announce(to, head, int64(len(text)), mark)
	if err != nil {
		return nil, err
	}
	if _, err := t.c.Writer().Write(text); err != nil {
		return nil, verdict(t.c.WriteFailed(err))
	}
	return t.finish(cmd)
}

// readAll fills buf from r, which must end there.
func readAll(r io.Reader, buf []byte) error {
	if n, err := io.ReadFull(r, buf); err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return fmt.Errorf("the message ended after %d of %d octets: %w", n, len(buf), err)
	}
	return atEnd(r)
}

func atEnd(r io.Reader) error {
	var one [1]byte
	switch n, err := io.ReadFull(r, one[:]); {
	case n > 0:
		return errors.New("the message is longer than announced")
	case err != nil && !errors.Is(err, io.EOF):
		return err
	}
	return nil
}

// appendStream passes a large message on as it comes. When it breaks off, or has a NUL, which can no longer be announced, the session is
// ended: the server then drops the unfinished APPEND, and answers those before it.
func (t *target) appendStream(to engine.FolderRef, m engine.Message, body io.Reader) (engine.Pending, error) {
	cmd, err := t.announce(to, header(to, m), m.Size, "")
	if err != nil {
		return nil, err
	}
	w := &noNUL{w: t.c.Writer()}
	n, err := io.Copy(w, io.LimitReader(body, m.Size))
	if err == nil && n < m.Size {
		err = fmt.Errorf("the message ended after %d of %d octets: %w", n, m.Size, io.ErrUnexpectedEOF)
	}
	if err == nil {
		err = atEnd(body)
	}
	switch {
	case w.err != nil:
		return nil, verdict(t.c.WriteFailed(w.err))
	case err != nil:
		t.giveUp(cmd, err)
		if w.nul {
			err = &engine.RefusedError{Reason: "the message contains NUL octets and is too large to announce them"}
		}
		return nil, err
	}
	return t.finish(cmd)
}

// giveUp ends the session in the midst of a literal, when what was sent before it has been answered.
func (t *target) giveUp(cmd *command, why error) {
	if t.c.Flush() == nil {
		t.p.waitOthers(cmd)
	}
	t.c.Abort(why)
	t.p.wait(0)
}

// noNUL is a writer that refuses NUL octets.
type noNUL struct {
	w   io.Writer
	nul bool
	err error // of w
}

var errNUL = errors.New("NUL octet")

func (w *noNUL) Write(p []byte) (int, error) {
	if bytes.IndexByte(p, 0) >= 0 {
		w.nul = true
		return 0, errNUL
	}
	n, err := w.w.Write(p)
	w.err = err
	return n, err
}

// announce sends APPEND up to where the literal begins.
func (t *target) announce(to engine.FolderRef, head string, size int64, mark string) (*command, error) {
	t.closeBatch()
	if t.c.Waits(size) {
		// There is nothing to gain by sending early, and much to lose: a server that writes its OK and its "+" one after the other
		// waits, by Nagle's rule, for our kernel's acknowledgement in between, 40 ms for each message (Courier).
		t.p.waitOthers(nil)
	}
	cmd, err := t.p.begin("APPEND")
	if err != nil {
		return nil, err
	}
	err = t.c.More(cmd.tag, " ", imapconn.AString(to.Name), " ", head)
	if err == nil {
		err = t.c.OpenLiteral(cmd.tag, size, mark)
	}
	if err != nil {
		return nil, verdict(err) // it did not get as far as its end: nothing is stored
	}
	return cmd, nil
}

func (t *target) finish(cmd *command) (engine.Pending, error) {
	if err := t.c.End(); err != nil {
		return lost{verdict(err)}, nil // the last octets may have got there
	}
	return pending{cmd}, nil
}

// lost is a Pending whose answer will never come.
type lost struct{ err error }

func (l lost) Wait() (engine.TargetID, error) { return "", l.err }

type pending struct{ cmd *command }

// Wait may be called from another goroutine than the Target's.
func (p pending) Wait() (engine.TargetID, error) {
	<-p.cmd.done
	if p.cmd.err != nil {
		return "", verdict(p.cmd.err)
	}
	return appendUID(p.cmd.status, 0), nil
}
