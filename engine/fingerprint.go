package engine

import (
	"bytes"
	"crypto/sha256"
	"hash"
	"strings"
)

// HeaderSum returns the SHA-256 of the header of a message: all octets up to and including the first
// empty line, which may end in CRLF or a bare LF; the whole message when there is no empty line.
func HeaderSum(msg []byte) [32]byte {
	var h HeaderHash
	h.Write(msg)
	return h.Sum()
}

// maxKept bounds what HeaderHash keeps to find the Message-ID in: a header may have lines of a megabyte.
const maxKept = 64 << 10

// A HeaderHash takes a message as a Writer, in pieces of any size, and works out what a [Fingerprint]
// says of its header. The zero value is ready.
type HeaderHash struct {
	h    hash.Hash
	kept []byte
	last [2]byte // the last two octets before those of the next Write
	done bool
}

// Write never fails.
func (h *HeaderHash) Write(p []byte) (int, error) {
	if h.h == nil {
		h.h, h.last[1] = sha256.New(), '\n' // a message may begin with the empty line
	}
	if !h.done {
		end, found := h.headerEnd(p)
		h.h.Write(p[:end])
		h.kept = append(h.kept, p[:min(end, maxKept-len(h.kept))]...)
		h.done = found
		for _, c := range p[max(0, end-2):end] {
			h.last[0], h.last[1] = h.last[1], c
		}
	}
	return len(p), nil
}

// headerEnd returns how much of p belongs to the header, and whether that is its end.
func (h *HeaderHash) headerEnd(p []byte) (int, bool) {
	at := func(i int) byte {
		if i >= 0 {
			return p[i]
		}
		return h.last[2+i]
	}
	for i := 0; i < len(p); i++ {
		j := bytes.IndexByte(p[i:], '\n')
		if j < 0 {
			break
		}
		i += j
		if at(i-1) == '\n' || at(i-1) == '\r' && at(i-2) == '\n' {
			return i + 1, true
		}
	}
	return len(p), false
}

// Done tells whether the end of the header has been seen.
func (h *HeaderHash) Done() bool { return h.done }

// Sum is the hash of the header so far.
func (h *HeaderHash) Sum() (sum [32]byte) {
	if h.h == nil {
		return sha256.Sum256(nil)
	}
	h.h.Sum(sum[:0])
	return sum
}

// MessageID is the value of the Message-ID field, unfolded and trimmed, "" when there is none.
func (h *HeaderHash) MessageID() string { return h.Field("Message-ID") }

// Field is the value of the first field of that name, unfolded and trimmed, "" when there is none within the
// first 64 KB.
func (h *HeaderHash) Field(name string) string {
	rest := h.kept
	for len(rest) > 0 {
		var line []byte
		line, rest, _ = bytes.Cut(rest, []byte("\n"))
		key, value, ok := bytes.Cut(line, []byte(":"))
		if !ok || !strings.EqualFold(string(bytes.TrimSpace(key)), name) {
			continue
		}
		value = bytes.TrimRight(value, "\r")
		for len(rest) > 0 && (rest[0] == ' ' || rest[0] == '\t') {
			line, rest, _ = bytes.Cut(rest, []byte("\n"))
			value = append(value[:len(value):len(value)], bytes.TrimRight(line, "\r")...)
		}
		return string(bytes.TrimSpace(value))
	}
	return ""
}
