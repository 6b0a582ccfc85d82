package maildir

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"migsh/engine"
)

// A draft is a message that is written, and not yet durable nor seen.
type draft struct {
	m    *mailbox
	b    *box
	file *os.File // open until it is durable
	name string   // in cur
	base string
	date time.Time
	done chan struct{} // closed when it is durable, or never will be
	err  error
}

// atOnce is how many files are kept open, and made durable together; the operating system shares the work between them.
const atOnce = 64

// Append writes the message to tmp. When there are many that nobody has waited for, it makes those durable first.
func (m *mailbox) Append(ctx context.Context, to engine.FolderRef, msg engine.Message, body io.Reader) (engine.Pending, error) {
	if err := m.check(ctx); err != nil {
		return nil, err
	}
	b, _, err := m.ensure(to.Name)
	if err != nil {
		return nil, full(err)
	}
	if m.waiting() >= atOnce {
		m.commit()
	}
	flags := flagLetters(to.Storable(msg.Flags), b.keywords)
	if err := b.keywords.save(m); err != nil {
		return nil, full(err)
	}
	d := &draft{m: m, b: b, done: make(chan struct{})}
	if err := d.write(ctx, msg, body, flags); err != nil {
		d.drop(err)
		return nil, full(err)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.dirty = append(m.dirty, d)
	return d, nil
}

func (m *mailbox) waiting() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.dirty)
}

func (d *draft) write(ctx context.Context, msg engine.Message, body io.Reader, flags string) error {
	unique := d.m.names.next()
	var err error
	d.file, err = os.OpenFile(filepath.Join(d.b.dir, "tmp", unique), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	w := &counter{w: d.file, ctx: ctx}
	n, err := io.Copy(w, body)
	if err != nil {
		return fmt.Errorf("message of %d octets, after %d: %w", msg.Size, n, err)
	}
	if n != msg.Size {
		return fmt.Errorf("the message ended after %d of %d octets: %w", n, msg.Size, io.ErrUnexpectedEOF)
	}
	if d.date = msg.InternalDate; d.date.IsZero() {
		d.date = time.Now()
	}
	if err := os.Chtimes(d.file.Name(), d.date, d.date); err != nil {
		return err
	}
	// W is the size when each line ends in CRLF, which is what RFC822.SIZE will be.
	d.base = fmt.Sprintf("%s,S=%d,W=%d", unique, n, n+w.bare)
	d.name = d.m.format(fileName{d.base, flags})
	return nil
}

// drop removes what has been written.
func (d *draft) drop(err error) {
	d.err = err
	if d.file != nil {
		d.file.Close()
		os.Remove(d.file.Name())
		d.file = nil
	}
	close(d.done)
}

// Wait makes this message, and all others written so far, durable. It may be called by another goroutine than the Target's.
func (d *draft) Wait() (engine.TargetID, error) {
	d.m.commit()
	<-d.done
	if d.err != nil {
		return "", d.err
	}
	return engine.TargetID(d.base), nil
}

// commit makes all drafts durable, files first, then the folders' new names.
func (m *mailbox) commit() {
	m.mu.Lock()
	drafts := m.dirty
	m.dirty = nil
	for _, d := range drafts {
		d.b.index = nil
	}
	m.mu.Unlock()
	if len(drafts) == 0 {
		return
	}
	var wg sync.WaitGroup
	work := make(chan *draft)
	for range min(16, len(drafts)) {
		wg.Go(func() {
			for d := range work {
				d.publish()
			}
		})
	}
	dirs := map[string]error{}
	for _, d := range drafts {
		work <- d
		dirs[filepath.Join(d.b.dir, "cur")] = nil
	}
	close(work)
	wg.Wait()
	for dir := range dirs {
		if m.sync {
			dirs[dir] = syncDir(dir)
		}
	}
	for _, d := range drafts {
		if err := dirs[filepath.Join(d.b.dir, "cur")]; d.err == nil && err != nil {
			d.err = err // it may or may not be there after a power cut
		}
		close(d.done)
	}
}

// publish syncs the file and moves it to cur.
func (d *draft) publish() {
	var err error
	if d.m.sync {
		err = d.file.Sync()
	}
	err = errors.Join(err, d.file.Close())
	if err == nil && runtime.GOOS == "windows" { // where closing may set it
		err = os.Chtimes(d.file.Name(), d.date, d.date)
	}
	if err == nil {
		err = os.Rename(d.file.Name(), filepath.Join(d.b.dir, "cur", d.name))
	}
	if err != nil {
		os.Remove(d.file.Name())
		d.err = full(err)
	}
	d.file = nil
}

// full makes an *engine.RefusedError of a full disk or a used up quota.
func full(err error) error {
	var known *engine.RefusedError
	if err == nil || errors.As(err, &known) || !isFull(err) {
		return err
	}
	return &engine.RefusedError{Reason: err.Error(), Full: true}
}

// A counter is a writer that counts LFs without a CR.
type counter struct {
	w    io.Writer
	ctx  context.Context
	bare int64
	cr   bool
}

func (c *counter) Write(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	if len(p) == 0 {
		return 0, nil
	}
	c.bare += int64(bytes.Count(p, []byte("\n")) - bytes.Count(p, []byte("\r\n")))
	if c.cr && p[0] == '\n' {
		c.bare--
	}
	c.cr = p[len(p)-1] == '\r'
	return c.w.Write(p)
}
