package interp

import (
	"fmt"
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
	statics map[string]*variable
}

// classProperty is a property of a class.
type classProperty struct {
	name           string
	typ            typeSource // nil is object
	initial        expr       // nil if none
	static, hidden bool
	checks         func(f *frame) ([]Check, error)
}

// classMethod is a method or constructor.
type classMethod struct {
	name   string
	class  *class
	unit   *unit
	static bool
	hidden bool
	void   bool
	result typeSource // nil is object
}

// classStatement compiles class; the definition takes effect when the block that holds it is entered.
func (c *compiler) classStatement(s *syntax.TypeDefinition) stmt {
	return func(f *frame) error {
		cl := &class{sess: f.sess, scope: f.scope.script, methods: map[string][]*classMethod{}, statics: map[string]*variable{}}
		base, err := cl.findBase(f, s)
		if err != nil {
			return err
		}
		cl.typ = &object.Type{Name: s.Name, Base: base, Script: cl}
		if base.Kind == object.KindException {
			cl.typ.Kind = object.KindException
		}
		cl.typ.FromValue = cl.fromValue
		f.sess.defineType(cl.typ)
		cl.compile(f, s)
		return cl.initStatics()
	}
}

// findBase is the type a class derives from: the first in its list that is no interface.
func (cl *class) findBase(f *frame, s *syntax.TypeDefinition) (*object.Type, error) {
	for _, b := range s.BaseTypes {
		t := f.sess.resolveType(f.scope, b.TypeName)
		if t == nil {
			return nil, typeNotFound(b.TypeName.FullName())
		}
		if t.Kind == object.KindInterface {
			continue
		}
		cl.base, _ = t.Script.(*class)
		return t, nil
	}
	return object.ObjectType, nil
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

func (cl *class) addMethod(c *compiler, m *syntax.FunctionMember) {
	u := newUnit(m.Body, nil)
	u.member = m
	cm := &classMethod{name: m.Name, class: cl, unit: u, static: m.IsStatic, hidden: m.IsHidden}
	// pwsh: a method without a type returns nothing.
	cm.void = m.ReturnType == nil
	if m.ReturnType != nil {
		if strings.EqualFold(m.ReturnType.TypeName.FullName(), "void") {
			cm.void = true
		} else {
			cm.result = c.typeName(m.ReturnType.TypeName)
		}
	}
	if m.IsConstructor {
		cm.void = true
		cl.ctors = append(cl.ctors, cm)
		return
	}
	key := strings.ToLower(m.Name)
	cl.methods[key] = append(cl.methods[key], cm)
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
	if len(cl.ctors) == 0 {
		if len(args) > 0 {
			return object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot find an overload for \"new\" and the argument count: \"%d\".", len(args))).
				WithID("MethodCountCouldNotFindBest", "NotSpecified")
		}
		return cl.constructBase(self, nil)
	}
	m := pickOverload(cl.sess, cl.ctors, args)
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

// method finds a method here or in the classes above that takes that many arguments.
func (cl *class) method(name string, args int) *classMethod {
	for at := cl; at != nil; at = at.base {
		for _, m := range at.methods[strings.ToLower(name)] {
			if !m.static && len(m.parameters()) == args {
				return m
			}
		}
	}
	return nil
}

// parameters are the parameters as written.
func (m *classMethod) parameters() []*syntax.Parameter { return m.unit.member.Parameters }

// overloads are the methods of a name, those of the classes above after their own.
func (cl *class) overloads(name string, static bool) []*classMethod {
	var list []*classMethod
	for at := cl; at != nil; at = at.base {
		for _, m := range at.methods[strings.ToLower(name)] {
			if m.static == static {
				list = append(list, m)
			}
		}
	}
	return list
}

// call calls a method of an instance; nil self calls a static one.
func (cl *class) call(f *frame, self object.Value, name string, args []object.Value) (cell, error) {
	list := cl.overloads(name, self == nil)
	m := pickOverload(f.sess, list, args)
	if m == nil {
		return cell{}, object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot find an overload for \"%s\" and the argument count: \"%d\".", list[0].name, len(args))).
			WithID("MethodCountCouldNotFindBest", "NotSpecified")
	}
	return m.invoke(f, self, args)
}

