package dotnet

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

var (
	valueTupleDef  = &object.Type{Name: "System.ValueTuple`2", Base: object.ValueTypeType, Value: true}
	tupleDef       = object.NewClass("System.Tuple`2", nil)
	tuple3Def      = object.NewClass("System.Tuple`3", nil)
	valueTuple3Def = &object.Type{Name: "System.ValueTuple`3", Base: object.ValueTypeType, Value: true}
	tupleFactory   = object.NewClass("System.Tuple", nil)
	valueFactory   = object.NewStruct("System.ValueTuple")
)

// Tuple is a Tuple or ValueTuple of two or three.
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

// PSType is the tuple's type.
func (t *Tuple) PSType() *object.Type { return t.typ }

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

func tupleMembers() []Def {
	var defs []Def
	for i := range 3 {
		defs = append(defs, Prop("System.Object Item"+strconv.Itoa(i+1), func(t *Tuple) Value {
			if i < len(t.items) {
				return t.items[i]
			}
			return nil
		}))
	}
	return append(defs, Prop("int Length", func(t *Tuple) Value { return object.Int(len(t.items)) }),
		Ctor("new(System.Object item1, System.Object item2)", func(a Args) (Value, error) { return &Tuple{a.Type, append([]Value(nil), a.v...)}, nil }),
		Ctor("new(System.Object item1, System.Object item2, System.Object item3)", func(a Args) (Value, error) { return &Tuple{a.Type, append([]Value(nil), a.v...)}, nil }))
}

func tupleFactoryMembers() []Def { return factory(tupleDef, tuple3Def) }

func valueFactoryMembers() []Def { return factory(valueTupleDef, valueTuple3Def) }

func factory(two, three *object.Type) []Def {
	return []Def{
		Static("System.Object Create(System.Object item1, System.Object item2)", func(a Args) (Value, error) { return newTuple(two, a.v), nil }),
		Static("System.Object Create(System.Object item1, System.Object item2, System.Object item3)", func(a Args) (Value, error) { return newTuple(three, a.v), nil }),
	}
}
