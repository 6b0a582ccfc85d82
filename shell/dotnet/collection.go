package dotnet

import (
	"iter"
	"slices"
	"strings"

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
	if !c.typ.Is(object.IListType) && c.typ != matchCollection && c.typ != captureCollection && c.typ != groupCollection && c.typ != orderedKeys {
		return nil, object.NotIndexable(c, key)
	}
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
	cstackDef  = object.NewClass("System.Collections.Concurrent.ConcurrentStack`1", nil, object.IEnumerableOfType, object.ICollectionType)
	hashSetDef = object.NewClass("System.Collections.Generic.HashSet`1", nil, object.ICollectionOfType)
	sortedSet  = object.NewClass("System.Collections.Generic.SortedSet`1", nil, object.ICollectionOfType)
)

// collectionMembers are those of all collections.
func collectionMembers() []Def {
	return []Def{
		Prop("int Count {get;}", func(c *Collection) Value { return object.Int(len(c.items)) }),
		Prop("bool IsSynchronized {get;}", func(c *Collection) Value { return false }), Prop("System.Object SyncRoot {get;}", func(c *Collection) Value { return c }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(c *Collection, a Args) (Value, error) {
			return newEnumerator(enumeratorFor(c.typ), slices.Clone(c.items)), nil
		}),
		Method("void CopyTo(array array, int index)", func(c *Collection, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(c.items...), 0, Arg[object.Sequence](a, 0), a.Int(1), len(c.items))
		}),
	}
}

// sourceOf is the parameter of the constructor that copies: a generic collection's elements must be of its type.
func sourceOf(t string) string {
	if t == "System.Object" {
		return "System.Collections.ICollection col"
	}
	return "System.Collections.Generic.IEnumerable[" + t + "] collection"
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
		Ctor("new("+sourceOf(t)+")", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null(strings.Fields(sourceOf(t))[1])
			}
			items := slices.Clone(a.Items(0))
			if kind == "Stack" {
				slices.Reverse(items)
			}
			return &Collection{typ: a.Type, items: items}, nil
		}),
	)
}

// capacityMembers are those of generic queues and stacks, whose room scripts can only reserve.
func capacityMembers() []Def {
	return []Def{
		Method("int EnsureCapacity(int capacity)", func(c *Collection, a Args) (Value, error) { return object.Int(max(len(c.items), a.Int(0))), nil }),
		Method("void TrimExcess()", func(*Collection, Args) (Value, error) { return nil, nil }),
	}
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
		Method("void Enqueue("+t+" item)", add))
}

// concurrentMembers are what the collections for several threads have besides.
func concurrentMembers() []Def {
	return []Def{Prop("bool IsEmpty {get;}", func(c *Collection) Value { return len(c.items) == 0 })}
}

// bagMembers are those of ConcurrentBag; what was added last is taken first.
func bagMembers() []Def {
	return append(concurrentMembers(),
		Method("void Add(T item)", func(c *Collection, a Args) (Value, error) {
			c.items = append([]Value{a.Value(0)}, c.items...)
			return nil, nil
		}),
		Method("bool TryTake([ref] T result)", func(c *Collection, a Args) (Value, error) {
			v, ok := c.take()
			return ok, a.setRef(0, v)
		}))
}

func stackMembers(t string) []Def {
	return append(append(seqMembers(t, "Stack"), takeDefs(t, "Pop", "Stack")...),
		Method("void Push("+t+" item)", func(c *Collection, a Args) (Value, error) {
			c.items = append([]Value{a.Value(0)}, c.items...)
			return nil, nil
		}))
}
