package object

import (
	"fmt"
	"math"
)

// addTime is DateTime + TimeSpan and the like. pwsh: a number or text on the right becomes a TimeSpan.
func addTime(a, b Value) (Value, error) {
	if _, ok := b.(DateTime); ok {
		return nil, noOverload("op_Addition")
	}
	t, err := Convert(b, TimeSpanType)
	if err != nil {
		return nil, err
	}
	return moveTime(a, t.(TimeSpan))
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

func noOverload(method string) error {
	return NewException(MethodExceptionType, fmt.Sprintf("Cannot find an overload for \"%s\" and the argument count: \"2\".", method)).
		WithID("MethodCountCouldNotFindBest", "NotSpecified")
}

func subTime(a, b Value) (Value, error) {
	switch x := a.(type) {
	case DateTime:
		if s, ok := b.(string); ok {
			if d, problem := ParseDateTime(s, Invariant, DateStylesNone); problem == nil {
				b = d
			}
		}
		if y, ok := b.(DateTime); ok {
			return TimeSpan(x.Ticks - y.Ticks), nil
		}
	case DateTimeOffset:
		if y, ok := b.(DateTimeOffset); ok {
			return TimeSpan(x.UTC().Ticks - y.UTC().Ticks), nil
		}
	}
	t, err := Convert(b, TimeSpanType)
	if err != nil {
		return nil, err
	}
	return moveTime(a, -t.(TimeSpan))
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
