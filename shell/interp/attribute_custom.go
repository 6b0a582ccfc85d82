package interp

import (
	"slices"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// customAttribute is an attribute of a parameter that is none of PowerShell's own: perhaps an instance of a class of the script that validates
// or transforms arguments. The class is looked up when the parameter is first bound.
type customAttribute struct {
	written *syntax.Attribute
	made    object.Value
}

func (c *compiler) customAttribute(a *syntax.Attribute) *customAttribute {
	return &customAttribute{written: a}
}

// get makes the instance.
func (c *customAttribute) get(f *frame) (object.Value, error) {
	if c.made != nil {
		return c.made, nil
	}
	name := c.written.TypeName.FullName()
	t := f.sess.resolveType(f.scope, c.written.TypeName)
	if t == nil {
		t = f.sess.lookupType(f.scope, name+"Attribute")
	}
	if t == nil {
		r := runtimeError("CustomAttributeTypeNotFound", InvalidOperation, nil,
			"Cannot find the type for custom attribute '%s'. Make sure that the assembly that contains this type is loaded.", name)
		ext := c.written.Extent()
		r.Pos = &ext
		return nil, r
	}
	args, err := f.constants(c.written.PositionalArguments)
	if err != nil {
		return nil, err
	}
	made, err := f.callStatic(t, "new", args)
	if err != nil {
		return nil, err
	}
	for _, n := range c.written.NamedArguments {
		v, err := f.namedConstant(n)
		if err == nil {
			err = f.sess.setMember(made.value(), n.ArgumentName, v)
		}
		if err != nil {
			return nil, err
		}
	}
	c.made = made.value()
	return c.made, nil
}

// constants works out an attribute's arguments, which stand outside of any code.
func (f *frame) constants(list []syntax.Expression) ([]object.Value, error) {
	out := make([]object.Value, 0, len(list))
	for _, e := range list {
		v, err := f.constant(e)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, nil
}

func (f *frame) constant(e syntax.Expression) (object.Value, error) {
	u := newUnit(&syntax.ScriptBlock{}, nil)
	u.once.Do(func() {})
	u.slot = map[sym]int{}
	u.command = &Command{Kind: KindBlock}
	c := &compiler{sess: f.sess, unit: u}
	x := c.expr(e)
	return boxedExpr(x(f.newFrame(u, f.scope, nullSink{})))
}

func boxedExpr(v cell, err error) (object.Value, error) { return v.value(), err }

func (f *frame) namedConstant(n *syntax.NamedAttributeArgument) (object.Value, error) {
	if n.ExpressionOmitted {
		return true, nil
	}
	return f.constant(n.Argument)
}

// transformed puts an argument through the parameter's own ArgumentTransformationAttributes.
func (b *binder) transformed(p *Parameter, v object.Value) (object.Value, error) {
	for _, c := range p.custom {
		made, err := c.get(b.f)
		if err != nil {
			return nil, err
		}
		if cl := classOf(made); cl == nil || !cl.typ.Is(transformationAttributeType) {
			continue
		}
		if v, err = b.callAttribute(made, "Transform", &engineIntrinsics{b.f}, v); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// validated asks the parameter's own validators, the last one first.
func (b *binder) validated(p *Parameter, v object.Value, at *extent) error {
	for _, c := range p.custom {
		made, err := c.get(b.f)
		if err != nil {
			return err
		}
		cl := classOf(made)
		switch {
		case cl == nil || !cl.typ.Is(validateArgumentsType):
		case cl.typ.Is(validateEnumeratedType):
			items, ok := sequence(v)
			if !ok {
				items = []object.Value{v}
			}
			for _, x := range items {
				if _, err = b.callAttribute(made, "ValidateElement", x); err != nil {
					break
				}
			}
		default:
			_, err = b.callAttribute(made, "Validate", v, &engineIntrinsics{b.f})
		}
		if err != nil {
			return b.validationFailed(p, err, at)
		}
	}
	return nil
}

// callAttribute calls a method of an attribute that a script's class makes.
func (b *binder) callAttribute(self object.Value, name string, args ...object.Value) (object.Value, error) {
	s := b.f.sess
	old := s.propagate
	s.propagate = true
	v, _, err := s.callMember(b.f, self, name, args)
	s.propagate = old
	return v.value(), err
}

// attributeObjects are a parameter's attributes as values. pwsh: those that are written stand in reverse, behind a [Parameter()] that is not.
func (p *Parameter) attributeObjects(f *frame) []object.Value {
	if p.runtime != nil {
		return p.runtime.attributes.Items
	}
	if p.script == nil || p.script.written == nil {
		return p.declaredAttributes()
	}
	var out []object.Value
	typed, explicit := false, false
	for _, ab := range slices.Backward(p.script.written.Attributes) {
		switch a := ab.(type) {
		case *syntax.TypeConstraint:
			typed = true
		case *syntax.Attribute:
			explicit = explicit || attributeName(a) == "parameter"
			if v, err := f.attributeValue(a); err == nil && v != nil {
				out = append(out, v)
			}
		}
	}
	if !explicit {
		in := p.Sets[0]
		out = slices.Insert(out, 0, object.Value(parameterAttribute(in, false)))
	}
	if typed {
		out = append(out, newAttribute(attributeKinds["argumenttypeconverter"]))
	}
	return out
}

// attributeValue is a written attribute as a value.
func (f *frame) attributeValue(a *syntax.Attribute) (object.Value, error) {
	k := attributeKinds[attributeName(a)]
	if k == nil {
		return (&customAttribute{written: a}).get(f)
	}
	args, err := f.constants(a.PositionalArguments)
	if err != nil {
		return nil, err
	}
	v, err := k.construct(args)
	for _, n := range a.NamedArguments {
		if err != nil {
			return nil, err
		}
		var x object.Value
		if x, err = f.namedConstant(n); err == nil {
			err = v.set(n.ArgumentName, x)
		}
	}
	return v, err
}

// declaredAttributes are the attributes of a cmdlet's parameter.
func (p *Parameter) declaredAttributes() []object.Value {
	var out []object.Value
	for _, in := range p.Sets {
		out = append(out, parameterAttribute(in, p.Hidden))
	}
	if len(p.Aliases) > 0 {
		out = append(out, aliasAttribute(p.Aliases))
	}
	for key, on := range map[string]bool{"allownull": p.AllowNull, "allowemptystring": p.AllowEmptyString && !p.common, "allowemptycollection": p.AllowEmptyCollection} {
		if on {
			out = append(out, newAttribute(attributeKinds[key]))
		}
	}
	for _, c := range p.Checks {
		if a := attributeOfCheck(c); a != nil {
			out = append(out, a)
		}
	}
	return out
}

// attributeOfCheck is a cmdlet's validator as an attribute.
func attributeOfCheck(c Check) *attribute {
	make := func(key string, args ...object.Value) *attribute {
		a, _ := attributeKinds[key].construct(args)
		return a
	}
	switch x := c.(type) {
	case *oneOf:
		return make("validateset", object.NewStrings(x.values...))
	case *inRange:
		return make("validaterange", x.min, x.max)
	case *lengthIn:
		return make("validatelength", int32(x.min), int32(x.max))
	case *countIn:
		return make("validatecount", int32(x.min), int32(x.max))
	case *matches:
		return make("validatepattern", x.pattern)
	case notNull:
		return make("validatenotnull")
	case notEmpty:
		if x.blank {
			return make("validatenotnullorwhitespace")
		}
		return make("validatenotnullorempty")
	}
	return nil
}

// key is the attribute's short name in lower case.
func (a *attribute) key() string {
	for k, x := range attributeKinds {
		if x == a.kind {
			return k
		}
	}
	return ""
}

// check is an attribute made at run time as a validator; nil for one that validates nothing.
func (a *attribute) check(s *Session) (Check, error) {
	key := a.key()
	build := checkBuilders[key]
	if build == nil {
		return nil, nil
	}
	var args []object.Value
	for _, name := range a.kind.args {
		if v := a.get(strings.TrimSuffix(name, "…")); v != nil {
			args = append(args, v)
		}
	}
	ignoreCase := true
	if v := a.get("IgnoreCase"); v != nil {
		ignoreCase = object.Truth(v)
	}
	return build(s, args, object.ToString(a.get("ErrorMessage")), ignoreCase)
}

// obsoleteText is the message of [Obsolete()].
func (c *compiler) obsoleteText(a *syntax.Attribute) *string {
	text := ""
	if len(a.PositionalArguments) > 0 {
		text = object.ToString(c.constantValue(a.PositionalArguments[0]))
	}
	return &text
}
