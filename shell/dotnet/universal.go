package dotnet

import (
	"hash/fnv"

	"migsh/shell/object"
)

// objectMembers are what every value has.
func objectMembers() []Def {
	return []Def{
		Method("string ToString()", func(v Value, a Args) (Value, error) {
			if o, ok := v.(*object.Object); ok && o.Base == nil && o.Type == nil && o.Text == nil {
				return "", nil // pwsh: only conversion to text shows the properties
			}
			return object.ToStringCulture(v, a.Host.CultureInfo()), nil
		}),
		Method("type GetType()", func(v Value, a Args) (Value, error) { return runtimeType(v), nil }),
		Method("bool Equals(System.Object obj)", func(v Value, a Args) (Value, error) {
			if o, ok := v.(*object.Object); ok && o.Base == nil && o.Type == nil {
				return false, nil // pwsh: a custom object has no object of its own behind it that could be compared
			}
			return object.Same(v, a.Value(0)), nil
		}),
		Method("int GetHashCode()", func(v Value, a Args) (Value, error) { return hashCode(v), nil }),
		Static("bool Equals(System.Object objA, System.Object objB)", func(a Args) (Value, error) { return object.Same(a.Value(0), a.Value(1)), nil }),
		Static("bool ReferenceEquals(System.Object objA, System.Object objB)", func(a Args) (Value, error) { return sameReference(a.Value(0), a.Value(1)), nil }),
		Ctor("new()", func(a Args) (Value, error) { return &plain{}, nil }),
	}
}

// plain is [object]::new(): nothing but an identity.
type plain struct{ _ byte }

// PSType is System.Object.
func (*plain) PSType() *object.Type { return object.ObjectType }

// runtimeType is what GetType() answers.
func runtimeType(v Value) *object.Type { return object.TypeOf(v) }

func sameReference(a, b Value) bool {
	a, b = object.Unwrap(a), object.Unwrap(b)
	if a == nil || b == nil {
		return a == nil && b == nil
	}
	switch a.(type) {
	case object.Sequence, *object.Hashtable, *object.Object, *object.Exception:
		return a == b
	}
	t := object.TypeOf(a)
	return !t.Value && object.Same(a, b)
}

// hashCode is a number that is equal for equal values; .NET's own differ from run to run for strings.
func hashCode(v Value) int32 {
	switch x := v.(type) {
	case int32:
		return x
	case int64:
		return int32(x) ^ int32(x>>32)
	case bool:
		if x {
			return 1
		}
		return 0
	case uint8:
		return int32(x)
	case int16:
		return int32(x)
	case object.Char:
		return int32(x) | int32(x)<<16
	}
	f := fnv.New32a()
	f.Write([]byte(object.TypeOf(v).Name + "\x00" + object.ToString(v)))
	return int32(f.Sum32())
}
