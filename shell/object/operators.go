package object

// CompareOp is one of the comparison operators.
type CompareOp uint8

// The operators that order and match.
const (
	OpEq CompareOp = iota
	OpNe
	OpLt
	OpLe
	OpGt
	OpGe
	OpLike
	OpNotLike
)

// CompareWith is $a -op $b: a Boolean for a single left side, the elements that pass for a collection.
func CompareWith(o CompareOp, a, b Value, ignoreCase bool) (Value, error) {
	if !IsEnumerable(a) {
		return Holds(o, a, b, ignoreCase)
	}
	out := &Array{Elem: ObjectType}
	for e := range Enumerate(a) {
		ok, err := Holds(o, e, b, ignoreCase)
		if err != nil {
			return nil, err
		}
		if ok {
			out.Items = append(out.Items, e)
		}
	}
	return out, nil
}

// Holds is the operator on single values.
func Holds(o CompareOp, a, b Value, ignoreCase bool) (bool, error) {
	switch o {
	case OpEq:
		return Equals(a, b, ignoreCase), nil
	case OpNe:
		return !Equals(a, b, ignoreCase), nil
	case OpLike, OpNotLike:
		ok, err := Like(ToString(a), ToString(b), ignoreCase)
		return ok == (o == OpLike), err
	}
	n, err := Compare(a, b, ignoreCase)
	if err != nil {
		return false, err
	}
	switch o {
	case OpLt:
		return n < 0, nil
	case OpLe:
		return n <= 0, nil
	case OpGt:
		return n > 0, nil
	}
	return n >= 0, nil
}

// Contains is $list -contains $v.
func Contains(list, v Value, ignoreCase bool) bool {
	if !IsEnumerable(list) {
		return Equals(list, v, ignoreCase)
	}
	for e := range Enumerate(list) {
		if Equals(e, v, ignoreCase) {
			return true
		}
	}
	return false
}

// In is $v -in $list.
func In(v, list Value, ignoreCase bool) bool { return Contains(list, v, ignoreCase) }

// Is is $v -is $t.
func Is(v Value, t *Type) bool {
	if v == nil {
		return false
	}
	if t.Kind == KindPSObject {
		// pwsh: everything that carries members is a PSObject; of ours those are the wrappers and [pscustomobject].
		_, ok := v.(*Object)
		return ok
	}
	return TypeOf(v).Is(t)
}

// As is $v -as $t: the conversion, or $null where a cast would fail. pwsh: -as [pscustomobject] changes nothing.
func As(v Value, t *Type) Value {
	if t.Kind == KindPSObject {
		return v
	}
	c, err := Convert(v, t)
	if err != nil {
		return nil
	}
	return c
}

// Invoker is implemented by script blocks: they can stand where .NET takes a delegate and where operators take code.
type Invoker interface {
	// InvokeWith runs the block with $_ set to under and the arguments, and returns its output as an assignment would see it.
	InvokeWith(under Value, args ...Value) (Value, error)
	// Invoke runs the block as the code of a delegate: with arguments, and whatever $_ there is around it.
	Invoke(args ...Value) (Value, error)
}
