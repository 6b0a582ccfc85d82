package dotnet

import (
	"strings"
	"sync"

	"migsh/shell/object"
)

// Host is what .NET takes from its process. The zero Host and a nil *Host use the operating system's paths and the en-US culture.
// A Host may be used by one goroutine at a time.
type Host struct {
	// Resolve turns a path as scripts write it (C:\x, relative, ~ is not special) into one of the operating system; nil leaves it.
	Resolve func(path string) (string, error)
	// Show turns an operating system's path back into what scripts see; nil leaves it.
	Show func(path string) string
	// Culture is the current culture; nil is en-US.
	Culture *object.Culture
	// WorkingDirectory answers [Environment]::CurrentDirectory; nil asks the operating system.
	WorkingDirectory func() string
	// Write takes what [Console]::Write writes; nil writes nowhere.
	Write func(text string, toError bool)
	// ReadLine answers [Console]::ReadLine; nil means there is no input.
	ReadLine func() (string, bool)
	// Exit answers [Environment]::Exit; nil ignores it.
	Exit func(code int)
	// Args answers [Environment]::GetCommandLineArgs.
	Args []string
	// Classes are further types with their members: script blocks, error records.
	Classes []Class
	// Short are the accelerators of those types.
	Short map[string]*object.Type
	// Owner is whoever made the Host, for the members of Classes.
	Owner any

	extras sync.Map
	types  typeTable
	random *Random // of Get-Random; nil before the first draw
	// attached are the members added to objects that are no wrappers, by object.
	attached   map[Value]*object.Object
	consoleIn  *Encoding // [Console]::InputEncoding; nil is UTF-8
	consoleOut *Encoding // [Console]::OutputEncoding
	naming     sync.Once
	names      map[string]*object.Type // by upper-cased name
}

// CultureInfo is the current culture.
func (h *Host) CultureInfo() *object.Culture {
	if h == nil || h.Culture == nil {
		return object.EnUS
	}
	return h.Culture
}

// path is where a script's path is.
func (h *Host) path(p string) (string, error) {
	if h == nil || h.Resolve == nil {
		return p, nil
	}
	return h.Resolve(p)
}

// show is how a script sees a path.
func (h *Host) show(p string) string {
	if h == nil || h.Show == nil {
		return p
	}
	return h.Show(p)
}

// extra is the class of a type of Classes, nil when it is none of them.
func (h *Host) extra(t *object.Type) *class {
	if h == nil {
		return nil
	}
	if c, ok := h.extras.Load(t); ok {
		return c.(*class)
	}
	for i := range h.Classes {
		if h.Classes[i].Type == t {
			c := newClass(t, h.classOf(t.Base), h.Classes[i].Members())
			h.extras.Store(t, c)
			return c
		}
	}
	return nil
}

// scripted is the class of a type that a script defines, nil for other types.
func (h *Host) scripted(t *object.Type) *class {
	s, ok := t.Script.(interface{ Table() []Def })
	if h == nil || !ok {
		return nil
	}
	if c, ok := h.extras.Load(t); ok {
		return c.(*class)
	}
	c := newClass(t, h.classOf(t.Base), s.Table())
	h.extras.Store(t, c)
	return c
}

// Dynamic is implemented by values that know some of their properties themselves.
type Dynamic interface {
	PSGet(name string) (v Value, found bool, err error)
}

// DynamicSetter is implemented by values that store properties themselves.
type DynamicSetter interface {
	PSSet(name string, v Value) (found bool, err error)
}

// DynamicCaller is implemented by values that know some of their methods themselves.
type DynamicCaller interface {
	PSCall(name string, args []Value) (v Value, found bool, err error)
}

// Get reads a property: members added to the object, entries of a dictionary, then those of its type. found is false when there is
// none; elements of collections are not looked into.
func (h *Host) Get(v Value, name string) (x Value, found bool, err error) {
	v = h.withMembers(v)
	if o, ok := v.(*object.Object); ok {
		if m := o.Props.Find(name); m != nil {
			x, err = h.ownProperty(o, m)
			return x, m.Kind < object.ScriptMethod || m.Kind >= object.PropertySet, err
		}
	}
	if m := h.typeMember(v, name); m != nil && m.Kind < object.ScriptMethod {
		x, err = h.getTypeMember(v, m)
		return x, true, err
	}
	u := object.Unwrap(v)
	if text, ok := h.hinted(v, u, name); ok {
		return text, true, nil
	}
	if u == nil {
		return nil, false, nil
	}
	if d, ok := u.(*object.Hashtable); ok {
		if x, ok := d.Get(name); ok {
			return x, true, nil
		}
	}
	if d, ok := u.(Dynamic); ok {
		if x, found, err := d.PSGet(name); found || err != nil {
			return x, found, err
		}
	}
	if s := h.classOf(object.TypeOf(u)).find(name); s != nil {
		if s.prop != nil {
			x, err := s.prop.get(u, h)
			return x, true, getterError(s.name, err)
		}
		return &MethodGroup{Target: v, slot: s, host: h}, true, nil
	}
	return h.extended(v, u, name)
}

