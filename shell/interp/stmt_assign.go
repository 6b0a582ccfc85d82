package interp

import (
	"migsh/shell/syntax"
)

func (c *compiler) assignmentStatement(s *syntax.AssignmentStatement) stmt {
	value := c.assignmentValue(s)
	return func(f *frame) error {
		_, err := value(f)
		return err
	}
}

// assignmentValue compiles an assignment; as an expression it has the value assigned.
func (c *compiler) assignmentValue(s *syntax.AssignmentStatement) expr {
	ext := s.Extent()
	run := c.assignment(s)
	ok := c.setsSuccess(s.Right)
	return func(f *frame) (cell, error) {
		f.pos = &ext
		v, err := run(f)
		if err == nil && ok {
			f.sess.ok = true
		}
		return v, err
	}
}

func (c *compiler) assignment(s *syntax.AssignmentStatement) expr {
	right := c.pipelineValue(s.Right)
	switch s.Operator {
	case syntax.Equals:
		assign := c.assignTo(s.Left)
		if v, ok := innermostVariable(s.Left); ok && v != s.Left {
			read := c.variable(v) // the value as converted
			return func(f *frame) (cell, error) {
				v, err := right(f)
				if err == nil {
					err = assign(f, v)
				}
				if err != nil {
					return cell{}, err
				}
				return read(f)
			}
		}
		return func(f *frame) (cell, error) {
			v, err := right(f)
			if err != nil {
				return cell{}, err
			}
			return v, assign(f, v)
		}
	case syntax.QuestionQuestionEquals:
		return c.modify(s.Left, func(f *frame, old cell) (change, error) {
			if !old.isNull() {
				return change{result: old}, nil
			}
			v, err := right(f)
			return change{v, v, true}, err
		}, true)
	}
	op := compoundOperators[s.Operator]
	return c.modify(s.Left, func(f *frame, old cell) (change, error) {
		v, err := right(f)
		if err == nil {
			v, err = op(f, old, v)
		}
		return change{v, v, true}, err
	}, false)
}

// change is what a modification makes of an old value: what to store, what the expression's value is, and whether to store at all.
type change struct {
	stored, result cell
	store          bool
}

type modification func(f *frame, old cell) (change, error)

// modify compiles changing a target: its parts are evaluated once. lax reading ignores strict mode.
func (c *compiler) modify(target syntax.Expression, m modification, lax bool) expr {
	switch e := target.(type) {
	case *syntax.MemberExpression:
		return c.modifyMember(e, m)
	case *syntax.IndexExpression:
		return c.modifyIndex(e, m)
	case *syntax.ParenExpression:
		if inner := pureExpression(e.Pipeline); inner != nil {
			return c.modify(inner, m, lax)
		}
	}
	read, assign := c.expr(target), c.assignTo(target)
	if _, ok := target.(*syntax.VariableExpression); ok && lax {
		read = c.laxRead(read)
	}
	return func(f *frame) (cell, error) {
		old, err := read(f)
		if err != nil {
			return cell{}, err
		}
		ch, err := m(f, old)
		if err == nil && ch.store {
			err = assign(f, ch.stored)
		}
		return ch.result, err
	}
}

// laxRead reads a variable as $null where strict mode would refuse.
func (c *compiler) laxRead(read expr) expr {
	return func(f *frame) (cell, error) {
		v, err := read(f)
		if r, ok := err.(*ErrorRecord); ok && r.ID == "VariableIsUndefined" {
			return cell{}, nil
		}
		return v, err
	}
}

// setsSuccess reports whether $? is true after the statement: commands and parenthesised pipelines say so themselves.
func (c *compiler) setsSuccess(s syntax.Statement) bool {
	e := pureExpression(s)
	if e == nil {
		return false
	}
	switch e := e.(type) {
	case *syntax.ParenExpression:
		return c.setsSuccess(e.Pipeline)
	case *syntax.SubExpression, *syntax.ArrayExpression:
		return false
	}
	return true
}

// step compiles ++ and --.
func (c *compiler) step(e *syntax.UnaryExpression) expr {
	by := int32(1)
	if e.TokenKind == syntax.MinusMinus || e.TokenKind == syntax.PostfixMinusMinus {
		by = -1
	}
	postfix := e.TokenKind == syntax.PostfixPlusPlus || e.TokenKind == syntax.PostfixMinusMinus
	one := intCell(by)
	if v, ok := e.Child.(*syntax.VariableExpression); ok && v.VariablePath.Scope == "" && v.VariablePath.Drive == "" {
		if fast := c.stepLocal(v, one, postfix); fast != nil {
			return fast
		}
	}
	return c.modify(e.Child, func(f *frame, old cell) (change, error) {
		v, err := stepped(f, old, one)
		if !postfix {
			return change{v, v, true}, err
		}
		if old.isNull() {
			old = intCell(0)
		}
		return change{v, old, true}, err
	}, false)
}

// stepLocal is ++ on a plain variable, the heart of counting loops.
func (c *compiler) stepLocal(e *syntax.VariableExpression, one cell, postfix bool) expr {
	read, assign := c.variable(e), c.assignVariable(e)
	slot := c.slotFor(e.VariablePath.Name)
	return func(f *frame) (cell, error) {
		if v := f.slots[slot]; v != nil && v.plain && v.val.kind == cellInt {
			old := v.val
			if n := old.bits + one.bits; n == int64(int32(n)) {
				v.val.bits = n
				if postfix {
					return old, nil
				}
				return v.val, nil
			}
		}
		old, err := read(f)
		if err != nil {
			return cell{}, err
		}
		v, err := stepped(f, old, one)
		if err != nil {
			return cell{}, err
		}
		if err = assign(f, v); postfix {
			if old.isNull() {
				old = intCell(0)
			}
			return old, err
		}
		return v, err
	}
}
