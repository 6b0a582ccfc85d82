package interp

import (
	"slices"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// scriptParam is a parameter of a function or script block.
type scriptParam struct {
	meta    *Parameter
	slot    int
	value   expr // default; nil if none
	written *syntax.Parameter
}

// parameters compiles the unit's parameters and describes the block as a command.
func (c *compiler) parameters() {
	u := c.unit
	cmd := &Command{Kind: KindBlock, Positional: true, Impact: ImpactMedium}
	if u.fn != nil {
		cmd.Name, cmd.Kind = u.fn.Name, KindFunction
		if u.fn.IsFilter {
			cmd.Kind = KindFilter
		}
	}
	list := []*syntax.Parameter(nil)
	switch {
	case u.ast.ParamBlock != nil:
		list = u.ast.ParamBlock.Parameters
		c.commandAttributes(cmd, u.ast.ParamBlock.Attributes)
	case u.member != nil:
		list = u.member.Parameters
	case u.fn != nil:
		list = u.fn.Parameters
	}
	own := false
	for _, p := range list {
		sp, usesAttribute, placed := c.parameter(p)
		own = own || placed
		cmd.Advanced = cmd.Advanced || usesAttribute
		u.params = append(u.params, sp)
		cmd.Params = append(cmd.Params, sp.meta)
	}
	// pwsh: parameters have positions in order, unless one says where it stands or in which set.
	if cmd.Positional && !own {
		n := 0
		for _, sp := range u.params {
			if sp.meta.Type == object.SwitchParameterType {
				continue
			}
			for i := range sp.meta.Sets {
				sp.meta.Sets[i].Position = n
			}
			n++
		}
	}
	cmd.table = newParamTable(cmd)
	u.command = cmd
}

// commandAttributes reads [CmdletBinding()], [OutputType()] and [Alias()] before param.
func (c *compiler) commandAttributes(cmd *Command, attrs []syntax.AttributeBase) {
	for _, ab := range attrs {
		a, ok := ab.(*syntax.Attribute)
		if !ok {
			continue
		}
		cmd.written = append(cmd.written, a)
		switch attributeName(a) {
		case "obsolete":
			cmd.obsolete = c.obsoleteText(a)
		case "cmdletbinding":
			cmd.Advanced = true
			for _, n := range a.NamedArguments {
				v := c.constantArgument(n)
				switch strings.ToLower(n.ArgumentName) {
				case "defaultparametersetname":
					cmd.DefaultSet = object.ToString(v)
				case "supportsshouldprocess":
					cmd.Should = object.Truth(v)
				case "supportspaging":
					cmd.paging = object.Truth(v)
				case "positionalbinding":
					cmd.Positional = object.Truth(v)
				case "confirmimpact":
					for i := ImpactNone; i <= ImpactHigh; i++ {
						if strings.EqualFold(i.String(), object.ToString(v)) {
							cmd.Impact = i
						}
					}
				}
			}
		case "alias":
			for _, x := range a.PositionalArguments {
				cmd.Aliases = append(cmd.Aliases, object.ToString(c.constantValue(x)))
			}
		case "outputtype":
			for _, x := range a.PositionalArguments {
				if t, ok := x.(*syntax.TypeExpression); ok {
					cmd.Output = append(cmd.Output, t.TypeName.FullName())
				} else {
					cmd.Output = append(cmd.Output, object.ToString(c.constantValue(x)))
				}
			}
		}
	}
}

// constantArgument is the value of an attribute's named argument, which is a constant.
func (c *compiler) constantArgument(n *syntax.NamedAttributeArgument) object.Value {
	if n.ExpressionOmitted {
		return true
	}
	return c.constantValue(n.Argument)
}

// constantValue works out a constant expression at compile time; what is none is $null.
func (c *compiler) constantValue(e syntax.Expression) object.Value {
	f := &frame{sess: c.sess, scope: c.sess.global, unit: c.unit, out: nullSink{}, st: &streams{}, slots: make([]*variable, 64)}
	if _, ok := e.(*syntax.VariableExpression); ok || isConstant(e) {
		v, err := c.expr(e)(f)
		if err == nil {
			return v.value()
		}
	}
	return nil
}

func isConstant(e syntax.Expression) bool {
	switch e := e.(type) {
	case *syntax.ConstantExpression, *syntax.StringConstantExpression, *syntax.TypeExpression:
		return true
	case *syntax.UnaryExpression:
		return isConstant(e.Child)
	case *syntax.MemberExpression:
		return e.Static
	}
	return false
}

// parameter compiles one parameter. usesAttribute: it has [Parameter()], which makes the function an advanced one. placed: it says its
// position or set itself.
func (c *compiler) parameter(p *syntax.Parameter) (sp *scriptParam, usesAttribute, placed bool) {
	meta := &Parameter{Name: p.Name.VariablePath.Name, Type: object.ObjectType}
	sp = &scriptParam{meta: meta, slot: c.slotFor(meta.Name), written: p}
	meta.script = sp
	for _, ab := range p.Attributes {
		switch a := ab.(type) {
		case *syntax.TypeConstraint:
			c.parameterType(meta, a)
		case *syntax.Attribute:
			uses, at := c.parameterAttribute(meta, a)
			usesAttribute, placed = usesAttribute || uses, placed || at
		}
	}
	slices.Reverse(meta.Checks) // pwsh: the last attribute is asked first
	slices.Reverse(meta.custom)
	if len(meta.Sets) == 0 {
		meta.Sets = []ParameterIn{{Position: -1}}
	}
	if p.DefaultValue != nil {
		sp.value = c.expr(p.DefaultValue)
	}
	return sp, usesAttribute, placed
}

func (c *compiler) parameterType(meta *Parameter, a *syntax.TypeConstraint) {
	if meta.Type != object.ObjectType {
		return // pwsh: the first type is the parameter's
	}
	if t := c.sess.resolveType(c.sess.global, a.TypeName); t != nil {
		meta.Type = t
		return
	}
	meta.lateType = a.TypeName
}

func (c *compiler) parameterAttribute(meta *Parameter, a *syntax.Attribute) (uses, placed bool) {
	switch attributeName(a) {
	case "parameter":
		in := ParameterIn{Position: -1}
		for _, n := range a.NamedArguments {
			v := c.constantArgument(n)
			switch strings.ToLower(n.ArgumentName) {
			case "mandatory":
				in.Mandatory = object.Truth(v)
			case "position":
				if x, err := object.Convert(v, object.Int32Type); err == nil {
					in.Position, placed = int(x.(int32)), true
				}
			case "parametersetname":
				if in.Set = object.ToString(v); in.Set != allSets {
					placed = true
				} else {
					in.Set = ""
				}
			case "valuefrompipeline":
				in.Pipe = object.Truth(v)
			case "valuefrompipelinebypropertyname":
				in.Prop = object.Truth(v)
			case "valuefromremainingarguments":
				in.Remaining = object.Truth(v)
			case "helpmessage":
				in.Help = object.ToString(v)
			case "dontshow":
				meta.Hidden = object.Truth(v)
			}
		}
		meta.Sets = append(meta.Sets, in)
		return true, placed
	case "alias":
		for _, x := range a.PositionalArguments {
			meta.Aliases = append(meta.Aliases, object.ToString(c.constantValue(x)))
		}
	case "allownull":
		meta.AllowNull = true
	case "allowemptystring":
		meta.AllowEmptyString = true
	case "allowemptycollection":
		meta.AllowEmptyCollection = true
	case "obsolete":
		meta.obsolete = c.obsoleteText(a)
	default:
		if m := c.checkMaker(a); m != nil {
			meta.Checks = append(meta.Checks, &lazyCheck{make: m, isWhole: wholeChecks[attributeName(a)]})
		} else if attributeKinds[attributeName(a)] == nil {
			meta.custom = append(meta.custom, c.customAttribute(a))
		}
	}
	return false, false
}

// wholeChecks are the attributes that look at a collection as a whole.
var wholeChecks = map[string]bool{"validatecount": true, "validatenotnull": true, "validatenotnullorempty": true, "validatenotnullorwhitespace": true}

// lazyCheck is a validator whose arguments are worked out when it is first used.
type lazyCheck struct {
	make    func(f *frame) (Check, error)
	made    Check
	isWhole bool
}

func (l *lazyCheck) whole() bool { return l.isWhole }

func (l *lazyCheck) check(s *Session, f *frame, v object.Value) error {
	made, err := l.get(f)
	if err != nil {
		return err
	}
	return made.check(s, f, v)
}

func (l *lazyCheck) get(f *frame) (Check, error) {
	if l.made == nil {
		sub := f.newFrame(&unit{syms: make([]sym, 64), names: make([]string, 64)}, f.scope, nullSink{})
		made, err := l.make(sub)
		if err != nil {
			return nil, err
		}
		l.made = made
	}
	return l.made, nil
}

// transform converts an argument of a script's parameter.
func (f *frame) transform(p *Parameter, v object.Value) (object.Value, error) {
	t, err := f.parameterType(p)
	if err != nil || t == object.ObjectType {
		return v, err
	}
	return f.sess.convertArgument(f, v, t, f.unit.command.Advanced)
}

// parameterType is the parameter's type; one that a class of the script gives is looked up now.
func (f *frame) parameterType(p *Parameter) (*object.Type, error) {
	if p.lateType == nil {
		return p.Type, nil
	}
	t := f.sess.resolveType(f.scope, p.lateType)
	if t == nil {
		return nil, typeNotFound(p.lateType.FullName())
	}
	return t, nil
}

// transformDefault converts a default value.
func (f *frame) transformDefault(p *Parameter, v object.Value) (object.Value, error) {
	x, err := f.transform(p, v)
	if err != nil && !isFlow(err) {
		inner := object.AsException(err)
		return nil, &ErrorRecord{Err: &object.Exception{Type: transformationException, Inner: inner,
			Message: "Cannot process argument transformation on parameter '" + p.Name + "'. " + inner.Message},
			ID: "ParameterArgumentTransformationError", Category: InvalidData, exact: true}
	}
	return x, err
}
