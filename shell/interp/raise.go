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

// record makes a record of a failure in this frame: with its place and the calls that led there.
func (f *frame) record(err error) *ErrorRecord {
	r, ok := err.(*ErrorRecord)
	if !ok {
		r = recordOf(err)
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
	r := &ErrorRecord{Err: object.NewException(object.RuntimeExceptionType, msg), ID: msg, Category: OperationStopped, Target: v,
		Pos: ext, exact: true, thrown: true}
	return r
}

// trap is a compiled trap statement.
type trap struct {
	typ  *syntax.TypeName // nil catches all
	body stmt
}

// tryStatement compiles try, catch and finally.
func (c *compiler) tryStatement(s *syntax.TryStatement) stmt {
	body := c.body(s.Body)
	var catches []handler
	for _, cl := range s.CatchClauses {
		h := handler{body: c.body(cl.Body)}
		for _, t := range cl.CatchTypes {
			h.types = append(h.types, t.TypeName)
		}
		catches = append(catches, h)
	}
	dollar := c.slotFor("_")
	protected := func(f *frame) error {
		sess := f.sess
		old := sess.propagate
		sess.propagate = true
		err := body(f)
		sess.propagate = old
		if t, ok := err.(*thrownByCmdlet); ok && len(catches) > 0 {
			return f.handle(t.r, catches, dollar)
		}
		if err == nil || isFlow(err) {
			return err
		}
		if len(catches) == 0 {
			return f.record(err)
		}
		return f.handle(f.record(err), catches, dollar)
	}
	if s.Finally == nil {
		return protected
	}
	finally := c.body(s.Finally)
	return func(f *frame) error {
		err := protected(f)
		stopped := f.sess.stopped.Swap(false)
		ferr := finally(f)
		f.sess.stopped.CompareAndSwap(false, stopped)
		if ferr != nil {
			return ferr
		}
		return err
	}
}

type handler struct {
	types []*syntax.TypeName
	body  stmt
}

// handle runs the catch clause for a failure, or passes it on.
func (f *frame) handle(r *ErrorRecord, catches []handler, dollar int) error {
	f.sess.remember(r)
	h, err := f.pick(r, catches)
	if err != nil {
		return err
	}
	if h == nil {
		return r
	}
	r.terminating = false
	restore, err := f.shadow(dollar, refCell(r))
	if err != nil {
		return err
	}
	defer restore()
	f.sess.caught = append(f.sess.caught, r)
	defer func() { f.sess.caught = f.sess.caught[:len(f.sess.caught)-1] }()
	return h.body(f)
}

// pick finds the clause for an exception: the one with the nearest type, then those of the exception inside, then the one for all.
func (f *frame) pick(r *ErrorRecord, catches []handler) (*handler, error) {
	e := object.AsException(r.exception())
	for x := e; x != nil; x = x.Inner {
		var best *handler
		depth := 1 << 30
		for i := range catches {
			for _, n := range catches[i].types {
				t := f.sess.resolveType(f.scope, n)
				if t == nil {
					return nil, typeNotFound(n.FullName())
				}
				if d := inheritance(x.Type, t); d >= 0 && d < depth {
					best, depth = &catches[i], d
				}
			}
		}
		if best != nil {
			if x != e {
				r.Err = x
			}
			return best, nil
		}
		// pwsh: only a RuntimeException is looked into.
		if !x.Type.Is(object.RuntimeExceptionType) {
			break
		}
	}
	for i := range catches {
		if len(catches[i].types) == 0 {
			return &catches[i], nil
		}
	}
	return nil, nil
}

// inheritance is how many steps t lies above from; -1 when it does not.
func inheritance(from, t *object.Type) int {
	n := 0
	for x := from; x != nil; x = x.Base {
		if x == t {
			return n
		}
		n++
	}
	return -1
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

// withTraps compiles a block with trap statements: what fails in it is offered to them, then the next statement runs.
func (c *compiler) withTraps(steps []step, list []*syntax.TrapStatement) stmt {
	traps := make([]*trap, len(list))
	for i, t := range list {
		traps[i] = &trap{body: c.body(t.Body)}
		if t.TrapType != nil {
			traps[i].typ = t.TrapType.TypeName
		}
	}
	dollar := c.slotFor("_")
	return func(f *frame) error {
		for i := range steps {
			f.pos, f.sess.running = steps[i].pos, f
			old := f.sess.propagate
			f.sess.propagate = true
			err := steps[i].run(f)
			f.sess.propagate = old
			if err == nil {
				continue
			}
			if isFlow(err) {
				return err
			}
			if err = f.trapped(f.record(err), traps, dollar); err != nil {
				return err
			}
		}
		return nil
	}
}

// trapped runs the trap for a failure. continue in it goes on silently, break ends, otherwise the error is shown and the next statement runs.
func (f *frame) trapped(r *ErrorRecord, traps []*trap, dollar int) error {
	t := f.pickTrap(r, traps)
	if t == nil {
		return f.failed(r)
	}
	f.sess.remember(r)
	f.sess.ok = false
	// pwsh: a trap sees the exception behind the one that was raised.
	seen := r
	if inner := r.exception().Inner; inner != nil {
		x := *r
		e := *inner
		e.Record = &x
		x.Err, x.Details = &e, ""
		seen = &x
	}
	restore, err := f.shadow(dollar, refCell(seen))
	if err != nil {
		return err
	}
	err = t.body(f)
	restore()
	switch err.(type) {
	case *continueFlow:
		return nil
	case *breakFlow:
		if !f.sess.propagate {
			r.terminating = true
		}
		return r
	}
	if err != nil {
		return err
	}
	if f.sess.propagate {
		return r
	}
	return f.sendError(r)
}

func (f *frame) pickTrap(r *ErrorRecord, traps []*trap) *trap {
	var best *trap
	depth := 1 << 30
	for x := object.AsException(r.exception()); x != nil && best == nil; x = x.Inner {
		for _, t := range traps {
			if t.typ == nil {
				continue
			}
			if d := inheritance(x.Type, f.sess.resolveType(f.scope, t.typ)); d >= 0 && d < depth {
				best, depth = t, d
			}
		}
	}
	if best != nil {
		return best
	}
	for _, t := range traps {
		if t.typ == nil {
			return t
		}
	}
	return nil
}
