package interp

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
)

// attribute is an attribute as a value: what [ValidateSet]::new('a') makes and what Parameters[…].Attributes lists.
type attribute struct {
	kind   *attributeKind
	values []object.Value // by the kind's properties
}

// PSType is the attribute's class.
func (a *attribute) PSType() *object.Type { return a.kind.typ }

// attributeKind is an attribute's class: its properties in PowerShell's order, and which of them the constructor takes.
type attributeKind struct {
	typ   *object.Type
	props []attributeProp
	args  []string // the properties that positional arguments set; a last name with … takes all that are left
}

type attributeProp struct {
	name     string
	typ      *object.Type
	initial  object.Value
	readOnly bool
}

func newAttribute(k *attributeKind) *attribute {
	a := &attribute{kind: k, values: make([]object.Value, len(k.props))}
	for i, p := range k.props {
		a.values[i] = p.initial
	}
	return a
}

// get is the value of a property, nil when the attribute has none of that name.
func (a *attribute) get(name string) object.Value {
	if i := a.kind.find(name); i >= 0 {
		return a.values[i]
	}
	return nil
}

func (k *attributeKind) find(name string) int {
	for i, p := range k.props {
		if strings.EqualFold(p.name, name) {
			return i
		}
	}
	return -1
}

// set converts and assigns a property.
func (a *attribute) set(name string, v object.Value) error {
	i := a.kind.find(name)
	if i < 0 {
		return a.kind.notSettable(name)
	}
	if t := a.kind.props[i].typ; t != object.ObjectType {
		x, err := object.Convert(v, t)
		if err != nil {
			return err
		}
		v = x
	}
	a.values[i] = v
	return nil
}

// notSettable is the error of [Attribute]@{…} with a name it has no property of.
func (k *attributeKind) notSettable(name string) error {
	var list []string
	for _, p := range k.props {
		if !p.readOnly {
			list = append(list, "["+p.name+" <"+p.typ.Name+">]")
		}
	}
	return object.NewException(object.PSInvalidCastExceptionType, fmt.Sprintf(
		"Cannot create object of type \"%s\". The property '%s' was not found for the '%s' object. The settable properties are: %s.",
		k.typ.Name, name, k.typ.Name, strings.Join(list, ", "))).WithID("ObjectCreationError", "InvalidArgument")
}

// construct is the attribute with positional arguments.
func (k *attributeKind) construct(args []object.Value) (*attribute, error) {
	a := newAttribute(k)
	for i, name := range k.args {
		if rest, ok := strings.CutSuffix(name, "…"); ok {
			var items []object.Value
			for _, v := range args[min(i, len(args)):] {
				items = append(items, object.Items(v)...)
			}
			return a, a.set(rest, object.NewArray(items...))
		}
		if i < len(args) {
			if err := a.set(name, args[i]); err != nil {
				return nil, err
			}
		}
	}
	return a, nil
}

// in is a [Parameter()] attribute as the binder knows it.
func (a *attribute) in() ParameterIn {
	p := ParameterIn{Position: int(a.get("Position").(int32)), Mandatory: object.Truth(a.get("Mandatory")), Pipe: object.Truth(a.get("ValueFromPipeline")),
		Prop: object.Truth(a.get("ValueFromPipelineByPropertyName")), Remaining: object.Truth(a.get("ValueFromRemainingArguments")),
		Help: object.ToString(a.get("HelpMessage"))}
	if p.Position < 0 {
		p.Position = -1
	}
	if p.Set = object.ToString(a.get("ParameterSetName")); p.Set == allSets {
		p.Set = ""
	}
	return p
}

// parameterAttribute is a parameter's role as an attribute.
func parameterAttribute(in ParameterIn, hidden bool) *attribute {
	a := newAttribute(attributeKinds["parameter"])
	set := func(name string, v object.Value) { a.values[a.kind.find(name)] = v }
	if in.Position >= 0 {
		set("Position", int32(in.Position))
	}
	if in.Set != "" {
		set("ParameterSetName", in.Set)
	}
	for name, on := range map[string]bool{"Mandatory": in.Mandatory, "ValueFromPipeline": in.Pipe, "ValueFromPipelineByPropertyName": in.Prop,
		"ValueFromRemainingArguments": in.Remaining, "DontShow": hidden} {
		set(name, on)
	}
	if in.Help != "" {
		set("HelpMessage", in.Help)
	}
	return a
}

func aliasAttribute(names []string) *attribute {
	a := newAttribute(attributeKinds["alias"])
	a.values[0] = object.NewStrings(names...)
	return a
}

// members are the class's members as scripts see them.
func (k *attributeKind) members() []dotnet.Def {
	defs := []dotnet.Def{
		dotnet.Ctor("new(Params System.Object[] args)", func(a dotnet.Args) (object.Value, error) { return k.construct(a.Items(0)) }),
	}
	for i, p := range k.props {
		get := func(a *attribute) object.Value { return a.values[i] }
		if p.readOnly {
			defs = append(defs, dotnet.Prop(p.typ.Name+" "+p.name+" {get;}", get))
			continue
		}
		defs = append(defs, dotnet.PropSet(p.typ.Name+" "+p.name+" {get;set;}", get, func(a *attribute, v object.Value) error {
			a.values[i] = v
			return nil
		}))
	}
	return append(defs, dotnet.Prop("System.Object TypeId {get;}", func(a *attribute) object.Value { return a.kind.typ }))
}

// fromTable is [Attribute]@{…}.
func (k *attributeKind) fromTable(v object.Value) (object.Value, bool, error) {
	h, ok := object.Unwrap(v).(*object.Hashtable)
	if !ok {
		return nil, false, nil
	}
	a := newAttribute(k)
	for name, x := range h.All() {
		if err := a.set(object.ToString(name), x); err != nil {
			return nil, true, err
		}
	}
	return a, true, nil
}
