package interp

import (
	"fmt"
	"strconv"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// runtimeError is a RuntimeException with PowerShell's id, category and text.
func runtimeError(id string, c Category, target object.Value, format string, args ...any) *ErrorRecord {
	return &ErrorRecord{
		Err: object.NewException(object.RuntimeExceptionType, fmt.Sprintf(format, args...)),
		ID:  id, Category: c, Target: target, exact: true,
	}
}

func errVariableNotWritable(name string) *ErrorRecord {
	return &ErrorRecord{
		Err: object.NewException(sessionStateUnauthorized, "Cannot overwrite variable "+name+" because it is read-only or constant."),
		ID:  "VariableNotWritable", Category: WriteError, Target: name, exact: true,
	}
}

// recordOf makes a record of an error that is none yet.
func recordOf(err error) *ErrorRecord {
	if p, ok := err.(*ParseErrors); ok {
		return parseFailure(p.Errors)
	}
	e := object.AsException(err)
	if r, ok := e.Record.(*ErrorRecord); ok && r != nil {
		return r
	}
	r := &ErrorRecord{Err: e, ID: e.ErrorID, Target: e.Target, exact: true}
	r.Category, _ = CategoryByName(e.Category)
	if r.ID == "" {
		r.ID = e.Type.Name
		r.Category = OperationStopped
	}
	return r
}

// asRuntime wraps the exceptions that carry a record of their own but are no RuntimeException. pwsh: a statement that ends with one reports
// a RuntimeException with its text and id, and the exception itself inside.
func asRuntime(err error) error {
	e, ok := err.(*object.Exception)
	if !ok || e.Record != nil || e.ErrorID == "" {
		return err
	}
	switch e.Type {
	case object.PSInvalidCastExceptionType, object.PSArgumentExceptionType, object.PSArgumentNullExceptionType, object.PSInvalidOperationExceptionType:
		return &object.Exception{Type: object.RuntimeExceptionType, Message: e.Message, Inner: e, ErrorID: e.ErrorID, Category: e.Category, Target: e.Target}
	}
	return err
}

// record makes a record of a failure in this frame: with its place and the calls that led there.
func (f *frame) record(err error) *ErrorRecord {
	r, ok := err.(*ErrorRecord)
	if !ok {
		r = recordOf(asRuntime(err))
	}
	if r.Pos == nil && r.Invocation == nil {
		r.Pos = f.pos
	}
	if r.Invocation == nil {
		r.Invocation = &Invocation{Pos: r.Pos}
	}
	if r.Stack == "" {
		r.Stack = f.stackTrace()
	}
	return r
}

// stackTrace is ScriptStackTrace: where each running function stands, innermost first.
func (f *frame) stackTrace() string {
	var lines []string
	for at := f; at != nil; at = at.caller {
		if at.pos == nil || at.pos.Source == nil {
			continue
		}
		name, file := at.name(), at.pos.File()
		if file == "" {
			file = "<No file>"
		}
		lines = append(lines, "at "+name+", "+file+": line "+strconv.Itoa(at.pos.StartLine()))
	}
	return strings.Join(lines, "\n")
}

// name is what the call stack shows for the frame.
func (f *frame) name() string {
	if f.unit != nil && f.unit.fn != nil {
		return f.unit.fn.Name
	}
	return "<ScriptBlock>"
}

// failed decides what becomes of a statement that ended with err: nil means that the next one runs.
func (f *frame) failed(err error) error {
	if isFlow(err) {
		return err
	}
	r := f.record(err)
	if r.terminating {
		return r
	}
	s := f.sess
	s.ok = false
	if s.propagate {
		return r
	}
	preference := f.preference(errorActionSym, "Continue")
	// pwsh: throw ends the script whatever the preference, unless it silences errors.
	if (r.thrown || r.rethrown) && preference != "SilentlyContinue" && preference != "Ignore" {
		preference = "Stop"
	}
	switch preference {
	case "Stop":
		s.remember(r)
		r.terminating = true
		return r
	case "Ignore":
		return nil
	case "SilentlyContinue":
		f.st.tap(StreamError, r)
		s.remember(r)
		return nil
	case "Inquire":
		if err := f.inquire(r.Message()); err != nil {
			r.terminating = true
			return r
		}
	}
	s.remember(r)
	return f.sendError(r)
}

// sendError puts a record on the error stream.
func (f *frame) sendError(r *ErrorRecord) error {
	f.st.tap(StreamError, r)
	if f.st.err != nil {
		return f.st.err.write(r)
	}
	f.sess.host.Error(r)
	return nil
}

// remember puts a record into $Error, newest first.
func (s *Session) remember(r *ErrorRecord) {
	if r.logged {
		return
	}
	r.logged = true
	// pwsh: an error written again is not added while its exception is the newest.
	if last := s.errors.Items; len(last) > 0 {
		if old, ok := last[0].(*ErrorRecord); ok && old.exception() == r.exception() {
			return
		}
	}
	s.errors.Items = append(s.errors.Items, nil)
	copy(s.errors.Items[1:], s.errors.Items)
	s.errors.Items[0] = r
	if max := s.maxErrors; len(s.errors.Items) > max {
		s.errors.Items = s.errors.Items[:max]
	}
}

var errorActionSym = symOf("ErrorActionPreference")

// preference reads a preference variable by its sym, as the name of an ActionPreference.
func (f *frame) preference(name sym, otherwise string) string {
	v := f.scope.find(name)
	if v == nil {
		return otherwise
	}
	return actionName(f.sess.text(v.read().value()), otherwise)
}

// actionName is the proper name of an action preference.
func actionName(s, otherwise string) string {
	for i, n := range actionNames {
		if strings.EqualFold(n, s) || s == strconv.Itoa(i) {
			return n
		}
	}
	return otherwise
}

var actionNames = [...]string{"SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend", "Break"}

// throwStatement compiles throw.
func (c *compiler) throwStatement(s *syntax.ThrowStatement) stmt {
	ext := s.Extent()
	if s.Pipeline == nil {
		rethrow := s.IsRethrow()
		return func(f *frame) error {
			if rethrow && len(f.sess.caught) > 0 {
				r := f.sess.caught[len(f.sess.caught)-1]
				r.terminating, r.rethrown = false, true
				return r
			}
			return f.thrown("ScriptHalted", &ext)
		}
	}
	value := c.pipelineValue(s.Pipeline)
	return func(f *frame) error {
		v, err := value(f)
		if err != nil {
			return err
		}
		return f.thrown(v.value(), &ext)
	}
}

// thrown makes the record of a thrown value.
func (f *frame) thrown(v object.Value, ext *syntax.Extent) error {
	switch x := object.Unwrap(v).(type) {
	case *ErrorRecord:
		x.thrown, x.terminating = true, false
		return x
	case *object.Exception:
		if r, ok := x.Record.(*ErrorRecord); ok && r != nil {
			r.thrown, r.terminating = true, false
			return r
		}
		r := &ErrorRecord{Err: x, ID: x.ErrorID, Category: OperationStopped, Pos: ext, exact: true, thrown: true}
		if c, ok := CategoryByName(x.Category); ok && x.Category != "" {
			r.Category = c
		}
		if r.ID == "" {
			r.ID = x.Message
			if x.Type != object.RuntimeExceptionType {
				r.ID = x.Message
			}
		}
		x.Record = r
		return r
	}
	if v == nil {
		v = "ScriptHalted"
	}
	msg := f.sess.text(v)
	e := object.NewException(object.RuntimeExceptionType, msg)
	e.Props.Set("WasThrownFromThrowStatement", true)
	r := &ErrorRecord{Err: e, ID: msg, Category: OperationStopped, Target: v,
		Pos: ext, exact: true, thrown: true}
	return r
}

// exception is the record's exception, made when a plain Go error was given.
func (r *ErrorRecord) exception() *object.Exception {
	e, ok := r.Err.(*object.Exception)
	if !ok {
		e = &object.Exception{Type: object.ExceptionType, Message: "", Cause: r.Err}
		if r.Err != nil {
			e = object.AsException(r.Err)
			e = &object.Exception{Type: e.Type, Message: r.Err.Error(), Inner: e.Inner, Cause: r.Err}
		}
		r.Err = e
	}
	if e.Record == nil {
		e.Record = r
	}
	return e
}