// pickOverload is the method that takes that many arguments and fits their types best.
func pickOverload(s *Session, list []*classMethod, args []object.Value) *classMethod {
	var best *classMethod
	score := -1
	for _, m := range list {
		u := m.unit.compiled(s)
		if len(u.params) != len(args) {
			continue
		}
		n := 0
		for i, p := range u.params {
			t, err := s.top.parameterType(p.meta)
			switch {
			case err != nil:
			case args[i] != nil && object.TypeOf(args[i]) == t:
				n += 3
			case args[i] != nil && object.TypeOf(args[i]).Is(t):
				n += 2
			case object.CanConvert(args[i], t):
				n++
			default:
				n -= 10
			}
		}
		if best == nil || n > score {
			best, score = m, n
		}
	}
	return best
}

// invoke runs a method. What its statements write is dropped; return gives the value.
func (m *classMethod) invoke(f *frame, self object.Value, args []object.Value) (cell, error) {
	s := f.sess
	if s.depth >= maxDepth {
		return cell{}, errCallDepth()
	}
	s.depth++
	defer func() { s.depth-- }()
	u := m.unit.compiled(s)
	fr := f.newFrame(u, m.class.scope.newScope(), nullSink{})
	fr.act = &activation{cmd: u.command, this: self, hasThis: self != nil, block: &ScriptBlock{unit: u, sess: s, module: m.class.scope.homeModule()}}
	fr.scope.act = fr.act
	fr.method = m
	for i, p := range u.params {
		v := args[i]
		t, err := fr.parameterType(p.meta)
		if err != nil {
			return cell{}, err
		}
		if t != object.ObjectType {
			if v, err = s.convertIn(fr, v, t); err != nil {
				inner := object.AsException(err)
				return cell{}, object.NewException(object.MethodExceptionType, fmt.Sprintf("Cannot convert argument \"%s\", with value: \"%s\", for \"%s\" to type \"%s\": \"%s\"",
					p.meta.Name, s.text(args[i]), m.shownName(), t.Name, inner.Message)).WithInner(inner).WithID("MethodArgumentConversionInvalidCastArgument", "NotSpecified")
			}
		}
		fr.declareParameter(p.meta, cellOf(v))
	}
	// pwsh: in a method, an error ends it, whatever the preference says.
	oldPropagate, oldRunning := s.propagate, s.running
	s.propagate, s.running = true, fr
	err := nilBlock(u.end, fr)
	s.propagate, s.running = oldPropagate, oldRunning
	if err != nil && err != errReturn {
		return cell{}, err
	}
	if m.void {
		return nothing, nil
	}
	if m.result != nil {
		t, err := m.result(fr)
		if err != nil || t == object.ObjectType {
			return fr.result, err
		}
		return boxed(s.convertIn(fr, fr.result.value(), t))
	}
	return fr.result, nil
}

// shownName is the method's name in error texts.
func (m *classMethod) shownName() string {
	if m.unit.member.IsConstructor {
		return ".ctor"
	}
	return m.name
}

func nilBlock(run stmt, f *frame) error {
	if run == nil {
		return nil
	}
	return run(f)
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
				return nil, true, err
			}
		}
		return self, true, nil
	}
	for _, m := range cl.ctors {
		if len(m.parameters()) == 1 {
			x, err := cl.New([]object.Value{v})
			return x, true, err
		}
	}
	return nil, false, nil
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
		if v := at.statics[strings.ToLower(name)]; v != nil {
			return v
		}
	}
	return nil
}

// baseConstructor compiles the call that opens a constructor's body.
func (c *compiler) baseConstructor(e *syntax.BaseCtorInvokeMemberExpression) expr {
	args := make([]expr, len(e.Arguments))
	for i, a := range e.Arguments {
		args[i] = c.expr(a)
	}
	return func(f *frame) (cell, error) {
		values := make([]object.Value, len(args))
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return cell{}, err
			}
			values[i] = v.value()
		}
		return nothing, f.method.class.constructBase(f.act.this, values)
	}
}

var _ dotnet.ScriptClass = (*class)(nil)
