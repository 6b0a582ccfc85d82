package object

import "iter"

// Enumerable is implemented by Typed values that a pipeline unrolls: queues, stacks, match collections, iterators.
type Enumerable interface {
	Enumerate() iter.Seq[Value]
}

// Guarded is implemented by collections that notice when what they show changes: the keys of a dictionary, its enumerator. Loops ask
// before they go on.
type Guarded interface {
	// Unchanged is nil as long as the source is as it was.
	Unchanged() error
}

// ErrModified makes the error .NET's enumerators throw.
func ErrModified() error {
	return NewException(InvalidOperationExceptionType, "Collection was modified; enumeration operation may not execute.").
		WithID("System.InvalidOperationException", "OperationStopped")
}

// IsEnumerable reports whether a pipeline, foreach or @() unrolls v. Strings and dictionaries are single values.
func IsEnumerable(v Value) bool {
	switch x := v.(type) {
	case nil, string, int32, bool:
		return false
	case Sequence, Enumerable:
		return true
	case *Object:
		return x.Base != nil && IsEnumerable(x.Base)
	}
	return false
}

// Enumerate yields what a pipeline would see: the elements of a collection, nothing for $null inside none, else v itself.
// $null itself is yielded once, as PowerShell's pipelines do.
func Enumerate(v Value) iter.Seq[Value] {
	return func(yield func(Value) bool) {
		switch x := v.(type) {
		case *Array:
			for i := 0; i < len(x.Items); i++ {
				if !yield(x.Items[i]) {
					return
				}
			}
		case Sequence:
			for i := 0; i < x.Len(); i++ {
				if !yield(x.At(i)) {
					return
				}
			}
		case Enumerable:
			x.Enumerate()(yield)
		case *Object:
			if x.Base != nil && IsEnumerable(x.Base) {
				Enumerate(x.Base)(yield)
				return
			}
			yield(v)
		default:
			yield(v)
		}
	}
}

// Items is a slice of what Enumerate yields, but nothing for $null: @($v) without the array. It may be the collection's own.
func Items(v Value) []Value {
	switch x := Unwrap(v).(type) {
	case nil:
		return nil
	case *Array:
		return x.Items
	case *List:
		return x.Items
	}
	var out []Value
	for e := range Enumerate(v) {
		out = append(out, e)
	}
	return out
}
