package engine

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/mail"
	"strings"
	"time"
)

// maxPeek bounds how much of a message is held to recognise it before it is sent.
const maxPeek = 4 << 20

// A bodyReader hands a message on while it works out its fingerprint, and knows whether it was the source that broke.
type bodyReader struct {
	r      io.Reader
	hash   HeaderHash
	peeked bytes.Buffer
	err    error // of the source, other than io.EOF
	eof    bool
}

// Read hands out what was peeked at, then the rest.
func (b *bodyReader) Read(p []byte) (int, error) {
	if b.peeked.Len() > 0 {
		return b.peeked.Read(p)
	}
	return b.read(p)
}

func (b *bodyReader) read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if b.eof {
		return 0, io.EOF
	}
	n, err := b.r.Read(p)
	b.hash.Write(p[:n])
	switch {
	case err == io.EOF:
		b.eof = true
	case err != nil:
		b.err = err
	}
	return n, err
}

// peek reads on to the end of the header. Its error is the source's.
func (b *bodyReader) peek() error {
	buf := make([]byte, 16<<10)
	for !b.hash.Done() && b.peeked.Len() < maxPeek {
		n, err := b.read(buf)
		b.peeked.Write(buf[:n])
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// about is what a report says of the message.
func (b *bodyReader) about(p plannedFolder, m Message, k SkipKind, reason string) SkippedItem {
	return SkippedItem{
		Kind: k, Folder: folderName(p.Path), UID: m.UID, Size: m.Size, DateReceived: m.InternalDate, Reason: reason,
		Subject: b.field("Subject"), Sender: b.field("From"), Recipient: b.field("To"), DateSent: b.sent(),
	}
}

// field is a header field in Unicode, cut to what a table can show.
func (b *bodyReader) field(name string) string {
	raw := b.hash.Field(name)
	if text, err := new(mime.WordDecoder).DecodeHeader(raw); err == nil {
		raw = text
	}
	raw = strings.Join(strings.Fields(raw), " ")
	if len(raw) > 250 {
		raw = raw[:250]
	}
	return strings.ToValidUTF8(raw, "?")
}

func (b *bodyReader) sent() time.Time {
	t, err := mail.ParseDate(b.hash.Field("Date"))
	if err != nil {
		return time.Time{}
	}
	return t
}

// fingerprint is how a target recognises the message.
func (b *bodyReader) fingerprint(m Message, minUID uint32) Fingerprint {
	return Fingerprint{MessageID: b.hash.MessageID(), Size: m.Size, InternalDate: m.InternalDate, Header: b.hash.Sum(), MinUID: minUID}
}
