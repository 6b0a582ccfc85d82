package interp

import "errors"

// Control flow travels as errors: what a statement returns says how it ended. These are not failures, and try does not catch them.

// breakFlow leaves the loop or switch with that label; "" is the innermost one.
type breakFlow struct{ label string }

// continueFlow goes on with the next turn of the loop with that label.
type continueFlow struct{ label string }

// Exit is what exit ends a script with. Run returns it to the host when the whole session is to end.
type Exit struct {
	Code    int
	Process bool // [Environment]::Exit: no script file is the end of it, and no finally runs
}

// stopUpstream ends the commands of a pipeline that stand before the one that has enough.
type stopUpstream struct{ by *Pipe }

func (*breakFlow) Error() string    { return "break outside of a loop" }
func (*continueFlow) Error() string { return "continue outside of a loop" }
func (*Exit) Error() string         { return "exit" }
func (*stopUpstream) Error() string { return "the pipeline has been stopped" }

// errReturn is a return statement's; what it returns has been written.
var errReturn = errors.New("return")

// ErrStopped is what everything ends with once the session's context is done.
var ErrStopped = errors.New("The pipeline has been stopped.")

// ErrNotInteractive is what a host answers a question with when there is nobody to ask.
var ErrNotInteractive = errors.New("the host is not interactive")

// isFlow reports whether err is control flow rather than a failure.
func isFlow(err error) bool {
	switch err.(type) {
	case *ErrorRecord:
		return false
	case *breakFlow, *continueFlow, *Exit, *stopUpstream, *thrownByCmdlet, *fromBelow:
		return true
	}
	return err == errReturn || err == ErrStopped
}

// loopEnd decides what a loop with that label does about the error its body ended with.
func loopEnd(err error, label string) (leave bool, out error) {
	switch e := err.(type) {
	case *breakFlow:
		if e.label == "" || equalFold(e.label, label) {
			return true, nil
		}
	case *continueFlow:
		if e.label == "" || equalFold(e.label, label) {
			return false, nil
		}
	}
	return true, err
}
