package interp

import (
	"fmt"
	"math/big"
	"strings"

	"migsh/shell/object"
	"migsh/shell/syntax"
)

// definer checks the classes and enumerations of a text that parses: what .NET would refuse when it makes the types. Nothing of the text
// has run then.
type definer struct {
	s       *Session
	errs    []syntax.ParseError
	defined map[string]bool // the types of the text so far
	later   map[string]bool // those still to come
}

// checkDefinitions gives the errors of all the types that a text defines at its top.
func (s *Session) checkDefinitions(tree *syntax.ScriptBlock) []syntax.ParseError {
	d := &definer{s: s, defined: map[string]bool{}, later: map[string]bool{}}
	var list []*syntax.TypeDefinition
	syntax.Walk(tree, func(n syntax.Ast) bool {
		if t, ok := n.(*syntax.TypeDefinition); ok {
			list = append(list, t)
			d.later[strings.ToLower(t.Name)] = true
		}
		return true
	})
	for _, t := range list {
		delete(d.later, strings.ToLower(t.Name))
		if t.IsEnum {
			d.enum(t)
		} else {
			d.class(t)
		}
		d.defined[strings.ToLower(t.Name)] = true
	}
	return d.errs
}

func (d *definer) errorAt(e syntax.Extent, id, format string, args ...any) {
	d.errs = append(d.errs, syntax.ParseError{ID: id, Message: fmt.Sprintf(format, args...), Extent: e})
}

func (d *definer) class(t *syntax.TypeDefinition) {
	for i, b := range t.BaseTypes {
		d.base(t, b, i)
	}
	d.properties(t)
	d.methods(t)
	d.interfaces(t)
}

// base checks one type of the list behind a class's name.
func (d *definer) base(t *syntax.TypeDefinition, b *syntax.TypeConstraint, i int) {
	name := b.TypeName.FullName()
	if b.TypeName.IsArray() {
		d.errorAt(b.Extent(), "SubtypeArray", "Invalid base type '%s'. Base type cannot be an array.", name)
		return
	}
	key := strings.ToLower(name)
	if d.defined[key] {
		if i > 0 {
			d.errorAt(b.Extent(), "InterfaceNameExpected", "'%s': Interface name expected.", name)
		}
		return
	}
	if d.later[key] || key == strings.ToLower(t.Name) { // pwsh: a base must stand before what derives from it
		d.errorAt(b.Extent(), "TypeNotFound", "Unable to find type [%s].", name)
		return
	}
	typ := d.s.ResolveTypeName(b.TypeName)
	switch {
	case typ == nil || typ.Kind == object.KindInterface:
	case i > 0:
		d.errorAt(b.Extent(), "InterfaceNameExpected", "'%s': Interface name expected.", name)
	case typ.Sealed || typ.Value && typ != object.EnumType && typ != object.ValueTypeType:
		d.errorAt(b.Extent(), "SealedBaseClass", "Cannot inherit from sealed class '%s'.", typ.ShortName())
	}
}

func (d *definer) duplicate(e syntax.Extent, name string) {
	d.errorAt(e, "MemberAlreadyDefined", "The member '%s' is already defined.", name)
}

func (d *definer) properties(t *syntax.TypeDefinition) {
	seen := map[string]bool{}
	for _, m := range t.Members {
		p, ok := m.(*syntax.PropertyMember)
		if !ok {
			continue
		}
		key := strings.ToLower(p.Name)
		if seen[key] {
			e := p.Extent()
			if text := e.Text(); strings.HasSuffix(text, ";") {
				e.End--
			}
			d.duplicate(e, p.Name)
		}
		seen[key] = true
	}
}

// methods reports the methods and constructors that have the parameters of one before.
func (d *definer) methods(t *syntax.TypeDefinition) {
	seen := map[string]bool{}
	for _, m := range t.Members {
		f, ok := m.(*syntax.FunctionMember)
		if !ok {
			continue
		}
		key := strings.ToLower(f.Name)
		if f.IsConstructor && f.IsStatic {
			key = "static " + key
		}
		for _, p := range f.Parameters {
			key += "," + d.parameterType(p)
		}
		if seen[key] {
			d.duplicate(f.NameExtent, f.Name)
		}
		seen[key] = true
	}
}

