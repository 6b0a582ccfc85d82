package object

// Reference is [ref]$x: a place that methods with out parameters write to.
type Reference interface {
	Typed
	RefGet() Value
	RefSet(v Value) error
}

// PSReferenceType is what [ref] names.
var PSReferenceType = NewClass("System.Management.Automation.PSReference", nil)

// Ref is a Reference that holds its value itself: ([ref]5), and what callers without a variable pass.
type Ref struct{ Value Value }

// PSType is PSReference.
func (*Ref) PSType() *Type { return PSReferenceType }

// RefGet is the value.
func (r *Ref) RefGet() Value { return r.Value }

// RefSet replaces the value.
func (r *Ref) RefSet(v Value) error { r.Value = v; return nil }
