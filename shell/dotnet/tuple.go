package dotnet

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

var (
	tupleDefs      = tupleTypes("System.Tuple", false)
	valueTupleDefs = tupleTypes("System.ValueTuple", true)
	tupleFactory   = object.NewClass("System.Tuple", nil)
	valueFactory   = object.NewStruct("System.ValueTuple")
)

var iTupleType = object.NewInterface("System.Runtime.CompilerServices.ITuple")

// tupleTypes are the open types of one to five items.
func tupleTypes(name string, value bool) []*object.Type {
	out := make([]*object.Type, 5)
	for i := range out {
		out[i] = object.NewClass(name+"`"+strconv.Itoa(i+1), nil, iTupleType, object.IComparableType)
		if value {
			out[i].Value, out[i].Base = true, object.ValueTypeType
		}
	}
	return out
}

// Tuple is a Tuple or ValueTuple.
type Tuple struct {
	typ   *object.Type
	items []Value
}

func newTuple(def *object.Type, items []Value) *Tuple {
	args := make([]*object.Type, len(items))
	for i, v := range items {
		args[i] = object.ObjectType
		if v != nil {
			args[i] = object.TypeOf(object.Unwrap(v))
		}
	}
	return &Tuple{def.Generic(args...), items}
}

// TupleOf is a Tuple whose items have the types given, whatever the values are.
func TupleOf(types []*object.Type, items ...Value) *Tuple {
	return &Tuple{tupleDefs[len(types)-1].Generic(types...), items}
}

// PSType is the tuple's type.
func (t *Tuple) PSType() *object.Type { return t.typ }

// PSIndex is an item by number, as ITuple's indexer has it.
func (t *Tuple) PSIndex(key Value) (Value, error) {
	return object.Index(object.NewArray(t.items...), key)
}

// PSString is "(1, 2)".
func (t *Tuple) PSString(c *object.Culture) string {
	parts := make([]string, len(t.items))
	for i, v := range t.items {
		parts[i] = object.ToStringCulture(v, c)
	}
	return "(" + strings.Join(parts, ", ") + ")"
}

// PSEquals compares the items.
func (t *Tuple) PSEquals(o Value) bool {
	u, ok := o.(*Tuple)
	if !ok || u.typ != t.typ {
		return false
	}
	for i := range t.items {
		if !object.Same(t.items[i], u.items[i]) {
			return false
		}
	}
	return true
}

func tupleMembers(n int, fields bool) []Def {
	length := Prop("int Length", func(t *Tuple) Value { return object.Int(len(t.items)) })
	var defs []Def
	if fields { // a ValueTuple's items are fields, which come after its properties
		defs = append(defs, length)
	}
	for i := range n {
		item := Prop("System.Object Item"+strconv.Itoa(i+1), func(t *Tuple) Value { return t.items[i] })
		if fields {
			item = PropSet("System.Object Item"+strconv.Itoa(i+1), func(t *Tuple) Value { return t.items[i] }, func(t *Tuple, v Value) error {
				c, err := object.Convert(v, t.typ.Args[i])
				if err == nil {
					t.items[i] = c
				}
				return err
			})
		}
		defs = append(defs, item)
	}
	if !fields {
		defs = append(defs, length)
	}
	compare := "int CompareTo(System.Object other, System.Collections.IComparer comparer)" // of Tuple, an interface's own
	if fields {
		compare = "int CompareTo(System.Object other)"
	}
	return append(defs,
		Method(compare, func(t *Tuple, a Args) (Value, error) {
			o := Arg[*Tuple](a, 0)
			if o == nil {
				return object.Int(1), nil
			}
			for i := range t.items {
				if n, err := naturalOrder(t.items[i], o.items[i]); n != 0 || err != nil {
					return object.Int(n), err
				}
			}
			return object.Int(0), nil
		}),
		Ctor("new("+itemParams(n)+")", func(a Args) (Value, error) {
			items := make([]Value, len(a.v))
			for i, v := range a.v {
				c, err := object.Convert(v, a.Type.Args[i])
				if err != nil {
					return nil, err
				}
				items[i] = c
			}
			return &Tuple{a.Type, items}, nil
		}))
}

// itemParams are the parameters of a constructor: the types of the type's arguments, by position.
func itemParams(n int) string {
	parts := make([]string, n)
	for i := range parts {
		parts[i] = "System.Object item" + strconv.Itoa(i+1)
	}
	return strings.Join(parts, ", ")
}

func tupleFactoryMembers() []Def { return factory(tupleDefs) }

func valueFactoryMembers() []Def { return factory(valueTupleDefs) }

func factory(defs []*object.Type) []Def {
	var out []Def
	for i, def := range defs {
		out = append(out, Static("System.Object Create("+itemParams(i+1)+")", func(a Args) (Value, error) { return newTuple(def, a.v), nil }))
	}
	return out
}

// tupleTables are the classes of all tuples.
func tupleTables() []Class {
	out := []Class{{tupleFactory, tupleFactoryMembers}, {valueFactory, valueFactoryMembers}}
	for i, def := range tupleDefs {
		out = append(out, Class{def, func() []Def { return tupleMembers(i+1, false) }})
	}
	for i, def := range valueTupleDefs {
		out = append(out, Class{def, func() []Def { return tupleMembers(i+1, true) }})
	}
	return out
}
