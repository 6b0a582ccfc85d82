package dotnet

import (
	"strings"

	"migsh/shell/object"
)

// extended are the members PowerShell's type data adds, in order of need: PSObject and its relatives, aliases such as Count.
func (h *Host) extended(v, u Value, name string) (Value, bool, error) {
	switch strings.ToLower(name) {
	case "psobject":
		return &PSObject{Of: v, host: h}, true, nil
	case "pstypenames":
		return typeNameList(v), true, nil
	case "psstandardmembers":
		if s := h.standardMembers(v); s != nil {
			return s, true, nil
		}
	case "psbase", "psadapted", "psextended":
		return &psBase{u, h}, true, nil
	case "count":
		if s, ok := u.(object.Sequence); ok {
			return object.Int(s.Len()), true, nil
		}
	}
	return nil, false, nil
}

// Intrinsic is the Count and Length every value has outside strict mode: 1, and 0 for $null.
func Intrinsic(v Value, name string) (Value, bool) {
	if !strings.EqualFold(name, "Count") && !strings.EqualFold(name, "Length") {
		return nil, false
	}
	if v == nil {
		return object.Int(0), true
	}
	return object.Int(1), true
}

var psBaseType = object.NewClass("System.Management.Automation.PSMemberSet", memberInfoType)

// psBase is $x.PSBase: the value's own members, past entries and added members of the same name.
type psBase struct {
	of   Value
	host *Host
}

// PSType is PSMemberSet.
func (*psBase) PSType() *object.Type { return psBaseType }

// PSGet reads a member of the type.
func (b *psBase) PSGet(name string) (Value, bool, error) {
	s := b.host.classOf(object.TypeOf(b.of)).find(name)
	if s == nil || s.prop == nil {
		return nil, false, nil
	}
	x, err := s.prop.get(b.of, b.host)
	return x, true, getterError(s.name, err)
}

// PSCall calls a method of the type.
func (b *psBase) PSCall(name string, args []Value) (Value, bool, error) {
	return b.host.Call(b.of, name, args)
}
