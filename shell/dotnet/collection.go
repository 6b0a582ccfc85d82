package dotnet

import (
	"iter"
	"slices"

	"migsh/shell/object"
)

// Collection is every collection that is neither array, list nor dictionary: keys, queues, stacks, matches. Stacks keep their top first.
type Collection struct {
	typ   *object.Type
	items []Value
	source
}

// source is the dictionary a collection or enumerator shows, and its version then.
type source struct {
	of      *object.Hashtable
	version int
}

// Unchanged reports whether the dictionary is as it was.
func (s source) Unchanged() error {
	if s.of != nil && s.of.Version != s.version {
		return object.ErrModified()
	}
	return nil
}

var (
	_ object.Guarded = (*Collection)(nil)
	_ object.Guarded = (*Enumerator)(nil)
)

// PSType is the collection's type.
func (c *Collection) PSType() *object.Type { return c.typ }

// Enumerate yields the elements; what is added meanwhile does not count.
func (c *Collection) Enumerate() iter.Seq[Value] { return slices.Values(slices.Clone(c.items)) }

// Len is the number of elements.
func (c *Collection) Len() int { return len(c.items) }

// PSIndex is element n, for those that .NET lets index.
func (c *Collection) PSIndex(key Value) (Value, error) {
	return object.Index(object.NewArray(c.items...), key)
}

func (c *Collection) elem() *object.Type {
	if c.typ.Elem != nil {
		return c.typ.Elem
	}
	return object.ObjectType
}

var (
	queueType  = object.NewClass("System.Collections.Queue", nil, object.ICollectionType, object.ICloneableType)
	stackType  = object.NewClass("System.Collections.Stack", nil, object.ICollectionType, object.ICloneableType)
	queueDef   = object.NewClass("System.Collections.Generic.Queue`1", nil, object.IEnumerableOfType, object.ICollectionType)
	stackDef   = object.NewClass("System.Collections.Generic.Stack`1", nil, object.IEnumerableOfType, object.ICollectionType)
	cqueueDef  = object.NewClass("System.Collections.Concurrent.ConcurrentQueue`1", nil, object.IEnumerableOfType, object.ICollectionType)
	cbagDef    = object.NewClass("System.Collections.Concurrent.ConcurrentBag`1", nil, object.IEnumerableOfType, object.ICollectionType)
	linkedDef  = object.NewClass("System.Collections.Generic.LinkedList`1", nil, object.IEnumerableOfType, object.ICollectionType)
	hashSetDef = object.NewClass("System.Collections.Generic.HashSet`1", nil, object.ICollectionOfType)
	sortedSet  = object.NewClass("System.Collections.Generic.SortedSet`1", nil, object.ICollectionOfType)
)

// collectionMembers are those of all collections.
func collectionMembers() []Def {
	return []Def{
		Prop("int Count {get;}", func(c *Collection) Value { return object.Int(len(c.items)) }),
		Prop("bool IsSynchronized {get;}", func(c *Collection) Value { return false }), Prop("System.Object SyncRoot {get;}", func(c *Collection) Value { return c }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(c *Collection, a Args) (Value, error) {
			return newEnumerator(listEnumeratorType, slices.Clone(c.items)), nil
		}),
		Method("void CopyTo(array array, int index)", func(c *Collection, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(c.items...), 0, Arg[object.Sequence](a, 0), a.Int(1), len(c.items))
		}),
	}
}

// seqMembers are those of queues and stacks.
func seqMembers(t, kind string) []Def {
	return append(collectionMembers(),
		Method(t+"[] ToArray()", func(c *Collection, a Args) (Value, error) { return toArray(c.elem(), c.items) }),
		Method("bool Contains("+t+" item)", func(c *Collection, a Args) (Value, error) {
			return indexIn(object.NewArray(c.items...), a.Value(0), 0, len(c.items)) >= 0, nil
		}),
		Method("void Clear()", func(c *Collection, a Args) (Value, error) { c.items = nil; return nil, nil }),
		Method("System.Object Clone()", func(c *Collection, a Args) (Value, error) {
			return &Collection{typ: c.typ, items: slices.Clone(c.items)}, nil
		}),
		Method(t+" Peek()", func(c *Collection, a Args) (Value, error) {
			if len(c.items) == 0 {
				return nil, invalidOperation(kind + " empty.")
			}
			return c.items[0], nil
		}),
		Method("bool TryPeek([ref] "+t+" result)", func(c *Collection, a Args) (Value, error) {
			if len(c.items) == 0 {
				return false, a.setRef(0, object.Default(c.elem()))
			}
			return true, a.setRef(0, c.items[0])
		}),
		Ctor("new()", func(a Args) (Value, error) { return &Collection{typ: a.Type}, nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return &Collection{typ: a.Type}, nil }),
		Ctor("new(System.Collections.Generic.IEnumerable["+t+"] collection)", func(a Args) (Value, error) {
			items := slices.Clone(a.Items(0))
			if kind == "Stack" {
				slices.Reverse(items)
			}
			return &Collection{typ: a.Type, items: items}, nil
		}),
	)
}

