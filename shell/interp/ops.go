package interp

import (
	"math"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// operator is a binary operator on values that are there already.
type operator func(f *frame, a, b cell) (cell, error)

// compoundOperators are those of += and its kind.
var compoundOperators = map[syntax.TokenKind]operator{
	syntax.PlusEquals:      add,
	syntax.MinusEquals:     subtract,
	syntax.MultiplyEquals:  multiply,
	syntax.DivideEquals:    divide,
	syntax.RemainderEquals: remainder,
}

// binaryOperators are the operators that need nothing but their operands' values.
var binaryOperators = map[syntax.TokenKind]operator{
	syntax.Plus:     add,
	syntax.Minus:    subtract,
	syntax.Multiply: multiply,
	syntax.Divide:   divide,
	syntax.Rem:      remainder,

	syntax.Ieq: equal(false, true), syntax.Ceq: equal(true, true),
	syntax.Ine: equal(false, false), syntax.Cne: equal(true, false),
	syntax.Ilt: ordered(false, func(n int) bool { return n < 0 }), syntax.Clt: ordered(true, func(n int) bool { return n < 0 }),
	syntax.Ile: ordered(false, func(n int) bool { return n <= 0 }), syntax.Cle: ordered(true, func(n int) bool { return n <= 0 }),
	syntax.Igt: ordered(false, func(n int) bool { return n > 0 }), syntax.Cgt: ordered(true, func(n int) bool { return n > 0 }),
	syntax.Ige: ordered(false, func(n int) bool { return n >= 0 }), syntax.Cge: ordered(true, func(n int) bool { return n >= 0 }),

	syntax.Ilike: like(false, true), syntax.Clike: like(true, true),
	syntax.Inotlike: like(false, false), syntax.Cnotlike: like(true, false),
	syntax.Imatch: match(false, true), syntax.Cmatch: match(true, true),
	syntax.Inotmatch: match(false, false), syntax.Cnotmatch: match(true, false),
	syntax.Ireplace: replace(false), syntax.Creplace: replace(true),
	syntax.Isplit: split(false), syntax.Csplit: split(true),
	syntax.Join: join,

	syntax.Icontains: contains(false, true, false), syntax.Ccontains: contains(true, true, false),
	syntax.Inotcontains: contains(false, false, false), syntax.Cnotcontains: contains(true, false, false),
	syntax.Iin: contains(false, true, true), syntax.Cin: contains(true, true, true),
	syntax.Inotin: contains(false, false, true), syntax.Cnotin: contains(true, false, true),

	syntax.Band: bitwise(object.BitAnd), syntax.Bor: bitwise(object.BitOr), syntax.Bxor: bitwise(object.BitXor),
	syntax.Shl: bitwise(object.ShiftLeft), syntax.Shr: bitwise(object.ShiftRight),
	syntax.DotDot: rangeOf,
	syntax.Format: formatOperator,
	syntax.Xor:    func(_ *frame, a, b cell) (cell, error) { return boolCell(a.truth() != b.truth()), nil },
}

func boxed(v object.Value, err error) (cell, error) {
	if err != nil {
		return cell{}, castFailure(err)
	}
	return cellOf(v), nil
}

func add(f *frame, a, b cell) (cell, error) {
	switch {
	case a.kind == cellInt && b.kind == cellInt:
		if n := a.bits + b.bits; n == int64(int32(n)) {
			return cell{kind: cellInt, bits: n}, nil
		} else {
			return doubleCell(float64(n)), nil
		}
	case a.kind == cellDouble && b.kind == cellDouble:
		return doubleCell(a.double() + b.double()), nil
	case a.kind == cellDouble && b.kind == cellInt:
		return doubleCell(a.double() + float64(b.bits)), nil
	}
	left := a.value()
	if s, ok := left.(string); ok {
		return refCell(s + f.text(b.value())), nil
	}
	return boxed(object.Add(left, b.value()))
}

func subtract(f *frame, a, b cell) (cell, error) {
	switch {
	case a.kind == cellInt && b.kind == cellInt:
		if n := a.bits - b.bits; n == int64(int32(n)) {
			return cell{kind: cellInt, bits: n}, nil
		} else {
			return doubleCell(float64(n)), nil
		}
	case a.kind == cellDouble && b.kind == cellDouble:
		return doubleCell(a.double() - b.double()), nil
	case a.kind == cellDouble && b.kind == cellInt:
		return doubleCell(a.double() - float64(b.bits)), nil
	}
	return boxed(object.Sub(a.value(), b.value()))
}

func multiply(f *frame, a, b cell) (cell, error) {
	switch {
	case a.kind == cellInt && b.kind == cellInt:
		if n := a.bits * b.bits; n == int64(int32(n)) {
			return cell{kind: cellInt, bits: n}, nil
		} else {
			return doubleCell(float64(n)), nil
		}
	case a.kind == cellDouble && b.kind == cellDouble:
		return doubleCell(a.double() * b.double()), nil
	}
	return boxed(object.Mul(a.value(), b.value()))
}

func divide(f *frame, a, b cell) (cell, error) {
	if a.kind == cellInt && b.kind == cellInt && b.bits != 0 {
		if a.bits%b.bits == 0 && !(a.bits == math.MinInt32 && b.bits == -1) {
			return cell{kind: cellInt, bits: a.bits / b.bits}, nil
		}
		return doubleCell(float64(a.bits) / float64(b.bits)), nil
	}
	return boxed(object.Div(a.value(), b.value()))
}

func remainder(f *frame, a, b cell) (cell, error) {
	if a.kind == cellInt && b.kind == cellInt && b.bits != 0 {
		return cell{kind: cellInt, bits: a.bits % b.bits}, nil
	}
	return boxed(object.Rem(a.value(), b.value()))
}

// stepped is ++ or --: only numbers (and $null) can be counted.
func stepped(f *frame, old, by cell) (cell, error) {
	if old.isNull() {
		return by, nil
	}
	if old.kind == cellRef || old.kind == cellBool {
		if t := object.TypeOf(old.value()); t == nil || !t.IsNumeric() {
			return cell{}, runtimeError("OperatorRequiresNumber", InvalidOperation, nil, "%s", operatorRequiresNumber(by, old))
		}
	}
	return add(f, old, by)
}

func operatorRequiresNumber(by, old cell) string {
	op := "++"
	if by.bits < 0 {
		op = "--"
	}
	return "The '" + op + "' operator works only on numbers. The operand is a '" + object.TypeOf(old.value()).Name + "'."
}

// equal is -eq and -ne; on a collection it picks the elements.
func equal(caseSensitive, want bool) operator {
	return func(f *frame, a, b cell) (cell, error) {
		if a.kind == b.kind && (a.kind == cellInt || a.kind == cellLong || a.kind == cellBool) {
			return boolCell((a.bits == b.bits) == want), nil
		}
		right := b.value()
		left := a.value()
		if s, ok := sequence(left); ok {
			return filter(s, func(x object.Value) (bool, error) {
				return object.Equals(x, right, !caseSensitive) == want, nil
			})
		}
		return boolCell(object.Equals(left, right, !caseSensitive) == want), nil
	}
}

// ordered is -lt, -le, -gt and -ge; on a collection it picks the elements.
func ordered(caseSensitive bool, holds func(int) bool) operator {
	return func(f *frame, a, b cell) (cell, error) {
		if a.kind == b.kind && (a.kind == cellInt || a.kind == cellLong) {
			switch {
			case a.bits < b.bits:
				return boolCell(holds(-1)), nil
			case a.bits > b.bits:
				return boolCell(holds(1)), nil
			}
			return boolCell(holds(0)), nil
		}
		right := b.value()
		rightNaN := object.IsNaN(right)
		one := func(x object.Value) (bool, error) {
			n, err := object.Compare(x, right, !caseSensitive)
			return err == nil && holds(n) && !rightNaN && !object.IsNaN(x), err
		}
		left := a.value()
		if s, ok := sequence(left); ok {
			return filter(s, one)
		}
		yes, err := one(left)
		return boolCell(yes), err
	}
}

// filter is what a comparison makes of a collection: an array of the elements for which it holds.
func filter(items []object.Value, keep func(object.Value) (bool, error)) (cell, error) {
	out := []object.Value{}
	for _, x := range items {
		yes, err := keep(x)
		if err != nil {
			return cell{}, err
		}
		if yes {
			out = append(out, x)
		}
	}
	return refCell(object.NewArray(out...)), nil
}

// sequence is the elements of a collection, when the value is one.
func sequence(v object.Value) ([]object.Value, bool) {
	switch v.(type) {
	case nil, string, bool, int32, int64, float64:
		return nil, false
	}
	if !object.IsEnumerable(v) {
		return nil, false
	}
	return object.Items(v), true
}

// contains is -contains, -in and their opposites.
func contains(caseSensitive, want, swapped bool) operator {
	return func(f *frame, a, b cell) (cell, error) {
		list, item := a.value(), b.value()
		if swapped {
			list, item = item, list
		}
		found := false
		if s, ok := sequence(list); ok {
			for _, x := range s {
				if object.Equals(x, item, !caseSensitive) {
					found = true
					break
				}
			}
		} else {
			found = object.Equals(list, item, !caseSensitive)
		}
		return boolCell(found == want), nil
	}
}

func like(caseSensitive, want bool) operator {
	return func(f *frame, a, b cell) (cell, error) {
		pattern, err := object.CompileWildcard(f.sess.text(b.value()), !caseSensitive)
		if err != nil {
			return cell{}, err
		}
		s, ok := sequence(a.value())
		if !ok {
			return boolCell(pattern.Match(f.sess.text(a.value())) == want), nil
		}
		out := []object.Value{}
		for _, x := range s { // pwsh: the elements come out as the texts that were compared
			if text := f.sess.text(x); pattern.Match(text) == want {
				out = append(out, text)
			}
		}
		return refCell(object.NewArray(out...)), nil
	}
}

func bitwise(op object.BitOp) operator {
	return func(_ *frame, a, b cell) (cell, error) { return boxed(object.Bitwise(op, a.value(), b.value())) }
}

func formatOperator(f *frame, a, b cell) (cell, error) {
	one := [1]object.Value{b.value()}
	args := one[:]
	// pwsh: only an object[] (or an array of another class) is a list of arguments
	if a, ok := object.Unwrap(one[0]).(*object.Array); ok && !a.Elem.Value {
		args = a.Items
	}
	s, err := object.FormatOperator(f.sess.text(a.value()), args, f.sess.culture())
	return refCell(s), err
}
