package interp

import (
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// typeSource yields a type when the code runs: classes of the script may come and go, the others are looked up once.
type typeSource = func(f *frame) (*object.Type, error)

// typeName compiles a type as written.
func (c *compiler) typeName(n *syntax.TypeName) typeSource {
	ext := n.Extent()
	if src := ext.Source; src != nil && ext.Start > 0 && ext.End < len(src.Text) && src.Text[ext.Start-1] == '[' && src.Text[ext.End] == ']' {
		ext.Start, ext.End = ext.Start-1, ext.End+1
	}
	var known *object.Type
	return func(f *frame) (*object.Type, error) {
		if known != nil {
			return known, nil
		}
		t := f.sess.resolveType(f.scope, n)
		if t == nil {
			err := typeNotFound(n.FullName())
			err.Pos = &ext
			return nil, err
		}
		if t.Script == nil {
			known = t
		}
		return t, nil
	}
}

func typeNotFound(name string) *ErrorRecord {
	return &ErrorRecord{
		Err: object.NewException(object.RuntimeExceptionType, "Unable to find type ["+name+"]."),
		ID:  "TypeNotFound", Category: InvalidOperation, Target: typeNameValue(name), exact: true,
	}
}

// resolveType finds a type by its name as written; nil when there is none.
func (s *Session) resolveType(at *scope, n *syntax.TypeName) *object.Type {
	switch {
	case n.IsArray():
		if t := s.resolveType(at, n.Element); t != nil {
			return t.ArrayOfRank(n.Rank)
		}
		return nil
	case n.IsGeneric():
		return s.genericType(at, n)
	}
	return s.plainType(at, n.Extent().Source, n.Name)
}

// plainType finds a type that is neither array nor constructed. pwsh: the using statements of the text that names it hold first, then
// those of the scopes it runs in.
func (s *Session) plainType(at *scope, text *syntax.Source, name string) *object.Type {
	if t := s.types[text][strings.ToLower(name)]; t != nil {
		return t
	}
	if text != nil && len(text.Namespaces) > 0 && at.typeNamed(name) == nil && s.net.Lookup(name) == nil {
		if t := s.lookupIn(text.Namespaces, name); t != nil {
			return t
		}
	}
	return s.lookupType(at, name)
}

func (s *Session) genericType(at *scope, n *syntax.TypeName) *object.Type {
	args := make([]*object.Type, len(n.Arguments))
	for i, a := range n.Arguments {
		if args[i] = s.resolveType(at, a); args[i] == nil {
			return nil
		}
	}
	name := n.Generic.Name
	if !strings.Contains(name, "`") {
		name += "`" + string(rune('0'+len(args)))
	}
	open := s.plainType(at, n.Extent().Source, name)
	if open == nil {
		open = s.plainType(at, n.Extent().Source, n.Generic.Name)
	}
	if open == nil || open.Arity() != len(args) {
		return nil
	}
	return open.Generic(args...)
}

func (c *compiler) typeExpression(e *syntax.TypeExpression) expr {
	typ := c.typeName(e.TypeName)
	return func(f *frame) (cell, error) {
		t, err := typ(f)
		if err != nil {
			return cell{}, err
		}
		return refCell(t), nil
	}
}

// cast compiles [type]value.
func (c *compiler) cast(e *syntax.ConvertExpression) expr {
	name := strings.ToLower(e.Type.TypeName.FullName())
	if h, ok := e.Child.(*syntax.Hashtable); ok {
		switch name {
		case "ordered":
			return c.hashtable(h, object.NewOrdered)
		case "pscustomobject":
			return c.customObject(h)
		}
	}
	if name == "ref" || name == "psreference" || name == "system.management.automation.psreference" {
		return c.reference(e.Child)
	}
	child, typ := c.expr(e.Child), c.typeName(e.Type.TypeName)
	if name == "void" {
		return func(f *frame) (cell, error) {
			_, err := child(f)
			return nothing, err
		}
	}
	return func(f *frame) (cell, error) {
		v, err := child(f)
		if err != nil {
			return cell{}, err
		}
		t, err := typ(f)
		if err != nil {
			return cell{}, err
		}
		switch {
		case t == object.Int32Type && v.kind == cellInt, t == object.DoubleType && v.kind == cellDouble, t == object.ObjectType:
			return v, nil
		case t == object.StringType && v.kind == cellRef:
			if _, ok := v.ref.(string); ok {
				return v, nil
			}
		}
		return boxed(f.sess.convertIn(f, v.value(), t))
	}
}

// typeOperator compiles -is, -isnot and -as.
func (c *compiler) typeOperator(e *syntax.BinaryExpression) expr {
	left, right := c.expr(e.Left), c.expr(e.Right)
	_, literal := e.Right.(*syntax.TypeExpression)
	return func(f *frame) (cell, error) {
		a, err := left(f)
		if err != nil {
			return cell{}, err
		}
		b, err := right(f)
		if err != nil {
			return cell{}, err
		}
		t, ok := object.Unwrap(b.value()).(*object.Type)
		if !ok {
			if t, err = f.typeOperand(e, b.value()); err != nil {
				return cell{}, err
			}
		}
		if e.Operator == syntax.As {
			if t.Kind == object.KindPSObject { // pwsh: -as [pscustomobject] changes nothing
				return a, nil
			}
			v, err := f.sess.convertIn(f, a.value(), t)
			if err != nil {
				return cell{}, nil
			}
			return cellOf(v), nil
		}
		is := object.Is(a.value(), t)
		if literal && t.Kind == object.KindArray && t.Elem != nil { // pwsh: an array type written out is compared exactly: no [string[]] is an [object[]]
			is = object.TypeOf(object.Unwrap(a.value())) == t
		}
		return boolCell(is == (e.Operator == syntax.Is)), nil
	}
}

// typeOperand is the type that the right side of -is or -as names.
func (f *frame) typeOperand(e *syntax.BinaryExpression, v object.Value) (*object.Type, error) {
	if v == nil {
		id, name := "IsOperatorRequiresType", "-is"
		if e.Operator == syntax.As {
			id, name = "AsOperatorRequiresType", "-as"
		}
		return nil, runtimeError(id, InvalidOperation, nil, "The right operand of '%s' must be a type.", name)
	}
	name := f.sess.text(v)
	if t := f.sess.typeNamed(f.scope, name); t != nil {
		return t, nil
	}
	id, category := "RuntimeException", NotSpecified
	if e.Operator == syntax.As {
		id, category = "InvalidCastFromStringToType", InvalidArgument
	}
	return nil, runtimeError(id, category, nil, "Cannot convert the \"%s\" value of type \"System.String\" to type \"System.Type\".", name)
}
