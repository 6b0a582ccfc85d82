package memory

import (
	"errors"

	"migsh/engine"
)

// ErrCut is what a Source or Target says once its connection has been cut.
var ErrCut = errors.New("connection lost")

// A Fault is what goes wrong at one step. The zero Fault is: nothing.
type Fault struct {
	// Err is the answer; nil means that nothing goes wrong, unless Cut is set: then it is ErrCut.
	Err error
	// Stored (Append only): the message is stored although Err is the answer, so the caller cannot know.
	Stored bool
	// AtAppend (Append only): Append itself returns Err, and nothing is stored; else Pending.Wait returns it.
	AtAppend bool
	// Cut breaks the connection: each later call of this Source or Target returns ErrCut.
	Cut bool
	// After (Fetch only): so many octets of the body are handed out before the reader returns Err.
	After int
}

// Faults are asked before each step. n counts the steps of one kind over the life of the Mailbox, from 1.
// A nil function means: no fault. They are called with no lock held, on the caller's goroutine.
type Faults struct {
	Open    func() error                                       // OpenSource, OpenTarget
	Folders func() Fault                                       // Source.Folders
	Changes func(folder string) Fault                          // Source.Changes, before the first
	Fetch   func(n int, folder string, uid uint32) Fault       // one message of Source.Fetch
	Ensure  func(folder string) Fault                          // Target.Ensure
	Append  func(n int, folder string, m engine.Message) Fault // Target.Append and its Pending
	Find    func(folder string, fp engine.Fingerprint) Fault   // Target.Find
	Flags   func(folder string, id engine.TargetID) Fault      // Target.SetFlags
}

// DieAfter returns Faults that cut the connection at the n-th append and never again: stored tells
// whether that message has arrived nevertheless.
func DieAfter(n int, stored bool) Faults {
	return Faults{Append: func(i int, _ string, _ engine.Message) Fault {
		return Fault{Cut: i == n, Stored: stored}
	}}
}

func (f Fault) err() error {
	if f.Err == nil && f.Cut {
		return ErrCut
	}
	return f.Err
}

// wire is one connection: it may be cut.
type wire struct{ cut bool }

// check returns the error of a step: that of a wire already cut, else that of the fault.
func (w *wire) check(f Fault) error {
	if w.cut {
		return ErrCut
	}
	w.cut = f.Cut
	return f.err()
}
