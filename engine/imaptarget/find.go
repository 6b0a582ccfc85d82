package imaptarget

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// Find searches by Message-ID, or by day where there is none, and then compares date, header and size itself.
func (t *target) Find(ctx context.Context, in engine.FolderRef, fp engine.Fingerprint) ([]engine.TargetID, error) {
	done, err := t.session(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	ids, err := t.find(in, fp)
	if err != nil {
		return nil, throttled(fmt.Errorf("looking for a message: %w", err))
	}
	return ids, nil
}

func (t *target) find(in engine.FolderRef, fp engine.Fingerprint) ([]engine.TargetID, error) {
	t.selected = "" // opened anew, so that what has just arrived is seen
	if err := t.open(in.Name, false); err != nil {
		return nil, err
	}
	uids, err := t.search(fp)
	if err != nil || len(uids) == 0 {
		return nil, err
	}
	var ids []engine.TargetID
	for some := range slices.Chunk(uids, 200) {
		found, err := t.compare(some, fp)
		if err != nil {
			return nil, err
		}
		for _, uid := range found {
			ids = append(ids, newID(t.validity, uid))
		}
	}
	return ids, nil
}

// search returns the UIDs of candidates, ascending.
func (t *target) search(fp engine.Fingerprint) ([]uint32, error) {
	parts := []any{fmt.Sprintf("UID %d:* ", max(fp.MinUID, 1))}
	if searchable(fp.MessageID) {
		parts = append(parts, "HEADER Message-ID ", imapconn.AString(fp.MessageID))
	} else { // a day more on both sides: the server's idea of a day may be that of another zone
		const day = "2-Jan-2006"
		d := fp.InternalDate.UTC()
		parts = append(parts, "SINCE "+d.AddDate(0, 0, -1).Format(day)+" BEFORE "+d.AddDate(0, 0, 2).Format(day))
	}
	var uids []uint32
	_, err := t.p.do(func(r *imapconn.Response) error {
		for r.Type == "SEARCH" {
			n, ok := r.Number()
			if !ok {
				break
			}
			if uint32(n) >= fp.MinUID { // "9:*" is the last message even when that is 5
				uids = append(uids, uint32(n))
			}
		}
		return nil
	}, "UID SEARCH", parts...)
	slices.Sort(uids)
	return slices.Compact(uids), err
}

// searchable tells whether a Message-ID can be searched for as it stands, on any server.
func searchable(id string) bool {
	return id != "" && len(id) < 500 && !strings.ContainsFunc(id, func(r rune) bool { return r < ' ' || r > '~' })
}

// compare returns those of uids whose message is the one.
func (t *target) compare(uids []uint32, fp engine.Fingerprint) ([]uint32, error) {
	var found, measure []uint32
	same := map[uint32]bool{} // of those to be measured, whose header is known to be the same
	_, err := t.p.do(func(r *imapconn.Response) error {
		if r.Type != "FETCH" {
			return nil
		}
		var c candidate
		if err := c.read(r); err != nil {
			return err
		}
		if !slices.Contains(uids, c.uid) || c.date.Unix() != fp.InternalDate.Unix() {
			return nil
		}
		same[c.uid] = sameHeader(c.header, fp.Header)
		switch {
		case same[c.uid] && c.size == fp.Size:
			found = append(found, c.uid)
		case same[c.uid], !bytes.HasSuffix(c.header, []byte("\r\n\r\n")): // of a header without an end Courier leaves out the last octet
			measure = append(measure, c.uid)
		}
		return nil
	}, "UID FETCH", set(uids), " (UID INTERNALDATE RFC822.SIZE BODY.PEEK[HEADER])")
	if err != nil {
		return nil, err
	}
	for _, uid := range measure { // RFC822.SIZE may be wrong, literals are not; and bare LFs may have become CRLFs
		m, err := t.measure(uid)
		if err != nil {
			return nil, err
		}
		if m.size >= fp.Size && m.size-m.lines <= fp.Size && (same[uid] || m.header.Sum() == fp.Header) {
			found = append(found, uid)
		}
	}
	slices.Sort(found)
	return slices.Compact(found), nil
}

func set(uids []uint32) string {
	var b []byte
	for i, uid := range uids {
		if i > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendUint(b, uint64(uid), 10)
	}
	return string(b)
}

// sameHeader compares hashes. Servers add the empty line when a message is nothing but a header, and store bare LFs as CRLF (Dovecot).
func sameHeader(header []byte, want [32]byte) bool {
	if sha256.Sum256(header) == want {
		return true
	}
	for _, h := range [][]byte{header, bytes.ReplaceAll(header, []byte("\r\n"), []byte("\n"))} {
		if sha256.Sum256(h) == want || sha256.Sum256(trimLine(h)) == want {
			return true
		}
	}
	return false
}

// trimLine leaves out the last line's end.
func trimLine(b []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(b, []byte("\n")), []byte("\r"))
}

// measure reads a message, to know what it is rather than what the server says of it.
func (t *target) measure(uid uint32) (measured, error) {
	var n measured
	_, err := t.p.do(func(r *imapconn.Response) error {
		if r.Type != "FETCH" {
			return nil
		}
		c := candidate{whole: &n}
		return c.read(r)
	}, "UID FETCH", fmt.Sprintf("%d (UID BODY.PEEK[])", uid))
	return n, err
}

// measured is what a message is, by its octets.
type measured struct {
	size, lines int64 // octets, and CRLFs among them
	header      engine.HeaderHash
	cr          bool
}

func (n *measured) Write(p []byte) (int, error) {
	n.header.Write(p)
	n.size += int64(len(p))
	if n.cr && len(p) > 0 && p[0] == '\n' {
		n.lines++
	}
	n.lines += int64(bytes.Count(p, []byte("\r\n")))
	n.cr = bytes.HasSuffix(p, []byte("\r"))
	return len(p), nil
}

// A candidate is a message that may be the one looked for.
type candidate struct {
	uid    uint32
	date   time.Time
	size   int64
	header []byte
	whole  io.Writer // gets the whole message, if not nil
}

func (c *candidate) read(r *imapconn.Response) error {
	r.Skip('(')
	for r.Peek() != 0 && !r.Skip(')') {
		item := strings.ToUpper(r.Atom())
		switch {
		case item == "UID":
			n, _ := r.Number()
			c.uid = uint32(n)
		case item == "RFC822.SIZE":
			n, _ := r.Number()
			c.size = int64(n)
		case item == "INTERNALDATE":
			s, _, err := r.String()
			if err != nil {
				return err
			}
			c.date, _ = imapconn.ParseDate(s)
		case strings.HasPrefix(item, "BODY["):
			if err := c.body(r); err != nil {
				return err
			}
		default:
			if err := r.SkipValue(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (c *candidate) body(r *imapconn.Response) error {
	_, ok := r.Size()
	if !ok {
		s, _, err := r.String()
		c.header = []byte(s)
		return err
	}
	var err error
	if c.whole != nil {
		if _, err = io.Copy(c.whole, r.Literal()); err != nil {
			return err
		}
		return r.More()
	}
	if c.header, err = io.ReadAll(r.Literal()); err != nil {
		return err
	}
	return r.More()
}
