package object

import (
	"math/big"
	"reflect"
	"slices"
	"strings"
	"sync"
	"time"
)

// From makes an object of a Go struct (or pointer to one): its exported fields become properties in order, named as in the tag
// `ps:"Name"` or as the field; "-" leaves one out, embedded structs are taken apart. typeName is the most specific of its type names;
// ToString() answers it too, unless the struct has a String method.
func From(typeName string, v any) *Object {
	o := &Object{Type: internClass(typeName)}
	if s, ok := v.(interface{ String() string }); ok {
		o.Text = s.String
	}
	r := reflect.ValueOf(v)
	for r.Kind() == reflect.Pointer || r.Kind() == reflect.Interface {
		if r.IsNil() {
			return o
		}
		r = r.Elem()
	}
	if r.Kind() == reflect.Struct {
		addFields(&o.Props, r)
	}
	return o
}

// classes remembers the types From made: one per name, so that they can be compared by pointer.
var classes sync.Map

func internClass(name string) *Type {
	if t, ok := classes.Load(name); ok {
		return t.(*Type)
	}
	t, _ := classes.LoadOrStore(name, NewClass(name, nil))
	return t.(*Type)
}

func addFields(p *Props, r reflect.Value) {
	plan := planOf(r.Type())
	p.list = make([]Prop, len(plan))
	for i, f := range plan {
		p.list[i] = Prop{Name: f.name, Value: fromReflect(r.FieldByIndex(f.index)), Kind: Property, Type: f.typ}
	}
}

// A fieldPlan says which field becomes which property.
type fieldPlan struct {
	name  string
	index []int
	typ   *Type
}

// plans remembers them by Go type: thousands of objects of one type are made at a time.
var plans sync.Map

func planOf(t reflect.Type) []fieldPlan {
	if plan, ok := plans.Load(t); ok {
		return plan.([]fieldPlan)
	}
	plan, _ := plans.LoadOrStore(t, makePlan(nil, t, nil))
	return plan.([]fieldPlan)
}

func makePlan(plan []fieldPlan, t reflect.Type, at []int) []fieldPlan {
	for i := range t.NumField() {
		f := t.Field(i)
		name := f.Tag.Get("ps")
		if !f.IsExported() || name == "-" {
			continue
		}
		index := append(slices.Clone(at), i)
		if f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct {
			plan = makePlan(plan, f.Type, index)
			continue
		}
		if name == "" {
			name = f.Name
		}
		p := fieldPlan{name, index, GoType(f.Type)}
		if old := slices.IndexFunc(plan, func(q fieldPlan) bool { return strings.EqualFold(q.name, name) }); old >= 0 {
			plan[old] = p // the later one wins, in the place of the first
			continue
		}
		plan = append(plan, p)
	}
	return plan
}

// FromGo is a Go value as a Value: int becomes Int32 where it fits, time.Time DateTime, slices arrays, maps hashtables, nil pointers
// and nil interfaces $null; what is a Value already stays.
func FromGo(v any) Value { return fromReflect(reflect.ValueOf(v)) }

func fromReflect(r reflect.Value) Value {
	if !r.IsValid() {
		return nil
	}
	if (r.Kind() == reflect.Pointer || r.Kind() == reflect.Interface) && r.IsNil() {
		return nil
	}
	switch x := r.Interface().(type) {
	case time.Time:
		if x.IsZero() {
			return nil
		}
		return DateTimeOf(x)
	case time.Duration:
		return TimeSpanOf(x)
	case *big.Int, Typed:
		return x
	case []byte:
		return &Bytes{x}
	case error:
		return AsException(x)
	case string:
		return x
	}
	return fromKind(r)
}

func fromKind(r reflect.Value) Value {
	switch r.Kind() {
	case reflect.Bool:
		return r.Bool()
	case reflect.String:
		return r.String()
	case reflect.Int:
		if n := r.Int(); n != int64(int32(n)) {
			return n
		}
		return int32(r.Int())
	case reflect.Int8:
		return int8(r.Int())
	case reflect.Int16:
		return int16(r.Int())
	case reflect.Int32:
		return int32(r.Int())
	case reflect.Int64:
		return r.Int()
	case reflect.Uint8:
		return uint8(r.Uint())
	case reflect.Uint16:
		return uint16(r.Uint())
	case reflect.Uint32:
		return uint32(r.Uint())
	case reflect.Uint, reflect.Uint64:
		return r.Uint()
	case reflect.Float32:
		return float32(r.Float())
	case reflect.Float64:
		return r.Float()
	case reflect.Slice, reflect.Array:
		return fromSlice(r)
	case reflect.Map:
		return fromMap(r)
	case reflect.Pointer, reflect.Interface:
		return fromReflect(r.Elem())
	case reflect.Struct:
		return From(r.Type().Name(), r.Interface())
	}
	return nil
}

func fromSlice(r reflect.Value) Value {
	elem := GoType(r.Type().Elem())
	if elem == nil {
		elem = ObjectType
	}
	a := &Array{Elem: elem, Items: make([]Value, r.Len())}
	for i := range a.Items {
		a.Items[i] = fromReflect(r.Index(i))
	}
	return a
}

func fromMap(r reflect.Value) Value {
	h := NewHashtable()
	for it := r.MapRange(); it.Next(); {
		h.Set(fromReflect(it.Key()), fromReflect(it.Value()))
	}
	return h
}
