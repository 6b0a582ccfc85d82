package dotnet

import (
	"iter"

	"migsh/shell/object"
)

var (
	charEnumeratorType  = object.NewClass("System.CharEnumerator", nil, object.IEnumeratorType)
	arrayEnumeratorType = object.NewClass("System.ArrayEnumerator", nil, object.IEnumeratorType)
	listEnumeratorType  = object.NewClass("System.Collections.ArrayList+ArrayListEnumeratorSimple", nil, object.IEnumeratorType)
	hashEnumeratorType  = object.NewClass("System.Collections.Hashtable+HashtableEnumerator", nil, object.IEnumeratorType)
)

// genericEnumerator stands for the enumerators of all generic collections.
var genericEnumerator = object.NewClass("System.Collections.Generic.List`1+Enumerator", nil, object.IEnumeratorType)

func enumeratorFor(t *object.Type) *object.Type {
	if len(t.Args) > 0 {
		return genericEnumerator
	}
	return listEnumeratorType
}

// Enumerator is what GetEnumerator() gives; a pipeline unrolls it.
type Enumerator struct {
	typ   *object.Type
	items []Value
	at    int // of Current; -1 before the first
	source
}

func newEnumerator(t *object.Type, items []Value) *Enumerator {
	return &Enumerator{typ: t, items: items, at: -1}
}

// PSType is the enumerator's own type.
func (e *Enumerator) PSType() *object.Type { return e.typ }

// Enumerate yields what is left.
func (e *Enumerator) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for e.at+1 < len(e.items) {
			e.at++
			if !yield(e.items[e.at]) {
				return
			}
		}
	}
}

func (e *Enumerator) current() (Value, error) {
	if e.at < 0 {
		return nil, invalidOperation("Enumeration has not started. Call MoveNext.")
	}
	if e.at >= len(e.items) {
		return nil, invalidOperation("Enumeration already finished.")
	}
	return e.items[e.at], nil
}

func enumeratorMembers() []Def {
	entry := func(e *Enumerator) *object.Entry {
		v, err := e.current()
		if err != nil {
			return nil
		}
		x, _ := v.(*object.Entry)
		return x
	}
	return []Def{
		PropErr("System.Object Current {get;}", func(e *Enumerator, _ *Host) (Value, error) {
			if e.at < 0 || e.at >= len(e.items) {
				return nil, nil
			}
			return e.current()
		}),
		Prop("System.Object Key", func(e *Enumerator) Value {
			if x := entry(e); x != nil {
				return x.Key
			}
			return nil
		}),
		Prop("System.Object Value", func(e *Enumerator) Value {
			if x := entry(e); x != nil {
				return x.Value
			}
			return nil
		}),
		Method("bool MoveNext()", func(e *Enumerator, a Args) (Value, error) {
			if e.at < len(e.items) {
				e.at++
			}
			return e.at < len(e.items), nil
		}),
		Method("void Reset()", func(e *Enumerator, a Args) (Value, error) { e.at = -1; return nil, nil }),
		Method("void Dispose()", func(e *Enumerator, a Args) (Value, error) { return nil, nil }),
	}
}
