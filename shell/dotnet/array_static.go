package dotnet

import (
	"slices"

	"migsh/shell/object"
)

// arrayStatics are the static methods of [array], those that take every array first, as .NET lists them.
func arrayStatics() []Def {
	return slices.Concat(arraySearch(), arrayCopying(), arrayMaking(), arrayMatching(), arrayOrdering())
}

// arrayArg is argument i, an array. pwsh: a missing one is an ArgumentNullException.
func arrayArg(a Args, i int, param string) (object.Sequence, error) {
	s := Arg[object.Sequence](a, i)
	if s == nil {
		return nil, null(param)
	}
	return s, nil
}

// flat is an array argument that must have one dimension.
func flat(a Args, i int, param string) (object.Sequence, error) {
	s, err := arrayArg(a, i, param)
	if err != nil {
		return nil, err
	}
	if x, ok := s.(*object.Array); ok && x.Dims != nil {
		return nil, object.NewException(object.RankExceptionType, "Only single dimension arrays are supported here.")
	}
	return s, nil
}

// checkSpan checks the part of an array that two arguments name.
func checkSpan(s object.Sequence, at, n int, atName, countName string) error {
	switch {
	case at < 0:
		return outOfRange(atName, "Non-negative number required.")
	case n < 0:
		return outOfRange(countName, "Non-negative number required.")
	case s.Len()-at < n:
		return argument("", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
	}
	return nil
}

// over makes a static method of one that works on a single-dimensional array.
func over(param string, f func(s object.Sequence, a Args) (Value, error)) func(Args) (Value, error) {
	return func(a Args) (Value, error) {
		s, err := flat(a, 0, param)
		if err != nil {
			return nil, err
		}
		return f(s, a)
	}
}

// both lists a method for every array and for T[].
func both(name, ret, params, generic string, f func(Args) (Value, error)) []Def {
	return []Def{Static(ret+" "+name+"(array "+params+")", f), Static(ret+" "+name+"[T](T[] "+generic+")", f)}
}

func arraySearch() []Def {
	indexOf := over("array", func(s object.Sequence, a Args) (Value, error) {
		from, n := 0, s.Len()
		if a.Len() > 2 {
			from, n = a.Int(2), s.Len()-a.Int(2)
			if from < 0 || from > s.Len() {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
		}
		if a.Len() > 3 {
			if n = a.Int(3); n < 0 || n > s.Len()-from {
				return nil, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
			}
		}
		return object.Int(indexIn(s, a.Value(1), from, from+n)), nil
	})
	last := over("array", func(s object.Sequence, a Args) (Value, error) {
		from := s.Len() - 1
		if a.Len() > 2 {
			from = a.Int(2)
		}
		n := from + 1
		if s.Len() > 0 && (from < 0 || from >= s.Len()) {
			return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than the size of the collection.")
		}
		if a.Len() > 3 {
			if n = a.Int(3); n < 0 || n > from+1 {
				return nil, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
			}
		}
		return object.Int(lastIndexIn(s, a.Value(1), from, n)), nil
	})
	binary := func(valueAt, comparerAt int) func(Args) (Value, error) {
		return over("array", func(s object.Sequence, a Args) (Value, error) {
			at, n := 0, s.Len()
			if valueAt == 3 {
				at, n = a.Int(1), a.Int(2)
				if err := checkSpan(s, at, n, "index", "length"); err != nil {
					return nil, err
				}
			}
			return binarySearch(s, at, n, a.Value(valueAt), a.ordering(comparerAt))
		})
	}
	const none = 9
	return slices.Concat(
		both("IndexOf", "int", "array, System.Object value", "array, T value", indexOf),
		both("IndexOf", "int", "array, System.Object value, int startIndex", "array, T value, int startIndex", indexOf),
		both("IndexOf", "int", "array, System.Object value, int startIndex, int count", "array, T value, int startIndex, int count", indexOf),
		both("LastIndexOf", "int", "array, System.Object value", "array, T value", last),
		both("LastIndexOf", "int", "array, System.Object value, int startIndex", "array, T value, int startIndex", last),
		both("LastIndexOf", "int", "array, System.Object value, int startIndex, int count", "array, T value, int startIndex, int count", last),
		both("BinarySearch", "int", "array, System.Object value", "array, T value", binary(1, none)),
		both("BinarySearch", "int", "array, int index, int length, System.Object value", "array, int index, int length, T value", binary(3, none)),
		both("BinarySearch", "int", "array, System.Object value, System.Collections.IComparer comparer", "array, T value, System.Collections.Generic.IComparer[T] comparer", binary(1, 2)),
		both("BinarySearch", "int", "array, int index, int length, System.Object value, System.Collections.IComparer comparer",
			"array, int index, int length, T value, System.Collections.Generic.IComparer[T] comparer", binary(3, 4)))
}

func arrayCopying() []Def {
	copyAll := func(a Args) (Value, error) {
		s, err := arrayArg(a, 0, "sourceArray")
		if err != nil {
			return nil, err
		}
		return nil, copyRange(s, 0, Arg[object.Sequence](a, 1), 0, a.count(2))
	}
	copyPart := func(a Args) (Value, error) {
		s, err := arrayArg(a, 0, "sourceArray")
		if err != nil {
			return nil, err
		}
		return nil, copyRange(s, a.count(1), Arg[object.Sequence](a, 2), a.count(3), a.count(4))
	}
	reverse := over("array", func(s object.Sequence, a Args) (Value, error) {
		at, n := 0, s.Len()
		if a.Len() > 1 {
			at, n = a.Int(1), a.Int(2)
			if err := checkSpan(s, at, n, "index", "length"); err != nil {
				return nil, err
			}
		}
		reverseRange(s, at, n)
		return nil, nil
	})
	clear := func(a Args) (Value, error) {
		s, err := arrayArg(a, 0, "array")
		if err != nil {
			return nil, err
		}
		if a.Len() == 1 {
			return nil, clearRange(s, 0, s.Len())
		}
		if a.Int(1) < 0 || a.Int(2) < 0 || a.Int(1)+a.Int(2) > s.Len() {
			return nil, outsideArray()
		}
		return nil, clearRange(s, a.Int(1), a.Int(2))
	}
	fill := over("array", func(s object.Sequence, a Args) (Value, error) {
		at, n := 0, s.Len()
		if a.Len() > 2 {
			if at, n = a.Int(2), a.Int(3); at < 0 || at > s.Len() {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			if n < 0 || n > s.Len()-at {
				return nil, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
			}
		}
		for i := at; i < at+n; i++ {
			if err := s.SetAt(i, a.Value(1)); err != nil {
				return nil, err
			}
		}
		return nil, nil
	})
	return append(both("Reverse", "void", "array", "array", reverse), slices.Concat(
		both("Reverse", "void", "array, int index, int length", "array, int index, int length", reverse), []Def{
			Static("void Clear(array array)", clear), Static("void Clear(array array, int index, int length)", clear),
			Static("void Copy(array sourceArray, array destinationArray, long length)", copyAll),
			Static("void Copy(array sourceArray, long sourceIndex, array destinationArray, long destinationIndex, long length)", copyPart),
			Static("void Copy(array sourceArray, array destinationArray, int length)", copyAll),
			Static("void Copy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", copyPart),
			Static("void ConstrainedCopy(array sourceArray, int sourceIndex, array destinationArray, int destinationIndex, int length)", copyPart),
			Static("void Fill[T](T[] array, T value)", fill), Static("void Fill[T](T[] array, T value, int startIndex, int count)", fill),
			Static("void Resize[T]([ref] T[] array, int newSize)", resizeArray),
		})...)
}

// count is argument i, an int or a long.
func (a Args) count(i int) int {
	switch n := a.v[i].(type) {
	case int32:
		return int(n)
	case int64:
		return int(n)
	}
	return 0
}

func resizeArray(a Args) (Value, error) {
	if a.Int(1) < 0 {
		return nil, outOfRange("newSize", "Non-negative number required.")
	}
	r := Arg[object.Reference](a, 0)
	old, _ := object.Unwrap(r.RefGet()).(object.Sequence)
	s := object.NewTypedArray(a.Generic[0], a.Int(1))
	if old != nil {
		if err := copyInto(old, 0, s, 0, min(old.Len(), s.Len())); err != nil {
			return nil, err
		}
	}
	return nil, r.RefSet(s)
}

func arrayMaking() []Def {
	create := func(lengths func(a Args) []Value) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			t := Arg[*object.Type](a, 0)
			if t == nil {
				return nil, null("elementType")
			}
			return makeArray(t, lengths(a))
		}
	}
	rest := func(a Args) []Value { return a.v[1:] }
	list := func(a Args) []Value { return a.Items(1) }
	return []Def{
		Static("array CreateInstance(type elementType, int length)", create(rest)),
		Static("array CreateInstance(type elementType, int length1, int length2)", create(rest)),
		Static("array CreateInstance(type elementType, int length1, int length2, int length3)", create(rest)),
		Static("array CreateInstance(type elementType, Params int[] lengths)", create(list)),
		Static("T[] Empty[T]()", func(a Args) (Value, error) { return object.NewTypedArray(a.Generic[0], 0), nil }),
		Static("System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly[T](T[] array)", func(a Args) (Value, error) {
			s, err := arrayArg(a, 0, "array")
			if err != nil {
				return nil, err
			}
			return &object.List{Type: readOnlyListDef.Generic(a.Generic[0]), Items: object.Items(s), ReadOnly: true}, nil
		}),
		Static("TOutput[] ConvertAll[TInput, TOutput](TInput[] array, System.Converter[TInput,TOutput] converter)", over("array", func(s object.Sequence, a Args) (Value, error) {
			items, err := convertAll(s, a, 1)
			if err != nil {
				return nil, err
			}
			return toArray(a.Generic[1], items)
		})),
		Static("void ForEach[T](T[] array, System.Action[T] action)", over("array", func(s object.Sequence, a Args) (Value, error) { return nil, forEach(s, a, 1) })),
		StaticProp("int MaxLength {get;}", func(*Host) Value { return int32(2147483591) }),
	}
}

// makeArray is an array of one or more lengths.
func makeArray(t *object.Type, lengths []Value) (Value, error) {
	dims := make([]int, len(lengths))
	for i, v := range lengths {
		n, err := object.Convert(v, object.Int32Type)
		if err != nil {
			return nil, err
		}
		if dims[i] = int(n.(int32)); dims[i] < 0 {
			name := "length"
			if len(dims) > 1 {
				name += string(rune('1' + i))
			}
			return nil, nonNegativeNamed(name, dims[i])
		}
	}
	if err := arrayFits(t, dims); err != nil {
		return nil, err
	}
	return object.NewArrayOf(t, dims...), nil
}

// nonNegativeNamed names the parameter itself in the text, as newer checks of .NET do.
func nonNegativeNamed(param string, n int) error {
	return outOfRangeActual(param, quote(n), n, " must be a non-negative value.")
}

func arrayMatching() []Def {
	with := func(matchAt int, f func(s object.Sequence, at, n int, test func(Value) (bool, error)) (Value, error)) func(Args) (Value, error) {
		return over("array", func(s object.Sequence, a Args) (Value, error) {
			test, err := a.predicate(matchAt)
			if err != nil {
				return nil, err
			}
			at, n, err := part(s, a, matchAt)
			if err != nil {
				return nil, err
			}
			return f(s, at, n, test)
		})
	}
	all := func(f func(s object.Sequence, test func(Value) (bool, error)) (Value, error)) func(Args) (Value, error) {
		return with(1, func(s object.Sequence, _, _ int, test func(Value) (bool, error)) (Value, error) { return f(s, test) })
	}
	first := func(s object.Sequence, at, n int, test func(Value) (bool, error)) (Value, error) {
		i, err := findIndex(s, at, at+n, test)
		return object.Int(i), err
	}
	last := func(s object.Sequence, at, n int, test func(Value) (bool, error)) (Value, error) {
		i, err := findLastIndex(s, at, n, test)
		return object.Int(i), err
	}
	const match = ", System.Predicate[T] match)"
	return []Def{
		Static("bool Exists[T](T[] array"+match, all(func(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
			i, err := findIndex(s, 0, s.Len(), test)
			return i >= 0, err
		})),
		Static("T Find[T](T[] array"+match, all(find)), Static("T FindLast[T](T[] array"+match, all(findLast)),
		Static("T[] FindAll[T](T[] array"+match, all(func(s object.Sequence, test func(Value) (bool, error)) (Value, error) {
			items, err := filterItems(s, test)
			if err != nil {
				return nil, err
			}
			return toArray(elemOf(s), items)
		})),
		Static("int FindIndex[T](T[] array"+match, with(1, first)), Static("int FindIndex[T](T[] array, int startIndex"+match, with(2, first)),
		Static("int FindIndex[T](T[] array, int startIndex, int count"+match, with(3, first)),
		Static("int FindLastIndex[T](T[] array"+match, with(1, lastFrom(last))), Static("int FindLastIndex[T](T[] array, int startIndex"+match, with(2, lastFrom(last))),
		Static("int FindLastIndex[T](T[] array, int startIndex, int count"+match, with(3, last)),
		Static("bool TrueForAll[T](T[] array"+match, all(trueForAll)),
	}
}

// part is the stretch of a search whose predicate is argument matchAt: all, from a start on, or so many from a start on.
func part(s object.Sequence, a Args, matchAt int) (at, n int, err error) {
	at, n = 0, s.Len()
	if matchAt > 1 {
		if at = a.Int(1); at < 0 || at > s.Len() {
			return 0, 0, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
		}
		n = s.Len() - at
	}
	if matchAt > 2 {
		n = a.Int(2)
		if n < 0 {
			return 0, 0, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
		}
	}
	return at, n, nil
}

// lastFrom makes of "from a start to the end" the "from a start back to the beginning" that searches from the end mean.
func lastFrom(f func(s object.Sequence, at, n int, test func(Value) (bool, error)) (Value, error)) func(s object.Sequence, at, n int, test func(Value) (bool, error)) (Value, error) {
	return func(s object.Sequence, at, n int, test func(Value) (bool, error)) (Value, error) {
		if n == s.Len() {
			at = s.Len() - 1
		}
		return f(s, at, at+1, test)
	}
}

func arrayOrdering() []Def {
	// sort reads keys, perhaps items, perhaps a range, perhaps an order.
	sort := func(itemsAt, rangeAt, orderAt int) func(Args) (Value, error) {
		return func(a Args) (Value, error) {
			name := "array"
			if itemsAt > 0 {
				name = "keys"
			}
			keys, err := flat(a, 0, name)
			if err != nil {
				return nil, err
			}
			at, n := 0, keys.Len()
			if rangeAt > 0 {
				at, n = a.Int(rangeAt), a.Int(rangeAt+1)
				if err := checkSpan(keys, at, n, "index", "length"); err != nil {
					return nil, err
				}
			}
			compare := naturalOrder
			if orderAt > 0 {
				compare = a.ordering(orderAt)
			}
			if itemsAt > 0 && !a.Null(itemsAt) {
				return nil, sortTwo(keys, Arg[object.Sequence](a, itemsAt), at, n, compare)
			}
			return nil, sortSequence(keys, at, n, compare)
		}
	}
	const cmp, cmpT, cmpK = ", System.Collections.IComparer comparer)", ", System.Collections.Generic.IComparer[T] comparer)", ", System.Collections.Generic.IComparer[TKey] comparer)"
	return []Def{
		Static("void Sort(array array)", sort(0, 0, 0)), Static("void Sort(array keys, array items)", sort(1, 0, 0)),
		Static("void Sort(array array, int index, int length)", sort(0, 1, 0)), Static("void Sort(array keys, array items, int index, int length)", sort(1, 2, 0)),
		Static("void Sort(array array"+cmp, sort(0, 0, 1)), Static("void Sort(array keys, array items"+cmp, sort(1, 0, 2)),
		Static("void Sort(array array, int index, int length"+cmp, sort(0, 1, 3)), Static("void Sort(array keys, array items, int index, int length"+cmp, sort(1, 2, 4)),
		Static("void Sort[T](T[] array)", sort(0, 0, 0)), Static("void Sort[TKey, TValue](TKey[] keys, TValue[] items)", sort(1, 0, 0)),
		Static("void Sort[T](T[] array, int index, int length)", sort(0, 1, 0)), Static("void Sort[TKey, TValue](TKey[] keys, TValue[] items, int index, int length)", sort(1, 2, 0)),
		Static("void Sort[T](T[] array"+cmpT, sort(0, 0, 1)), Static("void Sort[TKey, TValue](TKey[] keys, TValue[] items"+cmpK, sort(1, 0, 2)),
		Static("void Sort[T](T[] array, int index, int length"+cmpT, sort(0, 1, 3)), Static("void Sort[TKey, TValue](TKey[] keys, TValue[] items, int index, int length"+cmpK, sort(1, 2, 4)),
		Static("void Sort[T](T[] array, System.Comparison[T] comparison)", sort(0, 0, 1)),
	}
}

// sortSequence sorts n elements from a place on.
func sortSequence(s object.Sequence, at, n int, order func(x, y Value) (int, error)) error {
	switch x := s.(type) {
	case *object.Array:
		return sortItems(x.Items[at:at+n], order)
	case *object.List:
		return sortItems(x.Items[at:at+n], order)
	}
	items := make([]Value, n)
	for i := range items {
		items[i] = s.At(at + i)
	}
	err := sortItems(items, order)
	for i, v := range items {
		if err := s.SetAt(at+i, v); err != nil {
			return err
		}
	}
	return err
}

// sortTwo sorts a stretch of keys and moves the items at the same places along.
func sortTwo(keys, items object.Sequence, at, n int, order func(x, y Value) (int, error)) error {
	if items.Len() < at+n {
		return argument("", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
	}
	k, v := make([]Value, n), make([]Value, n)
	for i := range k {
		k[i], v[i] = keys.At(at+i), items.At(at+i)
	}
	err := sortBoth(k, v, order)
	for i := range k {
		if err := keys.SetAt(at+i, k[i]); err != nil {
			return err
		}
		if err := items.SetAt(at+i, v[i]); err != nil {
			return err
		}
	}
	return err
}
