package object

import (
	"fmt"
	"strings"
)

// Indexer is implemented by Typed values that can be indexed: match collections, data rows, environment tables.
type Indexer interface {
	PSIndex(key Value) (Value, error)
}

// SetIndexer is implemented by Typed values whose elements can be assigned.
type SetIndexer interface {
	PSSetIndex(key, v Value) error
}

// Index is $v[$key]: elements of arrays, lists and strings by number (negative from the end, $null when out of range), of dictionaries
// by key. A list as the key gives the array of the elements it names.
func Index(v, key Value) (Value, error) {
	u := Unwrap(v)
	if u == nil {
		return nil, NewException(RuntimeExceptionType, "Cannot index into a null array.").WithID("NullArray", "InvalidOperation")
	}
	if h, ok := u.(*Hashtable); ok {
		return indexDictionary(h, key)
	}
	if x, ok := u.(Indexer); ok {
		return x.PSIndex(key)
	}
	if a, ok := u.(*Array); ok && a.Dims != nil {
		return indexDimensions(a, key)
	}
	if IsEnumerable(key) {
		return indexMany(v, key)
	}
	switch u.(type) {
	case string, Sequence:
	default:
		return nil, notIndexable(u, key)
	}
	if key == nil {
		return nil, NewException(RuntimeExceptionType, "Index operation failed; the array index evaluated to null.").
			WithID("NullArrayIndex", "InvalidOperation")
	}
	n, err := indexNumber(key)
	if err != nil {
		return nil, err // pwsh: an index that is no number finds nothing, unless in strict mode
	}
	return elementAt(u, n), nil
}

func indexNumber(key Value) (int, error) {
	if n, ok := key.(int32); ok {
		return int(n), nil
	}
	c, err := Convert(key, Int32Type)
	if err != nil {
		return 0, err
	}
	return int(c.(int32)), nil
}

func elementAt(u Value, n int) Value {
	switch x := u.(type) {
	case string:
		return CharAt(x, n)
	case Sequence:
		if n < 0 {
			n += x.Len()
		}
		if n >= 0 && n < x.Len() {
			return x.At(n)
		}
	}
	return nil
}

// CharAt is unit n of s (negative from the end) as a Char, nil when out of range.
func CharAt(s string, n int) Value {
	if IsASCII(s) {
		if n < 0 {
			n += len(s)
		}
		if n >= 0 && n < len(s) {
			return Char(s[n])
		}
		return nil
	}
	u := Units(s)
	if n < 0 {
		n += len(u)
	}
	if n >= 0 && n < len(u) {
		return Char(u[n])
	}
	return nil
}

func indexMany(v, keys Value) (Value, error) {
	out := &Array{Elem: ObjectType}
	u := Unwrap(v)
	for k := range Enumerate(keys) {
		n, err := indexNumber(k)
		if err != nil {
			return nil, elementFailure(err)
		}
		// pwsh: places that don't exist are left out of a slice.
		if e := elementAt(u, n); e != nil || inRange(u, n) {
			out.Items = append(out.Items, e)
		}
	}
	return out, nil
}

// elementFailure is the error of an index inside a list of indexes. pwsh: unlike that of a single index it counts without strict mode too.
func elementFailure(err error) error {
	x := AsException(err)
	return &Exception{Type: RuntimeExceptionType, Message: x.Message, Inner: x, ErrorID: x.ErrorID, Category: x.Category}
}

func inRange(u Value, n int) bool {
	s, ok := u.(Sequence)
	if !ok {
		return false
	}
	if n < 0 {
		n += s.Len()
	}
	return n >= 0 && n < s.Len()
}

// NotIndexable is the error of indexing what has no indexer.
func NotIndexable(v, key Value) error { return notIndexable(v, key) }

func notIndexable(u, key Value) error {
	return NewException(RuntimeExceptionType, fmt.Sprintf("Unable to index into an object of type \"%s\".", TypeOf(u))).
		WithID("CannotIndex", "InvalidOperation")
}

func indexDictionary(h *Hashtable, key Value) (Value, error) {
	if key == nil {
		return nil, NewException(RuntimeExceptionType, "Index operation failed; the array index evaluated to null.").
			WithID("NullArrayIndex", "InvalidOperation")
	}
	if h.Ordered() {
		if n, ok := positionKey(key); ok {
			if n < 0 {
				n += h.Len()
			}
			if n < 0 || n >= h.Len() {
				return nil, nil
			}
			return h.EntryAt(n).Value, nil
		}
	}
	if v, ok := h.Get(key); ok {
		return v, nil
	}
	if IsEnumerable(key) {
		return indexDictionaryMany(h, key)
	}
	return lookupConverted(h, key)
}

