package dotnet

import (
	"slices"

	"migsh/shell/object"
)

func arrayMembers() []Def {
	fixed := func(object.Sequence, Args) (Value, error) {
		return nil, object.NewException(object.NotSupportedExceptionType, "Collection was of a fixed size.")
	}
	length := func(s object.Sequence) Value { return object.Int(s.Len()) }
	defs := []Def{
		Prop("int Length {get;}", length), Prop("int Count", length),
		Prop("long LongLength {get;}", func(s object.Sequence) Value { return int64(s.Len()) }),
		Prop("int Rank {get;}", func(s object.Sequence) Value { return object.Int(len(dimsOf(s))) }),
		Prop("bool IsFixedSize {get;}", func(object.Sequence) Value { return true }), Prop("bool IsReadOnly {get;}", func(object.Sequence) Value { return false }),
		Prop("bool IsSynchronized {get;}", func(object.Sequence) Value { return false }), Prop("System.Object SyncRoot {get;}", func(s object.Sequence) Value { return s }),
		dimension("int GetLength", func(n int) Value { return object.Int(n) }), dimension("int GetLowerBound", func(int) Value { return object.Int(0) }),
		dimension("int GetUpperBound", func(n int) Value { return object.Int(n - 1) }), dimension("long GetLongLength", func(n int) Value { return int64(n) }),
		Method("System.Object GetValue(Params int[] indices)", func(s object.Sequence, a Args) (Value, error) { return getValue(s, a.Items(0)) }),
		Method("System.Object GetValue(int index)", func(s object.Sequence, a Args) (Value, error) { return getValue(s, a.v) }),
		Method("System.Object GetValue(int index1, int index2)", func(s object.Sequence, a Args) (Value, error) { return getValue(s, a.v) }),
		Method("System.Object GetValue(int index1, int index2, int index3)", func(s object.Sequence, a Args) (Value, error) { return getValue(s, a.v) }),
		Method("void SetValue(System.Object value, int index)", func(s object.Sequence, a Args) (Value, error) { return nil, setValue(s, a.Value(0), a.v[1:]) }),
		Method("void SetValue(System.Object value, int index1, int index2)", func(s object.Sequence, a Args) (Value, error) { return nil, setValue(s, a.Value(0), a.v[1:]) }),
		Method("void SetValue(System.Object value, int index1, int index2, int index3)", func(s object.Sequence, a Args) (Value, error) {
			return nil, setValue(s, a.Value(0), a.v[1:])
		}),
		Method("void SetValue(System.Object value, Params int[] indices)", func(s object.Sequence, a Args) (Value, error) { return nil, setValue(s, a.Value(0), a.Items(1)) }),
		Method("void Initialize()", func(object.Sequence, Args) (Value, error) { return nil, nil }),
		Method("System.Object Clone()", func(s object.Sequence, a Args) (Value, error) { return cloneSequence(s), nil }),
		Method("void CopyTo(array array, int index)", func(s object.Sequence, a Args) (Value, error) {
			return nil, copyInto(s, 0, Arg[object.Sequence](a, 0), a.Int(1), s.Len())
		}),
		Method("System.Collections.IEnumerator GetEnumerator()", func(s object.Sequence, a Args) (Value, error) {
			return newEnumerator(arrayEnumeratorType, slices.Clone(object.Items(s))), nil
		}),
		Method("bool Contains(System.Object value)", func(s object.Sequence, a Args) (Value, error) {
			i, err := indexOfFlat(s, a.Value(0))
			return i >= 0, err
		}),
		Method("int IndexOf(System.Object value)", func(s object.Sequence, a Args) (Value, error) {
			i, err := indexOfFlat(s, a.Value(0))
			return object.Int(i), err
		}),
		Method("int Add(System.Object value)", fixed), Method("void Insert(int index, System.Object value)", fixed),
		Method("void Remove(System.Object value)", fixed), Method("void RemoveAt(int index)", fixed),
		Method("void Clear()", func(s object.Sequence, a Args) (Value, error) { return nil, clearRange(s, 0, s.Len()) }),
		Method("System.Object Get(Params int[] indices)", func(s object.Sequence, a Args) (Value, error) { return getValue(s, a.Items(0)) }),
		Method("void Set(Params System.Object[] indices)", func(s object.Sequence, a Args) (Value, error) {
			items := a.Items(0)
			n := len(items) - 1
			if n < 1 {
				return nil, noOverload("Set", len(items))
			}
			v, err := object.Convert(items[n], elemOf(s))
			if err != nil {
				return nil, err
			}
			return nil, setValue(s, v, items[:n])
		}),
	}
	return append(defs, arrayStatics()...)
}

func outsideArray() error {
	return object.NewException(object.IndexOutOfRangeExceptionType, "Index was outside the bounds of the array.")
}

func cloneSequence(s object.Sequence) Value {
	switch x := s.(type) {
	case *object.Bytes:
		return &object.Bytes{B: slices.Clone(x.B)}
	case *object.Array:
		return &object.Array{Elem: x.Elem, Items: slices.Clone(x.Items), Dims: x.Dims}
	case *object.List:
		return &object.List{Type: x.Type, Items: slices.Clone(x.Items)}
	}
	return s
}

