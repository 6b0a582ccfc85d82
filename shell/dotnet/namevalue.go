package dotnet

import (
	"iter"
	"slices"
	"strings"

	"migsh/shell/object"
)

var nameValueType = object.NewClass("System.Collections.Specialized.NameValueCollection", nil, object.ICollectionType)

// nameValues is NameValueCollection: several texts under each name; names ignore case.
type nameValues struct {
	names  []string
	values map[string][]string // by lower-case name
}

func newNameValues() *nameValues { return &nameValues{values: map[string][]string{}} }

// PSType is System.Collections.Specialized.NameValueCollection.
func (*nameValues) PSType() *object.Type { return nameValueType }

// Enumerate yields the names.
func (n *nameValues) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for _, name := range n.names {
			if !yield(name) {
				return
			}
		}
	}
}

// PSIndex is the texts under a name, or at a place, joined by commas.
func (n *nameValues) PSIndex(key Value) (Value, error) {
	if i, ok := key.(int32); ok {
		if i < 0 || int(i) >= len(n.names) {
			return nil, nil
		}
		return n.get(n.names[i]), nil
	}
	return n.get(object.ToString(key)), nil
}

// PSSetIndex replaces what is under a name.
func (n *nameValues) PSSetIndex(key, v Value) error {
	n.remove(object.ToString(key))
	n.add(object.ToString(key), object.ToString(v))
	return nil
}

func (n *nameValues) get(name string) Value {
	if v, ok := n.values[strings.ToLower(name)]; ok {
		return strings.Join(v, ",")
	}
	return nil
}

func (n *nameValues) add(name, value string) {
	key := strings.ToLower(name)
	if _, ok := n.values[key]; !ok {
		n.names = append(n.names, name)
	}
	n.values[key] = append(n.values[key], value)
}

func (n *nameValues) remove(name string) {
	delete(n.values, strings.ToLower(name))
	n.names = slices.DeleteFunc(n.names, func(s string) bool { return strings.EqualFold(s, name) })
}

func (n *nameValues) list(name string) Value {
	if v, ok := n.values[strings.ToLower(name)]; ok {
		return object.NewStrings(v...)
	}
	return nil
}

func nameValueMembers() []Def {
	at := func(f func(n *nameValues, name string) Value) func(n *nameValues, a Args) (Value, error) {
		return func(n *nameValues, a Args) (Value, error) {
			if i := a.Int(0); i >= 0 && i < len(n.names) {
				return f(n, n.names[i]), nil
			}
			return nil, badIndex("index")
		}
	}
	return []Def{
		Prop("string[] AllKeys {get;}", func(n *nameValues) Value { return object.NewStrings(n.names...) }),
		Prop("int Count {get;}", func(n *nameValues) Value { return object.Int(len(n.names)) }),
		Prop("System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys {get;}", func(n *nameValues) Value { return object.NewStrings(n.names...) }),
		Method("void Add(string name, string value)", func(n *nameValues, a Args) (Value, error) { n.add(a.String(0), a.String(1)); return nil, nil }),
		Method("void Set(string name, string value)", func(n *nameValues, a Args) (Value, error) {
			key := strings.ToLower(a.String(0))
			if _, ok := n.values[key]; !ok {
				n.names = append(n.names, a.String(0))
			}
			n.values[key] = []string{a.String(1)}
			return nil, nil
		}),
		Method("string Get(string name)", func(n *nameValues, a Args) (Value, error) { return n.get(a.String(0)), nil }),
		Method("string Get(int index)", at(func(n *nameValues, name string) Value { return n.get(name) })),
		Method("string[] GetValues(string name)", func(n *nameValues, a Args) (Value, error) { return n.list(a.String(0)), nil }),
		Method("string[] GetValues(int index)", at(func(n *nameValues, name string) Value { return n.list(name) })),
		Method("string GetKey(int index)", at(func(_ *nameValues, name string) Value { return name })),
		Method("void Remove(string name)", func(n *nameValues, a Args) (Value, error) { n.remove(a.String(0)); return nil, nil }),
		Method("void Clear()", func(n *nameValues, a Args) (Value, error) { *n = *newNameValues(); return nil, nil }),
		Method("bool HasKeys()", func(n *nameValues, a Args) (Value, error) { return len(n.names) > 0, nil }),
		Method("System.Collections.IEnumerator GetEnumerator()", func(n *nameValues, a Args) (Value, error) {
			return newEnumerator(listEnumeratorType, object.Items(n)), nil
		}),
		Ctor("new()", func(Args) (Value, error) { return newNameValues(), nil }), Ctor("new(int capacity)", func(Args) (Value, error) { return newNameValues(), nil }),
		Ctor("new(System.Collections.Specialized.NameValueCollection col)", func(a Args) (Value, error) {
			from, to := Arg[*nameValues](a, 0), newNameValues()
			for _, name := range from.names {
				for _, v := range from.values[strings.ToLower(name)] {
					to.add(name, v)
				}
			}
			return to, nil
		}),
	}
}
