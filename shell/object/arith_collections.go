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
	return &Array{Elem: ObjectType, Items: append(append(out, left...), right...)}
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
			return nil, NewException(ArgumentExceptionType,
				fmt.Sprintf("Item has already been added. Key in dictionary: '%s'  Key being added: '%s'", keyAsStored(a, k), ToString(k))).
				WithID("System.ArgumentException", "OperationStopped")
		}
		out.Set(k, v)
	}
	return out, nil
}

// keyAsStored is a key as the table spells it.
func keyAsStored(h *Hashtable, k Value) string {
	if i, ok := h.place(k); ok {
		return ToString(h.entries[i].Key)
	}
	return ToString(k)
}

// repeatCount is the right side of string * n.
func repeatCount(v Value) (int, error) {
	n, err := Convert(v, Int32Type)
	if err != nil {
		return 0, err
	}
	if n.(int32) < 0 {
		return 0, NewException(ArgumentOutOfRangeExceptionType, fmt.Sprintf("times ('%d') must be a non-negative value. (Parameter 'times')\nActual value was %d.", n, n)).
			WithID("System.ArgumentOutOfRangeException", "OperationStopped")
	}
	return int(n.(int32)), nil
}

// repeatArray is array * n. pwsh: unlike a string's, an array's count is a UInt32.
func repeatArray(a Sequence, times Value) (Value, error) {
	if _, text := Unwrap(times).(string); text { // … but a text is read as an Int32 first
		n, err := Convert(times, Int32Type)
		if err != nil {
			return nil, err
		}
		times = n
	}
	v, err := Convert(times, UInt32Type)
	if err != nil {
		return nil, err
	}
	n := int(v.(uint32))
	elem := ObjectType
	if arr, ok := a.(*Array); ok {
		elem = arr.Elem
	}
	if err := CheckSize(int64(a.Len()) * int64(n)); err != nil {
		return nil, err
	}
	return arrayOf(elem, slices.Repeat(Items(a), n)), nil
}
