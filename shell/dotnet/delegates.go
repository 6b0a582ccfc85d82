package dotnet

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

// The delegate types: Func and Action with up to eight arguments, and those with names of their own.
var (
	DelegateType          = object.NewClass("System.Delegate", nil, object.ICloneableType)
	multicastDelegateType = object.NewClass("System.MulticastDelegate", DelegateType)
	actionType            = delegateDef("System.Action", 0)
	predicateDef          = delegateDef("System.Predicate", 1)
	comparisonDef         = delegateDef("System.Comparison", 1)
	converterDef          = delegateDef("System.Converter", 2)
	eventHandlerType      = delegateDef("System.EventHandler", 0)
	eventHandlerDef       = delegateDef("System.EventHandler", 1)
	eventArgsType         = object.NewClass("System.EventArgs", nil)
	matchEvaluatorType    = delegateDef("System.Text.RegularExpressions.MatchEvaluator", 0)
	threadStartType       = delegateDef("System.Threading.ThreadStart", 0)
	funcDefs, actionDefs  = delegateFamily("System.Func", 1, 9), delegateFamily("System.Action", 1, 8)
)

func delegateDef(name string, arity int) *object.Type {
	if arity > 0 {
		name += "`" + strconv.Itoa(arity)
	}
	t := object.NewClass(name, multicastDelegateType)
	t.Sealed = true
	return t
}

func delegateFamily(name string, from, to int) []*object.Type {
	var out []*object.Type
	for n := from; n <= to; n++ {
		out = append(out, delegateDef(name, n))
	}
	return out
}

// delegateShape is the return type and parameters of a delegate type, as a signature of Invoke; "" when it is none.
func delegateShape(t *object.Type) string {
	name := t.Name
	if t.Def != nil {
		name = t.Def.Name
	}
	name, _, _ = strings.Cut(name, "`")
	args := make([]string, len(t.Args))
	for i, a := range t.Args {
		args[i] = bracketName(a)
	}
	switch name {
	case "System.Func":
		if n := len(args) - 1; n >= 0 {
			return args[n] + " Invoke(" + numbered("arg", args[:n]) + ")"
		}
	case "System.Action":
		if len(args) == 1 {
			return "void Invoke(" + args[0] + " obj)"
		}
		return "void Invoke(" + numbered("arg", args) + ")"
	case "System.Predicate":
		return "bool Invoke(" + args[0] + " obj)"
	case "System.Comparison":
		return "int Invoke(" + args[0] + " x, " + args[0] + " y)"
	case "System.Converter":
		return args[1] + " Invoke(" + args[0] + " input)"
	case "System.EventHandler":
		return "void Invoke(System.Object sender, " + strings.Join(append(args, "System.EventArgs")[:1], "") + " e)"
	case "System.Text.RegularExpressions.MatchEvaluator":
		return "string Invoke(System.Text.RegularExpressions.Match match)"
	case "System.Threading.ThreadStart":
		return "void Invoke()"
	}
	return ""
}

// numbered names parameters as Func and Action do: arg, or arg1, arg2 ….
func numbered(name string, types []string) string {
	parts := make([]string, len(types))
	for i, t := range types {
		parts[i] = t + " " + name
		if len(types) > 1 {
			parts[i] += strconv.Itoa(i + 1)
		}
	}
	return strings.Join(parts, ", ")
}

// Delegate is code behind a delegate type: a script block cast to one, or a method.
type Delegate struct {
	typ   *object.Type
	block object.Invoker // or
	group *MethodGroup
	ret   *object.Type // nil for void
}

// NewDelegate makes a delegate of a script block; ok is false when to is no delegate type that can be made.
func NewDelegate(to *object.Type, block object.Invoker) (d *Delegate, ok bool) {
	if to.Base != multicastDelegateType {
		return nil, false
	}
	shape := delegateShape(to)
	if shape == "" {
		return nil, false
	}
	d = &Delegate{typ: to, block: block}
	if ret := returnOf(shape); ret != "void" {
		d.ret = Lookup(ret)
	}
	return d, true
}

// PSConvert makes a delegate of a method: [Func[double,double]][math]::Sqrt.
func (m *MethodGroup) PSConvert(to *object.Type) (Value, bool) {
	d, ok := NewDelegate(to, nil)
	if !ok || !m.fits(delegateShape(to), to) {
		return nil, false
	}
	d.group = m
	return d, true
}

