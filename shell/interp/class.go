package interp

import (
	"fmt"
	"slices"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// class is a class that a script defines. It hangs at its type's Script; instances are *object.Object (or *object.Exception when the class
// derives from one) of that type, with the properties among their members.
type class struct {
	typ     *object.Type
	base    *class // the class of the script it derives from; nil for a .NET one
	sess    *Session
	scope   *scope // where it was defined: what methods see
	unit    *unit  // the code of initial values
	props   []*classProperty
	methods map[string][]*classMethod // by lower-case name
	ctors   []*classMethod
	order   []*classMethod // as declared
	statics map[string]*variable
	began   bool // the static part has been made ready
	// interfaces are those the definition names.
	interfaces []*object.Type
}

// classProperty is a property of a class.
type classProperty struct {
	name           string
	typ            typeSource // nil is object
	initial        expr       // nil if none
	static, hidden bool
	checks         func(f *frame) ([]Check, error)
}

// classStatement compiles class; the definition takes effect when the block that holds it is entered.
func (c *compiler) classStatement(s *syntax.TypeDefinition) stmt {
	return func(f *frame) error {
		cl := &class{sess: f.sess, scope: f.scope.script, methods: map[string][]*classMethod{}, statics: map[string]*variable{}}
		base, err := cl.findBase(f, s)
		if err != nil {
			return err
		}
		cl.typ = &object.Type{Name: s.Name, Base: base, Interfaces: cl.interfaces, Script: cl}
		if base.Kind == object.KindException {
			cl.typ.Kind = object.KindException
		}
		cl.typ.FromValue = cl.fromValue
		f.defineType(s.Extent().Source, cl.typ)
		cl.compile(f, s)
		return nil
	}
}

// findBase is the type a class derives from: the first in its list that is no interface.
func (cl *class) findBase(f *frame, s *syntax.TypeDefinition) (*object.Type, error) {
	base := object.ObjectType
	for _, b := range s.BaseTypes {
		t := f.sess.resolveType(f.scope, b.TypeName)
		if t == nil {
			return nil, typeNotFound(b.TypeName.FullName())
		}
		if t.Kind == object.KindInterface {
			cl.interfaces = append(cl.interfaces, t)
			continue
		}
		cl.base, _ = t.Script.(*class)
		base = t
	}
	return base, nil
}

// compile reads the members.
func (cl *class) compile(f *frame, s *syntax.TypeDefinition) {
	cl.unit = newUnit(&syntax.ScriptBlock{}, nil)
	cl.unit.once.Do(func() {})
	cl.unit.slot = map[sym]int{}
	cl.unit.command = &Command{Kind: KindBlock}
	cl.unit.command.table = newParamTable(cl.unit.command)
	c := &compiler{sess: f.sess, unit: cl.unit}
	for _, m := range s.Members {
		switch m := m.(type) {
		case *syntax.PropertyMember:
			p := &classProperty{name: m.Name, static: m.IsStatic, hidden: m.IsHidden, checks: c.checks(m.Attributes)}
			if m.PropertyType != nil {
				p.typ = c.typeName(m.PropertyType.TypeName)
			}
			if m.InitialValue != nil {
				p.initial = c.expr(m.InitialValue)
			}
			cl.props = append(cl.props, p)
		case *syntax.FunctionMember:
			cl.addMethod(c, m)
		}
	}
}

// frame is one for evaluating initial values in.
func (cl *class) frame() *frame {
	f := cl.sess.current()
	fr := f.newFrame(cl.unit, cl.scope.newScope(), nullSink{})
	for len(fr.slots) < len(cl.unit.syms) {
		fr.slots = append(fr.slots, nil)
	}
	return fr
}

func (cl *class) initStatics() error {
	f := cl.frame()
	for _, p := range cl.props {
		if !p.static {
			continue
		}
		v, t, err := p.value(f)
		if err != nil {
			return err
		}
		cl.statics[strings.ToLower(p.name)] = &variable{name: p.name, val: cellOf(v), typ: t}
	}
	return nil
}

// value is a property's first value and its type.
func (p *classProperty) value(f *frame) (object.Value, *object.Type, error) {
	t := object.ObjectType
	if p.typ != nil {
		var err error
		if t, err = p.typ(f); err != nil {
			return nil, nil, err
		}
	}
	if p.initial == nil {
		if t.Value && t.Kind != object.KindNullable {
			return object.Default(t), t, nil
		}
		return nil, t, nil
	}
	v, err := p.initial(f)
	if err != nil || t == object.ObjectType {
		return v.value(), t, err
	}
	x, err := f.sess.convertIn(f, v.value(), t)
	return x, t, err
}

// New makes an instance: the base's part first, then the constructor. It makes *class a dotnet.ScriptClass.
func (cl *class) New(args []object.Value) (object.Value, error) {
	if cl.sess.depth >= maxDepth {
		return nil, errCallDepth()
	}
	cl.sess.depth++
	defer func() { cl.sess.depth-- }()
	if err := cl.ready(); err != nil {
		return nil, err
	}
	self, err := cl.blank()
	if err != nil {
		return nil, err
	}
	return self, cl.construct(self, args)
}

// blank is an instance with the initial values of all classes above and of this one.
func (cl *class) blank() (object.Value, error) {
	var props *object.Props
	var self object.Value
	if cl.typ.Kind == object.KindException {
		e := &object.Exception{Type: cl.typ}
		self, props = e, &e.Props
	} else {
		o := &object.Object{Type: cl.typ}
		if cl.method("ToString", 0) != nil {
			o.Text = func() string {
				v, _ := cl.call(cl.sess.current(), o, "ToString", nil)
				return cl.sess.text(v.value())
			}
		}
		if cl.method("GetHashCode", 0) != nil && cl.method("Equals", 1) != nil {
			o.Hash = func() int32 {
				v, err := cl.call(cl.sess.current(), o, "GetHashCode", nil)
				if err != nil {
					return 0
				}
				n, _ := object.Convert(v.value(), object.Int32Type)
				h, _ := n.(int32)
				return h
			}
		}
		if cl.method("Equals", 1) != nil {
			o.EqualTo = func(x object.Value) bool {
				v, err := cl.call(cl.sess.current(), o, "Equals", []object.Value{x})
				return err == nil && v.truth()
			}
		}
		self, props = o, &o.Props
	}
	return self, cl.fill(props)
}

func (cl *class) fill(props *object.Props) error {
	f := cl.frame()
	for _, p := range cl.props {
		if p.static {
			continue
		}
		v, t, err := p.value(f)
		if err != nil {
			return err
		}
		if t == object.ObjectType {
			t = nil
		}
		if props.Find(p.name) == nil {
			props.Add(object.Prop{Name: p.name, Value: v, Kind: object.Property, Type: t, Hidden: p.hidden})
		}
	}
	if cl.base != nil {
		return cl.base.fill(props)
	}
	return nil
}

// construct runs the constructor that suits the arguments; a class without one takes none.
func (cl *class) construct(self object.Value, args []object.Value) error {
	ctors := slices.DeleteFunc(slices.Clone(cl.ctors), func(m *classMethod) bool { return m.static })
	if len(ctors) == 0 {
		if len(args) > 0 {
			return object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot find an overload for \"new\" and the argument count: \"%d\".", len(args))).
				WithID("MethodCountCouldNotFindBest", "NotSpecified")
		}
		return cl.constructBase(self, nil)
	}
	m := pickOverload(cl.sess, ctors, args)
	if m == nil {
		return object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot find an overload for \"new\" and the argument count: \"%d\".", len(args))).
			WithID("MethodCountCouldNotFindBest", "NotSpecified")
	}
	_, err := m.invoke(cl.sess.current(), self, args)
	return err
}

