// Package imapsource reads a mailbox over IMAP.
package imapsource

import (
	"context"
	"errors"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// Options say which mailbox to read.
type Options struct {
	imapconn.Options
	// UserRoot restricts the mailbox to the folders below this one, as with Courier's shared folders:
	// "/users/terry.adams". Any of "/", "." and "\" is taken for the server's separator; "" is the whole mailbox.
	UserRoot string
}

// Open connects and logs in. The error is a *imapconn.Error.
func Open(ctx context.Context, o Options) (engine.Source, error) {
	return nil, errors.New("not yet")
}
