package dotnet

import (
	"slices"
	"strings"

	"migsh/shell/object"
)

// TypeData is what Update-TypeData has said about a type: members for its values and how they are shown.
type TypeData struct {
	TypeName string
	Members  []object.Prop // in order of definition

	// The members of PSStandardMembers; empty when they were not given.
	DisplayProperty string
	DisplaySet      []string
	KeySet          []string

	SerializationDepth              uint32
	SerializationMethod             string
	StringSerializationSource       string
	PropertySerializationSet        []string
	InheritPropertySerializationSet bool

	// File is the .ps1xml file the data came from, "" for a command.
	File string
}

// Find is the member of that name, nil when there is none.
func (d *TypeData) Find(name string) *object.Prop {
	for i := range d.Members {
		if strings.EqualFold(d.Members[i].Name, name) {
			return &d.Members[i]
		}
	}
	return nil
}

// typeTable holds the session's type data by lower-cased name.
type typeTable struct {
	byName map[string]*TypeData
	order  []string
}

// TypeData is the data of a type, nil when there is none.
func (h *Host) TypeData(name string) *TypeData { return h.types.byName[strings.ToLower(name)] }

// AllTypeData is all type data in order of definition.
func (h *Host) AllTypeData() []*TypeData {
	var out []*TypeData
	for _, n := range h.types.order {
		out = append(out, h.types.byName[n])
	}
	return out
}

// DefineType returns the data of a type to be changed, making it when there is none.
func (h *Host) DefineType(name string) *TypeData {
	key := strings.ToLower(name)
	if d := h.types.byName[key]; d != nil {
		return d
	}
	if h.types.byName == nil {
		h.types.byName = map[string]*TypeData{}
	}
	d := &TypeData{TypeName: name}
	h.types.byName[key] = d
	h.types.order = append(h.types.order, key)
	return d
}

// RemoveType forgets the data of a type; false when there is none.
func (h *Host) RemoveType(name string) bool {
	key := strings.ToLower(name)
	if h.types.byName[key] == nil {
		return false
	}
	delete(h.types.byName, key)
	h.types.order = slices.DeleteFunc(h.types.order, func(n string) bool { return n == key })
	return true
}

// dataFor are the type data that apply to a value, that of the most derived type first.
func (h *Host) dataFor(v Value) []*TypeData {
	if h == nil || len(h.types.byName) == 0 {
		return nil
	}
	var out []*TypeData
	for _, n := range object.TypeNames(v) {
		if d := h.types.byName[strings.ToLower(n)]; d != nil {
			out = append(out, d)
		}
	}
	return out
}

// typeMember is a member that type data gives a value, nil when there is none of that name.
func (h *Host) typeMember(v Value, name string) *object.Prop {
	for _, d := range h.dataFor(v) {
		if m := d.Find(name); m != nil {
			return m
		}
	}
	return nil
}

// TypeMembers are the members that type data gives a value.
func (h *Host) TypeMembers(v Value) []object.Prop {
	var out []object.Prop
	for _, d := range h.dataFor(v) {
		for _, m := range d.Members {
			if !slices.ContainsFunc(out, func(x object.Prop) bool { return strings.EqualFold(x.Name, m.Name) }) {
				out = append(out, m)
			}
		}
	}
	return out
}

// DisplaySet is the DefaultDisplayPropertySet that type data gives a value; nil when none does.
func (h *Host) DisplaySet(v Value) []string {
	if s := ownStandard(v); s != nil {
		return s.set("DefaultDisplayPropertySet")
	}
	for _, d := range h.dataFor(v) {
		if len(d.DisplaySet) > 0 {
			return d.DisplaySet
		}
	}
	return nil
}

// DisplayProperty is the property Format-Wide shows of a value; "" when type data names none.
func (h *Host) DisplayProperty(v Value) string {
	for _, d := range h.dataFor(v) {
		if d.DisplayProperty != "" {
			return d.DisplayProperty
		}
	}
	return ""
}

// KeySet is the DefaultKeyPropertySet that type data gives a value, by which Sort-Object sorts.
func (h *Host) KeySet(v Value) []string {
	if s := ownStandard(v); s != nil {
		return s.set("DefaultKeyPropertySet")
	}
	for _, d := range h.dataFor(v) {
		if len(d.KeySet) > 0 {
			return d.KeySet
		}
	}
	return nil
}

