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
		Prop("int Rank {get;}", func(object.Sequence) Value { return object.Int(1) }),
		Prop("bool IsFixedSize {get;}", func(object.Sequence) Value { return true }), Prop("bool IsReadOnly {get;}", func(object.Sequence) Value { return false }),
		Prop("bool IsSynchronized {get;}", func(object.Sequence) Value { return false }), Prop("System.Object SyncRoot {get;}", func(s object.Sequence) Value { return s }),
		Method("int GetLength(int dimension)", func(s object.Sequence, a Args) (Value, error) { return object.Int(s.Len()), nil }),
		Method("int GetLowerBound(int dimension)", func(s object.Sequence, a Args) (Value, error) { return object.Int(0), nil }),
		Method("int GetUpperBound(int dimension)", func(s object.Sequence, a Args) (Value, error) { return object.Int(s.Len() - 1), nil }),
		Method("System.Object GetValue(int index)", func(s object.Sequence, a Args) (Value, error) {
			if i := a.Int(0); i >= 0 && i < s.Len() {
				return s.At(i), nil
			}
			return nil, outsideArray()
		}),
		Method("void SetValue(System.Object value, int index)", func(s object.Sequence, a Args) (Value, error) {
			if i := a.Int(1); i < 0 || i >= s.Len() {
				return nil, outsideArray()
			}
			return nil, s.SetAt(a.Int(1), a.Value(0))
		}),
		Method("System.Object Clone()", func(s object.Sequence, a Args) (Value, error) { return cloneSequence(s), nil }),
		Method("void CopyTo(array array, int index)", func(s object.Sequence, a Args) (Value, error) {
			return nil, copyInto(s, 0, Arg[object.Sequence](a, 0), a.Int(1), s.Len())
		}),
		Method("System.Collections.IEnumerator GetEnumerator()", func(s object.Sequence, a Args) (Value, error) {
			return newEnumerator(arrayEnumeratorType, slices.Clone(object.Items(s))), nil
		}),
		Method("bool Contains(System.Object value)", func(s object.Sequence, a Args) (Value, error) { return indexIn(s, a.Value(0), 0, s.Len()) >= 0, nil }),
		Method("int IndexOf(System.Object value)", func(s object.Sequence, a Args) (Value, error) {
			return object.Int(indexIn(s, a.Value(0), 0, s.Len())), nil
		}),
		Method("int Add(System.Object value)", fixed), Method("void Insert(int index, System.Object value)", fixed),
		Method("void Remove(System.Object value)", fixed), Method("void RemoveAt(int index)", fixed),
		Method("void Clear()", func(s object.Sequence, a Args) (Value, error) { return nil, clearRange(s, 0, s.Len()) }),
		Method("System.Object Get(int index)", func(s object.Sequence, a Args) (Value, error) { return object.Index(s, a.Value(0)) }),
		Method("void Set(int index, System.Object value)", func(s object.Sequence, a Args) (Value, error) { return nil, object.SetIndex(s, a.Value(0), a.Value(1)) }),
		Ctor("new(int length)", func(a Args) (Value, error) {
			if a.Type.Elem == nil {
				return nil, noOverload("new", 1)
			}
			if a.Int(0) < 0 {
				return nil, object.NewException(object.OverflowExceptionType, "Arithmetic operation resulted in an overflow.")
			}
			return object.NewTypedArray(a.Type.Elem, a.Int(0)), nil
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
		return &object.Array{Elem: x.Elem, Items: slices.Clone(x.Items)}
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

func lastIndexIn(s object.Sequence, v Value) int {
	for i := s.Len() - 1; i >= 0; i-- {
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

func sortSequence(s object.Sequence, order func(x, y Value) (int, error)) error {
	switch x := s.(type) {
	case *object.Array:
		return sortItems(x.Items, order)
	case *object.List:
		return sortItems(x.Items, order)
	case *object.Bytes:
		slices.Sort(x.B)
	}
	return nil
}

func arrayStatics() []Def {
	seq := func(a Args) (object.Sequence, error) {
		if s := Arg[object.Sequence](a, 0); s != nil {
			return s, nil
		}
		return nil, null("array")
	}
	search := func(f func(s object.Sequence, test func(Value) (bool, error)) (Value, error)) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			test, err := a.predicate(1)
			if err != nil {
				return nil, err
			}
			return f(s, test)
		}
	}
	return []Def{
		Static("void Reverse(array array)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err == nil {
				reverseRange(s, 0, s.Len())
			}
			return nil, err
		}),
		Static("void Reverse(array array, int index, int length)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err == nil {
				reverseRange(s, a.Int(1), a.Int(2))
			}
			return nil, err
		}),
		Static("void Sort(array array)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return nil, sortSequence(s, naturalOrder)
		}),
		Static("void Sort(array keys, System.Object comparer)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return nil, sortSequence(s, a.ordering(1))
		}),
		Static("int IndexOf(array array, System.Object value)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return object.Int(indexIn(s, a.Value(1), 0, s.Len())), nil
		}),
		Static("int IndexOf(array array, System.Object value, int startIndex)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return object.Int(indexIn(s, a.Value(1), a.Int(2), s.Len())), nil
		}),
		Static("int LastIndexOf(array array, System.Object value)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return object.Int(lastIndexIn(s, a.Value(1))), nil
		}),
		Static("int BinarySearch(array array, System.Object value)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return binarySearch(s, a.Value(1))
		}),
		Static("void Clear(array array)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return nil, clearRange(s, 0, s.Len())
		}),
		Static("void Clear(array array, int index, int length)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > s.Len() {
				return nil, outsideArray()
			}
			return nil, clearRange(s, a.Int(1), a.Int(2))
		}),
		Static("void Copy(array sourceArray, array destinationArray, int length)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return nil, copyInto(s, 0, Arg[object.Sequence](a, 1), 0, a.Int(2))
		}),
		Static("void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return nil, copyInto(s, a.Int(1), Arg[object.Sequence](a, 2), a.Int(3), a.Int(4))
		}),
		Static("void Resize([ref] System.Object array, int newSize)", func(a Args) (Value, error) {
			r := Arg[object.Reference](a, 0)
			old, _ := object.Unwrap(r.RefGet()).(object.Sequence)
			if old == nil {
				return nil, r.RefSet(object.NewTypedArray(object.ObjectType, a.Int(1)))
			}
			s := object.NewTypedArray(elemOf(old), a.Int(1))
			if err := copyInto(old, 0, s, 0, min(old.Len(), s.Len())); err != nil {
				return nil, err
			}
			return nil, r.RefSet(s)
		}),
		Static("array CreateInstance(type elementType, int length)", func(a Args) (Value, error) {
			return object.NewTypedArray(Arg[*object.Type](a, 0), a.Int(1)), nil
		}),
		Static("System.Object[] Empty()", func(a Args) (Value, error) { return object.NewArray(), nil }),
		Static("bool Exists(System.Object[] array, System.Predicate[System.Object] match)", search(func(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
			i, err := findIndex(s, 0, test)
			return i >= 0, err
		})),
		Static("System.Object Find(System.Object[] array, System.Predicate[System.Object] match)", search(find)),
		Static("System.Object FindLast(System.Object[] array, System.Predicate[System.Object] match)", search(findLast)),
		Static("System.Object[] FindAll(System.Object[] array, System.Predicate[System.Object] match)", search(func(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
			items, err := filterItems(s, test)
			return &object.Array{Elem: elemOf(s), Items: items}, err
		})),
		Static("int FindIndex(System.Object[] array, System.Predicate[System.Object] match)", search(func(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
			i, err := findIndex(s, 0, test)
			return object.Int(i), err
		})),
		Static("bool TrueForAll(System.Object[] array, System.Predicate[System.Object] match)", search(trueForAll)),
		Static("void ForEach(System.Object[] array, System.Action[System.Object] action)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			return nil, forEach(s, a, 1)
		}),
		Static("System.Object[] ConvertAll(System.Object[] array, System.Object converter)", func(a Args) (Value, error) {
			s, err := seq(a)
			if err != nil {
				return nil, err
			}
			items, err := convertAll(s, a, 1)
			return object.NewArray(items...), err
		}),
	}
}

func binarySearch(s object.Sequence, v Value) (Value, error) {
	lo, hi := 0, s.Len()-1
	for lo <= hi {
		mid := (lo + hi) / 2
		n, err := naturalOrder(s.At(mid), v)
		switch {
		case err != nil:
			return nil, err
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

func findIndex(s object.Sequence, from int, test func(Value) (bool, error)) (int, error) {
	for i := from; i < s.Len(); i++ {
		if ok, err := test(s.At(i)); ok || err != nil {
			return i, err
		}
	}
	return -1, nil
}

func find(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
	i, err := findIndex(s, 0, test)
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
	f, err := a.callable(at)
	if err != nil {
		return err
	}
	for i := range s.Len() {
		if _, err := f(s.At(i), s.At(i)); err != nil {
			return err
		}
	}
	return nil
}

func convertAll(s object.Sequence, a Args, at int) ([]Value, error) {
	f, err := a.callable(at)
	if err != nil {
		return nil, err
	}
	out := make([]Value, s.Len())
	for i := range out {
		if out[i], err = f(s.At(i), s.At(i)); err != nil {
			return nil, err
		}
	}
	return out, nil
}
