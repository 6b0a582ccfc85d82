// Package imaptarget writes to a mailbox over IMAP.
package imaptarget

import (
	"context"
	"errors"

	"migsh/engine"
	"migsh/engine/imapconn"
)

// Options say which mailbox to write to.
type Options struct {
	imapconn.Options
}

// Open connects and logs in. The error is a *imapconn.Error.
func Open(ctx context.Context, o Options) (engine.Target, error) {
	return nil, errors.New("not yet")
}
