package object

import (
	"math/big"
	"reflect"
	"time"
)

// ConvertGo turns v into a Go value of type to, for the fields of a cmdlet: the corresponding .NET type's rules, then the Go form.
// time.Time and time.Duration stand for DateTime and TimeSpan, slices for arrays (a single value becomes a slice of one), pointers for
// optional values ($null is nil), and a Go string type with a PSType method that answers an enumeration for the names of its members.
func ConvertGo(v Value, to reflect.Type) (reflect.Value, error) {
	if v == nil {
		if to.Kind() == reflect.String || to.Kind() >= reflect.Bool && to.Kind() <= reflect.Float64 {
			return reflect.Zero(to), nil
		}
		if to.Kind() == reflect.Interface || to.Kind() == reflect.Pointer || to.Kind() == reflect.Slice || to.Kind() == reflect.Map {
			return reflect.Zero(to), nil
		}
	}
	if to.Kind() == reflect.Interface {
		return toInterface(v, to)
	}
	if u := Unwrap(v); u != nil && reflect.TypeOf(u) == to {
		return reflect.ValueOf(u), nil
	}
	if v != nil && reflect.TypeOf(v) == to {
		return reflect.ValueOf(v), nil
	}
	t := GoType(to)
	if t == nil {
		return reflect.Value{}, notConvertible(v, NewClass(to.String(), nil))
	}
	c, err := Convert(v, t)
	if err != nil {
		return reflect.Value{}, err
	}
	return toGo(c, to)
}

func toInterface(v Value, to reflect.Type) (reflect.Value, error) {
	for _, c := range []Value{v, Unwrap(v)} {
		if c == nil {
			return reflect.Zero(to), nil
		}
		if reflect.TypeOf(c).Implements(to) {
			r := reflect.New(to).Elem()
			r.Set(reflect.ValueOf(c))
			return r, nil
		}
	}
	return reflect.Value{}, notConvertible(v, NewClass(to.String(), nil))
}

var (
	goTime     = reflect.TypeFor[time.Time]()
	goDuration = reflect.TypeFor[time.Duration]()
	goTyped    = reflect.TypeFor[Typed]()
)

// GoType is the .NET type whose values ConvertGo makes for a Go type; nil when there is none.
func GoType(t reflect.Type) *Type {
	switch t {
	case goTime:
		return DateTimeType
	case goDuration:
		return TimeSpanType
	case reflect.TypeFor[*big.Int]():
		return BigIntegerType
	case reflect.TypeFor[Char]():
		return CharType
	case reflect.TypeFor[*Hashtable]():
		return HashtableType
	case reflect.TypeFor[*Array]():
		return ObjectArrayType
	case reflect.TypeFor[*Bytes](), reflect.TypeFor[[]byte]():
		return ByteArrayType
	case reflect.TypeFor[*Object]():
		return PSObjectType
	case reflect.TypeFor[*Type]():
		return TypeType
	}
	if t.Implements(goTyped) && t.Kind() != reflect.Interface {
		return typedZero(t)
	}
	return goKindType(t)
}

// typedZero asks a zero value for its type; types that look into themselves for it have none here.
func typedZero(t reflect.Type) (pt *Type) {
	defer func() {
		if recover() != nil {
			pt = nil
		}
	}()
	if t.Kind() == reflect.Pointer {
		return reflect.New(t.Elem()).Interface().(Typed).PSType()
	}
	return reflect.Zero(t).Interface().(Typed).PSType()
}

func goKindType(t reflect.Type) *Type {
	switch t.Kind() {
	case reflect.String:
		return StringType
	case reflect.Bool:
		return BooleanType
	case reflect.Int, reflect.Int32:
		return Int32Type
	case reflect.Int64:
		return Int64Type
	case reflect.Int8:
		return SByteType
	case reflect.Int16:
		return Int16Type
	case reflect.Uint8:
		return ByteType
	case reflect.Uint16:
		return UInt16Type
	case reflect.Uint, reflect.Uint32:
		return UInt32Type
	case reflect.Uint64:
		return UInt64Type
	case reflect.Float32:
		return SingleType
	case reflect.Float64:
		return DoubleType
	case reflect.Interface:
		return ObjectType
	case reflect.Slice:
		if e := GoType(t.Elem()); e != nil {
			return e.ArrayOf()
		}
	case reflect.Pointer:
		if e := GoType(t.Elem()); e != nil && e.Value {
			return NullableType.Generic(e)
		} else if e != nil {
			return e
		}
	}
	return nil
}

// toGo puts a value of GoType(to) into the Go type.
func toGo(v Value, to reflect.Type) (reflect.Value, error) {
	switch x := v.(type) {
	case nil:
		return reflect.Zero(to), nil
	case DateTime:
		if to == goTime {
			return reflect.ValueOf(x.Time()), nil
		}
	case TimeSpan:
		if to == goDuration {
			return reflect.ValueOf(x.Duration()), nil
		}
	case *Bytes:
		if to.Kind() == reflect.Slice {
			return reflect.ValueOf(x.B).Convert(to), nil
		}
	case Enum:
		if to.Kind() == reflect.String {
			return reflect.ValueOf(x.String()).Convert(to), nil
		}
	}
	if reflect.TypeOf(v) == to {
		return reflect.ValueOf(v), nil
	}
	switch to.Kind() {
	case reflect.Pointer:
		inner, err := toGo(v, to.Elem())
		if err != nil {
			return inner, err
		}
		p := reflect.New(to.Elem())
		p.Elem().Set(inner)
		return p, nil
	case reflect.Slice:
		return toSlice(v.(Sequence), to)
	}
	return reflect.ValueOf(v).Convert(to), nil
}

func toSlice(s Sequence, to reflect.Type) (reflect.Value, error) {
	out := reflect.MakeSlice(to, s.Len(), s.Len())
	for i := range s.Len() {
		e, err := ConvertGo(s.At(i), to.Elem())
		if err != nil {
			return out, err
		}
		out.Index(i).Set(e)
	}
	return out, nil
}
