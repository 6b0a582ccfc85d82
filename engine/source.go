package engine

import (
	"context"
	"fmt"
	"io"
	"iter"
	"time"
)

// A Source is one user's mailbox to read from, over one connection. It is used
// by one goroutine at a time. It never changes the mailbox: no \Seen is set.
type Source interface {
	// Folders lists every folder of the mailbox, containers included
	// (NoSelect), in the server's order. Counters are filled where the server
	// tells them cheaply (STATUS, LIST-STATUS), else zero.
	Folders(ctx context.Context) ([]Folder, error)

	// Changes yields what is in f beyond since, newest message first: new
	// messages, and flag changes of known ones. A zero Checkpoint, or one
	// with another UIDValidity, yields all messages as new. The first error ends the
	// sequence; what was yielded before it is still good.
	Changes(ctx context.Context, f Folder, since Checkpoint) iter.Seq2[Change, error]

	// Fetch reads messages and hands each to each, in the order of uids or nearly so: what is sent is recorded beforehand in that
	// order, and the further a message comes out of it, the more must be looked up after a crash. The reader is only valid during the call and may be left unread. It ends with an error,
	// never io.EOF, when the connection breaks within the message, so a partial message
	// cannot be mistaken for a whole one. UIDs that no longer exist are left out silently;
	// the caller compares. An error from each ends Fetch and is returned as it is.
	// Message.Size is what the server announced for the literal. When the server refuses messages, or answers for them what cannot be
	// understood, all others are handed out first, and then a *LeftOutError says which and why.
	Fetch(ctx context.Context, f Folder, uids []uint32, each func(Message, io.Reader) error) error

	// Close logs out. Safe to call twice.
	Close() error
}

// A LeftOutError names messages that a server has, but does not deliver. The connection is good.
type LeftOutError struct{ Reasons map[uint32]error } // by UID; a message that is gone meanwhile may be among them

func (e *LeftOutError) Error() string {
	for uid, err := range e.Reasons {
		return fmt.Sprintf("%d messages are not delivered; UID %d: %v", len(e.Reasons), uid, err)
	}
	return "no message is left out"
}

// A Folder is a mailbox in the sense of RFC 9051.
type Folder struct {
	Path       []string // its name by levels, in Unicode; INBOX is always {"INBOX"} in this spelling
	Raw        string   // the name exactly as the server listed it, for SELECT
	Delim      string   // the server's hierarchy separator; "" for a flat namespace
	NoSelect   bool     // a container only (\Noselect, \NonExistent)
	SpecialUse string   // \Sent, \Drafts, \Trash, \Junk, \Archive, \All, \Flagged, \Important (RFC 6154) or ""
	Subscribed bool

	UIDValidity   uint32 // RFC 9051 2.3.1.1; zero when not yet known
	UIDNext       uint32
	Messages      uint32
	HighestModSeq uint64 // RFC 7162; zero without CONDSTORE
	MailboxID     string // RFC 8474; "" without OBJECTID
}

// Message is what a server knows of a message without its body.
type Message struct {
	UID          uint32
	InternalDate time.Time // with the zone the server gave
	Flags        []string  // system flags with backslash, keywords without; \Recent never
	Size         int64     // octets of the body as announced (RFC822.SIZE, or the literal in Fetch)
}

// A Change is one step from a Checkpoint to the present.
type Change struct {
	Message
	FlagsOnly bool // the message was there before; its flags may differ now
}

// A Checkpoint says how far a folder has been read.
type Checkpoint struct {
	UIDValidity   uint32
	UIDNext       uint32 // messages below were seen; UIDs still missing below it are the engine's business
	HighestModSeq uint64 // zero: flags must be compared
}
