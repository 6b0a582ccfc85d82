package interp

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

var _ object.Scripted = (*class)(nil)

// Operator calls the static method of an operator, such as op_Addition. It makes *class an object.Scripted.
func (cl *class) Operator(name string, args ...object.Value) (object.Value, bool, error) {
	list := cl.overloads(name, true)
	if len(list) == 0 {
		return nil, false, nil
	}
	f := cl.sess.current()
	m := pickOverload(f.sess, list, args)
	if m == nil {
		return nil, false, nil
	}
	for i, p := range m.unit.compiled(f.sess).params {
		t, err := f.parameterType(p.meta)
		if err != nil {
			return nil, true, err
		}
		if _, err = f.sess.convertIn(f, args[i], t); err != nil { // pwsh: the sides of an operator have numbers, no names
			inner := object.AsException(err)
			return nil, true, object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot convert argument \"%d\", with value: \"%s\", for \"%s\" to type \"%s\": \"%s\"",
				i, f.sess.text(args[i]), m.name, t.Name, inner.Message)).WithInner(inner).WithID("MethodArgumentConversionInvalidCastArgument", "NotSpecified")
		}
	}
	v, err := m.invoke(f, nil, args)
	return v.value(), true, err
}

// CompareTo calls the method of IComparable; it makes *class an object.Scripted.
func (cl *class) CompareTo(self, other object.Value) (int, bool, error) {
	if !cl.typ.Is(object.IComparableType) || cl.method("CompareTo", 1) == nil {
		return 0, false, nil
	}
	v, err := cl.call(cl.sess.current(), self, "CompareTo", []object.Value{other})
	if err != nil {
		return 0, true, err
	}
	n, err := object.Convert(v.value(), object.Int32Type)
	if err != nil {
		return 0, true, err
	}
	return int(n.(int32)), true, nil
}

// Table describes the members that a class declares itself, as .NET's types have theirs: Get-Member, method groups and reflection read it.
// Calls and static properties go through the class.
func (cl *class) Table() []dotnet.Def {
	var defs []dotnet.Def
	for _, m := range cl.ctors {
		if !m.hidden && !m.static {
			defs = append(defs, dotnet.Ctor(m.signature("new"), func(a dotnet.Args) (object.Value, error) { return cl.New(a.All()) }))
		}
	}
	if len(cl.ctors) == 0 {
		defs = append(defs, dotnet.Ctor("new()", func(a dotnet.Args) (object.Value, error) { return cl.New(nil) }))
	}
	for _, m := range cl.order {
		switch {
		case m.hidden:
		case m.static:
			defs = append(defs, dotnet.Static(m.definition(), func(a dotnet.Args) (object.Value, error) {
				v, err := cl.call(cl.sess.current(), nil, m.name, a.All())
				return v.value(), err
			}))
		default:
			defs = append(defs, dotnet.Method(m.definition(), func(self object.Value, a dotnet.Args) (object.Value, error) {
				v, err := cl.call(cl.sess.current(), self, m.name, a.All())
				return v.value(), err
			}))
		}
	}
	for _, p := range cl.props {
		if p.static && !p.hidden {
			defs = append(defs, dotnet.StaticProp(declaredType(cl, p.typ)+" "+p.name+" {get;set;}", func(*dotnet.Host) object.Value {
				if v := cl.static(p.name); v != nil {
					return v.read().value()
				}
				return nil // asked for while the first values are worked out
			}))
		}
	}
	return defs
}

// signature is the method's definition under another name and without a result.
func (m *classMethod) signature(name string) string {
	d := m.definition()
	return name + d[strings.IndexByte(d, '('):]
}

// ready gives the static properties their first values and runs the static constructor, when the class is first used.
func (cl *class) ready() error {
	if cl.began {
		return nil
	}
	cl.began = true
	if err := cl.initStatics(); err != nil {
		return err
	}
	for _, m := range cl.ctors {
		if m.static {
			_, err := m.invoke(cl.sess.current(), nil, nil)
			return err
		}
	}
	return nil
}
