package dotnet

import (
	"iter"
	"slices"
	"strings"

	"migsh/shell/object"
)

// PSObject is $x.PSObject: the view of a value as a set of members.
type PSObject struct {
	Of   Value
	host *Host
}

// PSType is System.Management.Automation.PSObject.
func (*PSObject) PSType() *object.Type { return psObjectView }

var (
	psObjectView   = object.NewClass("System.Management.Automation.PSObject", nil)
	memberInfoType = object.NewClass("System.Management.Automation.PSMemberInfo", nil)
	memberListType = object.NewClass("System.Management.Automation.PSMemberInfoIntegratingCollection`1[System.Management.Automation.PSPropertyInfo]", nil,
		object.IEnumerableType)
	propertyInfoTypes = map[object.MemberKind]*object.Type{
		object.NoteProperty:   object.NewClass("System.Management.Automation.PSNoteProperty", memberInfoType),
		object.Property:       object.NewClass("System.Management.Automation.PSProperty", memberInfoType),
		object.AliasProperty:  object.NewClass("System.Management.Automation.PSAliasProperty", memberInfoType),
		object.ScriptProperty: object.NewClass("System.Management.Automation.PSScriptProperty", memberInfoType),
		object.CodeProperty:   object.NewClass("System.Management.Automation.PSCodeProperty", memberInfoType),
		object.ScriptMethod:   object.NewClass("System.Management.Automation.PSScriptMethod", memberInfoType),
		object.Method:         object.NewClass("System.Management.Automation.PSMethod", memberInfoType),
	}
)

// PSString is the value's own text.
func (p *PSObject) PSString(c *object.Culture) string { return object.ToStringCulture(p.Of, c) }

// PropertyInfo is one property of a PSObject view.
type PropertyInfo struct {
	Of   Value
	Name string
	Kind object.MemberKind
	host *Host
}

// PSType depends on the kind: PSNoteProperty, PSProperty …
func (p *PropertyInfo) PSType() *object.Type { return propertyInfoTypes[p.Kind] }

// declaredType is the type a property of a .NET type is declared with; nil for added ones and unknown types.
func (p *PropertyInfo) declaredType() *object.Type {
	if o, ok := p.Of.(*object.Object); ok {
		if m := o.Props.Find(p.Name); m != nil {
			return declaredIn(o, m)
		}
	}
	u := object.Unwrap(p.Of)
	if a, ok := u.(Adapted); ok && slices.Contains(a.AdaptedNames(), p.Name) {
		return nil
	}
	t := object.TypeOf(u)
	s := p.host.classOf(t).find(p.Name)
	if s == nil || s.prop == nil {
		return nil
	}
	return p.host.Lookup(substitute(returnOf(s.prop.sig), t))
}

// declaredIn is the type of a property that the class of a script declares; nil for added members.
func declaredIn(o *object.Object, m *object.Prop) *object.Type {
	switch {
	case o.Type == nil || o.Type.Script == nil || m.Kind != object.Property:
		return nil
	case m.Type == nil:
		return object.ObjectType
	}
	return m.Type
}

// Value reads the property.
func (p *PropertyInfo) Value() (Value, error) {
	v, _, err := p.host.Get(p.Of, p.Name)
	return v, err
}

// PSString is the definition, as Get-Member shows it.
func (p *PropertyInfo) PSString(c *object.Culture) string {
	for _, m := range p.host.Members(p.Of) {
		if strings.EqualFold(m.Name, p.Name) {
			return m.Definition
		}
	}
	return p.Name
}

// MemberList is PSObject.Properties, .Members and .Methods: named members in order, indexed by name.
type MemberList struct {
	of      *PSObject
	methods bool // Members and Methods
	props   bool // Members and Properties
}

// PSType is PSMemberInfoIntegratingCollection.
func (*MemberList) PSType() *object.Type { return memberListType }