func indexDictionaryMany(h *Hashtable, keys Value) (Value, error) {
	out := &Array{Elem: ObjectType}
	for k := range Enumerate(keys) {
		v, err := indexDictionary(h, k)
		if err != nil {
			return nil, err
		}
		out.Items = append(out.Items, v)
	}
	return out, nil
}

// lookupConverted tries the key as the dictionary's key type.
func lookupConverted(h *Hashtable, key Value) (Value, error) {
	if t := h.KeyType(); t != ObjectType && TypeOf(key) != t {
		c, err := Convert(key, t)
		if err != nil {
			return nil, elementFailure(err)
		}
		v, _ := h.Get(c)
		return v, nil
	}
	return nil, nil
}

// positionKey reports whether an [ordered] is indexed by position: only by an unwrapped Int32.
func positionKey(key Value) (int, bool) {
	n, ok := key.(int32)
	return int(n), ok
}

// SetIndex is $v[$key] = $x.
func SetIndex(v, key, x Value) error {
	u := Unwrap(v)
	switch c := u.(type) {
	case nil:
		return NewException(RuntimeExceptionType, "Cannot index into a null array.").WithID("NullArray", "InvalidOperation")
	case *Hashtable:
		return setEntry(c, key, x)
	case SetIndexer:
		return c.PSSetIndex(key, x)
	case Sequence:
		if a, ok := c.(*Array); ok && a.Dims != nil {
			return setDimensions(a, key, x)
		}
		return setElement(c, key, x)
	}
	return notIndexable(u, key)
}

const readOnlyCollection = "System.Collections.ObjectModel.ReadOnlyCollection`1"

func setElement(s Sequence, key, x Value) error {
	if key == nil {
		return NewException(RuntimeExceptionType, "Index operation failed; the array index evaluated to null.").
			WithID("NullArrayIndex", "InvalidOperation")
	}
	if IsEnumerable(key) && len(Items(key)) > 1 {
		return NewException(RuntimeExceptionType, "Array assignment to ["+Join(key, ",", nil)+"] failed because assignment to slices is not supported.").
			WithID("ArraySliceAssignmentFailed", "InvalidOperation")
	}
	if l, ok := s.(*List); ok && l.ReadOnly && strings.HasPrefix(TypeOf(l).Name, readOnlyCollection) {
		return notIndexable(l, key) // pwsh: the indexer of a ReadOnlyCollection cannot be set
	}
	n, err := indexNumber(key)
	if err != nil {
		return err
	}
	if n < 0 {
		n += s.Len()
	}
	if n < 0 || n >= s.Len() {
		return outOfBounds(s)
	}
	return s.SetAt(n, x)
}

func outOfBounds(s Sequence) error {
	if _, ok := s.(*List); ok {
		text := "Index was out of range. Must be non-negative and less than the size of the collection. (Parameter 'index')"
		return NewException(ArgumentOutOfRangeExceptionType, text).WithID("System.ArgumentOutOfRangeException", "OperationStopped")
	}
	return NewException(IndexOutOfRangeExceptionType, "Index was outside the bounds of the array.").
		WithID("System.IndexOutOfRangeException", "OperationStopped")
}

func setEntry(h *Hashtable, key, x Value) error {
	if key == nil {
		return NewException(RuntimeExceptionType, "Index operation failed; the array index evaluated to null.").
			WithID("NullArrayIndex", "InvalidOperation")
	}
	if h.ReadOnly {
		return NewException(NotSupportedExceptionType, "The OrderedDictionary is read-only and cannot be modified.")
	}
	if h.Ordered() {
		if n, ok := positionKey(key); ok {
			if n < 0 || n >= h.Len() {
				return NewException(ArgumentOutOfRangeExceptionType, "Specified argument was out of the range of valid values. (Parameter 'index')").
					WithID("System.ArgumentOutOfRangeException", "OperationStopped")
			}
			h.EntryAt(n).Value = x
			return nil
		}
	}
	return h.Store(key, x)
}

// Store converts key and value to the dictionary's types and sets them.
func (h *Hashtable) Store(key, x Value) error {
	k, err := Convert(key, h.KeyType())
	if err != nil {
		return err
	}
	v, err := Convert(x, h.ValueType())
	if err != nil {
		return err
	}
	h.Set(k, v)
	return nil
}
