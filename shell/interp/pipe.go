package interp

import (
	"context"
	"fmt"
	"strings"
	"time"

	"migsh/shell/object"
)

// Pipe is what a running cmdlet holds: its output, the other streams, its arguments, and the session around it.
// It belongs to one use of the cmdlet in one pipeline and to that pipeline's goroutine.
type Pipe struct {
	cmd    *Command
	frame  *frame // of the caller
	inv    *Invocation
	out    sink
	st     *streams
	prefs  commonParameters
	bound  *boundSet
	input  object.Value
	piped  bool  // there is a command before this one
	taken  int32 // how many objects came
	failed bool  // an error was written: $? will be false
	broken error // set by Should when the answer was to stop

	errorList, warningList, infoList *object.List // of -ErrorVariable and its kind
	yesToAll, noToAll                bool
}

// Context ends when the session is asked to stop.
func (p *Pipe) Context() context.Context { return p.frame.sess.ctx }

// Session is the session the cmdlet runs in.
func (p *Pipe) Session() *Session { return p.frame.sess }

// Command is the running command's description.
func (p *Pipe) Command() *Command { return p.cmd }

// Invocation says where and how the command was called.
func (p *Pipe) Invocation() *Invocation { return p.inv }

// Write passes one object down the pipeline. A non-nil error must be returned from the cmdlet at once: nothing further is wanted.
func (p *Pipe) Write(v object.Value) error {
	return p.out.write(v)
}

// WriteAll passes the elements of a collection down the pipeline, or v itself when it is not one (WriteObject's enumerateCollection).
func (p *Pipe) WriteAll(v object.Value) error {
	return writeEach(p.out, v)
}

// Input is the object that is being processed ($_), and false when the command has no pipeline input.
func (p *Pipe) Input() (object.Value, bool) { return p.input, p.piped }

// Piped reports whether the command stands behind another in its pipeline.
func (p *Pipe) Piped() bool { return p.piped }

// Error reports a non-terminating error. A non-nil result (-ErrorAction Stop) must be returned from the cmdlet at once.
func (p *Pipe) Error(r *ErrorRecord) error {
	p.failed = true
	p.complete(r)
	if p.frame.act == nil || r.Invocation == p.inv || p.frame.act.cmd != nil && p.frame.act.cmd.Advanced {
		r.taken, r.fed = max(p.taken, 1), p.piped
	}
	return p.frame.sess.reportError(p, r)
}

// Warn writes to the warning stream. Its error, under -WarningAction Stop, must be returned at once; so with the other streams.
func (p *Pipe) Warn(msg string) error { return p.message(StreamWarning, msg) }

// Verbose writes to the verbose stream, shown under -Verbose or by $VerbosePreference.
func (p *Pipe) Verbose(msg string) error { return p.message(StreamVerbose, msg) }

// Debug writes to the debug stream, shown under -Debug or by $DebugPreference.
func (p *Pipe) Debug(msg string) error { return p.message(StreamDebug, msg) }

// Info writes to the information stream.
func (p *Pipe) Info(r *InformationRecord) error {
	if r.Time.IsZero() {
		r.Time = time.Now()
	}
	return p.information(r)
}

// Progress shows a progress bar, unless $ProgressPreference or -ProgressAction hides it.
func (p *Pipe) Progress(r *ProgressRecord) error { return p.progress(r) }

// Host is the session's host, for cmdlets that talk to the user.
func (p *Pipe) Host() Host { return p.frame.sess.host }

// Bound reports whether the parameter was given, on the command line or from the pipeline.
func (p *Pipe) Bound(param string) bool { return p.bound.has(param) }

// BoundParameters is $PSBoundParameters: the parameters given so far, in order.
func (p *Pipe) BoundParameters() *object.Hashtable { return p.bound.table() }

// ParameterSet is the name of the parameter set in force.
func (p *Pipe) ParameterSet() string { return p.bound.set }

// StopUpstream ends the commands before this one, as Select-Object -First does: return it from Process. Commands after it end normally.
func (p *Pipe) StopUpstream() error { return &stopUpstream{p} }

// Terminate makes an error record out of a message: return it to end the statement.
func (p *Pipe) Terminate(id string, c Category, target object.Value, format string, args ...any) error {
	return &ErrorRecord{Err: fmt.Errorf(format, args...), ID: id, Category: c, Target: target}
}

// Variable is the value of a variable as the caller sees it; scope prefixes work. ok is false when there is none.
func (p *Pipe) Variable(name string) (v object.Value, ok bool) { return p.frame.variable(name) }

// SetVariable assigns a variable in the caller's scope; scope prefixes work.
func (p *Pipe) SetVariable(name string, v object.Value) error { return p.frame.setVariable(name, v) }

// Invoke runs a script block in the caller's scope with $_ set and returns what it wrote.
func (p *Pipe) Invoke(b *ScriptBlock, dollar object.Value, args ...object.Value) ([]object.Value, error) {
	return p.frame.invoke(b, dollar, args)
}

// Attempt is [Pipe.Invoke] for blocks whose failure is the cmdlet's to report (Sort-Object { … }): it is returned, not shown.
func (p *Pipe) Attempt(b *ScriptBlock, dollar object.Value, args ...object.Value) ([]object.Value, error) {
	s := p.frame.sess
	old := s.propagate
	s.propagate = true
	out, err := p.frame.invoke(b, dollar, args)
	s.propagate = old
	return out, err
}

// InvokeOne is [Pipe.Invoke] with the result as a script sees it: $null, the single object, or an array.
func (p *Pipe) InvokeOne(b *ScriptBlock, dollar object.Value, args ...object.Value) (object.Value, error) {
	out, err := p.frame.invoke(b, dollar, args)
	return collapse(out), err
}

// Call runs a command by name with named arguments and collects its output.
func (p *Pipe) Call(name string, args map[string]object.Value, positional ...object.Value) ([]object.Value, error) {
	return p.frame.call(name, args, positional)
}

// Evaluate runs a block with $_ set as a calculated property does: an error in it ends the block, is returned, and is neither shown nor
// put into $Error.
func (p *Pipe) Evaluate(b *ScriptBlock, dollar object.Value) (object.Value, error) {
	s := p.frame.sess
	old := s.propagate
	s.propagate = true
	out, err := p.frame.invoke(b, dollar, nil)
	s.propagate = old
	return collapse(out), err
}

// RemoveFunction removes a function from the scope it is defined in, as Remove-Item function:name does.
func (p *Pipe) RemoveFunction(name string) {
	key := strings.ToLower(name)
	for at := p.frame.scope; at != nil; at = at.parent {
		if _, ok := at.funcs[key]; ok {
			delete(at.funcs, key)
			return
		}
	}
}
