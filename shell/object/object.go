package object

// Object is a [pscustomobject] (Base nil), or a value wrapped to carry added members and its own type names.
type Object struct {
	TypeNames []string // most specific first; empty means those of the base value, or PSCustomObject's
	Base      Value    // what is wrapped; nil for [pscustomobject]
	Props     Props
	// Type is the .NET type From's objects claim; nil means that of Base, or PSCustomObject.
	Type *Type
	// Text is what ToString() answers when it is not made from the properties; nil otherwise.
	Text func() string
	// EqualTo answers Equals() when the object has an equality of its own; nil otherwise.
	EqualTo func(Value) bool
	// Hash answers GetHashCode() when the object has its own besides an equality; nil otherwise.
	Hash func() int32
}

// NewObject is an empty [pscustomobject].
func NewObject() *Object { return &Object{} }

// NewCustom is a [pscustomobject] of alternating names (string) and values.
func NewCustom(pairs ...Value) *Object {
	o := &Object{}
	o.Props.Grow(len(pairs) / 2)
	for i := 0; i+1 < len(pairs); i += 2 {
		o.Props.Set(pairs[i].(string), pairs[i+1])
	}
	return o
}

// PSType is the type of the base value, or PSCustomObject.
func (o *Object) PSType() *Type {
	switch {
	case o.Type != nil:
		return o.Type
	case o.Base != nil:
		return TypeOf(o.Base)
	}
	return PSCustomObjectType
}

// Wrap is v as an *Object that can carry members: itself when it is one.
func Wrap(v Value) *Object {
	if o, ok := v.(*Object); ok {
		return o
	}
	return &Object{Base: v}
}

// TypeNames are PSObject.TypeNames of v: its own when it has any, else those of its type.
func TypeNames(v Value) []string {
	if o, ok := v.(*Object); ok && len(o.TypeNames) > 0 {
		return o.TypeNames
	}
	if n, ok := Unwrap(v).(interface{ PSTypeNames() []string }); ok {
		return n.PSTypeNames()
	}
	t := TypeOf(v)
	var names []string
	for ; t != nil; t = t.Base {
		names = append(names, t.ClrName())
	}
	return names
}

// Copy is PSObject.Copy(): the same base value and copies of the members.
func (o *Object) Copy() *Object {
	c := *o
	c.TypeNames = append([]string(nil), o.TypeNames...)
	c.Props = o.Props.Clone()
	return &c
}
