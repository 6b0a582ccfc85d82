package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

func (c *compiler) ifStatement(s *syntax.IfStatement) stmt {
	type clause struct {
		condition expr
		body      stmt
	}
	var clauses []clause
	for _, cl := range s.Clauses {
		clauses = append(clauses, clause{c.condition(cl.Condition), c.body(cl.Body)})
	}
	otherwise := c.body(s.ElseClause)
	return func(f *frame) error {
		for i := range clauses {
			v, err := clauses[i].condition(f)
			if err != nil {
				return err
			}
			f.sess.ok = true
			if v.truth() {
				return clauses[i].body(f)
			}
		}
		return otherwise(f)
	}
}

func (c *compiler) whileStatement(s *syntax.WhileStatement) stmt {
	condition, body := c.condition(s.Condition), c.body(s.Body)
	return func(f *frame) error {
		for {
			v, err := condition(f)
			if err != nil || !v.truth() {
				return err
			}
			if err := f.turn(body, s.Label); err != nil {
				return ended(err)
			}
		}
	}
}

// errLeave is turn's answer to a break that was meant for its loop.
var errLeave = &breakFlow{label: "\x00"}

func ended(err error) error {
	if err == error(errLeave) {
		return nil
	}
	return err
}

// turn runs a loop's body once. Its error ends the loop; ended says what of it the loop passes on.
func (f *frame) turn(body stmt, label string) error {
	if f.sess.stopped.Load() && f.sess.mustStop() {
		return ErrStopped
	}
	err := body(f)
	if err == nil {
		return nil
	}
	leave, err := loopEnd(err, label)
	if leave && err == nil {
		return errLeave
	}
	return err
}

func (c *compiler) doStatement(label string, cond syntax.PipelineBase, b *syntax.StatementBlock, while bool) stmt {
	condition, body := c.condition(cond), c.body(b)
	return func(f *frame) error {
		for {
			if err := f.turn(body, label); err != nil {
				return ended(err)
			}
			v, err := condition(f)
			if err != nil || v.truth() != while {
				return err
			}
		}
	}
}

func (c *compiler) forStatement(s *syntax.ForStatement) stmt {
	part := func(p syntax.PipelineBase) stmt {
		if p == nil {
			return func(*frame) error { return nil }
		}
		run := c.discarded(p)
		ext := p.Extent()
		return func(f *frame) error {
			f.pos = &ext
			return run(f)
		}
	}
	first, next := part(s.Initializer), part(s.Iterator)
	condition, body := c.condition(s.Condition), c.body(s.Body)
	return func(f *frame) error {
		if err := first(f); err != nil {
			return err
		}
		for {
			v, err := condition(f)
			if err != nil || !v.truth() {
				return err
			}
			if err := f.turn(body, s.Label); err != nil {
				return ended(err)
			}
			if err := next(f); err != nil {
				return err
			}
		}
	}
}

// discarded compiles a statement whose value nobody sees, such as the parts of for.
func (c *compiler) discarded(s syntax.Statement) stmt {
	if e := pureExpression(s); e != nil {
		value := c.expr(e)
		return func(f *frame) error {
			_, err := value(f)
			return err
		}
	}
	run := c.statement(s)
	return func(f *frame) error {
		old := f.out
		f.out = nullSink{}
		err := run(f)
		f.out = old
		return err
	}
}

func (c *compiler) forEachStatement(s *syntax.ForEachStatement) stmt {
	list := c.pipelineValue(s.Condition)
	if e := pureExpression(s.Condition); e != nil {
		list = c.elements(e)
	}
	assign := c.assignTo(s.Variable)
	body := c.body(s.Body)
	enumerator := c.slotFor("foreach")
	ext := s.Condition.Extent()
	return func(f *frame) error {
		f.pos = &ext
		v, err := list(f)
		if err != nil {
			return err
		}
		it := newEnumerator(v)
		defer it.close()
		restore, err := f.shadow(enumerator, refCell(it))
		if err != nil {
			return err
		}
		defer restore()
		for it.next() {
			if err := assign(f, it.current()); err != nil {
				return err
			}
			if err := f.turn(body, s.Label); err != nil {
				return ended(err)
			}
		}
		return it.err
	}
}

// shadow sets a variable for the time until restore is called ($foreach, $switch).
func (f *frame) shadow(slot int, c cell) (restore func(), err error) {
	old, had := f.scope.own(f.unit.syms[slot]), cell{}
	if old != nil {
		had = old.read()
	}
	if err := f.setLocal(slot, c); err != nil {
		return nil, err
	}
	return func() {
		v := f.scope.own(f.unit.syms[slot])
		switch {
		case v == nil:
		case old == nil:
			f.scope.remove(v)
		default:
			v.val = had
		}
	}, nil
}

func (c *compiler) jump(label syntax.Expression, isBreak bool) stmt {
	make := func(name string) error {
		if isBreak {
			return &breakFlow{name}
		}
		return &continueFlow{name}
	}
	if label == nil {
		flow := make("")
		return func(*frame) error { return flow }
	}
	if s, ok := label.(*syntax.StringConstantExpression); ok {
		flow := make(s.Value)
		return func(*frame) error { return flow }
	}
	value := c.expr(label)
	return func(f *frame) error {
		v, err := value(f)
		if err != nil {
			return err
		}
		return make(f.sess.text(v.value()))
	}
}

func (c *compiler) returnStatement(s *syntax.ReturnStatement) stmt {
	if s.Pipeline == nil {
		return func(*frame) error { return errReturn }
	}
	if c.unit.member != nil {
		return c.methodReturn(s)
	}
	run := c.statement(s.Pipeline)
	ext := s.Pipeline.Extent()
	return func(f *frame) error {
		f.pos = &ext
		if err := run(f); err != nil {
			return err
		}
		return errReturn
	}
}

// methodReturn is return in a method: it keeps the value.
func (c *compiler) methodReturn(s *syntax.ReturnStatement) stmt {
	value := c.pipelineValue(s.Pipeline)
	ext := s.Pipeline.Extent()
	return func(f *frame) error {
		f.pos = &ext
		v, err := value(f)
		if err != nil {
			return err
		}
		f.result = v
		return errReturn
	}
}

func (c *compiler) exitStatement(s *syntax.ExitStatement) stmt {
	if s.Pipeline == nil {
		return func(f *frame) error { return &Exit{} }
	}
	value := c.pipelineValue(s.Pipeline)
	return func(f *frame) error {
		v, err := value(f)
		if err != nil {
			return err
		}
		// pwsh: what is no number ends with 0.
		n, err := object.Convert(v.value(), object.Int32Type)
		if err != nil {
			return &Exit{Code: 0}
		}
		return &Exit{Code: int(n.(int32))}
	}
}
