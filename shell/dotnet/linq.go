package dotnet

import (
	"slices"

	"migsh/shell/object"
)

// LINQ's static methods. What .NET does lazily is done at once here; scripts can tell only by side effects.
var (
	enumerableType  = object.NewClass("System.Linq.Enumerable", nil)
	iteratorDef     = object.NewClass("System.Linq.Enumerable+Iterator`1", nil, object.IEnumerableOfType)
	rangeIterator   = object.NewClass("System.Linq.Enumerable+RangeIterator`1", nil, object.IEnumerableOfType, object.IListType)
	orderedDef      = object.NewInterface("System.Linq.IOrderedEnumerable`1", object.IEnumerableOfType)
	orderedIterator = object.NewClass("System.Linq.Enumerable+OrderedIterator`1", nil, orderedDef, object.IEnumerableOfType)
	groupingDef     = object.NewClass("System.Linq.Grouping`2", nil, object.IListType)
	lookupDef       = object.NewClass("System.Linq.CollectionLookup`2", nil, object.IEnumerableType)
)

const (
	linqSource = "System.Collections.Generic.IEnumerable[TSource] source"
	linqResult = "System.Collections.Generic.IEnumerable[TSource] "
	linqEquals = ", System.Collections.Generic.IEqualityComparer[TSource] comparer)"
)

// sequenceOf is what a LINQ method that gives elements returns.
func sequenceOf(elem *object.Type, items []Value) Value {
	return &Collection{typ: iteratorDef.Generic(elem), items: items}
}

// from reads a source argument. pwsh: $null is an ArgumentNullException.
func (a Args) from(i int, name string) ([]Value, error) {
	if a.Null(i) {
		return nil, null(name)
	}
	return a.Items(i), nil
}

// linq is a static method over a source: f gets its elements, element types are the method's type arguments.
func linq(sig string, f func(items []Value, a Args) (Value, error)) Def {
	return Static(sig, func(a Args) (Value, error) {
		items, err := a.from(0, "source")
		if err != nil {
			return nil, err
		}
		return f(items, a)
	})
}

// linqSeq is one whose result has the source's elements.
func linqSeq(sig string, f func(items []Value, a Args) ([]Value, error)) Def {
	return linq(sig, func(items []Value, a Args) (Value, error) {
		out, err := f(items, a)
		if err != nil {
			return nil, err
		}
		return sequenceOf(a.Generic[0], out), nil
	})
}

func linqMembers() []Def {
	return slices.Concat(linqMaking(), linqFiltering(), linqProjecting(), linqElements(), linqSets(), linqConverting(), linqNumbers(), linqOrdering(), linqGrouping())
}

func linqMaking() []Def {
	return []Def{
		Static("System.Collections.Generic.IEnumerable[int] Range(int start, int count)", func(a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, outOfRange("count", "Specified argument was out of the range of valid values.")
			}
			if err := object.CheckSize(int64(a.Int(1))); err != nil {
				return nil, err
			}
			items := make([]Value, a.Int(1))
			for i := range items {
				items[i] = object.Int(a.Int(0) + i)
			}
			return &Collection{typ: rangeIterator.Generic(object.Int32Type), items: items}, nil
		}),
		Static("System.Collections.Generic.IEnumerable[TResult] Repeat[TResult](TResult element, int count)", func(a Args) (Value, error) {
			if a.Int(1) < 0 {
				return nil, outOfRange("count", "Specified argument was out of the range of valid values.")
			}
			if err := object.CheckSize(int64(a.Int(1))); err != nil {
				return nil, err
			}
			return sequenceOf(a.Generic[0], slices.Repeat([]Value{a.Value(0)}, a.Int(1))), nil
		}),
		Static("System.Collections.Generic.IEnumerable[TResult] Empty[TResult]()", func(a Args) (Value, error) { return object.NewTypedArray(a.Generic[0], 0), nil }),
	}
}

// kept are the elements that pass.
func kept(items []Value, pass func(i int, v Value) (bool, error)) ([]Value, error) {
	var out []Value
	for i, v := range items {
		ok, err := pass(i, v)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, v)
		}
	}
	return out, nil
}

// indexed is argument i as a test that may take the element's number too.
func (a Args) indexed(i int, name string) (func(i int, v Value) (bool, error), error) {
	f, err := a.callable(i, name)
	if err != nil {
		return nil, err
	}
	two := isIndexed(a.v[i])
	return func(i int, v Value) (bool, error) {
		args := []Value{v}
		if two {
			args = append(args, object.Int(i))
		}
		r, err := f(args...)
		return object.Truth(r), err
	}, nil
}

// isIndexed tells a Func of an element and its number.
func isIndexed(v Value) bool {
	d, ok := object.Unwrap(v).(*Delegate)
	return ok && len(d.typ.Args) == 3
}

