package dotnet

import (
	"slices"

	"migsh/shell/object"
)

type list = object.List

var readOnlyListDef = &object.Type{Name: "System.Collections.ObjectModel.ReadOnlyCollection`1", Kind: object.KindList, Base: object.ObjectType,
	Interfaces: []*object.Type{object.IListOfType, object.IListType}}

// ReadOnly is a ReadOnlyCollection of a type's values.
func ReadOnly(elem *object.Type, items []Value) *object.List {
	return &list{Type: readOnlyListDef.Generic(elem), Items: items, ReadOnly: true}
}

func badIndex(param string) error {
	return outOfRange(param, "Index was out of range. Must be non-negative and less than the size of the collection.")
}

// listCommon is what ArrayList and List[T] share; T is the element type's name.
func listCommon(t string) []Def {
	return []Def{
		Prop("int Count {get;}", func(l *list) Value { return object.Int(len(l.Items)) }),
		PropSet("int Capacity {get;set;}", func(l *list) Value { return object.Int(listCapacity(l)) }, func(l *list, v Value) error {
			n := int(v.(int32))
			if n < len(l.Items) {
				return outOfRange("value", "capacity was less than the current size.")
			}
			l.Items = append(make([]Value, 0, n), l.Items...)
			return nil
		}),
		Prop("bool IsReadOnly", func(l *list) Value { return l.ReadOnly }), Prop("bool IsFixedSize", func(l *list) Value { return l.Fixed || l.ReadOnly }),
		Prop("bool IsSynchronized", func(l *list) Value { return false }), Prop("System.Object SyncRoot", func(l *list) Value { return l }),
		Method("void Insert(int index, "+t+" item)", func(l *list, a Args) (Value, error) {
			i := a.Int(0)
			if i < 0 || i > len(l.Items) {
				if l.Type.Kind == object.KindArrayList {
					return nil, outOfRange("index", "Insertion index was out of range. Must be non-negative and less than or equal to size.")
				}
				return nil, outOfRange("index", "Index must be within the bounds of the List.")
			}
			if err := mutable(l); err != nil {
				return nil, err
			}
			l.Items = slices.Insert(l.Items, i, a.Value(1))
			return nil, nil
		}),
		Method("void RemoveAt(int index)", func(l *list, a Args) (Value, error) {
			if i := a.Int(0); i < 0 || i >= len(l.Items) {
				return nil, badIndex("index")
			}
			if err := mutable(l); err != nil {
				return nil, err
			}
			l.Items = slices.Delete(l.Items, a.Int(0), a.Int(0)+1)
			return nil, nil
		}),
		Method("void RemoveRange(int index, int count)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), len(l.Items)); err != nil {
				return nil, err
			}
			l.Items = slices.Delete(l.Items, a.Int(0), a.Int(0)+a.Int(1))
			return nil, nil
		}),
		Method("void Clear()", func(l *list, a Args) (Value, error) {
			if err := mutable(l); err != nil {
				return nil, err
			}
			l.Items = nil
			return nil, nil
		}),
		Method("bool Contains("+t+" item)", func(l *list, a Args) (Value, error) { return indexIn(l, a.Value(0), 0, l.Len()) >= 0, nil }),
		Method("int IndexOf("+t+" item)", func(l *list, a Args) (Value, error) { return object.Int(indexIn(l, a.Value(0), 0, l.Len())), nil }),
		Method("int IndexOf("+t+" item, int index)", func(l *list, a Args) (Value, error) {
			return object.Int(indexIn(l, a.Value(0), a.Int(1), l.Len())), nil
		}),
		Method("int IndexOf("+t+" item, int index, int count)", func(l *list, a Args) (Value, error) {
			if a.Int(1) < 0 || a.Int(1) > l.Len() {
				return nil, outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			if a.Int(2) < 0 || a.Int(1) > l.Len()-a.Int(2) {
				return nil, outOfRange("count", "Count must be positive and count must refer to a location within the string/array/collection.")
			}
			return object.Int(indexIn(l, a.Value(0), a.Int(1), a.Int(1)+a.Int(2))), nil
		}),
		Method("int LastIndexOf("+t+" item)", func(l *list, a Args) (Value, error) {
			return object.Int(lastIndexIn(l, a.Value(0), l.Len()-1, l.Len())), nil
		}),
		Method("int LastIndexOf("+t+" item, int index)", func(l *list, a Args) (Value, error) {
			if a.Int(1) >= l.Len() {
				return nil, outOfRange("index", "Index was out of range. Must be non-negative and less than the size of the collection.")
			}
			return object.Int(lastIndexIn(l, a.Value(0), a.Int(1), a.Int(1)+1)), nil
		}),
		Method("int LastIndexOf("+t+" item, int index, int count)", func(l *list, a Args) (Value, error) {
			return object.Int(lastIndexIn(l, a.Value(0), min(a.Int(1), l.Len()-1), a.Int(2))), nil
		}),
		Method("int BinarySearch("+t+" item)", func(l *list, a Args) (Value, error) { return binarySearch(l, 0, l.Len(), a.Value(0), naturalOrder) }),
		Method("int BinarySearch("+t+" item, "+comparerName(t)+" comparer)", func(l *list, a Args) (Value, error) {
			return binarySearch(l, 0, l.Len(), a.Value(0), a.ordering(1))
		}),
		Method("int BinarySearch(int index, int count, "+t+" item, "+comparerName(t)+" comparer)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), l.Len()); err != nil {
				return nil, err
			}
			return binarySearch(l, a.Int(0), a.Int(1), a.Value(2), a.ordering(3))
		}),
		Method("void Reverse()", func(l *list, a Args) (Value, error) { slices.Reverse(l.Items); return nil, nil }),
		Method("void Reverse(int index, int count)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), len(l.Items)); err != nil {
				return nil, err
			}
			reverseRange(l, a.Int(0), a.Int(1))
			return nil, nil
		}),
		Method("void Sort()", func(l *list, a Args) (Value, error) { return nil, sortItems(l.Items, naturalOrder) }),
		Method("void Sort("+comparerName(t)+" comparer)", func(l *list, a Args) (Value, error) { return nil, sortItems(l.Items, a.ordering(0)) }),
		Method("void Sort(int index, int count, "+comparerName(t)+" comparer)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), l.Len()); err != nil {
				return nil, err
			}
			return nil, sortItems(l.Items[a.Int(0):a.Int(0)+a.Int(1)], a.ordering(2))
		}),
		Method("void CopyTo(int index, array array, int arrayIndex, int count)", func(l *list, a Args) (Value, error) {
			return nil, copyInto(l, a.Int(0), Arg[object.Sequence](a, 1), a.Int(2), a.Int(3))
		}),
		Method("void CopyTo(array array)", func(l *list, a Args) (Value, error) {
			return nil, copyInto(l, 0, Arg[object.Sequence](a, 0), 0, l.Len())
		}),
		Method("void CopyTo(array array, int arrayIndex)", func(l *list, a Args) (Value, error) {
			return nil, copyInto(l, 0, Arg[object.Sequence](a, 0), a.Int(1), l.Len())
		}),
		Method("System.Collections.IEnumerator GetEnumerator()", func(l *list, a Args) (Value, error) {
			return newEnumerator(listEnumeratorType, slices.Clone(l.Items)), nil
		}),
		Method("void TrimExcess()", func(l *list, a Args) (Value, error) { return nil, nil }),
		Method("void TrimToSize()", func(l *list, a Args) (Value, error) { return nil, nil }),
	}
}

