package object

import (
	"fmt"
	"math"
)

// addTime is DateTime + TimeSpan and the like. pwsh: a number or text on the right becomes a TimeSpan.
func addTime(a, b Value) (Value, error) {
	t, err := spanOperand(b, "op_Addition")
	if err != nil {
		return nil, err
	}
	return moveTime(a, t)
}

func moveTime(a Value, t TimeSpan) (Value, error) {
	switch x := a.(type) {
	case DateTime:
		if d, ok := x.Add(t); ok {
			return d, nil
		}
		return nil, NewException(ArgumentOutOfRangeExceptionType, "The added or subtracted value results in an un-representable DateTime. (Parameter 't')")
	case DateTimeOffset:
		return DateTimeOffset{x.Ticks + int64(t), x.Offset}, nil
	}
	return a.(TimeSpan) + t, nil
}

// spanOperand is the right side as a TimeSpan; the error is that of calling the operator's method.
func spanOperand(b Value, method string) (TimeSpan, error) {
	t, err := Convert(b, TimeSpanType)
	if err == nil {
		return t.(TimeSpan), nil
	}
	inner := AsException(err)
	if _, ok := b.(DateTime); ok {
		inner = castError("InvalidCastIConvertible", "Cannot convert value \"%s\" to type \"System.TimeSpan\". Error: \"Invalid cast from 'System.DateTime' to 'System.TimeSpan'.\"",
			messageText(b))
	}
	return 0, NewException(MethodExceptionType, fmt.Sprintf("Cannot convert argument \"1\", with value: \"%s\", for \"%s\" to type \"System.TimeSpan\": \"%s\"",
		messageText(b), method, inner.Message)).WithInner(inner).WithID("MethodArgumentConversionInvalidCastArgument", "NotSpecified")
}

func subTime(a, b Value) (Value, error) {
	switch x := a.(type) {
	case DateTime:
		if _, ok := b.(string); ok { // pwsh: a text could be a date as well as a span
			return nil, NewException(MethodExceptionType, "Multiple ambiguous overloads found for \"op_Subtraction\" and the argument count: \"2\".").
				WithID("MethodCountCouldNotFindBest", "NotSpecified")
		}
		if y, ok := b.(DateTime); ok {
			return TimeSpan(x.Ticks - y.Ticks), nil
		}
	case DateTimeOffset:
		if y, ok := b.(DateTimeOffset); ok {
			return TimeSpan(x.UTC().Ticks - y.UTC().Ticks), nil
		}
	}
	t, err := spanOperand(b, "op_Subtraction")
	if err != nil {
		return nil, err
	}
	return moveTime(a, -t)
}

// scaleSpan is TimeSpan * n, TimeSpan / n and TimeSpan / TimeSpan.
func scaleSpan(o op, t TimeSpan, b Value) (Value, error) {
	if u, ok := b.(TimeSpan); ok && o == opDiv {
		return float64(t) / float64(u), nil
	}
	f, err := Convert(b, DoubleType)
	if err != nil {
		return nil, err
	}
	n := f.(float64)
	if o == opDiv {
		if n == 0 {
			return nil, NewException(OverflowExceptionType, "TimeSpan overflowed because the duration is too long.")
		}
		return TimeSpan(math.RoundToEven(float64(t) / n)), nil
	}
	return TimeSpan(math.RoundToEven(float64(t) * n)), nil
}
