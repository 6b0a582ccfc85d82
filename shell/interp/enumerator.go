package interp

import (
	"iter"
	"slices"

	"migsh/shell/object"
)

// enumerator goes through what foreach sees; it is $foreach and $switch.
type enumerator struct {
	items []object.Value // when the elements are known
	at    int
	from  int32 // a range of numbers, not laid out
	step  int64
	count int64

	pull  func() (object.Value, bool)
	stop  func()
	cur   object.Value
	mode  uint8
	guard object.Guarded // the keys of a dictionary
	list  *object.List   // watched for changes while it is gone through
	err   error
}

const (
	enumItems uint8 = iota
	enumRange
	enumPull
)

// newEnumerator goes through a value: nothing for $null, the elements of a collection, else the value itself.
func newEnumerator(v cell) *enumerator {
	if v.isNull() {
		return &enumerator{at: -1}
	}
	x := v.value()
	switch c := x.(type) {
	case *object.Array:
		return &enumerator{items: c.Items, at: -1}
	case *rangeValue:
		return &enumerator{mode: enumRange, from: c.from, step: c.step, count: c.count, at: -1}
	}
	if !object.IsEnumerable(x) {
		return &enumerator{items: []object.Value{x}, at: -1}
	}
	if l, ok := object.Unwrap(x).(*object.List); ok {
		return &enumerator{items: l.Items, list: l, at: -1}
	}
	if s, ok := object.Unwrap(x).(object.Sequence); ok {
		return &enumerator{items: object.Items(s), at: -1}
	}
	next, stop := iter.Pull(object.Enumerate(x))
	guard, _ := object.Unwrap(x).(object.Guarded)
	return &enumerator{mode: enumPull, pull: next, stop: stop, guard: guard}
}

// rangeValue is a .. range that is only gone through, never stored.
type rangeValue struct {
	from        int32
	step, count int64
}

// each writes the numbers of the range.
func (r *rangeValue) each(to sink) error {
	for i := range r.count {
		if err := to.write(int32(int64(r.from) + i*r.step)); err != nil {
			return err
		}
	}
	return nil
}

func (e *enumerator) next() bool {
	switch e.mode {
	case enumPull:
		if e.guard != nil {
			if e.err = e.guard.Unchanged(); e.err != nil {
				return false
			}
		}
		var ok bool
		e.cur, ok = e.pull()
		return ok
	case enumRange:
		e.at++
		return int64(e.at) < e.count
	}
	if e.list != nil && e.at >= 0 && len(e.list.Items) != len(e.items) {
		e.err = object.ErrModified()
		return false
	}
	e.at++
	return e.at < len(e.items)
}

func (e *enumerator) current() cell {
	switch e.mode {
	case enumPull:
		return cellOf(e.cur)
	case enumRange:
		return intCell(int32(int64(e.from) + int64(e.at)*e.step))
	}
	if e.at < 0 || e.at >= len(e.items) {
		return cell{}
	}
	return cellOf(e.items[e.at])
}

func (e *enumerator) close() {
	if e.stop != nil {
		e.stop()
	}
}

// PSType is that of an array's enumerator.
func (*enumerator) PSType() *object.Type { return enumeratorType }

var enumeratorType = object.NewClass("System.Collections.IEnumerator", nil, object.IEnumeratorType)

// PSGet knows Current.
func (e *enumerator) PSGet(name string) (object.Value, bool, error) {
	if equalFold(name, "Current") {
		return e.current().value(), true, nil
	}
	return nil, false, nil
}

// PSCall knows MoveNext and Reset.
func (e *enumerator) PSCall(name string, _ []object.Value) (object.Value, bool, error) {
	switch {
	case equalFold(name, "MoveNext"):
		return e.next(), true, nil
	case equalFold(name, "Reset"):
		e.at = -1
		return nil, true, nil
	}
	return nil, false, nil
}

// inputEnumerator is $input: what was piped in, to be gone through once.
type inputEnumerator struct {
	items []object.Value
	at    int
	more  func() (object.Value, bool) // the rest, read as it is asked for: standard input
	sess  *Session
	ended bool // the end block runs
}

// advance goes to the next object. What comes from more is not kept, so that standard input may be of any length.
func (e *inputEnumerator) advance() bool {
	e.at++
	if e.at < len(e.items) {
		return true
	}
	if e.more == nil {
		return false
	}
	v, ok := e.more()
	if !ok {
		e.more = nil
		return false
	}
	e.items, e.at = []object.Value{v}, 0
	return true
}

// PSType is the class $input has.
func (*inputEnumerator) PSType() *object.Type { return inputType }

var inputType = object.NewClass("System.Collections.ArrayList+ArrayListEnumeratorSimple", nil, object.IEnumeratorType, object.IEnumerableType)

// Enumerate yields what has not been read yet.
func (e *inputEnumerator) Enumerate() iter.Seq[object.Value] {
	return func(yield func(object.Value) bool) {
		for e.advance() {
			if !yield(e.items[e.at]) {
				return
			}
		}
	}
}

// PSGet knows Current.
func (e *inputEnumerator) PSGet(name string) (object.Value, bool, error) {
	if !equalFold(name, "Current") {
		return e.ofEach(name)
	}
	if e.at < 0 || e.at >= len(e.items) {
		return nil, true, nil
	}
	return e.items[e.at], true, nil
}

// ofEach is a property of each object that has it. pwsh: $input.Count is that too, an enumerator has no count; they are read by it.
func (e *inputEnumerator) ofEach(name string) (object.Value, bool, error) {
	if e.sess == nil || len(name) > 2 && equalFold(name[:2], "PS") {
		return nil, false, nil
	}
	var out []object.Value
	for x := range e.Enumerate() {
		v, ok, err := e.sess.getMember(x, name)
		if err != nil {
			return nil, true, err
		}
		if !ok && (equalFold(name, "Count") || equalFold(name, "Length")) {
			v, ok = int32(1), true
		}
		if ok {
			out = append(out, v)
		}
	}
	return collapse(out), len(out) > 0, nil
}

// forAdvanced is $input of an advanced function. pwsh: there it is a list, at the end an array, and can be read again.
func (e *inputEnumerator) forAdvanced() object.Value {
	all := object.NewArray(slices.Clone(e.items)...)
	if e.ended {
		return all
	}
	return &object.List{Type: object.ArrayListType, Items: all.Items}
}

// PSCall knows MoveNext and Reset.
func (e *inputEnumerator) PSCall(name string, _ []object.Value) (object.Value, bool, error) {
	switch {
	case equalFold(name, "MoveNext"):
		return e.advance(), true, nil
	case equalFold(name, "Reset"):
		e.at = -1
		return nil, true, nil
	}
	return nil, false, nil
}
