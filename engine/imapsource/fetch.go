package imapsource

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strconv"

	"migsh/engine"
	"migsh/engine/imapconn"
)

const (
	perCommand = 128     // UIDs in one FETCH. Servers answer in rising order, whatever was asked for
	ahead      = 2       // commands sent before they are waited for
	inMemory   = 1 << 20 // a body that comes before what must be known first is kept in memory up to this, else in a file
)

var errStopped = errors.New("stopped by the caller")

func (s *source) Fetch(ctx context.Context, f engine.Folder, uids []uint32, each func(engine.Message, io.Reader) error) error {
	if len(uids) == 0 {
		return nil
	}
	c, done, err := s.session(ctx)
	if err != nil {
		return err
	}
	defer done()
	if err := s.reopen(c, f.Raw, f.UIDValidity); err != nil {
		return throttled(err)
	}
	x := &fetch{c: c, each: each, left: map[uint32]error{}}
	err = x.all(uids)
	if x.stop != nil {
		c.Abort(errStopped) // what is still on its way is not worth waiting for
		return x.stop
	}
	return throttled(err)
}

// A fetch is one call of Fetch.
type fetch struct {
	c      *imapconn.Conn
	each   func(engine.Message, io.Reader) error
	wanted map[uint32]bool // asked for and not given yet
	retry  []uint32        // refused together with others
	stop   error           // from each
	left   map[uint32]error
}

// all keeps commands ahead of the one whose answers are read, so that no round trip is lost between them. When the server refuses a command, its messages are asked for one by one, so that one bad message does not hide others.
func (x *fetch) all(uids []uint32) error {
	x.wanted = make(map[uint32]bool, min(len(uids), (1+ahead)*perCommand))
	var under [][]uint32 // asked for, not finished
	var tags []string
	var err error
	for len(uids) > 0 || len(under) > 0 {
		for len(uids) > 0 && len(under) <= ahead {
			chunk := uids[:min(perCommand, len(uids))]
			tag, err := x.start(chunk)
			if err != nil {
				return err
			}
			uids, under, tags = uids[len(chunk):], append(under, chunk), append(tags, tag)
		}
		if err = x.finish(tags[0], under[0]); err != nil {
			break
		}
		under, tags = under[1:], tags[1:]
	}
	for i := 0; i < len(x.retry) && err == nil; i++ {
		one := x.retry[i : i+1]
		var tag string
		if tag, err = x.start(one); err == nil {
			err = x.finish(tag, one)
		}
	}
	if err == nil && len(x.left) > 0 {
		return &engine.LeftOutError{Reasons: x.left}
	}
	return err
}

func (x *fetch) start(uids []uint32) (tag string, err error) {
	for _, uid := range uids {
		x.wanted[uid] = true
	}
	return x.c.Start("UID FETCH " + ranges(uids) + " (UID FLAGS INTERNALDATE RFC822.SIZE BODY.PEEK[])")
}

// ranges writes a set of UIDs: 1:3,7.
func ranges(uids []uint32) string {
	sorted := slices.Clone(uids)
	slices.Sort(sorted)
	var b []byte
	for i := 0; i < len(sorted); {
		j := i
		for j+1 < len(sorted) && sorted[j+1]-sorted[j] <= 1 {
			j++
		}
		if len(b) > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendUint(b, uint64(sorted[i]), 10)
		if sorted[j] != sorted[i] {
			b = append(b, ':')
			b = strconv.AppendUint(b, uint64(sorted[j]), 10)
		}
		i = j + 1
	}
	return string(b)
}

// finish reads one command's answers. Only what ends the whole Fetch is returned.
func (x *fetch) finish(tag string, uids []uint32) error {
	_, err := x.c.Finish(tag, "FETCH", func(r *imapconn.Response) error {
		if r.Type != "FETCH" || x.stop != nil {
			return x.stop
		}
		return x.answer(r)
	})
	var refused *imapconn.StatusError
	_, _, throttle := imapconn.Throttled(err)
	switch {
	case err == nil:
	case x.stop != nil || throttle || x.c.Err() != nil:
		return err
	case errors.As(err, &refused) && len(uids) > 1:
		for _, uid := range uids {
			if x.wanted[uid] {
				x.retry = append(x.retry, uid)
			}
		}
	case errors.As(err, &refused), imapconn.SyntaxError(err):
		for _, uid := range uids {
			if x.wanted[uid] {
				x.left[uid] = err
			}
		}
	default:
		return err
	}
	for _, uid := range uids {
		delete(x.wanted, uid) // gone from the server, or retried
	}
	return nil
}

// answer reads one FETCH answer.
func (x *fetch) answer(r *imapconn.Response) error {
	var (
		m    items
		kept spool
		size int64
	)
	defer kept.remove()
	handed := false
	err := m.read(r, func() error {
		n, ok := r.Size()
		if !ok { // "" for an empty message, or NIL for one that cannot be had
			s, ok, err := r.String()
			if err != nil || !ok || handed {
				return err
			}
			size = int64(len(s))
			return kept.take(bytes.NewReader([]byte(s)))
		}
		body := r.Literal()
		if m.known() && !handed {
			handed = true
			m.Size = n
			if err := x.give(m.Message, body); err != nil {
				return err
			}
			return r.More()
		}
		size = n
		if err := kept.take(body); err != nil {
			return err
		}
		return r.More()
	})
	if err != nil || handed || !kept.taken || m.UID == 0 {
		return err
	}
	m.Size = size
	body, err := kept.reader()
	if err != nil {
		return err
	}
	return x.give(m.Message, body)
}

// give hands a message out, if it was asked for and not given before.
func (x *fetch) give(m engine.Message, body io.Reader) error {
	if !x.wanted[m.UID] {
		return nil
	}
	if err := x.each(m, body); err != nil {
		x.stop = err
		x.c.Abort(errStopped)
		return err
	}
	delete(x.wanted, m.UID)
	return nil
}

// A spool keeps a body until the rest of the answer is known.
type spool struct {
	taken bool
	mem   bytes.Buffer
	file  *os.File
}

func (s *spool) take(r io.Reader) error {
	if s.taken {
		_, err := io.Copy(io.Discard, r)
		return err
	}
	s.taken = true
	n, err := io.CopyN(&s.mem, r, inMemory)
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err != nil || n < inMemory {
		return err
	}
	if s.file, err = os.CreateTemp("", "migsh-*"); err != nil {
		return err
	}
	_, err = io.Copy(s.file, r)
	return err
}

func (s *spool) reader() (io.Reader, error) {
	if s.file == nil {
		return &s.mem, nil
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	return io.MultiReader(&s.mem, s.file), nil
}

func (s *spool) remove() {
	if s.file != nil {
		s.file.Close()
		os.Remove(s.file.Name())
	}
}