// comparerName is the interface of the comparers a list takes: generic lists take generic ones.
func comparerName(t string) string {
	if t == "System.Object" {
		return "System.Collections.IComparer"
	}
	return "System.Collections.Generic.IComparer[" + t + "]"
}

func mutable(l *list) error {
	if l.ReadOnly {
		return object.NewException(object.NotSupportedExceptionType, "Collection is read-only.")
	}
	if l.Fixed {
		return object.NewException(object.NotSupportedExceptionType, "Collection was of a fixed size.")
	}
	return nil
}

func rangeOf(at, n, size int) error {
	switch {
	case at < 0:
		return outOfRange("index", "Non-negative number required.")
	case n < 0:
		return outOfRange("count", "Non-negative number required.")
	case at+n > size:
		return argument("", "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.")
	}
	return nil
}

// listCapacity is the capacity .NET would show: it starts at 4 and doubles.
func listCapacity(l *list) int {
	n := len(l.Items)
	if c := cap(l.Items); c > n && l.Type.Kind == object.KindList {
		return c
	}
	if n == 0 {
		return 0
	}
	c := 4
	for c < n {
		c *= 2
	}
	return c
}

func listMembers() []Def {
	one := func(f func(l *list, test func(Value) (bool, error)) (Value, error)) func(*list, Args) (Value, error) {
		return func(l *list, a Args) (Value, error) {
			test, err := a.predicate(0)
			if err != nil {
				return nil, err
			}
			return f(l, test)
		}
	}
	const match = "(System.Predicate[T] match)"
	return append(listCommon("T"),
		Method("void Add(T item)", func(l *list, a Args) (Value, error) { return nil, l.Add(a.Value(0)) }),
		Method("bool Remove(T item)", func(l *list, a Args) (Value, error) {
			i := indexIn(l, a.Value(0), 0, l.Len())
			if i >= 0 {
				l.Items = slices.Delete(l.Items, i, i+1)
			}
			return i >= 0, nil
		}),
		Method("void AddRange(System.Collections.Generic.IEnumerable[T] collection)", func(l *list, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("collection")
			}
			for _, v := range slices.Clone(a.Items(0)) {
				if err := l.Add(v); err != nil {
					return nil, err
				}
			}
			return nil, nil
		}),
		Method("void InsertRange(int index, System.Collections.Generic.IEnumerable[T] collection)", func(l *list, a Args) (Value, error) {
			if i := a.Int(0); i < 0 || i > len(l.Items) {
				return nil, outOfRange("index", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			l.Items = slices.Insert(l.Items, a.Int(0), slices.Clone(a.Items(1))...)
			return nil, nil
		}),
		Method("T[] ToArray()", func(l *list, a Args) (Value, error) { return toArray(l.Elem(), l.Items) }),
		Method("System.Collections.Generic.List[T] GetRange(int index, int count)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), len(l.Items)); err != nil {
				return nil, err
			}
			return &list{Type: l.Type, Items: slices.Clone(l.Items[a.Int(0) : a.Int(0)+a.Int(1)])}, nil
		}),
		Method("System.Collections.ObjectModel.ReadOnlyCollection[T] AsReadOnly()", func(l *list, a Args) (Value, error) {
			return &list{Type: readOnlyListDef.Generic(l.Elem()), Items: l.Items, ReadOnly: true}, nil
		}),
		Method("void ForEach(System.Action[T] action)", func(l *list, a Args) (Value, error) { return nil, forEach(l, a, 0) }),
		Method("void Sort(System.Comparison[T] comparison)", func(l *list, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("comparison")
			}
			return nil, sortItems(l.Items, a.ordering(0))
		}),
		Method("System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[T,TOutput] converter)", func(l *list, a Args) (Value, error) {
			items, err := convertAll(l, a, 0)
			if err != nil {
				return nil, err
			}
			return object.NewList(a.Generic[0], items...), nil
		}),
		Method("System.Collections.Generic.List[T] Slice(int start, int length)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), len(l.Items)); err != nil {
				return nil, err
			}
			return &list{Type: l.Type, Items: slices.Clone(l.Items[a.Int(0) : a.Int(0)+a.Int(1)])}, nil
		}),
		Method("int EnsureCapacity(int capacity)", func(l *list, a Args) (Value, error) {
			l.Items = slices.Grow(l.Items, max(0, a.Int(0)-len(l.Items)))
			return object.Int(max(listCapacity(l), a.Int(0))), nil
		}),
		Method("int FindLastIndex"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) {
			i, err := findLastIndex(l, l.Len()-1, l.Len(), test)
			return object.Int(i), err
		})),
		Method("int FindIndex(int startIndex, System.Predicate[T] match)", func(l *list, a Args) (Value, error) {
			test, err := a.predicate(1)
			if err != nil {
				return nil, err
			}
			if a.Int(0) < 0 || a.Int(0) > l.Len() {
				return nil, outOfRange("startIndex", "Index was out of range. Must be non-negative and less than or equal to the size of the collection.")
			}
			i, err := findIndex(l, a.Int(0), l.Len(), test)
			return object.Int(i), err
		}),
		Method("T Find"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) { return find(l, test) })),
		Method("T FindLast"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) { return findLast(l, test) })),
		Method("int FindIndex"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) {
			i, err := findIndex(l, 0, l.Len(), test)
			return object.Int(i), err
		})),
		Method("bool Exists"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) {
			i, err := findIndex(l, 0, l.Len(), test)
			return i >= 0, err
		})),
		Method("bool TrueForAll"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) { return trueForAll(l, test) })),
		Method("System.Collections.Generic.List[T] FindAll"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) {
			items, err := filterItems(l, test)
			return &list{Type: l.Type, Items: items}, err
		})),
		Method("int RemoveAll"+match, one(func(l *list, test func(Value) (bool, error)) (Value, error) {
			before := len(l.Items)
			kept, err := filterItems(l, func(v Value) (bool, error) { ok, err := test(v); return !ok, err })
			if err == nil {
				l.Items = kept
			}
			return object.Int(before - len(l.Items)), err
		})),
		Ctor("new()", func(a Args) (Value, error) { return &list{Type: a.Type}, nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) {
			if a.Int(0) < 0 {
				return nil, nonNegative("capacity", a.Int(0))
			}
			return &list{Type: a.Type, Items: make([]Value, 0, min(a.Int(0), 1<<20))}, nil
		}),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("collection")
			}
			return &list{Type: a.Type, Items: slices.Clone(a.Items(0))}, nil
		}),
	)
}

