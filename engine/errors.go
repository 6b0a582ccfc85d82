package engine

import (
	"errors"
	"fmt"
)

// A Kind is what an error is about.
type Kind string

const (
	KindBatch    Kind = "migration batch"
	KindUser     Kind = "migration user"
	KindEndpoint Kind = "migration endpoint"
)

// ErrNotFound and ErrExists are what errors.Is finds in a *NotFoundError and an *ExistsError.
var (
	ErrNotFound = errors.New("not found")
	ErrExists   = errors.New("already exists")
)

// A NotFoundError names what is not there.
type NotFoundError struct {
	Kind Kind
	Name string
}

// Error gives the service's text (seen for batches, and by analogy for the others).
func (e *NotFoundError) Error() string {
	return fmt.Sprintf("The %s \"%s\" can't be found.", e.Kind, e.Name)
}

func (e *NotFoundError) Is(target error) bool { return target == ErrNotFound }

// An ExistsError says that a name is taken.
type ExistsError struct {
	Kind Kind
	Name string
}

func (e *ExistsError) Error() string {
	if e.Kind == KindBatch {
		return "The migration batch already exists."
	}
	return fmt.Sprintf("The %s \"%s\" already exists.", e.Kind, e.Name)
}

func (e *ExistsError) Is(target error) bool { return target == ErrExists }

// A StateError says that an object is not in a state for what was asked.
type StateError struct {
	Kind   Kind
	Name   string
	Status string // its status now
	Action string // the verb: start, stop, complete, remove, …
	Hint   string // what to do instead, a whole sentence; may be empty
}

func (e *StateError) Error() string {
	s := fmt.Sprintf("The %s \"%s\" can't be %s because its status is %s.", e.Kind, e.Name, e.Action, e.Status)
	if e.Hint != "" {
		s += " " + e.Hint
	}
	return s
}

// An InUseError says that an endpoint still has batches.
type InUseError struct {
	Endpoint string
	Batches  []string // at most ten
}

func (e *InUseError) Error() string {
	return fmt.Sprintf("The migration endpoint \"%s\" can't be removed because it is used by migration batch \"%s\".", e.Endpoint, e.Batches[0])
}

// An InOtherBatchError says that an address is a user of another batch.
type InOtherBatchError struct{ Address, Batch string }

// Error is the service's text, its odd period and two blanks included (outputs: per-user errors).
func (e *InOtherBatchError) Error() string {
	return fmt.Sprintf("The user \"%s\" is already included in migration batch \"%s.\"  Please remove the user from any other batch and try again.", e.Address, e.Batch)
}

// A ValueError says that a value cannot be used.
type ValueError struct {
	Field string // the parameter it came in
	Text  string
}

func (e *ValueError) Error() string { return e.Text }

// What follows is said by sources and targets.

// A SignInError is a server's definite no to user name and password.
type SignInError struct {
	Server string // the answer of the server, one line
	Target bool   // it was the target's server
}

// Error is the service's text for IMAP.
func (e *SignInError) Error() string {
	s := "We had trouble signing in to this account. Confirm that you're using the correct user name and password."
	if e.Target {
		s = "The target server refused the user name and password. Confirm them with Set-MigrationTarget."
	}
	if e.Server != "" {
		s += " The server said: " + e.Server
	}
	return s
}

// A NoMailboxError says that the target has no mailbox of that address.
type NoMailboxError struct{ Address string }

func (e *NoMailboxError) Error() string {
	return fmt.Sprintf("A recipient wasn't found for \"%s\" on the target. Create a recipient of the appropriate type for this migration on the target and try again.", e.Address)
}

// A FolderError says that one folder cannot be read or made, though the connection is good.
type FolderError struct {
	Folder string
	Err    error // the server's answer
}

func (e *FolderError) Error() string { return fmt.Sprintf("folder %q: %v", e.Folder, e.Err) }
func (e *FolderError) Unwrap() error { return e.Err }

// A PermanentError ends a user's sync without another try, for what the types above do not name: a certificate that is not trusted, a
// sign-in method that the server does not have.
type PermanentError struct{ Err error }

func (e *PermanentError) Error() string { return e.Err.Error() }
func (e *PermanentError) Unwrap() error { return e.Err }