// fits reports whether one of the overloads has the delegate's parameters.
func (m *MethodGroup) fits(shape string, to *object.Type) bool {
	want := parseSignature(shape, nil, m.host)
	for _, s := range m.slot.signatures(m.host) {
		if len(s.params) != len(want.params) {
			continue
		}
		same := true
		for i := range s.params {
			same = same && s.params[i].typ != nil && want.params[i].typ.Is(s.params[i].typ)
		}
		if same {
			return true
		}
	}
	return false
}

// PSType is the delegate type.
func (d *Delegate) PSType() *object.Type { return d.typ }

// DelegateError is what code behind a delegate threw: whatever called the delegate wraps it. pwsh: also errors of PowerShell's own.
type DelegateError struct{ Err error }

// Error is the message.
func (e *DelegateError) Error() string { return e.Err.Error() }

// Unwrap is the error itself.
func (e *DelegateError) Unwrap() error { return e.Err }

// Invoke calls the code and converts what it gives to the delegate's return type.
func (d *Delegate) Invoke(args ...Value) (Value, error) {
	v, err := d.run(args)
	if err != nil {
		return nil, err
	}
	if d.ret == nil {
		return Void, nil
	}
	if v == Void {
		v = nil
	}
	if v == nil && !d.ret.Value {
		return nil, nil // pwsh: no output is $null, for a text too
	}
	c, err := object.Convert(v, d.ret)
	if err != nil {
		return nil, &DelegateError{err}
	}
	return c, nil
}

func (d *Delegate) run(args []Value) (Value, error) {
	switch {
	case d.group != nil:
		return d.group.Invoke(args)
	case d.typ == eventHandlerType || d.typ.Def == eventHandlerDef:
		return d.block.InvokeWith(args[1], args...) // pwsh: $_ is the event's arguments
	}
	return d.block.Invoke(args...)
}

// InvokeWith is Invoke; a delegate has no $_.
func (d *Delegate) InvokeWith(_ Value, args ...Value) (Value, error) { return d.Invoke(args...) }

var _ object.Invoker = (*Delegate)(nil)

// delegateMembers are those of every delegate; Invoke has the type's own signature.
func delegateMembers() []Def {
	return []Def{
		Method("System.Object DynamicInvoke(Params System.Object[] args)", func(d *Delegate, a Args) (Value, error) {
			v, err := d.Invoke(a.Items(0)...)
			if v == Void {
				v = nil
			}
			return v, err
		}),
		Method("System.Object Clone()", func(d *Delegate, a Args) (Value, error) { c := *d; return &c, nil }),
		Method("System.Delegate[] GetInvocationList()", func(d *Delegate, a Args) (Value, error) {
			return &object.Array{Elem: DelegateType, Items: []Value{d}}, nil
		}),
		Prop("System.Object Target {get;}", func(d *Delegate) Value {
			if d.group != nil {
				return nil
			}
			return closure{}
		}),
	}
}

// closure stands for what a compiled script block is bound to; scripts see no more than its name.
type closure struct{}

var closureType = object.NewClass("System.Runtime.CompilerServices.Closure", nil)

// PSType is System.Runtime.CompilerServices.Closure.
func (closure) PSType() *object.Type { return closureType }

func invokeMember(t *object.Type) []Def {
	shape := delegateShape(t)
	if shape == "" {
		return nil
	}
	return []Def{Method(shape, func(d *Delegate, a Args) (Value, error) { return d.Invoke(a.v...) })}
}

// delegateTables are the classes of all delegates.
func delegateTables() []Class {
	out := []Class{{DelegateType, delegateMembers}, {eventArgsType, eventArgsMembers}}
	for _, t := range []*object.Type{multicastDelegateType, actionType, predicateDef, comparisonDef, converterDef, eventHandlerType, eventHandlerDef, matchEvaluatorType, threadStartType} {
		out = append(out, Class{t, func() []Def { return nil }})
	}
	for _, t := range append(append([]*object.Type(nil), funcDefs...), actionDefs...) {
		out = append(out, Class{t, func() []Def { return nil }})
	}
	return out
}

var emptyEventArgs = &eventArgs{}

type eventArgs struct{}

// PSType is System.EventArgs.
func (*eventArgs) PSType() *object.Type { return eventArgsType }

func eventArgsMembers() []Def {
	return []Def{
		Const("System.EventArgs Empty {get;}", emptyEventArgs),
		Ctor("new()", func(Args) (Value, error) { return &eventArgs{}, nil }),
	}
}
