package dotnet

import (
	"iter"
	"slices"

	"migsh/shell/object"
)

// ordered is the result of OrderBy: ThenBy adds keys to it.
type ordered struct {
	Collection
	source []Value
	keys   []orderKey
}

type orderKey struct {
	values []Value
	order  func(x, y Value) (int, error)
	sign   int
}

// Enumerate yields the elements in order.
func (o *ordered) Enumerate() iter.Seq[Value] { return o.Collection.Enumerate() }

func newOrdered(t *object.Type, source []Value, keys []orderKey) (Value, error) {
	at := make([]int, len(source))
	for i := range at {
		at[i] = i
	}
	var failed error
	slices.SortStableFunc(at, func(x, y int) int {
		for _, k := range keys {
			n, err := k.order(k.values[x], k.values[y])
			if err != nil && failed == nil {
				failed = err
			}
			if n != 0 {
				return n * k.sign
			}
		}
		return 0
	})
	if failed != nil {
		return nil, sortFailure(failed)
	}
	o := &ordered{Collection: Collection{typ: orderedIterator.Generic(t)}, source: source, keys: keys}
	for _, i := range at {
		o.items = append(o.items, source[i])
	}
	return o, nil
}

func linqOrdering() []Def {
	const result = "System.Linq.IOrderedEnumerable[TSource] "
	const key = ", System.Func[TSource,TKey] keySelector"
	const cmp = ", System.Collections.Generic.IComparer[TKey] comparer"
	start := func(sign int) func(items []Value, a Args) (Value, error) {
		return func(items []Value, a Args) (Value, error) {
			k, err := a.orderKey(items, 1, 2, sign)
			if err != nil {
				return nil, err
			}
			return newOrdered(a.Generic[0], items, []orderKey{k})
		}
	}
	further := func(sign int) func(items []Value, a Args) (Value, error) {
		return func(_ []Value, a Args) (Value, error) {
			o := Arg[*ordered](a, 0)
			k, err := a.orderKey(o.source, 1, 2, sign)
			if err != nil {
				return nil, err
			}
			return newOrdered(a.Generic[0], o.source, append(slices.Clone(o.keys), k))
		}
	}
	self := func(sign int) func(items []Value, a Args) (Value, error) {
		return func(items []Value, a Args) (Value, error) {
			return newOrdered(a.Generic[0], items, []orderKey{{items, a.ordering(1), sign}})
		}
	}
	const prior = "System.Linq.IOrderedEnumerable[TSource] source"
	var defs []Def
	for _, d := range []struct {
		suffix string
		sign   int
	}{{"", 1}, {"Descending", -1}} {
		by, then, own := result+"OrderBy"+d.suffix+"[TSource, TKey](", result+"ThenBy"+d.suffix+"[TSource, TKey](", "System.Linq.IOrderedEnumerable[T] Order"+d.suffix+"[T](System.Collections.Generic.IEnumerable[T] source"
		defs = append(defs,
			linq(by+linqSource+key+")", start(d.sign)), linq(by+linqSource+key+cmp+")", start(d.sign)),
			linq(then+prior+key+")", further(d.sign)), linq(then+prior+key+cmp+")", further(d.sign)),
			linq(own+")", self(d.sign)), linq(own+", System.Collections.Generic.IComparer[T] comparer)", self(d.sign)))
	}
	return defs
}

func (a Args) orderKey(items []Value, selectorAt, comparerAt, sign int) (orderKey, error) {
	values, err := a.mapped(items, selectorAt, "keySelector")
	return orderKey{values, a.ordering(comparerAt), sign}, err
}

// grouping is a group of GroupBy or ToLookup.
type grouping struct {
	Collection
	key Value
}

// lookup is what ToLookup gives.
type lookup struct {
	Collection
	groups []*grouping
}

// PSIndex is the elements under a key, none for one that does not occur.
func (l *lookup) PSIndex(key Value) (Value, error) {
	if g := l.find(key); g != nil {
		return g, nil
	}
	return sequenceOf(l.typ.Args[1], nil), nil
}

func (l *lookup) find(key Value) *grouping {
	for _, g := range l.groups {
		if object.Same(g.key, key) {
			return g
		}
	}
	return nil
}

// groups sorts elements under their keys, in order of first occurrence.
func (a Args) groups(items []Value, comparerAt int) ([]*grouping, *object.Type, error) {
	keys, err := a.mapped(items, 1, "keySelector")
	if err != nil {
		return nil, nil, err
	}
	elem, values := a.Generic[0], items
	if a.Len() > 2 {
		if d := Arg[*Delegate](a, 2); d != nil && len(d.typ.Args) == 2 {
			if values, err = a.mapped(items, 2, "elementSelector"); err != nil {
				return nil, nil, err
			}
			elem = d.typ.Args[1]
		}
	}
	set := a.distinct(comparerAt)
	at := &object.Hashtable{Type: object.HashtableType, IgnoreCase: set.seen.IgnoreCase}
	var out []*grouping
	for i, k := range keys {
		n, ok := at.Get(set.key(k))
		if !ok {
			n = len(out)
			at.Set(set.key(k), n)
			out = append(out, &grouping{Collection{typ: groupingDef.Generic(a.Generic[1], elem)}, k})
		}
		g := out[n.(int)]
		g.items = append(g.items, values[i])
	}
	return out, elem, nil
}

