package object

// Sequence is what *Array, *Bytes and *List have in common: elements by number.
type Sequence interface {
	Typed
	Len() int
	At(i int) Value // i must be in range
	// SetAt stores v, converted to the element type; i must be in range.
	SetAt(i int, v Value) error
}

var (
	_ Sequence = (*Array)(nil)
	_ Sequence = (*Bytes)(nil)
	_ Sequence = (*List)(nil)
)

// Array is T[] for every T but Byte, and arrays of several dimensions of every T.
type Array struct {
	Elem  *Type
	Items []Value
	// Dims are the lengths of the dimensions of an array that has several: the elements of the last one are neighbours. nil for the usual
	// array, whose length is that of Items.
	Dims []int
}

// NewArray is object[] of the items; it keeps the slice.
func NewArray(items ...Value) *Array { return &Array{Elem: ObjectType, Items: items} }

// NewStrings is string[].
func NewStrings(items ...string) *Array {
	a := &Array{Elem: StringType, Items: make([]Value, len(items))}
	for i, s := range items {
		a.Items[i] = s
	}
	return a
}

// mostElements is how many elements a collection may be made with at once: beyond that the process would end for want of memory, and no script
// could catch it.
const mostElements = 1 << 27

// CheckSize is .NET's OutOfMemoryException for a collection of so many elements, nil when there is room.
func CheckSize(n int64) error {
	if n <= mostElements {
		return nil
	}
	return NewException(OutOfMemoryExceptionType, "Insufficient memory to continue the execution of the program.").WithID("System.OutOfMemoryException", "OperationStopped")
}

// NewTypedArray is elem[n] filled with the element's default; byte[] comes as *Bytes.
func NewTypedArray(elem *Type, n int) Sequence {
	if elem == ByteType {
		return &Bytes{make([]byte, n)}
	}
	a := &Array{Elem: elem, Items: make([]Value, n)}
	if zero := Default(elem); zero != nil {
		for i := range a.Items {
			a.Items[i] = zero
		}
	}
	return a
}

// NewArrayOf is an array with those lengths, filled with the element's default.
func NewArrayOf(elem *Type, dims ...int) Sequence {
	if len(dims) == 1 {
		return NewTypedArray(elem, dims[0])
	}
	n := 1
	for _, d := range dims {
		n *= d
	}
	a := &Array{Elem: elem, Items: make([]Value, n), Dims: dims}
	if zero := Default(elem); zero != nil {
		for i := range a.Items {
			a.Items[i] = zero
		}
	}
	return a
}

// PSType is elem[].
func (a *Array) PSType() *Type { return a.Elem.ArrayOfRank(max(1, len(a.Dims))) }

// Len is the number of elements.
func (a *Array) Len() int { return len(a.Items) }

// At is element i.
func (a *Array) At(i int) Value { return a.Items[i] }

// SetAt converts v to the element type and stores it.
func (a *Array) SetAt(i int, v Value) error {
	if a.Elem != ObjectType {
		c, err := Convert(v, a.Elem)
		if err != nil {
			return err
		}
		v = c
	}
	a.Items[i] = v
	return nil
}

// Bytes is byte[].
type Bytes struct{ B []byte }

// PSType is System.Byte[].
func (b *Bytes) PSType() *Type { return ByteArrayType }

// Len is the number of bytes.
func (b *Bytes) Len() int { return len(b.B) }

// At is byte i.
func (b *Bytes) At(i int) Value { return b.B[i] }

// SetAt converts v to Byte and stores it.
func (b *Bytes) SetAt(i int, v Value) error {
	c, err := Convert(v, ByteType)
	if err == nil {
		b.B[i] = c.(uint8)
	}
	return err
}

// List is ArrayList, List[T] or Collection[T]; Type says which.
type List struct {
	Type  *Type
	Items []Value
	// ReadOnly and Fixed lists refuse what they must.
	ReadOnly, Fixed bool
}

// NewArrayList is an ArrayList of the items; it keeps the slice.
func NewArrayList(items ...Value) *List { return &List{Type: ArrayListType, Items: items} }

// NewList is a List[elem] of the items; it keeps the slice.
func NewList(elem *Type, items ...Value) *List {
	return &List{Type: ListType.Generic(elem), Items: items}
}

// PSType is the list's type.
func (l *List) PSType() *Type { return l.Type }

// Elem is the element type, Object for an ArrayList.
func (l *List) Elem() *Type {
	if l.Type.Elem != nil {
		return l.Type.Elem
	}
	return ObjectType
}

// Len is the number of elements.
func (l *List) Len() int { return len(l.Items) }

// At is element i.
func (l *List) At(i int) Value { return l.Items[i] }

// SetAt converts v to the element type and stores it.
func (l *List) SetAt(i int, v Value) error {
	c, err := l.accept(v)
	if err == nil {
		l.Items[i] = c
	}
	return err
}

func (l *List) accept(v Value) (Value, error) {
	if l.ReadOnly {
		return nil, NewException(NotSupportedExceptionType, "Collection is read-only.")
	}
	if e := l.Elem(); e != ObjectType {
		return Convert(v, e)
	}
	return v, nil
}

// Add converts v to the element type and appends it.
func (l *List) Add(v Value) error {
	if l.Fixed {
		return NewException(NotSupportedExceptionType, "Collection was of a fixed size.")
	}
	c, err := l.accept(v)
	if err == nil {
		l.Items = append(l.Items, c)
	}
	return err
}