// Properties are the properties of v in the order they were added or declared.
func (h *Host) Properties(v Value) []*PropertyInfo {
	v = h.withMembers(v)
	var out []*PropertyInfo
	seen := map[string]bool{}
	if o, ok := v.(*object.Object); ok {
		for _, m := range o.Props.Members() {
			if m.Kind < object.ScriptMethod && !m.Hidden {
				seen[strings.ToLower(m.Name)] = true
				out = append(out, &PropertyInfo{Of: v, Name: m.Name, Kind: m.Kind, host: h})
			}
		}
		if o.Type != nil { // an instance of a script's class: what was added to it stands before its own properties
			slices.SortStableFunc(out, func(a, b *PropertyInfo) int { return own(a) - own(b) })
		}
	}
	u := object.Unwrap(v)
	if u == nil {
		return out
	}
	for _, m := range h.TypeMembers(v) {
		if key := strings.ToLower(m.Name); m.Kind < object.ScriptMethod && !seen[key] {
			seen[key] = true
			out = append(out, &PropertyInfo{Of: v, Name: m.Name, Kind: m.Kind, host: h})
		}
	}
	notes := len(out)
	if a, ok := u.(Adapted); ok {
		for _, name := range a.AdaptedNames() {
			seen[strings.ToLower(name)] = true
			out = append(out, &PropertyInfo{Of: v, Name: name, Kind: object.Property, host: h})
		}
		notes = len(out)
	}
	for c := h.classOf(object.TypeOf(u)); c != nil; c = c.base {
		for _, s := range c.order {
			key := strings.ToLower(s.name)
			if s.prop != nil && !s.prop.static && !seen[key] && c.instance[key] == s {
				seen[key] = true
				out = append(out, &PropertyInfo{Of: v, Name: s.name, Kind: object.Property, host: h})
			}
		}
	}
	return append(out[:notes:notes], inOrder(object.TypeOf(u), out[notes:])...)
}

// own is 1 for a property of the class, 0 for one that was added.
func own(p *PropertyInfo) int {
	if p.Kind == object.Property {
		return 1
	}
	return 0
}

// Enumerate yields the members.
func (l *MemberList) Enumerate() iter.Seq[Value] {
	return func(yield func(Value) bool) {
		for _, p := range l.list() {
			if !yield(p) {
				return
			}
		}
	}
}

func (l *MemberList) list() []*PropertyInfo {
	var out []*PropertyInfo
	h := l.of.host
	if l.props {
		out = h.Properties(l.of.Of)
	}
	if l.methods {
		for _, m := range h.methodsOf(l.of.Of) {
			out = append(out, &PropertyInfo{Of: l.of.Of, Name: m.Name, Kind: m.Kind, host: h})
		}
	}
	return out
}

// methodsOf are the methods of a value: those added to it, then those of its class as .NET lists them.
func (h *Host) methodsOf(v Value) []Member {
	var out []Member
	if o, ok := v.(*object.Object); ok {
		for _, m := range o.Props.Members() {
			if m.Kind == object.ScriptMethod {
				out = append(out, Member{Name: m.Name, Kind: m.Kind})
			}
		}
	}
	for _, m := range h.TypeMembers(v) {
		if m.Kind == object.ScriptMethod {
			out = append(out, Member{Name: m.Name, Kind: m.Kind})
		}
	}
	seen := map[string]bool{}
	if own := scriptMethods(object.TypeOf(object.Unwrap(v))); own != nil {
		if o, ok := v.(*object.Object); ok {
			for _, m := range o.Props.Members() {
				if m.Kind == object.Property {
					out = append(out, Member{Name: "get_" + m.Name, Kind: object.Method}, Member{Name: "set_" + m.Name, Kind: object.Method})
				}
			}
		}
		for _, m := range own {
			seen[strings.ToLower(m.Name)] = true
			out = append(out, m)
		}
	}
	for c := h.classOf(object.TypeOf(object.Unwrap(v))); c != nil; c = c.base {
		for _, m := range appendClass(nil, c, false, seen) {
			if m.Kind == object.Method {
				out = append(out, m)
			}
		}
	}
	return out
}

// PSIndex finds a member by name.
func (l *MemberList) PSIndex(key Value) (Value, error) {
	name := object.ToString(key)
	for _, p := range l.list() {
		if strings.EqualFold(p.Name, name) {
			return p, nil
		}
	}
	return nil, nil
}