func (d *definer) parameterType(p *syntax.Parameter) string {
	for _, a := range p.Attributes {
		if c, ok := a.(*syntax.TypeConstraint); ok {
			if t := d.s.ResolveTypeName(c.TypeName); t != nil {
				return t.Name
			}
			return strings.ToLower(c.TypeName.FullName())
		}
	}
	return object.ObjectType.Name
}

// required are the methods that the interfaces of everyday use ask for.
var required = map[string]string{"System.IComparable": "CompareTo", "System.IDisposable": "Dispose", "System.ICloneable": "Clone",
	"System.Collections.IEnumerable": "GetEnumerator", "System.Collections.IEnumerator": "MoveNext", "System.Collections.IComparer": "Compare",
	automation + "IValidateSetValuesGenerator": "GetValidValues", automation + "IArgumentCompleter": "CompleteArgument"}

// interfaces reports a method that an interface asks for and the class lacks.
func (d *definer) interfaces(t *syntax.TypeDefinition) {
	for _, b := range t.BaseTypes {
		typ := d.s.ResolveTypeName(b.TypeName)
		if typ == nil || required[typ.Name] == "" || d.has(t, required[typ.Name]) {
			continue
		}
		d.errorAt(t.Extent(), "TypeCreationError", "Error during creation of type \"%s\". Error message:\nMethod '%s' in type '%s' from assembly "+
			"'PowerShell Class Assembly, Version=1.0.0.%d, Culture=neutral, PublicKeyToken=null' does not have an implementation.",
			t.Name, required[typ.Name], t.Name, len(d.s.types)+1)
		return
	}
}

// has reports whether a class has a method of a name, or derives from a class that may have it.
func (d *definer) has(t *syntax.TypeDefinition, name string) bool {
	for _, m := range t.Members {
		if f, ok := m.(*syntax.FunctionMember); ok && equalFold(f.Name, name) {
			return true
		}
	}
	for _, b := range t.BaseTypes {
		if typ := d.s.ResolveTypeName(b.TypeName); typ == nil || typ.Kind != object.KindInterface {
			return true
		}
	}
	return false
}

// enum checks the names and the numbers of an enumeration.
func (d *definer) enum(t *syntax.TypeDefinition) {
	under := object.Int32Type
	if len(t.BaseTypes) > 0 {
		if u := d.s.ResolveTypeName(t.BaseTypes[0].TypeName); u != nil && u.IsInteger() {
			under = u
		}
	}
	next, seen := new(big.Int), map[string]bool{}
	for _, m := range t.Members {
		p, ok := m.(*syntax.PropertyMember)
		if !ok {
			continue
		}
		e := p.Extent()
		if strings.HasSuffix(e.Text(), ";") {
			e.End--
		}
		if key := strings.ToLower(p.Name); seen[key] {
			d.duplicate(e, p.Name)
		} else {
			seen[key] = true
		}
		if p.InitialValue != nil {
			e = p.InitialValue.Extent()
			n, ok := d.enumerator(p.InitialValue, under)
			if !ok {
				continue
			}
			next = n
		}
		if _, err := object.Convert(next, under); err != nil {
			d.errorAt(e, "EnumeratorValueOutOfBounds", "Enumerator value is either too large or too small for %s.", under.Accelerated())
		}
		next = new(big.Int).Add(next, big.NewInt(1))
	}
}

// enumerator is the number of a constant; false when it names other types, or after an error.
func (d *definer) enumerator(e syntax.Expression, under *object.Type) (*big.Int, bool) {
	named := false
	syntax.Walk(e, func(n syntax.Ast) bool {
		_, isType := n.(*syntax.TypeExpression)
		named = named || isType
		return true
	})
	if named {
		return nil, false
	}
	v, err := d.s.Evaluate(e)
	if err == nil {
		var n object.Value
		if n, err = object.Convert(v, object.BigIntegerType); err == nil {
			return n.(*big.Int), true
		}
	}
	d.errorAt(e.Extent(), "CannotConvertValue", "Cannot convert the value to type \"%s\".", under.Accelerated())
	return nil, false
}