func linqFiltering() []Def {
	while := func(name string, take bool) []Def {
		f := func(items []Value, a Args) ([]Value, error) {
			pass, err := a.indexed(1, "predicate")
			if err != nil {
				return nil, err
			}
			n := len(items)
			for i, v := range items {
				ok, err := pass(i, v)
				if err != nil {
					return nil, err
				}
				if !ok {
					n = i
					break
				}
			}
			if take {
				return items[:n], nil
			}
			return items[n:], nil
		}
		return []Def{linqSeq(linqResult+name+"[TSource]("+linqSource+", System.Func[TSource,bool] predicate)", f),
			linqSeq(linqResult+name+"[TSource]("+linqSource+", System.Func[TSource,int,bool] predicate)", f)}
	}
	where := func(items []Value, a Args) ([]Value, error) {
		pass, err := a.indexed(1, "predicate")
		if err != nil {
			return nil, err
		}
		return kept(items, pass)
	}
	cut := func(name string, f func(items []Value, n int) []Value) Def {
		return linqSeq(linqResult+name+"[TSource]("+linqSource+", int count)", func(items []Value, a Args) ([]Value, error) {
			return f(items, max(0, min(len(items), a.Int(1)))), nil
		})
	}
	return append(append(while("TakeWhile", true), while("SkipWhile", false)...),
		linqSeq(linqResult+"Where[TSource]("+linqSource+", System.Func[TSource,bool] predicate)", where),
		linqSeq(linqResult+"Where[TSource]("+linqSource+", System.Func[TSource,int,bool] predicate)", where),
		cut("Take", func(items []Value, n int) []Value { return items[:n] }), cut("Skip", func(items []Value, n int) []Value { return items[n:] }),
		cut("TakeLast", func(items []Value, n int) []Value { return items[len(items)-n:] }),
		cut("SkipLast", func(items []Value, n int) []Value { return items[:len(items)-n] }))
}

