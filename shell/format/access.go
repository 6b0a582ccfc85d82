package format

import "migsh/shell/object"

// Access reads the properties of values for the formatter. The shell's own goes through shell/dotnet and runs script properties.
type Access interface {
	// Get reads a property in any case; found is false when the value has none of that name.
	Get(v object.Value, name string) (value object.Value, found bool, err error)
	// Properties lists the properties of v.
	Properties(v object.Value) Properties
	// TypeNames are the names views are chosen by, most specific first.
	TypeNames(v object.Value) []string
	// DefaultSet is the DefaultDisplayPropertySet of v; nil when it has none.
	DefaultSet(v object.Value) []string
	// DefaultProperty is the DefaultDisplayProperty of v, which a wide list shows; "" when it has none.
	DefaultProperty(v object.Value) string
}

// Properties are the names of a value's properties by where they come from. PowerShell lists them in two orders, see all and star.
type Properties struct {
	Notes []string // members of this one object
	Own   []string // of its .NET class
	Added []string // of the extended type system
	Base  []string // of the class behind what stands for it (XML nodes): only a wildcard finds them
}

// all is the order of an object printed without a choice of properties.
func (p Properties) all() []string {
	return unique(p.Notes, p.Own, p.Added)
}

// star is the order in which wildcards are resolved.
func (p Properties) star() []string {
	return unique(p.Notes, p.Added, p.Own, p.Base)
}

func unique(lists ...[]string) []string {
	n, parts := 0, 0
	for _, l := range lists {
		n += len(l)
		if len(l) > 0 {
			parts++
		}
	}
	if parts == 1 {
		for _, l := range lists {
			if len(l) > 0 {
				return l
			}
		}
	}
	out := make([]string, 0, n)
	for _, l := range lists {
		for _, name := range l {
			if !containsFold(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// Cultured is implemented by an Access that knows the session's culture, which scripts may change between two lines.
type Cultured interface{ Culture() *object.Culture }

// cult is the culture to show numbers and dates in.
func (e *env) cult() *object.Culture {
	if e.culture != nil {
		return e.culture
	}
	if c, ok := e.access.(Cultured); ok {
		return c.Culture()
	}
	return object.EnUS
}
