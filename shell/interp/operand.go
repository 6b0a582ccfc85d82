package interp

import (
	"sync/atomic"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// rightOperand compiles what stands behind a binary operator. Operators that only look at it get what is written there once, patterns
// compiled: 'a', 'b' behind -replace or -in is not made anew each time.
func (c *compiler) rightOperand(e *syntax.BinaryExpression) expr {
	right := e.Right
	if p, ok := right.(*syntax.ParenExpression); ok {
		if inner := pureExpression(p.Pipeline); inner != nil {
			right = inner
		}
	}
	switch e.Operator {
	case syntax.Imatch, syntax.Inotmatch:
		return c.patternOperand(e.Right, right, object.IgnoreCase)
	case syntax.Cmatch, syntax.Cnotmatch:
		return c.patternOperand(e.Right, right, 0)
	case syntax.Ireplace:
		return c.replaceOperand(e.Right, right, object.IgnoreCase)
	case syntax.Creplace:
		return c.replaceOperand(e.Right, right, 0)
	case syntax.Iin, syntax.Cin, syntax.Inotin, syntax.Cnotin:
		if items, ok := constantItems(right); ok {
			return constant(refCell(object.NewArray(items...)))
		}
	}
	return c.expr(e.Right)
}

// constantItems are the elements of a list of numbers and texts.
func constantItems(e syntax.Expression) (items []object.Value, ok bool) {
	list, ok := e.(*syntax.ArrayLiteral)
	if !ok {
		return nil, false
	}
	for _, x := range list.Elements {
		switch x := x.(type) {
		case *syntax.ConstantExpression:
			items = append(items, literalValue(x.Value))
		case *syntax.StringConstantExpression:
			items = append(items, x.Value)
		default:
			return nil, false
		}
	}
	return items, true
}

// patternOperand is the regular expression of a text, compiled when first used; a faulty one stays text, for the operator to complain about.
func (c *compiler) patternOperand(written, e syntax.Expression, o object.RegexOptions) expr {
	text, ok := e.(*syntax.StringConstantExpression)
	if !ok {
		return c.expr(written)
	}
	var once atomic.Pointer[object.Regex]
	return func(*frame) (cell, error) {
		if re := once.Load(); re != nil {
			return refCell(re), nil
		}
		re, err := object.CachedRegex(text.Value, o)
		if err != nil {
			return refCell(text.Value), nil
		}
		once.Store(re)
		return refCell(re), nil
	}
}

// replaceOperand is a pattern, alone or with its replacement.
func (c *compiler) replaceOperand(written, e syntax.Expression, o object.RegexOptions) expr {
	items, ok := constantItems(e)
	if !ok || len(items) != 2 {
		return c.patternOperand(written, e, o)
	}
	pattern, ok := items[0].(string)
	if !ok {
		return constant(refCell(object.NewArray(items...)))
	}
	var once atomic.Pointer[object.Array]
	return func(*frame) (cell, error) {
		if both := once.Load(); both != nil {
			return refCell(both), nil
		}
		both := object.NewArray(items...)
		re, err := object.CachedRegex(pattern, o)
		if err != nil {
			return refCell(both), nil
		}
		both.Items[0] = re
		once.Store(both)
		return refCell(both), nil
	}
}
