package object

// convertToTime makes DateTime, DateTimeOffset and TimeSpan of each other and of tick counts.
func convertToTime(v, u Value, to *Type) (Value, error) {
	switch u.(type) {
	case bool:
		return nil, invalidCast(u, to)
	case Char, Enum:
		n, _ := numberTo(u, Int64Type)
		u = n
	}
	switch x := u.(type) {
	case DateTime:
		if to.Kind == KindDateTimeOffset {
			return DateTimeOffset{x.Ticks, x.Offset()}, nil
		}
		return nil, invalidCast(u, to)
	case DateTimeOffset:
		if to.Kind == KindDateTime {
			return x.Wall(), nil
		}
	case int32, int64, uint8, int8, int16, uint16, uint32:
		n, _ := numberTo(x, Int64Type)
		if to.Kind == KindTimeSpan {
			return TimeSpan(n.(int64)), nil
		}
		if t := n.(int64); to.Kind == KindDateTime && t >= 0 && t <= MaxDateTimeTicks {
			return DateTime{Ticks: t}, nil
		}
		return nil, valueError("InvalidCastConstructorException", u, to, NewException(ArgumentOutOfRangeExceptionType,
			"Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks. (Parameter 'ticks')"))
	case float64, float32, Decimal, uint64:
		// pwsh: reals go through their text.
		return convertString(ToString(u), to)
	}
	return nil, notConvertible(v, to)
}
