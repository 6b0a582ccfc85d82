package cmdlets

import (
	"migsh/shell/format"
	"migsh/shell/object"
)

// getProperty reads a property of any value; found is false when it has none of that name. Dictionaries answer with their entries.
func getProperty(v object.Value, name string) (x object.Value, found bool, err error) {
	if h, ok := object.Unwrap(v).(*object.Hashtable); ok {
		if x, ok := h.Get(name); ok {
			return x, true, nil
		}
	}
	return access{}.Get(v, name)
}

// propertyNames lists the properties of v in the order wildcards are resolved.
func propertyNames(v object.Value) []string {
	q := access{}.Properties(v)
	var out []string
	for _, list := range [][]string{q.Notes, q.Added, q.Own} {
		out = append(out, list...)
	}
	return out
}

// access reads properties for the formatter.
type access struct{}

var _ format.Access = access{}

func (access) Get(v object.Value, name string) (object.Value, bool, error) {
	if o, ok := v.(*object.Object); ok {
		if x, ok := o.Props.Get(name); ok {
			if c, ok := x.(object.Computed); ok {
				x, err := c.GetFor(o)
				return x, true, err
			}
			return x, true, nil
		}
	}
	return nil, false, nil
}

func (access) Properties(v object.Value) format.Properties {
	var q format.Properties
	if o, ok := v.(*object.Object); ok {
		for n := range o.Props.All() {
			q.Notes = append(q.Notes, n)
		}
	}
	return q
}

func (access) TypeNames(v object.Value) []string { return object.TypeNames(v) }

func (access) DefaultSet(v object.Value) []string { return nil }