func psObjectMembers() []Def {
	return []Def{
		Prop("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMemberInfo] Members {get;}", func(p *PSObject) Value {
			return &MemberList{of: p, methods: true, props: true}
		}),
		Prop("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSPropertyInfo] Properties {get;}", func(p *PSObject) Value {
			return &MemberList{of: p, props: true}
		}),
		Prop("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMethodInfo] Methods {get;}", func(p *PSObject) Value {
			return &MemberList{of: p, methods: true}
		}),
		Prop("System.Object ImmediateBaseObject {get;}", func(p *PSObject) Value { return object.Unwrap(p.Of) }),
		Prop("System.Object BaseObject {get;}", func(p *PSObject) Value { return object.Unwrap(p.Of) }),
		Prop("System.Collections.ObjectModel.Collection[string] TypeNames {get;}", func(p *PSObject) Value { return typeNameList(p.Of) }),
		Method("psobject Copy()", func(p *PSObject, a Args) (Value, error) { return copyOf(p.Of), nil }),
	}
}

func copyOf(v Value) Value {
	switch x := v.(type) {
	case *object.Object:
		return x.Copy()
	case *object.Hashtable:
		return x.Clone()
	}
	return v
}

// TypeNameList is PSObject.TypeNames: inserting into it changes the object's type names.
type TypeNameList struct{ of *object.Object }

func typeNameList(v Value) Value {
	o, ok := v.(*object.Object)
	if !ok {
		return object.NewStrings(object.TypeNames(v)...)
	}
	if len(o.TypeNames) == 0 {
		o.TypeNames = append([]string(nil), object.TypeNames(o)...)
	}
	return &TypeNameList{o}
}

// PSType is Collection[string].
func (*TypeNameList) PSType() *object.Type { return object.CollectionType.Generic(object.StringType) }

// Len is the number of names.
func (l *TypeNameList) Len() int { return len(l.of.TypeNames) }

// At is name i.
func (l *TypeNameList) At(i int) Value { return l.of.TypeNames[i] }

// SetAt replaces name i.
func (l *TypeNameList) SetAt(i int, v Value) error {
	l.of.TypeNames[i] = object.ToString(v)
	return nil
}

// PSCall has the methods that change the list.
func (l *TypeNameList) PSCall(name string, args []Value) (Value, bool, error) {
	o := l.of
	switch n := strings.ToLower(name); {
	case n == "add" && len(args) == 1:
		o.TypeNames = append(o.TypeNames, object.ToString(args[0]))
	case n == "clear" && len(args) == 0:
		o.TypeNames = o.TypeNames[:0]
	case n == "insert" && len(args) == 2:
		i, err := object.Convert(args[0], object.Int32Type)
		if err != nil {
			return nil, true, err
		}
		at := int(i.(int32))
		if at < 0 || at > len(o.TypeNames) {
			return nil, true, outOfRange("index", "Index must be within the bounds of the List.")
		}
		o.TypeNames = append(o.TypeNames[:at:at], append([]string{object.ToString(args[1])}, o.TypeNames[at:]...)...)
	case n == "remove" && len(args) == 1:
		for i, t := range o.TypeNames {
			if t == object.ToString(args[0]) {
				o.TypeNames = append(o.TypeNames[:i:i], o.TypeNames[i+1:]...)
				return true, true, nil
			}
		}
		return false, true, nil
	case n == "contains" && len(args) == 1:
		for _, t := range o.TypeNames {
			if t == object.ToString(args[0]) {
				return true, true, nil
			}
		}
		return false, true, nil
	default:
		return nil, false, nil
	}
	return Void, true, nil
}

// PSGet has Count.
func (l *TypeNameList) PSGet(name string) (Value, bool, error) {
	if strings.EqualFold(name, "Count") {
		return object.Int(l.Len()), true, nil
	}
	return nil, false, nil
}

func memberListMembers() []Def {
	return []Def{
		PropErr("System.Object Item", func(l *MemberList, h *Host) (Value, error) { return nil, nil }),
		Method("void Add(System.Object member)", func(l *MemberList, a Args) (Value, error) { return nil, l.add(a.Value(0)) }),
		Method("void Add(System.Object member, bool preValidated)", func(l *MemberList, a Args) (Value, error) { return nil, l.add(a.Value(0)) }),
		Method("void Remove(string name)", func(l *MemberList, a Args) (Value, error) {
			if o, ok := l.of.Of.(*object.Object); ok {
				o.Props.Delete(a.String(0))
			}
			return nil, nil
		}),
		Method("System.Object Match(string name)", func(l *MemberList, a Args) (Value, error) {
			w, err := object.CompileWildcard(a.String(0), true)
			if err != nil {
				return nil, err
			}
			out := &object.Array{Elem: object.ObjectType}
			for _, p := range l.list() {
				if w.Match(p.Name) {
					out.Items = append(out.Items, p)
				}
			}
			return out, nil
		}),
	}
}

