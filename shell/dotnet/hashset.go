package dotnet

import (
	"iter"
	"slices"

	"migsh/shell/object"
)

// HashSet is HashSet[T] and SortedSet[T].
type HashSet struct {
	typ  *object.Type
	keys *object.Hashtable
}

func newHashSet(t *object.Type, ignoreCase bool) *HashSet {
	kind := object.DictionaryType
	if t.Def == sortedSet {
		kind = object.SortedDictionaryType
	}
	return &HashSet{t, &object.Hashtable{Type: kind.Generic(t.Elem, object.BooleanType), IgnoreCase: ignoreCase}}
}

// NewNameSet is a HashSet[string] of names, whose case does not matter.
func NewNameSet(names []Value) *HashSet {
	s := newHashSet(hashSetDef.Generic(object.StringType), true)
	for _, n := range names {
		s.add(n)
	}
	return s
}

// PSType is the set's type.
func (s *HashSet) PSType() *object.Type { return s.typ }

// Enumerate yields the members in order of insertion (SortedSet: in order).
func (s *HashSet) Enumerate() iter.Seq[Value] { return slices.Values(s.keys.Keys()) }

func (s *HashSet) has(v Value) bool { _, ok := s.keys.Get(v); return ok }

func (s *HashSet) add(v Value) bool {
	if s.has(v) {
		return false
	}
	s.keys.Set(v, true)
	return true
}

// other is the argument's elements as a set with the same rules.
func (s *HashSet) other(a Args) *HashSet {
	o := newHashSet(s.typ, s.keys.IgnoreCase)
	for _, v := range a.Items(0) {
		o.add(v)
	}
	return o
}

func (s *HashSet) within(o *HashSet) bool {
	for _, v := range s.keys.Keys() {
		if !o.has(v) {
			return false
		}
	}
	return true
}

func hashSetMembers() []Def {
	const other = "(System.Collections.Generic.IEnumerable[T] other)"
	test := func(name string, f func(s, o *HashSet) bool) Def {
		return Method("bool "+name+other, func(s *HashSet, a Args) (Value, error) { return f(s, s.other(a)), nil })
	}
	change := func(name string, f func(s, o *HashSet)) Def {
		return Method("void "+name+other, func(s *HashSet, a Args) (Value, error) { f(s, s.other(a)); return nil, nil })
	}
	return []Def{
		Prop("int Count {get;}", func(s *HashSet) Value { return object.Int(s.keys.Len()) }),
		Method("bool Add(T item)", func(s *HashSet, a Args) (Value, error) { return s.add(a.Value(0)), nil }),
		Method("bool Remove(T item)", func(s *HashSet, a Args) (Value, error) { return s.keys.Delete(a.Value(0)), nil }),
		Method("bool Contains(T item)", func(s *HashSet, a Args) (Value, error) { return s.has(a.Value(0)), nil }),
		Method("void Clear()", func(s *HashSet, a Args) (Value, error) { s.keys.Clear(); return nil, nil }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(s *HashSet, a Args) (Value, error) {
			return newEnumerator(enumeratorFor(s.typ), s.keys.Keys()), nil
		}),
		Method("bool TryGetValue(T equalValue, [ref] T actualValue)", func(s *HashSet, a Args) (Value, error) {
			for _, k := range s.keys.Keys() {
				if object.Same(k, a.Value(0)) || s.keys.IgnoreCase && object.Equals(k, a.Value(0), true) {
					return true, a.setRef(1, k)
				}
			}
			return false, a.setRef(1, object.Default(s.typ.Elem))
		}),
		Method("int EnsureCapacity(int capacity)", func(s *HashSet, a Args) (Value, error) { return object.Int(max(s.keys.Len(), a.Int(0))), nil }),
		Method("void TrimExcess()", func(*HashSet, Args) (Value, error) { return nil, nil }),
		Prop("System.Collections.Generic.IEqualityComparer[T] Comparer {get;}", func(s *HashSet) Value { return comparerOf(s.keys) }),
		Method("void CopyTo(T[] array, int arrayIndex)", func(s *HashSet, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(s.keys.Keys()...), 0, Arg[object.Sequence](a, 0), a.Int(1), s.keys.Len())
		}),
		Method("void CopyTo(T[] array)", func(s *HashSet, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(s.keys.Keys()...), 0, Arg[object.Sequence](a, 0), 0, s.keys.Len())
		}),
		Method("int RemoveWhere(System.Predicate[T] match)", func(s *HashSet, a Args) (Value, error) {
			match, err := a.predicate(0)
			if err != nil {
				return nil, err
			}
			n := 0
			for _, v := range s.keys.Keys() {
				ok, err := match(v)
				if err != nil {
					return nil, err
				}
				if ok {
					s.keys.Delete(v)
					n++
				}
			}
			return object.Int(n), nil
		}),
		change("UnionWith", func(s, o *HashSet) { fillSet(s, o.keys.Keys()) }),
		change("ExceptWith", func(s, o *HashSet) {
			for _, v := range o.keys.Keys() {
				s.keys.Delete(v)
			}
		}),
		change("IntersectWith", func(s, o *HashSet) {
			for _, v := range s.keys.Keys() {
				if !o.has(v) {
					s.keys.Delete(v)
				}
			}
		}),
		change("SymmetricExceptWith", func(s, o *HashSet) {
			for _, v := range o.keys.Keys() {
				if !s.keys.Delete(v) {
					s.add(v)
				}
			}
		}),
		test("SetEquals", func(s, o *HashSet) bool { return s.keys.Len() == o.keys.Len() && s.within(o) }),
		test("IsSubsetOf", func(s, o *HashSet) bool { return s.within(o) }), test("IsSupersetOf", func(s, o *HashSet) bool { return o.within(s) }),
		test("IsProperSubsetOf", func(s, o *HashSet) bool { return s.within(o) && s.keys.Len() < o.keys.Len() }),
		test("IsProperSupersetOf", func(s, o *HashSet) bool { return o.within(s) && s.keys.Len() > o.keys.Len() }),
		test("Overlaps", func(s, o *HashSet) bool {
			for _, v := range o.keys.Keys() {
				if s.has(v) {
					return true
				}
			}
			return false
		}),
		Ctor("new()", func(a Args) (Value, error) { return newHashSet(a.Type, false), nil }),
		Ctor("new(System.Collections.Generic.IEqualityComparer[T] comparer)", func(a Args) (Value, error) { return newHashSet(a.Type, Arg[*StringComparer](a, 0).ignoresCase()), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return newHashSet(a.Type, false), nil }),
		Ctor("new(int capacity, System.Collections.Generic.IEqualityComparer[T] comparer)", func(a Args) (Value, error) {
			return newHashSet(a.Type, Arg[*StringComparer](a, 1).ignoresCase()), nil
		}),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection)", func(a Args) (Value, error) { return fillSet(newHashSet(a.Type, false), a.Items(0)), nil }),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IEqualityComparer[T] comparer)", func(a Args) (Value, error) {
			return fillSet(newHashSet(a.Type, Arg[*StringComparer](a, 1).ignoresCase()), a.Items(0)), nil
		}),
	}
}