// constructBase runs the base's constructor: of a class of the script, or of a .NET exception, which takes a message and what is inside.
func (cl *class) constructBase(self object.Value, args []object.Value) error {
	if cl.base != nil {
		return cl.base.construct(self, args)
	}
	e, ok := self.(*object.Exception)
	if !ok {
		return nil
	}
	made, err := cl.sess.net.New(cl.typ.Base, args)
	if err != nil {
		return err
	}
	if x, ok := made.(*object.Exception); ok {
		e.Message, e.Inner = x.Message, x.Inner
		if len(args) == 0 {
			e.Message = "Exception of type '" + cl.typ.Name + "' was thrown."
		}
		for n, v := range x.Props.All() {
			e.Props.Set(n, v)
		}
	}
	return nil
}

// classOf is the class of the script a value is an instance of; nil for everything else.
func classOf(v object.Value) *class {
	switch x := v.(type) {
	case *object.Object:
		if x.Type != nil {
			c, _ := x.Type.Script.(*class)
			return c
		}
	case *object.Exception:
		c, _ := x.Type.Script.(*class)
		return c
	}
	return nil
}

// fromValue is [Class]$value: a dictionary's entries become properties; another value is the one argument of a constructor.
func (cl *class) fromValue(v object.Value) (object.Value, bool, error) {
	if h, ok := object.Unwrap(v).(*object.Hashtable); ok {
		self, err := cl.New(nil)
		if err != nil {
			return nil, true, err
		}
		for k, x := range h.All() {
			name := cl.sess.text(k)
			if cl.property(name) == nil {
				return nil, true, cl.notSettable(name)
			}
			if err := cl.sess.setMember(self, name, x); err != nil {
				return nil, true, cl.notCreated(err)
			}
		}
		return self, true, nil
	}
	for _, m := range cl.ctors {
		if len(m.parameters()) == 1 && cl.takes(m, v) {
			x, err := cl.New([]object.Value{v})
			return x, true, err
		}
	}
	return nil, false, nil
}

