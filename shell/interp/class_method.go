package interp

import (
	"fmt"
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

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
	cl.order = append(cl.order, cm)
	key := strings.ToLower(m.Name)
	cl.methods[key] = append(cl.methods[key], cm)
}

// Methods are the methods of instances as Get-Member shows them, in order of definition.
func (cl *class) Methods() []dotnet.Member {
	var out []dotnet.Member
	at := map[string]int{}
	for c := cl; c != nil; c = c.base {
		for _, m := range c.order {
			if m.static || m.hidden {
				continue
			}
			key := strings.ToLower(m.name)
			if i, ok := at[key]; ok {
				if def := m.definition(); !strings.Contains(out[i].Definition, def) {
					out[i].Definition += ", " + def
				}
				continue
			}
			at[key] = len(out)
			out = append(out, dotnet.Member{Name: m.name, Kind: object.Method, Definition: m.definition()})
		}
	}
	return out
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

// CallMethod makes *class a dotnet.ScriptClass.
func (cl *class) CallMethod(self object.Value, name string, args []object.Value) (object.Value, bool, error) {
	if len(cl.overloads(name, false)) == 0 {
		return nil, false, nil
	}
	v, err := cl.call(cl.sess.current(), self, name, args)
	return v.value(), true, err
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
