package interp

import (
	"migsh/shell/dotnet"
	"migsh/shell/object"
	"migsh/shell/syntax"
)

// reference is what [ref]$x makes: a variable that others may change through .Value.
type reference struct {
	v *variable
	s *scope
	t *object.Type
}

var _ object.Reference = (*reference)(nil)

// PSType is PSReference of the type the variable had.
func (r *reference) PSType() *object.Type { return r.t }

var variableReferenceType = object.NewClass("System.Management.Automation.PSReference`1", object.PSReferenceType)

// referenceType is PSReference of a value's type.
func referenceType(v object.Value) *object.Type {
	t := object.TypeOf(v)
	if t == nil {
		t = object.ObjectType
	}
	return variableReferenceType.Generic(t)
}

// RefGet is the variable's value.
func (r *reference) RefGet() object.Value { return r.v.read().value() }

// RefSet assigns the variable.
func (r *reference) RefSet(x object.Value) error { return r.s.assign(r.v, cellOf(x)) }

// PSGet knows Value.
func (r *reference) PSGet(name string) (object.Value, bool, error) {
	return r.RefGet(), equalFold(name, "Value"), nil
}

// PSSet assigns Value. pwsh: what the variable refuses is the failure of a property.
func (r *reference) PSSet(name string, v object.Value) (bool, error) {
	if !equalFold(name, "Value") {
		return false, nil
	}
	err := r.RefSet(v)
	if err == nil || isFlow(err) {
		return true, err
	}
	inner := object.AsException(err)
	return true, &object.Exception{Type: object.SetValueInvocationExceptionType, Inner: inner, ErrorID: "ExceptionWhenSetting", Category: "NotSpecified",
		Message: "Exception setting \"Value\": \"" + inner.Message + "\""}
}

func referenceMembers() []dotnet.Def {
	return []dotnet.Def{
		dotnet.PropSet("System.Object Value {get;set;}", func(r object.Reference) object.Value { return r.RefGet() },
			func(r object.Reference, v object.Value) error { return r.RefSet(v) }),
	}
}

func (c *compiler) reference(child syntax.Expression) expr {
	// pwsh: [ref]$null is a place of its own, which holds what it is given
	if e, ok := child.(*syntax.VariableExpression); ok && e.VariablePath.IsVariable() && !equalFold(e.VariablePath.Name, "null") {
		p := e.VariablePath
		return func(f *frame) (cell, error) {
			at := f.scopeNamed(p.Scope)
			v := at.find(symOf(p.Name))
			if v == nil {
				return cell{}, runtimeError("NonExistingVariableReference", InvalidOperation, p.Name,
					"[ref] cannot be applied to a variable that does not exist.")
			}
			return refCell(&reference{v: v, s: at, t: referenceType(v.read().value())}), nil
		}
	}
	value := c.expr(child)
	return func(f *frame) (cell, error) {
		v, err := value(f)
		if err != nil {
			return cell{}, err
		}
		return refCell(&reference{v: &variable{val: v, plain: true}, s: f.scope, t: referenceType(v.value())}), nil
	}
}