func linqGrouping() []Def {
	const key = ", System.Func[TSource,TKey] keySelector"
	const elem = ", System.Func[TSource,TElement] elementSelector"
	const cmp = ", System.Collections.Generic.IEqualityComparer[TKey] comparer"
	group := func(comparerAt int) func(items []Value, a Args) (Value, error) {
		return func(items []Value, a Args) (Value, error) {
			groups, _, err := a.groups(items, comparerAt)
			if err != nil {
				return nil, err
			}
			out := make([]Value, len(groups))
			for i, g := range groups {
				out[i] = g
			}
			return sequenceOf(object.ObjectType, out), nil
		}
	}
	look := func(comparerAt int) func(items []Value, a Args) (Value, error) {
		return func(items []Value, a Args) (Value, error) {
			groups, t, err := a.groups(items, comparerAt)
			if err != nil {
				return nil, err
			}
			l := &lookup{Collection{typ: lookupDef.Generic(a.Generic[1], t)}, groups}
			for _, g := range groups {
				l.items = append(l.items, g)
			}
			return l, nil
		}
	}
	result := func(items []Value, a Args) (Value, error) {
		groups, _, err := a.groups(items, 9)
		if err != nil {
			return nil, err
		}
		f, err := a.callable(2, "resultSelector")
		if err != nil {
			return nil, err
		}
		out := make([]Value, len(groups))
		for i, g := range groups {
			if out[i], err = f(g.key, g); err != nil {
				return nil, err
			}
		}
		return sequenceOf(a.Generic[2], out), nil
	}
	const groupBy, lookupOf = "System.Collections.Generic.IEnumerable[System.Linq.IGrouping[TKey,TSource]] GroupBy", "System.Linq.ILookup[TKey,TSource] ToLookup"
	return []Def{
		linq(groupBy+"[TSource, TKey]("+linqSource+key+")", group(9)), linq(groupBy+"[TSource, TKey]("+linqSource+key+cmp+")", group(2)),
		linq(groupBy+"[TSource, TKey, TElement]("+linqSource+key+elem+")", group(9)), linq(groupBy+"[TSource, TKey, TElement]("+linqSource+key+elem+cmp+")", group(3)),
		linq("System.Collections.Generic.IEnumerable[TResult] GroupBy[TSource, TKey, TResult]("+linqSource+key+", System.Func[TKey,System.Collections.Generic.IEnumerable[TSource],TResult] resultSelector)", result),
		linq(lookupOf+"[TSource, TKey]("+linqSource+key+")", look(9)), linq(lookupOf+"[TSource, TKey]("+linqSource+key+cmp+")", look(2)),
		linq(lookupOf+"[TSource, TKey, TElement]("+linqSource+key+elem+")", look(9)),
		joinDef("Join", "TInner", false), joinDef("LeftJoin", "TInner", false), joinDef("GroupJoin", "System.Collections.Generic.IEnumerable[TInner]", true),
	}
}

// joinDef is Join, LeftJoin or GroupJoin.
func joinDef(name, inner string, grouped bool) Def {
	sig := "System.Collections.Generic.IEnumerable[TResult] " + name + "[TOuter, TInner, TKey, TResult](System.Collections.Generic.IEnumerable[TOuter] outer, " +
		"System.Collections.Generic.IEnumerable[TInner] inner, System.Func[TOuter,TKey] outerKeySelector, System.Func[TInner,TKey] innerKeySelector, System.Func[TOuter," + inner + ",TResult] resultSelector)"
	return Static(sig, func(a Args) (Value, error) {
		outer, innerItems, err := a.both("outer", "inner")
		if err != nil {
			return nil, err
		}
		outerKeys, err := a.mapped(outer, 2, "outerKeySelector")
		if err != nil {
			return nil, err
		}
		innerKeys, err := a.mapped(innerItems, 3, "innerKeySelector")
		if err != nil {
			return nil, err
		}
		f, err := a.callable(4, "resultSelector")
		if err != nil {
			return nil, err
		}
		var out []Value
		for i, o := range outer {
			matches, _ := kept(innerItems, func(n int, _ Value) (bool, error) { return object.Same(outerKeys[i], innerKeys[n]), nil })
			switch {
			case grouped:
				matches = []Value{sequenceOf(a.Generic[1], matches)}
			case len(matches) == 0 && name == "LeftJoin":
				matches = []Value{object.Default(a.Generic[1])}
			}
			for _, m := range matches {
				r, err := f(o, m)
				if err != nil {
					return nil, err
				}
				out = append(out, r)
			}
		}
		return sequenceOf(a.Generic[3], out), nil
	})
}

// linqTables are the classes of LINQ's results.
func linqTables() []Class {
	return []Class{{enumerableType, linqMembers}, {iteratorDef, func() []Def { return nil }}, {orderedIterator, func() []Def { return nil }},
		{rangeIterator, collectionMembers},
		{groupingDef, func() []Def {
			return []Def{Prop("TKey Key {get;}", func(g *grouping) Value { return g.key }), Prop("int Count", func(g *grouping) Value { return object.Int(len(g.items)) })}
		}},
		{lookupDef, func() []Def {
			return []Def{Prop("int Count {get;}", func(l *lookup) Value { return object.Int(len(l.groups)) }),
				Method("bool Contains(TKey key)", func(l *lookup, a Args) (Value, error) { return l.find(a.Value(0)) != nil, nil })}
		}}}
}
