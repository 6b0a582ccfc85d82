package dotnet

import (
	"iter"

	"migsh/shell/object"
)

var (
	linkedDef     = object.NewClass("System.Collections.Generic.LinkedList`1", nil, object.ICollectionOfType, object.IEnumerableOfType, object.ICollectionType)
	linkedNodeDef = object.NewClass("System.Collections.Generic.LinkedListNode`1", nil)
)

// linkedList is LinkedList[T].
type linkedList struct {
	typ         *object.Type
	first, last *linkedNode
	count       int
}

// linkedNode is LinkedListNode[T]; one that was removed has no list.
type linkedNode struct {
	typ        *object.Type
	list       *linkedList
	prev, next *linkedNode
	value      Value
}

// PSType is the list's type.
func (l *linkedList) PSType() *object.Type { return l.typ }

// PSType is the node's type.
func (n *linkedNode) PSType() *object.Type { return n.typ }

// Enumerate yields the values from first to last.
func (l *linkedList) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for n := l.first; n != nil; n = n.next {
			if !yield(n.value) {
				return
			}
		}
	}
}

// insert puts a node between two neighbours, which may be nil.
func (l *linkedList) insert(n, prev, next *linkedNode) *linkedNode {
	n.list, n.prev, n.next = l, prev, next
	if prev == nil {
		l.first = n
	} else {
		prev.next = n
	}
	if next == nil {
		l.last = n
	} else {
		next.prev = n
	}
	l.count++
	return n
}

func (l *linkedList) remove(n *linkedNode) {
	if n.prev == nil {
		l.first = n.next
	} else {
		n.prev.next = n.next
	}
	if n.next == nil {
		l.last = n.prev
	} else {
		n.next.prev = n.prev
	}
	n.list, n.prev, n.next = nil, nil, nil
	l.count--
}

func (l *linkedList) node(v Value) *linkedNode {
	return &linkedNode{typ: linkedNodeDef.Generic(l.typ.Args...), value: v}
}

func (l *linkedList) find(v Value, fromEnd bool) *linkedNode {
	n := l.first
	if fromEnd {
		n = l.last
	}
	for n != nil && !object.Same(n.value, v) {
		if fromEnd {
			n = n.prev
		} else {
			n = n.next
		}
	}
	return n
}

func nodeValue(n *linkedNode) Value {
	if n == nil {
		return nil
	}
	return n
}

// linkedAt is a place in a list: the neighbours of a node to be.
type linkedAt func(l *linkedList, a Args) (prev, next *linkedNode, err error)