// getTypeMember reads a member of type data.
func (h *Host) getTypeMember(v Value, m *object.Prop) (Value, error) {
	switch {
	case m.Kind == object.AliasProperty:
		target, _ := m.Value.(string)
		x, _, err := h.Get(v, target)
		if err == nil && m.Type != nil && x != nil {
			return object.Convert(x, m.Type)
		}
		return x, err
	case m.Kind == object.ScriptProperty:
		if c, ok := m.Value.(object.Computed); ok {
			x, err := c.GetFor(v)
			if err != nil { // pwsh: a failing property reads as $null
				return nil, nil
			}
			return x, nil
		}
	}
	return m.Value, nil
}

// setTypeMember writes a member of type data.
func (h *Host) setTypeMember(v Value, m *object.Prop, x Value) error {
	if m.Kind == object.AliasProperty {
		target, _ := m.Value.(string)
		return h.Set(v, target, x)
	}
	if c, ok := m.Value.(object.Computed); ok && m.Kind == object.ScriptProperty && !m.ReadOnly {
		return c.SetFor(v, x)
	}
	return readOnly(m.Name)
}

// Put adds a member, in place of one of the same name.
func (d *TypeData) Put(m object.Prop) {
	if old := d.Find(m.Name); old != nil {
		*old = m
		return
	}
	d.Members = append(d.Members, m)
}

var propertySetType = object.NewClass("System.Management.Automation.PSPropertySet", memberInfoType)

// PropertySet is a named list of property names.
type PropertySet struct {
	Name  string
	Names []string
}

// PSType is System.Management.Automation.PSPropertySet.
func (*PropertySet) PSType() *object.Type { return propertySetType }

// PSString is "Name {a, b}".
func (s *PropertySet) PSString(*object.Culture) string {
	return s.Name + " {" + strings.Join(s.Names, ", ") + "}"
}

func propertySetMembers() []Def {
	return []Def{
		Prop("string Name {get;}", func(s *PropertySet) Value { return s.Name }),
		Prop("System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames {get;}", func(s *PropertySet) Value {
			return &list{Type: object.CollectionType.Generic(object.StringType), Items: object.NewStrings(s.Names...).Items}
		}),
		Prop("string MemberType {get;}", func(*PropertySet) Value { return "PropertySet" }),
		Prop("System.Object Value {get;}", func(s *PropertySet) Value { return s }),
		Prop("string TypeNameOfValue {get;}", func(*PropertySet) Value { return propertySetType.Name }),
		Prop("bool IsInstance {get;}", func(*PropertySet) Value { return true }),
		Ctor("new(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)", func(a Args) (Value, error) {
			s := &PropertySet{Name: a.String(0)}
			for _, n := range a.Items(1) {
				s.Names = append(s.Names, object.ToString(n))
			}
			return s, nil
		}),
	}
}

// MemberSet is a set of members under one name, such as PSStandardMembers.
type MemberSet struct {
	Name    string
	Members []Value
}

// PSType is System.Management.Automation.PSMemberSet.
func (*MemberSet) PSType() *object.Type { return psBaseType }

// PSGet is a member by its name.
func (s *MemberSet) PSGet(name string) (Value, bool, error) {
	for _, m := range s.Members {
		if x, ok := m.(*PropertySet); ok && strings.EqualFold(x.Name, name) {
			return x, true, nil
		}
	}
	return nil, false, nil
}

// set is the names in the property set of that name, nil when there is none.
func (s *MemberSet) set(name string) []string {
	for _, m := range s.Members {
		if x, ok := m.(*PropertySet); ok && strings.EqualFold(x.Name, name) {
			return x.Names
		}
	}
	return nil
}

// ownStandard is the PSStandardMembers that was added to one object.
func ownStandard(v Value) *MemberSet {
	if o, ok := v.(*object.Object); ok {
		if m := o.Props.Find("PSStandardMembers"); m != nil {
			s, _ := m.Value.(*MemberSet)
			return s
		}
	}
	return nil
}

// standardMembers is $x.PSStandardMembers as type data has it; nil when there is nothing.
func (h *Host) standardMembers(v Value) Value {
	s := &MemberSet{Name: "PSStandardMembers"}
	add := func(name string, names []string) {
		if names != nil {
			s.Members = append(s.Members, &PropertySet{name, names})
		}
	}
	add("DefaultDisplayPropertySet", h.DisplaySet(v))
	add("DefaultKeyPropertySet", h.KeySet(v))
	if len(s.Members) == 0 {
		return nil
	}
	return s
}
