package object

import (
	"fmt"
	"slices"
)

// joinArrays is array + anything: a new object[] with the elements of both.
func joinArrays(a Sequence, b Value) Value {
	left := Items(a)
	right := []Value{b}
	if IsEnumerable(b) {
		right = Items(b)
	}
	out := make([]Value, 0, len(left)+len(right))
	return &Array{ObjectType, append(append(out, left...), right...)}
}

func joinHashtables(a *Hashtable, b Value) (Value, error) {
	if b == nil {
		return a.Clone(), nil
	}
	h, ok := b.(*Hashtable)
	if !ok {
		return nil, NewException(RuntimeExceptionType, "A hash table can only be added to another hash table.").
			WithID("AddHashTableToNonHashTable", "InvalidOperation")
	}
	out := a.Clone()
	for k, v := range h.All() {
		if _, dup := out.Get(k); dup {
			text := fmt.Sprintf("Item has already been added. Key in dictionary: '%s'  Key being added: '%s'", ToString(k), ToString(k))
			return nil, NewException(RuntimeExceptionType, text).WithInner(NewException(ArgumentExceptionType, text)).
				WithID("System.ArgumentException", "InvalidOperation")
		}
		out.Set(k, v)
	}
	return out, nil
}

// repeatCount is the right side of string * n.
func repeatCount(v Value) (int, error) {
	n, err := Convert(v, Int32Type)
	if err != nil {
		return 0, err
	}
	if n.(int32) < 0 {
		return 0, NewException(RuntimeExceptionType, fmt.Sprintf("Specified argument was out of the range of valid values. (Parameter 'times')")).
			WithInner(NewException(ArgumentOutOfRangeExceptionType, "Specified argument was out of the range of valid values. (Parameter 'times')")).
			WithID("System.ArgumentOutOfRangeException", "OperationStopped")
	}
	return int(n.(int32)), nil
}

func repeatArray(a Sequence, times Value) (Value, error) {
	n, err := repeatCount(times)
	if err != nil {
		return nil, err
	}
	elem := ObjectType
	if arr, ok := a.(*Array); ok {
		elem = arr.Elem
	}
	return arrayOf(elem, slices.Repeat(Items(a), n)), nil
}
