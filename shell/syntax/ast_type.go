package syntax

import "strings"

// TypeName is a type as written: plain, an array of something, or a generic type with arguments.
type TypeName struct {
	extent       Extent
	Name         string      // of a plain type, or the part of a generic type before its arguments: System.Int32
	AssemblyName string      // "" unless written: [Name, Assembly]
	Generic      *TypeName   // the open type of List[int]; nil if not generic
	Arguments    []*TypeName // of a generic type
	Element      *TypeName   // of an array; nil if not an array
	Rank         int         // dimensions of an array
}

// Extent gives the part of the source that holds the name, without the outer brackets of a type literal.
func (t *TypeName) Extent() Extent { return t.extent }

// IsArray reports whether this is an array type.
func (t *TypeName) IsArray() bool { return t.Element != nil }

// IsGeneric reports whether this is a generic type with its arguments.
func (t *TypeName) IsGeneric() bool { return t.Generic != nil }

// FullName gives the type in the form that .NET's ITypeName.FullName has.
func (t *TypeName) FullName() string {
	name := t.fullName()
	if a := t.Assembly(); a != "" {
		return name + "," + a
	}
	return name
}

func (t *TypeName) fullName() string {
	switch {
	case t.Element != nil:
		return t.Element.fullName() + "[" + strings.Repeat(",", t.Rank-1) + "]"
	case t.Generic != nil:
		args := make([]string, len(t.Arguments))
		for i, a := range t.Arguments {
			args[i] = a.FullName()
		}
		return t.Generic.fullName() + "[" + strings.Join(args, ",") + "]"
	}
	return t.Name
}

// Assembly gives the assembly that the type was written with, "" if none.
func (t *TypeName) Assembly() string {
	switch {
	case t.Element != nil:
		return t.Element.Assembly()
	case t.Generic != nil:
		return t.Generic.AssemblyName
	}
	return t.AssemblyName
}

// TypeDefinition is class, enum or interface.
type TypeDefinition struct {
	statementNode
	Name        string
	NameExtent  Extent
	Attributes  []*Attribute
	BaseTypes   []*TypeConstraint
	Members     []Member
	IsEnum      bool
	IsInterface bool
}

// IsClass reports whether this is a class.
func (t *TypeDefinition) IsClass() bool { return !t.IsEnum && !t.IsInterface }

// PropertyMember is a property of a class or a value of an enum.
type PropertyMember struct {
	node
	Name         string
	PropertyType *TypeConstraint // nil if none
	Attributes   []*Attribute
	InitialValue Expression
	IsStatic     bool
	IsHidden     bool
	IsLiteral    bool // a value of an enum
}

// FunctionMember is a method or constructor of a class.
type FunctionMember struct {
	node
	Name          string
	NameExtent    Extent
	ReturnType    *TypeConstraint // nil if none
	Attributes    []*Attribute
	Parameters    []*Parameter
	Body          *ScriptBlock
	IsStatic      bool
	IsHidden      bool
	IsConstructor bool

	// definition holds Parameters and Body in the tree: .NET visits a method by way of a function definition inside it.
	definition *FunctionDefinition
}

func (*PropertyMember) member() {}
func (*FunctionMember) member() {}