// toArray is elem[] of copies of the items.
func toArray(elem *object.Type, items []Value) (Value, error) {
	return object.Convert(&object.Array{Elem: object.ObjectType, Items: slices.Clone(items)}, elem.ArrayOf())
}

func arrayListMembers() []Def {
	return append(listCommon("System.Object"),
		Method("int Add(System.Object value)", func(l *list, a Args) (Value, error) {
			err := l.Add(a.Value(0))
			return object.Int(len(l.Items) - 1), err
		}),
		Method("void AddRange(System.Collections.ICollection c)", func(l *list, a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("c")
			}
			l.Items = append(l.Items, a.Items(0)...)
			return nil, nil
		}),
		Method("void InsertRange(int index, System.Collections.ICollection c)", func(l *list, a Args) (Value, error) {
			if i := a.Int(0); i < 0 || i > len(l.Items) {
				return nil, badIndex("index")
			}
			l.Items = slices.Insert(l.Items, a.Int(0), slices.Clone(a.Items(1))...)
			return nil, nil
		}),
		Method("void Remove(System.Object obj)", func(l *list, a Args) (Value, error) {
			if err := mutable(l); err != nil {
				return nil, err
			}
			if i := indexIn(l, a.Value(0), 0, l.Len()); i >= 0 {
				l.Items = slices.Delete(l.Items, i, i+1)
			}
			return nil, nil
		}),
		Method("System.Object[] ToArray()", func(l *list, a Args) (Value, error) { return object.NewArray(slices.Clone(l.Items)...), nil }),
		Method("array ToArray(type type)", func(l *list, a Args) (Value, error) { return toArray(Arg[*object.Type](a, 0), l.Items) }),
		Method("System.Collections.ArrayList GetRange(int index, int count)", func(l *list, a Args) (Value, error) {
			if err := rangeOf(a.Int(0), a.Int(1), len(l.Items)); err != nil {
				return nil, err
			}
			return object.NewArrayList(slices.Clone(l.Items[a.Int(0) : a.Int(0)+a.Int(1)])...), nil
		}),
		Method("System.Object Clone()", func(l *list, a Args) (Value, error) { return cloneSequence(l), nil }),
		Ctor("new()", func(a Args) (Value, error) { return object.NewArrayList(), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return object.NewArrayList(), nil }),
		Ctor("new(System.Collections.ICollection c)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("c")
			}
			return object.NewArrayList(slices.Clone(a.Items(0))...), nil
		}),
		Method("void SetRange(int index, System.Collections.ICollection c)", func(l *list, a Args) (Value, error) {
			items := a.Items(1)
			if i := a.Int(0); i < 0 || i > len(l.Items)-len(items) {
				return nil, badIndex("index")
			}
			copy(l.Items[a.Int(0):], items)
			return nil, nil
		}),
		Static("System.Collections.ArrayList FixedSize(System.Collections.ArrayList list)", func(a Args) (Value, error) {
			return &list{Type: object.ArrayListType, Items: Arg[*list](a, 0).Items, Fixed: true}, nil
		}),
		Static("System.Collections.ArrayList Repeat(System.Object value, int count)", func(a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, nonNegative("count", a.Int(1))
			}
			return object.NewArrayList(slices.Repeat([]Value{a.Value(0)}, a.Int(1))...), nil
		}),
		Static("System.Collections.ArrayList Adapter(System.Collections.IList list)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("list")
			}
			return &list{Type: object.ArrayListType, Items: a.Items(0)}, nil
		}),
		Static("System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)", func(a Args) (Value, error) {
			l := Arg[*list](a, 0)
			return &list{Type: object.ArrayListType, Items: l.Items, ReadOnly: true}, nil
		}),
		Static("System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)", func(a Args) (Value, error) { return a.Value(0), nil }),
	)
}

// readOnlyListMembers are those of ReadOnlyCollection: nothing that changes it.
func readOnlyListMembers() []Def {
	return []Def{
		Ctor("new(System.Collections.Generic.IList[T] list)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("list")
			}
			return &list{Type: a.Type, Items: a.Items(0), ReadOnly: true}, nil
		}),
		Prop("int Count {get;}", func(l *list) Value { return object.Int(len(l.Items)) }),
		Method("bool Contains(T value)", func(l *list, a Args) (Value, error) { return indexIn(l, a.Value(0), 0, l.Len()) >= 0, nil }),
		Method("int IndexOf(T value)", func(l *list, a Args) (Value, error) { return object.Int(indexIn(l, a.Value(0), 0, l.Len())), nil }),
		Method("void CopyTo(T[] array, int index)", func(l *list, a Args) (Value, error) {
			return nil, copyInto(l, 0, Arg[object.Sequence](a, 0), a.Int(1), l.Len())
		}),
		Method("System.Collections.IEnumerator GetEnumerator()", func(l *list, a Args) (Value, error) {
			return newEnumerator(listEnumeratorType, slices.Clone(l.Items)), nil
		}),
	}
}
