package interp

import (
	"strings"

	"migsh/shell/object"
)

// passedThrough is what a failure becomes that leaves a cmdlet or an advanced function it did not begin in. pwsh: it is about that command then, with
// its name behind the error id and the place of its call; the innermost command wins. What was thrown, or stopped by -ErrorAction, stays as it is.
func (p *Pipe) passedThrough(r *ErrorRecord) {
	if r.thrown || r.rethrown || r.stopping || r.passed || p.inv == nil || p.inv.Pos == nil && p.cmd.Kind == KindBlock || r.Final || strings.HasPrefix(r.ID, "FileOpenFailure,") {
		return
	}
	r.passed = true
	r.ID, _, _ = strings.Cut(r.ID, ",")
	if suffix := p.cmd.errorSuffix(); suffix != "" {
		r.ID += "," + suffix
	}
	r.Activity = p.cmd.activity()
	r.Invocation, r.Pos = p.inv, p.inv.Pos
}

// keepFailure puts what ended the command into the variable of -ErrorVariable. pwsh: what ends the command itself is there as an exception, what
// comes out of its script as two records.
func (p *Pipe) keepFailure(r *ErrorRecord, own bool) {
	r.own = r.own || own && !r.stopping
	if p.errorList == nil || own && r.stopping {
		return
	}
	if own {
		e := object.NewException(cmdletInvocation, r.Message()).WithInner(r.exception())
		e.Record = r
		p.errorList.Items = append(p.errorList.Items, e)
		return
	}
	p.errorList.Items = append(p.errorList.Items, r, r)
}

// stoppedException is how -ErrorVariable keeps an error that was made terminating.
func stoppedException(r *ErrorRecord) *object.Exception {
	e := object.NewException(actionStopException,
		`The running command stopped because the preference variable "ErrorActionPreference" or common parameter is set to Stop: `+r.Message())
	e.Record = r
	return e
}
