package object

import "slices"

// convertToArray converts the elements of a collection, or makes an array of one.
func convertToArray(v Value, to *Type) (Value, error) {
	if to == ArrayType {
		return &Array{Elem: ObjectType, Items: slices.Clone(itemsOrOne(v))}, nil
	}
	elem := to.Elem
	if a, ok := Unwrap(v).(*Array); ok && max(1, len(a.Dims)) != max(1, to.Rank) {
		if a.Dims != nil && elem == ObjectType {
			return nil, NewException(RankExceptionType, "The specified arrays must have the same number of dimensions.").WithID("System.RankException", "OperationStopped")
		}
		if a.Dims != nil {
			return nil, NewException(ArgumentExceptionType, "Array was not a one-dimensional array.").WithID("System.ArgumentException", "OperationStopped")
		}
		if to.Rank > 1 {
			return nil, NewException(InvalidCastExceptionType, "Unable to cast object of type '"+elem.ArrayOf().Name+"' to type '"+to.Name+"'.").WithID("System.InvalidCastException", "OperationStopped")
		}
	}
	if to.Rank > 1 {
		return nil, notConvertible(v, to)
	}
	if s, ok := Unwrap(v).(string); ok && elem == CharType {
		return CharArray(s), nil
	}
	if !IsEnumerable(v) {
		one, err := Convert(v, elem)
		if err != nil {
			x := AsException(err)
			return nil, valueError("InvalidCastExceptionScalarToArray", v, to, x)
		}
		return arrayOf(elem, []Value{one}), nil
	}
	items := Items(v)
	if b, ok := Unwrap(v).(*Bytes); ok && elem == ByteType {
		return b, nil
	}
	out := make([]Value, len(items))
	for i, e := range items {
		if elem == ObjectType {
			out[i] = e
			continue
		}
		c, err := Convert(e, elem)
		if err != nil {
			return nil, err
		}
		out[i] = c
	}
	return arrayOf(elem, out), nil
}

func arrayOf(elem *Type, items []Value) Value {
	if elem != ByteType {
		return &Array{Elem: elem, Items: items}
	}
	b := make([]byte, len(items))
	for i, v := range items {
		b[i] = v.(uint8)
	}
	return &Bytes{b}
}

func itemsOrOne(v Value) []Value {
	if IsEnumerable(v) {
		return Items(v)
	}
	return []Value{v}
}

// CharArray is s as char[].
func CharArray(s string) *Array {
	if IsASCII(s) {
		a := &Array{Elem: CharType, Items: make([]Value, len(s))}
		for i := range len(s) {
			a.Items[i] = Char(s[i])
		}
		return a
	}
	u := Units(s)
	a := &Array{Elem: CharType, Items: make([]Value, len(u))}
	for i, c := range u {
		a.Items[i] = Char(c)
	}
	return a
}

// convertToList makes an ArrayList or List[T] of a collection. pwsh: a single value becomes a List[T] of one, but no ArrayList.
func convertToList(v Value, to *Type) (Value, error) {
	if to.Kind == KindArrayList && !IsEnumerable(v) {
		return nil, notConvertible(v, to)
	}
	l := &List{Type: to}
	for _, e := range itemsOrOne(v) {
		if err := l.Add(e); err != nil {
			return nil, notConvertible(v, to)
		}
	}
	return l, nil
}

// convertToDictionary copies between the dictionary types.
func convertToDictionary(u Value, to *Type) (Value, error) {
	h, ok := u.(*Hashtable)
	if !ok {
		return nil, notConvertible(u, to)
	}
	out := &Hashtable{Type: to, IgnoreCase: true}
	for k, v := range h.All() {
		out.Set(k, v)
	}
	return out, nil
}

// convertToObject is [pscustomobject]$v: the entries of a dictionary become properties, anything else is wrapped.
func convertToObject(v, u Value) (Value, error) {
	h, ok := u.(*Hashtable)
	if !ok || h.Type.Kind != KindHashtable && h.Type.Kind != KindOrdered { // pwsh: a generic dictionary stays what it is
		return Wrap(v), nil
	}
	o := NewObject()
	o.Props.Grow(h.Len())
	for k, e := range h.All() {
		o.Props.Set(ToString(k), e)
	}
	return o, nil
}
