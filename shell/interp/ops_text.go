package interp

import (
	"migsh/shell/object"
)

var matchesSym = symOf("Matches")

// match is -match and -notmatch: on a single value it sets $Matches, on a collection it picks the elements.
func match(caseSensitive, want bool) operator {
	return func(f *frame, a, b cell) (cell, error) {
		left := a.value()
		if _, ok := sequence(left); ok {
			return boxed(object.MatchFilter(left, b.value(), !caseSensitive, want))
		}
		ok, groups, err := object.MatchOp(left, b.value(), !caseSensitive)
		if err != nil {
			// pwsh: -match shows the pattern's fault as .NET words it, -replace does not.
			if e, ok := err.(*object.Exception); ok && e.Inner != nil && e.Inner.Type == object.RegexParseExceptionType {
				err = e.Inner
			}
			return cell{}, err
		}
		if ok {
			f.scope.defineSym(matchesSym, "Matches", refCell(groups))
		}
		return boolCell(ok == want), nil
	}
}

func replace(caseSensitive bool) operator {
	return func(_ *frame, a, b cell) (cell, error) {
		return boxed(object.Replace(a.value(), b.value(), !caseSensitive))
	}
}

func split(caseSensitive bool) operator {
	return func(_ *frame, a, b cell) (cell, error) {
		return boxed(object.Split(a.value(), b.value(), !caseSensitive))
	}
}

// splitBlank is the unary -split.
func splitBlank(_ *frame, v cell) (cell, error) { return refCell(object.SplitWords(v.value())), nil }

func join(f *frame, a, b cell) (cell, error) {
	if _, ok := a.ref.(*inputEnumerator); ok {
		return refCell(f.text(a.ref)), nil // pwsh: $input is an enumerator, not a collection
	}
	return refCell(object.Join(a.value(), b.value(), f.sess.culture())), nil
}

// rangeOf is the .. operator: numbers, or characters when both ends are.
func rangeOf(f *frame, a, b cell) (cell, error) {
	if from, ok := rangeChar(a); ok {
		if to, ok := rangeChar(b); ok {
			return refCell(charRange(from, to)), nil
		}
	}
	from, to, err := rangeEnds(a, b)
	if err != nil {
		return cell{}, err
	}
	n := int64(to) - int64(from)
	step := int64(1)
	if n < 0 {
		n, step = -n, -1
	}
	if err := object.CheckSize(n + 1); err != nil {
		return cell{}, err
	}
	items := make([]object.Value, n+1)
	for i := range items {
		items[i] = int32(int64(from) + int64(i)*step)
	}
	return refCell(object.NewArray(items...)), nil
}

func rangeEnds(a, b cell) (from, to int32, err error) {
	if a.kind == cellInt && b.kind == cellInt {
		return int32(a.bits), int32(b.bits), nil
	}
	if from, err = rangeEnd(a.value()); err == nil {
		to, err = rangeEnd(b.value())
	}
	return from, to, err
}

// rangeEnd is an end of a range of numbers. pwsh: it is converted by .NET's Convert.ToInt32, whose errors come through as they are.
func rangeEnd(v object.Value) (int32, error) {
	n, err := object.Convert(v, object.Int32Type)
	if err == nil {
		return n.(int32), nil
	}
	if inner := object.AsException(err).Inner; inner != nil {
		return 0, inner
	}
	return 0, object.NewException(object.InvalidCastExceptionType, "Unable to cast object of type '"+object.TypeOf(v).Name+"' to type 'System.IConvertible'.")
}

// rangeChar is an end of a range of characters: a Char, or a string of one that is no digit.
func rangeChar(c cell) (object.Char, bool) {
	switch x := object.Unwrap(c.value()).(type) {
	case object.Char:
		return x, true
	case string:
		if u := object.Units(x); len(u) == 1 && !(u[0] >= '0' && u[0] <= '9') {
			return object.Char(u[0]), true
		}
	}
	return 0, false
}

func charRange(from, to object.Char) *object.Array {
	a := object.NewArray()
	for c := int(from); ; {
		a.Items = append(a.Items, object.Char(c))
		switch {
		case c == int(to):
			return a
		case c < int(to):
			c++
		default:
			c--
		}
	}
}
