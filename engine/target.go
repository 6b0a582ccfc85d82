package engine

import (
	"context"
	"io"
	"time"
)

// A Target is one user's mailbox to write to. It is used by one goroutine at a
// time.
type Target interface {
	// Ensure makes sure that a folder for f exists (and is subscribed, where f is) and
	// returns how to address it. Calling it again is cheap and changes nothing.
	Ensure(ctx context.Context, f Folder) (FolderRef, error)

	// Append sends one message. It returns when body has been read to its end,
	// not when the message is stored: that is what Pending tells, so that many can be under
	// way. An error means that nothing was stored; an error of Pending.Wait that is not a
	// *RefusedError leaves it open, and the caller must look with Find before it tries again.
	// When body ends early or with an error, nothing is stored.
	Append(ctx context.Context, to FolderRef, m Message, body io.Reader) (Pending, error)

	// Find returns the ids of all messages in the folder that match fp, oldest first.
	Find(ctx context.Context, in FolderRef, fp Fingerprint) ([]TargetID, error)

	// Close ends the session. Safe to call twice. Pendings not waited for are lost.
	Close() error
}

// Pending is a message on its way.
type Pending interface {
	// Wait blocks until the target has the message durably, by the target's own standard.
	Wait() (TargetID, error)
}

// A FlagSetter is a Target that can change flags of a message it has.
type FlagSetter interface {
	// SetFlags replaces the flags. A message that is gone is no error.
	SetFlags(ctx context.Context, in FolderRef, id TargetID, flags []string) error
}

// An Emptier is a Target that can tell whether its mailbox has no message at all, in no folder. Where something was copied before and
// a new batch finds nothing, somebody wants to begin anew.
type Emptier interface {
	Empty(ctx context.Context) (bool, error)
}

// A RoleTeller is a Target that may have well-known folders under names of its own.
type RoleTeller interface {
	// Roles returns the folders with a special use (RFC 6154: \Sent, \Drafts, \Trash, \Junk, \Archive), by levels.
	Roles(ctx context.Context) (map[string][]string, error)
}

// A FolderRef addresses a folder of a Target: the target's own name for it.
type FolderRef struct {
	Name        string   // as the target spells it
	UIDValidity uint32   // zero where the target has none
	UIDNext     uint32   // the least UID a message appended from now on can get; zero if unknown
	Keywords    bool     // new keywords can be stored (PERMANENTFLAGS \*, or no such limit)
	Permanent   []string // flags and keywords that can be stored, when Keywords is false
}

// A TargetID is a message's id in its folder: "UIDVALIDITY/UID", a file's base name, … "" is none.
type TargetID string

// A Fingerprint recognises a message in a target, to find out whether an Append whose answer was lost
// has arrived. Matching must not depend on flags.
type Fingerprint struct {
	MessageID    string    // the Message-ID header as it stands, "" when there is none
	Size         int64     // octets
	InternalDate time.Time // compared to the second
	Header       [32]byte  // SHA-256 of the header, its closing blank line included
	MinUID       uint32    // only ids from here on; zero: all
}

// A RefusedError is a target's definite no to one message: it is not stored, and trying again as it is will not help.
type RefusedError struct {
	Reason string // one line, for the report
	Full   bool   // the mailbox is full: nothing more will fit (RFC 5530 OVERQUOTA, ENOSPC)
}

func (e *RefusedError) Error() string { return e.Reason }

// A ThrottledError says that the server, source or target, asks to be left alone for a while. It is no fault of the message: the
// same call is to be made again after Wait. From Pending.Wait it leaves open whether the message was stored.
type ThrottledError struct {
	Wait time.Duration
	Text string // what the server said
}

func (e *ThrottledError) Error() string { return e.Text }
