package dotnet

import (
	"fmt"

	"migsh/shell/object"
)

// dimsOf are the lengths of an array's dimensions.
func dimsOf(s object.Sequence) []int {
	if a, ok := s.(*object.Array); ok && a.Dims != nil {
		return a.Dims
	}
	return []int{s.Len()}
}

// dimension is a method that answers from the length of one dimension.
func dimension(name string, f func(length int) Value) Def {
	return Method(name+"(int dimension)", func(s object.Sequence, a Args) (Value, error) {
		dims := dimsOf(s)
		if i := a.Int(0); i >= 0 && i < len(dims) {
			return f(dims[i]), nil
		}
		return nil, object.NewException(object.IndexOutOfRangeExceptionType, "Array does not have that many dimensions.")
	})
}

// placeOf is the position of the element with those indexes, as GetValue counts them: none is negative.
func placeOf(s object.Sequence, indexes []Value) (int, error) {
	dims := dimsOf(s)
	if len(indexes) != len(dims) {
		if len(dims) == 1 {
			return 0, argument("", "Array was not a two-dimensional array.")
		}
		return 0, argument("", fmt.Sprintf("Array was not a %s-dimensional array.", []string{"", "one", "two", "three"}[min(3, len(indexes))]))
	}
	at := 0
	for d, v := range indexes {
		n, ok := v.(int32)
		if !ok || int(n) < 0 || int(n) >= dims[d] {
			return 0, outsideArray()
		}
		at = at*dims[d] + int(n)
	}
	return at, nil
}

func getValue(s object.Sequence, indexes []Value) (Value, error) {
	at, err := placeOf(s, indexes)
	if err != nil {
		return nil, err
	}
	return s.At(at), nil
}

// setValue stores a value of the element's type; .NET converts nothing here, apart from widening numbers.
func setValue(s object.Sequence, v Value, indexes []Value) error {
	at, err := placeOf(s, indexes)
	if err != nil {
		return err
	}
	elem := elemOf(s)
	u := object.Unwrap(v)
	if u == nil {
		u = object.Default(elem)
	} else if t := object.TypeOf(u); !t.Is(elem) && (!t.IsNumeric() || !elem.IsNumeric() || numericRank(t, elem) != rankNumericImplicit) {
		if elem.Value && t.Value {
			return argument("", "Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.")
		}
		return object.NewException(object.InvalidCastExceptionType, "Object cannot be stored in an array of this type.")
	}
	if elem == object.ObjectType || u == nil {
		u = v
	}
	return s.SetAt(at, u)
}

// indexOfFlat is IndexOf through IList, which several dimensions don't have.
func indexOfFlat(s object.Sequence, v Value) (int, error) {
	if len(dimsOf(s)) > 1 {
		return 0, object.NewException(object.RankExceptionType, "Only single dimension arrays are supported here.")
	}
	return indexIn(s, v, 0, s.Len()), nil
}

// newArray is [int[]]::new(3) and [int[,]]::new(2, 3).
func newArray(t *object.Type, args []Value) (Value, error) {
	rank := max(1, t.Rank)
	if len(args) != rank {
		return nil, noOverload("new", len(args))
	}
	dims := make([]int, rank)
	for i, v := range args {
		n, err := object.Convert(v, object.Int32Type)
		if err != nil {
			return nil, badArgument(param{name: fmt.Sprint(i), typ: object.Int32Type}, v, ".ctor", err)
		}
		if dims[i] = int(n.(int32)); dims[i] < 0 {
			return nil, invocationError("new", len(args), object.NewException(object.OverflowExceptionType, "Arithmetic operation resulted in an overflow."))
		}
	}
	if err := arrayFits(t.Elem, dims); err != nil {
		return nil, invocationError("new", len(args), err)
	}
	return object.NewArrayOf(t.Elem, dims...), nil
}

// arrayFits refuses arrays that there is no memory for. Bytes take little.
func arrayFits(elem *object.Type, dims []int) error {
	n := int64(1)
	for _, d := range dims {
		n *= int64(d)
	}
	if elem == object.ByteType {
		n /= 16
	}
	return object.CheckSize(n)
}

// copyRange is Array.Copy.
func copyRange(from object.Sequence, at int, to object.Sequence, toAt, n int) error {
	switch {
	case to == nil:
		return null("destinationArray")
	case n < 0:
		return nonNegativeNamed("length", n)
	case at < 0:
		return outOfRange("sourceIndex", "Number was less than the array's lower bound in the first dimension.")
	case toAt < 0:
		return outOfRange("destinationIndex", "Number was less than the array's lower bound in the first dimension.")
	}
	return copyInto(from, at, to, toAt, n)
}
