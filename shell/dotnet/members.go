package dotnet

import (
	"maps"
	"slices"
	"strings"

	"migsh/shell/object"
)

// Member describes one member as Get-Member lists it.
type Member struct {
	Name       string
	Kind       object.MemberKind
	Definition string
	Static     bool
}

// Members lists the members of v's type and those added to it, by kind and name: methods, properties, then others, as Get-Member sorts.
func (h *Host) Members(v Value) []Member {
	v = h.withMembers(v)
	var out []Member
	if o, ok := v.(*object.Object); ok {
		for _, m := range o.Props.Members() {
			out = append(out, Member{Name: m.Name, Kind: m.Kind, Definition: ownDefinition(o, &m)})
		}
	}
	u := object.Unwrap(v)
	if u == nil {
		return out
	}
	adapted, isAdapted := u.(Adapted)
	if isAdapted {
		out = append(out, adapted.adaptedMembers()...)
	}
	seen := map[string]bool{}
	for _, m := range out {
		seen[strings.ToLower(m.Name)] = true
	}
	for _, m := range h.TypeMembers(v) {
		if key := strings.ToLower(m.Name); !seen[key] {
			seen[key] = true
			def := ownDefinition(nil, &m)
			if d, ok := m.Value.(interface{ Definition(name string) string }); ok {
				def = d.Definition(m.Name)
			}
			out = append(out, Member{Name: m.Name, Kind: m.Kind, Definition: def})
		}
	}
	for _, m := range scriptMethods(object.TypeOf(u)) {
		if key := strings.ToLower(m.Name); !seen[key] {
			seen[key] = true
			out = append(out, m)
		}
	}
	for c := h.classOf(object.TypeOf(u)); c != nil; c = c.base {
		out = appendClass(out, c, false, seen)
	}
	if isAdapted {
		out = slices.DeleteFunc(out, func(m Member) bool {
			return m.Kind == object.Property && !slices.ContainsFunc(adapted.adaptedMembers(), func(x Member) bool { return x.Name == m.Name })
		})
	}
	sortMembers(out)
	return out
}

// scriptMethods are the methods of a class a script defines.
func scriptMethods(t *object.Type) []Member {
	if c, ok := t.Script.(interface{ Methods() []Member }); ok {
		return c.Methods()
	}
	return nil
}

// InstanceMembers lists what values of a type have, without looking at one.
func (h *Host) InstanceMembers(t *object.Type) []Member {
	var out []Member
	seen := map[string]bool{}
	for c := h.classOf(t); c != nil; c = c.base {
		out = appendClass(out, c, false, seen)
	}
	sortMembers(out)
	return out
}

// Types are all the types the table knows, in no order.
func (h *Host) Types() []*object.Type {
	seen := map[*object.Type]bool{}
	for _, t := range typeNames() {
		seen[t] = true
	}
	for _, t := range object.Types() {
		seen[t] = true
	}
	for i := range h.Classes {
		seen[h.Classes[i].Type] = true
	}
	return slices.Collect(maps.Keys(seen))
}

// Accelerators are the short names of types, in lower case.
func Accelerators() map[string]*object.Type {
	out := maps.Clone(accelerators)
	maps.Copy(out, object.Accelerators())
	return out
}

// StaticMembers lists the static members of a type.
func (h *Host) StaticMembers(t *object.Type) []Member {
	var out []Member
	seen := map[string]bool{}
	for c := h.classOf(t); c != nil; c = c.base {
		if c.ctors != nil && c.typ == t {
			out = append(out, Member{Name: "new", Kind: object.Method, Definition: join(c.ctors.definitions()), Static: true})
		}
		out = appendClass(out, c, true, seen)
	}
	sortMembers(out)
	return out
}

func appendClass(out []Member, c *class, static bool, seen map[string]bool) []Member {
	table := c.instance
	if static {
		table = c.static
	}
	for _, s := range c.order {
		key := strings.ToLower(s.name)
		if table[key] != s || seen[key] {
			continue
		}
		seen[key] = true
		m := Member{Name: s.name, Kind: object.Method, Static: static}
		if s.prop != nil {
			m.Kind, m.Definition = object.Property, propDefinition(s)
		} else {
			m.Definition = join(s.definitions())
		}
		out = append(out, m)
	}
	return out
}

func propDefinition(s *slot) string {
	text := substitute(s.prop.sig, s.typ)
	if !strings.Contains(text, "{") {
		text += " {get;}"
		if s.prop.set != nil {
			text = strings.Replace(text, "{get;}", "{get;set;}", 1)
		}
	}
	if s.prop.static {
		text = "static " + text
	}
	return text
}

// ownDefinition is "string Name=value" for note properties, "A = B" for aliases.
func ownDefinition(o *object.Object, m *object.Prop) string {
	switch m.Kind {
	case object.AliasProperty:
		target, _ := m.Value.(string)
		return m.Name + " = " + target
	case object.Property:
		t := "System.Object"
		if d := declaredIn(o, m); d != nil {
			t = bracketName(d)
		} else if m.Type != nil {
			t = bracketName(m.Type)
		} else if m.Value != nil {
			t = bracketName(object.TypeOf(m.Value))
		}
		return t + " " + m.Name + " {get;set;}"
	case object.NoteProperty:
		if m.Value == nil {
			return "object " + m.Name + "=null"
		}
		return noteType(m.Value) + " " + m.Name + "=" + object.ToStringCulture(m.Value, object.EnUS)
	}
	if s, ok := m.Value.(object.Stringer); ok {
		return s.PSString(nil)
	}
	return m.Name
}

func noteType(v Value) string {
	t := object.TypeOf(v)
	if t == object.ObjectType {
		return "object"
	}
	return strings.Replace(bracketName(t), "System.Object", "Object", 1)
}

func sortMembers(m []Member) {
	order := func(k object.MemberKind) int {
		switch k {
		case object.AliasProperty:
			return 0
		case object.CodeProperty, object.CodeMethod:
			return 1
		case object.Method:
			return 2
		case object.NoteProperty:
			return 4
		case object.ParameterizedProperty:
			return 5
		case object.Property:
			return 6
		case object.ScriptMethod:
			return 7
		}
		return 8
	}
	slices.SortStableFunc(m, func(a, b Member) int {
		if x, y := order(a.Kind), order(b.Kind); x != y {
			return x - y
		}
		return strings.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
}