func linkedListMembers() []Def {
	const node = "System.Collections.Generic.LinkedListNode[T] "
	first := func(l *linkedList, _ Args) (*linkedNode, *linkedNode, error) { return nil, l.first, nil }
	last := func(l *linkedList, _ Args) (*linkedNode, *linkedNode, error) { return l.last, nil, nil }
	after := beside(func(n *linkedNode) (*linkedNode, *linkedNode) { return n, n.next })
	before := beside(func(n *linkedNode) (*linkedNode, *linkedNode) { return n.prev, n })
	// add is a method in its two forms: for a value, and for a node made before.
	add := func(name, lead string, valueAt int, where linkedAt) []Def {
		call := func(made bool) func(l *linkedList, a Args) (Value, error) {
			return func(l *linkedList, a Args) (Value, error) {
				prev, next, err := where(l, a)
				if err != nil {
					return nil, err
				}
				if !made {
					return l.insert(l.node(a.Value(valueAt)), prev, next), nil
				}
				n := Arg[*linkedNode](a, valueAt)
				if n == nil {
					return nil, null("node")
				}
				if n.list != nil {
					return nil, invalidOperation("The LinkedList node already belongs to a LinkedList.")
				}
				l.insert(n, prev, next)
				return nil, nil
			}
		}
		return []Def{Method(node+name+"("+lead+"T value)", call(false)), Method("void "+name+"("+lead+node+"newNode)", call(true))}
	}
	drop := func(pick func(l *linkedList) *linkedNode) func(l *linkedList, a Args) (Value, error) {
		return func(l *linkedList, _ Args) (Value, error) {
			n := pick(l)
			if n == nil {
				return nil, invalidOperation("The LinkedList is empty.")
			}
			l.remove(n)
			return nil, nil
		}
	}
	defs := append(append(append(add("AddFirst", "", 0, first), add("AddLast", "", 0, last)...), add("AddAfter", node+"node, ", 1, after)...), add("AddBefore", node+"node, ", 1, before)...)
	return append(defs,
		Prop("int Count {get;}", func(l *linkedList) Value { return object.Int(l.count) }),
		Prop(node+"First {get;}", func(l *linkedList) Value { return nodeValue(l.first) }), Prop(node+"Last {get;}", func(l *linkedList) Value { return nodeValue(l.last) }),
		Method("void Clear()", func(l *linkedList, a Args) (Value, error) { l.first, l.last, l.count = nil, nil, 0; return nil, nil }),
		Method("bool Contains(T value)", func(l *linkedList, a Args) (Value, error) { return l.find(a.Value(0), false) != nil, nil }),
		Method(node+"Find(T value)", func(l *linkedList, a Args) (Value, error) { return nodeValue(l.find(a.Value(0), false)), nil }),
		Method(node+"FindLast(T value)", func(l *linkedList, a Args) (Value, error) { return nodeValue(l.find(a.Value(0), true)), nil }),
		Method("bool Remove(T value)", func(l *linkedList, a Args) (Value, error) {
			n := l.find(a.Value(0), false)
			if n != nil {
				l.remove(n)
			}
			return n != nil, nil
		}),
		Method("void Remove("+node+"node)", func(l *linkedList, a Args) (Value, error) {
			n := Arg[*linkedNode](a, 0)
			if n == nil {
				return nil, null("node")
			}
			if n.list != l {
				return nil, invalidOperation("The LinkedList node does not belong to current LinkedList.")
			}
			l.remove(n)
			return nil, nil
		}),
		Method("void RemoveFirst()", drop(func(l *linkedList) *linkedNode { return l.first })), Method("void RemoveLast()", drop(func(l *linkedList) *linkedNode { return l.last })),
		Method("void CopyTo(T[] array, int index)", func(l *linkedList, a Args) (Value, error) {
			return nil, copyInto(object.NewArray(object.Items(l)...), 0, Arg[object.Sequence](a, 0), a.Int(1), l.count)
		}),
		Method("System.Collections.IEnumerator GetEnumerator()", func(l *linkedList, a Args) (Value, error) {
			return newEnumerator(genericEnumerator, object.Items(l)), nil
		}),
		Ctor("new()", func(a Args) (Value, error) { return &linkedList{typ: a.Type}, nil }),
		Ctor("new(System.Collections.Generic.IEnumerable[T] collection)", func(a Args) (Value, error) {
			if a.Null(0) {
				return nil, null("collection")
			}
			l := &linkedList{typ: a.Type}
			for _, v := range a.Items(0) {
				l.insert(l.node(v), l.last, nil)
			}
			return l, nil
		}))
}

// beside is a place next to the node of argument 0, which must be of this list.
func beside(f func(n *linkedNode) (prev, next *linkedNode)) linkedAt {
	return func(l *linkedList, a Args) (*linkedNode, *linkedNode, error) {
		n := Arg[*linkedNode](a, 0)
		if n == nil {
			return nil, nil, null("node")
		}
		if n.list != l {
			return nil, nil, invalidOperation("The LinkedList node does not belong to current LinkedList.")
		}
		prev, next := f(n)
		return prev, next, nil
	}
}

func linkedNodeMembers() []Def {
	const node = "System.Collections.Generic.LinkedListNode[T] "
	return []Def{
		Prop("System.Collections.Generic.LinkedList[T] List {get;}", func(n *linkedNode) Value {
			if n.list == nil {
				return nil
			}
			return n.list
		}),
		Prop(node+"Next {get;}", func(n *linkedNode) Value { return nodeValue(n.next) }), Prop(node+"Previous {get;}", func(n *linkedNode) Value { return nodeValue(n.prev) }),
		PropSet("T Value {get;set;}", func(n *linkedNode) Value { return n.value }, func(n *linkedNode, v Value) error { n.value = v; return nil }),
		Ctor("new(T value)", func(a Args) (Value, error) { return &linkedNode{typ: a.Type, value: a.Value(0)}, nil }),
	}
}
