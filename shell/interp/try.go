package interp

import (
	"migsh/shell/syntax"
)

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
		if x, ok := err.(*Exit); ok && x.Process {
			return err
		}
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
	seen := *r // pwsh: $_ is not the record in $Error, though they share the exception
	restore, err := f.shadow(dollar, refCell(&seen))
	if err != nil {
		return err
	}
	defer restore()
	f.sess.caught = append(f.sess.caught, r)
	defer func() { f.sess.caught = f.sess.caught[:len(f.sess.caught)-1] }()
	// pwsh: a statement that fails in a catch block ends the whole try statement; in a finally block the next one runs.
	old := f.sess.propagate
	f.sess.propagate = true
	err = h.body(f)
	f.sess.propagate = old
	return err
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
	err := f.runTrap(t, dollar, seen)
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

// runTrap runs a trap's body in a scope of its own.
func (f *frame) runTrap(t *trap, dollar int, seen *ErrorRecord) error {
	in := *f
	in.scope = f.scope.newScope()
	in.slots = make([]*variable, len(f.slots))
	if err := in.setLocal(dollar, refCell(seen)); err != nil {
		return err
	}
	err := t.body(&in)
	f.result = in.result
	return err
}
