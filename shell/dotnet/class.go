package dotnet

import (
	"strings"
	"sync"
	"sync/atomic"

	"migsh/shell/object"
)

// class is a table made searchable for one type (a constructed generic type has its own).
type class struct {
	typ      *object.Type
	base     *class
	instance map[string]*slot
	static   map[string]*slot
	order    []*slot // in order of the table, for Members
	ctors    *slot
	asked    spellings // of instance members
}

// slot is what a name stands for: a property, or a method with its overloads.
type slot struct {
	name string
	prop *Def // nil for methods
	defs []Def
	once sync.Once
	sigs []signature
	last atomic.Pointer[choice]
	typ  *object.Type
	// generic tells whether any of the overloads has type parameters of its own.
	generic bool
	// propType is the property's type where a value must be converted to it.
	propType *object.Type
}

// newClass reads a table.
func newClass(t *object.Type, base *class, defs []Def) *class {
	c := &class{typ: t, base: base, instance: map[string]*slot{}, static: map[string]*slot{}}
	for _, d := range defs {
		if d.ctor {
			if c.ctors == nil {
				c.ctors = &slot{name: "new", typ: t}
			}
			c.ctors.defs = append(c.ctors.defs, d)
			continue
		}
		table := c.instance
		if d.static {
			table = c.static
		}
		name := nameOf(d.sig)
		key := strings.ToLower(name)
		s := table[key]
		if s == nil {
			s = &slot{name: name, typ: t}
			table[key] = s
			c.order = append(c.order, s)
		}
		if d.call == nil {
			s.prop = &d
		} else {
			s.defs = append(s.defs, d)
		}
	}
	return c
}

// signatures reads the overloads' signatures when first needed.
func (s *slot) signatures(h *Host) []signature {
	s.once.Do(func() {
		for _, d := range s.defs {
			sig := parseSignature(d.sig, s.typ, h)
			s.generic = s.generic || len(sig.generics) > 0
			s.sigs = append(s.sigs, sig)
		}
		if s.prop != nil {
			s.propType = h.Lookup(substitute(returnOf(s.prop.sig), s.typ))
		}
	})
	return s.sigs
}

// find looks an instance member up, in the base classes too.
func (c *class) find(name string) *slot {
	if c == nil {
		return nil
	}
	return c.asked.find(name, c.search)
}

func (c *class) search(name string) *slot {
	key := lower(name)
	for x := c; x != nil; x = x.base {
		if s := x.instance[key]; s != nil {
			return s
		}
	}
	return nil
}

func (c *class) findStatic(name string) *slot {
	key := lower(name)
	for x := c; x != nil; x = x.base {
		if s := x.static[key]; s != nil {
			return s
		}
	}
	return nil
}

// lower avoids work for names that are lower case already; maps hold lower-case names.
func lower(s string) string { return strings.ToLower(s) }

// built remembers the classes made; tables are constant, so this is a memo and nothing else.
var built sync.Map // *object.Type -> *class

// classOf is the class of a type, made when first asked for.
func (h *Host) classOf(t *object.Type) *class {
	if t == nil {
		return nil
	}
	if c, ok := built.Load(t); ok {
		return c.(*class)
	}
	if own := h.extra(t); own != nil {
		return own
	}
	if own := h.scripted(t); own != nil {
		return own
	}
	var defs []Def
	if members := tables()[definition(t)]; members != nil {
		defs = members()
	}
	if t.Base == multicastDelegateType {
		defs = append(invokeMember(t), defs...)
	}
	if t.Kind == object.KindEnum {
		defs = append(defs, enumMembers(t)...)
	}
	base := t.Base
	c := newClass(t, h.classOf(base), defs)
	got, _ := built.LoadOrStore(t, c)
	return got.(*class)
}

// definition is the type a table is listed under.
func definition(t *object.Type) *object.Type {
	switch {
	case t.Def != nil:
		return t.Def
	case t.Kind == object.KindArray:
		return object.ArrayType
	}
	return t
}

// index holds the tables by type and the types by name; it is filled once, when first needed.
var index struct {
	once   sync.Once
	tables map[*object.Type]func() []Def
	names  map[string]*object.Type // by upper-cased name
}

func fillIndex() {
	list := classes()
	index.tables = make(map[*object.Type]func() []Def, len(list))
	index.names = make(map[string]*object.Type, len(list)+len(enums)+len(others))
	for _, c := range list {
		index.tables[c.Type] = c.Members
		index.names[strings.ToUpper(c.Type.Name)] = c.Type
		if k := c.Type.Kind; (k == object.KindClass || k == object.KindDictionary) && c.Type.Build == nil {
			c.Type.Build = build
		}
	}
	for _, types := range [][]*object.Type{enums, others, xmlEnums, xmlOthers} {
		for _, t := range types {
			index.names[strings.ToUpper(t.Name)] = t
		}
	}
	for short, t := range accelerators {
		index.names[strings.ToUpper(short)] = t
	}
}

func tables() map[*object.Type]func() []Def {
	index.once.Do(fillIndex)
	return index.tables
}

func typeNames() map[string]*object.Type {
	index.once.Do(fillIndex)
	return index.names
}
