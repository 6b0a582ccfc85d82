package object

import (
	"iter"
	"strings"
)

// MemberKind says what a property of an *Object is, with PSMemberTypes' meaning.
type MemberKind uint8

// The kinds of members an *Object can carry.
const (
	NoteProperty   MemberKind = iota
	Property                  // a .NET property, of what From makes
	AliasProperty             // Value is the other member's name (string)
	ScriptProperty            // Value is a Computed
	CodeProperty              // Value is a Computed
	ScriptMethod              // Value is a Callable
	Method
	CodeMethod            // of type data
	ParameterizedProperty // Item and its like
	PropertySet           // Value is a list of property names
	MemberSet             // Value is a set of members, such as PSStandardMembers
)

// String is the name Get-Member shows.
func (k MemberKind) String() string {
	return [...]string{"NoteProperty", "Property", "AliasProperty", "ScriptProperty", "CodeProperty", "ScriptMethod", "Method", "CodeMethod", "ParameterizedProperty",
		"PropertySet", "MemberSet"}[k]
}

// Computed is the value of a property that is worked out on each access.
type Computed interface {
	GetFor(self Value) (Value, error)
	SetFor(self, v Value) error
}

// Callable is the value of a method member.
type Callable interface {
	CallFor(self Value, args []Value) (Value, error)
}

// Prop is one member of an *Object.
type Prop struct {
	Name  string
	Value Value
	Kind  MemberKind
	// Hidden members are left out when members are listed (class members marked hidden).
	Hidden bool
	// Type is the declared type where it is known and is not that of the value; nil otherwise.
	Type *Type
	// ReadOnly properties refuse assignment.
	ReadOnly bool
}

// Props are members in order of definition; names ignore case. The zero Props is empty and ready.
type Props struct {
	list  []Prop
	index map[string]int // upper-cased name to place; only for many members
}

// indexFrom is the number of members from which looking names up in a map pays: making it costs some thirty comparisons a member, and most objects
// are asked for one or two members only.
const indexFrom = 64

// Len is the number of members.
func (p *Props) Len() int { return len(p.list) }

// Grow makes room for n more members.
func (p *Props) Grow(n int) {
	if cap(p.list)-len(p.list) < n {
		p.list = append(make([]Prop, 0, len(p.list)+n), p.list...)
	}
}

// Find is the member of that name, or nil; the pointer is good until the next change.
func (p *Props) Find(name string) *Prop {
	if i := p.find(name); i >= 0 {
		return &p.list[i]
	}
	return nil
}

func (p *Props) find(name string) int {
	if len(p.list) < indexFrom {
		for i := range p.list {
			if n := p.list[i].Name; len(n) == len(name) && (n == name || strings.EqualFold(n, name)) {
				return i
			}
		}
		return -1
	}
	if p.index == nil {
		p.index = make(map[string]int, len(p.list))
		for i := range p.list {
			p.index[foldKey(p.list[i].Name)] = i
		}
	}
	if i, ok := p.index[foldKey(name)]; ok {
		return i
	}
	return -1
}

// Get is the stored value of a member; ok is false when there is none. Aliases are followed; computed members give their Computed.
func (p *Props) Get(name string) (v Value, ok bool) {
	for range 8 { // aliases of aliases, but no endless ring
		m := p.Find(name)
		if m == nil {
			return nil, false
		}
		if m.Kind != AliasProperty {
			return m.Value, true
		}
		name, _ = m.Value.(string)
	}
	return nil, false
}

// Set stores a note property, or the value of the member of that name.
func (p *Props) Set(name string, v Value) {
	if m := p.Find(name); m != nil {
		m.Value = v
		return
	}
	p.Add(Prop{Name: name, Value: v})
}

// Add appends a member, or replaces the one of that name in place.
func (p *Props) Add(m Prop) {
	if i := p.find(m.Name); i >= 0 {
		p.list[i] = m
		return
	}
	p.list = append(p.list, m)
	if p.index != nil {
		p.index[foldKey(m.Name)] = len(p.list) - 1
	}
}

// Delete removes a member and reports whether it was there.
func (p *Props) Delete(name string) bool {
	i := p.find(name)
	if i < 0 {
		return false
	}
	p.list = append(p.list[:i:i], p.list[i+1:]...)
	p.index = nil
	return true
}

// All yields the names and values of the properties (not the methods), computed ones as their Computed.
func (p *Props) All() iter.Seq2[string, Value] {
	return func(yield func(string, Value) bool) {
		for i := range p.list {
			if m := &p.list[i]; m.Kind < ScriptMethod && !m.Hidden && !yield(m.Name, m.Value) {
				return
			}
		}
	}
}

// Members are all members in order; the slice is the object's own and must not be changed.
func (p *Props) Members() []Prop { return p.list }

// Clone is an independent copy.
func (p *Props) Clone() Props { return Props{list: append([]Prop(nil), p.list...)} }
