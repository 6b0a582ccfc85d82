package cmdlets

import (
	"slices"

	"migsh/shell/dotnet"
	"migsh/shell/format"
	"migsh/shell/object"
)

// net reads members of values; no cmdlet here needs a working folder or a culture of it.
var net *dotnet.Host

// getProperty reads a property of any value; found is false when it has none of that name. Dictionaries answer with their entries.
func getProperty(v object.Value, name string) (x object.Value, found bool, err error) {
	if o, ok := v.(*object.Object); ok && o.Base == nil {
		if m := o.Props.Find(name); m != nil && m.Kind <= object.Property {
			return m.Value, true, nil
		}
	}
	x, found, err = net.Get(v, name)
	if _, method := x.(*dotnet.MethodGroup); method {
		return nil, false, nil
	}
	return x, found, err
}

// propertyNames lists the properties of v in the order wildcards are resolved.
func propertyNames(v object.Value) []string {
	if o, ok := v.(*object.Object); ok && o.Base == nil {
		names := make([]string, 0, o.Props.Len())
		for n := range o.Props.All() {
			names = append(names, n)
		}
		return names
	}
	q := access{}.Properties(v)
	names := append(append(append([]string(nil), q.Notes...), q.Added...), q.Own...)
	return names
}

// access reads properties for the formatter.
type access struct{}

var _ format.Access = access{}

func (access) Get(v object.Value, name string) (object.Value, bool, error) {
	return getProperty(v, name)
}

func (access) Properties(v object.Value) format.Properties {
	var q format.Properties
	o, _ := v.(*object.Object)
	if o != nil && o.Base == nil {
		return format.Properties{Notes: propertyNames(v)}
	}
	var added []string
	for t := object.TypeOf(v); t != nil; t = t.Base {
		added = append(added, addedProperties[t.Name]...)
	}
	for _, m := range net.Properties(v) {
		switch {
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
func (access) DefaultSet(v object.Value) []string {
	for _, n := range object.TypeNames(v) {
		if set, ok := displaySets[n]; ok {
			return set
		}
	}
	return nil
}

// Access reads properties for the host's printer as the Format-* cmdlets do.
func Access() format.Access { return access{} }
