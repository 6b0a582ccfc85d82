// Package maildir writes to a Maildir++ on this machine.
package maildir

import (
	"context"
	"errors"

	"migsh/engine"
)

// Options say which mailbox to write to.
type Options struct {
	Root string // the folder in which each mailbox has its own
	User string // whose mailbox: user@domain
}

// Open makes the mailbox if it does not exist, and opens it.
func Open(ctx context.Context, o Options) (engine.Target, error) {
	return nil, errors.New("not yet")
}
