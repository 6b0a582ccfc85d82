package dotnet

import (
	"strconv"
	"strings"

	"migsh/shell/object"
)

// Lookup finds a type by name as scripts write it: accelerators, full names with or without "System.", arrays (int[]), generic types
// (Collections.Generic.List[string], Dictionary`2[…]). nil when there is none. Names ignore case.
func Lookup(name string) *object.Type { return (*Host)(nil).Lookup(name) }

// Lookup is the package's Lookup with the host's own types.
func (h *Host) Lookup(name string) *object.Type {
	name = strings.TrimSpace(name)
	if name == "" {
		return nil
	}
	if elem, rank := cutRank(name); rank > 0 {
		if t := h.Lookup(elem); t != nil {
			return t.ArrayOfRank(rank)
		}
		return nil
	}
	if strings.HasPrefix(name, "[") && strings.HasSuffix(name, "]") {
		return h.Lookup(stripAssembly(name[1 : len(name)-1]))
	}
	if i := strings.IndexByte(name, '['); i > 0 && strings.HasSuffix(name, "]") {
		return h.generic(name[:i], splitParams(name[i+1:len(name)-1]))
	}
	return h.simple(stripAssembly(name))
}

// cutRank cuts the brackets of an array type off: "int[,]" is "int" and 2. The rank of what is no array is 0.
func cutRank(name string) (elem string, rank int) {
	if !strings.HasSuffix(name, "]") {
		return name, 0
	}
	open := strings.LastIndexByte(name, '[')
	if open <= 0 || strings.Trim(name[open+1:len(name)-1], ", ") != "" {
		return name, 0
	}
	return name[:open], strings.Count(name[open:], ",") + 1
}

// stripAssembly drops ", System.Private.CoreLib, Version=…" behind a name.
func stripAssembly(name string) string {
	depth := 0
	for i := 0; i < len(name); i++ {
		switch name[i] {
		case '[':
			depth++
		case ']':
			depth--
		case ',':
			if depth == 0 {
				return strings.TrimSpace(name[:i])
			}
		}
	}
	return name
}

func (h *Host) simple(name string) *object.Type {
	if t := object.TypeByName(name); t != nil {
		return t
	}
	key := strings.ToUpper(name)
	names := typeNames()
	for _, n := range []string{key, "SYSTEM." + key} {
		if t := names[n]; t != nil {
			return t
		}
	}
	if h == nil {
		return nil
	}
	own := h.classNames()
	if t := own[key]; t != nil {
		return t
	}
	return own["SYSTEM."+key]
}

// classNames are the host's own types by their upper-cased names and accelerators.
func (h *Host) classNames() map[string]*object.Type {
	h.naming.Do(func() {
		h.names = make(map[string]*object.Type, len(h.Classes))
		for _, c := range h.Classes {
			h.names[strings.ToUpper(c.Type.Name)] = c.Type
		}
		for short, t := range h.Short {
			h.names[strings.ToUpper(short)] = t
		}
	})
	return h.names
}

func (h *Host) generic(name string, args []string) *object.Type {
	def := h.simple(name)
	if def == nil || def.Arity() == 0 {
		def = h.simple(name + "`" + strconv.Itoa(len(args)))
	}
	if def == nil {
		return nil
	}
	types := make([]*object.Type, len(args))
	for i, a := range args {
		if types[i] = h.Lookup(a); types[i] == nil {
			return nil
		}
	}
	if def.Arity() != len(types) {
		return nil
	}
	return def.Generic(types...)
}

// Open is the open generic type of a name and number of parameters, such as "Collections.Generic.List" and 1; nil when there is none.
func (h *Host) Open(name string, arity int) *object.Type {
	if t := h.simple(name); t != nil && t.Arity() == arity {
		return t
	}
	return h.simple(name + "`" + strconv.Itoa(arity))
}
