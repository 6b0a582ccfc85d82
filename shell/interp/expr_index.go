package interp

import (
	"migsh/shell/object"
	"migsh/shell/syntax"
)

func (c *compiler) index(e *syntax.IndexExpression) expr {
	target, at, byKey := c.expr(e.Target), c.expr(e.Index), castToObject(e.Index)
	return func(f *frame) (cell, error) {
		o, err := target(f)
		if err != nil {
			return cell{}, err
		}
		if e.NullConditional && o.isNull() {
			return cell{}, nil
		}
		i, err := at(f)
		if err != nil {
			return cell{}, err
		}
		if byKey {
			if h, ok := orderedTable(o.value()); ok {
				v, _ := h.Get(object.Unwrap(i.value()))
				return cellOf(v), nil
			}
		}
		return f.element(o, i)
	}
}

// castToObject tells whether an index is written as [object]n. pwsh: the indexer is chosen by the type the index is written with, so an
// [ordered] table then looks n up as a key instead of as a position.
func castToObject(e syntax.Expression) bool {
	switch x := e.(type) {
	case *syntax.ConvertExpression:
		n := x.Type.TypeName.Name
		return equalFold(n, "object") || equalFold(n, "System.Object")
	case *syntax.ParenExpression:
		return castToObject(pureExpression(x.Pipeline))
	}
	return false
}

func orderedTable(v object.Value) (*object.Hashtable, bool) {
	h, ok := object.Unwrap(v).(*object.Hashtable)
	return h, ok && h.Ordered()
}

// element reads one element, or several when the index is a collection.
func (f *frame) element(o, i cell) (cell, error) {
	if o.kind == cellRef && i.kind == cellInt {
		if a, ok := o.ref.(*object.Array); ok && a.Dims == nil {
			n := i.bits
			if n < 0 {
				n += int64(len(a.Items))
			}
			if n >= 0 && n < int64(len(a.Items)) {
				return cellOf(a.Items[n]), nil
			}
		}
	}
	if o.isNull() {
		return cell{}, runtimeError("NullArray", InvalidOperation, nil, "Cannot index into a null array.")
	}
	v, err := f.sess.index(f, o.value(), i.value())
	if err == errNoElement {
		return nothing, nil
	}
	return cellOf(v), err
}

func (c *compiler) assignIndex(e *syntax.IndexExpression) assigner {
	target, at, byKey := c.expr(e.Target), c.expr(e.Index), castToObject(e.Index)
	_, several := e.Index.(*syntax.ArrayLiteral)
	return func(f *frame, v cell) error {
		o, i, err := both(f, target, at)
		if err != nil {
			return err
		}
		if byKey {
			if h, ok := orderedTable(o.value()); ok && !h.ReadOnly {
				return h.Store(object.Unwrap(i.value()), v.value())
			}
		}
		if _, list := object.Unwrap(o.value()).(object.Sequence); list && !several && i.kind == cellRef && len(object.Items(i.ref)) > 1 && object.IsEnumerable(i.ref) {
			// pwsh: an index that turns out to be a list is no number; only one that is written as a list is a slice
			_, err := object.Convert(i.ref, object.Int32Type)
			if a, ok := object.Unwrap(o.value()).(*object.Array); err != nil && (!ok || a.Dims == nil) {
				return castFailure(err)
			}
		}
		return f.setElement(o.value(), i.value(), v)
	}
}

// assignItem is $h.Item('a') = 1: the indexer by its name.
func (c *compiler) assignItem(e *syntax.InvokeMemberExpression) assigner {
	name, _ := c.memberName(e.Member)
	target, at := c.expr(e.Expression), c.expr(e.Arguments[0])
	return func(f *frame, v cell) error {
		o, i, err := both(f, target, at)
		if err != nil {
			return err
		}
		if !equalFold(name, "Item") {
			return propertyMissing(name)
		}
		return f.setElement(o.value(), i.value(), v)
	}
}

func (f *frame) setElement(o, i object.Value, v cell) error {
	if o == nil {
		return runtimeError("NullArray", InvalidOperation, nil, "Cannot index into a null array.")
	}
	if h, ok := object.Unwrap(o).(*object.Hashtable); ok {
		return f.setKey(h, i, v.value())
	}
	return f.sess.setIndex(o, i, v.value())
}

// setKey stores into a dictionary, converting to its declared types.
func (f *frame) setKey(h *object.Hashtable, key, v object.Value) error {
	if key == nil {
		return runtimeError("NullArrayIndex", InvalidOperation, nil, "Index operation failed; the array index evaluated to null.")
	}
	if h.ReadOnly || h.KeyType() != object.ObjectType || h.ValueType() != object.ObjectType || h.Ordered() {
		return f.sess.setIndex(h, key, v)
	}
	h.Set(object.Unwrap(key), v)
	return nil
}

func (c *compiler) modifyIndex(e *syntax.IndexExpression, m modification) expr {
	target, at := c.expr(e.Target), c.expr(e.Index)
	return func(f *frame) (cell, error) {
		o, err := target(f)
		if err != nil {
			return cell{}, err
		}
		i, err := at(f)
		if err != nil {
			return cell{}, err
		}
		old, err := f.element(o, i)
		if err != nil {
			return cell{}, err
		}
		ch, err := m(f, old)
		if err != nil || !ch.store {
			return ch.result, err
		}
		return ch.result, f.setElement(o.value(), i.value(), ch.stored)
	}
}

// both evaluates two expressions, the left one first.
func both(f *frame, left, right expr) (a, b cell, err error) {
	if a, err = left(f); err == nil {
		b, err = right(f)
	}
	return a, b, err
}
