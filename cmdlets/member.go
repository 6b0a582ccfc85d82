package cmdlets

import (
	"slices"

	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/interp"
	"migsh/shell/object"
)

// getProperty reads a property of any value; found is false when it has none of that name. Dictionaries answer with their entries.
func getProperty(p *interp.Pipe, v object.Value, name string) (x object.Value, found bool, err error) {
	return propertyOf(p.Session().Net, v, name)
}

func propertyOf(net func() *dotnet.Host, v object.Value, name string) (x object.Value, found bool, err error) {
	if o, ok := v.(*object.Object); ok && o.Base == nil {
		if m := o.Props.Find(name); m != nil && m.Kind <= object.Property {
			return m.Value, true, nil
		}
	}
	return readMember(net(), v, name)
}

func readMember(net *dotnet.Host, v object.Value, name string) (x object.Value, found bool, err error) {
	x, found, err = net.Get(v, name)
	if _, method := x.(*dotnet.MethodGroup); method {
		return nil, false, nil
	}
	return x, found, err
}

// propertyNames lists the properties of v in the order wildcards are resolved.
func propertyNames(p *interp.Pipe, v object.Value) []string {
	if o, ok := v.(*object.Object); ok && o.Base == nil {
		return append(ownNames(o), typeNames(p.Session().Net(), v)...)
	}
	q := access{p.Session().Net}.Properties(v)
	names := slices.Concat(q.Notes, q.Added, q.Own, q.Base)
	return names
}

// typeNames are the properties that type data gives a value.
func typeNames(net *dotnet.Host, v object.Value) []string {
	var names []string
	for _, m := range net.TypeMembers(v) {
		if m.Kind < object.ScriptMethod {
			names = append(names, m.Name)
		}
	}
	return names
}

// Culture is the session's current culture.
func (a access) Culture() *object.Culture { return a.net().CultureInfo() }

var _ format.Cultured = access{}

// DefaultProperty is the DefaultDisplayProperty of the types that have one.
func (a access) DefaultProperty(v object.Value) string { return a.net().DisplayProperty(v) }

// ownNames are the properties of an object that wraps nothing.
func ownNames(o *object.Object) []string {
	names := make([]string, 0, o.Props.Len())
	for n := range o.Props.All() {
		names = append(names, n)
	}
	return names
}

// Access reads properties for a printer as the cmdlets do. net is asked at each use, since a host exists before its session.
func Access(net func() *dotnet.Host) format.Access { return access{net} }

// access reads properties for the formatter.
type access struct{ net func() *dotnet.Host }

var _ format.Access = access{}

func (a access) Get(v object.Value, name string) (object.Value, bool, error) {
	return readMember(a.net(), v, name)
}

func (a access) Properties(v object.Value) format.Properties {
	var q format.Properties
	o, _ := v.(*object.Object)
	if o != nil && o.Base == nil {
		return format.Properties{Notes: ownNames(o), Added: typeNames(a.net(), v)}
	}
	var added []string
	for t := object.TypeOf(v); t != nil; t = t.Base {
		added = append(added, addedProperties[t.Name]...)
	}
	var adapted []string
	if x, ok := object.Unwrap(v).(dotnet.Adapted); ok {
		adapted = x.AdaptedNames()
	}
	for _, m := range a.net().Properties(v) {
		switch {
		case len(adapted) > 0 && !slices.Contains(adapted, m.Name):
			q.Base = append(q.Base, m.Name)
		case o != nil && o.Props.Find(m.Name) != nil:
			q.Notes = append(q.Notes, m.Name)
		case m.Kind == object.Property && !slices.Contains(added, m.Name):
			q.Own = append(q.Own, m.Name)
		default:
			q.Added = append(q.Added, m.Name)
		}
	}
	return q
}

func (access) TypeNames(v object.Value) []string { return object.TypeNames(v) }

// DefaultSet is the DefaultDisplayPropertySet of the types that have one.
func (a access) DefaultSet(v object.Value) []string {
	if set := a.net().DisplaySet(v); set != nil {
		return set
	}
	for _, n := range object.TypeNames(v) {
		if set, ok := displaySets[n]; ok {
			return set
		}
	}
	return nil
}
