package object

import "fmt"

// indexDimensions is $a[1,2]: one number for each dimension. A list of such lists gives several elements.
func indexDimensions(a *Array, key Value) (Value, error) {
	if key == nil {
		return nil, nullIndex()
	}
	keys := itemsOrOne(key)
	if len(keys) > 0 && IsEnumerable(keys[0]) {
		out := &Array{Elem: ObjectType}
		for _, k := range keys {
			v, err := indexDimensions(a, k)
			if err != nil {
				return nil, err
			}
			out.Items = append(out.Items, v)
		}
		return out, nil
	}
	n, err := a.offset(keys)
	if err != nil || n < 0 {
		return nil, err
	}
	return a.Items[n], nil
}

func setDimensions(a *Array, key, x Value) error {
	if key == nil {
		return nullIndex()
	}
	n, err := a.offset(itemsOrOne(key))
	if err != nil {
		return err
	}
	if n < 0 {
		return outOfBounds(a)
	}
	return a.SetAt(n, x)
}

// offset is the place in Items of the element with those indexes; -1 when it is out of range. pwsh: a negative index counts from the end of its
// dimension.
func (a *Array) offset(keys []Value) (int, error) {
	if len(keys) != len(a.Dims) {
		return 0, NewException(RuntimeExceptionType,
			fmt.Sprintf("You cannot index into a %d dimensional array with index [%s].", len(a.Dims), Join(NewArray(keys...), ",", nil))).
			WithID("NeedMultidimensionalIndex", "InvalidOperation")
	}
	at, inside := 0, true
	for d, k := range keys {
		c, err := Convert(k, Int32Type)
		if err != nil {
			return 0, elementFailure(err)
		}
		i := int(c.(int32))
		if i < 0 {
			i += a.Dims[d]
		}
		inside = inside && i >= 0 && i < a.Dims[d]
		at = at*a.Dims[d] + i
	}
	if !inside {
		return -1, nil
	}
	return at, nil
}

func nullIndex() error {
	return NewException(RuntimeExceptionType, "Index operation failed; the array index evaluated to null.").
		WithID("NullArrayIndex", "InvalidOperation")
}
