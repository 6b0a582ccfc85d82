package object

import (
	"math/bits"
	"strings"
)

// Enum is a value of an enumeration; Value is the underlying number (unsigned 64-bit ones as their bits).
type Enum struct {
	Type  *Type
	Value int64
}

// PSType is the enumeration.
func (e Enum) PSType() *Type { return e.Type }

// EnumMembers describes an enumeration.
type EnumMembers struct {
	Names      []string // in order of declaration
	Values     []int64
	Flags      bool
	Underlying *Type // Int32Type unless said otherwise
}

// NewEnum makes an enumeration numbered from 0 in order.
func NewEnum(name string, names ...string) *Type {
	values := make([]int64, len(names))
	for i := range values {
		values[i] = int64(i)
	}
	return NewEnumValues(name, false, names, values)
}

// NewEnumValues makes an enumeration with given numbers; flags says that values combine.
func NewEnumValues(name string, flags bool, names []string, values []int64) *Type {
	return &Type{Name: name, Kind: KindEnum, Base: EnumType, Value: true, Sealed: true,
		Members: &EnumMembers{Names: names, Values: values, Flags: flags, Underlying: Int32Type}}
}

// NameOf is the declared name of exactly that number.
func (m *EnumMembers) NameOf(value int64) (string, bool) {
	for i, v := range m.Values {
		if v == value {
			return m.Names[i], true
		}
	}
	return "", false
}

// ValueOf finds a name, ignoring case.
func (m *EnumMembers) ValueOf(name string) (int64, bool) {
	for i, n := range m.Names {
		if strings.EqualFold(n, name) {
			return m.Values[i], true
		}
	}
	return 0, false
}

// EnumValue is t's value of that name; it panics when there is none, which is a mistake in the program.
func (t *Type) EnumValue(name string) Enum {
	v, ok := t.Members.ValueOf(name)
	if !ok {
		panic("object: " + t.Name + " has no " + name)
	}
	return Enum{t, v}
}

// String is the name, the names of the flags joined by ", ", or the number.
func (e Enum) String() string {
	m := e.Type.Members
	if n, ok := m.NameOf(e.Value); ok {
		return n
	}
	if m.Flags {
		if s, ok := m.flagNames(e.Value); ok {
			return s
		}
	}
	return e.number()
}

func (e Enum) number() string {
	if e.Type.Members.Underlying == UInt64Type {
		return formatUint(uint64(e.Value))
	}
	return formatInt(e.Value)
}

// flagNames takes the largest members first, as .NET does, and lists them in rising order.
func (m *EnumMembers) flagNames(value int64) (string, bool) {
	var names []string
	rest := uint64(value)
	for rest != 0 {
		best, name := uint64(0), ""
		for i, v := range m.Values {
			if u := uint64(v); u != 0 && rest&u == u && (u > best || bits.OnesCount64(u) > 64) {
				best, name = u, m.Names[i]
			}
		}
		if best == 0 {
			return "", false
		}
		rest &^= best
		names = append([]string{name}, names...)
	}
	return strings.Join(names, ", "), len(names) > 0
}

// PSFormat knows G, F, D and X.
func (e Enum) PSFormat(format string, _ *Culture) (string, error) {
	switch format {
	case "", "G", "g":
		return e.String(), nil
	case "F", "f":
		if s, ok := e.Type.Members.flagNames(e.Value); ok {
			return s, nil
		}
		return e.String(), nil
	case "D", "d":
		return e.number(), nil
	case "X", "x":
		width := sizeOf(e.Type.Members.Underlying) * 2
		h := strings.ToUpper(formatHex(uint64(e.Value)))
		if len(h) > width {
			h = h[len(h)-width:]
		}
		return strings.Repeat("0", width-len(h)) + h, nil
	}
	return "", NewException(FormatExceptionType, `Format string can be only "G", "g", "X", "x", "F", "f", "D" or "d".`)
}
