package interp

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

func constant(v cell) expr { return func(*frame) (cell, error) { return v, nil } }

// variable compiles reading a variable.
func (c *compiler) variable(e *syntax.VariableExpression) expr {
	p := e.VariablePath
	if p.Drive != "" && !strings.EqualFold(p.Drive, "variable") {
		return c.driveRead(p)
	}
	switch name := strings.ToLower(p.Name); {
	case p.Scope != "":
		return c.scopedRead(p, e.Extent())
	case name == "null":
		return constant(cell{})
	case name == "true":
		return constant(boolCell(true))
	case name == "false":
		return constant(boolCell(false))
	case name == "?":
		return func(f *frame) (cell, error) { return boolCell(f.sess.ok), nil }
	case name == "psitem":
		p.Name = "_"
	}
	slot := c.slotFor(p.Name)
	auto := automatics[strings.ToLower(p.Name)]
	ext := e.Extent()
	return func(f *frame) (cell, error) {
		v, found := f.local(slot)
		if found != nil {
			return v, nil
		}
		return f.missing(p.Name, auto, &ext)
	}
}

// missing is the value of a variable that no scope has: an automatic one, or $null, or an error in strict mode.
func (f *frame) missing(name string, auto func(*frame) (cell, bool), at *syntax.Extent) (cell, error) {
	if auto != nil {
		if v, ok := auto(f); ok {
			return v, nil
		}
	}
	if f.scope.strictVersion() > 0 && name != "_" {
		r := runtimeError("VariableIsUndefined", InvalidOperation, name, "The variable '$%s' cannot be retrieved because it has not been set.", name)
		r.Pos = at
		return cell{}, r
	}
	return cell{}, nil
}

// variableInText compiles a variable in an expandable string. pwsh: strict mode 1.0 lets one that is not set be there.
func (c *compiler) variableInText(e *syntax.VariableExpression) expr {
	read := c.variable(e)
	return func(f *frame) (cell, error) {
		v, err := read(f)
		if r, ok := err.(*ErrorRecord); ok && r.ID == "VariableIsUndefined" && f.scope.strictVersion() < 20 {
			return cell{}, nil
		}
		return v, err
	}
}

func (c *compiler) scopedRead(p syntax.VariablePath, ext syntax.Extent) expr {
	id := symOf(p.Name)
	auto := automatics[strings.ToLower(p.Name)]
	if p.Scope == "using" {
		p.Scope = ""
	}
	return func(f *frame) (cell, error) {
		if v := f.scopeNamed(p.Scope).own(id); v != nil {
			return v.read(), nil
		}
		return f.missing(p.UserPath, auto, &ext)
	}
}

func (c *compiler) driveRead(p syntax.VariablePath) expr {
	return func(f *frame) (cell, error) {
		v, ok := f.sess.driveVariable(f, p.Drive, p.Name)
		if !ok {
			return cell{}, nil
		}
		return cellOf(v), nil
	}
}

// assigner compiles to storing a value somewhere.
type assigner func(f *frame, v cell) error

// assignTo compiles assignment to any target.
func (c *compiler) assignTo(e syntax.Expression) assigner {
	switch e := e.(type) {
	case *syntax.VariableExpression:
		return c.assignVariable(e)
	case *syntax.ConvertExpression:
		return c.assignTyped(e)
	case *syntax.AttributedExpression:
		return c.assignAttributed(e)
	case *syntax.MemberExpression:
		return c.assignMember(e)
	case *syntax.InvokeMemberExpression:
		if len(e.Arguments) == 1 && !e.Static {
			return c.assignItem(e)
		}
	case *syntax.IndexExpression:
		return c.assignIndex(e)
	case *syntax.ArrayLiteral:
		return c.assignMany(e)
	case *syntax.ParenExpression:
		if inner := pureExpression(e.Pipeline); inner != nil {
			return c.assignTo(inner)
		}
	}
	return func(*frame, cell) error {
		return runtimeError("InvalidLeftHandSide", ParserError, nil, "The assignment expression is not valid.")
	}
}

func (c *compiler) assignVariable(e *syntax.VariableExpression) assigner {
	p := e.VariablePath
	switch {
	case p.Drive != "" && !strings.EqualFold(p.Drive, "variable"):
		return func(f *frame, v cell) error { return f.sess.setDriveVariable(f, p.Drive, p.Name, v.value()) }
	case p.Scope != "":
		id := symOf(p.Name)
		return func(f *frame, v cell) error {
			made, err := f.scopeNamed(p.Scope).store(p.Name, id, v)
			if err == nil && p.Scope == "private" {
				made.options |= optionPrivate
			}
			return err
		}
	case strings.EqualFold(p.Name, "null"):
		return func(*frame, cell) error { return nil }
	case strings.EqualFold(p.Name, "true"), strings.EqualFold(p.Name, "false"), p.Name == "?":
		return func(*frame, cell) error { return errVariableNotWritable(p.Name) }
	case strings.EqualFold(p.Name, "psitem"):
		p.Name = "_"
	}
	slot := c.slotFor(p.Name)
	return func(f *frame, v cell) error { return f.setLocal(slot, v) }
}

