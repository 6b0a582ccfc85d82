package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// MethodGroupType is the type of a method that is named but not called: $s.Substring.
var MethodGroupType = object.NewClass("System.Management.Automation.PSMethod", nil)

// MethodGroup is such a method, with all its overloads.
type MethodGroup struct {
	Target Value // a value, or the *object.Type of a static method
	slot   *slot
	host   *Host
}

// PSType is PSMethod.
func (*MethodGroup) PSType() *object.Type { return MethodGroupType }

// Name is the method's name.
func (m *MethodGroup) Name() string { return m.slot.name }

// Definitions are the overloads as Get-Member shows them.
func (m *MethodGroup) Definitions() []string { return m.slot.definitions() }

// Invoke calls the method.
func (m *MethodGroup) Invoke(args []Value) (Value, error) {
	if t, ok := m.Target.(*object.Type); ok {
		return m.host.invoke(m.slot, nil, t, args)
	}
	u := object.Unwrap(m.Target)
	return m.host.invoke(m.slot, u, object.TypeOf(u), args)
}

// PSString is the definitions joined by commas.
func (m *MethodGroup) PSString(*object.Culture) string { return strings.Join(m.Definitions(), ", ") }

func (s *slot) definitions() []string {
	out := make([]string, 0, len(s.defs))
	for _, d := range s.defs {
		text := substitute(d.sig, s.typ)
		switch {
		case d.ctor:
			text = bracketName(s.typ) + " " + text
		case d.static:
			text = "static " + text
		}
		out = append(out, text)
	}
	return out
}

func methodGroupMembers() []Def {
	return []Def{
		Prop("string Name {get;}", func(m *MethodGroup) Value { return m.Name() }),
		Prop("System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}", func(m *MethodGroup) Value {
			return object.NewStrings(m.Definitions()...)
		}),
		Method("System.Object Invoke(Params System.Object[] arguments)", func(m *MethodGroup, a Args) (Value, error) { return m.Invoke(a.Items(0)) }),
	}
}
