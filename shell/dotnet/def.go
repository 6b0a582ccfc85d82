package dotnet

import "migsh/shell/object"

// Value is object.Value.
type Value = object.Value

// Def is one entry of a type's table: a method, property or constructor with its signature.
type Def struct {
	sig    string
	static bool
	ctor   bool
	get    func(self Value, h *Host) (Value, error)
	set    func(self, v Value, h *Host) error
	call   func(self Value, a Args) (Value, error)
}

// Class is the table of one type. Members is called once, when the type is first used.
type Class struct {
	Type    *object.Type
	Members func() []Def
}

// Method is an instance method; S is the Go type of the values.
func Method[S any](sig string, f func(self S, a Args) (Value, error)) Def {
	return Def{sig: sig, call: func(self Value, a Args) (Value, error) { return f(self.(S), a) }}
}

// Prop is a property that can be read: "int Length {get;}" or just "int Length".
func Prop[S any](sig string, f func(self S) Value) Def {
	return Def{sig: sig, get: func(self Value, _ *Host) (Value, error) { return f(self.(S)), nil }}
}

// PropErr is a property whose reading can fail or needs the host.
func PropErr[S any](sig string, f func(self S, h *Host) (Value, error)) Def {
	return Def{sig: sig, get: func(self Value, h *Host) (Value, error) { return f(self.(S), h) }}
}

// PropSet is a property that can be written too; the value comes converted to the signature's type.
func PropSet[S any](sig string, f func(self S) Value, set func(self S, v Value) error) Def {
	d := Prop(sig, f)
	d.set = func(self, v Value, _ *Host) error { return set(self.(S), v) }
	return d
}

// Static is a static method.
func Static(sig string, f func(a Args) (Value, error)) Def {
	return Def{sig: sig, static: true, call: func(_ Value, a Args) (Value, error) { return f(a) }}
}

// StaticProp is a static property or field.
func StaticProp(sig string, f func(h *Host) Value) Def {
	return Def{sig: sig, static: true, get: func(_ Value, h *Host) (Value, error) { return f(h), nil }}
}

// StaticPropSet is a static property that can be written too; the value comes converted to the signature's type.
func StaticPropSet(sig string, f func(h *Host) Value, set func(h *Host, v Value)) Def {
	d := StaticProp(sig, f)
	d.set = func(_, v Value, h *Host) error { set(h, v); return nil }
	return d
}

// Const is a static field of fixed value.
func Const(sig string, v Value) Def {
	return Def{sig: sig, static: true, get: func(Value, *Host) (Value, error) { return v, nil }}
}

// Ctor is a constructor: "new(int capacity)".
func Ctor(sig string, f func(a Args) (Value, error)) Def {
	return Def{sig: sig, static: true, ctor: true, call: func(_ Value, a Args) (Value, error) { return f(a) }}
}

// Args are a call's arguments, converted to the parameters' types; those left out have their defaults.
type Args struct {
	Host *Host
	// Type is the type a static method or constructor was called on: it tells List[int] from List[string].
	Type *object.Type
	// Generic are the type arguments of a generic method.
	Generic []*object.Type
	v       []Value
}

// Len is the number of parameters filled.
func (a Args) Len() int { return len(a.v) }

// All are all arguments as they are.
func (a Args) All() []Value { return a.v }

// Value is argument i as it is.
func (a Args) Value(i int) Value { return a.v[i] }

// String is argument i of type string; $null is "".
func (a Args) String(i int) string { s, _ := a.v[i].(string); return s }

// Null reports whether argument i is $null.
func (a Args) Null(i int) bool { return a.v[i] == nil }

// Int is argument i of type int.
// flagProp is a Boolean property kept in a field.
func flagProp[S any](name string, of func(s S) *bool) Def {
	return PropSet("bool "+name+" {get;set;}", func(s S) Value { return *of(s) }, func(s S, v Value) error { *of(s) = v.(bool); return nil })
}

// enumProp is a property of an enumeration whose number is kept in a field.
func enumProp[S any](t *object.Type, name string, of func(s S) *int64) Def {
	return PropSet(t.Name+" "+name+" {get;set;}", func(s S) Value { return object.Enum{Type: t, Value: *of(s)} }, func(s S, v Value) error {
		*of(s) = v.(object.Enum).Value
		return nil
	})
}

func (a Args) Int(i int) int { n, _ := a.v[i].(int32); return int(n) }

// Long is argument i of type long.
func (a Args) Long(i int) int64 { n, _ := a.v[i].(int64); return n }

// Double is argument i of type double.
func (a Args) Double(i int) float64 { f, _ := a.v[i].(float64); return f }

// Bool is argument i of type bool.
func (a Args) Bool(i int) bool { b, _ := a.v[i].(bool); return b }

// Char is argument i of type char.
func (a Args) Char(i int) object.Char { c, _ := a.v[i].(object.Char); return c }

// Enum is the number of argument i of an enumeration.
func (a Args) Enum(i int) int64 { e, _ := a.v[i].(object.Enum); return e.Value }

// Items are the elements of argument i, an array or list.
func (a Args) Items(i int) []Value { return object.Items(a.v[i]) }

// Bytes is argument i of type byte[]; $null is nil.
func (a Args) Bytes(i int) []byte {
	if b, ok := a.v[i].(*object.Bytes); ok {
		return b.B
	}
	return nil
}

// Culture is argument i, an IFormatProvider; $null is the current culture.
func (a Args) Culture(i int) *object.Culture {
	if c, ok := object.Unwrap(a.v[i]).(*object.Culture); ok {
		return c
	}
	return a.Host.CultureInfo()
}

// Arg is argument i as a Go type of the object package; the zero value when it is $null.
func Arg[T any](a Args, i int) T { x, _ := object.Unwrap(a.v[i]).(T); return x }
