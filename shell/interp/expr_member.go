package interp

import (
	"strings"

	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// memberName compiles the name behind a dot: constant, or any expression.
func (c *compiler) memberName(e syntax.CommandElement) (name string, dynamic expr) {
	switch e := e.(type) {
	case *syntax.StringConstantExpression:
		return e.Value, nil
	case syntax.Expression:
		return "", c.expr(e)
	}
	return "", nil
}

// member compiles reading a property.
func (c *compiler) member(e *syntax.MemberExpression) expr {
	name, dynamic := c.memberName(e.Member)
	get := func(f *frame) (string, error) { return name, nil }
	if dynamic != nil {
		get = func(f *frame) (string, error) {
			v, err := dynamic(f)
			return f.sess.text(v.value()), err
		}
	}
	if e.Static {
		return c.staticMember(e, get)
	}
	target := c.expr(e.Expression)
	return func(f *frame) (cell, error) {
		v, err := target(f)
		if err != nil {
			return cell{}, err
		}
		if e.NullConditional && v.isNull() {
			return cell{}, nil
		}
		if h, ok := v.ref.(*object.Hashtable); ok && dynamic != nil {
			key, err := dynamic(f)
			if err != nil {
				return cell{}, err
			}
			if x, ok := h.Get(object.Unwrap(key.value())); ok && !key.isNull() {
				return cellOf(x), nil
			}
			return f.property(v, f.sess.text(key.value()))
		}
		n, err := get(f)
		if err != nil {
			return cell{}, err
		}
		return f.property(v, n)
	}
}

// property reads a property as scripts do: of a collection without it, those of the elements; nothing on what has none.
func (f *frame) property(v cell, name string) (cell, error) {
	x := v.value()
	if x == nil && (equalFold(name, "Count") || equalFold(name, "Length")) && f.scope.strictVersion() < 20 {
		return intCell(0), nil // pwsh: $null has no elements
	}
	if h, ok := x.(*object.Hashtable); ok {
		if got, ok := h.Get(name); ok {
			return cellOf(got), nil
		}
	}
	got, found, err := f.sess.getMember(x, name)
	if err != nil {
		return cell{}, err
	}
	if found {
		return cellOf(got), nil
	}
	if items, ok := sequence(x); ok {
		return f.eachProperty(items, name)
	}
	if f.scope.strictVersion() >= 20 {
		return cell{}, propertyNotFound(name)
	}
	if n, ok := dotnet.Intrinsic(x, name); ok {
		return cellOf(n), nil // pwsh: a single object counts as one
	}
	return cell{}, nil
}

func propertyNotFound(name string) error {
	return &ErrorRecord{
		Err: object.NewException(object.PropertyNotFoundExceptionType,
			"The property '"+name+"' cannot be found on this object. Verify that the property exists."),
		ID: "PropertyNotFoundStrict", Category: NotSpecified, exact: true,
	}
}

// eachProperty is member enumeration.
func (f *frame) eachProperty(items []object.Value, name string) (cell, error) {
	var out []object.Value
	any := false
	for _, x := range items {
		if x == nil {
			continue
		}
		got, found, err := f.memberOrKey(x, name)
		if err != nil {
			return cell{}, err
		}
		if _, list := sequence(x); !found && !list && f.scope.strictVersion() >= 20 {
			return cell{}, propertyNotFound(name)
		}
		if o, ok := x.(*object.Object); ok && !found && o.Base == nil {
			out = append(out, nil) // pwsh: a custom object has every property, as $null
			continue
		}
		if found && (equalFold(name, "Count") || equalFold(name, "Length")) && !hasLength(x) {
			continue
		}
		any = any || found
		if !found {
			if inner, ok := sequence(x); ok {
				v, err := f.eachProperty(inner, name)
				if err != nil {
					return cell{}, err
				}
				for y := range object.Enumerate(v.value()) {
					if v.kind != cellNothing && !v.isNull() {
						out = append(out, y)
					}
				}
			}
			continue
		}
		// pwsh: what is itself a collection is added element by element.
		if inner, ok := sequence(got); ok {
			out = append(out, inner...)
		} else {
			out = append(out, got)
		}
	}
	if len(out) == 0 || !any && f.scope.strictVersion() >= 20 {
		if f.scope.strictVersion() >= 20 {
			return cell{}, propertyNotFound(name)
		}
		return cell{}, nil
	}
	return captured(out), nil
}

// hasLength reports whether Count or Length is a member of its own, not the one every value has.
func hasLength(x object.Value) bool {
	switch object.Unwrap(x).(type) {
	case string, *object.Hashtable, object.Sequence:
		return true
	}
	return !object.TypeOf(x).Value
}

func (f *frame) memberOrKey(x object.Value, name string) (object.Value, bool, error) {
	if h, ok := x.(*object.Hashtable); ok {
		if got, ok := h.Get(name); ok {
			return got, true, nil
		}
	}
	return f.sess.getMember(x, name)
}

func (c *compiler) staticMember(e *syntax.MemberExpression, name func(*frame) (string, error)) expr {
	target := c.expr(e.Expression)
	return func(f *frame) (cell, error) {
		v, err := target(f)
		if err != nil {
			return cell{}, err
		}
		n, err := name(f)
		if err != nil {
			return cell{}, err
		}
		return boxed(f.sess.getStatic(staticType(v.value()), n, f.scope.strictVersion() >= 20))
	}
}

// staticType is the type "::" looks into: the type itself, or that of a value.
func staticType(v object.Value) *object.Type {
	if t, ok := object.Unwrap(v).(*object.Type); ok {
		return t
	}
	return object.TypeOf(v)
}

// assignMember compiles storing into a property.
func (c *compiler) assignMember(e *syntax.MemberExpression) assigner {
	name, dynamic := c.memberName(e.Member)
	target := c.expr(e.Expression)
	return func(f *frame, v cell) error {
		o, err := target(f)
		if err != nil {
			return err
		}
		n := name
		if dynamic != nil {
			x, err := dynamic(f)
			if err != nil {
				return err
			}
			n = f.sess.text(x.value())
		}
		if e.Static {
			return f.sess.setStatic(staticType(o.value()), n, v.value())
		}
		return f.setProperty(o.value(), n, v.value())
	}
}

func (f *frame) setProperty(o object.Value, name string, v object.Value) error {
	if o == nil {
		return propertyMissing(name)
	}
	if h, ok := o.(*object.Hashtable); ok {
		return f.setKey(h, name, v)
	}
	return f.sess.setMember(o, name, v)
}

func propertyMissing(name string) error {
	return runtimeError("PropertyNotFound", InvalidOperation, nil,
		"The property '%s' cannot be found on this object. Verify that the property exists and can be set.", name)
}

func (c *compiler) modifyMember(e *syntax.MemberExpression, m modification) expr {
	name, dynamic := c.memberName(e.Member)
	target := c.expr(e.Expression)
	return func(f *frame) (cell, error) {
		o, err := target(f)
		if err != nil {
			return cell{}, err
		}
		n := name
		if dynamic != nil {
			x, err := dynamic(f)
			if err != nil {
				return cell{}, err
			}
			n = f.sess.text(x.value())
		}
		var old cell
		if e.Static {
			old, err = boxed(f.sess.getStatic(staticType(o.value()), n, false))
		} else {
			old, err = f.property(o, n)
		}
		if err != nil {
			return cell{}, err
		}
		ch, err := m(f, old)
		if err != nil || !ch.store {
			return ch.result, err
		}
		if e.Static {
			return ch.result, f.sess.setStatic(staticType(o.value()), n, ch.stored.value())
		}
		return ch.result, f.setProperty(o.value(), n, ch.stored.value())
	}
}

// invokeMember compiles a method call.
func (c *compiler) invokeMember(e *syntax.InvokeMemberExpression) expr {
	name, dynamic := c.memberName(e.Member)
	target := c.expr(e.Expression)
	args := make([]expr, len(e.Arguments))
	for i, a := range e.Arguments {
		args[i] = c.argument(a)
	}
	asBase := c.baseOf(e.Expression)
	types := make([]typeSource, len(e.GenericTypeArguments))
	for i, t := range e.GenericTypeArguments {
		types[i] = c.typeName(t)
	}
	return func(f *frame) (cell, error) {
		o, err := target(f)
		if err != nil {
			return cell{}, err
		}
		if e.NullConditional && o.isNull() {
			return cell{}, nil
		}
		n := name
		if dynamic != nil {
			x, err := dynamic(f)
			if err != nil {
				return cell{}, err
			}
			if m, ok := x.ref.(*dotnet.MethodGroup); ok {
				n = m.Name()
			} else {
				n = f.sess.text(x.value())
			}
		}
		values := make([]object.Value, len(args))
		for i, a := range args {
			v, err := a(f)
			if err != nil {
				return cell{}, err
			}
			values[i] = v.value()
		}
		if len(types) > 0 {
			return f.callGeneric(o.value(), e.Static, n, types, values)
		}
		if e.Static {
			return f.callStatic(staticType(o.value()), n, values)
		}
		if asBase != nil {
			if t, err := asBase(f); err == nil {
				if cl, ok := t.Script.(*class); ok && !o.isNull() && len(cl.overloads(n, false)) > 0 {
					return cl.call(f, o.value(), n, values)
				}
			}
		}
		return f.callMethod(o.value(), n, values)
	}
}

// callGeneric calls a method with type arguments: [array]::Empty[int]().
func (f *frame) callGeneric(o object.Value, static bool, name string, types []typeSource, args []object.Value) (cell, error) {
	if o == nil {
		return cell{}, runtimeError("InvokeMethodOnNull", InvalidOperation, nil, "You cannot call a method on a null-valued expression.")
	}
	list := make([]*object.Type, len(types))
	for i, t := range types {
		var err error
		if list[i], err = t(f); err != nil {
			return cell{}, err
		}
	}
	old := f.sess.running
	f.sess.running = f
	v, err := f.sess.net.CallGeneric(o, static, name, list, args)
	f.sess.running = old
	return methodResult(v), err
}

// baseOf is the type in ([Base]$x).Method(). pwsh: that calls the class's own method, not one that overrides it.
func (c *compiler) baseOf(e syntax.Expression) typeSource {
	if p, ok := e.(*syntax.ParenExpression); ok {
		e = pureExpression(p.Pipeline)
	}
	cast, ok := e.(*syntax.ConvertExpression)
	if !ok {
		return nil
	}
	return c.typeName(cast.Type.TypeName)
}

// argument compiles a method's argument: [ref] variables are passed as they are.
func (c *compiler) argument(e syntax.Expression) expr { return c.expr(e) }

// callMethod calls a method; of a collection without it, those of the elements.
func (f *frame) callMethod(o object.Value, name string, args []object.Value) (cell, error) {
	if o == nil && (equalFold(name, "ForEach") || equalFold(name, "Where")) {
		return nothing, nil
	}
	if o == nil {
		return cell{}, runtimeError("InvokeMethodOnNull", InvalidOperation, nil, "You cannot call a method on a null-valued expression.")
	}
	v, found, err := f.sess.callMember(f, o, name, args)
	if err != nil || found {
		return v, err
	}
	// pwsh: ForEach and Where are methods of everything.
	switch strings.ToLower(name) {
	case "foreach":
		return f.forEachMethod(o, args)
	case "where":
		return f.whereMethod(o, args)
	}
	if err := dotnet.ExplicitMethod(o, name, len(args)); err != nil {
		return cell{}, err
	}
	if items, ok := sequence(o); ok {
		return f.eachMethod(o, items, name, args)
	}
	return cell{}, methodNotFound(o, name)
}

func methodNotFound(o object.Value, name string) error {
	t := object.TypeOf(o)
	return runtimeError("MethodNotFound", InvalidOperation, nil,
		"Method invocation failed because [%s] does not contain a method named '%s'.", t.Name, name)
}

func (f *frame) eachMethod(o object.Value, items []object.Value, name string, args []object.Value) (cell, error) {
	var out []object.Value
	called := false
	for _, x := range items {
		if x == nil {
			continue
		}
		v, found, err := f.sess.callMember(f, x, name, args)
		if err != nil {
			return cell{}, err
		}
		if !found {
			inner, ok := sequence(x)
			if !ok {
				return cell{}, methodNotFound(x, name)
			}
			if v, err = f.eachMethod(x, inner, name, args); err != nil {
				return cell{}, err
			}
		}
		called = true
		if v.kind != cellNothing {
			for y := range object.Enumerate(v.value()) {
				out = append(out, y)
			}
		}
	}
	if !called {
		return cell{}, methodNotFound(o, name)
	}
	return captured(out), nil
}