// mapped are the results of a selector, which may take the element's number.
func (a Args) mapped(items []Value, i int, name string) ([]Value, error) {
	f, err := a.callable(i, name)
	if err != nil {
		return nil, err
	}
	two := isIndexed(a.v[i])
	out := make([]Value, len(items))
	for n, v := range items {
		args := []Value{v}
		if two {
			args = append(args, object.Int(n))
		}
		if out[n], err = f(args...); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func linqProjecting() []Def {
	project := func(items []Value, a Args) (Value, error) {
		out, err := a.mapped(items, 1, "selector")
		if err != nil {
			return nil, err
		}
		return sequenceOf(a.Generic[1], out), nil
	}
	many := func(items []Value, a Args) (Value, error) {
		parts, err := a.mapped(items, 1, "selector")
		if err != nil {
			return nil, err
		}
		var out []Value
		for i, p := range parts {
			if a.Len() < 3 {
				out = append(out, object.Items(p)...)
				continue
			}
			f, err := a.callable(2, "resultSelector")
			if err != nil {
				return nil, err
			}
			for _, v := range object.Items(p) {
				r, err := f(items[i], v)
				if err != nil {
					return nil, err
				}
				out = append(out, r)
			}
		}
		return sequenceOf(a.Generic[len(a.Generic)-1], out), nil
	}
	const result = "System.Collections.Generic.IEnumerable[TResult] "
	return []Def{
		linq(result+"Select[TSource, TResult]("+linqSource+", System.Func[TSource,TResult] selector)", project),
		linq(result+"Select[TSource, TResult]("+linqSource+", System.Func[TSource,int,TResult] selector)", project),
		linq(result+"SelectMany[TSource, TResult]("+linqSource+", System.Func[TSource,System.Collections.Generic.IEnumerable[TResult]] selector)", many),
		linq(result+"SelectMany[TSource, TCollection, TResult]("+linqSource+", System.Func[TSource,System.Collections.Generic.IEnumerable[TCollection]] collectionSelector, System.Func[TSource,TCollection,TResult] resultSelector)", many),
		Static(result+"Zip[TFirst, TSecond, TResult](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second, System.Func[TFirst,TSecond,TResult] resultSelector)", func(a Args) (Value, error) {
			f, err := a.callable(2, "resultSelector")
			if err != nil {
				return nil, err
			}
			return a.zip(a.Generic[2], func(x, y Value) (Value, error) { return f(x, y) })
		}),
		Static("System.Collections.Generic.IEnumerable[System.ValueTuple[TFirst,TSecond]] Zip[TFirst, TSecond](System.Collections.Generic.IEnumerable[TFirst] first, System.Collections.Generic.IEnumerable[TSecond] second)", func(a Args) (Value, error) {
			t := valueTupleDefs[1].Generic(a.Generic...)
			return a.zip(t, func(x, y Value) (Value, error) { return &Tuple{t, []Value{x, y}}, nil })
		}),
		linq("System.Collections.Generic.IEnumerable[System.ValueTuple[int,TSource]] Index[TSource]("+linqSource+")", func(items []Value, a Args) (Value, error) {
			t := valueTupleDefs[1].Generic(object.Int32Type, a.Generic[0])
			out := make([]Value, len(items))
			for i, v := range items {
				out[i] = &Tuple{t, []Value{object.Int(i), v}}
			}
			return sequenceOf(t, out), nil
		}),
		linq("System.Collections.Generic.IEnumerable[TSource[]] Chunk[TSource]("+linqSource+", int size)", func(items []Value, a Args) (Value, error) {
			if a.Int(1) < 1 {
				return nil, outOfRange("size", "Specified argument was out of the range of valid values.")
			}
			var out []Value
			for c := range slices.Chunk(items, a.Int(1)) {
				arr, err := toArray(a.Generic[0], c)
				if err != nil {
					return nil, err
				}
				out = append(out, arr)
			}
			return sequenceOf(a.Generic[0].ArrayOf(), out), nil
		}),
	}
}

// both are the elements of the first two arguments.
func (a Args) both(first, second string) (x, y []Value, err error) {
	if x, err = a.from(0, first); err == nil {
		y, err = a.from(1, second)
	}
	return x, y, err
}

// zip pairs the elements of the first two arguments.
func (a Args) zip(elem *object.Type, f func(x, y Value) (Value, error)) (Value, error) {
	first, second, err := a.both("first", "second")
	if err != nil {
		return nil, err
	}
	out := make([]Value, min(len(first), len(second)))
	for i := range out {
		if out[i], err = f(first[i], second[i]); err != nil {
			return nil, err
		}
	}
	return sequenceOf(elem, out), nil
}

func linqConverting() []Def {
	const untyped = "(System.Collections.IEnumerable source)"
	return []Def{
		linq("System.Collections.Generic.IEnumerable[TResult] Cast[TResult]"+untyped, func(items []Value, a Args) (Value, error) {
			for _, v := range items {
				if t := object.TypeOf(object.Unwrap(v)); t != nil && !t.Is(a.Generic[0]) {
					return nil, object.NewException(object.InvalidCastExceptionType,
						"Unable to cast object of type '"+t.Name+"' to type '"+a.Generic[0].Name+"'.")
				}
			}
			return sequenceOf(a.Generic[0], items), nil
		}),
		linq("System.Collections.Generic.IEnumerable[TResult] OfType[TResult]"+untyped, func(items []Value, a Args) (Value, error) {
			out, _ := kept(items, func(_ int, v Value) (bool, error) {
				return v != nil && object.TypeOf(object.Unwrap(v)).Is(a.Generic[0]), nil
			})
			return sequenceOf(a.Generic[0], out), nil
		}),
		linq("TSource[] ToArray[TSource]("+linqSource+")", func(items []Value, a Args) (Value, error) { return toArray(a.Generic[0], items) }),
		linq("System.Collections.Generic.List[TSource] ToList[TSource]("+linqSource+")", func(items []Value, a Args) (Value, error) {
			return object.NewList(a.Generic[0], slices.Clone(items)...), nil
		}),
		linq("System.Collections.Generic.HashSet[TSource] ToHashSet[TSource]("+linqSource+")", toHashSet), linq("System.Collections.Generic.HashSet[TSource] ToHashSet[TSource]("+linqSource+linqEquals, toHashSet),
		linqSeq(linqResult+"AsEnumerable[TSource]("+linqSource+")", func(items []Value, _ Args) ([]Value, error) { return items, nil }),
		linq("System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource, TKey]("+linqSource+", System.Func[TSource,TKey] keySelector)", toDictionary),
		linq("System.Collections.Generic.Dictionary[TKey,TSource] ToDictionary[TSource, TKey]("+linqSource+", System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", toDictionary),
		linq("System.Collections.Generic.Dictionary[TKey,TElement] ToDictionary[TSource, TKey, TElement]("+linqSource+", System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector)", toDictionary),
		linq("System.Collections.Generic.Dictionary[TKey,TElement] ToDictionary[TSource, TKey, TElement]("+linqSource+", System.Func[TSource,TKey] keySelector, System.Func[TSource,TElement] elementSelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", toDictionary),
	}
}

func toHashSet(items []Value, a Args) (Value, error) {
	s := newHashSet(hashSetDef.Generic(a.Generic[0]), a.distinct(1).seen.IgnoreCase)
	for _, v := range items {
		s.add(v)
	}
	return s, nil
}

func toDictionary(items []Value, a Args) (Value, error) {
	keys, err := a.mapped(items, 1, "keySelector")
	if err != nil {
		return nil, err
	}
	values, elem := items, a.Generic[0]
	if len(a.Generic) > 2 {
		if values, err = a.mapped(items, 2, "elementSelector"); err != nil {
			return nil, err
		}
		elem = a.Generic[2]
	}
	d := &object.Hashtable{Type: object.DictionaryType.Generic(a.Generic[1], elem), IgnoreCase: a.distinct(a.Len() - 1).seen.IgnoreCase}
	for i, k := range keys {
		if k == nil {
			return nil, null("key")
		}
		if _, dup := d.Get(k); dup {
			return nil, argument("", "An item with the same key has already been added. Key: "+object.ToString(k))
		}
		d.Set(k, values[i])
	}
	return d, nil
}
