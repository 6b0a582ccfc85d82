package engine

import "context"

// An Opener connects to servers for the engine. The wiring supplies it, so that the engine does not depend on
// any implementation, and tests use package memory. It is used by many goroutines at once.
//
// Its errors are *SignInError, *NoMailboxError, *PermanentError and *ThrottledError; anything else counts as a passing trouble
// of the network and is tried again.
type Opener interface {
	// Source signs in to a mailbox to read.
	Source(ctx context.Context, a Account) (Source, error)

	// Target opens the mailbox of address at the target.
	Target(ctx context.Context, t TargetAccount) (Target, error)

	// Probe connects as far as a greeting and, with them, TLS or STARTTLS, and leaves without signing in.
	Probe(ctx context.Context, s Server) error
}

// A Server is an IMAP server to read from.
type Server struct {
	Host                        string
	Port                        int
	Security                    Security
	AcceptUntrustedCertificates bool
}

// An Account is a mailbox on a server.
type Account struct {
	Server
	UserName string // exactly as in the CSV file: DOMAIN/admin/user, user*admin, #user@domain#admin#, …
	Password string
	Root     string // UserRoot: the source's folder tree is restricted to it; "" is all
}

// A TargetAccount is a mailbox at a target.
type TargetAccount struct {
	TargetSettings
	Dir      string // Local: the folder of all mailboxes, Path or its default filled in
	Address  string // the user's e-mail address
	UserName string // IMAP: placeholders filled in
	Password string
}
