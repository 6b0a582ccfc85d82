package syntax

import "strings"

// integralTypes are the types that an enum can be made of.
var integralTypes = map[string]bool{"byte": true, "sbyte": true, "short": true, "ushort": true, "int": true, "uint": true, "long": true, "ulong": true,
	"int16": true, "uint16": true, "int32": true, "uint32": true, "int64": true, "uint64": true}

// unknownTypes reports the types that classes and enums name and nobody knows.
//
// pwsh: outside classes an unknown type is an error only when it is used.
func (c checker) unknownTypes(root Ast, exists func(*TypeName) bool) {
	defined := map[string]bool{}
	Walk(root, func(n Ast) bool {
		if t, ok := n.(*TypeDefinition); ok {
			defined[strings.ToLower(t.Name)] = true
		}
		return true
	})
	known := func(t *TypeName) bool {
		return defined[strings.ToLower(innermost(t).Name)] || exists(t)
	}
	Walk(root, func(n Ast) bool {
		if t, ok := n.(*TypeDefinition); ok {
			for _, a := range t.Attributes {
				c.unknownAttribute(a, known)
			}
			c.unknownMembers(t, known)
		}
		return true
	})
}

func (c checker) unknownType(t *TypeConstraint, known func(*TypeName) bool) {
	if t != nil && !known(t.TypeName) {
		c.errorAt(t.TypeName.extent, "TypeNotFound", t.TypeName.FullName())
	}
}

func (c checker) unknownAttribute(a *Attribute, known func(*TypeName) bool) {
	if attr := *a.TypeName; !known(&attr) {
		if attr.Name += "Attribute"; !known(&attr) {
			c.errorAt(a.TypeName.extent, "CustomAttributeTypeNotFound", a.TypeName.FullName())
		}
	}
}

// unknownMembers reports the types in the head and the members of a class.
func (c checker) unknownMembers(t *TypeDefinition, known func(*TypeName) bool) {
	for _, b := range t.BaseTypes {
		c.unknownType(b, known)
	}
	for _, m := range t.Members {
		switch m := m.(type) {
		case *PropertyMember:
			c.unknownType(m.PropertyType, known)
			for _, a := range m.Attributes {
				c.unknownAttribute(a, known)
			}
		case *FunctionMember:
			c.unknownType(m.ReturnType, known)
			for _, a := range m.Attributes {
				c.unknownAttribute(a, known)
			}
			for _, p := range m.Parameters {
				for _, a := range p.Attributes {
					switch a := a.(type) {
					case *TypeConstraint:
						c.unknownType(a, known)
					case *Attribute:
						c.unknownAttribute(a, known)
					}
				}
			}
		}
	}
}

// typeDefinition checks a class or enum.
func (c checker) typeDefinition(n *TypeDefinition) {
	c.placed(n.Attributes, typePlace(n))
	if n.IsEnum {
		if len(n.BaseTypes) > 0 {
			c.underlyingType(n.BaseTypes[0])
		}
		return
	}
	for _, m := range n.Members {
		switch m := m.(type) {
		case *PropertyMember:
			c.property(m)
		case *FunctionMember:
			c.method(n, m)
		}
	}
}

func (c checker) underlyingType(t *TypeConstraint) {
	name := strings.ToLower(t.TypeName.FullName())
	if !integralTypes[strings.TrimPrefix(name, "system.")] {
		c.errorAt(t.extent, "InvalidUnderlyingType", t.TypeName.FullName())
	}
}

func (c checker) property(m *PropertyMember) {
	c.placed(m.Attributes, "Property")
	if m.PropertyType != nil && isVoid(m.PropertyType.TypeName) {
		c.errorAt(m.PropertyType.extent, "TypeNotAllowedForProperty", m.PropertyType.TypeName.FullName())
	}
	if m.IsStatic && m.InitialValue != nil {
		c.noThis(m.InitialValue)
	}
}

// noThis reports $this where there is none.
func (c checker) noThis(root Ast) {
	Walk(root, func(n Ast) bool {
		if v, ok := n.(*VariableExpression); ok && equalFold(v.VariablePath.UserPath, "this") {
			c.errorAt(v.extent, "NonStaticMemberAccessInStaticMember", "this")
		}
		return true
	})
}

// method checks a method or constructor.
func (c checker) method(class *TypeDefinition, m *FunctionMember) {
	if m.IsConstructor && m.ReturnType != nil {
		c.errorAt(m.ReturnType.extent, "ConstructorCantHaveReturnType")
	}
	c.placed(m.Attributes, "Method")
	for _, p := range m.Parameters {
		types := 0
		for _, a := range p.Attributes {
			if attribute, ok := a.(*Attribute); ok {
				c.placed([]*Attribute{attribute}, "Parameter")
			}
			if t, ok := a.(*TypeConstraint); ok {
				if types++; types > 1 {
					c.errorAt(t.extent, "MultipleTypeConstraintsOnMethodParam")
				}
			}
		}
	}
	if m.IsStatic {
		c.noThis(m.Body)
	}
	returns := m.ReturnType != nil && !isVoid(m.ReturnType.TypeName)
	c.methodBody(class, m, returns)
	newFlow(c, m).run(returns)
}

// methodBody checks the statements of a method, but not script blocks inside it.
func (c checker) methodBody(class *TypeDefinition, m *FunctionMember, returns bool) {
	Walk(m.Body, func(n Ast) bool {
		switch n := n.(type) {
		case *ScriptBlockExpression, *FunctionDefinition:
			return false
		case *ReturnStatement:
			switch {
			case n.Pipeline != nil && !returns:
				c.errorAt(n.extent, "VoidMethodHasReturn")
			case n.Pipeline == nil && returns:
				c.errorAt(n.extent, "NonVoidMethodMissingReturnValue")
			}
		case *BreakStatement:
			c.labelInMethod(n, labelOf(n.Label))
		case *ContinueStatement:
			c.labelInMethod(n, labelOf(n.Label))
		case *AssignmentStatement:
			c.propertyTarget(class, n.Left)
		}
		return true
	})
}

// labelInMethod reports a label that no loop of the method has.
func (c checker) labelInMethod(n Statement, label string) {
	if label == "" {
		return
	}
	for parent := n.Parent(); parent != nil; parent = parent.Parent() {
		if _, ok := parent.(*FunctionMember); ok {
			break
		}
		if name, ok := loopLabel(parent); ok && equalFold(name, label) {
			return
		}
	}
	c.errorAt(n.Extent(), "LabelNotFound", label)
}

// propertyTarget reports an assignment to a plain variable that has the name of a property.
func (c checker) propertyTarget(class *TypeDefinition, e Expression) {
	switch e := e.(type) {
	case *ConvertExpression:
		c.propertyTarget(class, e.Child)
	case *ArrayLiteral:
		for _, item := range e.Elements {
			c.propertyTarget(class, item)
		}
	case *VariableExpression:
		for _, m := range class.Members {
			p, ok := m.(*PropertyMember)
			if !ok || !equalFold(p.Name, e.VariablePath.UserPath) {
				continue
			}
			if p.IsStatic {
				c.errorAt(e.extent, "MissingTypeInStaticPropertyAssignment", "["+class.Name+"]::", p.Name)
			} else {
				c.errorAt(e.extent, "MissingThis", "$this.", p.Name)
			}
		}
	}
}
