package dotnet

import (
	"fmt"
	"strings"

	"migsh/shell/object"
)

// build is the part of PowerShell's conversions that goes by what a class offers: a static Parse, a constructor of one argument, one that
// takes a collection, or properties to be set from a dictionary. It is Type.Build of every class with a table.
func build(to *object.Type, v Value) (Value, bool, error) {
	h := (*Host)(nil)
	c := h.classOf(to)
	u := object.Unwrap(v)
	if u == nil {
		return nil, false, nil
	}
	if text, ok := u.(string); ok {
		if r, ok, err := h.parse(c, to, text); ok || err != nil {
			return r, ok, err
		}
	}
	if r, ok, err := h.construct(c, to, v, u); ok || err != nil {
		return r, ok, err
	}
	if d, ok := u.(*object.Hashtable); ok && c.ctors != nil {
		return h.fromProperties(c, to, d)
	}
	return nil, false, nil
}

// parse converts text by the type's own Parse.
func (h *Host) parse(c *class, to *object.Type, text string) (Value, bool, error) {
	s := c.static["parse"]
	if s == nil {
		return nil, false, nil
	}
	r, err := h.invoke(s, nil, to, []Value{text})
	if err != nil {
		return nil, false, buildError("InvalidCastParseTargetInvocation", text, to, err)
	}
	return r, true, nil
}

// construct converts by a constructor of one argument: one the value fits as it is, or one for the elements of a collection.
func (h *Host) construct(c *class, to *object.Type, v, u Value) (Value, bool, error) {
	if c.ctors == nil {
		return nil, false, nil
	}
	from := object.TypeOf(u)
	sigs := c.ctors.signatures(h)
	for i := range sigs {
		p := sigs[i].params
		if len(p) != 1 || p[0].variadic || p[0].typ == nil || !from.Is(p[0].typ) || p[0].typ == object.ObjectType {
			continue
		}
		r, err := c.ctors.call(i, nil, Args{Type: to, v: []Value{u}})
		if err != nil {
			return nil, false, buildError("InvalidCastConstructorTargetInvocationException", v, to, invocationError("new", 1, err))
		}
		return r, true, nil
	}
	for i := range sigs {
		if p := sigs[i].params; len(p) == 1 && takesElements(p[0].typ) {
			return h.fromElements(c, i, to, p[0].typ, v)
		}
	}
	return nil, false, nil
}

// takesElements tells the interfaces of collections a constructor may take.
func takesElements(t *object.Type) bool {
	return t != nil && (t.Def == object.IEnumerableOfType || t.Def == object.ICollectionOfType || t.Def == object.IListOfType || t == object.ICollectionType || t == object.IEnumerableType)
}

// fromElements hands a collection, its elements converted, to a constructor. pwsh: a single value counts as a collection of one for generic
// collections; an element that does not convert makes the whole conversion impossible.
func (h *Host) fromElements(c *class, ctor int, to, param *object.Type, v Value) (Value, bool, error) {
	if _, dict := object.Unwrap(v).(*object.Hashtable); dict {
		return nil, false, nil
	}
	elem := object.ObjectType
	if param.Elem != nil {
		elem = param.Elem
	}
	items := []Value{v}
	if object.IsEnumerable(v) {
		items = object.Items(v)
	}
	arr, err := toArray(elem, items)
	if err != nil {
		return nil, false, nil
	}
	r, err := c.ctors.call(ctor, nil, Args{Type: to, v: []Value{arr}})
	if err != nil {
		return nil, false, buildError("InvalidCastConstructorTargetInvocationException", v, to, invocationError("new", 1, err))
	}
	return r, true, nil
}

// fromProperties makes an object and sets its properties from a dictionary's entries.
func (h *Host) fromProperties(c *class, to *object.Type, d *object.Hashtable) (Value, bool, error) {
	made, err := h.New(to, nil)
	if err != nil {
		return nil, false, nil
	}
	for k, x := range d.All() {
		name := object.ToString(k)
		s := c.find(name)
		if s == nil || s.prop == nil || s.prop.set == nil {
			return nil, false, notSettable(c, to, name)
		}
		if err := h.Set(made, name, x); err != nil {
			return nil, false, object.NewException(object.PSInvalidCastExceptionType,
				fmt.Sprintf("Cannot create object of type \"%s\". %s", to.Name, object.AsException(err).Message)).WithID("ObjectCreationError", "InvalidArgument")
		}
	}
	return made, true, nil
}

func notSettable(c *class, to *object.Type, name string) error {
	var list []string
	for x := c; x != nil; x = x.base {
		for _, s := range x.order {
			if s.prop != nil && !s.prop.static && s.prop.set != nil {
				list = append(list, "["+s.name+" <"+fullName(returnOf(s.prop.sig))+">]")
			}
		}
	}
	text := "There is no settable property available."
	if len(list) > 0 {
		text = "The settable properties are: " + strings.Join(list, ", ") + "."
	}
	return object.NewException(object.PSInvalidCastExceptionType, fmt.Sprintf(
		"Cannot create object of type \"%s\". The property '%s' was not found for the '%s' object. %s", to.Name, name, to.ClrName(), text)).
		WithID("ObjectCreationError", "InvalidArgument")
}

// fullName is a type's full name from the way a signature writes it.
func fullName(written string) string {
	if t := Lookup(written); t != nil {
		return t.Name
	}
	return written
}

// buildError is the error of a conversion that a class's own code refused.
func buildError(id string, v Value, to *object.Type, err error) error {
	x := object.AsException(err)
	if x.Inner != nil && x.Type == object.MethodInvocationExceptionType {
		x = x.Inner
	}
	return object.NewException(object.PSInvalidCastExceptionType,
		fmt.Sprintf("Cannot convert value \"%s\" to type \"%s\". Error: \"%s\"", object.ToStringCulture(v, object.EnUS), to.Name, x.Message)).
		WithID(id, "InvalidArgument").WithInner(x)
}
