package imapconn

import "migsh/engine"

// Is tells the engine that the server said no, on a connection that is good otherwise.
func (e *StatusError) Is(target error) bool { return target == engine.ErrBadAnswer }

// Is tells the engine apart what cannot be understood from a connection that got lost.
func (e *Error) Is(target error) bool { return target == engine.ErrBadAnswer && e.Kind == Protocol }
