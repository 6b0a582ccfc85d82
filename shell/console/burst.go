package console

import (
	"bytes"
	"io"
	"time"
)

// typingPause is a time within which no one presses the next key, but the next part of a paste has arrived.
const typingPause = 20 * time.Millisecond

// burstReader tells tabs that were pressed from tabs that were pasted: a paste arrives faster than anyone types. A tab with other input right
// behind it is pasted and becomes a blank; tabs that nothing follows are keys.
type burstReader struct {
	io.ReadCloser
	more func(time.Duration) bool // further input is there within the time
}

// Read reads once from the terminal.
func (b burstReader) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	keys := len(bytes.TrimRight(p[:n], "\t"))
	if keys < n && b.more(typingPause) {
		keys = n
	}
	for i := range p[:keys] {
		if p[i] == '\t' {
			p[i] = ' '
		}
	}
	return n, err
}
