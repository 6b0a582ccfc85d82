package engine

import (
	"encoding/binary"
	"errors"
	"time"

	"migsh/store"
)

// userRow has a form of its own, since 50,000 of them are read when all users are listed: its fields one after the other,
// strings with their length, numbers as varints, behind a version byte. A new field goes to the end; what an older row
// does not have is zero.

const userRowVersion = 1

func (u *userRow) fields(f field) {
	f.text((*string)(&u.Email))
	f.text(&u.Batch)
	f.text((*string)(&u.Guid))
	f.text(&u.UserName)
	f.text(&u.Root)
	f.bytes((*[]byte)(&u.Password))
	f.num(&u.Row)
	f.text((*string)(&u.Status))
	f.text((*string)(&u.Desired))
	f.flag(&u.Requested)
	f.flag(&u.Synced)
	f.time(&u.DueAt)
	f.text((*string)(&u.DueClass))
	f.text(&u.DueAtEnd)
	f.text(&u.Detail)
	f.text(&u.Error)
	f.text((*string)(&u.Score))
	f.num(&u.Items)
	f.num(&u.Skipped)
	f.num(&u.Total)
	f.long(&u.Bytes)
	f.long(&u.Estimate)
	f.num(&u.Dropped)
	f.num(&u.Flags)
	f.time(&u.LastSync)
	f.time(&u.LastGood)
	f.time(&u.Final)
	f.time(&u.StartAfter)
	f.time(&u.CompleteAfter)
	f.time(&u.Since)
	f.long((*int64)(&u.Queued))
	f.long((*int64)(&u.InProgress))
	f.long((*int64)(&u.Rested))
	f.long((*int64)(&u.Stalled))
	f.num(&u.Retries)
}

// MarshalBinary writes the form above.
func (u userRow) MarshalBinary() ([]byte, error) {
	w := &fieldWriter{out: append(make([]byte, 0, 300), userRowVersion)}
	u.fields(w)
	return w.out, nil
}

// UnmarshalBinary reads the form above. It keeps nothing of data.
func (u *userRow) UnmarshalBinary(data []byte) error {
	if len(data) == 0 || data[0] != userRowVersion {
		return errUserRow
	}
	r := &fieldReader{data: data[1:]}
	u.fields(r)
	if r.failed {
		return errUserRow
	}
	return nil
}

var errUserRow = errors.New("the record of the user is damaged")

// A field is one way through a row: writing or reading.
type field interface {
	text(*string)
	bytes(*[]byte)
	num(*int)
	long(*int64)
	flag(*bool)
	time(*time.Time)
}

type fieldWriter struct{ out []byte }

func (w *fieldWriter) text(s *string) {
	w.out = binary.AppendUvarint(w.out, uint64(len(*s)))
	w.out = append(w.out, *s...)
}

func (w *fieldWriter) bytes(b *[]byte) {
	w.out = binary.AppendUvarint(w.out, uint64(len(*b)))
	w.out = append(w.out, *b...)
}

func (w *fieldWriter) num(n *int)    { w.out = binary.AppendVarint(w.out, int64(*n)) }
func (w *fieldWriter) long(n *int64) { w.out = binary.AppendVarint(w.out, *n) }
func (w *fieldWriter) flag(b *bool)  { w.out = append(w.out, either[byte](*b, 1, 0)) }

// time writes nanoseconds; zero times as zero, which no time here can be.
func (w *fieldWriter) time(t *time.Time) {
	var n int64
	if !t.IsZero() {
		n = t.UnixNano()
	}
	w.long(&n)
}

type fieldReader struct {
	data   []byte
	failed bool
}

func (r *fieldReader) next() []byte {
	if len(r.data) == 0 {
		return nil // an older row
	}
	n, k := binary.Uvarint(r.data)
	if k <= 0 || n > uint64(len(r.data)-k) {
		r.failed, r.data = true, nil
		return nil
	}
	b := r.data[k : k+int(n)]
	r.data = r.data[k+int(n):]
	return b
}

func (r *fieldReader) text(s *string) { *s = string(r.next()) }

func (r *fieldReader) bytes(b *[]byte) { *b = append(store.Sealed(nil), r.next()...) }

func (r *fieldReader) num(n *int) {
	var v int64
	r.long(&v)
	*n = int(v)
}

func (r *fieldReader) long(n *int64) {
	*n = 0
	if len(r.data) == 0 {
		return
	}
	v, k := binary.Varint(r.data)
	if k <= 0 {
		r.failed, r.data = true, nil
		return
	}
	*n, r.data = v, r.data[k:]
}

func (r *fieldReader) flag(b *bool) {
	*b = len(r.data) > 0 && r.data[0] == 1
	r.data = r.data[min(1, len(r.data)):]
}

func (r *fieldReader) time(t *time.Time) {
	var n int64
	r.long(&n)
	*t = time.Time{}
	if n != 0 {
		*t = time.Unix(0, n).UTC()
	}
}