func (c *Collection) take() (Value, bool) {
	if len(c.items) == 0 {
		return object.Default(c.elem()), false
	}
	v := c.items[0]
	c.items = c.items[1:]
	return v, true
}

func takeDefs(t, name, kind string) []Def {
	return []Def{
		Method(t+" "+name+"()", func(c *Collection, a Args) (Value, error) {
			v, ok := c.take()
			if !ok {
				return nil, invalidOperation(kind + " empty.")
			}
			return v, nil
		}),
		Method("bool Try"+name+"([ref] "+t+" result)", func(c *Collection, a Args) (Value, error) {
			v, ok := c.take()
			return ok, a.setRef(0, v)
		}),
	}
}

func queueMembers(t string) []Def {
	add := func(c *Collection, a Args) (Value, error) { c.items = append(c.items, a.Value(0)); return nil, nil }
	return append(append(seqMembers(t, "Queue"), takeDefs(t, "Dequeue", "Queue")...),
		Method("void Enqueue("+t+" item)", add), Method("void Add("+t+" item)", add),
		Method("bool TryTake([ref] "+t+" result)", func(c *Collection, a Args) (Value, error) {
			v, ok := c.take()
			return ok, a.setRef(0, v)
		}),
		Prop("bool IsEmpty", func(c *Collection) Value { return len(c.items) == 0 }))
}

func stackMembers(t string) []Def {
	return append(append(seqMembers(t, "Stack"), takeDefs(t, "Pop", "Stack")...),
		Method("void Push("+t+" item)", func(c *Collection, a Args) (Value, error) {
			c.items = append([]Value{a.Value(0)}, c.items...)
			return nil, nil
		}))
}

func linkedListMembers() []Def {
	return append(seqMembers("T", "LinkedList"),
		Method("System.Object AddLast(T value)", func(c *Collection, a Args) (Value, error) { c.items = append(c.items, a.Value(0)); return nil, nil }),
		Method("System.Object AddFirst(T value)", func(c *Collection, a Args) (Value, error) {
			c.items = append([]Value{a.Value(0)}, c.items...)
			return nil, nil
		}),
		Method("void RemoveFirst()", func(c *Collection, a Args) (Value, error) {
			if _, ok := c.take(); !ok {
				return nil, invalidOperation("The LinkedList is empty.")
			}
			return nil, nil
		}),
		Method("void RemoveLast()", func(c *Collection, a Args) (Value, error) {
			if len(c.items) == 0 {
				return nil, invalidOperation("The LinkedList is empty.")
			}
			c.items = c.items[:len(c.items)-1]
			return nil, nil
		}))
}

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
	fillSet := func(s *HashSet, items []Value) *HashSet {
		for _, v := range items {
			s.add(v)
		}
		return s
	}
	return []Def{
		Prop("int Count {get;}", func(s *HashSet) Value { return object.Int(s.keys.Len()) }),
		Prop("T Min", func(s *HashSet) Value { return edge(s, 0) }), Prop("T Max", func(s *HashSet) Value { return edge(s, s.keys.Len()-1) }),
		Method("bool Add(T item)", func(s *HashSet, a Args) (Value, error) { return s.add(a.Value(0)), nil }),
		Method("bool Remove(T item)", func(s *HashSet, a Args) (Value, error) { return s.keys.Delete(a.Value(0)), nil }),
		Method("bool Contains(T item)", func(s *HashSet, a Args) (Value, error) { return s.has(a.Value(0)), nil }),
		Method("void Clear()", func(s *HashSet, a Args) (Value, error) { s.keys.Clear(); return nil, nil }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(s *HashSet, a Args) (Value, error) { return newEnumerator(listEnumeratorType, s.keys.Keys()), nil }),
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
		Ctor("new(System.StringComparer comparer)", func(a Args) (Value, error) { return newHashSet(a.Type, Arg[*StringComparer](a, 0).ignoresCase()), nil }),
		Ctor("new(int capacity)", func(a Args) (Value, error) { return newHashSet(a.Type, false), nil }),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection)", func(a Args) (Value, error) { return fillSet(newHashSet(a.Type, false), a.Items(0)), nil }),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection, System.StringComparer comparer)", func(a Args) (Value, error) {
			return fillSet(newHashSet(a.Type, Arg[*StringComparer](a, 1).ignoresCase()), a.Items(0)), nil
		}),
	}
}

func edge(s *HashSet, i int) Value {
	if i < 0 || i >= s.keys.Len() {
		return nil
	}
	return s.keys.EntryAt(i).Key
}