// notCreated is the error of [Class]@{…} with a value that a property does not take.
func (cl *class) notCreated(err error) error {
	inner := object.AsException(err)
	if inner.Inner != nil {
		inner = inner.Inner
	}
	return object.NewException(object.RuntimeExceptionType, "Cannot create object of type \""+cl.typ.Name+"\". "+inner.Message).
		WithInner(inner).WithID("ObjectCreationError", "InvalidArgument")
}

// takes reports whether a value is, as it is, of the type of a constructor's one parameter. pwsh: a cast converts no arguments.
func (cl *class) takes(m *classMethod, v object.Value) bool {
	params := m.unit.compiled(cl.sess).params
	if len(params) != 1 {
		return false
	}
	t, err := cl.sess.top.parameterType(params[0].meta)
	if err != nil || t == nil || t == object.ObjectType {
		return true
	}
	u := object.Unwrap(v)
	return u != nil && object.TypeOf(u).Is(t)
}

// property finds a property of instances here or above.
func (cl *class) property(name string) *classProperty {
	for at := cl; at != nil; at = at.base {
		for _, p := range at.props {
			if !p.static && equalFold(p.name, name) {
				return p
			}
		}
	}
	return nil
}

// notSettable is the error of [Class]@{…} with a name the class has no property of.
func (cl *class) notSettable(name string) error {
	var list []string
	f := cl.frame()
	for at := cl; at != nil; at = at.base {
		for _, p := range at.props {
			if p.static || p.hidden {
				continue
			}
			t := object.ObjectType
			if p.typ != nil {
				if x, err := p.typ(f); err == nil {
					t = x
				}
			}
			list = append(list, "["+p.name+" <"+t.Name+">]")
		}
	}
	return object.NewException(object.PSInvalidCastExceptionType, fmt.Sprintf(
		"Cannot create object of type \"%s\". The property '%s' was not found for the '%s' object. The settable properties are: %s.",
		cl.typ.Name, name, cl.typ.Name, strings.Join(list, ", "))).WithID("ObjectCreationError", "InvalidArgument")
}

// checkProperty runs the validators of a property before it is assigned.
func (cl *class) checkProperty(name string, v object.Value) error {
	for at := cl; at != nil; at = at.base {
		for _, p := range at.props {
			if !equalFold(p.name, name) {
				continue
			}
			f := at.frame()
			if p.typ != nil { // pwsh: the validators see the converted value; one that does not convert is refused when it is assigned
				t, err := p.typ(f)
				if err != nil {
					return err
				}
				if v, err = cl.sess.convertIn(f, v, t); err != nil {
					return nil
				}
			}
			list, err := p.checks(f)
			if err != nil {
				return err
			}
			for _, c := range list {
				if err := runCheck(c, cl.sess, f, v); err != nil {
					inner := object.AsException(err)
					return &object.Exception{Type: object.SetValueInvocationExceptionType, Inner: inner, ErrorID: "ExceptionWhenSetting", Category: "NotSpecified",
						Message: fmt.Sprintf("Exception setting \"%s\": \"%s\"", p.name, inner.Message)}
				}
			}
			return nil
		}
	}
	return nil
}

// static finds a static property here or above.
func (cl *class) static(name string) *variable {
	for at := cl; at != nil; at = at.base {
		_ = at.ready() // pwsh: an error of a static constructor comes with the first call
		if v := at.statics[strings.ToLower(name)]; v != nil {
			return v
		}
	}
	return nil
}

var _ dotnet.ScriptClass = (*class)(nil)