// ownProperty is the value of a member added to an object.
func (h *Host) ownProperty(o *object.Object, m *object.Prop) (Value, error) {
	switch m.Kind {
	case object.AliasProperty:
		target, _ := m.Value.(string)
		x, _, err := h.Get(o, target)
		if err == nil && m.Type != nil && x != nil {
			return object.Convert(x, m.Type)
		}
		return x, err
	}
	if c, ok := m.Value.(object.Computed); ok {
		return c.GetFor(o)
	}
	return m.Value, nil
}

// Set writes a property, converting the value to its type.
func (h *Host) Set(v Value, name string, x Value) error {
	v = h.withMembers(v)
	if o, ok := v.(*object.Object); ok {
		if m := o.Props.Find(name); m != nil {
			return h.setOwn(o, m, x)
		}
	}
	if m := h.typeMember(v, name); m != nil && m.Kind < object.ScriptMethod {
		return h.setTypeMember(v, m, x)
	}
	u := object.Unwrap(v)
	if d, ok := u.(*object.Hashtable); ok && h.classOf(object.TypeOf(u)).find(name) == nil {
		return object.SetIndex(d, name, x)
	}
	if d, ok := u.(DynamicSetter); ok {
		if found, err := d.PSSet(name, x); found || err != nil {
			return err
		}
	}
	s := h.classOf(object.TypeOf(u)).find(name)
	switch {
	case s == nil || s.prop == nil:
		if o, ok := v.(*object.Object); ok && o.Base == nil && o.Type == nil {
			return setterError(name, propertyNotFound(name))
		}
		return propertyNotFound(name)
	case s.prop.set == nil:
		return readOnly(s.name)
	}
	s.signatures(h)
	if s.propType != nil {
		c, err := object.Convert(x, s.propType)
		if err != nil {
			return setterError(s.name, err)
		}
		x = c
	}
	return setterError(s.name, s.prop.set(u, x, h))
}

func (h *Host) setOwn(o *object.Object, m *object.Prop, x Value) error {
	switch {
	case m.Kind == object.AliasProperty:
		target, _ := m.Value.(string)
		return h.Set(o, target, x)
	case m.Kind >= object.ScriptMethod || m.ReadOnly:
		return readOnly(m.Name)
	}
	if c, ok := m.Value.(object.Computed); ok {
		return c.SetFor(o, x)
	}
	if m.Type != nil {
		c, err := object.Convert(x, m.Type)
		if err != nil {
			return setterError(m.Name, err)
		}
		x = c
	}
	m.Value = x
	return nil
}

// Call calls a method. found is false when there is none of that name.
func (h *Host) Call(v Value, name string, args []Value) (x Value, found bool, err error) {
	v = h.withMembers(v)
	if o, ok := v.(*object.Object); ok {
		if m := o.Props.Find(name); m != nil {
			if c, ok := m.Value.(object.Callable); ok && m.Kind >= object.ScriptMethod {
				x, err = c.CallFor(o, args)
				return x, true, err
			}
		}
	}
	if m := h.typeMember(v, name); m != nil && m.Kind == object.ScriptMethod {
		if c, ok := m.Value.(object.Callable); ok {
			x, err = c.CallFor(v, args)
			return x, true, err
		}
	}
	u := object.Unwrap(v)
	if d, ok := u.(DynamicCaller); ok {
		if x, found, err := d.PSCall(name, args); found || err != nil {
			return x, found, err
		}
	}
	c := h.classOf(object.TypeOf(u))
	if c == nil {
		return nil, false, nil
	}
	if s := c.find(name); s != nil && len(s.defs) > 0 {
		x, err = h.invoke(s, u, object.TypeOf(u), args)
		return x, true, err
	}
	return h.accessor(c, u, name, args)
}

// accessor makes get_X() and set_X() of properties callable.
func (h *Host) accessor(c *class, u Value, name string, args []Value) (Value, bool, error) {
	if strings.EqualFold(name, "Item") {
		return item(u, args)
	}
	prefix, prop, ok := strings.Cut(name, "_")
	if !ok {
		return nil, false, nil
	}
	switch {
	case strings.EqualFold(prefix, "get") && len(args) == 0:
		if s := c.find(prop); s != nil && s.prop != nil {
			x, err := s.prop.get(u, h)
			return x, true, err
		}
	case strings.EqualFold(prefix, "get") && strings.EqualFold(prop, "Item") && len(args) == 1:
		x, err := object.Index(u, args[0])
		return x, true, err
	case strings.EqualFold(prefix, "set") && strings.EqualFold(prop, "Item") && len(args) == 2:
		return nil, true, object.SetIndex(u, args[0], args[1])
	case strings.EqualFold(prefix, "set") && len(args) == 1:
		if s := c.find(prop); s != nil && s.prop != nil && s.prop.set != nil {
			return nil, true, h.Set(u, prop, args[0])
		}
	}
	return nil, false, nil
}