// add takes a PSNoteProperty or PSAliasProperty.
func (l *MemberList) add(v Value) error {
	o, ok := l.of.Of.(*object.Object)
	n, isNote := object.Unwrap(v).(*NewMember)
	if !ok || !isNote {
		return argument("member", "The member can't be added.")
	}
	o.Props.Add(n.Prop)
	return nil
}

// NewMember is [psnoteproperty]::new(name, value) and its relatives: a member not yet on an object.
type NewMember struct{ Prop object.Prop }

// PSType depends on the kind.
func (n *NewMember) PSType() *object.Type { return propertyInfoTypes[n.Prop.Kind] }

func scriptPropertyMembers() []Def {
	made := func(a Args) (Value, error) {
		m := object.Prop{Name: a.String(0), Kind: object.ScriptProperty}
		m.Value = &blockMember{get: Arg[object.Invoker](a, 1)}
		if a.Len() > 2 {
			m.Value.(*blockMember).set = Arg[object.Invoker](a, 2)
		}
		return &NewMember{m}, nil
	}
	return append(memberInfo("GetterScript", "SetterScript", "MemberType", "IsSettable", "IsGettable", "Value", "TypeNameOfValue", "Name", "IsInstance"),
		Ctor("new(string name, scriptblock getterScript)", made), Ctor("new(string name, scriptblock getterScript, scriptblock setterScript)", made))
}

func scriptMethodMembers() []Def {
	return append(memberInfo("Script", "OverloadDefinitions", "MemberType", "TypeNameOfValue", "Value", "Name", "IsInstance"),
		Ctor("new(string name, scriptblock script)", func(a Args) (Value, error) {
			return &NewMember{object.Prop{Name: a.String(0), Kind: object.ScriptMethod, Value: &blockMember{get: Arg[object.Invoker](a, 1)}}}, nil
		}))
}

// blockMember is a script property or method made by its constructor: [psscriptproperty]::new('n', {…}).
type blockMember struct{ get, set object.Invoker }

// withThis is implemented by script blocks, which can run with $this.
type withThis interface {
	InvokeThis(this Value, args ...Value) (Value, error)
}

// Code is the blocks.
func (b *blockMember) Code() (get, set object.Invoker) { return b.get, b.set }

// GetFor reads the property of self.
func (b *blockMember) GetFor(self Value) (Value, error) { return invokeThis(b.get, self) }

// SetFor assigns the property of self.
func (b *blockMember) SetFor(self, v Value) error {
	if b.set == nil {
		return object.NewException(object.SetValueExceptionType, "Set accessor for property is unavailable.").WithID("SetWithoutSetterFromScriptProperty", "NotSpecified")
	}
	_, err := invokeThis(b.set, self, v)
	return err
}

// CallFor calls the method of self.
func (b *blockMember) CallFor(self Value, args []Value) (Value, error) {
	return invokeThis(b.get, self, args...)
}

func invokeThis(code object.Invoker, self Value, args ...Value) (Value, error) {
	if t, ok := code.(withThis); ok {
		return t.InvokeThis(self, args...)
	}
	return code.Invoke(args...)
}

// memberTypes is PSMemberTypes.
var memberTypes = object.NewEnumValues("System.Management.Automation.PSMemberTypes", true,
	[]string{"AliasProperty", "CodeProperty", "Property", "NoteProperty", "ScriptProperty", "PropertySet", "Method", "CodeMethod", "ScriptMethod", "Methods",
		"ParameterizedProperty", "MemberSet", "Event", "Dynamic", "InferredProperty", "Properties", "All"},
	[]int64{1, 2, 4, 8, 16, 32, 64, 128, 256, 448, 512, 1024, 2048, 4096, 8192, 8223, 16383})

// MemberTypeOf is a kind of member as a value of PSMemberTypes.
func MemberTypeOf(k object.MemberKind) object.Enum { return memberTypes.EnumValue(k.String()) }