func copyInto(from object.Sequence, at int, to object.Sequence, toAt, n int) error {
	if to == nil {
		return null("destinationArray")
	}
	if n < 0 || at < 0 || toAt < 0 || at+n > from.Len() {
		return argument("sourceArray", "Source array was not long enough. Check the source index, length, and the array's lower bounds.")
	}
	if toAt+n > to.Len() {
		return argument("destinationArray", "Destination array was not long enough. Check the destination index, length, and the array's lower bounds.")
	}
	values := make([]Value, n)
	for i := range n {
		values[i] = from.At(at + i)
	}
	for i, v := range values {
		if err := to.SetAt(toAt+i, v); err != nil {
			return err
		}
	}
	return nil
}

// indexIn finds an equal element in a range, -1 when there is none.
func indexIn(s object.Sequence, v Value, from, to int) int {
	for i := from; i < to && i < s.Len(); i++ {
		if object.Same(s.At(i), v) {
			return i
		}
	}
	return -1
}

// lastIndexIn finds an equal element among the n that end at a place.
func lastIndexIn(s object.Sequence, v Value, from, n int) int {
	for i := from; i >= 0 && i > from-n; i-- {
		if object.Same(s.At(i), v) {
			return i
		}
	}
	return -1
}

func elemOf(s object.Sequence) *object.Type {
	switch x := s.(type) {
	case *object.Array:
		return x.Elem
	case *object.Bytes:
		return object.ByteType
	case *object.List:
		return x.Elem()
	}
	return object.ObjectType
}

func clearRange(s object.Sequence, at, n int) error {
	zero := object.Default(elemOf(s))
	for i := at; i < at+n && i < s.Len(); i++ {
		if a, ok := s.(*object.Array); ok {
			a.Items[i] = zero
			continue
		}
		if err := s.SetAt(i, zero); err != nil {
			return err
		}
	}
	return nil
}

// reverseRange turns n elements round in place.
func reverseRange(s object.Sequence, at, n int) {
	switch x := s.(type) {
	case *object.Array:
		slices.Reverse(x.Items[at : at+n])
	case *object.List:
		slices.Reverse(x.Items[at : at+n])
	case *object.Bytes:
		slices.Reverse(x.B[at : at+n])
	}
}

// binarySearch looks v up in n ordered elements from a place on.
func binarySearch(s object.Sequence, at, n int, v Value, order func(x, y Value) (int, error)) (Value, error) {
	lo, hi := at, at+n-1
	for lo <= hi {
		mid := (lo + hi) / 2
		n, err := order(s.At(mid), v)
		switch {
		case err != nil:
			return nil, sortFailure(err)
		case n == 0:
			return object.Int(mid), nil
		case n < 0:
			lo = mid + 1
		default:
			hi = mid - 1
		}
	}
	return object.Int(^lo), nil
}

// findIndex is the first place from..to-1 that passes the test, -1 when there is none.
func findIndex(s object.Sequence, from, to int, test func(Value) (bool, error)) (int, error) {
	for i := from; i < to && i < s.Len(); i++ {
		if ok, err := test(s.At(i)); ok || err != nil {
			return i, err
		}
	}
	return -1, nil
}

// findLastIndex is the last place among the n that end at a place.
func findLastIndex(s object.Sequence, from, n int, test func(Value) (bool, error)) (int, error) {
	for i := min(from, s.Len()-1); i >= 0 && i > from-n; i-- {
		if ok, err := test(s.At(i)); ok || err != nil {
			return i, err
		}
	}
	return -1, nil
}

func find(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
	i, err := findIndex(s, 0, s.Len(), test)
	if err != nil || i < 0 {
		return object.Default(elemOf(s)), err
	}
	return s.At(i), nil
}

func findLast(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
	for i := s.Len() - 1; i >= 0; i-- {
		if ok, err := test(s.At(i)); ok || err != nil {
			return s.At(i), err
		}
	}
	return object.Default(elemOf(s)), nil
}

func filterItems(s object.Sequence, test func(Value) (bool, error)) ([]Value, error) {
	var out []Value
	for i := range s.Len() {
		ok, err := test(s.At(i))
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, s.At(i))
		}
	}
	return out, nil
}

func trueForAll(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
	for i := range s.Len() {
		if ok, err := test(s.At(i)); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

func forEach(s object.Sequence, a Args, at int) error {
	f, err := a.callable(at, "action")
	if err != nil {
		return err
	}
	for i := range s.Len() {
		if _, err := f(s.At(i)); err != nil {
			return err
		}
	}
	return nil
}

func convertAll(s object.Sequence, a Args, at int) ([]Value, error) {
	f, err := a.callable(at, "converter")
	if err != nil {
		return nil, err
	}
	out := make([]Value, s.Len())
	for i := range out {
		if out[i], err = f(s.At(i)); err != nil {
			return nil, err
		}
	}
	return out, nil
}