// assignTyped is [type]$x = v: the variable keeps the type from then on.
func (c *compiler) assignTyped(e *syntax.ConvertExpression) assigner {
	typ := c.typeName(e.Type.TypeName)
	target, ok := innermostVariable(e.Child)
	if !ok {
		assign := c.assignTo(e.Child)
		return func(f *frame, v cell) error {
			t, err := typ(f)
			if err != nil {
				return err
			}
			x, err := f.sess.convert(v.value(), t)
			if err != nil {
				return err
			}
			return assign(f, cellOf(x))
		}
	}
	var attrs []*syntax.Attribute
	for at := e.Child; ; {
		a, ok := at.(*syntax.AttributedExpression)
		if !ok {
			break
		}
		if x, ok := a.Attribute.(*syntax.Attribute); ok {
			attrs = append(attrs, x)
		}
		at = a.Child
	}
	return c.assignConstrained(target, typ, attrs)
}

func innermostVariable(e syntax.Expression) (*syntax.VariableExpression, bool) {
	for {
		switch x := e.(type) {
		case *syntax.VariableExpression:
			return x, true
		case *syntax.AttributedExpression:
			e = x.Child
		case *syntax.ConvertExpression:
			e = x.Child
		default:
			return nil, false
		}
	}
}

func (c *compiler) assignAttributed(e *syntax.AttributedExpression) assigner {
	target, ok := innermostVariable(e)
	if !ok {
		return c.assignTo(e.Child)
	}
	var attrs []*syntax.Attribute
	var typ func(f *frame) (*object.Type, error)
	for at := syntax.Expression(e); ; {
		switch x := at.(type) {
		case *syntax.AttributedExpression:
			if a, ok := x.Attribute.(*syntax.Attribute); ok {
				attrs = append(attrs, a)
			}
			at = x.Child
			continue
		case *syntax.ConvertExpression:
			typ = c.typeName(x.Type.TypeName)
			at = x.Child
			continue
		}
		break
	}
	return c.assignConstrained(target, typ, attrs)
}

// assignConstrained gives a variable of the current scope a type and checks, then stores.
func (c *compiler) assignConstrained(e *syntax.VariableExpression, typ func(*frame) (*object.Type, error), attrs []*syntax.Attribute) assigner {
	p := e.VariablePath
	id := symOf(p.Name)
	checks := c.checks(attrs)
	local := p.Scope == "" || p.Scope == "local"
	return func(f *frame, v cell) error {
		var t *object.Type
		if typ != nil {
			var err error
			if t, err = typ(f); err != nil {
				return err
			}
			x, err := (&variable{typ: t, direct: local && len(attrs) == 0 && f.optimised()}).convert(f.sess, v.value())
			if err != nil {
				return err
			}
			v = cellOf(x)
		}
		list, err := checks(f)
		if err != nil {
			return err
		}
		for _, check := range list {
			if err := checkVariable(check, f.sess, p.Name, v.value()); err != nil {
				return unfitAttribute(err, p.Name, v.value())
			}
		}
		at := f.scopeNamed(p.Scope)
		x := at.own(id)
		if x == nil {
			x = at.add(&variable{name: p.Name, sym: id})
		} else if x.options&(optionReadOnly|optionConstant) != 0 {
			return errVariableNotWritable(p.Name)
		}
		x.plain, x.typ, x.checks, x.val = false, t, list, v
		x.direct = local && len(list) == 0 && f.optimised()
		if t == object.ObjectType && len(list) == 0 {
			x.plain, x.typ = true, nil
		}
		return nil
	}
}

// assignMany is $a, $b = list: the last target takes what is left.
func (c *compiler) assignMany(e *syntax.ArrayLiteral) assigner {
	targets := make([]assigner, len(e.Elements))
	for i, t := range e.Elements {
		targets[i] = c.assignTo(t)
	}
	return func(f *frame, v cell) error {
		items := object.Items(v.value())
		if v.isNull() {
			items = nil
		}
		for i, assign := range targets {
			var x cell
			switch {
			case i >= len(items):
			case i == len(targets)-1 && len(items) > len(targets):
				x = refCell(object.NewArray(append([]object.Value(nil), items[i:]...)...))
			default:
				x = cellOf(items[i])
			}
			if err := assign(f, x); err != nil {
				return err
			}
		}
		return nil
	}
}
