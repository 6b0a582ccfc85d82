package dotnet

import (
	"slices"

	"migsh/shell/object"
)

// distinctSet remembers values under the comparer of argument i.
type distinctSet struct{ seen *object.Hashtable }

func (a Args) distinct(i int) *distinctSet {
	s := &distinctSet{&object.Hashtable{Type: object.HashtableType}}
	if i < a.Len() {
		s.seen.IgnoreCase = Arg[*StringComparer](a, i).ignoresCase()
	}
	return s
}

type nullKey struct{}

// PSType is a type no value has.
func (nullKey) PSType() *object.Type { return closureType }

func (s *distinctSet) key(v Value) Value {
	if v == nil {
		return nullKey{}
	}
	return object.Unwrap(v)
}

func (s *distinctSet) has(v Value) bool { _, ok := s.seen.Get(s.key(v)); return ok }

// add reports whether the value is new.
func (s *distinctSet) add(v Value) bool {
	if s.has(v) {
		return false
	}
	s.seen.Set(s.key(v), true)
	return true
}

func linqSets() []Def {
	const two = "(System.Collections.Generic.IEnumerable[TSource] first, System.Collections.Generic.IEnumerable[TSource] second"
	set := func(name string, f func(first, second []Value, s, result *distinctSet) []Value) []Def {
		call := func(a Args) (Value, error) {
			first, second, err := a.both("first", "second")
			if err != nil {
				return nil, err
			}
			return sequenceOf(a.Generic[0], f(first, second, a.distinct(2), a.distinct(2))), nil
		}
		return []Def{Static(linqResult+name+"[TSource]"+two+")", call), Static(linqResult+name+"[TSource]"+two+linqEquals, call)}
	}
	pass := func(items []Value, ok func(v Value) bool) []Value {
		out, _ := kept(items, func(_ int, v Value) (bool, error) { return ok(v), nil })
		return out
	}
	all := func(s *distinctSet, items []Value) {
		for _, v := range items {
			s.add(v)
		}
	}
	distinct := func(items []Value, a Args) ([]Value, error) {
		s := a.distinct(1)
		return pass(items, s.add), nil
	}
	by := func(items []Value, a Args) ([]Value, error) {
		keys, err := a.mapped(items, 1, "keySelector")
		if err != nil {
			return nil, err
		}
		s := a.distinct(2)
		return kept(items, func(i int, _ Value) (bool, error) { return s.add(keys[i]), nil })
	}
	same := func(a Args, i int) func(x, y Value) bool {
		if i < a.Len() {
			if c := Arg[*StringComparer](a, i); c != nil {
				return func(x, y Value) bool { n, err := c.order(x, y); return err == nil && n == 0 }
			}
		}
		return object.Same
	}
	contains := func(items []Value, a Args) (Value, error) {
		eq := same(a, 2)
		return slices.ContainsFunc(items, func(v Value) bool { return eq(v, a.Value(1)) }), nil
	}
	equal := func(a Args) (Value, error) {
		x, y, err := a.both("first", "second")
		if err != nil {
			return nil, err
		}
		return slices.EqualFunc(x, y, same(a, 2)), nil
	}
	return slices.Concat(
		set("Union", func(first, second []Value, s, _ *distinctSet) []Value {
			return append(pass(first, s.add), pass(second, s.add)...)
		}),
		set("Intersect", func(first, second []Value, s, out *distinctSet) []Value {
			all(s, second)
			return pass(first, func(v Value) bool { return s.has(v) && out.add(v) })
		}),
		set("Except", func(first, second []Value, s, _ *distinctSet) []Value { all(s, second); return pass(first, s.add) }), []Def{
			Static(linqResult+"Concat[TSource]"+two+")", func(a Args) (Value, error) {
				x, err := a.from(0, "first")
				if err != nil {
					return nil, err
				}
				y, err := a.from(1, "second")
				return sequenceOf(a.Generic[0], append(slices.Clone(x), y...)), err
			}),
			linqSeq(linqResult+"Distinct[TSource]("+linqSource+")", distinct), linqSeq(linqResult+"Distinct[TSource]("+linqSource+linqEquals, distinct),
			linqSeq(linqResult+"DistinctBy[TSource, TKey]("+linqSource+", System.Func[TSource,TKey] keySelector)", by),
			linqSeq(linqResult+"DistinctBy[TSource, TKey]("+linqSource+", System.Func[TSource,TKey] keySelector, System.Collections.Generic.IEqualityComparer[TKey] comparer)", by),
			linq("bool Contains[TSource]("+linqSource+", TSource value)", contains),
			linq("bool Contains[TSource]("+linqSource+", TSource value"+linqEquals, contains),
			Static("bool SequenceEqual[TSource]"+two+")", equal), Static("bool SequenceEqual[TSource]"+two+linqEquals, equal),
		})
}