// item is the indexer by its name: $h.Item('a'). pwsh: it is a property with a parameter, and what it throws is a getter's failure.
func item(u Value, args []Value) (Value, bool, error) {
	switch x := u.(type) {
	case *object.Hashtable:
		if len(args) != 1 {
			return nil, true, noOverload("Item", len(args))
		}
		if _, ok := x.Get(args[0]); !ok && len(x.Type.Args) == 2 {
			return nil, true, getterError("Item", object.NewException(object.KeyNotFoundExceptionType,
				"The given key '"+object.ToString(args[0])+"' was not present in the dictionary."))
		}
	case object.Sequence:
		if len(args) != 1 {
			return nil, true, noOverload("Item", len(args))
		}
		n, err := object.Convert(args[0], object.Int32Type)
		if err != nil {
			return nil, true, err
		}
		if i := int(n.(int32)); i < 0 || i >= x.Len() {
			return nil, true, getterError("Item", badIndex("index"))
		}
	default:
		return nil, false, nil
	}
	v, err := object.Index(u, args[0])
	return v, true, err
}

// GetStatic reads a static property, field or enumeration member.
func (h *Host) GetStatic(t *object.Type, name string) (x Value, found bool, err error) {
	if t.Members != nil {
		if n, ok := t.Members.ValueOf(name); ok {
			return object.Enum{Type: t, Value: n}, true, nil
		}
	}
	s := h.classOf(t).findStatic(name)
	switch {
	case s == nil && strings.EqualFold(name, "new"):
		if c := h.classOf(t); c.ctors != nil {
			return &MethodGroup{Target: t, slot: c.ctors, host: h}, true, nil
		}
		return nil, false, nil
	case s == nil:
		return nil, false, nil
	case s.prop != nil:
		x, err := s.prop.get(t, h)
		return x, true, getterError(s.name, err)
	}
	return &MethodGroup{Target: t, slot: s, host: h}, true, nil
}

// SetStatic writes a static property.
func (h *Host) SetStatic(t *object.Type, name string, x Value) error {
	s := h.classOf(t).findStatic(name)
	switch {
	case s == nil || s.prop == nil:
		return propertyNotFound(name)
	case s.prop.set == nil:
		return readOnly(s.name)
	}
	return setterError(s.name, s.prop.set(nil, x, h))
}

// CallStatic calls a static method or constructor ("new").
func (h *Host) CallStatic(t *object.Type, name string, args []Value) (Value, error) {
	if strings.EqualFold(name, "new") {
		return h.New(t, args)
	}
	s := h.classOf(t).findStatic(name)
	if s == nil || len(s.defs) == 0 {
		if len(name) > 4 && strings.EqualFold(name[:4], "get_") && len(args) == 0 {
			if x, found, err := h.GetStatic(t, name[4:]); found {
				return x, err
			}
		}
		return nil, methodNotFound(t, name)
	}
	return h.invoke(s, nil, t, args)
}

// CallGeneric calls a method with the type arguments a script wrote: [array]::Empty[int](). v is a value, or the type of a static method.
func (h *Host) CallGeneric(v Value, static bool, name string, types []*object.Type, args []Value) (Value, error) {
	u := object.Unwrap(v)
	t, _ := u.(*object.Type)
	var s *slot
	if static {
		s, u = h.classOf(t).findStatic(name), nil
	} else {
		t = object.TypeOf(u)
		s = h.classOf(t).find(name)
	}
	if s == nil || len(s.defs) == 0 {
		return nil, methodNotFound(t, name)
	}
	return h.invokeGeneric(s, u, t, types, args)
}

// New makes an object: New-Object and [type]::new.
func (h *Host) New(t *object.Type, args []Value) (Value, error) {
	if c, ok := t.Script.(ScriptClass); ok {
		return c.New(args)
	}
	if t.Kind == object.KindArray && t.Elem != nil {
		return newArray(t, args)
	}
	c := h.classOf(t)
	if c.ctors == nil {
		return h.newDefault(t, args)
	}
	return h.invoke(c.ctors, nil, t, args)
}

// ScriptClass is what the interpreter attaches to the types of classes that scripts define.
type ScriptClass interface {
	New(args []Value) (Value, error)
	// CallMethod calls a method of an instance; found is false when the class has none of that name.
	CallMethod(self Value, name string, args []Value) (v Value, found bool, err error)
}

// CallMethod is Call that knows the methods of the classes scripts define.
func (h *Host) CallMethod(v Value, name string, args []Value) (Value, bool, error) {
	if t := object.TypeOf(v); t != nil {
		if c, ok := t.Script.(ScriptClass); ok {
			if x, found, err := c.CallMethod(v, name, args); found || err != nil {
				return x, found, err
			}
		}
	}
	return h.Call(v, name, args)
}

// newDefault is for types without a constructor in their table: structures start empty, exceptions take a message, arrays a length.
func (h *Host) newDefault(t *object.Type, args []Value) (Value, error) {
	switch {
	case t.Kind == object.KindException:
		return newException(t, args)
	case t.Kind == object.KindPSObject && len(args) == 0:
		return object.NewObject(), nil
	case t.Kind == object.KindPSObject && len(args) == 1:
		return object.Wrap(args[0]), nil
	case t.Value && len(args) == 0:
		if v := object.Default(t); v != nil {
			return v, nil
		}
	}
	return nil, noOverload("new", len(args))
}