func fillSet(s *HashSet, items []Value) *HashSet {
	for _, v := range items {
		s.add(v)
	}
	return s
}

// sortedSetMembers are those of SortedSet: the members of a set and what the order allows.
func sortedSetMembers() []Def {
	return append(hashSetMembers(),
		Prop("T Min {get;}", func(s *HashSet) Value { return edge(s, 0) }), Prop("T Max {get;}", func(s *HashSet) Value { return edge(s, s.keys.Len()-1) }),
		Method("System.Collections.Generic.SortedSet[T] GetViewBetween(T lowerValue, T upperValue)", func(s *HashSet, a Args) (Value, error) {
			view := newHashSet(s.typ, s.keys.IgnoreCase)
			if n, err := naturalOrder(a.Value(0), a.Value(1)); err != nil || n > 0 {
				return nil, argument("lowerValue", "Must be less than or equal to upperValue.")
			}
			for _, v := range s.keys.Keys() {
				lo, _ := naturalOrder(v, a.Value(0))
				hi, _ := naturalOrder(v, a.Value(1))
				if lo >= 0 && hi <= 0 {
					view.add(v)
				}
			}
			return view, nil
		}),
		Method("System.Collections.Generic.IEnumerable[T] Reverse()", func(s *HashSet, a Args) (Value, error) {
			items := slices.Clone(s.keys.Keys())
			slices.Reverse(items)
			return sequenceOf(s.typ.Elem, items), nil
		}),
		Ctor("new(System.Collections.Generic.IComparer[T] comparer)", func(a Args) (Value, error) { return sortedBy(a, 0), nil }),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection, System.Collections.Generic.IComparer[T] comparer)", func(a Args) (Value, error) {
			return fillSet(sortedBy(a, 1), a.Items(0)), nil
		}),
	)
}

// sortedBy is an empty set in the order of the comparer of argument i.
func sortedBy(a Args, i int) *HashSet {
	s := newHashSet(a.Type, Arg[*StringComparer](a, i).ignoresCase())
	s.keys.Order = a.keyOrder(i)
	return s
}

func edge(s *HashSet, i int) Value {
	if i < 0 || i >= s.keys.Len() {
		return nil
	}
	return s.keys.EntryAt(i).Key
}
